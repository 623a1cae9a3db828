/** The classes that public name sets share: persons, organisations, places. */
export type NameClass = "PER" | "ORG" | "LOC";

/** A name in a sentence: token indexes, both inclusive. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly class: NameClass;
}

export const nameClasses: readonly NameClass[] = ["PER", "ORG", "LOC"];

/** 0 is outside; then for each class: begins, goes on, ends, stands alone. */
export const LABELS = 1 + nameClasses.length * 4;
const [BEGINS, INSIDE, ENDS, ALONE] = [0, 1, 2, 3];

/** Label numbers of a sentence of `length` tokens. */
export function labelsOf(spans: readonly NameSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, class: cls } of spans) {
    const base = 1 + nameClasses.indexOf(cls) * 4;
    for (let i = first; i <= last; i++) labels[i] = base + (first === last ? ALONE : i === first ? BEGINS : i === last ? ENDS : INSIDE);
  }
  return labels;
}

/** Whether label `b` may stand right after label `a`. */
export function mayFollow(a: number, b: number): boolean {
  const open = a > 0 && ((a - 1) % 4 === BEGINS || (a - 1) % 4 === INSIDE);
  const goesOn = b > 0 && ((b - 1) % 4 === INSIDE || (b - 1) % 4 === ENDS);
  return open ? goesOn && Math.floor((a - 1) / 4) === Math.floor((b - 1) / 4) : !goesOn;
}

/** Whether a sentence may end with this label. */
export function mayEnd(label: number): boolean {
  return mayFollow(label, 0);
}

/** The class of a label; undefined outside names. */
export function classOfLabel(label: number): NameClass | undefined {
  return label === 0 ? undefined : nameClasses[Math.floor((label - 1) / 4)];
}

/** Spans of a well-formed run of labels. */
export function spansOf(labels: ArrayLike<number>): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    const cls = classOfLabel(label);
    if (cls === undefined) continue;
    const place = (label - 1) % 4;
    if (place === BEGINS || place === ALONE) first = i;
    if (place === ENDS || place === ALONE) spans.push({ first, last: i, class: cls });
  }
  return spans;
}
