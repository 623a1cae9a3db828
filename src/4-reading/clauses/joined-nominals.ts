import type { Sentence, Token } from "../../model/sentence.js";

/**
 * "to meet with X, director of A, and Y, director of B": a name that a tree joins to the verb, though nothing in it is a predicate, is joined to the
 * verb's last nominal before it.
 */
export function withJoinedNominals(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const mended = new Map<number, number>();
  for (const token of tokens) {
    if (token.deprel !== "conj" || !["PROPN", "NOUN"].includes(token.upos) || tokens[token.head]?.upos !== "VERB") continue;
    const own = tokens.filter((t) => t.head === token.index);
    if (token.upos === "NOUN" && !own.some((t) => t.deprel === "det" || t.deprel === "nmod:poss")) continue;
    if (own.some((t) => /^(?:nsubj|cop|aux|obj|xcomp|ccomp|advmod|case)/.test(t.deprel)) || !own.some((t) => t.deprel === "cc" && t.lemma === "and")) continue;
    const before = tokens.filter((t) => t.head === token.head && /^(?:obj|iobj|obl)(?:$|:agent)/.test(t.deprel) && t.head < t.index && t.index < token.index && ["PROPN", "NOUN"].includes(t.upos)).at(-1);
    if (before?.upos === "NOUN" && token.upos === "NOUN") continue;
    if (before !== undefined && !clauseBetween(tokens, before, token)) mended.set(token.index, before.index);
  }
  return mended.size === 0 ? sentence : { ...sentence, tokens: tokens.map((t) => (mended.has(t.index) ? { ...t, head: mended.get(t.index) as number } : t)) };
}

function clauseBetween(tokens: readonly Token[], from: Token, to: Token): boolean {
  return tokens.slice(from.index, to.index).some((t) => t.upos === "VERB" || t.upos === "AUX");
}
