import { stem } from "../stem.js";

/** Words too common to say what a sentence is about. */
const STOP = new Set(
  (
    "a an and any are as at be been being but by can could did do does for from had has have he her hers him his i if in into is it its " +
    "may might more most no nor not of off on or our out over said say says she should so some such than that the their them then there these they this those " +
    "to too under up upon us was we were what when where which while who whom why will with would you your also about after before between during against " +
    "all both each other another through still even only just now yet because since while until among within without very own same " +
    "mr mrs ms president minister spokesman spokeswoman government country countries"
  ).split(" "),
);

/** The words of a text, lower case, in order; every word counts. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The content words of a text, each once and sorted, with endings cut so that "signed" meets "signing".
 *
 * @example contentWords("Russia signed the deals") // ["deal", "russia", "sign"]
 */
export function contentWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    if (STOP.has(word) || (word.length < 2 && !/\p{N}/u.test(word))) continue;
    found.add(stem(word));
  }
  return [...found].sort();
}

/** The words that both sorted lists have. */
export function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b);
  return a.filter((word) => other.has(word));
}

/** Shared words as a share of the shorter list, 0..1. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : shared(a, b).length / least;
}

/** Shared words as a share of all words of both, 0..1 (Jaccard). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const both = shared(a, b).length;
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}
