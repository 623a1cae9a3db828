import type { RecordQueries } from "../5-record/record.js";
import { citedReport, type CitedReport } from "./line-row.js";

/** A report as a list of the newest shows it. */
export interface LatestReport extends CitedReport {
  /** its place in the order of adding */
  readonly place: number;
  /** when it was read: an ISO instant */
  readonly retrieved: string;
  readonly language: string;
  readonly adds: { readonly new: number; readonly restated: number; readonly unsourced: number; readonly checkable: number };
}

/** The last reports that were added, the last first, each with what it adds; `next`: where the next page begins. */
export async function latest(queries: RecordQueries, { limit, before }: { readonly limit: number; readonly before?: number }): Promise<{ readonly reports: readonly LatestReport[]; readonly next?: number }> {
  const arrivals = await queries.arrivals({ limit: limit + 1, ...(before !== undefined && { before }) });
  const shown = arrivals.slice(0, limit);
  const ids = shown.map(({ report }) => report);
  const reports = new Map((await queries.reports({ ids })).map((report) => [report.id, report]));
  const adds = await queries.addsOf(ids);
  const rows = shown.flatMap(({ place, report: id }): readonly LatestReport[] => {
    const [report, own] = [reports.get(id), adds.get(id)];
    if (report === undefined || own === undefined) return [];
    const counts = { new: own.new.length, restated: own.restated.length, unsourced: own.unsourced.length, checkable: own.checkable };
    return [{ ...citedReport(report), place, retrieved: report.retrieved, language: report.language, adds: counts }];
  });
  const last = shown.at(-1);
  return { reports: rows, ...(arrivals.length > limit && last && { next: last.place }) };
}
