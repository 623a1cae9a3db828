import { standing, unmatched, type Standing } from "../5-record/decisions/effects.js";
import { targetsOf } from "../5-record/decisions/targets-of.js";
import type { RecordQueries } from "../5-record/record.js";
import type { Decision, Target } from "../model/decision.js";
import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { entryLine } from "./summary.js";

/** Whether a decision counts: it does; another outweighed it; it was undone; the edit it was made on was; nothing stands on its words any more. */
export type DecisionState = "stands" | "outweighed" | "undone" | "fallen" | "unmatched";

/** A decision, whether it counts, and the words that it is about. */
export interface HistoryRow {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** the undo that took it back */
  readonly undoneBy?: string;
  /** one for each target: kind and words, as the report has them; without words when the report is gone */
  readonly about: readonly { readonly kind: Entry["kind"]; readonly entry: string; readonly words: string }[];
  /** of an edit: what stands there now, in words */
  readonly became?: string;
}

export type HistoryQueries = Pick<RecordQueries, "decisions" | "report" | "reading">;

/** Who decided what, oldest first: of all, of a report, or of an entry (under any id that edits gave it). */
export async function history(queries: HistoryQueries, about: { readonly report?: string; readonly entry?: string } = {}): Promise<readonly HistoryRow[]> {
  const decisions = await queries.decisions();
  const stands = standing(decisions);
  const chosen = await chosenBy(queries, about, decisions, stands);
  const ids = new Set(chosen.flatMap((decision) => targetsOf(decision).map(({ report }) => report)));
  const reports = new Map<string, Report>();
  const lost = new Set<string>();
  for (const id of ids) {
    const report = await queries.report(id);
    if (report === undefined) continue;
    reports.set(id, report);
    for (const decision of unmatched(id, await queries.reading(id), stands)) lost.add(decision);
  }
  return chosen.map((decision) => {
    const undoneBy = stands.undone.get(decision.id);
    const report = decision.action === "edit" ? reports.get(decision.to.report) : undefined;
    return {
      decision,
      state: stateOf(decision, stands, lost),
      ...(undoneBy !== undefined && { undoneBy }),
      about: targetsOf(decision).map((target) => ({ kind: target.kind, entry: target.entry, words: wordsAt(target, reports.get(target.report)) })),
      ...(decision.action === "edit" && report !== undefined && { became: entryLine(decision.to, report).what }),
    };
  });
}

async function chosenBy(queries: HistoryQueries, { report, entry }: { readonly report?: string; readonly entry?: string }, all: readonly Decision[], { subjects }: Standing): Promise<readonly Decision[]> {
  if (entry !== undefined) {
    const subject = [...subjects.values()].flat().find(({ ids }) => ids.has(entry));
    const named = new Set([entry, ...(subject?.ids ?? [])]);
    const own = new Set(all.filter((decision) => targetsOf(decision).some((target) => named.has(target.entry))).map(({ id }) => id));
    return all.filter((decision) => own.has(decision.id) || (decision.action === "undo" && own.has(decision.decision)));
  }
  return report === undefined ? all : queries.decisions({ report });
}

function stateOf(decision: Decision, stands: Standing, lost: ReadonlySet<string>): DecisionState {
  if (stands.undone.has(decision.id)) return "undone";
  if (lost.has(decision.id)) return "unmatched";
  switch (decision.action) {
    case "accept":
    case "reject":
    case "edit": {
      const subject = stands.subjects.get(decision.target.report)?.find(({ decisions }) => decisions.includes(decision.id));
      if (subject === undefined) return "fallen";
      const { verdict } = subject;
      if (verdict.is === "open" || verdict.decision === decision.id) return "stands";
      return decision.action === "accept" && verdict.is === "edited" && verdict.to.id === decision.target.entry ? "stands" : "outweighed";
    }
    case "link":
    case "cut":
      return stands.pairs.some(({ id }) => id === decision.id) ? "stands" : "outweighed";
    case "alias":
      return [...stands.aliases.values()].some(({ id }) => id === decision.id) ? "stands" : "outweighed";
    default:
      return "stands";
  }
}

function wordsAt({ evidence }: Target, report: Report | undefined): string {
  return report === undefined ? "" : evidence.map(({ start, end }) => report.text.slice(start, end)).join(" … ");
}
