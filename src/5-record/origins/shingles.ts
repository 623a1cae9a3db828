import type { Report } from "../../model/report.js";
import { hash53 } from "../store/hash53.js";
import { storyWords, type Word } from "./story-words.js";

/** Words in a shingle. */
export const SIZE = 5;

/** A shared run of 2 × WINDOW shingles (28 words) is certain to give two reports a key in common. */
const WINDOW = 12;

/** The word 5-grams of a report's body as 32-bit hashes. */
export interface Shingles {
  /** in the order of the text, so that runs of shared text can be seen */
  readonly narrative: Uint32Array;
  /** a bit for each of them (the lowest first): whether all of its words are quoted */
  readonly quoted: Uint32Array;
}

/** The shingles of a report. Pure. */
export function shinglesOf(report: Report): Shingles {
  const words = storyWords(report);
  const narrative = rolling(words);
  const quoted = new Uint32Array(Math.ceil(narrative.length / 32));
  for (let i = 0, run = 0; i < words.length; i++) {
    run = words[i]!.quoted ? run + 1 : 0;
    const at = i - SIZE + 1;
    if (run >= SIZE) quoted[at >> 5]! |= 1 << (at & 31);
  }
  return { narrative, quoted };
}

export function isQuoted(shingles: Shingles, at: number): boolean {
  return ((shingles.quoted[at >> 5]! >>> (at & 31)) & 1) === 1;
}

/**
 * Index keys: pairs of consecutive fingerprints of the text, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003), so that
 * an excerpt has the keys of the place that it was taken from and a common five-word phrase alone gives none. Pure.
 */
export function reportKeys({ narrative: hashes }: Shingles): readonly number[] {
  const keys = new Set<number>();
  let last = -1;
  for (let start = 0; start + WINDOW <= hashes.length; start++) {
    let least = start;
    for (let i = start + 1; i < start + WINDOW; i++) if (hashes[i]! <= hashes[least]!) least = i;
    if (least === last) continue;
    if (last >= 0) keys.add(hashes[last]! * 2 ** 21 + (hashes[least]! >>> 11)); // 53 bits
    last = least;
  }
  return [...keys].sort((a, b) => a - b);
}

/** A hash of each 5 words in a row; each word is hashed once. */
function rolling(words: readonly Word[]): Uint32Array {
  const single = Uint32Array.from(words, (word) => hash53(word.text) % 4294967296);
  const hashes = new Uint32Array(Math.max(0, words.length - SIZE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x9e3779b9;
    for (let j = 0; j < SIZE; j++) hash = Math.imul(hash ^ single[i + j]!, 0x85ebca6b) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hashes[i] = hash ^ (hash >>> 16);
  }
  return hashes;
}
