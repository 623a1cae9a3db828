/** Neighbouring words with one fate, as printed, with the spaces and marks between them. */
export interface WordRun {
  readonly fate: "same" | "dropped" | "added";
  readonly text: string;
}

/** Longer stretches than this (in words) are shown whole, old and new. */
const LONGEST = 200;

/** Fewer words than this between two changes are read as part of the change: "the" alone is no island to stand on. */
const ISLAND = 2;

/**
 * What of a sentence stayed, went and came, word by word (longest common subsequence). The "same" and "dropped" runs together are the old
 * sentence, "same" and "added" the new one (but for its spaces).
 */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const [a, b] = [pieces(before), pieces(after)];
  const pairs = common(a, b);
  const runs: Stretch[] = [stretch()];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j) {
      const last = runs.at(-1)!;
      const island = last.words < ISLAND && runs.length > 1;
      // An island joins the change before it with the change after it.
      const into = island ? runs[runs.length - 2]! : last;
      if (island) {
        runs.pop();
        into.dropped.push(...last.old);
        into.added.push(...last.same);
      }
      into.dropped.push(...a.slice(i, x));
      into.added.push(...b.slice(j, y));
      runs.push(stretch());
    }
    if (y < b.length) {
      runs.at(-1)!.old.push(a[x]!);
      runs.at(-1)!.same.push(b[y]!);
      if (/[\p{L}\p{N}]/u.test(b[y]!)) runs.at(-1)!.words++;
    }
    [i, j] = [x + 1, y + 1];
  }
  return runs.flatMap(({ same, dropped, added }) => [run("same", same), run("dropped", dropped), run("added", added)].flatMap((one) => one ?? []));
}

const MONTH = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const FIGURE = new RegExp(
  `\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:, \\d{4})?(?!\\d)|${MONTH} \\d{4}|[$€£]?\\d[\\d,.]*(?<=\\d)(?: ?(?:%|per ?cent|million|billion|trillion|thousand))?|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b`,
  "g",
);

/** Numbers and dates of a sentence as printed: "4.77", "14 October", "Feb. 4", "$1.2 billion", "12%", "Monday". */
export function figuresIn(sentence: string): readonly string[] {
  return sentence.match(FIGURE) ?? [];
}

/** What two ways of printing one date or figure have in common: "Feb. 4" and "4 February", "12 percent" and "12%". */
export function figureKey(figure: string): string {
  return (figure.toLowerCase().replace(/per ?cent/, "%").replace(/(\d),(?=\d{3})/g, "$1").match(/\d[\d.]*|[%$€£]|(?<!\p{L})\p{L}{3}/gu) ?? []).sort().join(" ");
}

/** What stayed (as the new sentence and as the old one prints it), and what went and came after it. */
interface Stretch {
  readonly same: string[];
  readonly old: string[];
  words: number;
  readonly dropped: string[];
  readonly added: string[];
}

function stretch(): Stretch {
  return { same: [], old: [], words: 0, dropped: [], added: [] };
}

function run(fate: WordRun["fate"], list: readonly string[]): WordRun | undefined {
  return list.length === 0 ? undefined : { fate, text: list.join("") };
}

/** Words and marks, each with the space after it. */
function pieces(text: string): readonly string[] {
  return text.match(/(?:[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\p{L}\p{N}\s])\s*/gu) ?? [];
}

/** Index pairs of a longest common subsequence, spaces aside. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const [own, other] = [a.map((piece) => piece.trim()), b.map((piece) => piece.trim())];
  let start = 0;
  while (start < own.length && start < other.length && own[start] === other[start]) start++;
  let end = 0;
  while (end < own.length - start && end < other.length - start && own[own.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [rows, columns] = [own.length - start - end, other.length - start - end];
  const pairs: (readonly [number, number])[] = Array.from({ length: start }, (_, i) => [i, i] as const);
  if (rows <= LONGEST && columns <= LONGEST) {
    const width = columns + 1;
    const following = new Uint16Array((rows + 1) * width); // the longest in what is left
    const equal = (i: number, j: number): boolean => own[start + i] === other[start + j];
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        following[i * width + j] = equal(i, j) ? following[(i + 1) * width + j + 1]! + 1 : Math.max(following[(i + 1) * width + j]!, following[i * width + j + 1]!);
      }
    }
    for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
      if (equal(i, j)) pairs.push([start + i++, start + j++]);
      else if (following[(i + 1) * width + j]! >= following[i * width + j + 1]!) i++;
      else j++;
    }
  }
  for (let k = end; k > 0; k--) pairs.push([own.length - k, other.length - k]);
  return pairs;
}
