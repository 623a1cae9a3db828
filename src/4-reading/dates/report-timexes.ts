import type { Sentence } from "../../model/sentence.js";
import type { Day } from "../../model/when.js";
import { treeOf } from "../clauses/tree.js";
import type { Timex, Told } from "./date-mention.js";
import { tellMore } from "./pattern.js";
import { readTimexes } from "./timexes.js";

/** A TIMEX with its offsets into the text, as TempEval scores it. */
export interface PlacedTimex extends Timex {
  readonly start: number;
  readonly end: number;
}

/** The time expressions of a whole report, in order; what one sentence tells of is what the next one's "a year earlier" counts from. For `evaluate dates`. */
export function reportTimexes(sentences: readonly Sentence[], published: Day | undefined): readonly PlacedTimex[] {
  let told: Told = {};
  const out: PlacedTimex[] = [];
  for (const sentence of sentences) {
    const tree = treeOf(sentence);
    for (const timex of readTimexes(tree, { published, told })) {
      told = tellMore(told, timex);
      const start = tree.tokens[timex.first]?.start ?? 0;
      const end = tree.tokens[timex.last]?.end ?? start;
      out.push({ type: timex.type, value: timex.value, ...(timex.mod === undefined ? {} : { mod: timex.mod }), start, end });
    }
  }
  return out;
}
