import type { Day } from "../../model/when.js";
import type { Facet } from "../facet.js";
import { pairFacetsOf } from "../queries/facets.js";
import type { Sql } from "../store/sql.js";
import { itemPasts } from "./item-pasts.js";
import { LookedUp } from "./looked-up.js";
import { PairPast } from "./pair-past.js";

/** Facets of all pairs together: some fifty megabytes. */
const MOST = 150_000;

/** What bears on the pairs that were last asked for, as of any day. */
export function pairMemory(sql: Sql): (pair: readonly [string, string], asOf: Day | undefined) => readonly Facet[] {
  const pastOf = (pair: string): PairPast => new PairPast(pairFacetsOf(sql, pair.split(" ") as [string, string]), (items) => itemPasts(sql, items));
  const pasts = new LookedUp<string, PairPast>((pairs) => pairs.map((pair) => [pair, pastOf(pair)]), MOST, ({ facets }) => facets.length);
  return ([a, b], asOf) => {
    const past = pasts.of([`${a} ${b}`]).get(`${a} ${b}`)!;
    return asOf === undefined ? past.facets : past.asOf(asOf);
  };
}
