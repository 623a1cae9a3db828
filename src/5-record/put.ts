import type { EntryRow, Prepared } from "./prepare.js";
import { putDerived } from "./put-derived.js";
import { dropRecentTellings } from "./recent-tellings.js";
import type { Added, Ready } from "./record.js";
import type { ReportRow } from "./report-row.js";
import { settle } from "./settle.js";
import { hasDecisions } from "./standing-in.js";
import { insertRows } from "./store/insert-rows.js";
import type { Sql } from "./store/sql.js";

/** What is stored of a report beside itself and its entries, by its row. */
export type Also<R> = (row: number, ready: R) => void;

/** Stores reports with their sources and entries, and what `also` stores of each by its row, all in one transaction. A report that is there already, or was forgotten, changes nothing. */
export function put<R extends Ready>(sql: Sql, prepared: readonly Prepared<R>[], also: Also<R> = () => {}): readonly Added[] {
  try {
    return sql.transaction(() => {
      const rows = prepared.map((one) => putReport(sql, one));
      const added = prepared.flatMap((one, i) => {
        const n = rows[i]!;
        const { report } = one.ready;
        return typeof n === "number" ? [{ ...one, report, row: { n, id: report.id, known: report.known } }] : [];
      });
      const rowsOf = putEntries(sql, added);
      for (const { row, ready } of added) also(row.n, ready);
      if (hasDecisions(sql)) settle(sql, added.map(({ row }) => row.n));
      else putDerived(sql, added.map((one, i) => ({ ...one, rowOf: rowsOf[i]! })));
      return rows.map((n) => ({ status: typeof n === "number" ? "added" : n }));
    });
  } catch (error) {
    dropRecentTellings(sql);
    throw error;
  }
}

/** Writes a report and its source; its row, or why it is not taken in. */
function putReport(sql: Sql, { ready: { source, report }, packed, json, hash }: Prepared): number | "forgotten" | "already-known" {
  if (sql.one("select 1 from tombstones where report = ?", report.id) !== undefined) return "forgotten";
  if (sql.one("select 1 from reports where id = ?", report.id) !== undefined) return "already-known";
  sql.run("insert into sources values (?, ?, ?, ?) on conflict do nothing", source.sha256, source.mediaType, packed.encoding, packed.bytes);
  return sql.run(
    "insert into reports (id, known, source, url, publisher, wire, json, json_sha256) values (?, ?, ?, ?, ?, ?, ?, ?)",
    report.id, report.known, source.sha256, report.url ?? null, report.publisher ?? null, report.wire ?? null, json, hash,
  ).row;
}

/** Entries that are to be written, with their tellings where these are known already. */
interface Written {
  readonly row: Pick<ReportRow, "n" | "known">;
  readonly rows: readonly EntryRow[];
  readonly tellings?: readonly string[];
}

/** Writes the entries that were read in some reports; of each report, their rows by id. */
export function putEntries(sql: Sql, reports: readonly Written[]): readonly ReadonlyMap<string, number>[] {
  const cells = reports.flatMap(({ row, rows, tellings }) => rows.map(({ entry, json, sha256: hash }, i) => [entry.id, row.n, row.known, entry.kind, entry.evidence[0]!.start, json, hash, tellings?.[i] ?? null]));
  let next = insertRows(sql, "entries (id, report, known, kind, start, json, json_sha256, telling)", cells) - cells.length + 1;
  return reports.map(({ rows }) => new Map(rows.map(({ entry }) => [entry.id, next++])));
}
