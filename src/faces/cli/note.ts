import { decidingOptions, deciding, type DecidingOptions } from "./deciding.js";
import { UsageError, type AddCommand } from "./context.js";
import { entryBy } from "../asked/entry-id.js";
import { reportId } from "../asked/report-id.js";

/** `attache note ENTRY|REPORT TEXT` */
export const noteCommand: AddCommand = (program, context, finish) => {
  decidingOptions(
    program
      .command("note")
      .summary("write a note on a report or an entry")
      .description("Writes a note on a report or an entry. It changes nothing else; history shows it.")
      .argument("<id>", "an entry’s or report’s id, or the path the report was read from")
      .argument("<text>", "the note"),
  ).action(async (id: string, text: string, options: DecidingOptions) => finish(await deciding(options, context, async ({ attache, decide, targetOf, line }) => {
    if (text.trim() === "") throw new UsageError("empty-note", "The note is empty.", "Write what should be remembered.");
    if (/^[ei]_/.test(id)) {
      const entry = await entryBy(id, attache.record);
      return decide({ action: "note", report: entry.report, target: await targetOf(entry), text }, `Noted on ${await line(entry)}.`);
    }
    const report = await reportId(id, attache.record);
    return decide({ action: "note", report, text }, `Noted on ${report}.`);
  })));
};
