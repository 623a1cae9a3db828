import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand } from "./context.js";

/** `attache undo DECISION` */
export const undoCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("undo")
      .summary("take a decision back")
      .description("Takes a decision back: what it outweighed counts again. An undo is a decision, so it can be undone itself.")
      .argument("<decision>", "a decision’s id (d_…), or its first letters; history lists them"),
  ).action(async (given: string, options: DecidingOptions) => finish(await deciding(options, context, async ({ attache, decide }) => {
    const { draft, decision: { action, by, at, id } } = await (await import("../asked/undo-draft.js")).undoDraft(given, attache.record);
    await decide(draft, `Took back: ${action} by ${by}, ${at.slice(0, 10)} (${id.slice(0, 10)}).`);
  })));
};
