import type { RecordQueries, TextHit } from "../../5-record/record.js";
import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { compareText } from "../edtf-bounds.js";
import { citedReport, type CitedReport } from "../line-row.js";
import { entryLine, type EntryLine } from "../summary.js";
import { hasConditions, passes, type EntryConditions } from "./entry-filter.js";
import { matchesIn, termsOf, type Term } from "./matches.js";
import { wordsApart } from "./words-apart.js";
import { snippetOf, type MarkedText } from "./snippet.js";

export interface SearchQuery extends EntryConditions {
  /** words, "quoted phrases", a trailing * for a beginning, -word for without; "" for none: then newest first */
  readonly words: string;
  readonly asOf?: Day;
  readonly knownFrom?: Day;
  /** publisher or agency, any case */
  readonly outlet?: string;
  /** the most reports; 20 unless told */
  readonly limit?: number;
  /** how many to pass over: what `next` of the page before gave */
  readonly cursor?: number;
}

/** An entry that a search found, in its sentence. */
export interface EntryHit {
  readonly line: EntryLine;
  readonly sentence: MarkedText;
}

/** A report that a search found, with those of its entries that match; without such, the words stand in `snippet`. */
export interface SearchHit {
  readonly report: CitedReport;
  readonly entries: readonly EntryHit[];
  /** matching entries beyond those given */
  readonly more: number;
  readonly snippet?: MarkedText;
}

export interface SearchResult {
  readonly query: SearchQuery;
  readonly hits: readonly SearchHit[];
  /** the cursor of the next page; absent on the last */
  readonly next?: number;
  /** words that do find something, where nothing has them as the phrase that was asked for */
  readonly apart?: string;
}

/** Entries shown of one report. */
const MOST_ENTRIES = 5;
const BATCH = 40;
/** ranked reports that one page may look at: a filter that nearly nothing passes ends there */
const MOST_RANKED = 2000;

/** Reports and entries that match, best first; without words the newest first. */
export async function search(queries: RecordQueries, query: SearchQuery): Promise<SearchResult> {
  const { limit = 20, cursor = 0 } = query;
  const terms = termsOf(query.words);
  const found = await ranked(queries, query);
  const hits: SearchHit[] = [];
  let at = cursor;
  while (at < found.length && hits.length < limit) {
    const batch = found.slice(at, at + BATCH);
    for (const hit of await hitsOf(queries, batch, query, terms)) {
      if (hits.length === limit) break;
      at = found.findIndex(({ report }, i) => i >= at && report === hit.report.report) + 1;
      hits.push(hit);
    }
    if (hits.length < limit) at = found.indexOf(batch.at(-1)!) + 1;
  }
  const apart = hits.length === 0 && cursor === 0 ? await foundApart(queries, query) : undefined;
  return { query, hits, ...(at < found.length && { next: at }), ...(apart !== undefined && { apart }) };
}

/** The words of the query's phrases apart, if they find anything. */
async function foundApart(queries: RecordQueries, query: SearchQuery): Promise<string | undefined> {
  const words = wordsApart(query.words);
  return words !== undefined && (await search(queries, { ...query, words, limit: 1 })).hits.length > 0 ? words : undefined;
}

async function ranked(queries: RecordQueries, { words, asOf, knownFrom, outlet, actors }: SearchQuery): Promise<readonly TextHit[]> {
  return queries.search({ words, ...(actors && { actors }), limit: MOST_RANKED, ...(asOf !== undefined && { asOf }), ...(knownFrom !== undefined && { knownFrom }), ...(outlet !== undefined && { outlet }) });
}

/** Of each candidate what matches; in their order, without those that nothing of matches. */
async function hitsOf(queries: RecordQueries, batch: readonly TextHit[], query: SearchQuery, terms: readonly Term[]): Promise<readonly SearchHit[]> {
  const reports = new Map((await queries.reports({ ids: batch.map(({ report }) => report) })).map((report) => [report.id, report]));
  const facets = await Promise.all(batch.map(async ({ report }) => (await queries.facets({ report })).filter((facet) => passes(facet, query))));
  const entries = await entriesIn(queries, facets.flat().map(({ entry }) => entry));
  return batch.flatMap(({ report: id }, i) => {
    const report = reports.get(id);
    if (report === undefined || !fromOutlet(report, query.outlet)) return [];
    const own = (facets[i] ?? []).flatMap(({ entry }) => entries.get(entry) ?? []);
    const matching = terms.length === 0 || hasConditions(query) ? own : own.filter((entry) => matchesIn(sentenceOf(entry, report), terms).length > 0);
    if (matching.length === 0 && (hasConditions(query) || terms.length === 0)) return [];
    const best = bestFirst(matching, report, terms);
    return [{
      report: citedReport(report),
      entries: best.slice(0, MOST_ENTRIES).map((entry) => entryHit(entry, report, terms)),
      more: Math.max(0, best.length - MOST_ENTRIES),
      ...(!best.some((entry) => matchesIn(sentenceOf(entry, report), terms).length > 0) && terms.length > 0 && { snippet: snippetOf(report, terms) }),
    }];
  });
}

async function entriesIn(queries: RecordQueries, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  return new Map((ids.length === 0 ? [] : await queries.entries({ ids })).map((entry) => [entry.id, entry]));
}

function fromOutlet({ publisher, wire }: Report, outlet: string | undefined): boolean {
  return outlet === undefined || [publisher, wire].some((name) => name?.toLowerCase() === outlet.toLowerCase());
}

/** Those whose sentence has most of the words looked for first; else in the order of the text. */
function bestFirst(entries: readonly Entry[], report: Report, terms: readonly Term[]): readonly Entry[] {
  const distinct = (entry: Entry): number => terms.filter((term) => matchesIn(sentenceOf(entry, report), [term]).length > 0).length;
  const score = new Map(entries.map((entry) => [entry.id, distinct(entry)]));
  return [...entries].sort((x, y) => score.get(y.id)! - score.get(x.id)! || x.evidence[0]!.start - y.evidence[0]!.start || compareText(x.id, y.id));
}

/** In its sentence the words looked for are marked; where none was looked for, the evidence. */
function entryHit(entry: Entry, report: Report, terms: readonly Term[]): EntryHit {
  const text = sentenceOf(entry, report);
  const { start, end } = entry.sentence;
  const evidence = entry.evidence.filter((span) => span.start >= start && span.end <= end).map((span) => ({ start: span.start - start, end: span.end - start }));
  return { line: entryLine(entry, report), sentence: { text, marks: terms.length > 0 ? matchesIn(text, terms) : evidence.sort((x, y) => x.start - y.start) } };
}

function sentenceOf({ sentence }: Entry, { text }: Report): string {
  return text.slice(sentence.start, sentence.end);
}
