import type { Tombstone } from "../model/decision.js";
import { bearingOn } from "./decisions/effects.js";
import { dropDerived } from "./put-derived.js";
import type { ReportRow } from "./report-row.js";
import { settle } from "./settle.js";
import { decisionsIn } from "./standing-in.js";
import { list, type Sql } from "./store/sql.js";
import { markSweep, sweepIfDue } from "./store/sweep.js";

/** Takes a report away with its source, entries, earlier readings and what was decided on it, and leaves a tombstone. Undefined for a report that is not there. */
export function forget(sql: Sql, report: string, { at, by, reason }: { readonly at: string; readonly by: string; readonly reason?: string }): Tombstone | undefined {
  sql.exec("pragma secure_delete = on"); // else the words stay readable in pages that are free
  const stone = sql.transaction(() => {
    const row = sql.one<ReportRow & { readonly source: string }>("select n, id, known, source from reports where id = ?", report);
    if (row === undefined) return undefined;
    dropDerived(sql, row);
    sql.run("delete from entries where report = ?", row.n);
    sql.run("delete from past_readings where report = ?", row.n);
    const decided = list(bearingOn(row.id, decisionsIn(sql)).map((decision) => decision.id));
    sql.run("delete from decisions where id in (select value from json_each(?))", decided);
    sql.run("delete from reports where n = ?", row.n);
    sql.run("delete from sources where sha256 = ? and not exists (select 1 from reports where source = sha256)", row.source);
    settle(sql, []); // what users said of two entries may have been of one of this report's
    sql.run("insert into tombstones values (?, ?, ?, ?, ?)", row.id, row.known, at, by, reason ?? null);
    markSweep(sql, row.id);
    return { report: row.id, known: row.known, at, by, ...(reason !== undefined && { reason }) };
  });
  if (stone !== undefined) sweepIfDue(sql);
  return stone;
}
