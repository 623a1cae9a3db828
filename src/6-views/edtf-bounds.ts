import { bounds, type Bounds } from "../model/edtf-bounds.js";
import type { When } from "../model/when.js";

export { bounds, type Bounds };

/** The bounds of a when; none when it is unresolved. */
export function whenBounds(when: When | undefined): Bounds {
  return when === undefined || when.basis === "unresolved" ? {} : bounds(when.value);
}

/** Order in time: by first day, then last day; what has neither stands last. Open starts sort by their end. */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  return compareText(sortKey(a), sortKey(b));
}

/** Whether the when has a day, month or interval at all. */
export function isDated(when: When | undefined): when is Extract<When, { value: string }> {
  return when !== undefined && when.basis !== "unresolved";
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey(when: When | undefined): string {
  const { from, to } = whenBounds(when);
  return `${from ?? to ?? "9999-99-99"} ${to ?? "9999-99-99"}`;
}
