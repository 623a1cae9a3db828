import { LABELS } from "./name-labels.js";
import { wholeWeights, type WeightRows } from "./name-weights.js";

/** Adds up the label scores of a word from the keys of its features. */
export type Scorer = (keys: Uint32Array, scores: Float64Array, at: number) => void;

/** Bits of a slot's place that say how many cells the row has. */
const COUNT_BITS = 4;

/** A frozen model as an open-addressed table from key to the cells of its row that are not 0: label and small weight. */
export function scorerOf({ keys, weights, largest }: WeightRows): Scorer {
  const whole = wholeWeights(largest);
  let size = 1024;
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  // key, then place and number of cells; 0 where there is none
  const slots = new Uint32Array(2 * size);
  const cells = new Uint16Array(1 + weights.reduce((n, weight) => n + (weight === 0 ? 0 : 1), 0));
  let end = 1;
  for (let row = 0; row < keys.length; row++) {
    const first = end;
    for (let label = 0; label < LABELS; label++) {
      const weight = weights[row * LABELS + label]!;
      if (weight !== 0) cells[end++] = (label << 8) | (weight & 0xff);
    }
    let slot = keys[row]! & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = keys[row]!;
    slots[2 * slot + 1] = (first << COUNT_BITS) | (end - first);
  }
  return (found, scores, at) => {
    for (let i = 0; i < found.length; i++) {
      const key = found[i]!;
      let slot = key & mask;
      let place = slots[2 * slot + 1]!;
      while (place !== 0 && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        place = slots[2 * slot + 1]!;
      }
      let cell = place >>> COUNT_BITS;
      for (const last = cell + (place & (2 ** COUNT_BITS - 1)); cell < last; cell++) {
        const bits = cells[cell]!;
        scores[at + (bits >>> 8)] = scores[at + (bits >>> 8)]! + whole[bits & 0xff]!;
      }
    }
  };
}
