import type { RecordQueries } from "../5-record/record.js";
import type { UndertakingEntry } from "../model/entry.js";
import type { Step } from "../model/item.js";
import type { Quad } from "../model/plover.js";
import type { Day } from "../model/when.js";
import type { Citation } from "./citations.js";
import { codesOf, type NamedPair } from "./country-name.js";
import { groupsOf } from "./group.js";
import { citedIn, lineRow, type CitedReport, type LineRow } from "./line-row.js";
import { materialFor, type Gathered, type Material } from "./material.js";
import { inTime, isPlaced, momentsOf, type Moment, type MomentFilter } from "./moments.js";
import { sideOf, type Side } from "./side.js";
import { directionOf } from "../model/ladder.js";

/** One point of the timeline. */
export interface MomentRow extends LineRow {
  /** the entry that dates it, by which the moment is named among those of its item */
  readonly entry: string;
  readonly side: Side;
  /** of an event */
  readonly quad?: Quad;
  /** of an undertaking: the rung, and whether it leads up or back */
  readonly stage?: UndertakingEntry["stage"];
  readonly direction?: Step["direction"];
}

/** Events and the steps of undertakings between two countries, by time. */
export interface TimelineView {
  readonly pair: NamedPair;
  readonly asOf?: Day;
  readonly filter: MomentFilter;
  readonly dated: readonly MomentRow[];
  /** in the order in which they were told */
  readonly undated: readonly MomentRow[];
  /** earlier and undated moments that the limit left out */
  readonly more: { readonly dated: number; readonly undated: number };
  readonly citations: readonly Citation[];
  readonly reports: readonly CitedReport[];
}

export interface TimelineOptions extends MomentFilter {
  readonly asOf?: Day;
  /** the most rows; the newest are kept. 100 unless told */
  readonly limit?: number;
  /** only the moments that these entries tell (`plotted.ts` names them) */
  readonly entries?: readonly string[];
}

/** What happened between two countries, in time, at the precision that was told; what is only planned, denied or supposed is marked. */
export async function timelineView(queries: RecordQueries, pair: NamedPair, { asOf, limit = 100, entries, ...filter }: TimelineOptions = {}): Promise<TimelineView> {
  const moments = await momentsBetween(queries, pair, { ...filter, ...(asOf !== undefined && { asOf }), ...(entries && { entries }) });
  const [dated, undated] = [moments.filter(isPlaced), moments.filter((moment) => !isPlaced(moment))];
  const shown = [dated.slice(Math.max(0, dated.length - limit)), undated.slice(Math.max(0, undated.length - limit))] as const;
  const groups = [...new Set(shown.flat().map(({ group }) => group))];
  const material = await materialFor(queries, groups, asOf);
  const gathered = new Map(material.gathered.flatMap((own) => own.members.map(({ id }) => [id, own] as const)));
  const rowOf = (moment: Moment): MomentRow => momentRow(moment, gathered.get(moment.facet.entry), material);
  const rows = { dated: shown[0].map(rowOf), undated: shown[1].map(rowOf) };
  return {
    pair,
    ...(asOf !== undefined && { asOf }),
    filter,
    ...rows,
    more: { dated: dated.length - shown[0].length, undated: undated.length - shown[1].length },
    ...citedIn(rows, material),
  };
}

/** The moments of a pair that pass, in time. */
export async function momentsBetween(queries: RecordQueries, pair: NamedPair, { asOf, entries, ...filter }: Omit<TimelineOptions, "limit">): Promise<readonly Moment[]> {
  const { a, b } = codesOf(pair);
  const facets = await queries.facets({ pair: [a, b], ...(asOf !== undefined && { asOf }), kinds: ["event", "undertaking"] });
  const moments = momentsOf(groupsOf(facets, { a, b }), filter);
  const wanted = entries && new Set(entries);
  return [...(wanted ? moments.filter(({ facet }) => wanted.has(facet.entry)) : moments)].sort(inTime);
}

/** The row of a moment tells it in the words of the entry that dates it, and cites that alone where the item has other rungs. */
function momentRow({ group, facet }: Moment, gathered: Gathered | undefined, material: Material): MomentRow {
  const own = material.entries.get(facet.entry);
  if (gathered === undefined || own === undefined) throw new Error(`item ${group.item} was not fetched`);
  const members = facet.kind === "event" ? gathered.members : gathered.members.filter((m) => m.kind === "undertaking" && m.stage === facet.stage);
  const best = facet.kind === "event" ? gathered.best : own;
  const step = gathered.item.steps?.find(({ stage, entry }) => entry === facet.entry || stage === facet.stage);
  return {
    ...lineRow({ ...gathered, members, best }, material),
    entry: facet.entry,
    side: sideOf(facet) ?? "words",
    ...(facet.quad !== undefined && { quad: facet.quad }),
    ...(facet.stage !== undefined && { stage: facet.stage, direction: step?.direction ?? directionOf(facet.stage) }),
  };
}
