/** What a word is to a cue: nothing, or the begin, middle, end or whole of its source, of the cue's own words, or of its content. */
export const LABELS = ["O", "S-B", "S-I", "S-E", "S-U", "Q-B", "Q-I", "Q-E", "Q-U", "C-B", "C-I", "C-E", "C-U"] as const;
export const LABEL_COUNT = LABELS.length;

export type Part = "source" | "cue" | "content";
const FIRST: Readonly<Record<Part, number>> = { source: 1, cue: 5, content: 9 };

/** The label of a word inside a stretch that runs from `first` to `last`. */
export function labelFor(part: Part, i: number, first: number, last: number): number {
  const base = FIRST[part];
  if (first === last) return base + 3;
  return i === first ? base : i === last ? base + 2 : base + 1;
}

/** Whether label `b` may follow label `a`; `-1` stands for the edges of the row. */
export function mayFollow(a: number, b: number): boolean {
  const open = a > 0 && (a - 1) % 4 < 2;
  const goesOn = b > 0 && ((b - 1) % 4 === 1 || (b - 1) % 4 === 2);
  if (!open) return !goesOn;
  return goesOn && Math.floor((a - 1) / 4) === Math.floor((b - 1) / 4);
}

/** Labels of a row → stretches by part, as pairs of first and last. */
export function partsOf(labels: ArrayLike<number>): readonly { readonly part: Part; readonly first: number; readonly last: number }[] {
  const out: { part: Part; first: number; last: number }[] = [];
  let first = -1;
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    const place = (label - 1) % 4;
    if (place === 0 || place === 3) first = i;
    if (place >= 2 && first >= 0) out.push({ part: (["source", "cue", "content"] as const)[Math.floor((label - 1) / 4)] as Part, first, last: i });
  }
  return out;
}
