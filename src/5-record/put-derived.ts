import type { Report } from "../model/report.js";
import type { Derived, Telling } from "./derive.js";
import { actingIn, placeKeys } from "./filed-places.js";
import { joinEntries, leaveItems, type Joining } from "./join-entries.js";
import { joinFamilies, leaveFamily } from "./join-family.js";
import { reportKeys, shinglesOf } from "./origins/shingles.js";
import { FacetList, packFacets } from "./packed-facets.js";
import type { ReportRow } from "./report-row.js";
import { dropKeys, KEY_INDEXES, putKeys, settleKeys } from "./store/key-index.js";
import { insertRows } from "./store/insert-rows.js";
import type { Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** A report whose entries are written, and what is derived of them. */
export interface Deriving {
  readonly row: ReportRow;
  readonly report: Report;
  readonly derived: Derived;
  /** the rows of its live entries by id */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Writes what is derived of some reports (the tellings lie with their entries already), and joins them to what is there: their texts to their
 * families, their entries to items. Those of one commit go together: one question for all their keys, and rows in the order of the tables.
 */
export function putDerived(sql: Sql, reports: readonly Deriving[]): void {
  if (reports.length === 0) return;
  countDays(sql, reports);
  joinFamilies(sql, reports);
  putTexts(sql, reports);
  const rows = reports.flatMap(joinings);
  putFacets(sql, reports, rows);
  putPlaces(sql, reports);
  joinEntries(sql, rows);
  putKeys(sql, "entry_keys", rows.flatMap(({ n, stored }) => stored.map((key) => [key, n] as const)), reports.length);
  for (const index of KEY_INDEXES) for (const { row } of reports) settleKeys(sql, index, row.n);
}

function joinings({ row, derived, rowOf }: Deriving): readonly Joining[] {
  return derived.tellings.map((telling) => ({ ...telling, n: rowOf.get(telling.told.entry.id)!, id: telling.told.entry.id, known: row.known, report: row.id, reportRow: row.n }));
}

function countDays(sql: Sql, reports: readonly Deriving[]): void {
  const days = new Map<string, { reports: number; entries: number }>();
  for (const { row, derived } of reports) {
    const day = days.get(row.known) ?? { reports: 0, entries: 0 };
    days.set(row.known, day);
    day.reports++;
    day.entries += derived.tellings.length;
  }
  for (const [known, counted] of days) tally(sql, known, counted);
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

function putTexts(sql: Sql, reports: readonly Deriving[]): void {
  insertRows(sql, "texts (rowid, title, deck, body)", reports.map(({ row, report }) => {
    const body = report.parts.filter((part) => part.role === "body").map((part) => report.text.slice(part.start, part.end));
    return [row.n, report.title ?? "", report.deck ?? "", body.join("\n")];
  }));
}

/** Files reports by the countries and blocs that they name, and counts those that take part in what they tell. */
function putPlaces(sql: Sql, reports: readonly Deriving[]): void {
  const facetsOf = ({ derived }: Deriving): readonly Telling["facet"][] => derived.tellings.map(({ facet }) => facet);
  putKeys(sql, "place_keys", reports.flatMap((one) => placeKeys(facetsOf(one)).map((key) => [key, one.row.n] as const)), reports.length);
  countPairs(sql, reports.map((one) => ({ known: one.row.known, acting: actingIn(facetsOf(one)) })), 1);
}

function dropPlaces(sql: Sql, row: ReportRow): void {
  const stored = sql.one<{ readonly json: string }>("select json from facet_lists where report = ?", row.n);
  if (stored === undefined) return;
  const list = new FacetList(stored.json);
  const facets = Array.from({ length: list.size }, (_, i) => list.facetAt(i, row.id, row.known, undefined));
  dropKeys(sql, "place_keys", row.n, placeKeys(facets));
  countPairs(sql, [{ known: row.known, acting: actingIn(facets) }], -1);
}

/** Pairs of one statement. */
const CHUNK = 8;

/** Adds to how many reports of a day tell of each two places that take part, or takes from it. */
function countPairs(sql: Sql, reports: readonly { readonly known: string; readonly acting: readonly string[] }[], step: 1 | -1): void {
  const counts = new Map<string, [known: string, a: string, b: string, reports: number]>();
  for (const { known, acting } of reports) {
    for (const [i, a] of acting.entries()) {
      for (const b of acting.slice(i + 1)) {
        const key = `${known} ${a} ${b}`;
        const counted = counts.get(key);
        if (counted === undefined) counts.set(key, [known, a, b, step]);
        else counted[3] += step;
      }
    }
  }
  const pairs = [...counts].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
  for (let at = 0; at < pairs.length; at += CHUNK) {
    const some = pairs.slice(at, at + CHUNK);
    sql.run(
      `insert into pair_days values (?, ?, ?, ?)${", (?, ?, ?, ?)".repeat(some.length - 1)} on conflict (known, a, b) do update set reports = reports + excluded.reports`,
      ...some.flat(),
    );
  }
}

function putFacets(sql: Sql, reports: readonly Deriving[], rows: readonly Joining[]): void {
  const ofReport = new Map<number, Joining[]>(reports.map(({ row }) => [row.n, []]));
  for (const row of rows) ofReport.get(row.reportRow)!.push(row);
  insertRows(sql, "facet_lists", reports.map(({ row }) => [row.n, row.id, row.known, packFacets(ofReport.get(row.n)!)]));
  insertRows(sql, "facets", rows.map(({ n, facet, known, reportRow }) => [n, facet.entry, reportRow, n, known, facet.voice ?? null]));
}
