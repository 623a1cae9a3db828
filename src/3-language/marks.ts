/** Marks that come in pairs: the second closes what the first opened. */
const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "„": "“", "``": "''" };
const EITHER = new Set(['"', "''"]);

/** The marks of a tree: words that hang on others as punctuation, and on which nothing hangs. `relations`: their names, or numbers with that of "punct". */
export function marksOf<R>(heads: Int32Array, relations: ArrayLike<R>, punct: R): Uint8Array {
  const isMark = Uint8Array.from(heads, (head, i) => (head >= 0 && relations[i] === punct ? 1 : 0));
  for (const head of heads) if (head >= 0) isMark[head] = 0;
  return isMark;
}

/**
 * Hangs punctuation into a tree of words, in place, as GUM does: on the head of what it closes off. A pair hangs on the highest word inside; another mark on the highest word
 * on one of its sides, that side which depends on the other. `heads`: -1 for the root; what marks hold is overwritten.
 */
export function attachMarks(forms: readonly string[], heads: Int32Array, isMark: Uint8Array): void {
  const partner = partners(forms, isMark);
  const open: number[] = [];
  for (let i = 0; i < heads.length; i++) {
    if (isMark[i] === 0) continue;
    const other = partner[i]!;
    if (other >= 0 && other < i) open.pop();
    const [start, end] = open.length === 0 ? [-1, heads.length] : [open.at(-1)!, partner[open.at(-1)!]!];
    const inside = other < 0 ? -1 : highestInside(Math.min(i, other), Math.max(i, other), heads, isMark);
    heads[i] = inside >= 0 ? inside : beside(i, heads, isMark, start, end);
    if (heads[i]! < 0) heads[i] = beside(i, heads, isMark, -1, heads.length);
    if (other > i) open.push(i);
  }
}

function partners(forms: readonly string[], isMark: Uint8Array): Int32Array {
  const partner = new Int32Array(forms.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < forms.length; i++) {
    if (isMark[i] === 0) continue;
    const form = forms[i]!;
    const last = open.length === 0 ? "" : forms[open.at(-1)!]!;
    if (last !== "" && (PAIRS[last] === form || (EITHER.has(form) && last === form))) {
      const first = open.pop()!;
      partner[i] = first;
      partner[first] = i;
    } else if (PAIRS[form] !== undefined || EITHER.has(form)) open.push(i);
  }
  return partner;
}

/** The first word between two marks that depends on nothing between them; -1 if no word stands there. */
function highestInside(start: number, end: number, heads: Int32Array, isMark: Uint8Array): number {
  for (let j = start + 1; j < end; j++) if (isMark[j] === 0 && (heads[j]! <= start || heads[j]! >= end)) return j;
  return -1;
}

/** What treebanks agree or differ in: the mark, the side on which it hangs, and the universal relation of what it hangs on. `"- R appos"`: a dash before an apposition. */
export function markKind(form: string, at: number, on: number, relation: string): string {
  const colon = relation.indexOf(":");
  return `${form} ${on < at ? "L" : "R"} ${colon < 0 ? relation : relation.slice(0, colon)}`;
}

/** Hangs marks of these kinds one step higher, on the head of what `attachMarks` hung them on, in place. */
export function liftMarks(forms: readonly string[], heads: Int32Array, isMark: Uint8Array, relationOf: (i: number) => string, kinds: ReadonlySet<string>): void {
  for (let i = 0; i < heads.length; i++) {
    if (isMark[i] === 0) continue;
    const on = heads[i]!;
    const above = on < 0 ? -1 : heads[on]!;
    if (above >= 0 && kinds.has(markKind(forms[i]!, i, on, relationOf(on)))) heads[i] = above;
  }
}

/** The tree of the words has no cycle, and no mark heads a word. Sees no farther than `start` and `end`, the pair around the mark. */
function beside(i: number, heads: Int32Array, isMark: Uint8Array, start: number, end: number): number {
  let left = i - 1;
  while (left > start && isMark[left] === 1) left--;
  let nearest = i + 1;
  while (nearest < end && isMark[nearest] === 1) nearest++;
  const isWithin = (word: number, from: number, to: number): boolean => word > from && word < to && isMark[word] === 0;
  while (left > start && isWithin(heads[left]!, start, i)) left = heads[left]!;
  let right = nearest;
  while (right < end && isWithin(heads[right]!, i, end)) right = heads[right]!;
  if (left <= start) return right < end ? right : -1;
  if (right >= end) return left;
  // what the left side depends on may stand further to the right than this phrase: then it is the right side that depends
  for (let r = nearest; ; r = heads[r]!) {
    if (heads[left] === r) return left;
    if (r === right) return right;
  }
}
