import { piecesOfName, plainOf, type Piece } from "./piece.js";

interface Phrase<T> {
  readonly pieces: readonly string[];
  readonly plain: readonly string[];
  readonly value: T;
}

/** Names by their first piece, longest first; the first that was listed wins among equals. */
export type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Index names for matching. */
export function phrasesOf<T>(entries: Iterable<readonly [name: string, value: T]>): Phrases<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [name, value] of entries) {
    const pieces = piecesOfName(name);
    const plain = pieces.map(plainOf);
    const first = plain[0];
    if (first === undefined) continue;
    const row = index.get(first) ?? [];
    row.push({ pieces, plain, value });
    index.set(first, row);
  }
  for (const row of index.values()) row.sort((a, b) => b.pieces.length - a.pieces.length);
  return index;
}

const acronym = /^[A-Z0-9]{1,5}$/;
const capital = /^\p{Lu}/u;
const loud = /^[^\p{Ll}]+$/u;

/** Capitals must be there where the name has them; "US" is never "us", "WHO" never "who" or "Who". */
function written(listed: string, found: string): boolean {
  const bare = found.replaceAll(".", "");
  const own = listed.replaceAll(".", "");
  if (acronym.test(own)) return own === bare;
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(own)) return own === bare || (loud.test(bare) && bare.length > 3);
  if (!capital.test(listed)) return !capital.test(found) || !loud.test(found) || found.length > 3;
  return capital.test(found);
}

/** The longest listed name that starts at piece `i`; undefined if none does. */
export function longestAt<T>(index: Phrases<T>, pieces: readonly Piece[], i: number): { readonly length: number; readonly value: T } | undefined {
  const first = pieces[i];
  if (!first) return undefined;
  for (const phrase of index.get(first.plain) ?? []) {
    const fits = phrase.plain.every((plain, k) => {
      const piece = pieces[i + k];
      return piece !== undefined && piece.plain === plain && written(phrase.pieces[k] ?? "", piece.text);
    });
    if (fits) return { length: phrase.pieces.length, value: phrase.value };
  }
  return undefined;
}

/** The value of a whole name typed by a person, in any case: "iran", "IRAN". */
export function exactly<T>(index: Phrases<T>, name: string): T | undefined {
  const plain = piecesOfName(name).map(plainOf);
  return index.get(plain[0] ?? "")?.find((p) => p.plain.length === plain.length && p.plain.every((x, k) => x === plain[k]))?.value;
}
