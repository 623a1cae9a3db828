import type { Token } from "../../model/sentence.js";

/** A stretch of letters or digits in a token: "U.S.-led" is two. Names are matched on these, so hyphens may be tokens or not. */
export interface Piece {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** without accents, full stops and case */
  readonly plain: string;
}

const stretch = /[\p{L}\p{M}\p{N}.&]+|[+,]/gu;
const joint = /^[-‐‑–—'’‘`]+$/u;

/** "Türkiye" -> "turkiye", "U.S." -> "us"; a bare full stop stays itself. */
export function plainOf(text: string): string {
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll(".", "") || bare;
}

/** Most words: they are one piece, and have no accents. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

function split(text: string): readonly { readonly at: number; readonly text: string }[] {
  if (PLAIN_WORD.test(text)) return [{ at: 0, text }];
  const found = [...text.matchAll(stretch)].map((m) => ({ at: m.index, text: m[0] }));
  return found.length > 0 || joint.test(text) ? found : [{ at: 0, text }];
}

/** The pieces of a sentence, in order. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  return tokens.flatMap((token) =>
    split(token.text).map((part) => ({
      token: token.index,
      start: token.start + part.at,
      end: token.start + part.at + part.text.length,
      text: part.text,
      plain: plainOf(part.text),
    })),
  );
}

/** The pieces of a text that has no tokens, a headline; `token` counts its words. */
export function piecesOfText(text: string): readonly Piece[] {
  return [...text.matchAll(/\S+/gu)].flatMap((word, token) =>
    split(word[0]).map((part) => ({
      token, start: word.index + part.at, end: word.index + part.at + part.text.length, text: part.text, plain: plainOf(part.text),
    })),
  );
}

/** The pieces of a lexicon name. */
export function piecesOfName(name: string): readonly string[] {
  return name.split(/\s+/u).flatMap((word) => split(word).map((part) => part.text));
}

/** The first of them. */
export function firstPiece(name: string): string | undefined {
  return split(/\S+/u.exec(name)?.[0] ?? "")[0]?.text ?? piecesOfName(name)[0];
}
