import type { Span } from "../../model/span.js";
import { relation, spanOf, subtree, tokenAt, type Tree } from "./tree.js";

/** The clause of the predicate without the clauses that hang on it. */
export function evidenceOf(tree: Tree, i: number): Span {
  const words = subtree(tree, i, (t) => t.deprel === "acl:relcl" || (t.head === i && ["advcl", "parataxis", "conj", "cc", "punct", "mark", "case"].includes(relation(t))));
  return spanOf(tree, withoutLooseEdges(tree, words));
}

/** Without commas and conjunctions that a branch has brought along at its edges. */
function withoutLooseEdges(tree: Tree, words: readonly number[]): readonly number[] {
  const loose = (i: number | undefined): boolean => i !== undefined && (tokenAt(tree, i).upos === "CCONJ" || [",", ";", "–", "—"].includes(tokenAt(tree, i).text));
  const out = [...words];
  while (out.length > 1 && loose(out[0])) out.shift();
  while (out.length > 1 && loose(out.at(-1))) out.pop();
  return out;
}
