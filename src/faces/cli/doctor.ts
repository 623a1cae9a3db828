import { existsSync } from "node:fs";
import type { AddCommand, Context, ExitCode } from "./context.js";
import { existingRecord, recordFolder } from "./record-folder.js";
import { reportRefusal } from "./report-error.js";

interface DoctorCommandOptions {
  readonly digest?: true;
  readonly record?: string;
}

/** `attache doctor` */
export const doctorCommand: AddCommand = (program, context, finish) => {
  program
    .command("doctor")
    .summary("check the record and the machine")
    .description("Checks the record: the store’s own integrity, spans inside texts, ids equal to the hash of what they name, links to entries that exist.")
    .option("--digest", "print only the SHA-256 of the record’s canonical export: two records are identical when their digests are")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (options: DoctorCommandOptions) => finish(await doctor(options, context)));
};

async function doctor(options: DoctorCommandOptions, context: Context): Promise<ExitCode> {
  if (options.digest) return digest(options, context);
  const folder = recordFolder(context, options.record);
  context.out.write(`node      ${process.version} on ${process.platform} ${process.arch}\nrecord    ${folder}${existsSync(folder) ? "" : ": nothing was read yet"}\n`);
  if (!existsSync(folder)) return 0;
  const attache = await context.open({ record: folder });
  try {
    const [problems, { reports, entries, items }] = [await attache.record.check(), await attache.record.counts()];
    context.out.write(`holds     ${reports} reports, ${entries} entries, ${items} items\n`);
    for (const problem of problems) reportRefusal(problem, context, false);
    context.out.write(problems.length === 0 ? "sound     nothing is wrong with it\n" : `unsound   ${problems.length} problems\n`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await attache.close();
  }
}

async function digest(options: DoctorCommandOptions, context: Context): Promise<ExitCode> {
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    context.out.write(`${await attache.record.digest()}\n`);
    return 0;
  } finally {
    await attache.close();
  }
}
