import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { toldOf } from "../derive.js";
import { bearingsOf, firstTold } from "../items/bearings.js";
import { itemId } from "../items/items-from.js";
import { hashed } from "../items/keys-of.js";
import type { Candidate } from "../items/member.js";
import { relationKeys } from "../items/relate.js";
import { stepsOf } from "../items/steps.js";
import { filedUnder } from "../store/key-index.js";
import { list, type Sql } from "../store/sql.js";
import { itemsAsOf } from "./items-as-of.js";

/** As of any day: no report is known later. */
export const ALWAYS = "9999";

/** Items with what other items say against them, with the ladder of an undertaking and the series of a figure, as of a day. */
export function withBearings(sql: Sql, items: readonly Item[], asOf: Day): readonly Item[] {
  const members = candidatesIn(sql, "f.entry in (select n from entries where id in (select value from json_each(?)))", list(items.flatMap((item) => item.members)), asOf);
  const own = new Map(items.map((item) => [item.id, firstTold(item.members.map((id) => members.get(id)!), () => "")]));
  const sought = new Map([...own.values()].flat().map(({ told }) => [told.entry.id, hashed(relationKeys(told).sought)]));
  const under = entriesUnder(sql, new Set([...sought.values()].flat()));
  const others = candidatesIn(sql, "f.entry in (select value from json_each(?))", list(new Set([...under.values()].flat())), asOf);
  const byRow = new Map(firstTold([...others.values()], (other) => other.item).map((other) => [other.row, other]));
  return items.map((item) => {
    const mine = own.get(item.id)!;
    const { disputes, series } = bearingsOf(mine, function* ({ told }) {
      for (const row of new Set(sought.get(told.entry.id)!.flatMap((key) => under.get(key) ?? []))) {
        const other = byRow.get(row);
        if (other !== undefined && other.item !== item.id) yield other;
      }
    });
    const { kind } = mine[0]!.told.entry;
    return { ...item, disputes, ...(kind === "undertaking" && { steps: stepsOf(item.members.map((id) => members.get(id)!)) }), ...(kind === "figure" && { series }) };
  });
}

interface Row {
  readonly entry: number;
  readonly item: number;
  readonly first: string;
  readonly known: string;
  readonly json: string;
  readonly telling: string;
}

interface Found extends Candidate {
  readonly row: number;
}

/** Entries known by then, as told, each with its item as of then; by id. */
function candidatesIn(sql: Sql, where: string, value: string, asOf: Day): ReadonlyMap<string, Found> {
  const rows = sql.all<Row>(
    `select f.entry, f.item, i.id as first, f.known, coalesce(e.resolved, e.json) as json, e.telling
     from facets f join facets i on i.entry = f.item join entries e on e.n = f.entry where ${where} and f.known <= ?`,
    value, asOf,
  );
  // An item of today is named by its first member; one of a past day has to be put together.
  const then = asOf === ALWAYS ? undefined : itemsAsOf(sql, rows.map((row) => row.item), asOf);
  return new Map(
    rows.map(({ entry: row, first, known, json, telling }) => {
      const told = toldOf({ json, telling });
      return [told.entry.id, { row, told, known, item: then?.get(row) ?? itemId(first) }];
    }),
  );
}

function entriesUnder(sql: Sql, keys: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const under = new Map<number, number[]>();
  for (const { key, row } of filedUnder(sql, "entry_keys", keys)) {
    const there = under.get(key);
    if (there === undefined) under.set(key, [row]);
    else there.push(row);
  }
  return under;
}
