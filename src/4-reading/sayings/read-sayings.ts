import type { Span } from "../../model/span.js";
import type { Tree } from "../clauses/tree.js";
import { cueFeatures, mayBeCue } from "./cue-features.js";
import { Keys } from "./keys.js";
import { LABEL_COUNT, partsOf, type Part } from "./labels.js";
import { pageOf, stretch, type Page } from "./page.js";
import { partFeatures, windowOf } from "./part-features.js";
import type { Saying } from "./saying.js";
import { bestLabels } from "./viterbi.js";
import type { SayingModel } from "./weights.js";

/** All that is said, thought, wanted or shown by somebody in these sentences. Cues are found first, then the words that belong to each. */
export function readSayings(trees: readonly Tree[], weights: SayingModel): readonly Saying[] {
  const page = pageOf(trees);
  const cueKeys = new Keys(weights.bits.cue, 400);
  const partKeys = new Keys(weights.bits.part, 80);
  const out: Saying[] = [];
  for (let i = 0; i < page.tokens.length; i += 1) {
    if (!mayBeCue(page, i)) continue;
    const chance = cueChance(page, i, weights, cueKeys);
    if (chance < weights.threshold) continue;
    const saying = sayingAt(page, i, chance, weights, partKeys);
    if (saying) out.push(saying);
  }
  return out;
}

function cueChance(page: Page, i: number, weights: SayingModel, keys: Keys): number {
  cueFeatures(page, i, keys);
  let sum = 0;
  for (let k = 0; k < keys.count; k += 1) sum += weights.cue[keys.row[k]!]!;
  return 1 / (1 + Math.exp(-sum));
}

function sayingAt(page: Page, cue: number, chance: number, weights: SayingModel, keys: Keys): Saying | undefined {
  const window = windowOf(page, cue);
  const length = window.last - window.first + 1;
  const scores = new Float32Array(length * LABEL_COUNT);
  for (let j = 0; j < length; j += 1) {
    partFeatures(page, window, window.first + j, keys);
    weights.sums(keys.row, keys.count, scores, j * LABEL_COUNT);
  }
  const parts = partsOf(bestLabels(scores, length, weights.steps));
  const spans = (part: Part): readonly Span[] => parts.filter((p) => p.part === part).map((p) => stretch(page, window.first + p.first, window.first + p.last));
  const own = spans("cue").find((s) => s.start <= (page.tokens[cue]?.start ?? 0) && (page.tokens[cue]?.end ?? 0) <= s.end);
  const content = spans("content");
  if (content.length === 0) return undefined;
  return { sentence: page.sentence[cue] ?? 0, cueToken: cue - (page.offset[cue] ?? 0), cue: own ?? stretch(page, cue, cue), source: spans("source").slice(0, 1), content, chance };
}
