import type { RereadLine } from "../../contract/facade.js";
import { pageOptions, type AddCommand, type Context, type ExitCode } from "./context.js";
import { startProgress } from "./progress.js";
import { existingRecord } from "./record-folder.js";
import { reportId } from "../asked/report-id.js";
import { reportRefused } from "./report-error.js";

interface RereadOptions {
  readonly json?: true;
  readonly record?: string;
}

/** `attache reread [REPORT…]` */
export const rereadCommand: AddCommand = (program, context, finish) => {
  program
    .command("reread")
    .summary("read kept reports again with today’s reader")
    .description("Reads the kept sources again with today’s reader, and says what was gained, lost and kept. The earlier readings are kept and no longer count; decisions hold for the words they were made on.")
    .argument("[reports...]", "ids, or paths they were read from; without any, all")
    .option("--json", "one line of JSON a report")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (given: readonly string[], options: RereadOptions) => finish(await reread(given, options, context)));
};

async function reread(given: readonly string[], options: RereadOptions, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  const { inertJson } = await import("../print/inert.js");
  const ids = await Promise.all(given.map((id) => reportId(id, attache.record)));
  const total = ids.length > 0 ? ids.length : (await attache.record.counts()).reports;
  const progress = startProgress(context.err, { total, linesAreSeen: context.out.isTTY });
  const sum = { reports: 0, changed: 0, refused: 0 };
  let exit: ExitCode = 0;
  try {
    for await (const line of attache.reread(ids.length > 0 ? ids : undefined)) {
      progress.step();
      if (line.kind === "refusal") {
        sum.refused++;
        progress.pause();
        exit = Math.max(exit, reportRefused(line, context, options.json === true)) as ExitCode;
        continue;
      }
      sum.reports++;
      if (line.gained.length + line.lost.length > 0) sum.changed++;
      if (options.json) context.out.write(`${inertJson(line)}\n`);
      else await print(line, context);
    }
  } finally {
    progress.stop();
    await attache.close();
  }
  if (options.json !== true) context.err.write(`${sum.reports} read again, ${sum.changed} changed${sum.refused > 0 ? `, ${sum.refused} refused` : ""}.\n`);
  return exit;
}

async function print({ report, title, gained, lost, kept, notes }: RereadLine, context: Context): Promise<void> {
  const { createPage, faint } = await import("../print/page.js");
  const page = createPage(pageOptions(context.out, context.env));
  page.line([`${title} · `, gained.length + lost.length === 0 ? `nothing changed, ${kept} kept` : `${gained.length} gained, ${lost.length} lost, ${kept} kept`, faint(` · ${report.slice(0, 10)}`)], { hang: 2 });
  for (const [word, ids] of [["gained", gained], ["lost", lost]] as const) {
    if (ids.length > 0) page.line([faint(`${word}: ${ids.slice(0, 8).map((id) => id.slice(0, 10)).join(" ")}${ids.length > 8 ? ` and ${ids.length - 8} more` : ""}`)], { indent: 2, hang: 4 });
  }
  for (const { message } of notes) page.line([faint(message)], { indent: 2, hang: 4 });
  context.out.write(page.text());
}
