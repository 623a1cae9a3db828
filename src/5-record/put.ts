import { brotliDecompressSync, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Source } from "../model/source.js";
import { canonicalJson } from "../model/canonical-json.js";
import { sha256 } from "./sha256.js";
import { derive, keptTelling, type Derived } from "./derive.js";
import { putDerived } from "./put-derived.js";
import type { ReportRow } from "./report-row.js";
import { settle } from "./settle.js";
import { dropRecentTellings } from "./recent-tellings.js";
import type { Added, Ready } from "./record.js";
import { hasDecisions } from "./standing-in.js";
import { insertRows } from "./store/insert-rows.js";
import type { Sql } from "./store/sql.js";

/** Stores reports with their sources and entries, and what `also` stores of each by its row, all in one transaction. A report that is there already, or was forgotten, changes nothing. */
export function put<R extends Ready>(sql: Sql, reports: readonly R[], also: (row: number, ready: R) => void = () => {}): readonly Added[] {
  // All that can be worked out before is: the transaction holds up other processes.
  const prepared = reports.map((ready) => ({ ready, ...prepare(ready) }));
  if (reports.length > 1) holdMore(sql);
  try {
    return sql.transaction(() => {
      const rows = prepared.map((one) => putReport(sql, one));
      const added = prepared.flatMap((one, i) => {
        const n = rows[i]!;
        return typeof n === "number" ? [{ ...one, row: { n, id: one.report.id, known: one.report.known } }] : [];
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

const holding = new WeakSet<Sql>();

/** Who adds many reports writes here and there in indexes that soon outgrow the usual 64 MB of pages held in memory. */
function holdMore(sql: Sql): void {
  if (holding.has(sql)) return;
  holding.add(sql);
  sql.exec("pragma cache_size = -262144");
}

interface Prepared {
  readonly source: Source;
  readonly packed: ReturnType<typeof pack>;
  readonly report: Report;
  readonly json: string;
  readonly hash: string;
  readonly rows: readonly EntryRow[];
  readonly derived: Derived;
  /** as the entries' rows keep them */
  readonly tellings: readonly string[];
}

function prepare({ source, report, entries }: Ready): Prepared {
  const rows = entryRows(report, entries);
  const json = canonicalJson(report);
  const derived = derive(report, rows.map((row) => row.entry));
  return { source, packed: pack(source.bytes), report, json, hash: sha256(json), rows, derived, tellings: derived.tellings.map(keptTelling) };
}

/** Writes a report and its source; its row, or why it is not taken in. */
function putReport(sql: Sql, { source, packed, report, json, hash }: Prepared): number | "forgotten" | "already-known" {
  if (sql.one("select 1 from tombstones where report = ?", report.id) !== undefined) return "forgotten";
  if (sql.one("select 1 from reports where id = ?", report.id) !== undefined) return "already-known";
  sql.run("insert into sources values (?, ?, ?, ?) on conflict do nothing", source.sha256, source.mediaType, packed.encoding, packed.bytes);
  return sql.run(
    "insert into reports (id, known, source, url, publisher, wire, json, json_sha256) values (?, ?, ?, ?, ?, ?, ?, ?)",
    report.id, report.known, source.sha256, report.url ?? null, report.publisher ?? null, report.wire ?? null, json, hash,
  ).row;
}

/** An entry as it is kept. */
export interface EntryRow {
  readonly entry: Entry;
  readonly json: string;
  readonly sha256: string;
}

/** The rows of a report's entries, each id once. */
export function entryRows(report: Pick<Report, "id">, entries: readonly Entry[]): readonly EntryRow[] {
  const stray = entries.find((entry) => entry.report !== report.id);
  if (stray !== undefined) throw new Error(`entry ${stray.id} is of report ${stray.report}, not of ${report.id}`);
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].map((entry) => {
    const json = canonicalJson(entry);
    return { entry, json, sha256: sha256(json) };
  });
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

/** Bytes as they are kept: deflated, unless that makes them longer. (Of a report's size brotli is hardly smaller, and takes twice as long.) */
export function pack(bytes: Uint8Array): { readonly encoding: "deflate" | "identity"; readonly bytes: Uint8Array } {
  const packed = deflateRawSync(bytes);
  return packed.length < bytes.length ? { encoding: "deflate", bytes: packed } : { encoding: "identity", bytes };
}

/** The bytes as they arrived. */
export function unpack(row: { readonly encoding: string; readonly bytes: Uint8Array }): Uint8Array {
  switch (row.encoding) {
    case "deflate":
      return inflateRawSync(row.bytes);
    case "brotli": // records of before November 2026
      return brotliDecompressSync(row.bytes);
    default:
      return row.bytes;
  }
}
