import type { RecordQueries } from "../../5-record/record.js";
import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import type { Citation } from "../citations.js";
import { codesOf, type NamedPair } from "../country-name.js";
import { groupsOf, lastDay, reportsIn, reportsOf, type Group } from "../group.js";
import { materialFor, type Material } from "../material.js";
import type { Relation } from "../relation.js";
import { brief, type BriefSentence } from "./brief.js";
import { figures, type FigureRow } from "./figures.js";
import { ladder, type LadderRow } from "./ladder.js";
import { people, type Player } from "./people.js";
import { sectionsOf, type More, WHOLE } from "./sections.js";
import { sourceRow, type SourceRow } from "./sources.js";
import { statements, type SpeakerRows } from "./statements.js";
import { timeline, type Timeline } from "./timeline.js";
import { topics, type TopicCount } from "./topics.js";
import { windowOf, type Window } from "./window.js";

/** What the record says of two countries, every row with the numbers of the sentences it rests on. Plain data. */
export interface Dossier {
  readonly pair: NamedPair;
  readonly asOf?: Day;
  readonly since?: Day;
  readonly window: Window;
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
  /** what each section has beyond the rows shown; nothing is cut silently */
  readonly more: More & { readonly people: number };
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
  /** the most rows a section may have, Infinity for all; unless told, all where no section has more than 100, else 25 of each */
  readonly rows?: number;
}

/** What a report adds is worked out for so many sources, those that tell most of the pair. */
const MOST_ADDS = 30;

/**
 * The dossier of a pair. Reads the record, writes nothing; the same record gives the same dossier. What bears on the pair, how, and what
 * is shown first is worked out on facets; words are fetched for the rows shown alone.
 */
export async function dossier(queries: RecordQueries, pair: NamedPair, options: DossierOptions = {}): Promise<Dossier> {
  const { asOf, since, rows } = options;
  const until = asOf === undefined ? {} : { asOf };
  const { a, b } = codesOf(pair);
  const [facets, record] = await Promise.all([queries.facets({ ...until, pair: [a, b] }), queries.counts(asOf)]);
  const { kept, earlier, undated } = sinceDay(groupsOf(facets, { a, b }), since);
  const told = reportsOf(kept);
  const origins = await queries.originIds(told, asOf);

  const { shown, more } = sectionsOf(kept, origins, rows);
  const material = await materialFor(queries, shown, asOf);
  const sections = { ladder: ladder(material), timeline: timeline(material), figures: figures(material), statements: statements(material) };
  const players = people(material);
  const mostPlayers = Math.max(rows ?? 0, WHOLE);
  return {
    pair,
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    window: await windowOf(queries, kept),
    counts: {
      record: { reports: record.reports, origins: record.origins },
      reports: told.length,
      origins: new Set(origins.values()).size,
      entries: kept.reduce((sum, { facets: own }) => sum + own.length, 0),
      items: kept.length,
      ...byRelation(kept),
      leftOut: { earlier, undated },
    },
    more: { ...more, people: Math.max(0, players.length - mostPlayers) },
    brief: brief(sections, [a, b]),
    ...sections,
    people: players.slice(0, mostPlayers),
    topics: topics(kept),
    sources: await sourcesOf(queries, material, kept, rows),
    citations: material.citations.list,
  };
}

/** The reports that the shown rows cite, in their order. */
async function sourcesOf(queries: RecordQueries, { reports, origins }: Material, kept: readonly Group[], rows: number | undefined): Promise<readonly SourceRow[]> {
  const items = new Map<string, number>();
  for (const group of kept) for (const report of reportsIn(group)) items.set(report, (items.get(report) ?? 0) + 1);
  const weighed = [...reports.keys()].sort((x, y) => (items.get(y) ?? 0) - (items.get(x) ?? 0));
  const adds = await queries.addsOf(weighed.slice(0, Math.max(MOST_ADDS, rows === Infinity ? weighed.length : 0)));
  return [...reports.values()].map((report) => sourceRow(report, originOf(report.id, origins), adds.get(report.id), items.get(report.id) ?? 0));
}

function sinceDay(groups: readonly Group[], since: Day | undefined): { kept: readonly Group[]; earlier: number; undated: number } {
  if (since === undefined) return { kept: groups, earlier: 0, undated: 0 };
  const lasts = groups.map((group) => ({ group, last: lastDay(group) }));
  return {
    kept: lasts.filter(({ last }) => last !== undefined && last >= since).map(({ group }) => group),
    earlier: lasts.filter(({ last }) => last !== undefined && last < since).length,
    undated: lasts.filter(({ last }) => last === undefined).length,
  };
}

function originOf(report: string, origins: ReadonlyMap<string, Origin>): Origin {
  return origins.get(report) ?? { id: `o_${report.slice(2)}`, role: "original" };
}

function byRelation(groups: readonly Group[]): Readonly<Record<Relation, number>> {
  const counts = { between: 0, about: 0, context: 0 };
  for (const { relation } of groups) if (relation !== undefined) counts[relation]++;
  return counts;
}
