import { firstPiece, piecesOfName, plainOf, type Piece } from "./piece.js";

interface Phrase<T> {
  readonly pieces: readonly string[];
  readonly plain: readonly string[];
  readonly value: T;
}

/** Names by their first piece. */
export interface Phrases<T> {
  /** those that begin with the piece, longest first; the first that was listed wins among equals */
  get(first: string): readonly Phrase<T>[] | undefined;
  /** all names as they were listed */
  readonly listed: Iterable<readonly [name: string, value: T]>;
}

/** Index names for matching. Most are never asked for, so names are cut into pieces when their first piece comes up. */
export function phrasesOf<T>(entries: Iterable<readonly [name: string, value: T]>): Phrases<T> {
  const listed = [...entries];
  const byFirst = new Map<string, (readonly [name: string, value: T])[]>();
  for (const entry of listed) {
    const first = plainOf(firstPiece(entry[0]) ?? "");
    if (first === "") continue;
    const had = byFirst.get(first);
    if (had === undefined) byFirst.set(first, [entry]);
    else had.push(entry);
  }
  const rows = new Map<string, readonly Phrase<T>[]>();
  return {
    listed,
    get(first) {
      const known = rows.get(first);
      if (known !== undefined) return known;
      const names = byFirst.get(first);
      if (names === undefined) return undefined;
      const row = names.map(([name, value]) => {
        const pieces = piecesOfName(name);
        return { pieces, plain: pieces.map(plainOf), value };
      });
      row.sort((a, b) => b.pieces.length - a.pieces.length);
      rows.set(first, row);
      return row;
    },
  };
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
