import type { Report } from "../model/report.js";
import type { Derived, Telling } from "./derive.js";
import { joinEntries, leaveItems, type Joining } from "./join-entries.js";
import { joinFamily, leaveFamily } from "./join-family.js";
import type { ReportRow } from "./report-row.js";
import { list, type Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** Writes what is derived of one report, and joins it to what is there: its text to its family, its entries to items. `rowOf`: the rows of its live entries by id. */
export function putDerived(sql: Sql, row: ReportRow, report: Report, derived: Derived, rowOf: ReadonlyMap<string, number>): void {
  tally(sql, row.known, { reports: 1, entries: derived.tellings.length });
  joinFamily(sql, row, report, derived);
  putText(sql, row, report);
  putPlaces(sql, row, derived.tellings);
  const rows = derived.tellings.map((telling): Joining => ({ ...telling, n: rowOf.get(telling.told.entry.id)!, id: telling.told.entry.id, known: row.known, report: row.id, reportRow: row.n }));
  for (const joining of rows) putFacet(sql, joining);
  for (const { n, told } of rows) sql.run("insert into tellings values (?, ?)", n, JSON.stringify({ ...told, entry: undefined }));
  const keys = rows.flatMap(({ n, stored }) => stored.map((key) => [key, n] as const)).sort(([x], [y]) => x - y);
  for (const [key, n] of keys) sql.run("insert into entry_keys values (?, ?)", key, n);
  joinEntries(sql, rows);
}

/** Takes away all that is derived of one report, and joins anew what hung together by it. */
export function dropDerived(sql: Sql, row: ReportRow): void {
  const entries = sql.all<{ readonly entry: number }>("select entry from facets where report = ?", row.n).map((facet) => facet.entry);
  leaveItems(sql, entries, () => {
    for (const table of ["tellings", "entry_keys", "facets"]) sql.run(`delete from ${table} where entry in (select value from json_each(?))`, list(entries));
  });
  sql.run("delete from places where report = ?", row.n);
  sql.run("delete from texts where rowid = ?", row.n);
  leaveFamily(sql, row);
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
}

function putFacet(sql: Sql, { facet: f, n, known, reportRow }: Joining): void {
  sql.run(
    "insert into facets values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    n, f.entry, reportRow, n, known, f.kind, f.start, f.from ?? null, f.to ?? null, Number(f.dated), Number(f.checkable), Number(f.polarity === "negated"),
    f.modality, Number(f.historical), f.confidence, f.by, f.voice ?? null, words(f.topics), words(f.agents), words(f.targets), words(f.about), words(f.near),
    f.type ?? null, f.mode ?? null, f.quad ?? null, f.intensity ?? null, f.stage ?? null, f.form ?? null, f.stance ?? null,
  );
}

/** Codes have no spaces in them, so one text holds them all. */
function words(codes: readonly string[]): string {
  return codes.join(" ");
}

