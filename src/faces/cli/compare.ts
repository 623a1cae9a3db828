import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { existingRecord } from "./record-folder.js";
import { reportId } from "../asked/report-id.js";

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
