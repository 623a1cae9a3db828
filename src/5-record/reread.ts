import type { Entry } from "../model/entry.js";
import { pack } from "./pack.js";
import { entryRows } from "./prepare.js";
import { putEntries } from "./put.js";
import { dropDerived } from "./put-derived.js";
import type { Reread } from "./record.js";
import { settle } from "./settle.js";
import type { ReportRow } from "./report-row.js";
import type { Sql } from "./store/sql.js";

/** Puts a report's entries as a newer reader finds them in place of those that count; the earlier reading is kept, packed. Undefined for a report that is not there. */
export function reread(sql: Sql, id: string, entries: readonly Entry[]): Reread | undefined {
  const rows = entryRows({ id }, entries);
  return sql.transaction(() => {
    const report = sql.one<ReportRow>("select n, id, known from reports where id = ?", id);
    if (report === undefined) return undefined;
    const held = sql.all<{ readonly id: string; readonly json: string }>("select id, json from entries where report = ? and origin = 'read' order by id", report.n);
    const [before, now] = [new Map(held.map((row) => [row.id, row.json])), new Map(rows.map((row) => [row.entry.id, row.json]))];
    const gained = [...now.keys()].filter((entry) => !before.has(entry)).sort();
    const lost = [...before.keys()].filter((entry) => !now.has(entry));
    const result = { report: id, gained, lost, kept: now.size - gained.length };
    if (gained.length + lost.length === 0 && [...now].every(([entry, json]) => before.get(entry) === json)) return result;
    dropDerived(sql, report);
    keepReading(sql, report.n, [...before.values()]);
    sql.run("delete from entries where report = ?", report.n);
    putEntries(sql, [{ row: report, rows }]);
    settle(sql, [report.n]);
    return result;
  });
}

/** Keeps an earlier reading of a report (by row): its entries' JSON. */
export function keepReading(sql: Sql, report: number, entries: readonly string[]): void {
  const ordinal = 1 + sql.one<{ readonly n: number }>("select count(*) as n from past_readings where report = ?", report)!.n;
  const reader = entries[0] === undefined ? "" : (JSON.parse(entries[0]) as Entry).reader;
  const { encoding, bytes } = pack(new TextEncoder().encode(`[${entries.join(",")}]`));
  sql.run("insert into past_readings values (?, ?, ?, ?, ?)", report, ordinal, reader, encoding, bytes);
}
