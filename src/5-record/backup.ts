import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { RecordError } from "./record-error.js";
import type { Sql } from "./store/sql.js";

/** Copies the record as it is at one moment into a new file. It is written beside its place and put there when it is whole, so that a backup cut short leaves no file that could be taken for one. */
export function backup(sql: Sql, file: string): void {
  const path = resolve(file);
  const folder = dirname(path);
  if (existsSync(path)) {
    const what = statSync(path).isDirectory() ? "a folder" : "a file already";
    throw new RecordError({ code: "backup-exists", uri: path, message: `There is ${what} with this name; a backup overwrites nothing.`, remedy: "Give the name of a new file." });
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RecordError({ code: "no-folder", uri: folder, message: "There is no such folder.", remedy: "Make it, or give a file in another." });
  const partial = `${path}.${process.pid}.partial`;
  try {
    rmSync(partial, { force: true });
    sql.run("vacuum into ?", partial);
    synced(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof RecordError && error.diagnostic.code === "disk-full") throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new RecordError({ code: "backup-failed", uri: path, message: `The backup could not be written (${cause}).`, remedy: "Check that there is room and that the folder may be written, then try again." }, error);
  }
}

/** Waits until the file is on the disk. */
function synced(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
