import type { Decision } from "../model/decision.js";
import { canonicalJson } from "../model/canonical-json.js";
import { foldedName, reportsOf } from "./decisions/effects.js";
import { matchOf } from "./queries/search.js";
import { settle } from "./settle.js";
import { decisionsIn } from "./standing-in.js";
import { list, type Sql } from "./store/sql.js";

/** Appends a decision and derives again what it bears on, in one transaction. One that is there already changes nothing. */
export function decide(sql: Sql, decision: Decision): { readonly status: "added" | "already-known" } {
  return sql.transaction(() => {
    if (sql.one("select 1 from decisions where id = ?", decision.id) !== undefined) return { status: "already-known" };
    sql.run("insert into decisions (id, at, by, action, json) values (?, ?, ?, ?, ?)", decision.id, decision.at, decision.by, decision.action, canonicalJson(decision));
    settle(sql, affected(sql, decision));
    return { status: "added" };
  });
}

/** The reports (by row) whose entries a decision may change. */
function affected(sql: Sql, decision: Decision): readonly number[] {
  const about = decision.action === "undo" ? undoneBy(sql, decision.decision) : decision;
  if (about === undefined || about.action === "note" || about.action === "outlet") return [];
  if (about.action === "alias") return naming(sql, about.name);
  const rows = sql.all<{ readonly n: number }>("select n from reports where id in (select value from json_each(?)) order by n", list(reportsOf(about)));
  return rows.map((row) => row.n);
}

/** What an undo takes back, or gives back, in the end: an undo may be undone. */
function undoneBy(sql: Sql, id: string): Decision | undefined {
  const log = new Map(decisionsIn(sql).map((decision) => [decision.id, decision]));
  let found = log.get(id);
  for (const seen = new Set<string>(); found?.action === "undo" && !seen.has(found.id); found = log.get(found.decision)) seen.add(found.id);
  return found;
}

/** Reports in which a name may be read as an actor's: it stands in the text, or an entry names an actor so whom the text calls otherwise. */
function naming(sql: Sql, name: string): readonly number[] {
  const wanted = foldedName(name);
  const found = new Set(sql.all<{ readonly n: number }>("select rowid as n from texts where texts match ?", matchOf(`"${name}"`)).map((row) => row.n));
  for (const { report, json } of sql.each<{ readonly report: number; readonly json: string }>("select report, json from entries")) {
    if (!found.has(report) && namesIn(json).some((one) => foldedName(one) === wanted)) found.add(report);
  }
  return [...found].sort((a, b) => a - b);
}

/** The names in an entry's JSON, without parsing what may be a million of them. */
function namesIn(json: string): readonly string[] {
  return [...json.matchAll(/"name":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text!) as string);
}
