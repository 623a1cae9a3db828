import type { Diagnostic } from "../model/diagnostic.js";
import type { Byline, Report, ReportDate } from "../model/report.js";
import type { Source } from "../model/source.js";
import { reportAddress } from "../model/address.js";
import { collapse, type LabelledBlock } from "./block.js";
import type { CreditReading } from "./byline.js";
import { resolveMonthDay } from "./calendar-date.js";
import type { DatelineOptions, DatelineReading } from "./dateline.js";
import { decode } from "./decode.js";
import type { DocumentText } from "./documents/read-document.js";
import { givenFacts } from "./given-facts.js";
import { readGate } from "./html/gate.js";
import { readPage } from "./html/read-page.js";
import { labelBlocks } from "./label-blocks.js";
import { detectLanguage } from "./language.js";
import { NO_FACTS, type PageFacts } from "./page-facts.js";
import { plainBlocks } from "./plain-blocks.js";
import { readPublicationDates } from "./publication-dates.js";
import { readPublisher } from "./publisher.js";
import { reportId } from "./report-id.js";
import { tileParts } from "./tile-parts.js";
import { agencyByName } from "./agencies.js";

/** A report with notes on what was uncertain, or why the source gives none. */
export type TextResult =
  | { readonly ok: true; readonly report: Report; readonly notes: readonly Diagnostic[] }
  | { readonly ok: false; readonly refusal: Diagnostic };

export interface TextOptions extends DatelineOptions {}

/**
 * Makes a report of a source: decoded text, its parts and what they say about it. Never throws on any bytes;
 * the same source gives the same report. `document`: the text of a source that is no text itself, made by `readDocument`.
 */
export function toReport(source: Source, options: TextOptions = {}, document?: DocumentText): TextResult {
  const { uri, given: along } = source;
  const { text, blocks, mediaType, ...seen } = document ? { ...document, mediaType: source.mediaType, html: undefined } : seenIn(source);
  if (!blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) return { ok: false, refusal: noText(uri, mediaType) };
  const given = givenFacts(seen.facts, along, uri);
  const { facts } = given;

  const labelled = labelBlocks(blocks, text, facts, options);
  const { parts, paragraphs } = tileParts(labelled.blocks);
  const dates = readPublicationDates(labelled.blocks, document ? { ...facts, times: [] } : facts, uri);
  // beside a fetched page stands a feed, which may be wrong about it; a row or mail is told by its columns and header
  const fetched = /^https?:\/\//i.test(uri);
  const gate = fetched && seen.html !== undefined ? readGate({ html: seen.html, text, paragraphs, facts, uri }) : undefined;
  if (gate?.kind === "refusal") return { ok: false, refusal: gate.refusal };
  const filed = readFiling(labelled.dateline, (fetched ? undefined : given.published) ?? dates.published, options);
  // a document may have been made long after it was written: that day comes last
  const made = document && facts.times[0] !== undefined ? { value: facts.times[0], basis: "metadata" as const } : undefined;
  const published = first(fetched, given.published, dates.published ?? filed.published) ?? made;
  const updated = first(fetched, given.updated, dates.updated);
  const title = first(fetched, along?.title, textOf(labelled.blocks, "title") ?? facts.titles[0]);
  const deck = textOf(labelled.blocks, "deck");
  const publisher = first(fetched, given.publisher, readPublisher(labelled.blocks, facts, labelled.credits, labelled.masthead));
  const wire = readWire(labelled.dateline, labelled.credits, facts);
  const url = fetched ? reportAddress(uri, facts.url) : facts.url;

  const report: Report = {
    id: reportId({ text, ...(url && { url }) }),
    uri,
    mediaType,
    retrieved: source.retrieved,
    text,
    parts,
    paragraphs,
    ...(url && { url }),
    ...(title && { title }),
    ...(deck && { deck }),
    ...(publisher && { publisher }),
    ...(wire && { wire }),
    bylines: readBylines(labelled.credits, facts),
    ...(filed.dateline && { dateline: filed.dateline }),
    ...(published && { published }),
    ...(updated && { updated }),
    known: published?.value ?? updated?.value ?? source.retrieved.slice(0, 10),
    language: detectLanguage(languageSample(labelled.blocks), facts.language),
    ...(along && { given: along }),
  };
  // what the page's own dates leave open matters no more where a day was given
  return { ok: true, report, notes: [...seen.notes, ...(gate ? [gate.note] : []), ...given.notes, ...(published?.basis === "given" ? [] : dates.notes), ...lastChangeOnly(report), ...emptyBody(uri, paragraphs.length)] };
}

/** What was given goes before what was seen, unless the source was fetched. */
function first<T>(fetched: boolean, given: T | undefined, seen: T | undefined): T | undefined {
  return fetched ? (seen ?? given) : (given ?? seen);
}

/** What the bytes of a text or page show. */
function seenIn(source: Source): DocumentText & Pick<Report, "mediaType"> & { readonly html: string | undefined } {
  const { uri, bytes, mediaType, given } = source;
  const { text, notes } = decode(bytes, uri, given?.charset);
  if (!isHtml(source, text)) return { text, blocks: plainBlocks(text), facts: NO_FACTS, notes, mediaType, html: undefined };
  const page = readPage(text, uri);
  return { ...page, notes: [...notes, ...page.notes], mediaType: "text/html", html: text };
}

function isHtml(source: Source, text: string): boolean {
  return source.mediaType === "text/html" || source.mediaType === "application/xhtml+xml" || /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 600));
}

function noText(uri: string, mediaType: string): Diagnostic {
  return mediaType === "text/html"
    ? { code: "empty-page", uri, message: `${uri}: the page shows no text`, remedy: "Pages drawn by scripts hold no text of their own: save the page from the browser after it has loaded, or paste its text into a .txt file." }
    : { code: "empty-text", uri, message: `${uri}: the file holds no words`, remedy: "Check that it was saved completely." };
}

/** Of some reports only the last change is told: they stand in the order by it, and nothing is counted from it, for the story may be much older. */
function lastChangeOnly({ uri, published, updated, dateline }: Report): readonly Diagnostic[] {
  if (published || !updated) return [];
  const relative = dateline?.date === undefined ? "; days told from that of publication (“on Monday”) stay open" : "";
  return [{ code: "last-change-only", uri, message: `${uri}: it says when it was last changed (${updated.value}), not when it was published; the order of reports takes the change${relative}`, remedy: "If you know the day of publication: attache correct REPORT --set published=DAY." }];
}

function emptyBody(uri: string, paragraphs: number): readonly Diagnostic[] {
  if (paragraphs > 0) return [];
  return [{ code: "no-body", uri, message: `${uri}: no paragraph of a story was found; all text is kept, and nothing is read from it`, remedy: "Use show to see what was cut and why; if the story is there, save its text as a .txt file." }];
}

function textOf(blocks: readonly LabelledBlock[], role: "title" | "deck"): string | undefined {
  const block = blocks.find((candidate) => candidate.label?.role === role);
  const text = block?.text.replace(/^#{1,6}\s+/, "");
  return text === "" ? undefined : text;
}

function languageSample(blocks: readonly LabelledBlock[]): string {
  const story = blocks.filter((block) => block.label?.role === "body" || block.label?.role === "deck" || block.label?.role === "title");
  return collapse((story.length > 0 ? story : blocks).slice(0, 60).map((block) => block.text.slice(0, 2000)).join("\n"));
}

interface Filing {
  readonly dateline?: NonNullable<Report["dateline"]>;
  /** a full date in the dateline is the day of filing, and serves where the page gives no other */
  readonly published?: ReportDate;
}

function readFiling(reading: DatelineReading | undefined, published: ReportDate | undefined, options: TextOptions): Filing {
  if (!reading) return {};
  const { place, date: mention } = reading;
  const date = mention?.value ?? (mention?.monthDay && published ? resolveMonthDay(mention.monthDay, published.value) : undefined);
  const country = place === undefined ? undefined : placeCountry(place, options);
  return {
    ...(place !== undefined && { dateline: { place, ...(country && { country }), ...(date && { date }) } }),
    ...(mention?.value && { published: { value: mention.value, basis: "stated" as const } }),
  };
}

function placeCountry(place: string, options: TextOptions): string | undefined {
  const pieces = [place, ...place.split(/[/,]/).map((piece) => piece.trim())];
  for (const piece of pieces) {
    const country = options.placeCountry?.(piece);
    if (country) return country;
  }
  return undefined;
}

function readWire(dateline: DatelineReading | undefined, credits: readonly CreditReading[], facts: PageFacts): string | undefined {
  return dateline?.wire ?? credits.find((credit) => credit.wire)?.wire ?? facts.authors.map((author) => agencyByName(author)).find((agency) => agency !== undefined);
}

/** Names in the order of print, each once for each role; the markup's authors only where no line names any. */
function readBylines(credits: readonly CreditReading[], facts: PageFacts): readonly Byline[] {
  const printed = credits.flatMap((credit) => credit.bylines);
  const all = printed.length > 0 ? printed : facts.authors.filter((author) => !agencyByName(author)).map((name) => ({ name, role: "author" as const }));
  const seen = new Set<string>();
  return all.filter(({ name, role }) => {
    const key = `${name}\0${role ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
