import type { Diagnostic } from "../../model/diagnostic.js";
import { overlaps } from "../../model/span.js";
import { tokenAt } from "../clauses/tree.js";
import type { Saying } from "../sayings/saying.js";
import type { Scene } from "../scene.js";
import type { CueLexicon } from "./cue-lexicon.js";
import { SURE } from "./from-sayings.js";
import type { StatementDraft } from "./statement-draft.js";

/** The sayings that were heard and are not in the record, each with the reason. */
export function leftOut(scene: Scene, sayings: readonly Saying[], statements: readonly StatementDraft[], lexicon: CueLexicon): readonly Diagnostic[] {
  return sayings.flatMap((saying) => {
    const taken = statements.some((s) => (s.sentence === saying.sentence && s.cueToken === saying.cueToken) || saying.content.some((c) => overlaps(c, s.content)));
    return taken ? [] : [{ code: "not-entered", message: `heard “${scene.text.slice(saying.cue.start, saying.cue.end)}”, not entered: ${reasonFor(scene, saying, lexicon)}`, span: saying.cue }];
  });
}

function reasonFor(scene: Scene, saying: Saying, lexicon: CueLexicon): string {
  const tree = scene.trees[saying.sentence];
  if (saying.chance < SURE) return "not sure enough that anything is said";
  if (tree && !lexicon.cues.has(tokenAt(tree, saying.cueToken).lemma.toLowerCase())) return "it tells of a thought, a wish or a deed, not of words";
  if (saying.source.length === 0) return "nobody is named who says it";
  return "neither a known speaker with a clause of his own nor one who could be marked unnamed";
}
