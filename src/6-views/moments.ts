import type { Facet } from "../5-record/facet.js";
import type { EventType } from "../model/plover.js";
import type { Day } from "../model/when.js";
import type { Group } from "./group.js";
import { marksOf } from "./marks.js";
import { sideOf, type Side } from "./side.js";

/** One point of a timeline: an event, or one rung of an undertaking's ladder, by the facet that dates it best. */
export interface Moment {
  readonly group: Group;
  readonly facet: Facet;
}

/** Which moments; each given condition must hold. */
export interface MomentFilter {
  /** only what happened on or after, on or before this day; then what is undated is left out */
  readonly since?: Day;
  readonly until?: Day;
  readonly kind?: "event" | "undertaking";
  readonly type?: EventType;
  readonly topic?: string;
  readonly side?: Side;
}

/** The moments of some items: an event is one; an undertaking has one for each stage that it is told to have reached. */
export function momentsOf(groups: readonly Group[], filter: MomentFilter): readonly Moment[] {
  return groups.flatMap((group) => facetsAt(group).map((facet) => ({ group, facet }))).filter((moment) => passes(moment, filter));
}

/** In time; what has no date stands last, in the order in which it was told. */
export function inTime(x: Moment, y: Moment): number {
  return compare(keyOf(x), keyOf(y)) || compare(x.facet.to ?? "9999", y.facet.to ?? "9999") || compare(x.facet.known, y.facet.known) || compare(x.facet.entry, y.facet.entry);
}

/** Whether a moment has a date at all. */
export function isPlaced({ facet: { from, to } }: Moment): boolean {
  return (from ?? to) !== undefined;
}

function facetsAt({ lead, facets }: Group): readonly Facet[] {
  if (lead.kind === "event") return [lead];
  if (lead.kind !== "undertaking") return [];
  const told = facets.filter((facet) => marksOf(facet).length === 0);
  if (told.length === 0) return [lead];
  const byStage = new Map<string, Facet>();
  for (const facet of told) {
    const other = byStage.get(facet.stage ?? "");
    if (other === undefined || (other.from === undefined && facet.from !== undefined) || (facet.from !== undefined && facet.from < other.from!)) byStage.set(facet.stage ?? "", facet);
  }
  return [...byStage.values()];
}

function passes({ group, facet }: Moment, { since, until, kind, type, topic, side }: MomentFilter): boolean {
  const first = facet.from ?? facet.to;
  const last = facet.to ?? (facet.from === undefined ? undefined : "9999-12-31");
  return (kind === undefined || facet.kind === kind)
    && (type === undefined || facet.type === type)
    && (topic === undefined || group.facets.some((f) => f.topics.includes(topic)))
    && (side === undefined || sideOf(facet) === side)
    && (since === undefined || (last !== undefined && last >= since))
    && (until === undefined || (first !== undefined && first <= until));
}

function keyOf({ facet: { from, to } }: Moment): string {
  return from ?? to ?? "9999-99-99";
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
