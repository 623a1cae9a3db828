import { pageOptions, type AddCommand, type Context, type ExitCode } from "./context.js";
import { entryBy } from "../asked/entry-id.js";
import { existingRecord } from "./record-folder.js";
import { reportId } from "../asked/report-id.js";

interface HistoryOptions {
  readonly json?: true;
  readonly record?: string;
}

/** `attache history [REPORT|ENTRY]` */
export const historyCommand: AddCommand = (program, context, finish) => {
  program
    .command("history")
    .summary("who decided what, and when")
    .description("Lists what users decided, oldest first, with what does not count any more and why: of all, of a report, or of an entry.")
    .argument("[id]", "a report’s or entry’s id, or the path the report was read from")
    .option("--json", "the list as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (id: string | undefined, options: HistoryOptions) => finish(await printHistory(id, options, context)));
};

async function printHistory(id: string | undefined, options: HistoryOptions, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  const { record } = attache;
  try {
    const { history } = await import("../../6-views/index.js");
    const whole = id?.startsWith("e_") && (await record.decisions()).flatMap((decision) => ("target" in decision && decision.target ? [decision.target.entry] : [])).find((entry) => entry.startsWith(id));
    const about = id === undefined ? {} : whole ? { entry: whole } : /^[ei]_/.test(id) ? { entry: (await entryBy(id, record)).id } : { report: await reportId(id, record) };
    const rows = await history(record, about);
    if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(rows, 2)}\n`);
    else context.out.write((await import("../print/history-page.js")).historyPage(rows, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}
