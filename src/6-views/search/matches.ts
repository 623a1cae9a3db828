import type { Span } from "../../model/span.js";

/** One thing that a query looks for: words in a row, the last of them perhaps only begun. */
export interface Term {
  readonly words: readonly string[];
  readonly begins: boolean;
}

/** The terms that a query wants: words, "quoted phrases", beginnings*; what it excludes (-word) is not looked for. */
export function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(/(-?)["“”]([^"“”]*)["“”]?|(-?)(\S+)/gu)].flatMap(([, not1 = "", phrase, not2 = "", word]) => {
    if (not1 === "-" || not2 === "-") return [];
    const text = phrase ?? word ?? "";
    const words = wordsIn(text).map(({ plain }) => plain);
    return words.length === 0 ? [] : [{ words, begins: text.endsWith("*") }];
  });
}

/** Where a text has the words looked for: any case, accents aside, other endings of the same word included. Spans do not overlap. */
export function matchesIn(text: string, terms: readonly Term[]): readonly Span[] {
  const words = wordsIn(text);
  const spans: Span[] = [];
  for (let i = 0; i < words.length; ) {
    const length = Math.max(0, ...terms.map((term) => (fits(term, words, i) ? term.words.length : 0)));
    if (length > 0) spans.push({ start: words[i]!.start, end: words[i + length - 1]!.end });
    i += Math.max(1, length);
  }
  return spans;
}

interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({ plain: plainOf(word), start: index, end: index + word.length }));
}

function fits({ words, begins }: Term, all: readonly Word[], at: number): boolean {
  return words.every((word, k) => {
    const found = all[at + k]?.plain;
    if (found === undefined) return false;
    return begins && k === words.length - 1 ? found.startsWith(word) : found === word || stem(found) === stem(word);
  });
}

function plainOf(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Plural and verb endings taken off, for words long enough to keep their sense. */
function stem(word: string): string {
  return word.length < 5 ? word.replace(/s$/, "") : word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "").replace(/e$/, "");
}
