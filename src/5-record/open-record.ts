import type { Source } from "../model/source.js";
import type { Report } from "../model/report.js";
import { checkRecord } from "./check.js";
import { digestOf } from "./digest.js";
import { put, unpack } from "./put.js";
import { addsOf } from "./queries/adds.js";
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
    reports: (filter) => reportsOf(store, filter?.asOf),
    report: async (id) => reportWith(store, await wholeId(store, "reports", id)),
    entries: async (filter) => (await entryRows(store, filter)).map(entryIn),
    entry: async (id) => {
      const whole = await wholeId(store, "entries", id);
      const row = whole === undefined ? undefined : await store.selectFrom("entries").select("json").where("id", "=", whole).executeTakeFirst();
      return row && entryIn(row);
    },
    items: (filter) => itemsOf(store, filter),
    item: (id, asOf) => itemOf(store, id, asOf),
    origins: (filter) => originsOf(store, filter?.asOf),
    adds: async (report) => (await addsOf(store, report)) ?? noReport(report),
    source: (report) => sourceOf(store, report),
    check: (ids) => checkRecord(store, path, ids ?? {}),
    digest: () => digestOf(store),
    rebuild: () => rebuildDerived(write),
    close: () => store.destroy(),
  };
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
