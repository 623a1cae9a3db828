import { type CitedReport, dayWords, type SourceRow, toldDayWords } from "../../../6-views/index.js";
import { outletWords } from "../../print/row-words.js";
import type { Work } from "./brief.js";
import type { KeptNote } from "./notes.js";
import { plain, webAddress } from "./plain.js";

/** The reports that a brief rests on, each once, by day and id. */
export function worksOf(sources: readonly SourceRow[], reports: readonly CitedReport[], notes: readonly KeptNote[]): readonly Work[] {
  const cited = new Set(notes.flatMap((note) => note.reports));
  const all = new Map([...reports.filter(({ report }) => cited.has(report)).map(workOf), ...sources.map(workOf)].map((work) => [work.report, work]));
  return [...all.values()].sort((x, y) => compare(x.known, y.known) || compare(x.report, y.report));
}

function workOf(source: SourceRow | CitedReport): Work {
  const { report, title, publisher, wire, published, updated, known, uri } = source;
  const href = webAddress("url" in source ? source.url : undefined) ?? webAddress(uri);
  return {
    report,
    title: plain(title ?? fileName(uri), 400),
    outlet: plain(outletWords(source), 200),
    bylines: (source.bylines ?? []).map((name) => plain(name, 200)).filter((name) => name !== ""),
    ...(publisher !== undefined && { publisher: plain(publisher, 200) }),
    ...(wire !== undefined && { wire: plain(wire, 200) }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    known,
    ...(href !== undefined && { href }),
  };
}

/** When it was published, else last changed, else became known. */
export function workDay({ published, updated, known }: Pick<Work, "published" | "updated" | "known">): string {
  return published === undefined && updated === undefined ? `known ${dayWords(known)}` : toldDayWords({ published, updated });
}

/** A place on somebody's disk is nobody else's business. */
function fileName(uri: string): string {
  return uri.split(/[\\/]/).at(-1) ?? uri;
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
