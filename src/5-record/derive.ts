import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { placeOf } from "./items/actors.js";
import { hashed, keysOf } from "./items/keys-of.js";
import { link } from "./items/link.js";
import { actorsOf, tell, type Told } from "./items/told.js";
import { copyOf } from "./origins/copy.js";
import { reportKeys, shinglesOf, type Shingles } from "./origins/shingles.js";
import { inChunks, insertAll } from "./store/chunks.js";
import type { Store } from "./store/tables.js";

/** What is derived from a report and its entries alone, before the record is touched. */
export interface Derived {
  readonly shingles: Shingles;
  readonly reportKeys: readonly number[];
  readonly tellings: readonly Telling[];
}

interface Telling {
  readonly told: Told;
  readonly stored: readonly number[];
  readonly sought: readonly number[];
}

/** Pure: the same report and entries give the same. */
export function derive(report: Report, entries: readonly Entry[]): Derived {
  return {
    shingles: shinglesOf(report),
    reportKeys: reportKeys(report),
    tellings: entries.map((entry) => {
      const told = tell(entry, report);
      const keys = keysOf(told);
      return { told, stored: hashed(keys.stored), sought: hashed(keys.sought) };
    }),
  };
}

/** Writes what is derived of one report, and joins it to what is there: links of its entries, copies of its text. */
export async function putDerived(store: Store, report: { readonly n: number; readonly known: string }, derived: Derived, rowOf: ReadonlyMap<string, number>): Promise<void> {
  await putCopies(store, report, derived);
  const rows = derived.tellings.map((telling) => ({ ...telling, n: rowOf.get(telling.told.entry.id)! }));
  const countries = rows.flatMap(({ n, told }) => [...new Set(actorsOf(told.entry).flatMap((a) => placeOf(a) ?? []))].map((country) => ({ country, entry: n })));
  await insertAll(store, "entry_actors", countries);
  await insertAll(store, "tellings", rows.map(({ n, told }) => ({ entry: n, json: JSON.stringify({ ...told, entry: undefined }) })));
  await insertAll(store, "entry_keys", rows.flatMap(({ n, stored }) => stored.map((key) => ({ key, entry: n }))).sort((a, b) => a.key - b.key || a.entry - b.entry));
  await putLinks(store, report.known, rows);
}

type Row = Telling & { readonly n: number };

async function putLinks(store: Store, known: string, rows: readonly Row[]): Promise<void> {
  const found = await entriesUnder(store, [...new Set(rows.flatMap((row) => row.sought))]);
  const candidates = await tellingsOf(store, rows, [...new Set([...found.values()].flat())]);
  const links = new Map<string, { readonly a: number; readonly b: number; readonly known: string; readonly reason: string }>();
  for (const row of rows) {
    for (const n of new Set(row.sought.flatMap((key) => found.get(key) ?? []))) {
      const other = candidates.get(n)!;
      const [a, b] = row.told.entry.id < other.told.entry.id ? [row.n, n] : [n, row.n];
      if (a === b || links.has(`${a} ${b}`)) continue;
      const reason = link(row.told, other.told);
      if (reason !== undefined) links.set(`${a} ${b}`, { a, b, known: known > other.known ? known : other.known, reason });
    }
  }
  await insertAll(store, "links", [...links.values()].sort((x, y) => x.a - y.a || x.b - y.b));
}

async function entriesUnder(store: Store, keys: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, number[]>();
  for (const row of await inChunks(keys, (chunk) => store.selectFrom("entry_keys").selectAll().where("key", "in", chunk).execute())) {
    const list = found.get(row.key);
    if (list === undefined) found.set(row.key, [row.entry]);
    else list.push(row.entry);
  }
  return found;
}

async function tellingsOf(store: Store, own: readonly Row[], wanted: readonly number[]): Promise<ReadonlyMap<number, { readonly told: Told; readonly known: string }>> {
  const tellings = new Map(own.map((row) => [row.n, { told: row.told, known: "" }]));
  const missing = wanted.filter((n) => !tellings.has(n));
  const rows = await inChunks(missing, (chunk) =>
    store
      .selectFrom("entries as e")
      .innerJoin("tellings as t", "t.entry", "e.n")
      .select(["e.n", "e.known", "e.json", "t.json as telling"])
      .where("e.n", "in", chunk)
      .execute(),
  );
  for (const row of rows) {
    const told = { ...(JSON.parse(row.telling) as Omit<Told, "entry">), entry: JSON.parse(row.json) as Entry };
    tellings.set(row.n, { told, known: row.known });
  }
  return tellings;
}

async function putCopies(store: Store, report: { readonly n: number; readonly known: string }, derived: Derived): Promise<void> {
  const others = await inChunks(derived.reportKeys, (chunk) =>
    store.selectFrom("report_keys").select("report").distinct().where("key", "in", chunk).where("report", "!=", report.n).execute(),
  );
  const candidates = await inChunks([...new Set(others.map((row) => row.report))], (chunk) =>
    store
      .selectFrom("reports as r")
      .innerJoin("shingles as s", "s.report", "r.n")
      .select(["r.n", "r.known", "s.narrative", "s.quoted"])
      .where("r.n", "in", chunk)
      .execute(),
  );
  const copies = candidates.flatMap((other) => {
    const copy = copyOf(derived.shingles, { narrative: numbers(other.narrative), quoted: numbers(other.quoted) });
    if (copy === undefined) return [];
    return [{ a: report.n, b: other.n, known: report.known > other.known ? report.known : other.known, a_in_b: copy.aInB, b_in_a: copy.bInA }];
  });
  await insertAll(store, "shingles", [{ report: report.n, narrative: bytes(derived.shingles.narrative), quoted: bytes(derived.shingles.quoted) }]);
  await insertAll(store, "report_keys", derived.reportKeys.map((key) => ({ key, report: report.n })));
  await insertAll(store, "copies", copies);
}

/** Hashes are kept as little-endian bytes, whatever the machine. */
function bytes(hashes: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(hashes.length * 4));
  for (const [i, hash] of hashes.entries()) view.setUint32(i * 4, hash, true);
  return new Uint8Array(view.buffer);
}

function numbers(stored: Uint8Array): Uint32Array {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  return Uint32Array.from({ length: stored.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true));
}
