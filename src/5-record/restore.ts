import type { Decision, Tombstone } from "../model/decision.js";
import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Adder } from "./adder.js";
import { canonicalJson } from "../model/canonical-json.js";
import { decideAll } from "./decide.js";
import { RecordError } from "./record-error.js";
import type { Added, IdRules, KeptReport } from "./record.js";
import { keepReading } from "./reread.js";
import { sha256 } from "./sha256.js";
import { lies, spansOf } from "./spans-of.js";
import type { Sql } from "./store/sql.js";

/** Puts back reports as another record kept them, in one transaction; all of them are checked before anything is written. */
export async function restore(sql: Sql, adder: Adder, reports: readonly KeptReport[], ids: IdRules): Promise<readonly Added[]> {
  for (const report of reports) checkKept(report, ids);
  return adder.add(reports, (row, { past }) => {
    for (const reading of past) keepReading(sql, row, reading.entries.map(canonicalJson));
  });
}

function checkKept({ source, report, entries, past }: KeptReport, ids: IdRules): void {
  if (sha256(source.bytes) !== source.sha256) refuse("source-altered", `the bytes of the source of ${report.id} are not those that its hash names`);
  checkReport(report, ids);
  for (const entry of entries) checkEntry(entry, report, ids);
  for (const entry of past.flatMap((reading) => reading.entries)) checkEntry(entry, report, {}); // an older reader may have named them by another recipe
}

/** Appends decisions that were made in another record; all of them are checked before any is written. */
export function restoreDecisions(sql: Sql, decisions: readonly Decision[], ids: IdRules): { readonly added: number } {
  for (const decision of decisions) checkDecision(decision, ids);
  return decideAll(sql, decisions);
}

/** Keeps the tombstone of a report that another record forgot; a report that is held here is not taken away. */
export function restoreTombstone(sql: Sql, { report, known, at, by, reason }: Tombstone): { readonly status: "added" | "already-known" | "held" } {
  if (!isDay(known)) refuse("no-day", `${report} was forgotten as known on “${known}”, which is no day`);
  if (!isInstant(at)) refuse("no-instant", `${report} was forgotten at “${at}”, which is no instant`);
  return sql.transaction(() => {
    if (sql.one("select 1 from tombstones where report = ?", report) !== undefined) return { status: "already-known" };
    if (sql.one("select 1 from reports where id = ?", report) !== undefined) return { status: "held" };
    sql.run("insert into tombstones values (?, ?, ?, ?, ?)", report, known, at, by, reason ?? null);
    return { status: "added" };
  });
}

function checkReport(report: Report, ids: IdRules): void {
  if (ids.report !== undefined && ids.report(report) !== report.id) refuse("wrong-id", `${report.id} is not the name of a report with this text and address (${ids.report(report)} is)`);
  if (![...report.parts, ...report.paragraphs].every((span) => lies(span, report.text))) refuse("span-outside", `${report.id} has a part outside its text`);
  for (const date of [report.published, report.updated]) if (date !== undefined && !isDay(date.value)) refuse("no-day", `${report.id} is dated “${date.value}”, which is no day`);
  if (!isInstant(report.retrieved)) refuse("no-instant", `${report.id} was retrieved at “${report.retrieved}”, which is no instant`);
  const known = report.published?.value ?? report.updated?.value ?? report.retrieved.slice(0, 10);
  if (report.known !== known) refuse("wrong-day", `${report.id} says that it is known from ${report.known}; by its dates it is from ${known}`);
}

function checkEntry(entry: Entry, report: Report, ids: IdRules): void {
  if (entry.report !== report.id) refuse("stray-entry", `${entry.id} is of ${entry.report}, not of ${report.id}`);
  if (ids.entry !== undefined && ids.entry(entry) !== entry.id) refuse("wrong-id", `${entry.id} is not the name of an entry with this content (${ids.entry(entry)} is)`);
  if (!spansOf(entry).every((span) => lies(span, report.text))) refuse("span-outside", `${entry.id} points outside the text of ${report.id}`);
}

function checkDecision(decision: Decision, ids: IdRules): void {
  if (!isInstant(decision.at)) refuse("no-instant", `${decision.id} was made at “${decision.at}”, which is no instant`);
  if (ids.decision !== undefined && ids.decision(decision) !== decision.id) refuse("wrong-id", `${decision.id} is not the name of a decision with this content (${ids.decision(decision)} is)`);
  if (decision.action === "edit") {
    if (decision.to.report !== decision.target.report) refuse("stray-entry", `${decision.id} puts an entry of ${decision.to.report} into ${decision.target.report}`);
    if (ids.entry !== undefined && ids.entry(decision.to) !== decision.to.id) refuse("wrong-id", `what ${decision.id} puts in place is not named by its content`);
  }
  if (decision.action === "correct") {
    for (const day of [decision.set.published, decision.set.updated]) if (typeof day === "string" && !isDay(day)) refuse("no-day", `${decision.id} sets a report's day to “${day}”, which is no day`);
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text); // February 30 would come back as March
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function refuse(code: string, message: string): never {
  throw new RecordError({ code, message: `${message}.`, remedy: "Export it again from the record that it came from." });
}
