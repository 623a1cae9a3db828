import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import { familiesOf, type CopyEdge, type Member } from "../origins/families.js";
import { list, type Sql } from "../store/sql.js";

/** The origin of every report known by then, by report id; with `reports` (row numbers), of those whose families these belong to. */
export function originsOf(sql: Sql, { asOf = "9999", reports }: { readonly asOf?: Day; readonly reports?: Iterable<number> } = {}): ReadonlyMap<string, Origin> {
  const family = reports && "in (select report from heads where family in (select family from heads where report in (select value from json_each(?))))";
  const rows = reports && list(reports);
  const members = sql.all<MemberRow>(
    `select report as n, id, known, url, publisher, wire, updated from heads where known <= ?${family ? ` and report ${family}` : ""} order by known, id`,
    asOf, ...(rows === undefined ? [] : [rows]),
  );
  const copies = sql.all<CopyRow>(`select a, b, a_in_b, b_in_a from copies where known <= ?${family ? ` and a ${family}` : ""}`, asOf, ...(rows === undefined ? [] : [rows]));
  const ids = new Map(members.map((row) => [row.n, row.id]));
  const edges = copies.filter((copy) => copy.a_in_b > 0 || copy.b_in_a > 0).map((copy): CopyEdge => ({ a: ids.get(copy.a)!, b: ids.get(copy.b)!, aInB: copy.a_in_b, bInA: copy.b_in_a }));
  const origins = familiesOf(members.map(memberOf), edges);
  return rows === undefined ? origins : ofFamilies(origins, new Set(JSON.parse(rows) as readonly number[]), ids);
}

/** Those of the asked reports' families as of the day: a family of today may have been several then. */
function ofFamilies(origins: ReadonlyMap<string, Origin>, asked: ReadonlySet<number>, ids: ReadonlyMap<number, string>): ReadonlyMap<string, Origin> {
  const families = new Set([...asked].flatMap((n) => origins.get(ids.get(n) ?? "")?.id ?? []));
  return new Map([...origins].filter(([, origin]) => families.has(origin.id)));
}

interface MemberRow {
  readonly n: number;
  readonly id: string;
  readonly known: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly wire: string | null;
  readonly updated: string | null;
}

interface CopyRow {
  readonly a: number;
  readonly b: number;
  readonly a_in_b: number;
  readonly b_in_a: number;
}

function memberOf(row: MemberRow): Member {
  return {
    id: row.id,
    known: row.known,
    ...(row.url !== null && { url: row.url }),
    ...(row.updated !== null && { updated: row.updated }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.wire !== null && { wire: row.wire }),
  };
}
