import type { ReportLine } from "../../contract/facade.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { toldDayWords, type AddsSummary } from "../../6-views/index.js";
import { createPage, faint, strong, type PageOptions } from "./page.js";
import { addsSentence } from "./adds-words.js";
import { outletWords } from "./row-words.js";

/** The line that is printed once a report is in the record: file, outlet, day, what it adds. */
export function readLine(line: ReportLine, adds: AddsSummary, options: PageOptions): string {
  const { report, status, notes } = line;
  const page = createPage(options);
  const file = nameOf(report.uri);
  const day = toldDayWords({ published: report.published?.value, updated: report.updated?.value }, (value) => value);
  const known = status === "already-known" ? "already in the record; " : "";
  page.line([strong(file), faint(" · "), outletWords(report), faint(` · ${day} · `), `${known}${addsSentence(adds)}`], { hang: 4 });
  for (const note of notes) page.line([faint(noteWords(note, report.uri))], { indent: 4 });
  return page.text();
}

/** The last part of a path or address that says anything: "story.txt", "ports-memorandum", "example.org". */
function nameOf(uri: string): string {
  return uri.replace(/[?#].*$/, (query) => (/^https?:/i.test(uri) ? "" : query)).split(/[\\/]/).findLast((part) => part !== "") ?? uri;
}

/** A note under its report's line, which names the file already. */
function noteWords({ message, remedy }: Diagnostic, uri: string): string {
  const said = message.startsWith(`${uri}: `) ? message.slice(uri.length + 2) : message;
  return remedy === undefined ? said : `${said}${/[.!?]$/.test(said) ? "" : "."} ${remedy}`;
}
