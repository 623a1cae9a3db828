import { bearingsOf, firstTold, type Bearings } from "../../src/5-record/items/bearings.js";
import { keysOf } from "../../src/5-record/items/keys-of.js";
import type { Candidate, Member } from "../../src/5-record/items/member.js";
import { relationKeys } from "../../src/5-record/items/relate.js";
import { tell } from "../../src/5-record/items/told.js";
import { itemId } from "../../src/5-record/items/items-from.js";
import type { Item } from "./generate.js";

/** The entries of some reports as a record holds them. */
export function toldOf(reports: readonly Item[]): readonly Member[] {
  return reports.flatMap(({ report, entries }) => entries.map((entry) => ({ told: tell(entry, report), known: report.known })));
}

/** What a record would set beside an entry: all that is stored under a key that it seeks; each entry an item of its own. */
export function candidatesFor(own: Member, all: readonly Member[]): readonly Candidate[] {
  const sought = new Set(relationKeys(own.told).sought);
  return all
    .filter(({ told }) => told.entry.id !== own.told.entry.id && [...keysOf(told).stored, ...relationKeys(told).stored].some((key) => sought.has(key)))
    .map((member) => ({ ...member, item: itemId(member.told.entry.id) }));
}

export const disputesOf = (own: readonly Member[], others: readonly Candidate[]): Bearings["disputes"] => bearings(own, others).disputes;
export const seriesOf = (own: readonly Member[], others: readonly Candidate[]): Bearings["series"] => bearings(own, others).series;

function bearings(own: readonly Member[], others: readonly Candidate[]): Bearings {
  const told = firstTold(others, (other) => other.item);
  return bearingsOf(firstTold(own, () => ""), () => told);
}
