import type { Day } from "../../model/when.js";
import { Components } from "../components.js";
import { inOrder } from "../origins/families.js";
import { list, type Sql } from "../store/sql.js";

/**
 * The id of the origin that each of some reports (by whole id) belongs to, as of a day: what `originsOf` says of them, without working
 * out who copied whom, which a view that only counts stories does not ask.
 */
export function originIdsOf(sql: Sql, reports: readonly string[], asOf?: Day): ReadonlyMap<string, string> {
  return asOf === undefined ? today(sql, reports) : asOfDay(sql, reports, asOf);
}

/** Families of today are named by the row of their first known report. */
function today(sql: Sql, reports: readonly string[]): ReadonlyMap<string, string> {
  const rows = sql.all<{ readonly id: string; readonly first: string }>(
    "select h.id, f.id as first from reports r join heads h on h.report = r.n join heads f on f.report = h.family where r.id in (select value from json_each(?))",
    list(reports),
  );
  return new Map(rows.map(({ id, first }) => [id, originId(first)]));
}

interface MemberRow {
  readonly n: number;
  readonly id: string;
  readonly known: string;
}

/** A family of today is, as of a day, what those edges of its forest hold together that were known by then. */
function asOfDay(sql: Sql, reports: readonly string[], asOf: Day): ReadonlyMap<string, string> {
  const families = "select family from heads where report in (select n from reports where id in (select value from json_each(?1)))";
  const members = sql.all<MemberRow>(`select report as n, id, known from heads where family in (${families}) and known <= ?2`, list(reports), asOf);
  const edges = sql.all<{ readonly a: number; readonly b: number }>(
    `select c.a, c.b from heads h join copies c on c.a = h.report where h.family in (${families}) and c.tree = 1 and c.known <= ?2`,
    list(reports), asOf,
  );
  const groups = new Components<number>();
  for (const { n } of members) groups.add(n);
  for (const { a, b } of edges) groups.join(a, b);
  const byRow = new Map(members.map((member) => [member.n, member]));
  const asked = new Set(reports);
  const found = new Map<string, string>();
  for (const group of groups.groups()) {
    const family = group.map((n) => byRow.get(n)!);
    const first = family.reduce((x, y) => (inOrder(y, x) < 0 ? y : x));
    for (const { id } of family) if (asked.has(id)) found.set(id, originId(first.id));
  }
  return found;
}

/** The id of a family whose first known report that is. */
export function originId(first: string): string {
  return `o_${first.replace(/^r_/, "")}`;
}
