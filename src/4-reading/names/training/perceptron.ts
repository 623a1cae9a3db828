import { shuffled } from "../../../model/random.js";
import { decode } from "../decode.js";
import { LABELS } from "../name-labels.js";
import { smallWeight, type WeightRows } from "../name-weights.js";

/** A sentence to learn from: feature numbers of each candidate, scores that stand already, the right labels. */
export interface Lesson {
  readonly length: number;
  readonly candidates: readonly number[];
  readonly features: readonly Int32Array[];
  readonly base?: Float64Array;
  readonly gold: Uint8Array;
}

/** Feature keys as numbers from 0; those seen less than `least` times get none. */
export function numbering(all: Iterable<readonly Uint32Array[]>, least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of all) for (const keys of sentence) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = new Map<number, number>();
  for (const [key, n] of counts) if (n >= least) kept.set(key, kept.size);
  return kept;
}

/** The numbers of known keys. */
export function numbersOf(keys: Uint32Array, numbers: ReadonlyMap<number, number>): Int32Array {
  const out: number[] = [];
  for (const key of keys) {
    const number = numbers.get(key);
    if (number !== undefined) out.push(number);
  }
  return Int32Array.from(out);
}

/** Averaged weights: LABELS a feature, then the transitions. */
export interface Learnt {
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/** A structured perceptron: decodes each sentence with what it knows and moves its weights from the wrong labels to the right ones. */
export function learn(lessons: readonly Lesson[], size: number, options: { readonly epochs: number; readonly margin: number; readonly random: () => number; readonly transitions?: Float64Array }): Learnt {
  const weights = new Float64Array(size * LABELS);
  const sums = new Float64Array(size * LABELS);
  const pairs = options.transitions ? Float64Array.from(options.transitions) : new Float64Array(LABELS * LABELS);
  const pairSums = new Float64Array(LABELS * LABELS);
  const fixed = options.transitions !== undefined;
  let order: readonly number[] = lessons.map((_, i) => i);
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    order = shuffled(order, options.random);
    for (const at of order) {
      const lesson = lessons[at] as Lesson;
      const scores = scoresOf(lesson, weights);
      // the right label must win by a margin
      lesson.candidates.forEach((i, k) => (scores[k * LABELS + (lesson.gold[i] as number)] = (scores[k * LABELS + (lesson.gold[i] as number)] as number) - options.margin));
      const found = decode(lesson.length, lesson.candidates, scores, pairs);
      step++;
      if (lesson.candidates.every((i) => found[i] === lesson.gold[i])) continue;
      lesson.candidates.forEach((i, k) => {
        const [right, wrong] = [lesson.gold[i] as number, found[i] as number];
        if (!fixed) {
          for (const [a, b, sign] of [[lesson.gold[i - 1] ?? 0, right, 1], [found[i - 1] ?? 0, wrong, -1]] as const) {
            pairs[a * LABELS + b] = (pairs[a * LABELS + b] as number) + sign;
            pairSums[a * LABELS + b] = (pairSums[a * LABELS + b] as number) + sign * step;
          }
        }
        if (right === wrong) return;
        for (const f of lesson.features[k] as Int32Array) {
          const [up, down] = [f * LABELS + right, f * LABELS + wrong];
          weights[up] = (weights[up] as number) + 1;
          sums[up] = (sums[up] as number) + step;
          weights[down] = (weights[down] as number) - 1;
          sums[down] = (sums[down] as number) - step;
        }
      });
    }
  }
  const average = (w: Float64Array, s: Float64Array): Float64Array => w.map((x, i) => x - (s[i] as number) / step);
  return { weights: average(weights, sums), transitions: fixed ? pairs : average(pairs, pairSums) };
}

/** Label scores of a lesson's candidates. */
export function scoresOf(lesson: Lesson, weights: Float64Array): Float64Array {
  const scores = lesson.base ? Float64Array.from(lesson.base) : new Float64Array(lesson.candidates.length * LABELS);
  lesson.features.forEach((features, k) => {
    for (const f of features) for (let label = 0; label < LABELS; label++) scores[k * LABELS + label] = (scores[k * LABELS + label] as number) + (weights[f * LABELS + label] as number);
  });
  return scores;
}

/** The `cells` largest weights as sorted rows at 8 bits. */
export function frozen(numbers: ReadonlyMap<number, number>, weights: Float64Array, cells: number): WeightRows {
  const sizes = weights.map(Math.abs).sort().reverse();
  const largest = sizes[0] || 1;
  const least = Math.max(sizes[cells] ?? 0, largest / 5000);
  const kept = [...numbers].filter(([, n]) => weights.subarray(n * LABELS, (n + 1) * LABELS).some((w) => Math.abs(w) > least)).sort((a, b) => a[0] - b[0]);
  const out = new Int8Array(kept.length * LABELS);
  kept.forEach(([, n], row) => {
    for (let label = 0; label < LABELS; label++) {
      const w = weights[n * LABELS + label] as number;
      if (Math.abs(w) > least) out[row * LABELS + label] = smallWeight(w, largest);
    }
  });
  return { keys: Uint32Array.from(kept, ([key]) => key), weights: out, largest };
}
