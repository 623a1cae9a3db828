import type { Shingles } from "./shingles.js";

/** How much of each of two reports stands in the other, 0..1. */
export interface Copy {
  readonly aInB: number;
  readonly bInA: number;
}

/** From this share on, a text stands in the other as a whole: a reprint, or an excerpt of something longer. */
export const WHOLE = 0.6;

/** From this share of its own, unquoted words on, a report was made from the other. */
const REWRITTEN = 0.25;

/** Fewer shared shingles than this may be chance or a set phrase: about a sentence and a half. */
const LEAST_SHARED = 20;

/**
 * Whether one of two reports was made from the other, by the share of word 5-grams. What both quote counts only towards a
 * whole copy: two reporters in one room write down the same quotation. Symmetric, and of the two alone.
 */
export function copyOf(a: Shingles, b: Shingles): Copy | undefined {
  const narrative = common(a.narrative, b.narrative);
  if (narrative < LEAST_SHARED) return undefined;
  const all = narrative + common(a.quoted, b.quoted);
  const aInB = all / (a.narrative.length + a.quoted.length);
  const bInA = all / (b.narrative.length + b.quoted.length);
  const own = narrative / Math.min(a.narrative.length, b.narrative.length);
  return Math.max(aInB, bInA) >= WHOLE || own >= REWRITTEN ? { aInB: rounded(aInB), bInA: rounded(bInA) } : undefined;
}

function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
