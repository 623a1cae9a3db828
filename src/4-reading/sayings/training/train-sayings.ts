import { cueFeatures, mayBeCue } from "../cue-features.js";
import { Keys } from "../keys.js";
import { LABEL_COUNT } from "../labels.js";
import { partFeatures } from "../part-features.js";
import type { SayingWeights } from "../weights.js";
import type { Lesson } from "./examples.js";
import { marginals } from "./marginals.js";
import { seededRandom, shuffled } from "../../../model/random.js";

export interface SayingTrainingOptions {
  readonly cueBits: number;
  readonly partBits: number;
  readonly epochs: number;
  readonly cueEpochs: number;
  /** share of the features that are left out at each step, so that none is relied on alone */
  readonly cueDropout: number;
  readonly partDropout: number;
  /** from this epoch on, counted from 0, the parts' weights are averaged over the steps: what the last examples said is not all */
  readonly averagedFrom: number;
  readonly threshold: number;
  readonly log: (line: string) => void;
  readonly after?: (weights: SayingWeights, epoch: number) => void;
}

/** Marked texts → weights: a logistic regression for cues, a conditional random field for the words that belong to them; both by AdaGrad. */
export function trainSayings(lessons: readonly Lesson[], options: SayingTrainingOptions): SayingWeights {
  const cue = trainCues(lessons, options);
  return trainParts(lessons, cue, options);
}

export function trainCues(lessons: readonly Lesson[], { cueBits, cueEpochs, cueDropout, log }: SayingTrainingOptions): Float32Array {
  const weights = new Float32Array(2 ** cueBits);
  const squares = new Float32Array(2 ** cueBits).fill(1e-2);
  const keys = new Keys(cueBits, 400);
  const thin = thinner(cueDropout);
  const scale = 1 / (1 - cueDropout);
  for (let epoch = 0; epoch < cueEpochs; epoch += 1) {
    let loss = 0;
    for (const { page, cues, skipped } of shuffled(lessons, seededRandom(epoch + 1))) {
      for (let i = 0; i < page.tokens.length; i += 1) {
        if (!mayBeCue(page, i) || skipped.has(i)) continue;
        cueFeatures(page, i, keys);
        thin(keys);
        let sum = 0;
        for (let k = 0; k < keys.count; k += 1) sum += weights[keys.row[k]!]!;
        const chance = 1 / (1 + Math.exp(-sum * scale));
        const gold = cues.has(i) ? 1 : 0;
        loss -= Math.log(Math.max(1e-9, gold ? chance : 1 - chance));
        const g = chance - gold;
        if (Math.abs(g) < 0.001) continue;
        for (let k = 0; k < keys.count; k += 1) {
          const f = keys.row[k]!;
          const gradient = g + 1e-5 * weights[f]!;
          squares[f] = squares[f]! + gradient * gradient;
          weights[f] = weights[f]! - (0.05 * gradient) / Math.sqrt(squares[f]!);
        }
      }
    }
    log(`cues, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return weights;
}

function trainParts(lessons: readonly Lesson[], cue: Float32Array, { cueBits, partBits, epochs, partDropout, averagedFrom, threshold, log, after }: SayingTrainingOptions): SayingWeights {
  const L = LABEL_COUNT;
  const parts = new Float32Array(2 ** partBits * L);
  const squares = new Float32Array(2 ** partBits * L).fill(1e-2);
  const steps = new Float32Array(L * L);
  const stepSquares = new Float32Array(L * L).fill(1e-2);
  // how far each weight went, times how many averaged steps came before
  const partsDrift = new Float64Array(parts.length);
  const stepsDrift = new Float64Array(steps.length);
  let averaged = 0;
  const keys = new Keys(partBits, 80);
  const thin = thinner(partDropout);
  const scale = 1 / (1 - partDropout);
  const rows = lessons.flatMap(({ page, rows: list }) => list.map((row) => ({ page, ...row })));
  const weights = { bits: { cue: cueBits, part: partBits }, cue, parts, steps, threshold };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let loss = 0;
    for (const { page, window, labels } of shuffled(rows, seededRandom(epoch + 1))) {
      const n = labels.length;
      const before = averaged;
      if (epoch >= averagedFrom) averaged += 1;
      const scores = new Float32Array(n * L);
      const fired: Uint32Array[] = [];
      for (let j = 0; j < n; j += 1) {
        partFeatures(page, window, window.first + j, keys);
        thin(keys);
        fired.push(keys.row.slice(0, keys.count));
        addScores(scores, j * L, keys, parts);
      }
      for (let s = 0; s < scores.length; s += 1) scores[s] = scores[s]! * scale;
      const { chances, stepChances, logChance } = marginals(scores, n, steps, labels);
      loss -= logChance;
      for (let j = 0; j < n; j += 1) {
        const gold = labels[j]!;
        for (let b = 0; b < L; b += 1) {
          const g = chances[j * L + b]! - (b === gold ? 1 : 0);
          if (Math.abs(g) < 0.002) continue;
          const g2 = g * g;
          for (const f of fired[j]!) {
            const at = f * L + b;
            squares[at] = squares[at]! + g2;
            const way = (RATE * g) / Math.sqrt(squares[at]!);
            parts[at] = parts[at]! - way;
            partsDrift[at] = partsDrift[at]! + before * way;
          }
        }
      }
      for (let j = 1; j < n; j += 1) stepChances[labels[j - 1]! * L + labels[j]!] = stepChances[labels[j - 1]! * L + labels[j]!]! - 1;
      for (let s = 0; s < L * L; s += 1) {
        const g = stepChances[s]!;
        if (g === 0) continue;
        stepSquares[s] = stepSquares[s]! + g * g;
        const way = (RATE * g) / Math.sqrt(stepSquares[s]!);
        steps[s] = steps[s]! - way;
        stepsDrift[s] = stepsDrift[s]! + before * way;
      }
    }
    log(`parts, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    after?.(weights, epoch);
  }
  for (const [table, drift] of [[parts, partsDrift], [steps, stepsDrift]] as const) {
    for (let f = 0; averaged > 0 && f < table.length; f += 1) table[f] = table[f]! + drift[f]! / averaged;
  }
  return weights;
}

const RATE = 0.05;

/** Leaves out a share of the features, by a seeded row of numbers. */
function thinner(share: number): (keys: Keys) => void {
  let state = 20261122;
  const limit = Math.floor(share * 2 ** 32);
  return (keys) => {
    let kept = 0;
    for (let k = 0; k < keys.count; k += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if (state >>> 0 >= limit) keys.row[kept++] = keys.row[k]!;
    }
    keys.count = kept;
  };
}

/** Adds the weights of each feature that fires, as they stand now, to the labels' scores at `at`. */
function addScores(scores: Float32Array, at: number, keys: Keys, table: Float32Array): void {
  const { row: rows, count } = keys;
  for (let k = 0; k < count; k += 1) {
    const row = rows[k]! * LABEL_COUNT;
    for (let b = 0; b < LABEL_COUNT; b += 1) scores[at + b] = scores[at + b]! + table[row + b]!;
  }
}
