import { childrenBy, tokenAt, type Tree } from "./tree.js";

/**
 * Infinitives that tell what was done, though their verb alone tells an aim or a plan: who decided to resign has said so with it, who voted to approve
 * has approved, and an attempt to kill is a deed against the life of whom it failed.
 */
export function isDoneBy(tree: Tree, i: number, head: number): boolean {
  const lemma = tokenAt(tree, i).lemma.toLowerCase();
  if (!isPast(tree, head)) return false;
  switch (tokenAt(tree, head).lemma.toLowerCase()) {
    case "decide":
      return lemma === "resign" || lemma === "quit" || (lemma === "step" && childrenBy(tree, i, "advmod", "compound:prt").some((c) => tokenAt(tree, c).lemma === "down"));
    case "vote":
      return VOTED.has(lemma);
    case "try":
    case "attempt":
      return DEADLY.has(lemma);
    default:
      return false;
  }
}

const VOTED = new Set(["approve", "reject", "endorse", "adopt", "ratify", "censure", "condemn", "impeach", "confirm", "accept", "oust"]);
const DEADLY = new Set(["kill", "assassinate", "murder", "stab", "shoot", "poison"]);

/** "tried", "has voted": not "had he tried", "would have tried", "was trying". */
function isPast(tree: Tree, at: number): boolean {
  const aux = childrenBy(tree, at, "aux").map((c) => tokenAt(tree, c));
  const negated = childrenBy(tree, at, "advmod").some((c) => ["not", "n't", "n’t", "never"].includes(tokenAt(tree, c).text.toLowerCase()));
  return !negated && (tokenAt(tree, at).xpos === "VBD" ? aux.length === 0 : tokenAt(tree, at).xpos === "VBN" && aux.length === 1 && ["has", "have", "had"].includes(aux[0]?.text.toLowerCase() ?? ""));
}

/** "pledged to reinstate him, but reneged on it": a promise that was broken. */
export function isBroken(tree: Tree, promise: number): boolean {
  return childrenBy(tree, promise, "conj").some((c) => ["renege", "backtrack", "backpedal", "backslide"].includes(tokenAt(tree, c).lemma.toLowerCase()) || (tokenAt(tree, c).lemma === "break" && childrenBy(tree, c, "obj").some((o) => ["promise", "pledge", "word", "vow"].includes(tokenAt(tree, o).lemma))));
}
