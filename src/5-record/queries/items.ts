import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { itemsFrom } from "../items/items-from.js";
import { agencyOfFamily, countVoices } from "../origins/voices.js";
import type { EntryFilter } from "../record.js";
import { list, type Sql } from "../store/sql.js";
import { withBearings } from "./bearings.js";
import { ALWAYS, type Ground, type Pieces, type PieceRow } from "./ground.js";
import { entriesOf, wholeId } from "./rows.js";

/** Items of which at least one member passes the filter, whole, in the order (first, id). */
export function itemsOf(sql: Sql, ground: Ground, filter: EntryFilter = {}): readonly Item[] {
  const { asOf, ids, ...rest } = filter;
  const others = Object.keys(rest).length > 0;
  if (ids === undefined && !others) return itemsAround(ground, undefined, asOf);
  return itemsAround(ground, others || ids === undefined ? entriesOf(sql, filter).map((entry) => entry.id) : ground.counting(ids, asOf ?? ALWAYS), asOf);
}

/** The item that an item's or entry's id, or a unique prefix of one, stands for. */
export function itemOf(sql: Sql, ground: Ground, id: string, asOf?: Day): Item | undefined {
  const entry = wholeId(sql, "entries", id.replace(/^i_/, "e_"));
  return entry === undefined ? undefined : itemsAround(ground, [entry], asOf)[0];
}

/** Items of some entries (by whole id; of all, if absent) as of a day. */
function itemsAround(ground: Ground, seeds: readonly string[] | undefined, asOf: Day = ALWAYS): readonly Item[] {
  const { pieces, joins } = ground.pieces(seeds, asOf);
  const origins = ground.originsOf(seeds && pieces, asOf);
  const agencies = agencyOfFamily(origins);
  const items = itemsFrom(pieces, joins, (members) => countVoices(members, origins, agencies));
  const wanted = seeds && new Set(seeds);
  return withBearings(ground, items.filter((item) => wanted === undefined || item.members.some((member) => wanted.has(member))), asOf);
}

/** The entries known by then in some items, and the links between them: of all items, or of those that a condition on `f.item` picks by one value. */
export function piecesOf(sql: Sql, asOf: Day, inItems = "", ...values: readonly string[]): Pieces {
  const where = `where f.known <= ?${inItems}`;
  const pieces = sql.all<Omit<PieceRow, "voice"> & { readonly voice: string | null }>(
    `select f.id, r.id as report, f.known, f.voice, f.item, f.report as row from facets f join heads r on r.report = f.report ${where}`,
    asOf, ...values,
  );
  const joins = sql.all<Pieces["joins"][number]>(
    `select f.id as a, g.id as b, l.known, l.reason from facets f join links l on l.a = f.entry join facets g on g.entry = l.b where l.known <= ?${inItems}`,
    asOf, ...values,
  );
  return { pieces: pieces.map(({ voice, ...piece }) => ({ ...piece, ...(voice !== null && { voice }) })), joins };
}

/** The same in the items of some entries. */
export function piecesAround(sql: Sql, seeds: readonly string[], asOf: Day = ALWAYS): Pieces {
  return piecesOf(sql, asOf, " and f.item in (select item from facets where entry in (select n from entries where id in (select value from json_each(?))))", list(seeds));
}

/** The same, as of today, in the items of some entries by their rows. */
export function piecesOfRows(sql: Sql, rows: readonly number[]): Pieces {
  return piecesOf(sql, ALWAYS, " and f.item in (select item from facets where entry in (select value from json_each(?)))", list(rows));
}
