import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { canonicalJson } from "../model/canonical-json.js";
import { sha256 } from "./sha256.js";
import { corrected, cutsOf, joinsOf, liveEntries, liveIds, withAliases, type DecidedPair, type Standing } from "./decisions/effects.js";
import { derive, keptTelling } from "./derive.js";
import { dropDerived, putDerived, type Deriving } from "./put-derived.js";
import { standingIn } from "./standing-in.js";
import type { Sql } from "./store/sql.js";

/** Reports whose derived data are written together, and characters of text that may be held for it. */
const TOGETHER = 64;
const MOST_HELD = 8_000_000;

/** Works out anew what counts of some reports (by row), by what was read and what was decided, and derives from that. Inside a transaction. */
export function settle(sql: Sql, reports: Iterable<number>): void {
  const standing = standingIn(sql);
  putRulings(sql, standing);
  let some: Deriving[] = [];
  let held = 0;
  for (const n of reports) {
    const one = settleOne(sql, n, standing);
    some.push(one);
    held += one.report.text.length;
    if (some.length < TOGETHER && held < MOST_HELD) continue;
    putDerived(sql, some);
    some = [];
    held = 0;
  }
  putDerived(sql, some);
}

interface Row {
  readonly id: string;
  readonly known: string;
  readonly json: string;
  /** the report as it was printed, where `json` is as a user set it right */
  readonly printed: string | null;
}

/** Takes what was derived of a report away; what is derived of it now is still to be written. */
function settleOne(sql: Sql, n: number, standing: Standing): Deriving {
  const row = sql.one<Row>("select id, known, json, printed from reports where n = ?", n)!;
  if (sql.one("select 1 from heads where report = ?", n) !== undefined) dropDerived(sql, { n, id: row.id, known: row.known });
  const report = settleReport(sql, n, row, standing);
  const { entries, rowOf } = settleEntries(sql, n, report, standing);
  const derived = derive(report, entries);
  for (const telling of derived.tellings) sql.run("update entries set telling = ? where n = ?", keptTelling(telling), rowOf.get(telling.told.entry.id)!);
  return { row: { n, id: report.id, known: report.known }, report, derived, rowOf };
}

function settleReport(sql: Sql, n: number, row: Row, standing: Standing): Report {
  const printed = row.printed ?? row.json;
  const set = standing.corrections.get(row.id);
  const report = corrected(JSON.parse(printed) as Report, set);
  const json = set === undefined ? printed : canonicalJson(report);
  if (json !== row.json) {
    sql.run(
      "update reports set known = ?, publisher = ?, wire = ?, json = ?, json_sha256 = ?, printed = ? where n = ?",
      report.known, report.publisher ?? null, report.wire ?? null, json, sha256(json), json === printed ? null : printed, n,
    );
  }
  return report;
}

/** Which entries of a report count, and as what: read and left as they are, or as edits and aliases make them. */
function settleEntries(sql: Sql, n: number, report: Report, standing: Standing): { readonly entries: readonly Entry[]; readonly rowOf: ReadonlyMap<string, number> } {
  sql.run("delete from entries where report = ? and origin = 'edited'", n);
  sql.run("update entries set live = 0, resolved = null, telling = null, known = ? where report = ?", report.known, n);
  const rowOf = new Map(readIn(sql, n).map((row) => [row.entry.id, row.n]));
  const entries = liveEntries(report.id, readIn(sql, n).map((row) => row.entry), standing).map(({ entry }) => {
    const shown = withAliases(entry, standing.aliases);
    const resolved = shown === entry ? null : otherThan(entry, shown);
    const held = rowOf.get(entry.id);
    if (held !== undefined) {
      sql.run("update entries set live = 1, resolved = ? where n = ?", resolved, held);
    } else {
      const json = canonicalJson(entry);
      const { row } = sql.run(
        "insert into entries (id, report, known, kind, start, json, json_sha256, origin, resolved) values (?, ?, ?, ?, ?, ?, ?, 'edited', ?)",
        entry.id, n, report.known, entry.kind, entry.evidence[0]!.start, json, sha256(json), resolved,
      );
      rowOf.set(entry.id, row);
    }
    return shown;
  });
  return { entries, rowOf };
}

/** What is shown, where it is not what was read: an alias for somebody else leaves an entry as it is. */
function otherThan(entry: Entry, shown: Entry): string | null {
  const json = canonicalJson(shown);
  return json === canonicalJson(entry) ? null : json;
}

function readIn(sql: Sql, report: number): readonly { readonly n: number; readonly entry: Entry }[] {
  return sql
    .all<{ readonly n: number; readonly json: string }>("select n, json from entries where report = ? and origin = 'read' order by start, id", report)
    .map(({ n, json }) => ({ n, entry: JSON.parse(json) as Entry }));
}

/** What the decisions in force say of two entries, by the ids that these have now. */
function putRulings(sql: Sql, standing: Standing): void {
  sql.run("delete from rulings");
  const ids = new Map<string, ReadonlyMap<string, string>>();
  const liveIdOf = (report: string, entry: string): string | undefined => {
    const row = sql.one<{ readonly n: number }>("select n from reports where id = ?", report);
    if (row === undefined) return undefined;
    const known = ids.get(report) ?? liveIds(report, readIn(sql, row.n).map((read) => read.entry), standing);
    ids.set(report, known);
    return known.get(entry);
  };
  const put = (kind: "join" | "cut", { a, b, by, reason }: DecidedPair): void => {
    const said = `${kind === "join" ? "joined" : "cut"} by ${by}${reason === undefined ? "" : `: ${reason}`}`;
    sql.run("insert into rulings values (?, ?, ?, ?) on conflict do nothing", a, b, kind, said);
  };
  for (const pair of joinsOf(standing, liveIdOf)) put("join", pair);
  for (const pair of cutsOf(standing, liveIdOf)) put("cut", pair);
}
