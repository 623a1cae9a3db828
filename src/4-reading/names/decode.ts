import { LABELS, mayEnd, mayFollow } from "./name-labels.js";

/** Score of label `b` after label `a`, at `a * LABELS + b`. */
export type Transitions = ArrayLike<number>;

const allowed: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, b) => Array.from({ length: LABELS }, (_x, a) => a).filter((a) => mayFollow(a, b)));
const UNREACHED = -1e9;

/**
 * The best labels of a sentence (Viterbi). `scores` holds the label scores of each candidate, one after the other; words that are
 * no candidates are outside names.
 */
export function decode(length: number, candidates: readonly number[], scores: ArrayLike<number>, transitions: Transitions): Uint8Array {
  const labels = new Uint8Array(length);
  const n = candidates.length;
  const best = new Float64Array(n * LABELS);
  const from = new Uint8Array(n * LABELS);
  for (let k = 0; k < n; k++) {
    const fresh = k === 0 || candidates[k] !== (candidates[k - 1] ?? 0) + 1;
    const closes = k === n - 1 || candidates[k + 1] !== (candidates[k] ?? 0) + 1;
    for (let b = 0; b < LABELS; b++) {
      let top = UNREACHED;
      let back = 0;
      if (!(closes && !mayEnd(b))) {
        for (const a of allowed[b] ?? []) {
          // after a gap the word before was outside a name
          if (fresh && a !== 0) continue;
          const before = k === 0 ? 0 : fresh ? bestEnd(best, (k - 1) * LABELS) : (best[(k - 1) * LABELS + a] ?? UNREACHED);
          const score = before + (transitions[a * LABELS + b] ?? 0);
          if (score > top) {
            top = score;
            back = a;
          }
        }
      }
      best[k * LABELS + b] = top <= UNREACHED / 2 ? UNREACHED : top + (scores[k * LABELS + b] ?? 0);
      from[k * LABELS + b] = back;
    }
  }
  let label = 0;
  for (let k = n - 1; k >= 0; k--) {
    const closes = k === n - 1 || candidates[k + 1] !== (candidates[k] ?? 0) + 1;
    if (closes) {
      label = 0;
      for (let b = 1; b < LABELS; b++) if ((best[k * LABELS + b] ?? UNREACHED) > (best[k * LABELS + label] ?? UNREACHED)) label = b;
    }
    labels[candidates[k] ?? 0] = label;
    label = from[k * LABELS + label] ?? 0;
  }
  return labels;
}

function bestEnd(best: Float64Array, at: number): number {
  let top = UNREACHED;
  for (let b = 0; b < LABELS; b++) if (mayEnd(b)) top = Math.max(top, best[at + b] ?? UNREACHED);
  return top;
}
