import type { Facet } from "../5-record/facet.js";
import type { RecordQueries } from "../5-record/record.js";
import { directionOf, heightOf } from "../model/ladder.js";
import type { Day } from "../model/when.js";
import { byItem, leadOf } from "./group.js";
import { marksOf } from "./marks.js";
import { sideOf, type Side } from "./side.js";

/** How often one actor acts towards another: items that are told as having happened, each once however many reports tell it. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** both act together (talks, a treaty): then `from` is the first of the two codes, and no other tie of the two says the same */
  readonly mutual: boolean;
  readonly items: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly deeds: number;
  /** first and last day of what has a date */
  readonly first?: Day;
  readonly last?: Day;
}

/** Who takes part, and in how many items. */
export interface TiedActor {
  readonly code: string;
  readonly items: number;
}

/** Who acts towards whom in the whole record. */
export interface Ties {
  readonly asOf?: Day;
  readonly filter: TieFilter;
  /** most items first */
  readonly ties: readonly Tie[];
  /** who stands in these ties, most items first */
  readonly actors: readonly TiedActor[];
  /** ties that the limit left out */
  readonly more: number;
  /** items between actors that no tie counts: planned, supposed, denied or told as background; without a date, where days are asked for */
  readonly leftOut: { readonly marked: number; readonly undated: number };
}

/** Which items; each given condition must hold. */
export interface TieFilter {
  /** only what happened on or after, on or before this day; then what has no date is left out */
  readonly from?: Day;
  readonly to?: Day;
  readonly kind?: "event" | "undertaking";
  readonly side?: Side;
  readonly topic?: string;
  /** a country or bloc that takes part */
  readonly actor?: string;
}

export interface TieOptions extends TieFilter {
  readonly asOf?: Day;
  /** the most ties, of those with most items; 60 unless told */
  readonly limit?: number;
}

interface Counted {
  readonly facet: Facet;
  readonly pairs: readonly (readonly [from: string, to: string, mutual: boolean])[];
}

/** Actors by who acts towards whom; from facets alone. */
export async function tiesView(queries: RecordQueries, { asOf, limit = 60, ...filter }: TieOptions = {}): Promise<Ties> {
  const until = asOf === undefined ? {} : { asOf };
  const facets = await queries.facets({ ...until, kinds: filter.kind === undefined ? ["event", "undertaking"] : [filter.kind], ...(filter.actor !== undefined && { allOf: [filter.actor] }) });
  const between = [...byItem(facets).values()].filter((own) => (filter.topic === undefined || own.some(({ topics }) => topics.includes(filter.topic!))) && own.some((facet) => pairsOf(facet, filter.actor).length > 0));
  const told = between.flatMap((own) => toldOf(own) ?? []);
  const dated = filter.from === undefined && filter.to === undefined ? told : told.filter(({ from, to }) => (from ?? to) !== undefined);
  const counted = dated.filter((facet) => passes(facet, filter)).map((facet): Counted => ({ facet, pairs: pairsOf(facet, filter.actor) }));
  const all = tallied(counted);
  const ties = all.slice(0, limit);
  return { ...until, filter, ties, actors: actorsOf(ties, counted), more: all.length - ties.length, leftOut: { marked: between.length - told.length, undated: told.length - dated.length } };
}

/** The facet by which an item counts: told as having happened; of an undertaking the highest rung. */
function toldOf(facets: readonly Facet[]): Facet | undefined {
  const told = facets.filter((facet) => marksOf(facet).length === 0);
  if (told.length === 0) return undefined;
  const top = Math.max(...told.map(({ stage }) => (stage === undefined ? 0 : heightOf(stage))));
  return leadOf(told.filter(({ stage }) => stage === undefined || heightOf(stage) === top));
}

function passes(facet: Facet, { from, to, side }: TieFilter): boolean {
  const first = facet.from ?? facet.to;
  const last = facet.to ?? (facet.from === undefined ? undefined : "9999-12-31");
  return (side === undefined || sideOf(facet) === side) && (from === undefined || (last !== undefined && last >= from)) && (to === undefined || (first !== undefined && first <= to));
}

/** Each who acts with each who is acted upon; where nobody is, all who act together. Nobody acts towards itself. */
function pairsOf({ agents, targets }: Facet, actor: string | undefined): Counted["pairs"] {
  const [acting, acted] = [[...new Set(agents)].sort(), [...new Set(targets)].sort()];
  const pairs = acted.length > 0
    ? acting.flatMap((from) => acted.filter((to) => to !== from).map((to) => [from, to, false] as const))
    : acting.flatMap((from, i) => acting.slice(i + 1).map((to) => [from, to, true] as const));
  return actor === undefined ? pairs : pairs.filter(([from, to]) => from === actor || to === actor);
}

/** Conflict is an event of quads 3 and 4, a sanction, and a step back from any other undertaking. */
function isConflict({ kind, quad, stage, form }: Facet): boolean {
  if (kind === "event") return quad === 3 || quad === 4;
  const back = stage !== undefined && directionOf(stage) === "back";
  return form === "sanction" ? !back : back;
}

function tallied(counted: readonly Counted[]): readonly Tie[] {
  const found = new Map<string, Tie>();
  for (const { facet, pairs } of counted) {
    const conflict = isConflict(facet) ? 1 : 0;
    const deed = sideOf(facet) === "deeds" ? 1 : 0;
    for (const [from, to, mutual] of pairs) {
      const key = `${from} ${to} ${mutual}`;
      const own = found.get(key);
      found.set(key, {
        from, to, mutual, items: (own?.items ?? 0) + 1, cooperation: (own?.cooperation ?? 0) + 1 - conflict, conflict: (own?.conflict ?? 0) + conflict, deeds: (own?.deeds ?? 0) + deed,
        ...bound("first", own?.first, facet.from ?? facet.to, (x, y) => x < y), ...bound("last", own?.last, facet.to ?? facet.from, (x, y) => x > y),
      });
    }
  }
  return [...found.values()].sort((x, y) => y.items - x.items || (x.from < y.from ? -1 : x.from > y.from ? 1 : x.to < y.to ? -1 : x.to > y.to ? 1 : Number(y.mutual) - Number(x.mutual)));
}

function bound<K extends "first" | "last">(key: K, before: Day | undefined, day: Day | undefined, wins: (x: Day, y: Day) => boolean): { readonly [P in K]?: Day } {
  const best = before === undefined ? day : day === undefined || !wins(day, before) ? before : day;
  return best === undefined ? {} : ({ [key]: best } as { readonly [P in K]?: Day });
}

function actorsOf(ties: readonly Tie[], counted: readonly Counted[]): readonly TiedActor[] {
  const shown = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const items = new Map<string, number>();
  for (const { pairs } of counted) for (const code of new Set(pairs.flatMap(([from, to]) => [from, to]))) if (shown.has(code)) items.set(code, (items.get(code) ?? 0) + 1);
  return [...items].map(([code, count]) => ({ code, items: count })).sort((x, y) => y.items - x.items || (x.code < y.code ? -1 : 1));
}
