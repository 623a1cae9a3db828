import { resolve } from "node:path";
import type { Record } from "../../6-views/index.js";
import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { existingRecord } from "./record-folder.js";

interface CompareCommandOptions {
  readonly json?: true;
  readonly record?: string;
}

/** `attache compare REPORT REPORT` */
export const compareCommand: AddCommand = (program, context, finish) => {
  program
    .command("compare")
    .summary("what each of two reports says that the other does not")
    .description("Sets two reports of the record side by side: what each says that the other does not, what they share, where they disagree.")
    .argument("<report>", "id, the first letters of one, or the path it was read from")
    .argument("<other>", "the other report")
    .option("--json", "the comparison as JSON")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (a: string, b: string, options: CompareCommandOptions) => finish(await printComparison(a, b, options, context)));
};

async function printComparison(a: string, b: string, options: CompareCommandOptions, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const [idA, idB] = [await reportId(a, attache.record), await reportId(b, attache.record)];
    if (idA === idB) throw new UsageError("one-report", `${a} and ${b} are the same report (${idA}).`, "Give two.");
    const { compare } = await import("../../6-views/index.js");
    const view = await compare(attache.record, idA, idB);
    if (options.json) context.out.write(`${(await import("../print/inert.js")).inertJson(view, 2)}\n`);
    else context.out.write((await import("../print/compare-page.js")).comparePage(view, pageOptions(context.out, context.env)));
    return 0;
  } finally {
    await attache.close();
  }
}

/** A report by id or unique prefix, or by the path (or end of the path) it was read from. */
async function reportId(given: string, record: Record): Promise<string> {
  if (/^r_[0-9a-z]{4,}$/i.test(given)) {
    const report = await record.report(given);
    if (report !== undefined) return report.id;
  }
  const path = given.replace(/^\.\//, "");
  const reports = await record.reports();
  const exact = reports.filter(({ uri, url }) => uri === given || url === given || resolve(uri) === resolve(given));
  const found = exact.length > 0 ? exact : reports.filter(({ uri }) => uri.endsWith(`/${path}`));
  const [first, second] = found;
  if (first === undefined) {
    throw new UsageError("no-such-report", `The record has no report ${given}.`, `Read it first: attache read ${given}`, 1);
  }
  if (second !== undefined) {
    throw new UsageError("ambiguous-report", `${given} names ${found.length} reports: ${found.map(({ id }) => id.slice(0, 14)).join(", ")}.`, "Give an id instead.");
  }
  return first.id;
}
