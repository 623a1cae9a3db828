import type { Diagnostic } from "../model/diagnostic.js";
import { Decision } from "../model/decision.js";
import { Entry } from "../model/entry.js";
import { Report } from "../model/report.js";
import { sha256 } from "./sha256.js";
import { checkDerived, DERIVED_REMEDY } from "./check-derived.js";
import { unpack } from "./pack.js";
import type { IdRules } from "./record.js";
import { lies, spansOf } from "./spans-of.js";
import { DERIVED_TABLES } from "./store/derived-tables.js";
import type { Sql } from "./store/sql.js";
import { sweepDue } from "./store/sweep.js";

const REMEDY = "Put a backup in its place, or read the sources again into a new folder.";

/** What is wrong with a record; nothing, if it is sound. `ids` are the recipes by which ids were made, so that they can be made again. */
export function checkRecord(sql: Sql, path: string, ids: IdRules): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (code: string, message: string): void => void found.push({ code, uri: path, message, remedy: REMEDY });
  for (const row of sql.all<{ readonly integrity_check: string }>("pragma integrity_check")) if (row.integrity_check !== "ok") say("database-damaged", row.integrity_check);
  found.push(...danglingRows(sql, path));
  checkSources(sql, say);
  checkReports(sql, ids, say);
  checkDecisions(sql, ids, say);
  if (sweepDue(sql) !== undefined) found.push({ code: "sweep-due", uri: path, message: "Text of a forgotten report is still in this file: others were reading when it was forgotten, or there was no room.", remedy: "End other programs that have the record open, then open it again, for example with `attache doctor`." });
  found.push(...checkDerived(sql, path));
  // What is derived can be made again from sound records alone.
  return isRepairable(found) ? found : found.map((finding) => (finding.remedy === DERIVED_REMEDY ? { ...finding, remedy: REMEDY } : finding));
}

/** Whether nothing but derived data is wrong, so that making them again mends it. */
export function isRepairable(found: readonly Diagnostic[]): boolean {
  return found.every(({ code, remedy }) => remedy === DERIVED_REMEDY || code === "sweep-due");
}

function danglingRows(sql: Sql, path: string): readonly Diagnostic[] {
  return sql
    .all<{ readonly table: string; readonly parent: string; readonly n: number }>(`select "table", parent, count(*) as n from pragma_foreign_key_check group by 1, 2`)
    .map(({ table, parent, n }) => ({
      code: "dangling-row", uri: path, message: `${n} rows of ${table} point to rows of ${parent} that are not there.`, remedy: DERIVED_TABLES.includes(table) ? DERIVED_REMEDY : REMEDY,
    }));
}

type Say = (code: string, message: string) => void;

function checkSources(sql: Sql, say: Say): void {
  for (const row of sql.each<{ readonly sha256: string; readonly encoding: string; readonly bytes: Uint8Array }>("select sha256, encoding, bytes from sources order by sha256")) {
    try {
      if (sha256(unpack(row)) !== row.sha256) say("source-altered", `The bytes kept for source ${row.sha256} are not those that arrived.`);
    } catch (error) {
      say("source-altered", `The bytes kept for source ${row.sha256} cannot be unpacked (${String(error)}).`);
    }
  }
}

interface ReportRow {
  readonly n: number;
  readonly id: string;
  readonly known: string;
  readonly json: string;
  readonly json_sha256: string;
}

function checkReports(sql: Sql, ids: IdRules, say: Say): void {
  for (const row of sql.each<ReportRow>("select n, id, known, json, json_sha256 from reports order by n")) {
    const report = parsed(Report, row, say);
    if (report === undefined) continue;
    if (report.id !== row.id || report.known !== row.known) say("row-disagrees", `Report ${row.id}: its columns and its content differ.`);
    if (ids.report !== undefined && ids.report(report) !== row.id) say("wrong-id", `Report ${row.id} is not named by the hash of what it says.`);
    const spans = [...report.parts, ...report.paragraphs];
    if (!spans.every((span) => lies(span, report.text))) say("span-outside", `Report ${row.id} has a part outside its text.`);
    checkEntries(sql, row.n, report, ids, say);
  }
}

function checkEntries(sql: Sql, n: number, report: Report, ids: IdRules, say: Say): void {
  for (const row of sql.all<Omit<ReportRow, "n">>("select id, known, json, json_sha256 from entries where report = ? order by id", n)) {
    const entry = parsed(Entry, row, say);
    if (entry === undefined) continue;
    if (entry.id !== row.id || entry.report !== report.id || row.known !== report.known) say("row-disagrees", `Entry ${row.id}: its columns and its content differ.`);
    if (ids.entry !== undefined && ids.entry(entry) !== row.id) say("wrong-id", `Entry ${row.id} is not named by the hash of what it says.`);
    if (!spansOf(entry).every((span) => lies(span, report.text))) say("span-outside", `Entry ${row.id} points outside the text of ${report.id}.`);
  }
}

function checkDecisions(sql: Sql, ids: IdRules, say: Say): void {
  for (const { id, json } of sql.all<{ readonly id: string; readonly json: string }>("select id, json from decisions order by n")) {
    const value = jsonIn(id, json, say);
    if (value === undefined) continue;
    const result = Decision.safeParse(value);
    if (!result.success) say("shape-wrong", `Decision ${id} does not have the shape of the model (${result.error.message}).`);
    else if (result.data.id !== id) say("row-disagrees", `Decision ${id}: its columns and its content differ.`);
    else if (ids.decision !== undefined && ids.decision(result.data) !== id) say("wrong-id", `Decision ${id} is not named by the hash of what it says.`);
  }
}

function parsed<T>(shape: { safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error } }, row: { readonly id: string; readonly json: string; readonly json_sha256: string }, say: Say): T | undefined {
  if (sha256(row.json) !== row.json_sha256) say("content-altered", `${row.id} was changed after it was written.`);
  const value = jsonIn(row.id, row.json, say);
  if (value === undefined) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  say("shape-wrong", `${row.id} does not have the shape of the model (${result.error.message}).`);
  return undefined;
}

/** What a text says as JSON; undefined, and said so, where it is none. */
function jsonIn(id: string, text: string, say: Say): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    say("content-altered", `${id} is not JSON (${String(error)}).`);
    return undefined;
  }
}
