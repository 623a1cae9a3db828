import { itemId } from "../items/items-from.js";
import { list, type Sql } from "../store/sql.js";
import { grouped } from "../grouped.js";
import { JoinedPast, type Join, type JoinedRow } from "./joined-past.js";

/** Items of today (by the row that names each), with what they were on any day. */
export function itemPasts(sql: Sql, items: Iterable<number>): ReadonlyMap<number, JoinedPast> {
  const wanted = list(items);
  const rows = sql.all<JoinedRow & { readonly item: number }>("select entry as row, id, known, item from facets where item in (select value from json_each(?))", wanted);
  const joins = sql.all<Join & { readonly item: number }>(
    "select l.a, l.b, l.known, f.item from facets f join links l on l.a = f.entry where f.item in (select value from json_each(?))",
    wanted,
  );
  const joinsOf = grouped(joins, ({ item }) => item);
  return new Map([...grouped(rows, ({ item }) => item)].map(([item, own]) => [item, new JoinedPast(own, joinsOf.get(item) ?? [], (group) => itemId(smallestOf(group)))]));
}

function smallestOf(group: readonly JoinedRow[]): string {
  return group.reduce((x, y) => (x.id < y.id ? x : y)).id;
}
