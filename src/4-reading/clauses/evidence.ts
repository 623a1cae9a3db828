import type { Span } from "../../model/span.js";
import { childrenBy, relation, spanOf, subtree, tokenAt, type Tree } from "./tree.js";

/** The clause of the predicate without the clauses that hang on it. */
export function evidenceOf(tree: Tree, i: number): Span {
  const words = subtree(tree, i, (t) => t.deprel === "acl:relcl" || (t.head === i && ["advcl", "parataxis", "conj", "cc", "punct", "mark", "case"].includes(relation(t))));
  return spanOf(tree, withoutLooseEdges(tree, behindMark(tree, i, words)));
}

/** "less than a week after Larsen met him": how long after belongs to "after", and not to the meeting. */
function behindMark(tree: Tree, i: number, words: readonly number[]): readonly number[] {
  const mark = childrenBy(tree, i, "mark").filter((m) => m < i && SINCE.has(tokenAt(tree, m).text.toLowerCase())).at(-1);
  return mark === undefined ? words : words.filter((w) => w > mark);
}

const SINCE: ReadonlySet<string> = new Set(["after", "before", "since", "until"]);

/** Without commas and conjunctions that a branch has brought along at its edges. */
function withoutLooseEdges(tree: Tree, words: readonly number[]): readonly number[] {
  const loose = (i: number | undefined): boolean => i !== undefined && (tokenAt(tree, i).upos === "CCONJ" || [",", ";", "–", "—"].includes(tokenAt(tree, i).text));
  const out = [...words];
  while (out.length > 1 && loose(out[0])) out.shift();
  while (out.length > 1 && loose(out.at(-1))) out.pop();
  return out;
}
