import { pairFeatures } from "./pair-features.js";
import type { Features } from "./features.js";
import type { ReadSpans } from "./read-spans.js";
import type { WordFacts } from "./word-facts.js";

const LENGTHS: Readonly<Record<string, number>> = { words: 2, senses: 2, predicate: 2, construction: 2, path: 1 };

/** Features of the class of a whole sentence: those of the pair that was read in it. */
export function quadFeatures(facts: WordFacts, { sources, targets, parties }: ReadSpans): Features {
  const [first, second] = parties.length > 0 ? parties : [sources[0], targets[0]];
  return pairFeatures(facts, first ?? { first: 0, last: 0 }, second, LENGTHS);
}
