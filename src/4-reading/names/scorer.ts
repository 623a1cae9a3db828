import { LABELS } from "./name-labels.js";
import { wholeWeights, type WeightRows } from "./name-weights.js";

/** Adds up the label scores of a word from the keys of its features. */
export type Scorer = (keys: Uint32Array, scores: Float64Array, at: number) => void;

/** A frozen model as an open-addressed table from key to row. */
export function scorerOf({ keys, weights, largest }: WeightRows): Scorer {
  const whole = wholeWeights(largest);
  let size = 1024;
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(size);
  const rows = new Int32Array(size);
  keys.forEach((key, row) => {
    let slot = key & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    rows[slot] = row + 1;
  });
  return (found, scores, at) => {
    for (let i = 0; i < found.length; i++) {
      const key = found[i] as number;
      let slot = key & mask;
      let row = rows[slot] as number;
      while (row !== 0 && slots[slot] !== key) {
        slot = (slot + 1) & mask;
        row = rows[slot] as number;
      }
      if (row === 0) continue;
      const start = (row - 1) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        const weight = weights[start + label] as number;
        if (weight !== 0) scores[at + label] = (scores[at + label] as number) + (whole[weight & 0xff] as number);
      }
    }
  };
}
