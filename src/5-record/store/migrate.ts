import { sql, type Kysely } from "kysely";
import { RecordError } from "../record-error.js";
import { first } from "./migrations/001-first.js";

/** Every migration in order; the record's version is how many of them it has had. A shipped one is never changed. */
const MIGRATIONS: readonly ((db: Kysely<unknown>) => Promise<void>)[] = [first];

export const RECORD_VERSION = MIGRATIONS.length;

/** "Atta", in SQLite's header field for the program that owns the file. */
const APPLICATION_ID = 0x41747461;

/** Brings an open database up to this program's version. Run inside the write transaction. Refuses files that are not records, and newer ones. */
export async function migrate(db: Kysely<unknown>, path: string): Promise<void> {
  const version = await pragma(db, "user_version");
  const owner = await pragma(db, "application_id");
  if (version === 0 && owner === 0) {
    const tables = await sql<{ readonly name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
    if (tables.rows.length > 0) throw notARecord(path);
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(db);
  } else if (owner !== APPLICATION_ID) {
    throw notARecord(path);
  }
  if (version > RECORD_VERSION) {
    throw new RecordError({
      code: "record-too-new",
      uri: path,
      message: `This record has version ${version}; this program knows versions up to ${RECORD_VERSION}.`,
      remedy: "Use the newer Attaché that wrote it. Nothing was changed.",
    });
  }
  for (const step of MIGRATIONS.slice(version)) await step(db);
  if (version < RECORD_VERSION) await sql.raw(`pragma user_version = ${RECORD_VERSION}`).execute(db);
}

async function pragma(db: Kysely<unknown>, name: "user_version" | "application_id"): Promise<number> {
  const { rows } = await sql.raw<globalThis.Record<string, number>>(`pragma ${name}`).execute(db);
  return rows[0]?.[name] ?? 0;
}

function notARecord(path: string): RecordError {
  return new RecordError({
    code: "not-a-record",
    uri: path,
    message: "This is an SQLite database, but not a record of Attaché.",
    remedy: "Give another folder with --record DIR. Nothing was changed.",
  });
}
