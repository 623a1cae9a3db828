import { relationOf } from "../model/relation.js";
import type { Facet } from "./facet.js";
import { hash53 } from "./store/hash53.js";

/** Where a report is filed for the country or bloc that it names. */
export function namedKey(code: string): number {
  return hash53(`named|${code}`);
}

/** … that takes part in something that it tells. */
export function actsKey(code: string): number {
  return hash53(`acts|${code}`);
}

/** … and for two of which it tells something that bears on both (`relationOf`), in either order. */
export function bearsKey(a: string, b: string): number {
  return hash53(a < b ? `bears|${a}|${b}` : `bears|${b}|${a}`);
}

type Placed = Pick<Facet, "kind" | "agents" | "targets" | "about" | "near">;

/** Countries and blocs that take part in something that a report tells, sorted. */
export function actingIn(facets: readonly Placed[]): readonly string[] {
  return [...new Set(facets.flatMap(({ agents, targets }) => [...agents, ...targets]))].sort();
}

/** All keys under which a report is filed, by its facets. */
export function placeKeys(facets: readonly Placed[]): readonly number[] {
  const acting = actingIn(facets);
  const named = [...new Set([...acting, ...facets.flatMap(({ about, near }) => [...about, ...near])])].sort();
  const kinds = distinct(facets);
  const pairs = named.flatMap((a, i) => named.slice(i + 1).filter((b) => kinds.some((facet) => relationOf(facet, { a, b }) !== undefined)).map((b) => bearsKey(a, b)));
  return [...new Set([...named.map(namedKey), ...acting.map(actsKey), ...pairs])];
}

/** One facet of each kind and cast: a report has few of them. */
function distinct(facets: readonly Placed[]): readonly Placed[] {
  return [...new Map(facets.map((facet) => [JSON.stringify([facet.kind, facet.agents, facet.targets, facet.about, facet.near]), facet])).values()];
}
