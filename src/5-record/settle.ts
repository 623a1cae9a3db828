import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { derive } from "./derive.js";
import { dropDerived, putDerived } from "./put-derived.js";
import type { Sql } from "./store/sql.js";

/** Whether users decided anything in this record. */
export function hasDecisions(sql: Sql): boolean {
  return sql.one("select 1 from decisions limit 1") !== undefined;
}

/** Works out anew what counts of a report, by what was read and what was decided, and derives from that. */
export function settle(sql: Sql, n: number): void {
  const row = sql.one<{ readonly id: string; readonly known: string; readonly json: string }>("select id, known, json from reports where n = ?", n)!;
  if (sql.one("select 1 from heads where report = ?", n) !== undefined) dropDerived(sql, { n, id: row.id, known: row.known });
  const rows = sql.all<{ readonly n: number; readonly id: string; readonly json: string }>("select n, id, coalesce(resolved, json) as json from entries where report = ? and live = 1 order by id", n);
  const entries = rows.map((entry) => JSON.parse(entry.json) as Entry);
  putDerived(sql, { n, id: row.id, known: row.known }, JSON.parse(row.json) as Report, derive(JSON.parse(row.json) as Report, entries), new Map(rows.map((entry) => [entry.id, entry.n])));
}
