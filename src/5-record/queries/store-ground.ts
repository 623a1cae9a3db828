import type { Day } from "../../model/when.js";
import { toldOf } from "../derive.js";
import { grouped } from "../grouped.js";
import { itemId } from "../items/items-from.js";
import { hashed } from "../items/keys-of.js";
import { relationKeys } from "../items/relate.js";
import { filedUnder } from "../store/key-index.js";
import { list, type Sql } from "../store/sql.js";
import { ALWAYS, type Found, type Ground } from "./ground.js";
import { itemsAsOf } from "./items-as-of.js";
import { piecesAround, piecesOf } from "./items.js";
import { originsOf } from "./origins.js";

/** What the store says, read anew for each question. */
export function storeGround(sql: Sql): Ground {
  return {
    counting: (entries, asOf) => sql.all<{ readonly id: string }>("select id from entries where live = 1 and known <= ? and id in (select value from json_each(?))", asOf, list(entries)).map(({ id }) => id),
    pieces: (around, asOf) => (around === undefined ? piecesOf(sql, asOf) : piecesAround(sql, around, asOf)),
    originsOf: (pieces, asOf) => originsOf(sql, { asOf, ...(pieces && { reports: new Set(pieces.map(({ row }) => row)) }) }),
    told: (entries, asOf) => foundIn(sql, "f.entry in (select n from entries where id in (select value from json_each(?)))", list(entries), asOf),
    filed: (rows, asOf) => foundIn(sql, "f.entry in (select value from json_each(?))", list(rows), asOf),
    bearing: (on) => filedWhereSought(sql, on),
  };
}

/** For each of some entries (by row) the rows of those that are filed where what bears on it is sought. */
export function filedWhereSought(sql: Sql, on: readonly Pick<Found, "row" | "told">[]): ReadonlyMap<number, readonly number[]> {
  const sought = on.map(({ row, told }) => [row, hashed(relationKeys(told).sought)] as const);
  const under = grouped(filedUnder(sql, "entry_keys", new Set(sought.flatMap(([, keys]) => keys))), ({ key }) => key);
  return new Map(sought.map(([row, keys]) => [row, [...new Set(keys.flatMap((key) => (under.get(key) ?? []).map((filed) => filed.row)))]]));
}

/** An entry as its row tells it. */
export interface ToldRow {
  readonly entry: number;
  /** the row that names its item today, and that row's id */
  readonly item: number;
  readonly first: string;
  readonly known: string;
  readonly json: string;
  readonly telling: string;
}

/** Entries that a condition on `f.entry` picks by one value, known by then. */
export function toldRows(sql: Sql, where: string, value: string, asOf: Day): readonly ToldRow[] {
  return sql.all<ToldRow>(
    `select f.entry, f.item, i.id as first, f.known, coalesce(e.resolved, e.json) as json, e.telling
     from facets f join facets i on i.entry = f.item join entries e on e.n = f.entry where ${where} and f.known <= ?`,
    value, asOf,
  );
}

function foundIn(sql: Sql, where: string, value: string, asOf: Day): readonly Found[] {
  const rows = toldRows(sql, where, value, asOf);
  // An item of today is named by its first member; one of a past day has to be put together.
  const then = asOf === ALWAYS ? undefined : itemsAsOf(sql, rows.map((row) => row.item), asOf);
  return rows.map(({ entry: row, first, known, json, telling }) => ({ row, told: toldOf({ json, telling }), known, item: then?.get(row) ?? itemId(first) }));
}
