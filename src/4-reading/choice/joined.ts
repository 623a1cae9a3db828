import type { Sentence, Token } from "../../model/sentence.js";

/** A text that the segmenter cut in two, for a reader that is given one sentence: the later roots hang on the first. */
export function joined(sentences: readonly Sentence[]): Sentence | undefined {
  const [first] = sentences;
  if (first === undefined) return undefined;
  const tokens: Token[] = [];
  let root = -1;
  for (const sentence of sentences) {
    const offset = tokens.length;
    for (const token of sentence.tokens) {
      const top = token.head < 0;
      const later = top && root >= 0;
      tokens.push({ ...token, index: token.index + offset, head: top ? root : token.head + offset, deprel: later ? "parataxis" : token.deprel });
      if (top && !later) root = token.index + offset;
    }
  }
  return { ...first, end: sentences.at(-1)?.end ?? first.end, tokens };
}
