import { LABEL_COUNT, mayFollow } from "../labels.js";
import { BEFORE } from "../viterbi.js";

/** Forward and backward over a row: the chance of each label at each word, the expected number of each step, the chance of the marked row. */
export function marginals(scores: Float32Array, n: number, steps: Float32Array, labels: Uint8Array): { chances: Float64Array; stepChances: Float64Array; logChance: number } {
  const L = LABEL_COUNT;
  const factor = Float64Array.from(steps, (s) => Math.exp(s));
  const local = new Float64Array(n * L);
  let logScale = 0;
  for (let j = 0; j < n; j += 1) {
    let top = -Infinity;
    for (let b = 0; b < L; b += 1) top = Math.max(top, scores[j * L + b]!);
    for (let b = 0; b < L; b += 1) local[j * L + b] = Math.exp(scores[j * L + b]! - top);
    logScale += top;
  }
  const forward = new Float64Array(n * L);
  const scale = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    let sum = 0;
    for (let b = 0; b < L; b += 1) {
      let into = 0;
      if (j === 0) into = mayFollow(-1, b) ? 1 : 0;
      else for (const a of BEFORE[b]!) into += forward[(j - 1) * L + a]! * factor[a * L + b]!;
      if (j === n - 1 && !closes(b)) into = 0;
      sum += forward[j * L + b] = into * local[j * L + b]!;
    }
    scale[j] = sum;
    for (let b = 0; b < L; b += 1) forward[j * L + b] = forward[j * L + b]! / sum;
  }
  const backward = new Float64Array(n * L);
  for (let b = 0; b < L; b += 1) backward[(n - 1) * L + b] = closes(b) ? 1 : 0;
  const stepChances = new Float64Array(L * L);
  for (let j = n - 1; j > 0; j -= 1) {
    for (let b = 0; b < L; b += 1) {
      const out = (local[j * L + b]! * backward[j * L + b]!) / scale[j]!;
      if (out === 0) continue;
      for (const a of BEFORE[b]!) {
        const way = factor[a * L + b]! * out;
        backward[(j - 1) * L + a] = backward[(j - 1) * L + a]! + way;
        stepChances[a * L + b] = stepChances[a * L + b]! + forward[(j - 1) * L + a]! * way;
      }
    }
  }
  const chances = new Float64Array(n * L);
  let logChance = 0;
  for (let j = 0; j < n; j += 1) {
    for (let b = 0; b < L; b += 1) chances[j * L + b] = forward[j * L + b]! * backward[j * L + b]!;
    logChance += scores[j * L + labels[j]!]! - Math.log(scale[j]!);
    if (j > 0) logChance += steps[labels[j - 1]! * L + labels[j]!]!;
  }
  return { chances, stepChances, logChance: logChance - logScale };
}

function closes(label: number): boolean {
  return label === 0 || (label - 1) % 4 >= 2;
}
