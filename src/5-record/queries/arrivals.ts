import { actingIn } from "../filed-places.js";
import { FacetList } from "../packed-facets.js";
import type { Arrival } from "../record.js";
import { DERIVED_VERSION } from "../store/derived-tables.js";
import type { Sql } from "../store/sql.js";
import { NOT_STATES } from "./counts.js";

/** The last reports that were added, the last first; `before`: those added before this place in the order of adding. */
export function arrivalsOf(sql: Sql, { limit, before }: { readonly limit: number; readonly before?: number }): readonly Arrival[] {
  return sql.all<Arrival>("select n as place, id as report from reports where n < ? order by n desc limit ?", before ?? Number.MAX_SAFE_INTEGER, limit);
}

/** Pairs of states by the reports added after a place in the order of adding, most first. What it costs grows with those reports. */
export function pairsSince(sql: Sql, after: number): readonly PairCount[] {
  const counts = new Map<string, number>();
  for (const { json } of sql.each<{ readonly json: string }>("select json from facet_lists where report > ?", after)) {
    const list = new FacetList(json);
    const states = actingIn(Array.from({ length: list.size }, (_, i) => ({ kind: list.kindAt(i), ...list.castAt(i) }))).filter((code) => !NOT_STATES.includes(code));
    for (const [i, a] of states.entries()) for (const b of states.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  return [...counts]
    .map(([pair, reports]): PairCount => ({ a: pair.split(" ")[0]!, b: pair.split(" ")[1]!, reports }))
    .sort((x, y) => y.reports - x.reports || (x.a + x.b < y.a + y.b ? -1 : 1));
}

interface PairCount {
  readonly a: string;
  readonly b: string;
  readonly reports: number;
}

/** Changes whenever an answer of the record may: reports and readings added, decisions made, reports forgotten, rules of derivation changed. */
export function revisionOf(sql: Sql): string {
  const at = sql.one<{ readonly [column in "reports" | "entries" | "decisions" | "readings" | "tombstones"]: number | null }>(
    `select (select max(n) from reports) as reports, (select max(n) from entries) as entries, (select max(n) from decisions) as decisions,
       (select count(*) from past_readings) as readings, (select count(*) from tombstones) as tombstones`,
  )!;
  return [DERIVED_VERSION, at.reports, at.entries, at.decisions, at.readings, at.tombstones].map((n) => (n ?? 0).toString(36)).join(".");
}
