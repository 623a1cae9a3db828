import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError, type Context } from "./context.js";

/** Where a file is to be written: a folder that is there, and no folder in the file's place. Asked before the work, not after it. */
export function placeFor(file: string): string {
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) throw new UsageError("no-such-folder", `There is no folder ${dirname(file)}.`, "Make it first, or name another file.");
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError("is-a-folder", `${file} is a folder.`, "Name a file in it.");
  return file;
}

/** Gives what was made to a file, whole or not at all, or else to standard output. A file of that name is replaced, as by `>`. */
export async function deliver(made: string | Uint8Array, file: string | undefined, { out, err }: Context): Promise<void> {
  if (file === undefined) return out.write(made);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(draft, made);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError("not-written", `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`, "Name a file where you may write.", 1);
  }
  err.write(`Written to ${file}\n`);
}
