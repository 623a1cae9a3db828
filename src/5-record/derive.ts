import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Facet } from "./facet.js";
import { facetOf } from "./facet-of.js";
import { hashed, keysOf } from "./items/keys-of.js";
import { filedForRelations } from "./items/relate.js";
import { tell, type Told } from "./items/told.js";
import { reportKeys, shinglesOf, type Shingles } from "./origins/shingles.js";

/** What is derived from a report and its entries alone, before the record is touched. */
export interface Derived {
  readonly shingles: Shingles;
  readonly reportKeys: readonly number[];
  readonly tellings: readonly Telling[];
}

/** What is derived of one entry alone. */
export interface Telling {
  readonly facet: Omit<Facet, "item" | "known">;
  readonly told: Told;
  /** where it is filed, for those it may be one with and for those it may bear on */
  readonly stored: readonly number[];
  /** where those are filed that it may be one with */
  readonly sought: readonly number[];
}

/** Pure: the same report and entries give the same. */
export function derive(report: Report, entries: readonly Entry[]): Derived {
  const shingles = shinglesOf(report);
  return { shingles, reportKeys: reportKeys(shingles), tellings: entries.map((entry) => tellingOf(tell(entry, report))) };
}

/** A telling as its entry's row keeps it, beside the entry. */
export function keptTelling({ told }: Telling): string {
  return JSON.stringify({ ...told, entry: undefined });
}

/** The telling of an entry's row. */
export function toldOf(row: { readonly json: string; readonly telling: string }): Told {
  return { ...(JSON.parse(row.telling) as Omit<Told, "entry">), entry: JSON.parse(row.json) as Entry };
}

/** What is derived of an entry as it is told. */
export function tellingOf(told: Told): Telling {
  const keys = keysOf(told);
  return { facet: facetOf(told.entry), told, stored: hashed([...keys.stored, ...filedForRelations(told)]), sought: hashed(keys.sought) };
}
