import type { RowOf } from "../../../contract/tables.js";
import type { Adds } from "../../../model/item.js";
import type { Origin } from "../../../model/origin.js";
import type { Report } from "../../../model/report.js";
import { isDay, listed } from "./cells.js";

export function reportRow(report: Report, origin: Origin, adds: Adds, entries: number): RowOf<"reports"> {
  const day = (value: string | undefined): string | undefined => (isDay(value) ? value : undefined);
  return {
    report: report.id, title: report.title, publisher: report.publisher, agency: report.wire, bylines: listed(report.bylines.map(({ name }) => name)),
    published: day(report.published?.value), updated: day(report.updated?.value), known: day(report.known), dateline: report.dateline?.place, language: report.language, characters: report.text.length,
    origin: origin.id, role: origin.role, copies: origin.of, overlap: origin.overlap, supersedes: origin.supersedes,
    entries, new_items: adds.new.length, restated_items: adds.restated.length, checkable: adds.checkable, address: report.url ?? report.uri,
  };
}
