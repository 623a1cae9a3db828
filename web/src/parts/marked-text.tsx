/** A text with the words found in it, or its evidence, marked. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number }[] }) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{pieces}{text.slice(at)}</>;
}
