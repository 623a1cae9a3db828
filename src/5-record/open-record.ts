import type { Source } from "../model/source.js";
import type { Report } from "../model/report.js";
import { checkRecord } from "./check.js";
import { digestOf } from "./digest.js";
import { put, unpack } from "./put.js";
import type { Facet } from "./facet.js";
import { addsOf } from "./queries/adds.js";
import { facetsOf } from "./queries/facets.js";
import { itemOf, itemsOf } from "./queries/items.js";
import { originsOf } from "./queries/origins.js";
import { entryIn, entryRows, reportsOf, wholeId } from "./queries/rows.js";
import { rebuildDerived } from "./rebuild.js";
import { RecordError } from "./record-error.js";
import type { Record } from "./record.js";
import { openStore } from "./store/open-store.js";
import type { Store } from "./store/tables.js";

export interface OpenOptions {
  /** what to do about a folder without a record: "create" one (the default), or "refuse" with an error */
  readonly missing?: "create" | "refuse";
}

/**
 * Opens the record in a folder (`record.sqlite` in it), creating and migrating it as needed; `:memory:` for one that is not kept.
 * Several processes may have it open and add to it. Throws a RecordError, with file and remedy, for what is not a record, is
 * damaged, or was written by a newer program.
 */
export async function openRecord(folder: string, options: OpenOptions = {}): Promise<Record> {
  const { path, store, write } = await openStore(folder, options.missing ?? "create");
  return {
    add: (source, report, entries) => put(write, source, report, entries),
    reports: (filter) => reportsOf(store, filter),
    report: async (id) => reportWith(store, await wholeId(store, "reports", id)),
    entries: async (filter) => (await entryRows(store, filter)).map(entryIn),
    entry: async (id) => {
      const whole = await wholeId(store, "entries", id);
      const row = whole === undefined ? undefined : await store.selectFrom("entries").select("json").where("id", "=", whole).executeTakeFirst();
      return row && entryIn(row);
    },
    items: (filter) => itemsOf(store, filter),
    item: (id, asOf) => itemOf(store, id, asOf),
    origins: (filter) => originsOf(store, filter?.asOf), // whole for now
    adds: async (report) => (await addsOf(store, report)) ?? noReport(report),
    source: (report) => sourceOf(store, report),
    facets: (filter) => facetsOf(store, filter),
    counts: async (asOf) => {
      const filter = asOf === undefined ? {} : { asOf };
      const [reports, origins, entries, items] = await Promise.all([reportsOf(store, filter), originsOf(store, asOf), entryRows(store, filter), itemsOf(store, filter)]);
      return { reports: reports.length, origins: new Set([...origins.values()].map((o) => o.id)).size, entries: entries.length, items: items.length };
    },
    pairs: async (limit, asOf) => pairsIn(await facetsOf(store, asOf === undefined ? {} : { asOf })).slice(0, limit),
    search: async (query) => {
      const words = query.words.toLowerCase().split(/\s+/);
      const reports = await reportsOf(store, query.asOf === undefined ? {} : { asOf: query.asOf });
      return reports.filter((r) => words.every((w) => r.text.toLowerCase().includes(w))).slice(0, query.limit).map((r) => ({ report: r.id, rank: 0 }));
    },
    decisions: async () => [],
    outlets: async () => {
      const names = (await reportsOf(store)).flatMap((r) => r.publisher ?? []);
      return [...new Set(names)].sort().map((name) => ({ name, published: names.filter((n) => n === name).length, credited: 0, facts: {} }));
    },
    tombstones: async () => [],
    decide: () => notYet(),
    reread: () => notYet(),
    forget: () => notYet(),
    backup: () => notYet(),
    check: (ids) => checkRecord(store, path, ids ?? {}),
    digest: () => digestOf(store),
    rebuild: () => rebuildDerived(write),
    close: () => store.destroy(),
  };
}

function notYet(): never {
  throw new Error("not yet");
}

function pairsIn(facets: readonly Facet[]): readonly { readonly a: string; readonly b: string; readonly reports: number }[] {
  const byReport = new Map<string, Set<string>>();
  for (const facet of facets) {
    const codes = byReport.get(facet.report) ?? new Set<string>();
    byReport.set(facet.report, codes);
    for (const code of [...facet.agents, ...facet.targets]) if (!["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"].includes(code)) codes.add(code);
  }
  const counts = new Map<string, number>();
  for (const set of byReport.values()) {
    const codes = [...set].sort();
    for (const [i, a] of codes.entries()) for (const b of codes.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  return [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).map(([pair, reports]) => ({ a: pair.slice(0, 3), b: pair.slice(4), reports }));
}

async function reportWith(store: Store, id: string | undefined): Promise<Report | undefined> {
  const row = id === undefined ? undefined : await store.selectFrom("reports").select("json").where("id", "=", id).executeTakeFirst();
  return row && (JSON.parse(row.json) as Report);
}

async function sourceOf(store: Store, id: string): Promise<Source | undefined> {
  const report = await reportWith(store, await wholeId(store, "reports", id));
  if (report === undefined) return undefined;
  const row = await store
    .selectFrom("sources as s")
    .innerJoin("reports as r", "r.source", "s.sha256")
    .select(["s.sha256", "s.media_type", "s.encoding", "s.bytes"])
    .where("r.id", "=", report.id)
    .executeTakeFirstOrThrow();
  return { uri: report.uri, mediaType: row.media_type, bytes: unpack(row), sha256: row.sha256, retrieved: report.retrieved };
}

function noReport(id: string): never {
  throw new RecordError({ code: "no-report", message: `There is no report "${id}" in this record.`, remedy: "Give an id, or at least its first 6 characters." });
}
