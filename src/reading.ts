import { toReport } from "./2-text/to-report.js";
import { makeLanguage, type Language } from "./3-language/language.js";
import { READER, readReport } from "./4-reading/read-report.js";
import { makeReadingLexicon, type ReadingLexicon } from "./4-reading/reading-lexicon.js";
import type { Coding, Explanation } from "./contract/facade.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Entry } from "./model/entry.js";
import type { Report } from "./model/report.js";
import type { Sentence } from "./model/sentence.js";
import type { Source } from "./model/source.js";
import { seal } from "./seal.js";

// From a source to its entries, without disk, clock and record: the same in Node, in a thread and in a browser.

/** What reading needs beside the text. */
export interface Means {
  readonly lexicon: ReadingLexicon;
  readonly language: Language;
}

/** Lexicon and model, made ready. `text` gives the text of a file that ships with Attaché, `bytes` its bytes. */
export function makeMeans(text: (path: string) => string, bytes: (path: string) => Uint8Array): Means {
  const language = makeLanguage(bytes("models/english.bin"));
  return { lexicon: makeReadingLexicon(text, bytes, language.wordClass), language };
}

/** A source's report and entries, or why there is no report. */
export type SourceRead =
  | { readonly ok: true; readonly report: Report; readonly entries: readonly Entry[]; readonly notes: readonly Diagnostic[] }
  | { readonly ok: false; readonly refusal: Diagnostic };

/** Source → report → sentences → entries. `published`: the day, as whoever gives the source knows it, for a source that says none itself. */
export function sourceToEntries(source: Source, means: Means, published?: string): SourceRead {
  const made = toReport(source, { placeCountry: (place) => means.lexicon.gazetteer.placeCountry(place) });
  if (!made.ok) return made;
  const report = published === undefined || made.report.published !== undefined ? made.report : { ...made.report, published: { value: published, basis: "given" as const }, known: published };
  const { entries, notes } = readBody(report, means);
  return { ok: true, report, entries, notes: [...made.notes, ...notes] };
}

export interface BodyReading {
  readonly sentences: readonly Sentence[];
  readonly entries: readonly Entry[];
  readonly dropped: readonly Diagnostic[];
  readonly reasons: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** The body's sentences and entries; a report in a language that we do not read has none, and says so. */
export function readBody(report: Report, { lexicon, language }: Means): BodyReading {
  if (report.language !== "en" && report.language !== "und") {
    const message = `written in "${report.language}": stored and searchable, but Attaché reads English only, so it has no entries`;
    return { sentences: [], entries: [], dropped: [], reasons: [], notes: [{ code: "language-not-read", message, uri: report.uri }] };
  }
  const sentences = language.parse(report.text, report.paragraphs);
  const { readings, dropped, reasons } = readReport(report, sentences, lexicon);
  return { sentences, entries: seal(report.id, readings, READER), dropped, reasons, notes: [] };
}

/** What one sentence says, without a report around it. */
export function code(sentence: string, published: string | undefined, means: Means): Coding {
  const { entries, dropped } = readBody(bare(sentence, published, [{ start: 0, end: sentence.length }]), means);
  return { sentence, entries, dropped };
}

/** Why a text is read as it is: sentence by sentence, with what was dropped. */
export function explain(text: string, published: string | undefined, means: Means): Explanation {
  const source = { uri: "argument", mediaType: "text/plain", bytes: new TextEncoder().encode(text), sha256: "", retrieved: instant(published ?? "1970-01-01") };
  const made = text.includes("\n") ? toReport(source, { placeCountry: (place) => means.lexicon.gazetteer.placeCountry(place) }) : undefined;
  const report = made?.ok ? { ...made.report, language: "en" } : bare(text, published, [{ start: 0, end: text.length }]);
  const { sentences, entries, dropped, reasons } = readBody(report, means);
  const within = <T>(list: readonly T[], at: (x: T) => number, s: Sentence): readonly T[] => list.filter((x) => s.start <= at(x) && at(x) < s.end);
  return {
    parts: report.parts,
    sentences: sentences.map((s) => ({
      text: report.text.slice(s.start, s.end),
      tokens: s.tokens.map(({ text: word, lemma, upos, deprel, head }) => ({ text: word, lemma, upos, deprel, head })),
      entries: within(entries, (e) => e.evidence[0]?.start ?? -1, s),
      dropped: within(dropped, (d) => d.span?.start ?? -1, s),
      reasons: within(reasons, (d) => d.span?.start ?? -1, s),
    })),
  };
}

/** A report that is nothing but its text, for sentences that come without one. */
function bare(text: string, published: string | undefined, paragraphs: Report["paragraphs"]): Report {
  const body = text.trim() === "" ? [] : paragraphs;
  return {
    id: "r_0000000000000000",
    uri: "argument",
    mediaType: "text/plain",
    retrieved: "",
    text,
    parts: body.map(({ start, end }) => ({ role: "body" as const, start, end })),
    paragraphs: body,
    bylines: [],
    ...(published === undefined ? {} : { published: { value: published, basis: "given" as const } }),
    known: published ?? "",
    language: "en",
  };
}

/** A day becomes its first instant. */
export function instant(now: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(now) ? `${now}T00:00:00Z` : now;
}
