import { existsSync } from "node:fs";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { existingRecord } from "./record-folder.js";

/** `attache backup FILE` */
export const backupCommand: AddCommand = (program, context, finish) => {
  program
    .command("backup")
    .summary("copy the record into one file, while it is in use")
    .description("Copies the record, whole as of one moment, into a new file; others may read and add meanwhile. To use the copy, put it into a folder of its own as record.sqlite.")
    .argument("<file>", "a file that does not exist yet")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (file: string, options: { readonly record?: string }) => finish(await backup(file, options, context)));
};

async function backup(file: string, options: { readonly record?: string }, context: Context): Promise<ExitCode> {
  if (existsSync(file)) throw new UsageError("file-exists", `${file} exists already.`, "Give a new name; backup never writes over a file.");
  const folder = existingRecord(context, options.record);
  const attache = await context.open({ record: folder });
  try {
    await attache.backup(file);
    context.out.write(`The record in ${folder} is copied to ${file}\n`);
    return 0;
  } finally {
    await attache.close();
  }
}
