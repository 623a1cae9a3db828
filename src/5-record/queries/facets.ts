import type { Facet } from "../facet.js";
import { actsKey, bearsKey } from "../filed-places.js";
import { itemId } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import { bearingOn, FacetList } from "../packed-facets.js";
import type { FacetFilter } from "../record.js";
import { list, type Cell, type Sql } from "../store/sql.js";
import { itemsAsOf } from "./items-as-of.js";
import { conditions, wholeId } from "./rows.js";

/** Facets that pass the filter, each with its item as of the day asked, in the order of report (known, id), then of evidence. */
export function facetsOf(sql: Sql, filter: FacetFilter): readonly Facet[] {
  const report = filter.report === undefined ? undefined : wholeId(sql, "reports", filter.report);
  if (filter.report !== undefined && report === undefined) return [];
  const keys = [...(filter.pair === undefined ? [] : [bearsKey(...filter.pair)]), ...(filter.allOf ?? []).map(actsKey)];
  const { where, values } = conditions([
    ["report = (select n from reports where id = ?)", report],
    ["report in (select n from reports where id in (select value from json_each(?)))", filter.reports && list(filter.reports)],
    ...keys.map((key) => ["report in (select report from place_keys where key = ?)", key] as const),
    ["known <= ?", filter.asOf],
    ["known >= ?", filter.knownFrom],
  ]);
  const { kept, items } = gathered(sql, filter, where, values);
  const nameOf = items.namesOf(kept.flatMap(({ list: of, at }) => at.map((i) => of.rowAt(i))));
  return kept.flatMap(({ id, known, list: of, at }) => at.map((i) => of.facetAt(i, id, known, nameOf(of.rowAt(i)))));
}

/** A facet of today that bears on a pair, or is one thing with such a one, with what a past day is cut by. */
export interface PairFacet {
  readonly facet: Facet;
  /** the entry's row */
  readonly row: number;
  /** whether it bears on the pair by itself */
  readonly bears: boolean;
  /** the item of today, where other reports of the pair tell it too */
  readonly item: number | undefined;
}

/** What `facetsOf` gives of a pair today, in that order. */
export function pairFacetsOf(sql: Sql, pair: readonly [string, string]): readonly PairFacet[] {
  const { where, values } = conditions([["report in (select report from place_keys where key = ?)", bearsKey(...pair)]]);
  const { kept, items } = gathered(sql, { pair }, where, values);
  const nameOf = items.namesOf(kept.flatMap(({ list: of, at }) => at.map((i) => of.rowAt(i))));
  const bears = bearingOn({ a: pair[0], b: pair[1] });
  return kept.flatMap(({ id, known, list: of, at }) =>
    at.map((i) => {
      const row = of.rowAt(i);
      return { facet: of.facetAt(i, id, known, nameOf(row)), row, bears: bears(of.kindAt(i), of.castAt(i)), item: items.sharedBy(row) as number | undefined };
    }),
  );
}

function gathered(sql: Sql, filter: FacetFilter, where: string, values: readonly Cell[]): { readonly kept: readonly Kept[]; readonly items: Items } {
  const lists = sql.all<ListRow>(`select id, known, json from facet_lists${where}`, ...values).map(({ id, known, json }): Held => ({ id, known, list: new FacetList(json) }));
  const items = itemsOf(sql, where, values, filter.asOf);
  const kept = lists.sort(inOrder).map((held) => ({ ...held, at: placesIn(held.list, filter) }));
  if (filter.pair !== undefined) keepBearing(kept, filter.pair, items);
  return { kept, items };
}

interface ListRow {
  readonly id: string;
  readonly known: string;
  readonly json: string;
}

interface Held extends Omit<ListRow, "json"> {
  readonly list: FacetList;
}

/** A list with the places in it of those facets that are wanted. */
interface Kept extends Held {
  at: readonly number[];
}

function placesIn(of: FacetList, { kinds, allOf }: FacetFilter): readonly number[] {
  const at: number[] = [];
  for (let i = 0; i < of.size; i++) {
    if (kinds !== undefined && !kinds.includes(of.kindAt(i))) continue;
    if (allOf !== undefined && !allOf.every((code) => of.castAt(i).agents.includes(code) || of.castAt(i).targets.includes(code))) continue;
    at.push(i);
  }
  return at;
}

/** Leaves what bears on the pair, and what is one thing with that. */
function keepBearing(kept: readonly Kept[], [a, b]: readonly [string, string], { sharedBy }: Items): void {
  const bears = bearingOn({ a, b });
  const items = new Set<ItemKey | undefined>();
  for (const { list, at } of kept) for (const i of at) if (bears(list.kindAt(i), list.castAt(i))) items.add(sharedBy(list.rowAt(i)));
  items.delete(undefined); // what stands alone brings nothing else in
  for (const of of kept) of.at = of.at.filter((i) => bears(of.list.kindAt(i), of.list.castAt(i)) || items.has(sharedBy(of.list.rowAt(i))));
}

/** What tells items apart: of today the row of the first member, as of a day its name. */
type ItemKey = number | string;

interface Items {
  /** the item of a row that is one with others, or may be; none, of a row that stands alone */
  readonly sharedBy: (row: number) => ItemKey | undefined;
  /** the items' ids, of rows that are one with others; a row that stands alone has none */
  readonly namesOf: (rows: readonly number[]) => (row: number) => string | undefined;
}

/** The items of the entries of some reports (`where`, on `facet_lists`), as of a day. */
function itemsOf(sql: Sql, where: string, values: readonly Cell[], asOf: string | undefined): Items {
  const { first: entries, second: items } = joinedIn(sql, where, values);
  if (asOf !== undefined) {
    const then = itemsAsOf(sql, items, asOf);
    return { sharedBy: (row) => then.get(row), namesOf: () => (row) => then.get(row) };
  }
  const itemOf = new Map(entries.map((row, i) => [row, items[i]!]));
  for (const item of items) itemOf.set(item, item);
  return {
    sharedBy: (row) => itemOf.get(row),
    namesOf: (rows) => {
      const wanted = new Set(rows.flatMap((row) => itemOf.get(row) ?? []));
      const { first, second } = columns<string>(sql, "entry", "id", "facets where entry in (select value from json_each(?))", list(wanted));
      const names = new Map(first.map((row, i) => [row, itemId(second[i]!)]));
      return (row) => names.get(itemOf.get(row) ?? row);
    },
  };
}

/** The rows of those entries that are not the first of their item, each with its item. */
function joinedIn(sql: Sql, where: string, values: readonly Cell[]): Columns<number> {
  const reports = where === "" ? "" : ` and report in (select report from facet_lists${where})`;
  return columns(sql, "entry", "item", `facets indexed by facets_joined where item <> entry${reports}`, ...values);
}

interface Columns<T> {
  readonly first: readonly number[];
  readonly second: readonly T[];
}

/** Two columns of many rows, as two lists: to make a row of each would cost ten times as much. */
function columns<T>(sql: Sql, first: string, second: string, from: string, ...values: readonly Cell[]): Columns<T> {
  const row = sql.one<{ readonly a: string; readonly b: string }>(`select json_group_array(${first}) as a, json_group_array(${second}) as b from ${from}`, ...values)!;
  return { first: JSON.parse(row.a) as readonly number[], second: JSON.parse(row.b) as readonly T[] };
}
