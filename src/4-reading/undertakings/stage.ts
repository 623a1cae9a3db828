import type { Stage } from "../../model/entry.js";
import type { Assertion } from "../clauses/assertion.js";

/** A plan, a wish or a threat has only signalled what it names; a denied step was not taken. */
export function lowered(stage: Stage, assertion: Assertion): Stage {
  if (assertion.modality === "asserted") return stage;
  return stage === "proposed" || stage === "negotiating" ? stage : "signalled";
}
