import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError, type Context, type ExitCode } from "./context.js";
import { existingRecord } from "./record-folder.js";

/** Writes what was reviewed, in the formats that `evaluate` reads. */
export async function exportTestSet(folder: string, options: { readonly json?: true; readonly record?: string }, context: Context): Promise<ExitCode> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new UsageError("folder-in-use", `${folder} is not empty.`, "Give a folder that is new or empty.");
  const attache = await context.open({ record: existingRecord(context, options.record) });
  try {
    const { files, counts } = await attache.testSet();
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (options.json) context.out.write(`${JSON.stringify({ folder, files: [...files.keys()], counts })}\n`);
    else {
      context.out.write(`${files.size} files in ${folder}\n`);
      for (const [format, { written, leftOut }] of Object.entries(counts)) context.out.write(`  ${format.padEnd(11)}${String(written).padStart(5)} written${leftOut > 0 ? `, ${leftOut} left out` : ""}\n`);
    }
    return 0;
  } finally {
    await attache.close();
  }
}
