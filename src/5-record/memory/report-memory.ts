import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { inOrder } from "../origins/families.js";
import { ALWAYS } from "../queries/ground.js";
import { originId } from "../queries/origin-ids.js";
import { familyRows, ofFamilies } from "../queries/origins.js";
import { list, type Sql } from "../store/sql.js";
import { FamilyPast } from "./family-past.js";
import { grouped } from "../grouped.js";
import { JoinedPast, type Join, type JoinedRow } from "./joined-past.js";
import { LookedUp } from "./looked-up.js";

/** At most so many reports; so many reports and copies of families. */
const MOST = { heads: 200_000, rows: 400_000 };

interface Head {
  readonly id: string;
  readonly row: number;
  readonly family: number;
  readonly known: Day;
}

/** The families of reports, as of any day. */
export function reportMemory(sql: Sql) {
  const heads = new LookedUp<string, Head>((ids) => headsOf(sql, ids), MOST.heads, () => 1);
  const families = new LookedUp<number, JoinedPast>((ids) => treesOf(sql, ids), MOST.rows, ({ size }) => size);
  const copies = new LookedUp<number, FamilyPast>((ids) => familiesIn(sql, ids), MOST.rows, ({ size }) => size);
  const known = (reports: readonly string[], asOf: Day): readonly Head[] => [...heads.of(reports).values()].filter((head) => head.known <= asOf);
  return {
    originIds(reports: readonly string[], asOf: Day): ReadonlyMap<string, string> {
      const asked = known(reports, asOf);
      const pasts = families.of(asked.map(({ family }) => family));
      return new Map(asked.map(({ id, row, family }) => [id, pasts.get(family)!.nameOf(row, asOf)!]));
    },
    origins(reports: readonly string[], asOf: Day): ReadonlyMap<string, Origin> {
      const asked = known(reports, asOf);
      const pasts = copies.of(asked.map(({ family }) => family));
      return ofFamilies(new Map([...pasts.values()].flatMap((past) => [...past.asOf(asOf)])), asked.map(({ id }) => id));
    },
  };
}

function headsOf(sql: Sql, ids: readonly string[]): readonly (readonly [string, Head])[] {
  return sql
    .all<Head>("select h.id, h.report as row, h.family, h.known from reports r join heads h on h.report = r.n where r.id in (select value from json_each(?))", list(ids))
    .map((head) => [head.id, head]);
}

/** Families by what holds them together. */
function treesOf(sql: Sql, families: readonly number[]): readonly (readonly [number, JoinedPast])[] {
  const rows = sql.all<JoinedRow & { readonly family: number }>("select report as row, id, known, family from heads where family in (select value from json_each(?))", list(families));
  const joins = sql.all<Join & { readonly family: number }>(
    "select c.a, c.b, c.known, h.family from heads h join copies c on c.a = h.report where h.family in (select value from json_each(?)) and c.tree = 1",
    list(families),
  );
  const joinsOf = grouped(joins, ({ family }) => family);
  return [...grouped(rows, ({ family }) => family)].map(([family, own]) => [family, new JoinedPast(own, joinsOf.get(family) ?? [], (group) => originId(group.reduce((x, y) => (inOrder(y, x) < 0 ? y : x)).id))]);
}

function familiesIn(sql: Sql, families: readonly number[]): readonly (readonly [number, FamilyPast])[] {
  const { members, copies } = familyRows(sql, ALWAYS, "in (select value from json_each(?))", list(families));
  const familyOf = new Map(members.map(({ id, family }) => [id, family]));
  const copiesOf = grouped(copies, ({ a }) => familyOf.get(a)!);
  return [...grouped(members, ({ family }) => family)].map(([family, own]) => [family, new FamilyPast(own, copiesOf.get(family) ?? [])]);
}
