import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import type { AddCommand } from "./context.js";
import { entryBy } from "../asked/entry-id.js";

/** `attache accept ENTRY…` */
export const acceptCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("accept")
      .summary("say that entries are read rightly")
      .description("Says that entries are read rightly. They count as before, and go into the test set that export writes.")
      .argument("<entries...>", "ids of entries, or their first letters"),
  ).action(async (given: readonly string[], options: DecidingOptions) => finish(await deciding(options, context, async ({ attache, decide, targetOf, line }) => {
    const entries = await Promise.all(given.map((id) => entryBy(id, attache.record)));
    for (const entry of entries) await decide({ action: "accept", target: await targetOf(entry) }, `Accepted: ${await line(entry)}.`);
  })));
};

/** `attache reject ENTRY…` */
export const rejectCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("reject")
      .summary("take entries that are read wrongly out of the record")
      .description("Takes entries that are read wrongly out of every view. The report keeps its words, and undo brings the entry back.")
      .argument("<entries...>", "ids of entries, or their first letters")
      .option("--reason <text>", "why"),
  ).action(async (given: readonly string[], options: DecidingOptions & { readonly reason?: string }) => finish(await deciding(options, context, async ({ attache, decide, targetOf, line }) => {
    const entries = await Promise.all(given.map((id) => entryBy(id, attache.record)));
    const targets = await Promise.all(entries.map(async (entry) => ({ target: await targetOf(entry), what: await line(entry) })));
    for (const { target, what } of targets) await decide({ action: "reject", target, ...(options.reason && { reason: options.reason }) }, `Rejected: ${what}. No view shows it any more.`);
  })));
};
