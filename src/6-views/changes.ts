import type { Facet } from "../5-record/facet.js";
import type { RecordQueries } from "../5-record/record.js";
import type { Item } from "../model/item.js";
import type { Day, When } from "../model/when.js";
import type { Citation } from "./citations.js";
import { codesOf, type NamedPair } from "./country-name.js";
import { citesOf, type Account } from "./dossier/row.js";
import type { LadderStep } from "./dossier/ladder.js";
import type { SeriesFigure } from "./dossier/figures.js";
import { compareText } from "./edtf-bounds.js";
import { byItem, groupsOf, lastTold, leadOf, nearestFirst, type Group } from "./group.js";
import { citedIn, lineRow, type CitedReport, type LineRow } from "./line-row.js";
import { itemsWith, materialFor, type Material } from "./material.js";
import { entryLine } from "./summary.js";

/** More independent voices for what was known before. */
export interface Support {
  readonly row: LineRow;
  readonly from: number;
  readonly to: number;
}

/** An undertaking that was known before reached, or came back from, a rung. */
export interface NewStep {
  readonly row: LineRow;
  readonly step: LadderStep;
}

/** A figure that revises, replaces or contradicts another. */
export interface RevisedFigure {
  readonly row: LineRow;
  readonly other: SeriesFigure;
}

/** Two accounts that came to stand against one another, or no longer do. */
export interface DisputeChange {
  readonly row: LineRow;
  readonly account: Account;
}

/** What the record says on one day and did not say the day before another. */
export interface Changes {
  readonly since: Day;
  readonly asOf?: Day;
  readonly pair?: NamedPair;
  /** what became known in these days: reports, entries, items that they touch */
  readonly counts: { readonly reports: number; readonly entries: number; readonly items: number; readonly fresh: number; readonly restated: number };
  readonly fresh: readonly LineRow[];
  readonly support: readonly Support[];
  readonly steps: readonly NewStep[];
  readonly figures: readonly RevisedFigure[];
  readonly opened: readonly DisputeChange[];
  readonly settled: readonly DisputeChange[];
  /** what the limit left out of each list */
  readonly more: { readonly fresh: number; readonly support: number };
  readonly citations: readonly Citation[];
  readonly reports: readonly CitedReport[];
}

export interface ChangesOptions {
  readonly since: Day;
  readonly asOf?: Day;
  readonly pair?: NamedPair;
  /** the most rows of new items, and of newly supported ones; 60 unless told */
  readonly limit?: number;
}

/** An item that reports of these days tell, as it is now, and the items that it was before. */
interface Touched {
  readonly group: Group;
  readonly item: Item;
  readonly before: readonly Item[];
}

/**
 * The difference between the record as of the day before `since` and as of `asOf`. Starts from what became known in between, so what it
 * costs depends on that, not on the record.
 */
export async function changes(queries: RecordQueries, { since, asOf, pair, limit = 60 }: ChangesOptions): Promise<Changes> {
  const until = asOf === undefined ? {} : { asOf };
  const groups = await groupsSince(queries, since, until, pair);
  const touched = await touchedBy(queries, groups, since, until);
  const fresh = touched.filter(({ before }) => before.length === 0);
  const supported = touched.filter(({ item, before }) => before.length > 0 && item.voices > voicesOf(before));
  const turned = touched.filter((t) => newSteps(t).length + newFigures(t).length + opened(t).length + settled(t).length > 0);
  const shown = new Set([...fresh.slice(0, limit), ...supported.slice(0, limit), ...turned].map(({ group }) => group));
  const past = [...new Set(turned.flatMap((t) => settled(t).map(({ other }) => other)))];
  const material = await materialFor(queries, [...shown], asOf, past);
  const rows = new Map(material.gathered.map((gathered) => [gathered.item.id, lineRow(gathered, material)]));
  const rowsOf = <T>(list: readonly Touched[], make: (row: LineRow, t: Touched) => readonly T[]): readonly T[] =>
    list.flatMap((t) => {
      const row = rows.get(t.item.id);
      return row === undefined ? [] : make(row, t);
    });
  const facets = groups.flatMap((group) => group.facets);
  const lists = {
    fresh: rowsOf(fresh.slice(0, limit), (row) => [row]),
    support: rowsOf(supported.slice(0, limit), (row, t) => [{ row, from: voicesOf(t.before), to: t.item.voices }]),
    steps: rowsOf(turned, (row, t) => newSteps(t).flatMap((step) => stepOf(step, material).map((made) => ({ row, step: made })))),
    figures: rowsOf(turned, (row, t) => newFigures(t).flatMap((point) => figureOf(point, material).map((other) => ({ row, other })))),
    opened: onceEach(rowsOf(turned, (row, t) => opened(t).flatMap((dispute) => accountOf(dispute, material).map((account) => ({ row, account }))))),
    settled: rowsOf(turned, (row, t) => settled(t).flatMap((dispute) => accountOf(dispute, material).map((account) => ({ row, account })))),
  };
  return {
    since,
    ...until,
    ...(pair && { pair }),
    counts: { reports: new Set(facets.map(({ report }) => report)).size, entries: facets.length, items: touched.length, fresh: fresh.length, restated: touched.length - fresh.length },
    ...lists,
    more: { fresh: Math.max(0, fresh.length - limit), support: Math.max(0, supported.length - limit) },
    ...citedIn(lists, material),
  };
}

/** What became known since, by item; for a pair what bears on it, and how. */
async function groupsSince(queries: RecordQueries, since: Day, until: { readonly asOf?: Day }, pair: NamedPair | undefined): Promise<readonly Group[]> {
  const order = nearestFirst((x, y) => compareText(lastTold(y), lastTold(x)) || compareText(x.lead.entry, y.lead.entry));
  if (pair === undefined) {
    const facets = await queries.facets({ ...until, knownFrom: since });
    return [...byItem(facets)].map(([item, own]): Group => ({ item, lead: leadOf(own), facets: own })).sort(order);
  }
  const codes = codesOf(pair);
  const all = await queries.facets({ ...until, pair: [codes.a, codes.b] });
  const isNew = ({ known }: Facet): boolean => known >= since;
  return groupsOf(all, codes)
    .flatMap((group) => {
      const own = group.facets.filter(isNew);
      return own.length === 0 ? [] : [{ ...group, facets: own, lead: leadOf(own) }];
    })
    .sort(order);
}

async function touchedBy(queries: RecordQueries, groups: readonly Group[], since: Day, until: { readonly asOf?: Day }): Promise<readonly Touched[]> {
  const items = await itemsWith(queries, groups.map(({ lead }) => lead.entry), until);
  const older = [...new Set(items.values())].filter(({ first }) => first < since).flatMap(({ members }) => members);
  const past = await itemsWith(queries, older, { asOf: dayBefore(since) });
  return groups.flatMap((group) => {
    const item = items.get(group.lead.entry);
    if (item === undefined) return [];
    return [{ group, item, before: [...new Set(item.members.flatMap((member) => past.get(member) ?? []))] }];
  });
}

function voicesOf(items: readonly Item[]): number {
  return Math.max(0, ...items.map(({ voices }) => voices));
}

/** Rungs that the item did not stand on before; a new item is told with its rungs, and has no new ones. */
function newSteps({ item, before }: Touched): NonNullable<Item["steps"]> {
  if (before.length === 0) return [];
  const had = new Set(before.flatMap(({ steps = [] }) => steps.map(({ stage, direction }) => `${stage} ${direction}`)));
  return (item.steps ?? []).filter(({ stage, direction }) => !had.has(`${stage} ${direction}`));
}

const REVISIONS: ReadonlySet<string> = new Set(["revised", "superseded", "incompatible"]);

function newFigures({ item, before }: Touched): NonNullable<Item["series"]> {
  const had = new Set(before.flatMap(({ series = [] }) => series.map(({ entry, relation }) => `${entry} ${relation}`)));
  const points = (item.series ?? []).filter(({ entry, relation }) => REVISIONS.has(relation) && !had.has(`${entry} ${relation}`));
  return [...new Map(points.map((point) => [`${point.item} ${point.relation}`, point])).values()];
}

function opened({ item, before }: Touched): Item["disputes"] {
  const had = new Set(before.flatMap(({ disputes }) => disputes.map(pairOf)));
  return item.disputes.filter((dispute) => !had.has(pairOf(dispute)));
}

function settled({ item, before }: Touched): Item["disputes"] {
  const has = new Set(item.disputes.map(pairOf));
  return before.flatMap(({ disputes }) => disputes.filter((dispute) => !has.has(pairOf(dispute))));
}

/** The two entries of a dispute, whichever side it is told from. */
function pairOf({ own, other }: { readonly own: string; readonly other: string }): string {
  return [own, other].sort().join(" ");
}

/** Of a dispute between two items that are both new, one side is enough. */
function onceEach(list: readonly DisputeChange[]): readonly DisputeChange[] {
  const seen = new Set<string>();
  return list.filter(({ row, account }) => {
    const key = [row.item, account.item].sort().join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function stepOf({ stage, when, direction, known, entry }: NonNullable<Item["steps"]>[number], { entries, citations }: Material): readonly LadderStep[] {
  const source = entries.get(entry);
  return source === undefined ? [] : [{ stage, ...(when && { when }), direction, known, cites: citesOf([source], citations) }];
}

function figureOf({ relation, reason, told, item, entry }: NonNullable<Item["series"]>[number], { entries, citations }: Material): readonly SeriesFigure[] {
  const source = entries.get(entry);
  if (source?.kind !== "figure") return [];
  const period: When | undefined = source.period ?? source.when;
  return [{ relation, reason, told, item, text: source.text, ...(period && { period }), cites: citesOf([source], citations) }];
}

function accountOf({ about, reason, item, other }: Item["disputes"][number], { entries, reports, citations }: Material): readonly Account[] {
  const source = entries.get(other);
  const report = source && reports.get(source.report);
  return source === undefined || report === undefined ? [] : [{ about, reason, item, line: entryLine(source, report), cites: citesOf([source], citations) }];
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
