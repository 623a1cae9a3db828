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
    if (between.some((t) => t.upos === "VERB")) continue;
    if (between.some((t) => t.upos === "CCONJ" && ["and", "or"].includes(t.lemma)) || listGoesOn(tokens, second)) joined.set(second.index, first.index);
  }
  if (joined.size === 0) return sentence;
  return { ...sentence, tokens: tokens.map((t) => (joined.has(t.index) ? { ...t, head: joined.get(t.index) as number, deprel: "conj" } : t)) };
}

/** "their leaders, X of the A, and Y of the B, sent": the first of a list right behind a comma, its second behind "and". */
function listGoesOn(tokens: readonly Token[], second: Token): boolean {
  if (tokens[second.index - 1]?.text !== "," || second.upos !== "PROPN") return false;
  const third = tokens.find((t) => isSubject(t) && t.head === second.head && t.index > second.index && t.index < second.head);
  return third !== undefined && tokens.slice(second.index, third.index).some((t) => t.upos === "CCONJ" && t.lemma === "and");
}

function isSubject(token: Token): boolean {
  return token.deprel === "nsubj" || token.deprel === "nsubj:pass";
}
