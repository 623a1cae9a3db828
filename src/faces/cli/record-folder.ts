import { existsSync, readdirSync } from "node:fs";
import { UsageError, type Context } from "./context.js";

/** The record's folder: `--record`, else ATTACHE_RECORD, else `./.attache`. */
export function recordFolder(context: Context, option: string | undefined): string {
  return option ?? (context.env["ATTACHE_RECORD"] || ".attache");
}

/** The folder of a record that must be there already. Throws a usage error when nothing was read into it yet. */
export function existingRecord(context: Context, option: string | undefined): string {
  const folder = recordFolder(context, option);
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    throw new UsageError("no-record", `There is no record in ${folder} yet.`, `Read some reports first: attache read FILE… --record ${folder}`);
  }
  return folder;
}
