import { isQuoted, SIZE, type Shingles } from "./shingles.js";

/** How much of each of two reports stands in the other as it is: words in verbatim stretches, less a toll for each break between them, 0..1. */
export interface Copy {
  readonly aInB: number;
  readonly bInA: number;
}

/** From this share on, a text stands in the other as a whole: a reprint, or an excerpt of something longer. */
export const WHOLE = 0.6;

/** From this share of its own, unquoted words on, a report was made from the other … */
const REWRITTEN = 0.25;

/** … if they stand in several places: this share must lie outside the longest run. One paragraph in common is background that both carry … */
const ELSEWHERE = 0.1;

/** … unless it is longer than background ever is (in shingles). */
const LONG_RUN = 80;

/** Fewer shared shingles than this may be chance or a set phrase: about a sentence and a half. */
const LEAST_SHARED = 20;

/** A run this short (in shingles: eight words) is a phrase, and no sign of copying by itself. */
const PHRASE = 4;

/** A run of at least this many shingles (16 words) was taken over as it stood; of a sentence that was reworded only shorter pieces are left. */
const VERBATIM = 12;

/** Words that each break between verbatim stretches costs: an editor was at work there. So a text with half of its sentences reworded is far from whole. */
const TOLL = 6;

/**
 * Whether one of two reports was made from the other, by runs of shared word 5-grams. What both quote counts only towards a
 * whole copy: two reporters in one room write down the same quotation. Symmetric, and of the two alone.
 */
export function copyOf(a: Shingles, b: Shingles): Copy | undefined {
  const [ofA, ofB] = [sharedBy(a, b), sharedBy(b, a)];
  const narrative = Math.min(ofA.narrative, ofB.narrative);
  if (narrative < LEAST_SHARED) return undefined;
  const short = ofA.own <= ofB.own ? ofA : ofB;
  const other = short === ofA ? ofB : ofA;
  const own = (one: Shared): number => one.narrative / Math.max(one.own, 1);
  const longest = Math.min(short.longest, other.longest);
  const elsewhere = narrative - longest;
  const rewritten = Math.max(own(ofA), own(ofB)) >= REWRITTEN && (longest >= LONG_RUN || elsewhere >= Math.max(LEAST_SHARED / 2, ELSEWHERE * Math.min(ofA.own, ofB.own)));
  const whole = Math.max(ofA.verbatim, ofB.verbatim) >= WHOLE;
  return whole || rewritten ? { aInB: rounded(ofA.verbatim), bInA: rounded(ofB.verbatim) } : undefined;
}

/** What of a text the other has. */
interface Shared {
  /** unquoted shingles of the text, and those that the other has in runs longer than a phrase */
  readonly own: number;
  readonly narrative: number;
  /** the longest run, unquoted */
  readonly longest: number;
  /** share of all words that stand in verbatim stretches, less the toll */
  readonly verbatim: number;
}

function sharedBy(text: Shingles, other: Shingles): Shared {
  const held = new Set(other.narrative);
  const all = text.narrative.length;
  let [own, narrative, longest, verbatim, covered, breaks] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < all; i++) {
    const from = i;
    let unquoted = 0;
    for (; i < all && held.has(text.narrative[i]!); i++) if (!isQuoted(text, i)) unquoted++;
    if (i - from >= PHRASE) narrative += unquoted;
    if (i - from >= VERBATIM) {
      const end = i + SIZE - 1; // the words from..end stand in the other text; where stretches meet in another order, each word counts once
      if (verbatim > 0 && from > covered) breaks++;
      verbatim += end - Math.max(from, covered);
      covered = end;
    }
    longest = Math.max(longest, unquoted);
    own += unquoted + (i < all && !isQuoted(text, i) ? 1 : 0);
  }
  return { own, narrative, longest, verbatim: Math.max(0, verbatim - TOLL * breaks) / Math.max(1, all + SIZE - 1) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
