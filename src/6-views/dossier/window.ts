import type { RecordQueries } from "../../5-record/record.js";
import type { Facet } from "../../5-record/facet.js";
import type { Entry } from "../../model/entry.js";
import type { Day } from "../../model/when.js";
import { bounds, compareText, isDated } from "../edtf-bounds.js";

/** From when to when the reports and the dates told reach. */
export interface Window {
  /** known days of the first and last report used; those without a date of their own are left out */
  readonly reports?: { readonly from: Day; readonly to: Day };
  /** the earliest and latest dates that are told, at their own precision (EDTF) */
  readonly events?: { readonly from: string; readonly to: string };
}

/** The window of some facets. Fetches the few reports and entries at its ends, for facets have neither a report's own date nor a precision. */
export async function windowOf(queries: RecordQueries, facets: readonly Facet[]): Promise<Window> {
  const knownOf = new Map(facets.map(({ report, known }) => [report, known]));
  const inTime = [...knownOf].sort((x, y) => compareText(x[1], y[1])).map(([report]) => report);
  const [first, last] = [await firstDated(queries, inTime), await firstDated(queries, inTime.toReversed())];
  const events = await told(queries, facets);
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

async function told(queries: RecordQueries, facets: readonly Facet[]): Promise<Window["events"]> {
  const dated = facets.filter(({ kind, from, to }) => kind !== "figure" && (from ?? to) !== undefined);
  const first = least(dated.filter(({ from }) => from !== undefined), (x, y) => compareText(x.from!, y.from!) || finer(x, y));
  const last = least(dated, (x, y) => compareText(startOf(y), startOf(x)) || finer(x, y));
  if (first === undefined || last === undefined) return undefined;
  const ends = (await queries.entries({ ids: [...new Set([first.entry, last.entry])] })).flatMap(endsOf);
  const inTime = ends.toSorted((x, y) => compareText(bounds(x).from ?? "", bounds(y).from ?? ""));
  return inTime[0] === undefined ? undefined : { from: inTime[0], to: inTime.at(-1) ?? inTime[0] };
}

function least(facets: readonly Facet[], order: (x: Facet, y: Facet) => number): Facet | undefined {
  return facets.reduce<Facet | undefined>((best, facet) => (best === undefined || order(facet, best) < 0 ? facet : best), undefined);
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
