import { agencyOfFamily, countVoices } from "../5-record/origins/voices.js";
import type { RecordQueries } from "../5-record/record.js";
import { directionOf } from "../model/ladder.js";
import type { Stage } from "../model/entry.js";
import type { Quad } from "../model/plover.js";
import type { Day } from "../model/when.js";
import type { NamedPair } from "./country-name.js";
import { marksOf, type Mark } from "./marks.js";
import { isPlaced, type Moment, type MomentFilter } from "./moments.js";
import { sideOf, type Side } from "./side.js";
import { momentsBetween, type TimelineOptions } from "./timeline.js";

/** A moment as a plot draws it, without a word of it. */
export interface PlottedMoment {
  readonly item: string;
  /** the entry that dates it: by this the timeline gives its row */
  readonly entry: string;
  /** first and last day that its date can mean; absent at an open end */
  readonly from?: Day;
  readonly to?: Day;
  readonly side: Side;
  /** of an event */
  readonly quad?: Quad;
  /** of an undertaking: the rung, and whether it leads up or back */
  readonly stage?: Stage;
  readonly direction?: "up" | "back";
  readonly marks: readonly Mark[];
  /** independent voices among the reports that bear on the pair */
  readonly voices: number;
}

/** The moments of two countries as a plot needs them. */
export interface PlottedView {
  readonly pair: NamedPair;
  readonly asOf?: Day;
  readonly filter: MomentFilter;
  /** in time */
  readonly dated: readonly PlottedMoment[];
  /** in the order in which they were told */
  readonly undated: readonly PlottedMoment[];
  /** earlier and undated moments that the limit left out */
  readonly more: { readonly dated: number; readonly undated: number };
}

/**
 * What `timelineView` tells, as marks and nothing else: worked out on facets alone, so that thousands come as quickly as their words would by the
 * dozen. `limit`: the most moments, the newest; 1500 unless told.
 */
export async function plottedView(queries: RecordQueries, pair: NamedPair, { asOf, limit = 1500, ...filter }: Omit<TimelineOptions, "entries"> = {}): Promise<PlottedView> {
  const until = asOf === undefined ? {} : { asOf };
  const moments = await momentsBetween(queries, pair, { ...filter, ...until });
  const [dated, undated] = [moments.filter(isPlaced), moments.filter((moment) => !isPlaced(moment))];
  const shown = { dated: dated.slice(Math.max(0, dated.length - limit)), undated: undated.slice(Math.max(0, undated.length - limit)) };
  const voicesOf = await voicesIn(queries, [...shown.dated, ...shown.undated], until);
  const plotted = (moment: Moment): PlottedMoment => plottedOf(moment, voicesOf);
  return {
    pair, ...until, filter,
    dated: shown.dated.map(plotted),
    undated: shown.undated.map(plotted),
    more: { dated: dated.length - shown.dated.length, undated: undated.length - shown.undated.length },
  };
}

function plottedOf(moment: Moment, voicesOf: (moment: Moment) => number): PlottedMoment {
  const { group, facet: { entry, from, to, quad, stage, ...facet } } = moment;
  return {
    item: group.item, entry,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    side: sideOf({ kind: facet.kind, quad, stage }) ?? "words",
    ...(quad !== undefined && { quad }),
    ...(stage !== undefined && { stage, direction: directionOf(stage) }),
    marks: marksOf(facet),
    voices: voicesOf(moment),
  };
}

/** Counts voices by the families of the reports that tell the same thing twice or more; what is told once is told by one. */
async function voicesIn(queries: RecordQueries, moments: readonly Moment[], until: { readonly asOf?: Day }): Promise<(moment: Moment) => number> {
  const tellings = ({ group }: Moment) => new Set(group.facets.map(({ report }) => report));
  const reports = new Set(moments.flatMap((moment) => (moment.group.facets.length > 1 ? [...tellings(moment)] : [])));
  const origins = reports.size === 0 ? new Map() : await queries.origins({ ...until, ids: [...reports] });
  const agencies = agencyOfFamily(origins);
  return ({ group }) => (group.facets.length === 1 ? 1 : countVoices(group.facets, origins, agencies));
}
