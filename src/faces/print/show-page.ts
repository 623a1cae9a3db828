import type { Shown, ShownEntry, ShownItem, ShownReport } from "../../6-views/index.js";
import { dayWords, partyName, valueWords, whenWords } from "../../6-views/index.js";
import type { Actor } from "../../model/actor.js";
import type { Entry } from "../../model/entry.js";
import { caretLines } from "./caret.js";
import { clip } from "./display-width.js";
import { entryLines } from "./entry-lines.js";
import { differencesSection, familySection } from "./origin-section.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";
import { addsWords } from "./adds-words.js";
import { MARK_WORDS, outletWords, wordWords } from "./row-words.js";

const HANG = 16;

/** A report, entry or item, with all that the record knows of it. */
export function showPage(shown: Shown, options: PageOptions): string {
  const page = createPage(options);
  if (shown.kind === "report") reportPage(page, shown);
  else if (shown.kind === "entry") entryPage(page, shown);
  else itemPage(page, shown);
  return page.text();
}

function reportPage(page: Page, { report, origin, family, diff, adds, entries }: ShownReport): void {
  page.line([strong(report.title ?? report.uri)]);
  field(page, "id", report.id);
  field(page, "outlet", outletWords({ ...(report.publisher && { publisher: report.publisher }), ...(report.wire && { wire: report.wire }) }));
  for (const { name, role } of report.bylines) field(page, role ?? "byline", name);
  if (report.dateline) field(page, "dateline", [report.dateline.place, report.dateline.country, report.dateline.date].filter(Boolean).join(", "));
  if (report.published) field(page, "published", `${dayWords(report.published.value)} (${report.published.basis})`);
  else if (report.updated) field(page, "published", "it does not say; its last change stands for the day in the order of reports");
  if (report.updated) field(page, "updated", `${dayWords(report.updated.value)} (${report.updated.basis})`);
  field(page, "known", dayWords(report.known));
  field(page, "language", report.language);
  field(page, "read from", report.uri);
  if (report.url && report.url !== report.uri) field(page, "URL", report.url);
  if (report.supersedes) field(page, "supersedes", report.supersedes);
  if (origin) field(page, "origin", [origin.role, origin.of && `of ${origin.of}`, origin.credited && `credited to ${origin.credited}`, origin.id].filter(Boolean).join(", "));
  field(page, "adds", addsWords({ new: adds.new.length, restated: adds.restated.length, checkable: adds.checkable }).replace(/^adds /, ""));

  if (family) familySection(page, family, report.id);
  if (diff) differencesSection(page, diff);

  page.heading("Parts", "what is cut is never read; the reason stands in front");
  for (const part of report.parts) {
    const text = clip(report.text.slice(part.start, part.end), 2 * (page.width - 24) - 4);
    page.line([part.role === "cut" ? faint(text) : text], { lead: part.role === "cut" ? faint(`cut: ${part.reason}`) : part.role, indent: 2, hang: 24 });
  }
  page.heading("Entries", String(entries.length));
  for (const line of entries) entryLines(page, line);
}

function entryPage(page: Page, { entry, line, report, marked, item }: ShownEntry): void {
  page.line([strong(line.what)]);
  for (const carets of caretLines(marked, page.width - 2)) page.raw(`  ${carets}`);
  page.blank();
  field(page, "id", entry.id);
  field(page, "kind", entry.kind);
  for (const [name, value] of fields(entry)) field(page, name, value);
  field(page, "word", wordWords(line.word));
  field(page, "marks", line.marks.length === 0 ? "none: told as fact" : line.marks.map((mark) => MARK_WORDS[mark]).join(", "));
  if (entry.when) field(page, "when", `${whenWords(entry.when)} (${entry.when.basis}${entry.when.text && entry.when.basis !== "unresolved" ? `: “${entry.when.text}”` : ""})`);
  if (entry.where) field(page, "where", [entry.where.name, entry.where.country].filter(Boolean).join(", "));
  if (entry.topics.length > 0) field(page, "topics", entry.topics.join(", "));
  field(page, "confidence", entry.confidence.toFixed(2));
  field(page, "rule", `${entry.rule} (reader ${entry.reader})`);
  field(page, "report", `${outletWords(report)}, ${dayWords(report.known)}: ${report.title ?? report.uri} (${report.id})`);
  if (item) field(page, "item", item);
}

function itemPage(page: Page, { item, members }: ShownItem): void {
  page.line([strong(members[0]?.line.what ?? item.id)]);
  field(page, "id", item.id);
  field(page, "voices", String(item.voices));
  field(page, "known", item.first === item.last ? dayWords(item.first) : dayWords(`${item.first}/${item.last}`));
  page.heading("Members", String(members.length));
  for (const { line, report } of members) {
    entryLines(page, line);
    page.line([faint(`${outletWords(report)}, ${dayWords(report.known)}`)], { indent: HANG });
  }
  if (item.why.length === 0) return;
  page.heading("Why they are one");
  for (const { a, b, reason } of item.why) page.line([reason, faint(` ${a.slice(0, 14)} – ${b.slice(0, 14)}`)], { indent: 2, hang: 4 });
}

/** The fields that only this kind of entry has. */
function fields(entry: Entry): readonly (readonly [string, string])[] {
  const names = (actors: readonly Actor[]): string =>
    actors.map(({ name, code, kind }) => partyName({ name, ...(kind && { kind }), ...(code && { code }) })).join(", ") || "nobody named";
  switch (entry.kind) {
    case "event":
      return [["type", [entry.type, entry.mode].filter(Boolean).join(" ")], ["actors", names(entry.actors)], ["recipients", names(entry.recipients)],
        ["quad", `${entry.quad}${entry.intensity === undefined ? "" : `, intensity ${entry.intensity}`}`]];
    case "statement":
      return [["speaker", entry.speaker ? names([entry.speaker]) : "nobody named"], ["manner", entry.manner], ["stance", entry.stance],
        ...(entry.audience ? [["audience", entry.audience] as const] : [])];
    case "figure":
      return [["as printed", entry.text], ["value", `${entry.value}${entry.upper === undefined ? "" : ` to ${entry.upper}`} ${entry.unit}, ${entry.bound}`],
        ["measure", entry.measure], ["of", names(entry.of)], ...(entry.period ? [["period", whenWords(entry.period)] as const] : [])];
    case "undertaking":
      return [["form", entry.form], ["stage", entry.stage], ["subject", entry.subject], ["parties", names(entry.parties)],
        ...(entry.value ? [["value", valueWords(entry.value)] as const] : []),
        ...entry.terms.map((term) => [term.negated ? "contains not" : "contains", term.text] as const)];
  }
}

function field(page: Page, name: string, value: string): void {
  page.line([value], { lead: faint(name), indent: 2, hang: HANG });
}
