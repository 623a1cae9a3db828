import type { Report } from "../../model/report.js";
import { hash53 } from "../store/hash53.js";

/** Words in a shingle. */
const SIZE = 5;

/** A shared run of 2 × WINDOW shingles (28 words) is certain to give two reports a key in common. */
const WINDOW = 12;

/** The word 5-grams of a report's body as sorted 32-bit hashes: what the report tells in its own words, and what it quotes. */
export interface Shingles {
  readonly narrative: Uint32Array;
  readonly quoted: Uint32Array;
}

interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** The shingles of a report. A shingle is quoted when all of its words are. Pure. */
export function shinglesOf(report: Report): Shingles {
  const narrative = new Set<number>();
  const quoted = new Set<number>();
  const words = bodyWords(report);
  const hashes = rolling(words);
  for (const [i, hash] of hashes.entries()) {
    const inside = words.slice(i, i + SIZE).every((word) => word.quoted);
    (inside ? quoted : narrative).add(hash);
  }
  for (const hash of quoted) if (narrative.has(hash)) quoted.delete(hash);
  return { narrative: Uint32Array.from(narrative).sort(), quoted: Uint32Array.from(quoted).sort() };
}

/**
 * Index keys: pairs of consecutive fingerprints of the text, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003), so that
 * an excerpt has the keys of the place that it was taken from and a common five-word phrase alone gives none. Pure.
 */
export function reportKeys(report: Report): readonly number[] {
  const hashes = rolling(bodyWords(report));
  const chosen: number[] = [];
  let last = -1;
  for (let start = 0; start + WINDOW <= hashes.length; start++) {
    let least = start;
    for (let i = start + 1; i < start + WINDOW; i++) if (hashes[i]! <= hashes[least]!) least = i;
    if (least === last) continue;
    chosen.push(hashes[least]!);
    last = least;
  }
  const keys = new Set<number>();
  for (const [i, hash] of chosen.entries()) {
    if (i > 0) keys.add(hash53(`${chosen[i - 1]} ${hash}`));
  }
  return [...keys].sort((a, b) => a - b);
}

function rolling(words: readonly Word[]): readonly number[] {
  const hashes: number[] = [];
  for (let i = 0; i + SIZE <= words.length; i++) {
    let text = words[i]!.text;
    for (let j = 1; j < SIZE; j++) text += ` ${words[i + j]!.text}`;
    hashes.push(hash53(text) % 4294967296);
  }
  return hashes;
}

/** The words of the body, each inside or outside quotation marks; a quotation ends with its paragraph. */
function bodyWords(report: Report): readonly Word[] {
  const words: Word[] = [];
  for (const part of report.parts) {
    if (part.role !== "body") continue;
    for (const paragraph of report.text.slice(part.start, part.end).split(/\n+/)) {
      let quoted = false;
      for (const [token] of paragraph.normalize("NFKC").toLowerCase().matchAll(/["“”«»„]|[\p{L}\p{N}]+/gu)) {
        if (/["“”«»„]/.test(token)) quoted = token === '"' ? !quoted : token === "“" || token === "«" || token === "„";
        else words.push({ text: token, quoted });
      }
    }
  }
  return words;
}
