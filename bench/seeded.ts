import { seededRandom } from "../src/model/random.js";

/** Draws from a seed: the same seed gives the same draws. */
export interface Draw {
  /** a number in [0, 1) */
  readonly next: () => number;
  /** a whole number in [0, n) */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

export function seeded(seed: number): Draw {
  const next = seededRandom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, pick: (list) => list[below(list.length)]! };
}

/** Draws an index in [0, n) by Zipf's law: the i-th is drawn 1/(i+1) times as often as the first. */
export function zipf(n: number): (draw: Draw) => number {
  const sums: number[] = [];
  for (let i = 0; i < n; i++) sums.push((sums[i - 1] ?? 0) + 1 / (i + 1));
  const all = sums[n - 1]!;
  return ({ next }) => {
    const at = next() * all;
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
