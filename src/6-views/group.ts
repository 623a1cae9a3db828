import type { Facet } from "../5-record/facet.js";
import type { Day } from "../model/when.js";
import { marksOf } from "./marks.js";
import { nearest, RELATIONS, relationOf, type Pair, type Relation } from "./relation.js";

/** The facets of one item, before any of its words are fetched. */
export interface Group {
  readonly item: string;
  /** absent where a view is about no pair */
  readonly relation?: Relation;
  /** the facet that the item is ordered and counted by */
  readonly lead: Facet;
  readonly facets: readonly Facet[];
}

const grouped = new WeakMap<readonly Facet[], { readonly pair: string; readonly groups: readonly Group[] }>();

/** The items of some facets that bear on the pair, in the order in which they were first told. Of one and the same list they are worked out once. */
export function groupsOf(facets: readonly Facet[], pair: Pair): readonly Group[] {
  const had = grouped.get(facets);
  const key = `${pair.a} ${pair.b}`;
  if (had?.pair === key) return had.groups;
  const groups = groupsIn(facets, pair);
  grouped.set(facets, { pair: key, groups });
  return groups;
}

function groupsIn(facets: readonly Facet[], pair: Pair): readonly Group[] {
  return [...byItem(facets)].flatMap(([item, own]) => {
    const relation = nearest(own.map((facet) => relationOf(facet, pair)));
    return relation === undefined ? [] : [{ item, relation, lead: leadOf(own), facets: own }];
  });
}

/** Facets by item, both in the order given. */
export function byItem(facets: readonly Facet[]): ReadonlyMap<string, readonly Facet[]> {
  const found = new Map<string, Facet[]>();
  for (const facet of facets) {
    const own = found.get(facet.item);
    if (own === undefined) found.set(facet.item, [facet]);
    else own.push(facet);
  }
  return found;
}

/** The facet that stands for an item: told as fact before planned or denied, dated before undated, the surest, the first told. */
export function leadOf(facets: readonly Facet[]): Facet {
  return facets.reduce((best, facet) => (rankOf(facet) > rankOf(best) ? facet : best));
}

/** By nearness, then as told: what a list that must be cut keeps first. */
export function nearestFirst(order: (x: Group, y: Group) => number): (x: Group, y: Group) => number {
  return (x, y) => distance(x) - distance(y) || order(x, y) || (x.item < y.item ? -1 : 1);
}

function distance({ relation }: Group): number {
  return relation === undefined ? 0 : RELATIONS.indexOf(relation);
}

/** The latest day on which an item was told. */
export function lastTold({ facets }: Group): Day {
  return facets.reduce((last, { known }) => (known > last ? known : last), "");
}

/** The last day that an item can mean, an open end counting as still going on; `undefined` when it has no date. */
export function lastDay({ facets }: Group): Day | undefined {
  return facets.flatMap(({ from, to }) => to ?? (from === undefined ? [] : "9999-12-31")).sort().at(-1);
}

/** How many stories tell an item: copies of one count once. */
export function storiesOf({ facets }: Group, origins: OriginIds): number {
  return new Set(facets.map(({ report }) => origins.get(report) ?? report)).size;
}

/** The id of each report's origin. */
export type OriginIds = ReadonlyMap<string, string>;

/** The reports of some groups, each once. */
export function reportsOf(groups: readonly Group[]): readonly string[] {
  return [...new Set(groups.flatMap(({ facets }) => facets.map(({ report }) => report)))];
}

function rankOf(facet: Facet): number {
  return -10 * marksOf(facet).length + (facet.from ?? facet.to ? 2 : 0) + facet.confidence;
}
