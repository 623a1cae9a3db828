import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import type { Joined, Piece } from "../items/items-from.js";
import type { Candidate } from "../items/member.js";

/** As of any day: no report is known later. */
export const ALWAYS = "9999";

/** What items are put together from: rows of the record, read from the store (`store-ground.ts`) or cut from what memory holds of them (`memory/`). */
export interface Ground {
  /** those of some entries (by whole id) that count, and were known by then */
  counting(entries: readonly string[], asOf: Day): readonly string[];
  /** the entries known by then in the items of some entries (of all, if absent), and the links between them */
  pieces(around: readonly string[] | undefined, asOf: Day): Pieces;
  /** the origins of the reports of some pieces (of all, if absent), in families that are whole, as of then */
  originsOf(pieces: readonly PieceRow[] | undefined, asOf: Day): ReadonlyMap<string, Origin>;
  /** those of some entries (by whole id) that were known by then, as told, each with its item as of then */
  told(entries: readonly string[], asOf: Day): readonly Found[];
  /** the same by their rows */
  filed(rows: Iterable<number>, asOf: Day): readonly Found[];
  /** for each of some entries (by row) the rows of those that may bear on it, whenever they were known */
  bearing(on: readonly Found[]): ReadonlyMap<number, readonly number[]>;
}

/** Entries of some items, and the links between them. */
export interface Pieces {
  readonly pieces: readonly PieceRow[];
  readonly joins: readonly Joined[];
}

export interface PieceRow extends Piece {
  /** of its report */
  readonly row: number;
  /** the row that names its item today */
  readonly item: number;
}

export interface Found extends Candidate {
  /** of the entry */
  readonly row: number;
}
