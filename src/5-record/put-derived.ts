import type { Report } from "../model/report.js";
import type { Derived, Telling } from "./derive.js";
import { actingIn, placeKeys } from "./filed-places.js";
import { joinEntries, leaveItems, type Joining } from "./join-entries.js";
import { joinFamily, leaveFamily } from "./join-family.js";
import { reportKeys, shinglesOf } from "./origins/shingles.js";
import { FacetList, packFacets } from "./packed-facets.js";
import type { ReportRow } from "./report-row.js";
import { dropKeys, KEY_INDEXES, putKeys, settleKeys } from "./store/key-index.js";
import { insertRows } from "./store/insert-rows.js";
import type { Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** Writes what is derived of one report (the tellings lie with its entries already), and joins it to what is there: its text to its family, its entries to items. `rowOf`: the rows of its live entries by id. */
export function putDerived(sql: Sql, row: ReportRow, report: Report, derived: Derived, rowOf: ReadonlyMap<string, number>): void {
  tally(sql, row.known, { reports: 1, entries: derived.tellings.length });
  joinFamily(sql, row, report, derived);
  putText(sql, row, report);
  const rows = derived.tellings.map((telling): Joining => ({ ...telling, n: rowOf.get(telling.told.entry.id)!, id: telling.told.entry.id, known: row.known, report: row.id, reportRow: row.n }));
  putFacets(sql, row, rows);
  putPlaces(sql, row, derived.tellings.map(({ facet }) => facet));
  putKeys(sql, "entry_keys", rows.flatMap(({ n, stored }) => stored.map((key) => [key, n] as const)));
  joinEntries(sql, rows);
  for (const index of KEY_INDEXES) settleKeys(sql, index, row.n);
}

/**
 * Takes away all that is derived of one report, and joins anew what hung together by it. To be called before the report, or what
 * counts of its entries, is changed: where they are filed is worked out from them again.
 */
export function dropDerived(sql: Sql, row: ReportRow): void {
  const report = JSON.parse(sql.one<{ readonly json: string }>("select json from reports where n = ?", row.n)!.json) as Report;
  const entries = sql.all<{ readonly entry: number }>("select entry from facets where entry in (select n from entries where report = ?)", row.n).map((facet) => facet.entry);
  leaveItems(sql, entries);
  dropPlaces(sql, row);
  sql.run("delete from facet_lists where report = ?", row.n);
  sql.run("delete from texts where rowid = ?", row.n);
  leaveFamily(sql, row, reportKeys(shinglesOf(report)));
  tally(sql, row.known, { reports: -1, entries: -entries.length });
}

function putText(sql: Sql, row: ReportRow, report: Report): void {
  const body = report.parts.filter((part) => part.role === "body").map((part) => report.text.slice(part.start, part.end));
  sql.run("insert into texts (rowid, title, deck, body) values (?, ?, ?, ?)", row.n, report.title ?? "", report.deck ?? "", body.join("\n"));
}

/** Files a report by the countries and blocs that it names, and counts those that take part in what it tells. */
function putPlaces(sql: Sql, row: ReportRow, facets: readonly Telling["facet"][]): void {
  putKeys(sql, "place_keys", placeKeys(facets).map((key) => [key, row.n]));
  countPairs(sql, row.known, actingIn(facets), 1);
}

function dropPlaces(sql: Sql, row: ReportRow): void {
  const stored = sql.one<{ readonly json: string }>("select json from facet_lists where report = ?", row.n);
  if (stored === undefined) return;
  const list = new FacetList(stored.json);
  const facets = Array.from({ length: list.size }, (_, i) => list.facetAt(i, row.id, row.known, undefined));
  dropKeys(sql, "place_keys", row.n, placeKeys(facets));
  countPairs(sql, row.known, actingIn(facets), -1);
}

/** Pairs of one statement. */
const CHUNK = 8;

/** Adds to how many reports of a day tell of each two places that take part, or takes from it. */
function countPairs(sql: Sql, known: string, acting: readonly string[], step: 1 | -1): void {
  const pairs = acting.flatMap((a, i) => acting.slice(i + 1).map((b) => [known, a, b, step] as const));
  for (let at = 0; at < pairs.length; at += CHUNK) {
    const some = pairs.slice(at, at + CHUNK);
    sql.run(
      `insert into pair_days values (?, ?, ?, ?)${", (?, ?, ?, ?)".repeat(some.length - 1)} on conflict (known, a, b) do update set reports = reports + excluded.reports`,
      ...some.flat(),
    );
  }
}

function putFacets(sql: Sql, row: ReportRow, rows: readonly Joining[]): void {
  sql.run("insert into facet_lists values (?, ?, ?, ?)", row.n, row.id, row.known, packFacets(rows));
  insertRows(sql, "facets", rows.map(({ n, facet, known, reportRow }) => [n, facet.entry, reportRow, n, known, facet.voice ?? null]));
}
