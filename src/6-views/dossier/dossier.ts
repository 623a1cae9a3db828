import type { RecordQueries } from "../../5-record/record.js";
import type { Entry } from "../../model/entry.js";
import type { Item } from "../../model/item.js";
import type { Origin } from "../../model/origin.js";
import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { aliasesOf, type CountryName } from "../aliases.js";
import { citationsFor, type Citation } from "../citations.js";
import { bounds, compareText, isDated, whenBounds } from "../edtf-bounds.js";
import { relationOf, type Pair, type Relation } from "../relation.js";
import { brief, type BriefSentence } from "./brief.js";
import { figures, type FigureRow } from "./figures.js";
import { ladder, type LadderRow } from "./ladder.js";
import { people, type Player } from "./people.js";
import { bestMember, type Gathered, type Material } from "./row.js";
import { sourceRow, type SourceRow } from "./sources.js";
import { statements, type SpeakerRows } from "./statements.js";
import { timeline, type Timeline } from "./timeline.js";
import { topics, type TopicCount } from "./topics.js";

/** What the record says of two countries, every row with the numbers of the sentences it rests on. Plain data. */
export interface Dossier {
  readonly pair: { readonly a: CountryName; readonly b: CountryName };
  readonly asOf?: Day;
  readonly since?: Day;
  readonly window: {
    /** known days of the first and last report used; those without a date of their own are left out */
    readonly reports?: { readonly from: Day; readonly to: Day };
    /** the earliest and latest dates that are told, at their own precision (EDTF) */
    readonly events?: { readonly from: string; readonly to: string };
  };
  readonly counts: {
    /** the whole record, as of the day asked */
    readonly record: { readonly reports: number; readonly origins: number };
    /** what bears on the pair */
    readonly reports: number;
    readonly origins: number;
    readonly entries: number;
    readonly items: number;
    readonly between: number;
    readonly about: number;
    readonly context: number;
    /** items that `since` left out */
    readonly leftOut: { readonly earlier: number; readonly undated: number };
  };
  readonly brief: readonly BriefSentence[];
  readonly ladder: readonly LadderRow[];
  readonly timeline: Timeline;
  readonly figures: readonly FigureRow[];
  readonly statements: readonly SpeakerRows[];
  readonly people: readonly Player[];
  readonly topics: readonly TopicCount[];
  readonly sources: readonly SourceRow[];
  readonly citations: readonly Citation[];
}

export interface DossierOptions {
  /** only what reports known by this day say */
  readonly asOf?: Day;
  /** only what happened on or after this day; what is undated is left out and counted */
  readonly since?: Day;
}

/** The dossier of a pair. Reads the record, writes nothing; the same record gives the same dossier. */
export async function dossier(queries: RecordQueries, pair: { readonly a: CountryName; readonly b: CountryName }, options: DossierOptions = {}): Promise<Dossier> {
  const { asOf, since } = options;
  const filter = asOf === undefined ? {} : { asOf };
  const [reports, origins, items] = await Promise.all([queries.reports(filter), queries.origins(filter), queries.items(filter)]);
  const entries = await queries.entries(filter);
  const reportById = new Map(reports.map((report) => [report.id, report]));

  const all = gather(entries, items, reportById, origins, pairOf(pair, entries, reportById));
  const { kept, earlier, undated } = sinceDay(all, since);
  const members = kept.flatMap((g) => g.members);
  const citations = citationsFor(members, reports, origins);
  const material: Material = { gathered: kept, reports: reportById, citations };
  const rows = { ladder: ladder(material), timeline: timeline(material), figures: figures(material), statements: statements(material) };
  const used = reports.filter((report) => members.some((entry) => entry.report === report.id));
  const sources = await Promise.all(
    used.map(async (report) =>
      sourceRow(report, originOf(report, origins), await queries.adds(report.id), kept.filter((g) => g.members.some((m) => m.report === report.id)).length),
    ),
  );

  return {
    pair,
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    window: windowOf(used, members),
    counts: {
      record: { reports: reports.length, origins: originCount(reports, origins) },
      reports: used.length,
      origins: originCount(used, origins),
      entries: members.length,
      items: kept.length,
      between: count(kept, "between"),
      about: count(kept, "about"),
      context: count(kept, "context"),
      leftOut: { earlier, undated },
    },
    brief: brief(rows, [pair.a.code, pair.b.code]),
    ...rows,
    people: people(material),
    topics: topics(material),
    sources,
    citations: citations.list,
  };
}

function pairOf({ a, b }: { readonly a: CountryName; readonly b: CountryName }, entries: readonly Entry[], reports: ReadonlyMap<string, Report>): Pair {
  return { a: a.code, b: b.code, aliases: { a: aliasesOf(a, entries, reports), b: aliasesOf(b, entries, reports) } };
}

/** The items that bear on the pair, told by reports that name both. */
function gather(
  entries: readonly Entry[],
  items: readonly Item[],
  reports: ReadonlyMap<string, Report>,
  origins: ReadonlyMap<string, Origin>,
  pair: Pair,
): readonly Gathered[] {
  const bearing = new Set([...reports.values()].filter(({ text }) => pair.aliases.a.named(text) && pair.aliases.b.named(text)).map(({ id }) => id));
  const entryById = new Map(entries.filter((entry) => bearing.has(entry.report)).map((entry) => [entry.id, entry]));
  return items.flatMap((item) => {
    const members = item.members.flatMap((id) => entryById.get(id) ?? []);
    if (members.length === 0) return [];
    const relation = nearest(members.map((entry) => relationOf(entry, reports.get(entry.report)!, pair)));
    return relation === undefined ? [] : [{ item, relation, best: bestMember(members, origins), members }];
  });
}

function nearest(relations: readonly (Relation | undefined)[]): Relation | undefined {
  return (["between", "about", "context"] as const).find((relation) => relations.includes(relation));
}

function sinceDay(gathered: readonly Gathered[], since: Day | undefined): { kept: readonly Gathered[]; earlier: number; undated: number } {
  if (since === undefined) return { kept: gathered, earlier: 0, undated: 0 };
  const lasts = gathered.map((g) => ({ g, last: lastDay(g.members) }));
  return {
    kept: lasts.filter(({ last }) => last !== undefined && last >= since).map(({ g }) => g),
    earlier: lasts.filter(({ last }) => last !== undefined && last < since).length,
    undated: lasts.filter(({ last }) => last === undefined).length,
  };
}

/** The last day that an item can mean; an open end counts as still going on. */
function lastDay(members: readonly Entry[]): Day | undefined {
  const days = members.flatMap((entry) => {
    const when = entry.when ?? (entry.kind === "figure" ? entry.period : undefined);
    const { from, to } = whenBounds(when);
    return to ?? (from === undefined ? [] : "9999-12-31");
  });
  return days.sort().at(-1);
}

function windowOf(reports: readonly Report[], entries: readonly Entry[]): Dossier["window"] {
  const known = reports.filter((report) => report.published ?? report.updated).map((report) => report.known).sort();
  const ends = entries.flatMap(({ when }) => (isDated(when) ? when.value.split("/").filter((end) => /^\d/.test(end)) : []));
  const first = [...ends].sort((x, y) => compareText(bounds(x).from ?? "", bounds(y).from ?? ""))[0];
  const last = [...ends].sort((x, y) => compareText(bounds(y).from ?? "", bounds(x).from ?? ""))[0];
  return {
    ...(known[0] !== undefined && { reports: { from: known[0], to: known.at(-1) ?? known[0] } }),
    ...(first !== undefined && last !== undefined && { events: { from: first, to: last } }),
  };
}

function originOf(report: Report, origins: ReadonlyMap<string, Origin>): Origin {
  return origins.get(report.id) ?? { id: `o_${report.id.slice(2)}`, role: "original" };
}

function originCount(reports: readonly Report[], origins: ReadonlyMap<string, Origin>): number {
  return new Set(reports.map((report) => originOf(report, origins).id)).size;
}

function count(gathered: readonly Gathered[], relation: Relation): number {
  return gathered.filter((g) => g.relation === relation).length;
}
