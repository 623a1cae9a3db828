import type { Arrival } from "../record.js";
import { DERIVED_VERSION } from "../store/derived-tables.js";
import { list, type Sql } from "../store/sql.js";
import { NOT_STATES } from "./counts.js";

/** The last reports that were added, the last first; `before`: those added before this place in the order of adding. */
export function arrivalsOf(sql: Sql, { limit, before }: { readonly limit: number; readonly before?: number }): readonly Arrival[] {
  return sql.all<Arrival>("select n as place, id as report from reports where n < ? order by n desc limit ?", before ?? Number.MAX_SAFE_INTEGER, limit);
}

/** Pairs of states by the reports added after a place in the order of adding, most first. */
export function pairsSince(sql: Sql, after: number): readonly { readonly a: string; readonly b: string; readonly reports: number }[] {
  return sql.all(
    `select p.place as a, q.place as b, count(*) as reports from reports r join places p on p.report = r.n and p.acts = 1 join places q on q.report = r.n and q.acts = 1 and q.place > p.place
     where r.n > ?1 and p.place not in (select value from json_each(?2)) and q.place not in (select value from json_each(?2)) group by 1, 2 order by 3 desc, 1, 2`,
    after, list(NOT_STATES),
  );
}

/** Changes whenever an answer of the record may: reports and readings added, decisions made, reports forgotten, rules of derivation changed. */
export function revisionOf(sql: Sql): string {
  const at = sql.one<{ readonly [column in "reports" | "entries" | "decisions" | "readings" | "tombstones"]: number | null }>(
    `select (select max(n) from reports) as reports, (select max(n) from entries) as entries, (select max(n) from decisions) as decisions,
       (select count(*) from past_readings) as readings, (select count(*) from tombstones) as tombstones`,
  )!;
  return [DERIVED_VERSION, at.reports, at.entries, at.decisions, at.readings, at.tombstones].map((n) => (n ?? 0).toString(36)).join(".");
}
