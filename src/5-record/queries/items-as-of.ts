import type { Day } from "../../model/when.js";
import { Components } from "../components.js";
import { itemId } from "../items/items-from.js";
import { list, type Sql } from "../store/sql.js";

/**
 * The items, as of a day, of the members known by then of some items of today (by row): those members joined by the links known by
 * then. By the members' rows.
 */
export function itemsAsOf(sql: Sql, items: Iterable<number>, asOf: Day): ReadonlyMap<number, string> {
  const within = list(new Set(items));
  const members = sql.all<{ readonly entry: number; readonly id: string }>("select entry, id from facets where item in (select value from json_each(?)) and known <= ?", within, asOf);
  const links = sql.all<{ readonly a: number; readonly b: number }>(
    "select l.a, l.b from facets f join links l on l.a = f.entry where f.item in (select value from json_each(?)) and l.known <= ?",
    within, asOf,
  );
  const ids = new Map(members.map(({ entry, id }) => [entry, id]));
  const groups = new Components<number>();
  for (const { entry } of members) groups.add(entry);
  for (const { a, b } of links) groups.join(a, b);
  const itemOf = new Map<number, string>();
  for (const group of groups.groups()) {
    const smallest = group.map((entry) => ids.get(entry)!).reduce((x, y) => (x < y ? x : y));
    for (const entry of group) itemOf.set(entry, itemId(smallest));
  }
  return itemOf;
}
