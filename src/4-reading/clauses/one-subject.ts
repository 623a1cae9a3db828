import type { Sentence, Token } from "../../model/sentence.js";

/**
 * A predicate has one subject. Where a tree gives it two on the same side with "and" or "or" between them ("the Turkish president X and the
 * Egyptian president Y signed"), they are one coordination: the second becomes a conjunct of the first.
 */
export function withOneSubject(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const joined = new Map<number, number>();
  for (const second of tokens) {
    if (!isSubject(second)) continue;
    const first = tokens.find((t) => isSubject(t) && t.head === second.head && t.deprel === second.deprel && t.index < second.index);
    if (first === undefined || second.index > second.head) continue;
    const between = tokens.slice(first.index + 1, second.index);
    if (between.some((t) => t.upos === "CCONJ" && ["and", "or"].includes(t.lemma)) && !between.some((t) => t.upos === "VERB")) joined.set(second.index, first.index);
  }
  if (joined.size === 0) return sentence;
  return { ...sentence, tokens: tokens.map((t) => (joined.has(t.index) ? { ...t, head: joined.get(t.index) as number, deprel: "conj" } : t)) };
}

function isSubject(token: Token): boolean {
  return token.deprel === "nsubj" || token.deprel === "nsubj:pass";
}
