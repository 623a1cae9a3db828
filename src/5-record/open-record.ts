import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Source } from "../model/source.js";
import { openAdder } from "./adder.js";
import { fromMemory, fromStore } from "./answers.js";
import { backup } from "./backup.js";
import { checkRecord } from "./check.js";
import { bearingOn } from "./decisions/effects.js";
import { decide } from "./decide.js";
import { digestOf } from "./digest.js";
import { forget } from "./forget.js";
import { unpack } from "./pack.js";
import { arrivalsOf, pairsSince, revisionOf } from "./queries/arrivals.js";
import { addsOf } from "./queries/adds.js";
import { countsOf, pairsOf, tombstonesOf } from "./queries/counts.js";
import { itemOf, itemsOf } from "./queries/items.js";
import { pastReadingsOf, readersOf } from "./queries/readings.js";
import { keptOf, reportPage } from "./queries/kept.js";
import { originsOf } from "./queries/origins.js";
import { outletsOf } from "./queries/outlets.js";
import { entriesOf, entryIn, reportsOf, wholeId } from "./queries/rows.js";
import { search } from "./queries/search.js";
import { rebuildDerived, type OnProgress } from "./rebuild.js";
import { RecordError } from "./record-error.js";
import type { IdRules, Record } from "./record.js";
import { checkDeeply, repair } from "./repair.js";
import { reread } from "./reread.js";
import { decisionsIn } from "./standing-in.js";
import { restore, restoreDecisions, restoreTombstone } from "./restore.js";
import { openStore } from "./store/open-store.js";
import type { Sql } from "./store/sql.js";

export interface OpenOptions {
  /** what to do about a folder without a record: "create" one (the default), or "refuse" with an error */
  readonly missing?: "create" | "refuse";
  /** is told, while a record that an older program made is brought up to date: reports done, of how many. With 100,000 it takes minutes. */
  readonly onUpdate?: OnProgress;
  /** the recipes by which ids were made: checks make them again */
  readonly ids?: IdRules;
  /** "from memory": what the last pairs and items rest on is kept in memory until the record changes, so that each day asked for is cut from it. Else each question asks the store; the answers are the same */
  readonly answers?: "from memory";
}

/**
 * Opens the record in a folder (`record.sqlite` in it), creating and migrating it as needed; `:memory:` for one that is not kept.
 * Several processes may have it open and add to it. Throws a RecordError, with file and remedy, for what is not a record, is
 * damaged, or was written by a newer program.
 */
export async function openRecord(folder: string, options: OpenOptions = {}): Promise<Record> {
  const { path, sql } = openStore(folder, options.missing ?? "create", options.onUpdate);
  const adder = openAdder(sql);
  const answers = options.answers === "from memory" ? fromMemory(sql) : fromStore(sql);
  return {
    add: async (source, report, entries) => (await adder.add([{ source, report, entries }]))[0]!,
    addAll: async (reports) => adder.add(reports),
    reports: async (filter) => reportsOf(sql, filter),
    report: async (id) => reportIn(sql, wholeId(sql, "reports", id)),
    entries: async (filter) => entriesOf(sql, filter),
    entry: async (id) => {
      const whole = wholeId(sql, "entries", id);
      const row = whole === undefined ? undefined : sql.one<{ readonly json: string }>("select coalesce(resolved, json) as json from entries where id = ?", whole);
      return row && entryIn(row);
    },
    reading: async (report) => readingOf(sql, wholeId(sql, "reports", report) ?? noReport(report)),
    items: async (filter) => sql.snapshot(() => itemsOf(sql, answers.ground(), filter)),
    item: async (id, asOf) => sql.snapshot(() => itemOf(sql, answers.ground(), id, asOf)),
    origins: async ({ asOf, ids } = {}) => sql.snapshot(() => (ids === undefined ? originsOf(sql, { ...(asOf !== undefined && { asOf }) }) : answers.origins(ids, asOf))),
    originIds: async (reports, asOf) => sql.snapshot(() => answers.originIds(reports, asOf)),
    adds: async (report) => {
      const whole = wholeId(sql, "reports", report) ?? noReport(report);
      return sql.snapshot(() => addsOf(sql, [whole])).get(whole) ?? noReport(report);
    },
    addsOf: async (reports) => sql.snapshot(() => addsOf(sql, reports)),
    facets: async (filter) => sql.snapshot(() => answers.facets(filter)),
    counts: async (asOf) => countsOf(sql, asOf),
    pairs: async (limit, asOf) => pairsOf(sql, limit, asOf),
    arrivals: async (filter) => arrivalsOf(sql, filter),
    pairsSince: async (place) => pairsSince(sql, place),
    revision: async () => revisionOf(sql),
    search: async (query) => search(sql, query),
    decisions: async ({ report } = {}) => (report === undefined ? decisionsIn(sql) : bearingOn(wholeId(sql, "reports", report) ?? report, decisionsIn(sql))),
    outlets: async () => outletsOf(sql),
    tombstones: async () => tombstonesOf(sql),
    decide: async (decision) => decide(sql, decision),
    reread: async (report, entries) => reread(sql, wholeId(sql, "reports", report) ?? noReport(report), entries) ?? noReport(report),
    forget: async (report, mark) => forget(sql, wholeId(sql, "reports", report) ?? noReport(report), mark) ?? noReport(report),
    pastReadings: async (report) => pastReadingsOf(sql, wholeId(sql, "reports", report) ?? noReport(report)),
    readers: async () => readersOf(sql),
    page: async (filter) => reportPage(sql, filter),
    kept: async (reports) => sql.snapshot(() => keptOf(sql, reports)),
    restore: async (reports) => restore(sql, adder, reports, options.ids ?? {}),
    restoreDecisions: async (decisions) => restoreDecisions(sql, decisions, options.ids ?? {}),
    restoreTombstone: async (tombstone) => restoreTombstone(sql, tombstone),
    backup: async (file) => backup(sql, file),
    hasSource: async (hash) => sql.one("select 1 from sources where sha256 = ?", hash) !== undefined,
    source: async (report) => sourceOf(sql, wholeId(sql, "reports", report)),
    check: async (ids) => checkRecord(sql, path, ids ?? options.ids ?? {}),
    checkDeeply: async (ids) => checkDeeply(sql, path, ids ?? options.ids ?? {}),
    repair: async (ids) => repair(sql, path, ids ?? options.ids ?? {}),
    digest: async (asOf) => sql.snapshot(() => digestOf(sql, asOf)),
    rebuild: async () => sql.transaction(() => rebuildDerived(sql)),
    close: async () => {
      await adder.close();
      sql.close();
    },
  };
}

function reportIn(sql: Sql, id: string | undefined): Report | undefined {
  const row = id === undefined ? undefined : sql.one<{ readonly json: string }>("select json from reports where id = ?", id);
  return row && (JSON.parse(row.json) as Report);
}

function readingOf(sql: Sql, report: string): readonly Entry[] {
  return sql
    .all<{ readonly json: string }>("select e.json from entries e join reports r on r.n = e.report where r.id = ? and e.origin = 'read' order by e.start, e.id", report)
    .map(entryIn);
}

function sourceOf(sql: Sql, id: string | undefined): Source | undefined {
  const report = reportIn(sql, id);
  if (report === undefined) return undefined;
  const row = sql.one<{ readonly sha256: string; readonly media_type: string; readonly encoding: string; readonly bytes: Uint8Array }>(
    "select s.* from sources s join reports r on r.source = s.sha256 where r.id = ?",
    report.id,
  )!;
  return { uri: report.uri, mediaType: row.media_type, bytes: unpack(row), sha256: row.sha256, retrieved: report.retrieved, ...(report.given && { given: report.given }) };
}

function noReport(id: string): never {
  throw new RecordError({ code: "no-report", message: `There is no report "${id}" in this record.`, remedy: "Give an id, or at least its first 6 characters." });
}
