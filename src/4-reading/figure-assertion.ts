import type { Reading } from "../model/entry.js";
import { assertionOf } from "./clauses/assertion.js";
import { childrenBy, tokenAt, type Tree } from "./clauses/tree.js";
import type { ReadingLexicon } from "./reading-lexicon.js";

/**
 * How a figure is told: as the verb right before it in its clause ("agreed to raise trade to $15 billion" is to come). A purpose ("to help pay
 * $5 million") does not make its amount unreal, nor does a verb beyond a comma or conjunction.
 */
export function figureAssertion(tree: Tree, head: number, lexicon: ReadingLexicon): Pick<Reading, "polarity" | "modality"> {
  const verb = tree.tokens.findLast((t) => t.index < head && t.upos === "VERB");
  const between = verb === undefined ? [] : tree.tokens.slice(verb.index + 1, head);
  const plain = { polarity: "affirmed", modality: "asserted" } as const;
  if (verb === undefined || between.length > 9 || between.some((t) => [",", ";", ":", "(", "–", "—"].includes(t.text) || ["SCONJ", "CCONJ"].includes(t.upos) || t.xpos === "WDT")) return plain;
  if (["advcl", "acl"].includes(verb.deprel)) return { ...plain, modality: isUndertaken(tree, verb.index, lexicon) || isAim(tree, verb.index, lexicon) ? "future" : "asserted" };
  const { modality, polarity, because } = assertionOf(tree, verb.index, lexicon.scope, true);
  // "no authority has 5 seats" denies no seats: only the verb's own "not" does
  return { modality, polarity: because.some((w) => ["not", "n't", "n’t", "never"].includes(w)) ? polarity : "affirmed" };
}

/** "their aim of raising trade to $15 billion": an aim is not reached. */
function isAim(tree: Tree, gerund: number, lexicon: ReadingLexicon): boolean {
  const { deprel, head } = tokenAt(tree, gerund);
  return deprel === "acl" && head >= 0 && lexicon.undertakings.aims.has(tokenAt(tree, head).lemma.toLowerCase());
}

/** "signed a deal to build four plants": what an undertaking is for is to come, whether the infinitive hangs on its noun or on the verb. */
function isUndertaken(tree: Tree, infinitive: number, lexicon: ReadingLexicon): boolean {
  const governor = tokenAt(tree, infinitive).head;
  if (tokenAt(tree, infinitive).xpos !== "VB" || governor < 0) return false;
  const nouns = [governor, ...childrenBy(tree, governor, "obj", "nsubj:pass")];
  return nouns.some((n) => lexicon.undertakings.formOf.has(tokenAt(tree, n).lemma.toLowerCase()));
}
