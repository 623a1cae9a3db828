import { seededRandom, shuffled } from "../src/model/random.js";

/** Draws of a generator: every choice is taken from one stream of numbers. */
export interface Draw {
  /** true with this probability */
  chance(probability: number): boolean;
  /** a whole number in [0, n) */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
}

export function drawFrom(seed: number): Draw {
  const next = seededRandom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)]!,
    shuffled: (list) => shuffled(list, next),
  };
}
