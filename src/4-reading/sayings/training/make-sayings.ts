import type { Span } from "../../../model/span.js";
import type { Sentence } from "../../../model/sentence.js";
import { treesOf } from "../../clauses/trees-of.js";
import { packSayings } from "../weights.js";
import { lessonOf, type MarkedText } from "./examples.js";
import { trainSayings } from "./train-sayings.js";

/** A text that somebody has marked, before it is parsed. */
export interface MarkedSource extends Omit<MarkedText, "trees"> {
  readonly text: string;
}

const SETTINGS = { cueBits: 20, partBits: 18, cueEpochs: 5, epochs: 6, averagedFrom: 2, cueDropout: 0.3, partDropout: 0.5, threshold: 0.38 };

/** Marked texts → the bytes of `models/sayings.bin`: the same texts and the same language model give the same bytes. */
export function makeSayings(texts: readonly MarkedSource[], parse: (text: string, paragraphs: readonly Span[]) => readonly Sentence[], log: (line: string) => void): Uint8Array {
  const lessons = texts.map(({ text, ...marks }) => lessonOf({ ...marks, trees: treesOf(parse(text, paragraphsOf(text))) }));
  log(`${lessons.length} texts, ${lessons.reduce((n, l) => n + l.rows.length, 0)} sayings`);
  return packSayings(trainSayings(lessons, { ...SETTINGS, log }));
}

/** Blocks between empty lines. */
function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*\n\s*\n|\s*$)/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
