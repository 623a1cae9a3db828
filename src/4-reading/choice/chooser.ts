import type { EventType } from "../../model/plover.js";
import { pairFeatures, type Range } from "./pair-features.js";
import { best, makeSoftmax, type Softmax } from "./softmax.js";
import type { EventWeights } from "./weights.js";
import type { WordFacts } from "./word-facts.js";

/** What the learned part says of a pair: the root with its chance, the next best, and which features decided between them. */
export interface Choice {
  /** a PLOVER type, or YIELD for CONCEDE and RETREAT */
  readonly root: string;
  readonly chance: number;
  readonly next: string;
  readonly nextChance: number;
  /** groups of features by how much they spoke for the root over the next best, the loudest first */
  readonly because: readonly { readonly group: string; readonly share: number }[];
}

/** Below this chance the reader says nothing, in production and in `evaluate` alike. */
export const SURE = 0.6;

/** A chooser of event types for a given actor and recipient. */
export interface Chooser {
  choose(facts: WordFacts, source: Range, target: Range | undefined): Choice;
}

export function makeChooser(weights: EventWeights): Chooser {
  const model = modelOf(weights, "type");
  return {
    choose: (facts, source, target) => {
      const features = pairFeatures(facts, source, target);
      const chances = model.chances(features);
      const first = best(chances);
      const second = best(chances.map((c, k) => (k === first ? -1 : c)));
      const share = model.share(features, first, second);
      return {
        root: model.classes[first] ?? "",
        chance: chances[first] ?? 0,
        next: model.classes[second] ?? "",
        nextChance: chances[second] ?? 0,
        because: [...share].map(([group, amount]) => ({ group, share: amount })).sort((a, b) => b.share - a.share),
      };
    },
  };
}

/** The named model of the weights; throws when it is not there: the file and the code are of different versions. */
export function modelOf(weights: EventWeights, name: string): Softmax {
  const found = weights.models[name];
  if (!found) throw new TypeError(`the event weights have no model "${name}"; train them again`);
  return makeSoftmax(found);
}

/** Giving in, in words or in deed: who resigns, frees, leaves or stops fighting retreats. */
export function typeOfRoot(root: string): EventType {
  return root === "YIELD" ? "RETREAT" : (root as EventType);
}
