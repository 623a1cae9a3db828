import { existsSync } from "node:fs";
import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { parseDay } from "../asked/parse-day.js";
import { existingRecord, recordFolder } from "./record-folder.js";
import { reportRefusal } from "./report-error.js";

interface DoctorCommandOptions {
  readonly digest?: true;
  readonly asOf?: string;
  readonly deep?: true;
  readonly repair?: true;
  readonly record?: string;
}

/** `attache doctor` */
export const doctorCommand: AddCommand = (program, context, finish) => {
  program
    .command("doctor")
    .summary("check the record and the machine")
    .description(
      "Checks the record: the store’s own integrity, spans inside texts, contents as they were written, and that lists, links, counts and search fit what is kept.",
    )
    .option("--digest", "print only the SHA-256 of the record’s canonical export: two records are identical when their digests are")
    .option("--as-of <date>", "with --digest: of the record that the reports known by then make")
    .option("--deep", "also derive everything again and compare; takes as long as reading it did, without the reading")
    .option("--repair", "where only derived data are wrong, make them again")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (options: DoctorCommandOptions) => finish(await doctor(options, context)));
};

async function doctor(options: DoctorCommandOptions, context: Context): Promise<ExitCode> {
  if (options.digest) return digest(options, context);
  if (options.asOf !== undefined) throw new UsageError("as-of-alone", "--as-of goes with --digest.", "For example: attache doctor --digest --as-of 2024-02-14");
  const folder = recordFolder(context, options.record);
  context.out.write(`node      ${process.version} on ${process.platform} ${process.arch}\nrecord    ${folder}${existsSync(folder) ? "" : ": nothing was read yet"}\n`);
  if (!existsSync(folder)) return 0;
  const attache = await context.open({ record: folder });
  try {
    return await examine(attache, options, context);
  } finally {
    await attache.close();
  }
}

async function examine({ record, reader }: Attache<Record>, options: DoctorCommandOptions, context: Context): Promise<ExitCode> {
  let problems = options.deep ? await record.checkDeeply() : await record.check();
  const { reports, entries, items } = await record.counts();
  context.out.write(`holds     ${reports} reports, ${entries} entries, ${items} items\n`);
  const older = (await record.readers()).filter((found) => found.reader !== undefined && found.reader !== reader);
  for (const found of older) context.out.write(`older     ${found.reports} report${found.reports === 1 ? " was" : "s were"} read by reader ${found.reader}; today’s is ${reader}\n`);
  for (const problem of problems) reportRefusal(problem, context, false);
  if (options.repair && problems.length > 0) {
    const before = problems.length;
    problems = await record.repair();
    if (problems.length === 0) context.out.write(`repaired  ${problemsOf(before)}: what is derived was made again\n`);
    else context.out.write("repaired  nothing: more than derived data are damaged\n");
  }
  context.out.write(problems.length === 0 ? "sound     nothing is wrong with it\n" : `unsound   ${problemsOf(problems.length)}\n`);
  return problems.length === 0 ? 0 : 1;
}

function problemsOf(count: number): string {
  return `${count} problem${count === 1 ? "" : "s"}`;
}

async function digest(options: DoctorCommandOptions, context: Context): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf, "--as-of");
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    context.out.write(`${await attache.record.digest(asOf)}\n`);
    return 0;
  } finally {
    await attache.close();
  }
}
