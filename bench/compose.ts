import { createHash } from "node:crypto";
import type { Ready } from "../src/5-record/record.js";
import type { Entry, Reading } from "../src/model/entry.js";
import type { Report } from "../src/model/report.js";
import type { Source } from "../src/model/source.js";
import type { Span } from "../src/model/span.js";

/** A sentence of a made-up report, and what is read in it. */
export interface Line {
  readonly text: string;
  readonly readings: readonly Draft[];
}

/** A reading without its places in the text; its evidence is the sentence. */
export type Draft = Reading extends infer R ? (R extends Reading ? Omit<R, "evidence" | "sentence" | "content" | "cue" | "reader"> : never) : never;

export interface Head {
  readonly known: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly wire?: string;
}

/** Puts lines together, three to a paragraph, into a report, and seals their readings. */
export function compose(head: Head, lines: readonly Line[]): Ready {
  let text = `${head.title}\n`;
  const paragraphs: Span[] = [];
  const sentences = lines.map((line, i): Span => {
    text += i % 3 === 0 ? "\n" : " ";
    const start = text.length;
    text += line.text;
    if (i % 3 === 0) paragraphs.push({ start, end: text.length });
    else paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)!.start, end: text.length };
    return { start, end: text.length };
  });
  const id = `r_${hash(text + head.url)}`;
  const report: Report = {
    id, uri: `${id}.txt`, mediaType: "text/plain", retrieved: "2026-11-21T10:00:00Z", text,
    parts: [{ role: "title", start: 0, end: head.title.length }, { role: "body", start: sentences[0]!.start, end: text.length }],
    paragraphs, bylines: [], language: "en", published: { value: head.known, basis: "stated" }, ...head,
  };
  const bytes = new TextEncoder().encode(text);
  const source: Source = { uri: report.uri, mediaType: "text/plain", bytes, sha256: createHash("sha256").update(bytes).digest("hex"), retrieved: report.retrieved };
  return { source, report, entries: lines.flatMap((line, i) => line.readings.map((reading, j) => seal(reading, id, sentences[i]!, j))) };
}

function seal(draft: Draft, report: string, sentence: Span, ordinal: number): Entry {
  const places = draft.kind === "statement" ? { content: { start: sentence.start + 8, end: sentence.end }, cue: { start: sentence.start, end: sentence.start + 7 } } : {};
  const unnamed = { ...draft, ...places, report, evidence: [sentence], sentence, reader: "bench-1" };
  return { ...unnamed, id: `e_${hash(JSON.stringify([unnamed, ordinal]))}` } as Entry;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
