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

/** The groups last made of lists that begin with the same facet: what most items are on one day, they were on the day before. */
const made = new WeakMap<Facet, { readonly pair: string; readonly groups: ReadonlyMap<string, Group> }>();

function groupsIn(facets: readonly Facet[], pair: Pair): readonly Group[] {
  const [first] = facets;
  if (first === undefined) return [];
  const key = `${pair.a} ${pair.b}`;
  const last = made.get(first);
  const had = last?.pair === key ? last.groups : undefined;
  const groups = new Map<string, Group>();
  for (const [item, own] of byItem(facets)) {
    const before = had?.get(item);
    const group = before !== undefined && sameFacets(before.facets, own) ? before : groupOf(item, own, pair);
    if (group !== undefined) groups.set(item, group);
  }
  made.set(first, { pair: key, groups });
  return [...groups.values()];
}

/** Of the same facets it is the same group. */
function sameFacets(x: readonly Facet[], y: readonly Facet[]): boolean {
  return x.length === y.length && x.every((facet, i) => facet === y[i]);
}

function groupOf(item: string, facets: readonly Facet[], pair: Pair): Group | undefined {
  const relation = nearest(facets.map((facet) => relationOf(facet, pair)));
  return relation && { item, relation, lead: leadOf(facets), facets };
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
export function storiesOf(group: Group, origins: OriginIds): number {
  const reports = reportsIn(group);
  return reports.length === 1 ? 1 : new Set(reports.map((report) => origins.get(report) ?? report)).size;
}

/** The id of each report's origin. */
export type OriginIds = ReadonlyMap<string, string>;

/** The reports that tell an item, each once. */
export function reportsIn({ facets }: Group): readonly string[] {
  return facets.length === 1 ? [facets[0]!.report] : [...new Set(facets.map(({ report }) => report))];
}

/** The topics of an item, each once. */
export function topicsIn({ facets }: Group): readonly string[] {
  return facets.length === 1 ? facets[0]!.topics : [...new Set(facets.flatMap(({ topics }) => topics))];
}

/** The reports of some groups, each once. */
export function reportsOf(groups: readonly Group[]): readonly string[] {
  const reports = new Set<string>();
  for (const { facets } of groups) for (const { report } of facets) reports.add(report);
  return [...reports];
}

function rankOf(facet: Facet): number {
  return -10 * marksOf(facet).length + (facet.from ?? facet.to ? 2 : 0) + facet.confidence;
}
