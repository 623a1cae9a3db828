import type { Day } from "../../model/when.js";

/** How many of some rows, in the order of the days on which they became known, were known by a day. */
export function knownBy(rows: readonly { readonly known: Day }[], day: Day): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.known <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Rows in the order of the days on which they became known. */
export function inTime<T extends { readonly known: Day }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((x, y) => (x.known < y.known ? -1 : x.known > y.known ? 1 : 0));
}
