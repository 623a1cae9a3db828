import { mark } from "./deciding.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import type { Record } from "../../6-views/index.js";
import { existingRecord } from "./record-folder.js";
import { reportId } from "../asked/report-id.js";

interface ForgetOptions {
  readonly reason?: string;
  readonly yes?: true;
  readonly by?: string;
  readonly json?: true;
  readonly record?: string;
}

/** `attache forget REPORT` */
export const forgetCommand: AddCommand = (program, context, finish) => {
  program
    .command("forget")
    .summary("take a report’s text away everywhere, for good")
    .description("Takes a report’s text, source, entries and what was decided on them away everywhere. A tombstone stays, so that the same report is not taken in again. It cannot be undone.")
    .argument("<report>", "id, the first letters of one, or the path it was read from")
    .option("--reason <text>", "why; the tombstone keeps it")
    .option("--yes", "do it; without it, only says what would go")
    .option("--by <name>", "who decides (ATTACHE_BY, else your name on this machine)")
    .option("--json", "the tombstone as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (given: string, options: ForgetOptions) => finish(await forget(given, options, context)));
};

async function forget(given: string, options: ForgetOptions, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const id = await reportId(given, attache.record);
    const goes = await whatGoes(id, attache.record);
    if (!options.yes) throw new UsageError("not-confirmed", `${goes} It cannot be undone.`, `To do it: attache forget ${id} --yes`);
    const tombstone = await attache.forget(id, { ...mark(options, context), ...(options.reason && { reason: options.reason }) });
    const { inert, inertJson } = await import("../print/inert.js");
    context.out.write(options.json ? `${inertJson(tombstone)}\n` : `${inert(`Forgotten: ${id}, by ${tombstone.by}. ${goes.replace("would go", "went")} A tombstone stays: the same report is not taken in again.`)}\n`);
    return 0;
  } finally {
    await attache.close();
  }
}

async function whatGoes(id: string, record: Record): Promise<string> {
  const [report, entries, decisions] = [await record.report(id), await record.entries({ report: id }), await record.decisions({ report: id })];
  const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
  return `The text and source of ${report?.title ?? id} would go, with ${many(entries.length, "entry", "entries")} and ${many(decisions.length, "decision", "decisions")}; other reports stay, copies of it too.`;
}
