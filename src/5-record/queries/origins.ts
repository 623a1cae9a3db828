import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { familiesOf, type CopyEdge, type Member } from "../origins/families.js";
import { list, type Sql } from "../store/sql.js";

/** A copy, with the day from which both its reports were known. */
export interface KnownCopy extends CopyEdge {
  readonly known: Day;
}

/** The origin of every report known by then, by report id; with `reports` (row numbers), of those whose families these belong to. */
export function originsOf(sql: Sql, { asOf = "9999", reports }: { readonly asOf?: Day; readonly reports?: Iterable<number> } = {}): ReadonlyMap<string, Origin> {
  if (reports === undefined) {
    const { members, copies } = familyRows(sql, asOf);
    return familiesOf(members, copies);
  }
  const asked = new Set(reports);
  const { members, copies } = familyRows(sql, asOf, "in (select family from heads where report in (select value from json_each(?)))", list(asked));
  return ofFamilies(familiesOf(members, copies), members.filter(({ row }) => asked.has(row)).map(({ id }) => id));
}

/** A report as its family needs it, with its row and the family's of today. */
export interface MemberRow extends Member {
  readonly row: number;
  readonly family: number;
}

/** The reports known by then of families that a condition picks by one value (of all, if absent), and the copies among them. */
export function familyRows(sql: Sql, asOf: Day, family?: string, value?: string): { readonly members: readonly MemberRow[]; readonly copies: readonly KnownCopy[] } {
  const values = value === undefined ? [asOf] : [asOf, value];
  const members = sql.all<Head>(`select report as row, family, id, known, url, publisher, wire, updated from heads where known <= ?${family ? ` and family ${family}` : ""} order by known, id`, ...values);
  const copies = sql.all<CopyRow>(`select a, b, known, a_in_b, b_in_a from copies where known <= ?${family ? ` and a in (select report from heads where family ${family})` : ""}`, ...values);
  const ids = new Map(members.map(({ row, id }) => [row, id]));
  const edges = copies.filter((copy) => copy.a_in_b > 0 || copy.b_in_a > 0);
  return { members: members.map(memberOf), copies: edges.map(({ a, b, known, a_in_b: aInB, b_in_a: bInA }) => ({ a: ids.get(a)!, b: ids.get(b)!, known, aInB, bInA })) };
}

/** Those of the families, as of the day, that the asked reports (by id) are in: a family of today may have been several then. */
export function ofFamilies(origins: ReadonlyMap<string, Origin>, asked: Iterable<string>): ReadonlyMap<string, Origin> {
  const families = new Set([...asked].flatMap((id) => origins.get(id)?.id ?? []));
  return new Map([...origins].filter(([, origin]) => families.has(origin.id)));
}

type Nullable = "url" | "publisher" | "wire" | "updated";
type Head = Omit<MemberRow, Nullable> & { readonly [K in Nullable]: string | null };

interface CopyRow {
  readonly a: number;
  readonly b: number;
  readonly known: Day;
  readonly a_in_b: number;
  readonly b_in_a: number;
}

function memberOf({ row, family, id, known, url, publisher, wire, updated }: Head): MemberRow {
  return { row, family, id, known, ...(url !== null && { url }), ...(updated !== null && { updated }), ...(publisher !== null && { publisher }), ...(wire !== null && { wire }) };
}
