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

/** Appends decisions that were made elsewhere, all in one transaction, and derives again what they bear on; how many were new. */
export function decideAll(sql: Sql, decisions: readonly Decision[]): { readonly added: number } {
  return sql.transaction(() => {
    const fresh = decisions.filter((decision) => sql.run(
      "insert into decisions (id, at, by, action, json) values (?, ?, ?, ?, ?) on conflict do nothing", decision.id, decision.at, decision.by, decision.action, canonicalJson(decision),
    ).changes > 0);
    const about = fresh.map((decision) => subjectOf(sql, decision)).filter((decision) => decision !== undefined);
    const names = about.flatMap((decision) => (decision.action === "alias" ? [decision.name] : []));
    const reports = new Set([...about.flatMap((decision) => reportsAbout(sql, decision)), ...(names.length > 0 ? naming(sql, names) : [])]);
    settle(sql, [...reports].sort((a, b) => a - b));
    return { added: fresh.length };
  });
}

/** The reports (by row) whose entries a decision may change. */
function affected(sql: Sql, decision: Decision): readonly number[] {
  const about = subjectOf(sql, decision);
  if (about === undefined) return [];
  return about.action === "alias" ? naming(sql, [about.name]) : reportsAbout(sql, about);
}

/** What a decision, or what it takes back, changes anything about; of a note and an outlet, nothing. */
function subjectOf(sql: Sql, decision: Decision): Decision | undefined {
  const about = decision.action === "undo" ? undoneBy(sql, decision.decision) : decision;
  return about?.action === "note" || about?.action === "outlet" ? undefined : about;
}

/** The reports (by row) that it names. */
function reportsAbout(sql: Sql, about: Decision): readonly number[] {
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

/** Reports in which one of some names may be read as an actor's: it stands in the text, or an entry names an actor so whom the text calls otherwise. */
function naming(sql: Sql, names: readonly string[]): readonly number[] {
  const wanted = new Set(names.map(foldedName));
  const found = new Set(names.flatMap((name) => textsWith(sql, name)));
  for (const { report, json } of sql.each<{ readonly report: number; readonly json: string }>("select report, json from entries")) {
    if (!found.has(report) && namesIn(json).some((one) => wanted.has(foldedName(one)))) found.add(report);
  }
  return [...found].sort((a, b) => a - b);
}

/** The reports in whose text a name stands as a phrase; a name without a letter or digit cannot be sought. */
function textsWith(sql: Sql, name: string): readonly number[] {
  if (!/[\p{L}\p{N}]/u.test(name)) return [];
  return sql.all<{ readonly n: number }>("select rowid as n from texts where texts match ?", matchOf(`"${name.replace(/["“”]/g, " ")}"`)).map((row) => row.n);
}

/** The names in an entry's JSON, without parsing what may be a million of them. */
function namesIn(json: string): readonly string[] {
  return [...json.matchAll(/"name":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text!) as string);
}
