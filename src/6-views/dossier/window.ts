import type { RecordQueries } from "../../5-record/record.js";
import type { Facet } from "../../5-record/facet.js";
import type { Entry } from "../../model/entry.js";
import type { Day } from "../../model/when.js";
import { bounds, compareText, isDated } from "../edtf-bounds.js";
import type { Group } from "../group.js";

/** From when to when the reports and the dates told reach. */
export interface Window {
  /** known days of the first and last report used; those without a date of their own are left out */
  readonly reports?: { readonly from: Day; readonly to: Day };
  /** the earliest and latest dates that are told, at their own precision (EDTF) */
  readonly events?: { readonly from: string; readonly to: string };
}

/** The window of what some items tell. Fetches the few reports and entries at its ends, for facets have neither a report's own date nor a precision. */
export async function windowOf(queries: RecordQueries, groups: readonly Group[]): Promise<Window> {
  const knownOf = new Map<string, Day>();
  for (const { facets } of groups) for (const { report, known } of facets) if (!knownOf.has(report)) knownOf.set(report, known);
  const inTime = [...knownOf].sort((x, y) => compareText(x[1], y[1])).map(([report]) => report);
  const [first, last] = [await firstDated(queries, inTime), await firstDated(queries, inTime.toReversed())];
  const events = await told(queries, groups);
  return { ...(first !== undefined && last !== undefined && { reports: { from: first, to: last } }), ...(events && { events }) };
}

/** The known day of the first of some reports that has a date of its own. */
async function firstDated(queries: RecordQueries, ids: readonly string[]): Promise<Day | undefined> {
  for (let at = 0; at < ids.length; at += 16) {
    const chunk = ids.slice(at, at + 16);
    const dated = new Map((await queries.reports({ ids: chunk })).flatMap((report) => (report.published ?? report.updated ? [[report.id, report.known] as const] : [])));
    const found = chunk.find((id) => dated.has(id));
    if (found !== undefined) return dated.get(found);
  }
  return undefined;
}

async function told(queries: RecordQueries, groups: readonly Group[]): Promise<Window["events"]> {
  let first: Facet | undefined;
  let last: Facet | undefined;
  for (const { facets } of groups) {
    for (const facet of facets) {
      if (facet.kind === "figure" || (facet.from ?? facet.to) === undefined) continue;
      if (facet.from !== undefined && (first === undefined || (compareText(facet.from, first.from!) || finer(facet, first)) < 0)) first = facet;
      if (last === undefined || (compareText(startOf(last), startOf(facet)) || finer(facet, last)) < 0) last = facet;
    }
  }
  if (first === undefined || last === undefined) return undefined;
  const ends = (await queries.entries({ ids: [...new Set([first.entry, last.entry])] })).flatMap(endsOf);
  const inTime = ends.toSorted((x, y) => compareText(bounds(x).from ?? "", bounds(y).from ?? ""));
  return inTime[0] === undefined ? undefined : { from: inTime[0], to: inTime.at(-1) ?? inTime[0] };
}

function startOf({ from, to }: Facet): Day {
  return from ?? to ?? "";
}

/** Of dates that start alike, the one that ends first says more. */
function finer(x: Facet, y: Facet): number {
  return compareText(x.to ?? "9999", y.to ?? "9999");
}

function endsOf({ when }: Entry): readonly string[] {
  return isDated(when) ? when.value.split("/").filter((end) => /^\d/.test(end)) : [];
}
