import type { Features } from "../choice/features.js";
import { normalised, type SoftmaxWeights } from "../choice/softmax.js";

/** One example: its features, the index of its class, and how much it counts. */
export interface Example {
  readonly features: Features;
  readonly label: number;
  readonly weight?: number;
}

export interface FitOptions {
  readonly classes: readonly string[];
  /** strength of the pull towards zero */
  readonly l2: number;
  readonly iterations?: number;
  /** features seen in fewer examples are left out */
  readonly least?: number;
  /** how much less a common feature may sway than a rare one: a value counts by how often its feature is seen to the power of minus this */
  readonly rareness?: number;
}

/** Multinomial logistic regression by L-BFGS: no chance in it, so the same examples give the same weights. */
export function fitSoftmax(examples: readonly Example[], { classes, l2, iterations = 60, least = 2, rareness = 0 }: FitOptions): SoftmaxWeights {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const key of features.keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, n]) => n >= least).map(([key]) => key).sort((a, b) => a - b);
  const index = new Map(keys.map((key, i) => [key, i]));
  const n = classes.length;
  // fitted on scaled values, told for plain ones: the scale is a prior of the weights, not a feature's business
  const scales = Float64Array.from(keys, (key) => (seen.get(key) ?? 1) ** -rareness);
  const rows = examples.map(({ features, label, weight = 1 }) => {
    const at: number[] = [];
    const values: number[] = [];
    features.keys.forEach((key, i) => {
      const row = index.get(key);
      if (row === undefined) return;
      at.push(row * n);
      values.push((features.values[i] ?? 0) * scales[row]!);
    });
    return { at: Int32Array.from([...at, keys.length * n]), values: Float64Array.from([...values, 1]), label, weight };
  });
  const loss = (w: Float64Array, gradient: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < w.length; i++) {
      gradient[i] = l2 * w[i]!;
      sum += 0.5 * l2 * w[i]! * w[i]!;
    }
    const scores = new Float64Array(n);
    for (const { at, values, label, weight } of rows) {
      scores.fill(0);
      for (let j = 0; j < at.length; j++) for (let k = 0, r = at[j]!, v = values[j]!; k < n; k++) scores[k] = scores[k]! + w[r + k]! * v;
      normalised(scores);
      sum -= weight * Math.log(Math.max(scores[label]!, 1e-12));
      scores[label] = scores[label]! - 1;
      for (let j = 0; j < at.length; j++) for (let k = 0, r = at[j]!, v = values[j]! * weight; k < n; k++) gradient[r + k] = gradient[r + k]! + scores[k]! * v;
    }
    return sum;
  };
  const fitted = minimise(loss, (keys.length + 1) * n, iterations);
  return { classes, keys, weights: Float32Array.from(fitted, (w, i) => w * (scales[Math.floor(i / n)] ?? 1)) };
}

/** A choice among several: the features of each that could be taken, and which of them were right. */
export interface Choices {
  readonly features: readonly Features[];
  readonly right: readonly number[];
  readonly weight: number;
}

/** Conditional logit: one weight a feature, fitted so that the right ones of each choice come out on top. */
export function fitRanking(choices: readonly Choices[], { l2, iterations = 60, least = 2 }: Omit<FitOptions, "classes" | "rareness">): SoftmaxWeights {
  const seen = new Map<number, number>();
  for (const { features } of choices) for (const f of features) for (const key of f.keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, n]) => n >= least).map(([key]) => key).sort((a, b) => a - b);
  const index = new Map(keys.map((key, i) => [key, i]));
  const groups = choices.filter((c) => c.right.length > 0).map(({ features, right, weight }) => ({
    rows: features.map((f) => {
      const held = f.keys.map((key, i) => [index.get(key), f.values[i] ?? 0] as const).filter((p): p is readonly [number, number] => p[0] !== undefined);
      return { at: Int32Array.from(held, ([at]) => at), values: Float64Array.from(held, ([, value]) => value) };
    }),
    right: new Set(right),
    weight,
  }));
  const loss = (w: Float64Array, gradient: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < w.length; i++) {
      gradient[i] = l2 * w[i]!;
      sum += 0.5 * l2 * w[i]! * w[i]!;
    }
    for (const { rows, right, weight } of groups) {
      const chances = normalised(Float64Array.from(rows, ({ at, values }) => at.reduce((s, row, j) => s + w[row]! * values[j]!, 0)));
      const good = Math.max(1e-12, [...right].reduce((s, i) => s + chances[i]!, 0));
      sum -= weight * Math.log(good);
      rows.forEach(({ at, values }, i) => {
        const pull = weight * (chances[i]! - (right.has(i) ? chances[i]! / good : 0));
        for (let j = 0; j < at.length; j++) gradient[at[j]!] = gradient[at[j]!]! + pull * values[j]!;
      });
    }
    return sum;
  };
  // the last row, a bias, means nothing among the members of one choice
  return { classes: ["score"], keys, weights: Float32Array.from([...minimise(loss, keys.length, iterations), 0]) };
}

const MEMORY = 6;

/** L-BFGS with a backtracking step (Nocedal and Wright, algorithm 7.5). */
function minimise(loss: (w: Float64Array, gradient: Float64Array) => number, size: number, iterations: number): Float64Array {
  let w = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(w, gradient);
  const past: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = gradient.slice();
    const alphas: number[] = [];
    for (const { s, y, rho } of [...past].reverse()) {
      const alpha = rho * dot(s, direction);
      alphas.unshift(alpha);
      addTo(direction, y, -alpha);
    }
    const last = past.at(-1);
    const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1 / Math.sqrt(dot(gradient, gradient) || 1);
    for (let i = 0; i < size; i++) direction[i] = direction[i]! * scale;
    past.forEach(({ s, y, rho }, j) => addTo(direction, s, alphas[j]! - rho * dot(y, direction)));
    const slope = -dot(gradient, direction);
    let step = 1;
    let next = w;
    let nextGradient = gradient;
    let nextValue = value;
    for (let tries = 0; tries < 12; tries++, step /= 2) {
      next = w.slice();
      addTo(next, direction, -step);
      nextGradient = new Float64Array(size);
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = next.slice();
    addTo(s, w, -1);
    const y = nextGradient.slice();
    addTo(y, gradient, -1);
    const sy = dot(s, y);
    if (sy > 1e-10) past.push({ s, y, rho: 1 / sy });
    if (past.length > MEMORY) past.shift();
    const done = value - nextValue < 1e-5 * Math.abs(value);
    [w, gradient, value] = [next as Float64Array<ArrayBuffer>, nextGradient as Float64Array<ArrayBuffer>, nextValue];
    if (done) break;
  }
  return w;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! + times * b[i]!;
}
