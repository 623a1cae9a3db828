import type { Stage } from "../model/entry.js";

/** The ladder's rungs from words to deeds; what leads off it (suspended, ended, denied) has no height. */
const HEIGHT: Readonly<Partial<Record<Stage, number>>> = {
  signalled: 0, proposed: 1, negotiating: 2, agreed: 3, signed: 4, ratified: 5, "in-force": 6, implemented: 7,
};

/** How high a stage stands on the ladder, 0 (signalled) to 7 (implemented); -1 for what has left it. */
export function heightOf(stage: Stage): number {
  return HEIGHT[stage] ?? -1;
}

/** Whether the stage is signed or beyond: ended, suspended and withdrawn undertakings were signed once. */
export function signedOrBeyond(stage: Stage): boolean {
  return heightOf(stage) >= 4 || stage === "suspended" || stage === "withdrawn" || stage === "ended";
}
