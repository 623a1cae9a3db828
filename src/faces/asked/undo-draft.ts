import { history, type HistoryRow, type Record } from "../../6-views/index.js";
import type { DecisionDraft } from "../../model/decision.js";
import { UsageError } from "./usage-error.js";

/** What takes a decision back, by its id or first letters, with the decision. Throws a usage error for none, several, and one that was taken back already. */
export async function undoDraft(given: string, record: Record): Promise<{ readonly draft: DecisionDraft; readonly decision: HistoryRow["decision"] }> {
  const rows = (await history(record)).filter(({ decision }) => /^d_[0-9a-f]{4,}$/.test(given) && decision.id.startsWith(given));
  const [row, other] = rows;
  if (row === undefined || other !== undefined) {
    throw new UsageError(row === undefined ? "no-such-decision" : "ambiguous-decision", `${given} names ${row === undefined ? "no decision" : `${rows.length} decisions`}.`, "attache history lists them with their ids.", 1);
  }
  if (row.undoneBy !== undefined) throw new UsageError("already-undone", `${row.decision.id} was taken back already, by ${row.undoneBy}.`, `To have it again: attache undo ${row.undoneBy.slice(0, 10)}`, 1);
  return { draft: { action: "undo", decision: row.decision.id }, decision: row.decision };
}
