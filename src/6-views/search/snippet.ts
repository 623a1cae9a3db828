import type { Report } from "../../model/report.js";
import type { Span } from "../../model/span.js";
import { matchesIn, type Term } from "./matches.js";

/** A stretch of text with the words found in it; spans count from its start. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

const WIDTH = 220;

/** The stretch of a report's title, deck and body that has most of the words looked for; its beginning when it has none. */
export function snippetOf(report: Report, terms: readonly Term[]): MarkedText {
  const parts = report.parts.filter(({ role }) => role === "title" || role === "deck" || role === "body");
  const found = parts.flatMap((part) => matchesIn(report.text.slice(part.start, part.end), terms).map(({ start, end }) => ({ start: part.start + start, end: part.start + end, part })));
  const best = found
    .map((hit) => ({ hit, reach: found.filter(({ start, part }) => part === hit.part && start >= hit.start && start < hit.start + WIDTH).length }))
    .reduce<{ readonly hit: (typeof found)[number]; readonly reach: number } | undefined>((top, next) => (top === undefined || next.reach > top.reach ? next : top), undefined);
  const part = best?.hit.part ?? parts.find(({ role }) => role === "body") ?? parts[0];
  if (part === undefined) return { text: "", marks: [] };
  const from = best === undefined ? part.start : Math.max(part.start, best.hit.start - 40);
  const start = from === part.start ? from : report.text.indexOf(" ", from) + 1;
  const text = report.text.slice(start, Math.min(part.end, start + WIDTH)).replace(/\s+\S*$/, (cut) => (start + WIDTH < part.end ? "" : cut));
  return { text, marks: matchesIn(text, terms) };
}
