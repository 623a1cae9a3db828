import type { Report } from "../model/report.js";
import type { Derived } from "./derive.js";
import { edgeOrder, isLater, spanningForest, type Edge } from "./forest.js";
import { Components } from "./components.js";
import { copyOf } from "./origins/copy.js";
import type { Shingles } from "./origins/shingles.js";
import type { ReportRow } from "./report-row.js";
import { dropKeys, filedUnder, putKeys } from "./store/key-index.js";
import { insertRows } from "./store/insert-rows.js";
import { list, type Sql } from "./store/sql.js";
import { tally } from "./tally.js";

/** A report that is to be joined to its family. */
export interface Joining {
  readonly row: ReportRow;
  readonly report: Pick<Report, "url" | "publisher" | "wire" | "updated">;
  readonly derived: Pick<Derived, "shingles" | "reportKeys">;
}

/**
 * Finds the reports that share story text or an address with some that were just added, among these too, and makes them families. `heads` has
 * what is asked of a report beside its text: rows so short that those of a hundred reports lie on a few pages, where a report's own row takes several pages.
 */
export function joinFamilies(sql: Sql, reports: readonly Joining[]): void {
  const candidates = candidatesOf(sql, reports);
  insertRows(sql, "heads", reports.map(({ row, report: { url, publisher, wire, updated } }) => [row.n, row.id, row.known, row.n, url ?? null, publisher ?? null, wire ?? null, updated?.value ?? null]));
  insertRows(sql, "shingles", reports.map(({ row, derived }) => [row.n, bytes(derived.shingles.narrative), bytes(derived.shingles.quoted)]));
  putKeys(sql, "report_keys", reports.flatMap(({ row, derived }) => derived.reportKeys.map((key) => [key, row.n] as const)), reports.length);
  const copies = reports.flatMap((one) => candidates(one).flatMap((other): readonly (readonly [number, number, string, number, number, number])[] => {
    // Two versions of one address are one family even if they share no words.
    const copy = copyOf(one.derived.shingles, other.shingles) ?? (one.report.url !== undefined && other.url === one.report.url ? { aInB: 0, bInA: 0 } : undefined);
    if (copy === undefined) return [];
    return [[one.row.n, other.n, one.row.known > other.known ? one.row.known : other.known, copy.aInB, copy.bInA, 0]];
  }));
  if (copies.length === 0) return;
  insertRows(sql, "copies", copies);
  plant(sql, [...new Set(copies.flatMap(([a, b]) => [a, b]))], copies.map(([a, b]) => [a, b]));
}

/** For each of some reports, those before it that have a key of its text, or its address: in the record, and among them. */
function candidatesOf(sql: Sql, reports: readonly Joining[]): (of: Joining) => readonly Candidate[] {
  const under = new Map<number, number[]>();
  const file = (key: number, n: number): void => {
    const there = under.get(key);
    if (there === undefined) under.set(key, [n]);
    else there.push(n);
  };
  for (const { key, row } of filedUnder(sql, "report_keys", reports.flatMap(({ derived }) => derived.reportKeys))) file(key, row);
  const stored = sql.all<Stored>(
    `select h.report as n, h.id, h.known, h.url, s.narrative, s.quoted from heads h join shingles s on s.report = h.report
     where h.report in (select value from json_each(?1) union select n from reports where url in (select value from json_each(?2)))`,
    list(new Set([...under.values()].flat())), list(new Set(reports.flatMap(({ report: { url } }) => url ?? []))),
  );
  const byRow = new Map(stored.map((one): [number, Candidate] => [one.n, { n: one.n, known: one.known, url: one.url ?? undefined, shingles: shinglesIn(one) }]));
  const byUrl = new Map<string, number[]>();
  const settle = ({ n, url }: Candidate): unknown => url !== undefined && (byUrl.get(url)?.push(n) ?? byUrl.set(url, [n]));
  for (const one of byRow.values()) settle(one);
  return (of) => {
    const { row, report, derived } = of;
    const found = new Set([...derived.reportKeys.flatMap((key) => under.get(key) ?? []), ...((report.url !== undefined && byUrl.get(report.url)) || [])]);
    const own: Candidate = { n: row.n, known: row.known, url: report.url, shingles: derived.shingles };
    byRow.set(row.n, own);
    settle(own);
    for (const key of derived.reportKeys) file(key, row.n);
    return [...found].map((n) => byRow.get(n)!);
  };
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

/** A report that another may share text with. */
interface Candidate {
  readonly n: number;
  readonly known: string;
  readonly url: string | undefined;
  readonly shingles: Shingles;
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
  return littleEndian(new Uint8Array(hashes.slice().buffer));
}

function shinglesIn(stored: Stored): Shingles {
  return { narrative: numbers(stored.narrative), quoted: numbers(stored.quoted) };
}

function numbers(stored: Uint8Array): Uint32Array {
  return new Uint32Array(littleEndian(new Uint8Array(stored)).buffer, 0, stored.length >> 2); // a copy, so that it is aligned
}

const LITTLE = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Turns the bytes of each number round, in place, where the machine has them the other way. */
function littleEndian(raw: Uint8Array): Uint8Array {
  if (!LITTLE) for (let at = 0; at < raw.length; at += 4) raw.subarray(at, at + 4).reverse();
  return raw;
}
