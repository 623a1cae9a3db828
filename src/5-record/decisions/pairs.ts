import type { Standing } from "./standing.js";

/** Two live entries that a person said to be one thing, or not one. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly decision: string;
  readonly by: string;
  readonly reason?: string;
}

/** The live entry that an entry of a report is now, by the id it had when the decision was made (`liveIds`). */
export type LiveIdOf = (report: string, entry: string) => string | undefined;

/** Pairs that a person said to be one thing; those of which one side is no longer live are left out. */
export function joinsOf(standing: Standing, liveIdOf: LiveIdOf): readonly DecidedPair[] {
  return pairsOf("link", standing, liveIdOf);
}

/** Pairs that a person said to be two things, whatever joins them. */
export function cutsOf(standing: Standing, liveIdOf: LiveIdOf): readonly DecidedPair[] {
  return pairsOf("cut", standing, liveIdOf);
}

function pairsOf(action: "link" | "cut", { pairs }: Standing, liveIdOf: LiveIdOf): readonly DecidedPair[] {
  return pairs.flatMap((decision) => {
    if (decision.action !== action) return [];
    const [a, b] = [decision.a, decision.b].map(({ report, entry }) => liveIdOf(report, entry)).sort();
    if (a === undefined || b === undefined || a === b) return [];
    return [{ a, b, decision: decision.id, by: decision.by, ...(decision.reason !== undefined && { reason: decision.reason }) }];
  });
}
