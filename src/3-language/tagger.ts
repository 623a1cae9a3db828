import type { Lexicon } from "./lexicon.js";
import type { Scorer } from "./linear-model.js";
import type { PossibleTags } from "./possible-tags.js";
import { TAGGER_KEYS, taggerInput, taggerKeys, taggerValues } from "./tagger-features.js";
import { type WordTraits, traitsOf } from "./word-shape.js";

/** A joint tag, universal and Penn: `{upos: "VERB", xpos: "VBD"}`. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

/** Tags word by word from the left; returns numbers of tags. Frequent words with one tag are looked up; no word gets a tag that none of its kind can have. */
export function tagWords(forms: readonly string[], lexicon: Lexicon, scorer: Scorer, possible: PossibleTags, traits: (form: string) => WordTraits = traitsOf): Int32Array {
  const input = taggerInput(forms, lexicon, () => false, traits);
  const values = taggerValues();
  const keys = new Uint32Array(TAGGER_KEYS);
  const scores = new Float64Array(scorer.classCount);
  const tags = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const sure = lexicon.sure(forms[i]!);
    if (sure >= 0) {
      tags[i] = sure;
      continue;
    }
    const count = taggerKeys(input, i, i > 0 ? tags[i - 1]! : -1, i > 1 ? tags[i - 2]! : -1, values, keys);
    scorer.score(keys, count, scores);
    tags[i] = highestOf(scores, possible(input.traits[i]!.flags));
  }
  return tags;
}

/** Position of the highest score, the first of equals. */
export function highest(scores: Float64Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}

/** Position of the highest score among the `possible` places. */
function highestOf(scores: Float64Array, possible: Int32Array): number {
  let best = possible[0]!;
  for (let n = 1; n < possible.length; n++) if (scores[possible[n]!]! > scores[best]!) best = possible[n]!;
  return best;
}
