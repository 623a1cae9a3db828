import { RecordError } from "../record-error.js";
import { DERIVED_VERSION } from "./derived-tables.js";
import { first } from "./migrations/001-first.js";
import { second } from "./migrations/002-decisions.js";
import { third } from "./migrations/003-tellings.js";
import type { Sql } from "./sql.js";

/** Every migration of what is kept, in order; the record's version is how many of them it has had. A shipped one is never changed. */
const MIGRATIONS: readonly string[] = [first, second, third];

export const RECORD_VERSION = MIGRATIONS.length;

/** "Atta", in SQLite's header field for the program that owns the file. */
export const APPLICATION_ID = 0x41747461;

/**
 * Brings an open database up to this program's version; true when all that is derived must be derived again. Run inside the write
 * transaction. Refuses files that are not records, and newer ones.
 */
export function migrate(sql: Sql, path: string): boolean {
  const version = pragma(sql, "user_version");
  const owner = pragma(sql, "application_id");
  if (version === 0 && owner === 0) {
    if (sql.one("select name from sqlite_master where type = 'table'") !== undefined) throw notARecord(path);
    sql.exec(`pragma application_id = ${APPLICATION_ID}`);
  } else if (owner !== APPLICATION_ID) {
    throw notARecord(path);
  }
  if (version > RECORD_VERSION) throw tooNew(path, `version ${version}; this program knows versions up to ${RECORD_VERSION}`);
  for (const step of MIGRATIONS.slice(version)) sql.exec(step);
  if (version < RECORD_VERSION) sql.exec(`pragma user_version = ${RECORD_VERSION}`);
  const derived = Number(sql.one<{ readonly value: string }>("select value from meta where key = 'derived'")?.value ?? 0);
  if (derived > DERIVED_VERSION) throw tooNew(path, `links of version ${derived}; this program makes those of version ${DERIVED_VERSION}`);
  return derived < DERIVED_VERSION;
}

function pragma(sql: Sql, name: "user_version" | "application_id"): number {
  return sql.one<{ readonly [name: string]: number }>(`pragma ${name}`)?.[name] ?? 0;
}

function tooNew(path: string, what: string): RecordError {
  return new RecordError({
    code: "record-too-new",
    uri: path,
    message: `This record has ${what}.`,
    remedy: "Use the newer Attaché that wrote it. Nothing was changed.",
  });
}

/** What is said of another program's database. */
export function notARecord(path: string): RecordError {
  return new RecordError({
    code: "not-a-record",
    uri: path,
    message: "This is an SQLite database, but not a record of Attaché.",
    remedy: "Give another folder with --record DIR. Nothing was changed.",
  });
}
