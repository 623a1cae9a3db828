import type { Report } from "../model/report.js";
import type { Derived } from "./derive.js";
import { edgeOrder, isLater, spanningForest, type Edge } from "./forest.js";
import { Components } from "./components.js";
import { copyOf } from "./origins/copy.js";
import type { Shingles } from "./origins/shingles.js";
import type { ReportRow } from "./report-row.js";
import { dropKeys, filedUnder, putKeys } from "./store/key-index.js";
import { list, type Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/**
 * Finds the reports that share story text or an address with one that was just added, and makes them one family. `heads` has what is asked of
 * a report beside its text: rows so short that those of a hundred reports lie on a few pages, where a report's own row takes several pages.
 */
export function joinFamily(sql: Sql, row: ReportRow, { url, publisher, wire, updated }: Pick<Report, "url" | "publisher" | "wire" | "updated">, derived: Derived): void {
  sql.run("insert into heads values (?, ?, ?, ?, ?, ?, ?, ?)", row.n, row.id, row.known, row.n, url ?? null, publisher ?? null, wire ?? null, updated?.value ?? null);
  const candidates = sql.all<Stored>(
    `select h.report as n, h.id, h.known, h.url, s.narrative, s.quoted from heads h join shingles s on s.report = h.report
     where h.report in (select value from json_each(?1) union select n from reports where url = ?2)`,
    list(new Set(filedUnder(sql, "report_keys", derived.reportKeys).map((filed) => filed.row))), url ?? "",
  );
  sql.run("insert into shingles values (?, ?, ?)", row.n, bytes(derived.shingles.narrative), bytes(derived.shingles.quoted));
  putKeys(sql, "report_keys", derived.reportKeys.map((key) => [key, row.n]));
  const copies = candidates.flatMap((other) => {
    // Two versions of one address are one family even if they share no words.
    const copy = copyOf(derived.shingles, shinglesIn(other)) ?? (url !== undefined && other.url === url ? { aInB: 0, bInA: 0 } : undefined);
    if (copy === undefined) return [];
    const known = row.known > other.known ? row.known : other.known;
    sql.run("insert into copies values (?, ?, ?, ?, ?, 0)", row.n, other.n, known, copy.aInB, copy.bInA);
    return [other.n];
  });
  if (copies.length > 0) plant(sql, [row.n, ...copies], copies.map((other) => [row.n, other]));
}

/** Takes a report, filed under these keys, out of its family, and makes families of the others anew. */
export function leaveFamily(sql: Sql, row: ReportRow, keys: readonly number[]): void {
  const others = sql
    .all<{ readonly report: number }>("select report from heads where family = (select family from heads where report = ?) and report <> ?", row.n, row.n)
    .map((head) => head.report);
  for (const { known } of sql.all<{ readonly known: string }>("select known from copies where tree = 1 and (a = ? or b = ?)", row.n, row.n)) tally(sql, known, { copies: -1 });
  sql.run("delete from copies where a = ? or b = ?", row.n, row.n);
  for (const table of ["heads", "shingles"]) sql.run(`delete from ${table} where report = ?`, row.n);
  dropKeys(sql, "report_keys", row.n, keys);
  if (others.length === 0) return;
  sql.run("update heads set family = report where report in (select value from json_each(?))", list(others));
  const edges = sql.all<{ readonly a: number; readonly b: number }>("select a, b from copies where a in (select value from json_each(?))", list(others));
  plant(sql, others, edges.map(({ a, b }) => [a, b]));
}

interface Stored extends ReportRow {
  readonly url: string | null;
  readonly narrative: Uint8Array;
  readonly quoted: Uint8Array;
}

interface CopyEdge extends Edge {
  readonly known: string;
  readonly tree: number;
}

/** Brings the forest of the families of some reports up to date after edges were added, and names each family by its first known report. */
function plant(sql: Sql, reports: readonly number[], added: readonly (readonly [number, number])[]): void {
  const members = sql.all<ReportRow>(
    `select report as n, id, known from heads
     where family in (select family from heads where report in (select value from json_each(?)))`,
    list(reports),
  );
  const byRow = new Map(members.map((member) => [member.n, member]));
  const isNew = new Set(added.map(([a, b]) => `${a} ${b}`));
  const edges = sql
    .all<{ readonly a: number; readonly b: number; readonly known: string; readonly tree: number }>(
      "select a, b, known, tree from copies where a in (select value from json_each(?))",
      list(byRow.keys()),
    )
    .filter((edge) => edge.tree === 1 || isNew.has(`${edge.a} ${edge.b}`))
    .map((edge): CopyEdge => ({ ...edge, order: edgeOrder(end(byRow.get(edge.a)!), end(byRow.get(edge.b)!)) }));
  const forest = new Set(spanningForest(edges, () => true));
  const families = new Components<number>();
  for (const member of members) families.add(member.n);
  for (const edge of edges) {
    const tree = forest.has(edge) ? 1 : 0;
    if (tree === 1) families.join(edge.a, edge.b);
    if (tree === edge.tree) continue;
    sql.run("update copies set tree = ? where a = ? and b = ?", tree, edge.a, edge.b);
    tally(sql, edge.known, { copies: tree - edge.tree });
  }
  for (const family of families.groups()) {
    const first = family.map((n) => byRow.get(n)!).reduce((x, y) => (isLater(end(x), end(y)) ? y : x));
    sql.run("update heads set family = ? where report in (select value from json_each(?)) and family <> ?", first.n, list(family), first.n);
  }
}

function end(row: ReportRow): { readonly id: string; readonly known: string; readonly report: string } {
  return { id: row.id, known: row.known, report: row.id };
}

/** Hashes are kept as little-endian bytes, whatever the machine. */
function bytes(hashes: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(hashes.length * 4));
  for (const [i, hash] of hashes.entries()) view.setUint32(i * 4, hash, true);
  return new Uint8Array(view.buffer);
}

function shinglesIn(stored: Stored): Shingles {
  return { narrative: numbers(stored.narrative), quoted: numbers(stored.quoted) };
}

function numbers(stored: Uint8Array): Uint32Array {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  return Uint32Array.from({ length: stored.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true));
}
