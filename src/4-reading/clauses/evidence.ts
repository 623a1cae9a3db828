import type { Span } from "../../model/span.js";
import { relation, spanOf, subtree, type Tree } from "./tree.js";

/** The clause of the predicate without the clauses that hang on it. */
export function evidenceOf(tree: Tree, i: number): Span {
  const words = subtree(tree, i, (t) => t.deprel === "acl:relcl" || (t.head === i && ["advcl", "parataxis", "conj", "cc", "punct", "mark", "case"].includes(relation(t))));
  return spanOf(tree, words);
}
