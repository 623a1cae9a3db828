import type { Entry } from "../model/entry.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import { covers, type Span } from "../model/span.js";

/** A numbered sentence of a report that rows rest on. */
export interface Citation {
  readonly n: number;
  readonly report: string;
  readonly sentence: Span;
  /** the sentence, as it stands in the report */
  readonly quote: string;
  /** reports of the same origin that print the same sentence: copies, which count once */
  readonly alsoIn: readonly string[];
}

/** The sentences that a view cites, numbered by report (known, id) and place, so that a number does not depend on the layout. */
export interface Citations {
  readonly list: readonly Citation[];
  /** the number of the sentence that an entry was read in */
  of(entry: Entry): number;
}

interface Sentence {
  readonly report: Report;
  readonly span: Span;
  readonly quote: string;
}

/**
 * Numbers the sentences of `entries`, starting at 1. `reports` gives the order of reports. A sentence inside a longer one that is
 * cited too (a part of a quotation) shares its number, and so does the same sentence in a copy of the same story.
 */
export function citationsFor(entries: readonly Entry[], reports: readonly Report[], origins: ReadonlyMap<string, Origin>): Citations {
  const cited = new Map<string, { readonly sentence: Sentence; readonly n: number; readonly alsoIn: string[] }>();
  const numbers = new Map<string, number>();
  const own = new Map(reports.map((report) => [report.id, [] as Entry[]]));
  for (const entry of entries) own.get(entry.report)?.push(entry);
  const sentences = new Map(reports.map((report) => [report.id, sentencesOf(report, own.get(report.id) ?? [])]));
  for (const report of reports) {
    const origin = origins.get(report.id)?.id ?? report.id;
    for (const sentence of sentences.get(report.id) ?? []) {
      const words = `${origin} ${sentence.quote.replace(/\s+/g, " ").trim()}`;
      const first = cited.get(words);
      if (first === undefined) cited.set(words, { sentence, n: cited.size + 1, alsoIn: [] });
      else if (first.sentence.report.id !== report.id) first.alsoIn.push(report.id);
      numbers.set(key(report.id, sentence.span), first?.n ?? cited.size);
    }
  }
  return {
    list: [...cited.values()].map(({ sentence: { report, span, quote }, n, alsoIn }) => ({ n, report: report.id, sentence: span, quote, alsoIn })),
    of(entry) {
      const home = sentences.get(entry.report)?.find(({ span }) => covers(span, entry.sentence));
      const n = home && numbers.get(key(entry.report, home.span));
      if (n === undefined) throw new Error(`entry ${entry.id} is not among the cited entries`);
      return n;
    },
  };
}

/** The sentences of some entries of one report, in its order, without those that lie inside another. */
function sentencesOf(report: Report, entries: readonly Entry[]): readonly Sentence[] {
  const spans = [...new Map(entries.map(({ sentence }) => [key(report.id, sentence), sentence])).values()];
  return spans
    .filter((span) => !spans.some((other) => other !== span && covers(other, span)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => ({ report, span, quote: report.text.slice(span.start, span.end) }));
}

function key(report: string, span: Span): string {
  return `${report} ${span.start} ${span.end}`;
}
