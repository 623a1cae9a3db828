import type { Tree } from "../clauses/tree.js";

/** A run of digits, of letters, or one sign: tokens are cut finer than the parser does, so that "140mph", "US$9" and "7.2M" read alike. */
export interface Atom {
  readonly text: string;
  readonly lower: string;
  /** the token that it is part of, or the first and last of those that it spans */
  readonly token: number;
  readonly lastToken: number;
  readonly start: number;
  readonly end: number;
  /** whether it touches the atom before it */
  readonly glued: boolean;
}

const PIECE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|(?:\p{L}\.){2,}\$?|[\p{L}µμ]+|[¼½¾⅓⅔]|\S/gu;

/** The sentence in atoms. A run of tokens without space is cut as one, for the tokenizer takes "USD2,300" apart in its own way. */
export function atomsOf(tree: Tree): readonly Atom[] {
  const atoms: Atom[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; ) {
    let j = i;
    let run = tokens[i]?.text ?? "";
    while (tokens[j + 1] && tokens[j]?.end === tokens[j + 1]?.start) {
      j += 1;
      run += tokens[j]?.text ?? "";
    }
    const base = tokens[i]?.start ?? 0;
    let token = i;
    for (const match of run.matchAll(PIECE)) {
      const start = base + match.index;
      const end = start + match[0].length;
      while (token < j && (tokens[token]?.end ?? end) <= start) token += 1;
      let lastToken = token;
      while (lastToken < j && (tokens[lastToken]?.end ?? end) < end) lastToken += 1;
      atoms.push({ text: match[0], lower: match[0].toLowerCase(), token, lastToken, start, end, glued: atoms.at(-1)?.end === start });
    }
    i = j + 1;
  }
  return atoms;
}
