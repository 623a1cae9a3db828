import type { PlainSentence } from "./origin-sentences.js";

/** Which sentences of two texts stand for each other, by index: [before, after]. */
export interface SentencePairs {
  readonly kept: readonly (readonly [number, number])[];
  readonly moved: readonly (readonly [number, number])[];
  readonly changed: readonly (readonly [number, number])[];
  readonly added: readonly number[];
  readonly dropped: readonly number[];
}

/** Two sentences are one, reworded, from this share of their words on (Dice). */
const ALIKE = 0.5;

/** A word that stands in more sentences than this points at none of them. */
const EVERYWHERE = 12;

/** Lays two texts side by side: first what is the same word for word, in order or moved, then what is alike enough, best first. */
export function pairSentences(before: readonly PlainSentence[], after: readonly PlainSentence[]): SentencePairs {
  const same = sameSentences(before, after);
  const inOrder = new Set(longestRise(same.map(([i]) => i)));
  const kept = same.filter((_, at) => inOrder.has(at));
  const moved = same.filter((_, at) => !inOrder.has(at));
  const [usedBefore, usedAfter] = [new Set(same.map(([i]) => i)), new Set(same.map(([, j]) => j))];
  const changed: (readonly [number, number])[] = [];
  for (const [i, j] of alike(before, after, usedBefore, usedAfter)) {
    if (usedBefore.has(i) || usedAfter.has(j)) continue;
    usedBefore.add(i);
    usedAfter.add(j);
    changed.push([i, j]);
  }
  return {
    kept,
    moved,
    changed: changed.sort(([, a], [, b]) => a - b),
    added: after.flatMap((_, j) => (usedAfter.has(j) ? [] : [j])),
    dropped: before.flatMap((_, i) => (usedBefore.has(i) ? [] : [i])),
  };
}

/** Equal sentences, the first with the first, in the order of `after`. */
function sameSentences(before: readonly PlainSentence[], after: readonly PlainSentence[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const [i, { words }] of before.entries()) {
    const key = words.join(" ");
    const held = places.get(key);
    if (held === undefined) places.set(key, [i]);
    else held.push(i);
  }
  return after.flatMap(({ words }, j) => {
    const i = places.get(words.join(" "))?.shift();
    return i === undefined ? [] : [[i, j] as const];
  });
}

/** Positions of a longest rising subsequence (patience sorting). */
function longestRise(values: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const below = values.map((value, at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tops[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    tops[low] = at;
    return low === 0 ? -1 : tops[low - 1]!;
  });
  const rise: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at]!) rise.push(at);
  return rise.reverse();
}

/** Pairs of the remaining sentences that have words in common, most alike first; found through their rarer words. */
function alike(before: readonly PlainSentence[], after: readonly PlainSentence[], usedBefore: ReadonlySet<number>, usedAfter: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  for (const [i, { words }] of before.entries()) {
    if (usedBefore.has(i)) continue;
    for (const word of new Set(words)) holders.set(word, [...(holders.get(word) ?? []), i]);
  }
  const found: { readonly pair: readonly [number, number]; readonly share: number }[] = [];
  for (const [j, { words }] of after.entries()) {
    if (usedAfter.has(j)) continue;
    const candidates = new Set(words.flatMap((word) => { const held = holders.get(word) ?? []; return held.length > EVERYWHERE ? [] : held; }));
    for (const i of candidates) {
      const share = dice(before[i]!.words, words);
      if (share >= ALIKE) found.push({ pair: [i, j], share });
    }
  }
  return found.sort((a, b) => b.share - a.share || a.pair[1] - b.pair[1] || a.pair[0] - b.pair[0]).map(({ pair }) => pair);
}

function dice(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return (2 * common) / (first.size + second.size);
}
