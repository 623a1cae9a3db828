import { tokenAt } from "../clauses/tree.js";
import type { Range } from "./pair-features.js";
import type { WordFacts } from "./word-facts.js";

/** A nominal that may be source or target: its head and the words that belong to it. */
export interface Candidate extends Range {
  readonly head: number;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
const PART = new Set(["flat", "fixed", "goeswith", "compound", "expl", "det", "case", "mark", "cc", "punct", "discourse"]);
const ARGUMENT = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "root", "appos"]);

/** The nominals of a sentence, left to right. */
export function spanCandidates(facts: WordFacts): readonly Candidate[] {
  return facts.tree.tokens
    .filter((t) => (NOMINAL.has(t.upos) ? !PART.has(t.deprel) : ["NUM", "ADJ", "X"].includes(t.upos) && ARGUMENT.has(t.deprel)))
    .map((t) => ({ head: t.index, ...nominalRange(facts, t.index) }));
}

/** The unbroken stretch of words around the head: no relative clause, no apposition, no second member of a list, no preposition before it. */
function nominalRange(facts: WordFacts, head: number): Range {
  const own = new Set<number>();
  const visit = (i: number): void => {
    own.add(i);
    for (const c of facts.tree.children[i] ?? []) {
      const { deprel, upos } = tokenAt(facts.tree, c);
      const apart = deprel.startsWith("acl") || ["conj", "cc", "appos", "parataxis", "mark", "cop", "aux", "advcl"].includes(deprel) || deprel.startsWith("nsubj") || (upos === "PUNCT" && !/^[-’']$/.test(tokenAt(facts.tree, c).text));
      const leading = i === head && (deprel === "case" || deprel === "advmod" || deprel === "obl" || deprel === "obj" || deprel === "xcomp");
      if (!apart && !leading) visit(c);
    }
  };
  visit(head);
  let first = head;
  let last = head;
  while (own.has(first - 1)) first--;
  while (own.has(last + 1)) last++;
  return { first, last };
}
