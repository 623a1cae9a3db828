import { RecordError } from "../record-error.js";
import type { Sql } from "./sql.js";

/**
 * Marks that what was deleted is to be taken out of the file's bytes. Deleting alone leaves it in free pages, in the gaps of pages that
 * were split, in the index of words and in the log; `secure_delete` promises the first alone. So the whole file is written anew. It is marked as due in the transaction that deletes, so that whoever opens the record after a crash does it.
 */
export function markSweep(sql: Sql, report: string): void {
  // Deleted words stay in the index of words until its parts are merged.
  sql.run("insert into texts (texts) values ('optimize')");
  // Named by the report, so that a process which swept for an earlier one does not take this mark away.
  sql.run("insert into meta values ('sweep', ?) on conflict (key) do update set value = excluded.value", `due ${report}`);
}

/** Sweeps, if that is due; true when nothing remains. Where others hold the record, or there is no room, it stays due: the next opening tries again, and the check says so. */
export function sweepIfDue(sql: Sql): boolean {
  try {
    for (let due = sweepDue(sql); due !== undefined; due = sweepDue(sql)) {
      if (due !== LOG) writeAnew(sql, due);
      if (!foldedIn(sql)) return false;
      sql.run("delete from meta where key = 'sweep' and value = ?", LOG);
    }
    return true;
  } catch (error) {
    if (error instanceof RecordError && LATER.has(error.diagnostic.code)) return false;
    throw error;
  }
}

const LATER: ReadonlySet<string> = new Set(["record-busy", "disk-full", "record-read-only"]);

/** Only the log is to be folded in. */
const LOG = "log";

/** What remains to be done, if anything: the file is to be written anew, or only its log folded in. */
export function sweepDue(sql: Sql): string | undefined {
  return sql.one<{ readonly value: string }>("select value from meta where key = 'sweep'")?.value;
}

function writeAnew(sql: Sql, due: string): void {
  // The whole record passes through a temporary database: in a file, for it may be larger than memory.
  sql.exec("pragma temp_store = file");
  try {
    sql.exec("vacuum");
  } finally {
    sql.exec("pragma temp_store = memory");
  }
  sql.run("update meta set value = ? where key = 'sweep' and value = ?", LOG, due);
}

const PATIENCE_MS = 500;

/** Folds the log into the file and empties it; false if others are reading. */
function foldedIn(sql: Sql): boolean {
  const usual = sql.one<{ readonly timeout: number }>("pragma busy_timeout")!.timeout;
  sql.exec(`pragma busy_timeout = ${PATIENCE_MS}`);
  try {
    return sql.all<{ readonly busy: number }>("pragma wal_checkpoint(truncate)")[0]?.busy !== 1;
  } finally {
    sql.exec(`pragma busy_timeout = ${usual}`);
  }
}
