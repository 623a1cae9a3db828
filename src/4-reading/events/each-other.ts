import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";

/** "each other", "one another", and what is theirs: "expelled each other's ambassadors". Who acts so is on both sides of the deed. */
export function isEachOther(tree: Tree, head: number): boolean {
  return [head, ...childrenBy(tree, head, "nmod:poss", "amod", "nmod", "det")].some((i) => {
    const [before, word] = [tree.tokens[i - 1]?.text.toLowerCase(), tokenAt(tree, i).text.toLowerCase()];
    return (before === "each" && word === "other") || (before === "one" && word === "another");
  });
}
