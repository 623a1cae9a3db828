import type { Report } from "../model/report.js";

/** A sentence of a body, by punctuation alone: near enough to lay two texts side by side. */
export interface PlainSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** its words, lower case: two sentences with the same words are the same sentence */
  readonly words: readonly string[];
}

/** A stop, question or exclamation mark, with what closes after it, before a space and a beginning. */
const END = /[.!?…]["”’»)\]]*(?=\s+["“‘«(]*[\p{Lu}\p{N}])/gu;

/** A stop after these ends no sentence. */
const SHORT = /(?:^|[\s(“"])(?:mr|mrs|ms|dr|prof|gen|lt|col|sgt|rev|st|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|inc|ltd|co|u\.s|u\.k|u\.n|e\.g|i\.e|\p{L})\.$/iu;

/** The sentences of a report's body, in order; spans into its text. */
export function reportSentences(report: Report): readonly PlainSentence[] {
  return report.paragraphs.flatMap(({ start, end }) => {
    const paragraph = report.text.slice(start, end);
    const ends = [...paragraph.matchAll(END)].map((m) => m.index + m[0].length).filter((at) => !SHORT.test(paragraph.slice(Math.max(0, at - 8), at)));
    const cuts = [0, ...ends, paragraph.length];
    return cuts.slice(1).flatMap((to, i) => trimmed(paragraph, cuts[i]!, to, start));
  });
}

function trimmed(paragraph: string, from: number, to: number, offset: number): readonly PlainSentence[] {
  const raw = paragraph.slice(from, to);
  const text = raw.trim();
  const words = text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const start = offset + from + raw.indexOf(text);
  return [{ start, end: start + text.length, text, words }];
}
