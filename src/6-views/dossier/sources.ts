import type { Adds } from "../../model/item.js";
import type { Origin } from "../../model/origin.js";
import type { Report } from "../../model/report.js";

/** A report that the dossier rests on, and what it adds to those before it. */
export interface SourceRow {
  readonly report: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly wire?: string;
  /** the names under which it was written; absent when it gives none */
  readonly bylines?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly known: string;
  readonly uri: string;
  readonly url?: string;
  readonly origin: Origin;
  /** absent where a dossier cites so many reports that it was not worked out */
  readonly adds?: { readonly new: number; readonly restated: number; readonly unsourced: number; readonly checkable: number };
  /** items of this pair that it tells */
  readonly items: number;
}

/** A report as the list of sources shows it. */
export function sourceRow(report: Report, origin: Origin, adds: Adds | undefined, items: number): SourceRow {
  const { title, publisher, wire, bylines, published, updated, known, uri, url } = report;
  return {
    report: report.id,
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(wire && { wire }),
    ...(bylines.length > 0 && { bylines: bylines.map(({ name }) => name) }),
    ...(published && { published: published.value }),
    ...(updated && { updated: updated.value }),
    known, uri,
    ...(url && { url }),
    origin,
    ...(adds && { adds: { new: adds.new.length, restated: adds.restated.length, unsourced: adds.unsourced.length, checkable: adds.checkable } }),
    items,
  };
}
