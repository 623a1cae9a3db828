import type { Day } from "../../model/when.js";
import type { Facet } from "../facet.js";
import type { PairFacet } from "../queries/facets.js";
import { knownBy } from "./known-by.js";
import type { JoinedPast } from "./joined-past.js";

/**
 * What bears on a pair on any day, cut from what bears on it today: of what was known by then, that which bears on the pair by itself, or was one
 * thing with such a one. An item of a past day lies within an item of today, so there is nothing else to look at; and what is today what it was
 * then is taken as it is.
 */
export class PairPast {
  /** as of today */
  readonly facets: readonly Facet[];
  readonly #all: readonly PairFacet[];
  readonly #pastsOf: (items: Iterable<number>) => ReadonlyMap<number, JoinedPast>;
  #items: ReadonlyMap<number, JoinedPast> | undefined;

  /** `pastsOf`: items of today, by row; looked up when a past day is asked for */
  constructor(all: readonly PairFacet[], pastsOf: (items: Iterable<number>) => ReadonlyMap<number, JoinedPast>) {
    [this.#all, this.#pastsOf, this.facets] = [all, pastsOf, all.map(({ facet }) => facet)];
  }

  asOf(day: Day): readonly Facet[] {
    const items = (this.#items ??= this.#pastsOf(new Set(this.#all.flatMap(({ item }) => item ?? []))));
    const count = knownBy(this.facets, day);
    const bearing = new Set<string>();
    const other = new Map<PairFacet, string>();
    for (let i = 0; i < count; i++) {
      const one = this.#all[i]!;
      const past = one.item === undefined ? undefined : items.get(one.item);
      if (past === undefined || past.last <= day) continue;
      const name = past.nameOf(one.row, day)!;
      other.set(one, name);
      if (one.bears) bearing.add(name);
    }
    const facets: Facet[] = [];
    for (let i = 0; i < count; i++) {
      const one = this.#all[i]!;
      const item = other.get(one);
      if (item === undefined) facets.push(one.facet);
      else if (bearing.has(item)) facets.push(item === one.facet.item ? one.facet : { ...one.facet, item });
    }
    return facets;
  }
}
