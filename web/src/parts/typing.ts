/** Whether a key goes into a field, and is no command. */
export function typing({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !(target instanceof HTMLInputElement && (target.type === "range" || target.type === "checkbox"));
}
