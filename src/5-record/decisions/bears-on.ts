import type { Decision } from "../../model/decision.js";
import { targetsOf } from "./targets-of.js";

/** The decisions that bear on a report, what takes them back included, in the order given. All of these hold words of the report, or may: `forget` takes them away. */
export function bearingOn(report: string, decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const bears = (decision: Decision, seen: ReadonlySet<string>): boolean => {
    if (decision.action !== "undo") return reportsOf(decision).includes(report);
    const undone = byId.get(decision.decision);
    return undone !== undefined && !seen.has(undone.id) && bears(undone, new Set([...seen, undone.id]));
  };
  return decisions.filter((decision) => bears(decision, new Set()));
}

/** The reports that a decision is about, each once; none for an alias, an outlet and an undo. */
export function reportsOf(decision: Decision): readonly string[] {
  return decision.action === "note" || decision.action === "correct" ? [decision.report] : [...new Set(targetsOf(decision).map((target) => target.report))];
}
