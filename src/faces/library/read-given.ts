import { sniff, type HolderFormat, type Sniffed } from "../../1-intake/sniff.js";
import type { Explanation } from "../../contract/facade.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { sha256 } from "../../model/sha256.js";
import { explain, instant, sourceToEntries, type Means } from "../../reading.js";
import { parseDay, parseInstant } from "../asked/parse-day.js";

/** What was read in one report. */
export interface ReadReport {
  readonly report: Report;
  /** what it says, each with the characters of `report.text` that it rests on */
  readonly entries: readonly Entry[];
  /** what the reader should know: a language that is not read, a date that could not be resolved */
  readonly notes: readonly Diagnostic[];
}

/** What the caller knows of a report beside its bytes. */
export interface Given {
  /** its address or path; an http(s) address becomes its URL. "report" unless given */
  readonly uri?: string;
  /** told from `uri` and the first bytes unless given */
  readonly mediaType?: "text/plain" | "text/html";
  /** the day of publication, YYYY-MM-DD, for a report that does not say it itself: “Monday” and “last month” are resolved against it */
  readonly published?: string;
  /** when it was retrieved: a day or an ISO instant; now unless given. A report without any date is known from this day */
  readonly retrieved?: string;
}

/** Why there is no report: what, and what to do. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.remedy === undefined ? diagnostic.message : `${diagnostic.message}. ${diagnostic.remedy}`);
    this.diagnostic = diagnostic;
  }
}

/** As `attache read` bounds a file. */
const MOST_BYTES = 20_000_000;

/** Throws a ReadingError for what is too large, empty, no text, or a page without words. */
export function readGiven(input: string | Uint8Array, { uri = "report", mediaType, published, retrieved }: Given, means: () => Means): ReadReport {
  const day = published === undefined ? undefined : parseDay(published, "published");
  const at = retrieved === undefined ? new Date().toISOString() : instant(parseInstant(retrieved, "retrieved"));
  const bytes = bytesOf(input);
  if (bytes.length > MOST_BYTES) throw new ReadingError({ code: "too-large", uri, message: `${uri}: ${Math.round(bytes.length / 1e6)} MB are over the limit of ${MOST_BYTES / 1e6} MB for one report`, remedy: "Read it in parts." });
  if (bytes.length === 0) throw new ReadingError({ code: "empty-file", uri, message: `${uri}: there is nothing to read` });
  const format = formatOf(sniff(uri, bytes));
  if (format.kind === "other") throw new ReadingError({ code: "not-text", uri, message: `${uri}: it is ${format.name}, not text`, remedy: "Give text or HTML; `attache read` opens documents and archives." });
  const read = sourceToEntries({ uri, mediaType: mediaType ?? format.mediaType, bytes, sha256: sha256(bytes), retrieved: at }, means(), day);
  if (!read.ok) throw new ReadingError(read.refusal);
  return { report: read.report, entries: read.entries, notes: read.notes };
}

/** Text or HTML, or the name of what it is instead. Mails, tables and lines of JSON are text as well: whoever hands them over here means their words. */
function formatOf(sniffed: Sniffed): { readonly kind: "text"; readonly mediaType: "text/plain" | "text/html" } | { readonly kind: "other"; readonly name: string } {
  if (sniffed.kind === "unread") return { kind: "other", name: sniffed.format ?? "binary" };
  if (sniffed.kind === "holder") return ARCHIVES.includes(sniffed.format) ? { kind: "other", name: `an archive (${sniffed.format})` } : { kind: "text", mediaType: "text/plain" };
  return sniffed.mediaType === "application/pdf" ? { kind: "other", name: "a PDF file" } : { kind: "text", mediaType: sniffed.mediaType };
}

const ARCHIVES: readonly HolderFormat[] = ["zip", "gzip", "warc"];

/** Why a text of at most 100,000 characters is read as it is. */
export function explainGiven(text: string, published: string | undefined, means: () => Means): Explanation {
  if (text.length > MOST_EXPLAINED) throw new ReadingError({ code: "too-large", message: `${text.length} characters are over the limit of ${MOST_EXPLAINED} to explain`, remedy: "Explain a paragraph at a time." });
  return explain(text, published === undefined ? undefined : parseDay(published, "published"), means());
}

const MOST_EXPLAINED = 100_000;

/** Whether a DOM may be needed: what begins as a page is read as one, whatever it is called. */
export function maybePage(input: string | Uint8Array, { uri = "", mediaType }: Given): boolean {
  const head = typeof input === "string" ? input.slice(0, 2000) : new TextDecoder("latin1").decode(input.subarray(0, 4000)).replaceAll("\0", "");
  return mediaType === "text/html" || /\.(?:x?html?|xht)$/i.test(uri) || head.includes("<");
}

function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}
