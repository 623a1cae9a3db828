import type { Entry } from "../model/entry.js";
import type { Origin } from "../model/origin.js";
import { compareText, isDated } from "./edtf-bounds.js";
import { marksOf } from "./marks.js";

/**
 * The member that speaks for an item: told as fact before planned or denied, from an original before a copy, dated before
 * undated, then the surest, then the first read. (A visit that one report plans and a later one tells is a visit that took place.)
 */
export function bestMember(members: readonly Entry[], origins: ReadonlyMap<string, Origin>): Entry {
  const ranked = [...members].sort(
    (x, y) =>
      marksOf(x).length - marksOf(y).length ||
      copies(x, origins) - copies(y, origins) ||
      Number(isDated(y.when)) - Number(isDated(x.when)) ||
      y.confidence - x.confidence ||
      members.indexOf(x) - members.indexOf(y) ||
      compareText(x.id, y.id),
  );
  const best = ranked[0];
  if (best === undefined) throw new Error("an item without members");
  return best;
}

function copies(entry: Entry, origins: ReadonlyMap<string, Origin>): number {
  return (origins.get(entry.report)?.role ?? "original") === "original" ? 0 : 1;
}
