import { reviewsOf, standing } from "../5-record/decisions/effects.js";
import type { RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import { history, type HistoryRow } from "./history.js";
import { show, type ShownReport } from "./show.js";
import { entryLine, type EntryLine } from "./summary.js";

/** An entry beside the text that it was read from, with what reviewers made of it. */
export interface ReviewedEntry {
  readonly entry: Entry;
  readonly line: EntryLine;
  /** its item, how many entries are in it, and how many independent voices tell it */
  readonly item: string;
  readonly members: number;
  readonly voices: number;
  readonly disputed: boolean;
  readonly review: "unreviewed" | "accepted" | "edited";
}

/** What was read and taken out by a reviewer. */
export interface RejectedEntry {
  readonly entry: Entry;
  readonly line: EntryLine;
  /** the decision that did it */
  readonly decision: string;
}

/** A report as a reviewer needs it. */
export interface ReviewedReport extends Omit<ShownReport, "kind" | "entries"> {
  readonly entries: readonly ReviewedEntry[];
  readonly rejected: readonly RejectedEntry[];
  /** what was decided about it, oldest first */
  readonly history: readonly HistoryRow[];
}

/** The report that an id, or a unique prefix of one, names; `undefined` when the record has none such. */
export async function review(queries: RecordQueries, id: string): Promise<ReviewedReport | undefined> {
  const shown = id.startsWith("r_") ? await show(queries, id) : undefined;
  if (shown?.kind !== "report") return undefined;
  const { kind: _kind, entries: _lines, ...rest } = shown;
  const { report } = shown;
  const [entries, items, decisions, rows, reading] = await Promise.all([
    queries.entries({ report: report.id }), queries.items({ report: report.id }), queries.decisions(), history(queries, { report: report.id }), queries.reading(report.id),
  ]);
  const itemOf = new Map(items.flatMap((item) => item.members.map((member) => [member, item] as const)));
  const reviews = reviewsOf(report.id, entries, standing(decisions));
  return {
    ...rest,
    entries: entries.map((entry): ReviewedEntry => {
      const item = itemOf.get(entry.id);
      return {
        entry, line: entryLine(entry, report), item: item?.id ?? `i_${entry.id.slice(2)}`, members: item?.members.length ?? 1, voices: item?.voices ?? 1,
        disputed: (item?.disputes.length ?? 0) > 0, review: reviews.get(entry.id) ?? "unreviewed",
      };
    }),
    rejected: rejectedIn(rows, reading).map(({ entry, decision }) => ({ entry, line: entryLine(entry, report), decision })),
    history: rows,
  };
}

function rejectedIn(rows: readonly HistoryRow[], reading: readonly Entry[]): readonly { readonly entry: Entry; readonly decision: string }[] {
  const byId = new Map([...reading, ...rows.flatMap(({ decision }) => (decision.action === "edit" ? [decision.to] : []))].map((entry) => [entry.id, entry]));
  return rows.flatMap(({ decision, state }) => {
    const entry = decision.action === "reject" && state === "stands" ? byId.get(decision.target.entry) : undefined;
    return entry === undefined ? [] : [{ entry, decision: decision.id }];
  });
}
