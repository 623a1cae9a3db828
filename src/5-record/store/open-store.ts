import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { RecordError } from "../record-error.js";
import { rebuildDerived, type OnProgress } from "../rebuild.js";
import { DERIVED_VERSION } from "./derived-tables.js";
import { APPLICATION_ID, migrate, notARecord, RECORD_VERSION } from "./migrate.js";
import { USUAL_PAGES } from "./pages.js";
import { Sql } from "./sql.js";
import { sweepIfDue } from "./sweep.js";
import { connect, type SqliteConnection } from "./sqlite.js";

export interface OpenStore {
  readonly path: string;
  readonly sql: Sql;
}

export const RECORD_FILE = "record.sqlite";
const BUSY_MS = 30_000;

/** Opens, or creates and migrates, the database of a record folder. Throws a RecordError that names file and remedy. */
export function openStore(folder: string, missing: "create" | "refuse", onUpdate?: OnProgress): OpenStore {
  const path = folder === ":memory:" ? folder : databaseIn(resolve(folder), missing);
  let connection: SqliteConnection | undefined;
  try {
    connection = connect(path);
    refuseStranger(connection, path);
    configure(connection, path);
    const sql = new Sql(connection, (error) => known(error, path) ?? error);
    const version = sql.one<{ readonly user_version: number }>("pragma user_version")?.user_version;
    const derived = version === RECORD_VERSION ? sql.one<{ readonly value: string }>("select value from meta where key = 'derived'")?.value : undefined;
    // Only what is not up to date waits for the write lock, so that a reader may open while another process writes.
    if (derived !== String(DERIVED_VERSION)) sql.transaction(() => migrate(sql, path) && rebuildDerived(sql, onUpdate));
    sweepIfDue(sql);
    return { path, sql };
  } catch (error) {
    connection?.close();
    throw error instanceof RecordError ? error : explained(error, path);
  }
}

function databaseIn(folder: string, missing: "create" | "refuse"): string {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new RecordError({ code: "not-a-folder", uri: folder, message: "A record is a folder; this is a file.", remedy: "Give a folder with --record DIR." });
  }
  const path = join(folder, RECORD_FILE);
  if (!existsSync(path) && missing === "refuse") {
    throw new RecordError({ code: "no-record", uri: folder, message: "There is no record in this folder.", remedy: "Make one with `attache read FILE --record DIR`." });
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw explained(error, folder);
  }
  return path;
}

/** Another program's database, before anything is changed in it: turning its log to WAL would be a change that stays. */
function refuseStranger(connection: SqliteConnection, path: string): void {
  connection.exec(`pragma busy_timeout = ${BUSY_MS}`);
  // Tables first: another process may make the record between the two questions, and it makes tables and owner in one transaction.
  const [tables] = connection.prepare("select count(*) as n from sqlite_master").all() as [{ readonly n: number }];
  const [owner] = connection.prepare("pragma application_id").all() as [{ readonly application_id: number }];
  if (tables.n > 0 && owner.application_id !== APPLICATION_ID) throw notARecord(path);
}

function configure(connection: SqliteConnection, path: string): void {
  if (path !== ":memory:") patiently(() => connection.exec("pragma journal_mode = wal"));
  // NORMAL: a commit survives the death of the process, as the log is with the system by then. A power cut may take the last
  // commits, never the record's soundness; reading those files again brings them back. FULL costs a disk sync a report.
  connection.exec(`pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -${USUAL_PAGES}; pragma temp_store = memory`);
  connection.exec("pragma wal_autocheckpoint = 16000"); // 64 MB of log: pages that many reports touch are written back once, not after every few
}

/** Changing to WAL asks for the file alone and does not wait for the busy timeout, so two first openings must try again. */
function patiently(action: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += 10) {
    try {
      return action();
    } catch (error) {
      if (waited >= BUSY_MS || !/locked|busy/i.test(String(error))) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

function explained(error: unknown, path: string): RecordError {
  const cause = messageOf(error);
  return (
    known(error, path) ??
    new RecordError(
      { code: "record-unusable", uri: path, message: `The record cannot be opened (${cause}).`, remedy: "Check that the folder may be written, or give another with --record DIR." },
      error,
    )
  );
}

const KNOWN: readonly (readonly [pattern: RegExp, code: string, message: string, remedy: string])[] = [
  [/not a database|malformed|corrupt|valid JSON|JSON at position/i, "record-corrupt", "This file is damaged or is not a record", "Put a backup in its place, or read the sources again into a new folder."],
  [/locked|busy/i, "record-busy", `Another process has held this record for more than ${BUSY_MS / 1000} s`, "Wait for it to end, then try again."],
  [/readonly/i, "record-read-only", "This record may not be written", "Change the rights of the folder, or give another with --record DIR."],
  [/is full/i, "disk-full", "There is no room left for the record", "Free some room on the disk, then read again: what was acknowledged is kept."],
];

function known(error: unknown, path: string): RecordError | undefined {
  if (error instanceof RecordError) return error;
  const cause = messageOf(error);
  const found = KNOWN.find(([pattern]) => pattern.test(cause));
  return found && new RecordError({ code: found[1], uri: path, message: `${found[2]} (${cause}).`, remedy: found[3] }, error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
