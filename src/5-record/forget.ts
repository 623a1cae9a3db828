import type { Tombstone } from "../model/decision.js";
import { dropDerived } from "./put-derived.js";
import type { ReportRow } from "./report-row.js";
import type { Sql } from "./store/sql.js";
import { markSweep, sweepIfDue } from "./store/sweep.js";

/** Takes a report away with its source, entries, earlier readings and what was decided on it, and leaves a tombstone. Undefined for a report that is not there. */
export function forget(sql: Sql, report: string, { at, by, reason }: { readonly at: string; readonly by: string; readonly reason?: string }): Tombstone | undefined {
  const stone = sql.transaction(() => {
    const row = sql.one<ReportRow & { readonly source: string }>("select n, id, known, source from reports where id = ?", report);
    if (row === undefined) return undefined;
    dropDerived(sql, row);
    sql.run("delete from rulings where a in (select id from entries where report = ?1) or b in (select id from entries where report = ?1)", row.n);
    sql.run("delete from entries where report = ?", row.n);
    sql.run("delete from past_readings where report = ?", row.n);
    const decided = "select decision from decision_reports where report = ?";
    sql.exec("create temp table if not exists going (decision integer)");
    sql.run("delete from going");
    sql.run(`insert into going ${decided}`, row.id);
    sql.run("delete from decision_reports where decision in (select decision from going)");
    sql.run("delete from decisions where n in (select decision from going)");
    sql.run("delete from reports where n = ?", row.n);
    sql.run("delete from sources where sha256 = ? and not exists (select 1 from reports where source = sha256)", row.source);
    sql.run("insert into tombstones values (?, ?, ?, ?, ?)", row.id, row.known, at, by, reason ?? null);
    markSweep(sql, row.id);
    return { report: row.id, known: row.known, at, by, ...(reason !== undefined && { reason }) };
  });
  if (stone !== undefined) sweepIfDue(sql);
  return stone;
}
