import type { Decision, Target } from "../../model/decision.js";

/** The words that a decision is about: none, one, or the two of a link or cut. */
export function targetsOf(decision: Decision): readonly Target[] {
  switch (decision.action) {
    case "accept":
    case "reject":
    case "edit":
      return [decision.target];
    case "link":
    case "cut":
      return [decision.a, decision.b];
    case "note":
      return decision.target === undefined ? [] : [decision.target];
    default:
      return [];
  }
}
