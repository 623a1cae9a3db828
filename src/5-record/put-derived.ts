import type { Report } from "../model/report.js";
import type { Derived, Telling } from "./derive.js";
import { joinEntries, leaveItems, type Joining } from "./join-entries.js";
import { joinFamily, leaveFamily } from "./join-family.js";
import { reportKeys } from "./origins/shingles.js";
import { packFacets } from "./packed-facets.js";
import type { ReportRow } from "./report-row.js";
import { putKeys, settleKeys } from "./store/key-index.js";
import type { Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** Writes what is derived of one report, and joins it to what is there: its text to its family, its entries to items. `rowOf`: the rows of its live entries by id. */
export function putDerived(sql: Sql, row: ReportRow, report: Report, derived: Derived, rowOf: ReadonlyMap<string, number>): void {
  tally(sql, row.known, { reports: 1, entries: derived.tellings.length });
  joinFamily(sql, row, report, derived);
  putText(sql, row, report);
  putPlaces(sql, row, derived.tellings);
  const rows = derived.tellings.map((telling): Joining => ({ ...telling, n: rowOf.get(telling.told.entry.id)!, id: telling.told.entry.id, known: row.known, report: row.id, reportRow: row.n }));
  putFacets(sql, row, rows);
  for (const { n, told } of rows) sql.run("insert into tellings values (?, ?)", n, JSON.stringify({ ...told, entry: undefined }));
  putKeys(sql, "entry_keys", rows.flatMap(({ n, stored }) => stored.map((key) => [key, n] as const)));
  joinEntries(sql, rows);
  for (const index of ["entry_keys", "report_keys"] as const) settleKeys(sql, index, row.n);
}

/**
 * Takes away all that is derived of one report, and joins anew what hung together by it. To be called before the report, or what
 * counts of its entries, is changed: where they are filed is worked out from them again.
 */
export function dropDerived(sql: Sql, row: ReportRow): void {
  const report = JSON.parse(sql.one<{ readonly json: string }>("select json from reports where n = ?", row.n)!.json) as Report;
  const entries = sql.all<{ readonly entry: number }>("select entry from facets where entry in (select n from entries where report = ?)", row.n).map((facet) => facet.entry);
  leaveItems(sql, entries);
  countPairs(sql, row, -1);
  for (const table of ["facet_lists", "places"]) sql.run(`delete from ${table} where report = ?`, row.n);
  sql.run("delete from texts where rowid = ?", row.n);
  leaveFamily(sql, row, reportKeys(report));
  tally(sql, row.known, { reports: -1, entries: -entries.length });
}

function putText(sql: Sql, row: ReportRow, report: Report): void {
  const body = report.parts.filter((part) => part.role === "body").map((part) => report.text.slice(part.start, part.end));
  sql.run("insert into texts (rowid, title, deck, body) values (?, ?, ?, ?)", row.n, report.title ?? "", report.deck ?? "", body.join("\n"));
}

/** Which countries and blocs a report names, and which of them take part in something that it tells. */
function putPlaces(sql: Sql, row: ReportRow, tellings: readonly Telling[]): void {
  const acts = new Set(tellings.flatMap(({ facet }) => [...facet.agents, ...facet.targets]));
  const named = new Set([...acts, ...tellings.flatMap(({ facet }) => [...facet.about, ...facet.near])]);
  for (const place of [...named].sort()) sql.run("insert into places values (?, ?, ?)", place, row.n, acts.has(place) ? 1 : 0);
  countPairs(sql, row, 1);
}

/** Adds to how many reports of its day tell of each two places that take part, or takes from it. */
function countPairs(sql: Sql, row: ReportRow, step: 1 | -1): void {
  sql.run(
    `insert into pair_days select ?1, p.place, q.place, ?2 from places p join places q on q.report = p.report and q.place > p.place where p.report = ?3 and p.acts = 1 and q.acts = 1
     on conflict (known, a, b) do update set reports = reports + excluded.reports`,
    row.known, step, row.n,
  );
}

function putFacets(sql: Sql, row: ReportRow, rows: readonly Joining[]): void {
  sql.run("insert into facet_lists values (?, ?, ?, ?)", row.n, row.id, row.known, packFacets(rows));
  for (const { n, facet, known, reportRow } of rows) sql.run("insert into facets values (?, ?, ?, ?, ?, ?)", n, facet.entry, reportRow, n, known, facet.voice ?? null);
}
