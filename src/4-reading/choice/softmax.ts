import type { Features } from "./features.js";

/** A linear model over features: the chance of each class. */
export interface Softmax {
  readonly classes: readonly string[];
  /** chances, in the order of the classes */
  chances(features: Features): Float64Array;
  /** scores before they are made chances: what a ranking compares */
  scores(features: Features): Float64Array;
  /** how much each group of features speaks for class `a` over class `b` */
  share(features: Features, a: number, b: number): ReadonlyMap<string, number>;
}

/** The plain data of a model: a row of weights, a class each, for every feature. */
export interface SoftmaxWeights {
  readonly classes: readonly string[];
  readonly keys: readonly number[];
  /** row by row, as long as `classes` each; the last row is the bias */
  readonly weights: Float32Array;
}

export function makeSoftmax({ classes, keys, weights }: SoftmaxWeights): Softmax {
  const n = classes.length;
  const rows = new Map(keys.map((key, i) => [key, i * n]));
  const bias = keys.length * n;
  const scoresOf = (features: Features): Float64Array => {
    const scores = new Float64Array(n);
    for (let k = 0; k < n; k++) scores[k] = weights[bias + k] ?? 0;
    features.keys.forEach((key, i) => {
      const row = rows.get(key);
      if (row === undefined) return;
      const value = features.values[i] ?? 0;
      for (let k = 0; k < n; k++) scores[k] = scores[k]! + weights[row + k]! * value;
    });
    return scores;
  };
  return {
    classes,
    scores: scoresOf,
    chances: (features) => normalised(scoresOf(features)),
    share: (features, a, b) => {
      const out = new Map<string, number>();
      features.keys.forEach((key, i) => {
        const row = rows.get(key);
        const group = features.groups[i] ?? "";
        if (row !== undefined) out.set(group, (out.get(group) ?? 0) + (weights[row + a]! - weights[row + b]!) * (features.values[i] ?? 0));
      });
      return out;
    },
  };
}

/** Scores → chances, in place. */
export function normalised(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - top);
  for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! / sum;
  return scores;
}

/** The index of the largest. */
export function best(chances: ArrayLike<number>): number {
  let top = 0;
  for (let k = 1; k < chances.length; k++) if (chances[k]! > chances[top]!) top = k;
  return top;
}
