import type { Item } from "../../model/item.js";
import type { Day } from "../../model/when.js";
import { itemsFrom, type Joined, type Piece } from "../items/items-from.js";
import { countVoices } from "../origins/voices.js";
import type { EntryFilter } from "../record.js";
import { inChunks } from "../store/chunks.js";
import type { Store } from "../store/tables.js";
import { originsAround } from "./origins.js";
import { reach } from "./reach.js";
import { entryIn, entryRows, wholeId } from "./rows.js";

/** Items of which at least one member passes the filter, whole, in the order (first, id). */
export async function itemsOf(store: Store, filter: EntryFilter = {}): Promise<readonly Item[]> {
  const rows = await entryRows(store, filter);
  return itemsAround(store, rows.map((row) => row.n), filter.asOf);
}

/** The item that an item's or entry's id, or a unique prefix of one, stands for. */
export async function itemOf(store: Store, id: string, asOf?: Day): Promise<Item | undefined> {
  const entry = await wholeId(store, "entries", id.replace(/^i_/, "e_"));
  if (entry === undefined) return undefined;
  const { n, known } = await store.selectFrom("entries").select(["n", "known"]).where("id", "=", entry).executeTakeFirstOrThrow();
  if (asOf !== undefined && known > asOf) return undefined;
  return (await itemsAround(store, [n], asOf))[0];
}

async function itemsAround(store: Store, seeds: readonly number[], asOf: Day | undefined): Promise<readonly Item[]> {
  const { pieces, joins } = await joinedTo(store, seeds, asOf);
  const reports = await inChunks([...new Set(pieces.map((piece) => piece.report))], (chunk) => store.selectFrom("reports").select("n").where("id", "in", chunk).execute());
  const origins = await originsAround(store, reports.map((row) => row.n), asOf);
  return itemsFrom(pieces, joins, (members) => countVoices(members.map((member) => member.entry), origins));
}

/** Entries joined to some entries over links known by then, and those links. */
export async function joinedTo(store: Store, seeds: readonly number[], asOf: Day | undefined): Promise<{ readonly pieces: readonly Piece[]; readonly joins: readonly Joined[] }> {
  const { nodes, edges } = await reach(seeds, (chunk) =>
    Promise.all(
      (["a", "b"] as const).map((side) =>
        store.selectFrom("links").selectAll().where(side, "in", chunk).$if(asOf !== undefined, (query) => query.where("known", "<=", asOf!)).execute(),
      ),
    ),
  );
  const rows = await inChunks([...nodes], (chunk) =>
    store.selectFrom("entries as e").innerJoin("reports as r", "r.n", "e.report").select(["e.n", "e.id", "r.id as report", "e.known", "e.json"]).where("e.n", "in", chunk).execute(),
  );
  const ids = new Map(rows.map((row) => [row.n, row.id]));
  return {
    pieces: rows.map((row) => ({ id: row.id, report: row.report, known: row.known, entry: entryIn(row) })),
    joins: edges.map((edge) => ({ a: ids.get(edge.a)!, b: ids.get(edge.b)!, known: edge.known, reason: edge.reason })),
  };
}
