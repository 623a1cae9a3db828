import type { Report } from "../model/report.js";
import type { Citation } from "./citations.js";
import { factsOf, type Facts, type Gathered } from "./dossier/row.js";
import type { Material } from "./material.js";
import type { Relation } from "./relation.js";
import { entryLine, type EntryLine } from "./summary.js";

/** An item of any kind in a line. */
export interface LineRow extends Facts {
  /** how it stands to the pair, where a view is about one */
  readonly relation?: Relation;
  readonly line: EntryLine;
}

/** A report that a view cites. */
export interface CitedReport {
  readonly report: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly wire?: string;
  /** the names under which it was written; absent when it gives none */
  readonly bylines?: readonly string[];
  readonly published?: string;
  /** the day of its last change, where it says so: the only day that some reports tell */
  readonly updated?: string;
  readonly known: string;
  readonly uri: string;
}

/** An item as its best member tells it. */
export function lineRow(gathered: Gathered, material: Material): LineRow {
  const { best, relation } = gathered;
  const report = material.reports.get(best.report);
  if (report === undefined) throw new Error(`entry ${best.id} names report ${best.report}, which was not fetched`);
  return { ...(relation && { relation }), ...factsOf(gathered, material), line: entryLine(best, report) };
}

/** The sentences that some rows cite, and their reports; what was fetched and is not cited is left out. */
export function citedIn(rows: unknown, { reports, citations }: Material): { readonly citations: readonly Citation[]; readonly reports: readonly CitedReport[] } {
  const numbers = new Set(citesWithin(rows));
  const list = citations.list.filter(({ n }) => numbers.has(n));
  const ids = new Set(list.flatMap(({ report, alsoIn }) => [report, ...alsoIn]));
  return { citations: list, reports: [...reports.values()].filter(({ id }) => ids.has(id)).map(citedReport) };
}

function citesWithin(value: unknown): readonly number[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (key === "cites" ? (inner as readonly number[]) : citesWithin(inner)));
}

/** What a view says of a report that it cites. */
export function citedReport({ id, title, publisher, wire, bylines, published, updated, known, uri }: Report): CitedReport {
  return { report: id, ...(title && { title }), ...(publisher && { publisher }), ...(wire && { wire }), ...(bylines.length > 0 && { bylines: bylines.map(({ name }) => name) }), ...(published && { published: published.value }), ...(updated && { updated: updated.value }), known, uri };
}
