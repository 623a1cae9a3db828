import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { childBy, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { Term } from "./undertaking-draft.js";
import type { UndertakingLexicon } from "./undertaking-lexicon.js";

/** What a sentence says that an undertaking contains, or does not: "the pact does not contain a mutual defence clause". */
export interface TermReading {
  readonly sentence: number;
  /** the noun that stands for the undertaking: "pact" */
  readonly noun: number;
  readonly term: Term;
}

/** Terms by verbs of containing whose subject is an undertaking noun; a denied verb gives a negated term. */
export function readTerms(scene: Scene, tree: Tree, lexicon: UndertakingLexicon, scope: ScopeLexicon): readonly TermReading[] {
  const out: TermReading[] = [];
  for (const token of tree.tokens) {
    if (token.upos !== "VERB" || !lexicon.contain.has(token.lemma.toLowerCase())) continue;
    const clause = clauseOf(tree, token.index);
    if (clause.passive || clause.subject === undefined) continue;
    const noun = tokenAt(tree, clause.subject);
    if (!lexicon.formOf.has(noun.lemma.toLowerCase())) continue;
    const content = clause.object ?? childBy(tree, token.index, "xcomp", "ccomp") ?? clause.obliques.find((o) => o.preposition === "for")?.head;
    if (content === undefined) continue;
    const evidence = spanOf(tree, trimmed(tree, subtree(tree, content)));
    const negated = assertionOf(tree, token.index, scope).polarity === "negated";
    out.push({
      sentence: tree.sentence.index,
      noun: noun.index,
      term: { text: scene.text.slice(evidence.start, evidence.end).replace(/\s+/g, " "), negated, evidence },
    });
  }
  return out;
}

function trimmed(tree: Tree, words: readonly number[]): readonly number[] {
  const out = [...words];
  while (out.length > 1 && tokenAt(tree, out.at(-1) as number).upos === "PUNCT") out.pop();
  while (out.length > 1 && tokenAt(tree, out[0] as number).upos === "PUNCT") out.shift();
  return out;
}
