import type { Stage } from "./entry.js";

/** The ladder's rungs from words to deeds; what leads off it (suspended, ended, denied) has no height. */
const HEIGHT: Readonly<Partial<Record<Stage, number>>> = {
  signalled: 0, proposed: 1, negotiating: 2, agreed: 3, signed: 4, ratified: 5, "in-force": 6, implemented: 7,
};

/** How high a stage stands on the ladder, 0 (signalled) to 7 (implemented); -1 for what has left it. */
export function heightOf(stage: Stage): number {
  return HEIGHT[stage] ?? -1;
}

/** Up the ladder, or back: suspended, withdrawn, ended, denied. */
export function directionOf(stage: Stage): "up" | "back" {
  return heightOf(stage) < 0 ? "back" : "up";
}

/** Whether an undertaking that reaches this stage is off the ladder; a denial is an account against it, and takes nothing away. */
export function isOffLadder(stage: Stage): boolean {
  return stage === "suspended" || stage === "withdrawn" || stage === "ended";
}

/** Whether the stage is signed or beyond: ended, suspended and withdrawn undertakings were signed once. */
export function signedOrBeyond(stage: Stage): boolean {
  return heightOf(stage) >= 4 || isOffLadder(stage);
}
