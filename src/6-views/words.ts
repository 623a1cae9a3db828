import type { Entry } from "../model/entry.js";
import type { Report } from "../model/report.js";
import type { Span } from "../model/span.js";

/** The stretch of text that holds all of an entry's evidence. */
export function evidenceStretch(entry: Entry): Span {
  const starts = entry.evidence.map((span) => span.start);
  const ends = entry.evidence.map((span) => span.end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

/**
 * The report's own words for an entry: the stretch that its evidence covers, or its whole sentence when the evidence is
 * a word or two ("signed") that would say nothing alone.
 */
export function wordsOf(entry: Entry, report: Report): string {
  const stretch = evidenceStretch(entry);
  const words = report.text.slice(stretch.start, stretch.end);
  return words.trim().split(/\s+/).length >= 3 ? words : report.text.slice(entry.sentence.start, entry.sentence.end);
}
