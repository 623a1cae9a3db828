import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { itemsFrom, type Joined, type Piece } from "../items/items-from.js";
import { agencyOfFamily, countVoices } from "../origins/voices.js";
import type { EntryFilter } from "../record.js";
import { list, type Sql } from "../store/sql.js";
import { ALWAYS, withBearings } from "./bearings.js";
import { originsOf } from "./origins.js";
import { entriesOf, wholeId } from "./rows.js";

/** Items of which at least one member passes the filter, whole, in the order (first, id). */
export function itemsOf(sql: Sql, filter: EntryFilter = {}): readonly Item[] {
  const everything = Object.keys(filter).every((key) => key === "asOf");
  const seeds = everything ? undefined : list(entriesOf(sql, filter).map((entry) => entry.id));
  return itemsAround(sql, seeds, filter.asOf);
}

/** The item that an item's or entry's id, or a unique prefix of one, stands for. */
export function itemOf(sql: Sql, id: string, asOf?: Day): Item | undefined {
  const entry = wholeId(sql, "entries", id.replace(/^i_/, "e_"));
  return entry === undefined ? undefined : itemsAround(sql, list([entry]), asOf)[0];
}

/** Items of some entries (a JSON list of ids; of all, if it is absent) as of a day. */
function itemsAround(sql: Sql, seeds: string | undefined, asOf: Day | undefined): readonly Item[] {
  const { pieces, joins } = joinedTo(sql, seeds, asOf);
  const origins = originsOf(sql, { ...(asOf !== undefined && { asOf }), ...(seeds !== undefined && { reports: new Set(pieces.map((piece) => piece.row)) }) });
  const agencies = agencyOfFamily(origins);
  const items = itemsFrom(pieces, joins, (members) => countVoices(members, origins, agencies));
  const wanted = seeds === undefined ? undefined : new Set(JSON.parse(seeds) as readonly string[]);
  return withBearings(sql, items.filter((item) => wanted === undefined || item.members.some((member) => wanted.has(member))), asOf ?? ALWAYS);
}

interface PieceRow extends Piece {
  readonly row: number;
  /** the row that names its item today */
  readonly item: number;
}

/** The entries known by then in the items of some entries, and the links between them. */
export function joinedTo(sql: Sql, seeds: string | undefined, asOf = ALWAYS): { readonly pieces: readonly PieceRow[]; readonly joins: readonly Joined[] } {
  const inItems = seeds === undefined ? "" : " and f.item in (select item from facets where entry in (select n from entries where id in (select value from json_each(?))))";
  const values = [asOf, ...(seeds === undefined ? [] : [seeds])];
  const pieces = sql.all<Omit<PieceRow, "voice"> & { readonly voice: string | null }>(
    `select f.id, r.id as report, f.known, f.voice, f.item, f.report as row from facets f join heads r on r.report = f.report where f.known <= ?${inItems}`,
    ...values,
  );
  const joins = sql.all<Joined>(
    `select f.id as a, g.id as b, l.known, l.reason from facets f join links l on l.a = f.entry join facets g on g.entry = l.b where l.known <= ?${inItems}`,
    ...values,
  );
  return { pieces: pieces.map(({ voice, ...piece }) => ({ ...piece, ...(voice !== null && { voice }) })), joins };
}
