import type { Tombstone } from "../../model/decision.js";
import type { Day } from "../../model/when.js";
import type { Counts } from "../record.js";
import { list, type Sql } from "../store/sql.js";

/** Codes of bodies and groups rather than states; a pair is made of states. */
export const NOT_STATES = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"];

/** How much there is as of a day: what was added less what was joined. */
export function countsOf(sql: Sql, asOf = "9999"): Counts {
  const sum = sql.one<{ readonly [column in "reports" | "copies" | "entries" | "links"]: number | null }>(
    "select sum(reports) as reports, sum(copies) as copies, sum(entries) as entries, sum(links) as links from days where known <= ?",
    asOf,
  )!;
  const [reports, entries] = [sum.reports ?? 0, sum.entries ?? 0];
  return { reports, origins: reports - (sum.copies ?? 0), entries, items: entries - (sum.links ?? 0) };
}

/** The pairs of states that take part in most reports together; of equal ones, the first in the alphabet. */
export function pairsOf(sql: Sql, limit: number, asOf: Day = "9999"): readonly { readonly a: string; readonly b: string; readonly reports: number }[] {
  return sql.all(
    `select a, b, sum(reports) as reports from pair_days where known <= ?1 and a not in (select value from json_each(?2)) and b not in (select value from json_each(?2))
     group by a, b having sum(reports) > 0 order by sum(reports) desc, a, b limit ?3`,
    asOf, list(NOT_STATES), limit,
  );
}

/** What is left of the reports that were forgotten, oldest first. */
export function tombstonesOf(sql: Sql): readonly Tombstone[] {
  return sql
    .all<Omit<Tombstone, "reason"> & { readonly reason: string | null }>("select report, known, at, by, reason from tombstones order by at, report")
    .map(({ reason, ...stone }) => ({ ...stone, ...(reason !== null && { reason }) }));
}
