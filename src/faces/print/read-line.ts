import type { ReportLine } from "../../contract/facade.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { AddsSummary } from "../../6-views/index.js";
import { createPage, faint, strong, type PageOptions } from "./page.js";
import { count, outletWords } from "./row-words.js";

/** The line that is printed once a report is in the record: file, outlet, day, what it adds. */
export function readLine(line: ReportLine, adds: AddsSummary, options: PageOptions): string {
  const { report, status, notes } = line;
  const page = createPage(options);
  const file = report.uri.split(/[\\/]/).at(-1) ?? report.uri;
  const day = report.published?.value ?? report.updated?.value ?? "no date";
  const known = status === "already-known" ? "already in the record; " : "";
  page.line([strong(file), faint(" · "), outletWords(report), faint(` · ${day} · `), `${known}${addsSentence(adds)}`], { hang: 4 });
  for (const note of notes) page.line([faint(noteWords(note, report.uri))], { indent: 4 });
  return page.text();
}

/** A note under its report's line, which names the file already. */
function noteWords({ message, remedy }: Diagnostic, uri: string): string {
  const said = message.startsWith(`${uri}: `) ? message.slice(uri.length + 2) : message;
  return remedy === undefined ? said : `${said}${/[.!?]$/.test(said) ? "" : "."} ${remedy}`;
}

/** "adds 9, restates 5; 11 checkable". */
export function addsWords(adds: { readonly new: number; readonly restated: number; readonly checkable: number }): string {
  if (adds.checkable === 0) return "adds nothing that can be checked";
  return `adds ${adds.new}${adds.restated > 0 ? `, restates ${adds.restated}` : ""}; ${adds.checkable} checkable`;
}

/** "adds 14: 2 undertakings, 4 events, 5 statements, 3 figures; 12 checkable", or that it adds nothing that can be checked. */
export function addsSentence({ added, byKind, restated, unsourced, checkable }: AddsSummary): string {
  const kinds = kindCounts(byKind);
  const again = restated > 0 ? `, restates ${restated}` : "";
  if (checkable > 0) return `adds ${added}${kinds === "" ? "" : `: ${kinds}`}${again}; ${checkable} checkable`;
  const nobody = kindCounts(unsourced);
  if (added > 0 || nobody !== "") return `adds nothing that can be checked (${nobody === "" ? kinds : `${nobody} nobody owns`})${again}`;
  return restated > 0 ? `adds nothing, restates ${restated}` : "adds nothing";
}

function kindCounts({ undertaking, event, statement, figure }: AddsSummary["byKind"]): string {
  const parts = [[undertaking, "undertaking"], [event, "event"], [statement, "statement"], [figure, "figure"]] as const;
  return parts.flatMap(([n, noun]) => (n === 0 ? [] : [count(n, noun)])).join(", ");
}
