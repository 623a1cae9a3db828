import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord } from "../../src/5-record/open-record.js";
import { connect } from "../../src/5-record/store/sqlite.js";
import type { Item } from "./generate.js";

const made: string[] = [];

/** A new folder that `removeFolders` takes away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attache-durable-"));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder with a closed record of some reports. */
export async function filledFolder(items: readonly Item[]): Promise<string> {
  const folder = newFolder();
  const record = await openRecord(folder);
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  await record.close();
  return folder;
}

/** Runs SQL on a closed record, behind its back. */
export function behindItsBack(folder: string, sql: string): void {
  const database = connect(join(folder, "record.sqlite"));
  try {
    database.exec(`pragma foreign_keys = off; ${sql}`);
    // a connection whose statements are not collected yet keeps the log from being folded in at once, which would change the file some time later
    database.exec("pragma wal_checkpoint(truncate)");
  } finally {
    database.close();
  }
}

/** The files of a folder in whose bytes a text stands, in UTF-8, UTF-16 or, where it is one word, as the index of words writes it. */
export function filesWith(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text), Buffer.from(text, "utf16le"), Buffer.from(text.toLowerCase())];
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return forms.some((form) => bytes.includes(form));
  });
}
