import type { Sentence } from "../../model/sentence.js";
import { findMentions } from "../actors/find-mentions.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import { withPairs } from "../actors/pair.js";
import { withFixedTerms } from "../clauses/fixed-terms.js";
import { withOneSubject } from "../clauses/one-subject.js";
import { treeOf } from "../clauses/tree.js";
import { joined } from "./joined.js";
import { wordFacts, type WordFacts, type WordKnowledge } from "./word-facts.js";

/** One sentence that comes without a report, as the production reader would see it; undefined when there is nothing in it. */
export function lookAt(sentences: readonly Sentence[], knowledge: WordKnowledge, gazetteer: Gazetteer): WordFacts | undefined {
  const sentence = joined(sentences);
  if (sentence === undefined) return undefined;
  const tree = treeOf(withOneSubject(withFixedTerms({ ...sentence, index: 0 })));
  return wordFacts(tree, knowledge, withPairs([tree], findMentions([tree], gazetteer)));
}
