import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { toldOf } from "../derive.js";
import { itemId } from "../items/items-from.js";
import type { Told } from "../items/told.js";
import { ALWAYS, type Found, type Ground, type Pieces } from "../queries/ground.js";
import { piecesOf } from "../queries/items.js";
import { filedWhereSought, toldRows } from "../queries/store-ground.js";
import { list, type Sql } from "../store/sql.js";
import { grouped } from "../grouped.js";
import { itemPasts } from "./item-pasts.js";
import type { JoinedPast } from "./joined-past.js";
import { LookedUp } from "./looked-up.js";

/** At most so many characters of entries; entries, rows and links of other kinds. */
const MOST = { characters: 40_000_000, rows: 200_000 };

interface Kept {
  readonly told: Told;
  readonly known: Day;
  /** the row that names its item today, and that item's id */
  readonly item: number;
  readonly today: string;
  readonly characters: number;
}

interface Place {
  readonly row: number;
  readonly item: number;
  readonly known: Day;
}

/** What items are put together from, cut from what was looked up before. */
export function entryMemory(sql: Sql, originsOf: (reports: readonly string[], asOf: Day) => ReadonlyMap<string, Origin>): Ground {
  const places = new LookedUp<string, Place>((ids) => placesOf(sql, ids), MOST.rows, () => 1);
  const items = new LookedUp<number, JoinedPast>((rows) => itemPasts(sql, rows), MOST.rows, ({ size }) => size);
  const pieces = new LookedUp<number, Pieces>((rows) => piecesByItem(sql, rows), MOST.rows, (of) => of.pieces.length + of.joins.length);
  const told = new LookedUp<number, Kept>((rows) => toldByRow(sql, rows), MOST.characters, ({ characters }) => characters);
  const bearing = new LookedUp<number, readonly number[]>((rows) => filedWhereSought(sql, [...told.of(rows)].map(([row, one]) => ({ row, told: one.told }))), MOST.rows, (rows) => 1 + rows.length);
  const knownPlaces = (ids: readonly string[], asOf: Day): ReadonlyMap<string, Place> => new Map([...places.of(ids)].filter(([, { known }]) => known <= asOf));
  const found = (rows: Iterable<number>, asOf: Day): readonly Found[] => {
    const kept = [...told.of(rows)].filter(([, { known }]) => known <= asOf);
    const pasts = asOf === ALWAYS ? undefined : items.of(kept.map(([, { item }]) => item));
    return kept.map(([row, one]) => ({ row, told: one.told, known: one.known, item: pasts === undefined ? one.today : pasts.get(one.item)!.nameOf(row, asOf)! }));
  };
  return {
    counting: (ids, asOf) => [...knownPlaces(ids, asOf).keys()],
    pieces(around, asOf) {
      if (around === undefined) return piecesOf(sql, asOf);
      const of = [...pieces.of([...places.of(around).values()].map(({ item }) => item)).values()];
      return { pieces: of.flatMap((own) => own.pieces.filter(({ known }) => known <= asOf)), joins: of.flatMap((own) => own.joins.filter(({ known }) => known <= asOf)) };
    },
    originsOf: (of, asOf) => originsOf(of === undefined ? everyReport(sql) : [...new Set(of.map(({ report }) => report))], asOf),
    told: (ids, asOf) => found([...knownPlaces(ids, asOf).values()].map(({ row }) => row), asOf),
    filed: found,
    bearing: (on) => bearing.of(on.map(({ row }) => row)),
  };
}

function placesOf(sql: Sql, ids: readonly string[]): readonly (readonly [string, Place])[] {
  return sql
    .all<Place & { readonly id: string }>("select e.id, e.n as row, f.item, f.known from entries e join facets f on f.entry = e.n where e.id in (select value from json_each(?))", list(ids))
    .map((place) => [place.id, place]);
}

function piecesByItem(sql: Sql, items: readonly number[]): readonly (readonly [number, Pieces])[] {
  const { pieces, joins } = piecesOf(sql, ALWAYS, " and f.item in (select value from json_each(?))", list(items));
  const itemOf = new Map(pieces.map(({ id, item }) => [id, item]));
  const joinsOf = grouped(joins, ({ a }) => itemOf.get(a)!);
  return [...grouped(pieces, ({ item }) => item)].map(([item, own]) => [item, { pieces: own, joins: joinsOf.get(item) ?? [] }]);
}

function toldByRow(sql: Sql, rows: readonly number[]): readonly (readonly [number, Kept])[] {
  return toldRows(sql, "f.entry in (select value from json_each(?))", list(rows), ALWAYS).map(({ entry, item, first, known, json, telling }) => [
    entry, { told: toldOf({ json, telling }), known, item, today: itemId(first), characters: json.length + telling.length },
  ]);
}

function everyReport(sql: Sql): readonly string[] {
  return sql.all<{ readonly id: string }>("select id from reports").map(({ id }) => id);
}
