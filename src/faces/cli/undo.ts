import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, type AddCommand } from "./context.js";

/** `attache undo DECISION` */
export const undoCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("undo")
      .summary("take a decision back")
      .description("Takes a decision back: what it outweighed counts again. An undo is a decision, so it can be undone itself.")
      .argument("<decision>", "a decision’s id (d_…), or its first letters; history lists them"),
  ).action(async (given: string, options: DecidingOptions) => finish(await deciding(options, context, async ({ attache, decide }) => {
    const { history } = await import("../../6-views/index.js");
    const rows = (await history(attache.record)).filter(({ decision }) => /^d_[0-9a-f]{4,}$/.test(given) && decision.id.startsWith(given));
    const [row, other] = rows;
    if (row === undefined || other !== undefined) {
      throw new UsageError(row === undefined ? "no-such-decision" : "ambiguous-decision", `${given} names ${row === undefined ? "no decision" : `${rows.length} decisions`}.`, "attache history lists them with their ids.", 1);
    }
    if (row.undoneBy !== undefined) throw new UsageError("already-undone", `${row.decision.id} was taken back already, by ${row.undoneBy}.`, `To have it again: attache undo ${row.undoneBy.slice(0, 10)}`, 1);
    const { action, by, at, id } = row.decision;
    await decide({ action: "undo", decision: id }, `Took back: ${action} by ${by}, ${at.slice(0, 10)} (${id.slice(0, 10)}).`);
  })));
};
