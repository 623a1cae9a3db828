import type { Sentence } from "../../model/sentence.js";
import { withFixedTerms } from "./fixed-terms.js";
import { withJoinedNominals } from "./joined-nominals.js";
import { withLostSubjects } from "./lost-subject.js";
import { withOneSubject } from "./one-subject.js";
import { treeOf, type Tree } from "./tree.js";

/** The trees that every reader works on: as parsed, known slips mended. */
export function treesOf(sentences: readonly Sentence[]): readonly Tree[] {
  return sentences.map((s) => treeOf(withJoinedNominals(withOneSubject(withLostSubjects(withFixedTerms(s))))));
}
