/** Words in classes by the company they keep: `classOf.get(word)`. */
export interface Clusters {
  readonly words: readonly string[];
  /** number of the class of each word, from 0 */
  readonly classes: Int32Array;
}

/** Bigram counts of a text, by number of the word: what stands behind each word and what before it, as pairs of word and count. */
interface Neighbours {
  readonly counts: Float64Array;
  readonly next: readonly Int32Array[];
  readonly before: readonly Int32Array[];
}

const LOG_TABLE = 1 << 16;
const N_LOG_N = Float64Array.from({ length: LOG_TABLE }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

function nLogN(n: number): number {
  return n < LOG_TABLE ? N_LOG_N[n]! : n * Math.log(n);
}

/**
 * Puts the words that occur at least `least` times into `classCount` classes such that a class tells most about the next (exchange algorithm: Kneser and Ney 1993;
 * Martin, Liermann and Ney 1998). Words come in the order of their frequency, and the same text gives the same classes.
 */
export function clusterWords(sentences: readonly (readonly string[])[], classCount: number, least: number, rounds: number, log: (line: string) => void): Clusters {
  const words = frequentWords(sentences, least);
  const neighbours = countNeighbours(sentences, words);
  // number words.length: the edge of a sentence and all rare words, each a class that no word moves into
  const edge = words.length;
  const rare = words.length + 1;
  const classes = new Int32Array(words.length + 2);
  const all = classCount + 2;
  for (let w = 0; w < words.length; w++) classes[w] = w < classCount ? w : w % classCount;
  classes[edge] = classCount;
  classes[rare] = classCount + 1;
  const pairs = new Float64Array(all * all);
  const sizes = new Float64Array(all);
  for (let w = 0; w < words.length + 2; w++) {
    sizes[classes[w]!]! += neighbours.counts[w]!;
    const next = neighbours.next[w]!;
    for (let k = 0; k < next.length; k += 2) pairs[classes[w]! * all + classes[next[k]!]!]! += next[k + 1]!;
  }
  const after = new Float64Array(all);
  const before = new Float64Array(all);
  const gains = new Float64Array(classCount);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 0; w < words.length; w++) {
      const from = classes[w]!;
      const afterClasses = sumByClass(neighbours.next[w]!, classes, after, w);
      const beforeClasses = sumByClass(neighbours.before[w]!, classes, before, w);
      const self = selfCount(neighbours.next[w]!, w);
      shift(-1, from);
      gains.fill(0);
      for (const c of afterClasses) {
        const n = after[c]!;
        for (let h = 0; h < classCount; h++) {
          const had = pairs[h * all + c]!;
          gains[h]! += nLogN(had + n) - nLogN(had);
        }
      }
      for (const c of beforeClasses) {
        const n = before[c]!;
        const row = c * all;
        for (let h = 0; h < classCount; h++) {
          const had = pairs[row + h]!;
          gains[h]! += nLogN(had + n) - nLogN(had);
        }
      }
      const count = neighbours.counts[w]!;
      let best = from;
      let high = -Infinity;
      for (let h = 0; h < classCount; h++) {
        // pairs inside the class gain from both sides at once
        const both = after[h]! + before[h]! + self;
        const inside = pairs[h * all + h]!;
        const twice = both === 0 ? 0 : nLogN(inside + both) - nLogN(inside + after[h]!) - nLogN(inside + before[h]!) + nLogN(inside);
        const gain = gains[h]! + twice - 2 * (nLogN(sizes[h]! + count) - nLogN(sizes[h]!));
        if (gain > high + 1e-9) {
          high = gain;
          best = h;
        }
      }
      shift(1, best);
      classes[w] = best;
      if (best !== from) moved++;
      for (const c of afterClasses) after[c] = 0;
      for (const c of beforeClasses) before[c] = 0;

      function shift(sign: number, to: number): void {
        sizes[to]! += sign * neighbours.counts[w]!;
        for (const c of afterClasses) pairs[to * all + c]! += sign * after[c]!;
        for (const c of beforeClasses) pairs[c * all + to]! += sign * before[c]!;
        pairs[to * all + to]! += sign * self;
      }
    }
    log(`classes of words, ${classCount}, round ${round + 1}: ${moved} moved`);
    if (moved * 200 < words.length) break;
  }
  return { words, classes: classes.subarray(0, words.length) };
}

function frequentWords(sentences: readonly (readonly string[])[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const word of s) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function countNeighbours(sentences: readonly (readonly string[])[], words: readonly string[]): Neighbours {
  const numbers = new Map(words.map((word, i) => [word, i]));
  const edge = words.length;
  const rare = words.length + 1;
  const counts = new Float64Array(words.length + 2);
  const next: Map<number, number>[] = Array.from({ length: words.length + 2 }, () => new Map());
  const before: Map<number, number>[] = Array.from({ length: words.length + 2 }, () => new Map());
  const pair = (a: number, b: number): void => {
    next[a]!.set(b, (next[a]!.get(b) ?? 0) + 1);
    before[b]!.set(a, (before[b]!.get(a) ?? 0) + 1);
  };
  for (const s of sentences) {
    let last = edge;
    counts[edge]!++;
    for (const word of s) {
      const number = numbers.get(word) ?? rare;
      counts[number]!++;
      pair(last, number);
      last = number;
    }
    pair(last, edge);
  }
  const flat = (row: Map<number, number>): Int32Array => Int32Array.from([...row].flat());
  return { counts, next: next.map(flat), before: before.map(flat) };
}

/** Adds up a word's neighbours by class, itself aside, and returns the classes that occur. */
function sumByClass(pairs: Int32Array, classes: Int32Array, sums: Float64Array, except: number): readonly number[] {
  const found: number[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    if (pairs[k] === except) continue;
    const c = classes[pairs[k]!]!;
    if (sums[c] === 0) found.push(c);
    sums[c]! += pairs[k + 1]!;
  }
  return found;
}

function selfCount(pairs: Int32Array, word: number): number {
  for (let k = 0; k < pairs.length; k += 2) if (pairs[k] === word) return pairs[k + 1]!;
  return 0;
}
