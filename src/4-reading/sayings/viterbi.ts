import { LABEL_COUNT, mayFollow } from "./labels.js";

/** Per label the labels that may come before it; -1 aside. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, b) => Array.from({ length: LABEL_COUNT }, (__, a) => a).filter((a) => mayFollow(a, b)));

/** The best row of labels, by the scores of labels (row by row) and of neighbours (`steps[a * LABEL_COUNT + b]`). */
export function bestLabels(scores: Float32Array, length: number, steps: ArrayLike<number>): Uint8Array {
  const best = new Float64Array(length * LABEL_COUNT).fill(-Infinity);
  const from = new Int8Array(length * LABEL_COUNT).fill(-1);
  for (let b = 0; b < LABEL_COUNT; b += 1) if (mayFollow(-1, b)) best[b] = scores[b] ?? 0;
  for (let i = 1; i < length; i += 1) {
    for (let b = 0; b < LABEL_COUNT; b += 1) {
      let top = -Infinity;
      let which = -1;
      const before = BEFORE[b]!;
      for (let n = 0; n < before.length; n += 1) {
        const a = before[n]!;
        const score = best[(i - 1) * LABEL_COUNT + a]! + steps[a * LABEL_COUNT + b]!;
        if (score <= top) continue;
        top = score;
        which = a;
      }
      best[i * LABEL_COUNT + b] = top + scores[i * LABEL_COUNT + b]!;
      from[i * LABEL_COUNT + b] = which;
    }
  }
  const out = new Uint8Array(length);
  let label = 0;
  let top = -Infinity;
  for (let b = 0; b < LABEL_COUNT; b += 1) {
    const closed = b === 0 || (b - 1) % 4 >= 2;
    const score = best[(length - 1) * LABEL_COUNT + b] ?? 0;
    if (closed && score > top) [top, label] = [score, b];
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    out[i] = label;
    label = Math.max(0, from[i * LABEL_COUNT + label] ?? 0);
  }
  return out;
}
