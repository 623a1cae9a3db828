import { childrenBy, relation, tokenAt, type Tree } from "./tree.js";

/** "When my minister was here, she had a meeting": "he" and "she" mean whoever stands before them as the speaker's own, and not the speaker. */
export function meansSpeakersOwn(tree: Tree, pronoun: number): boolean {
  if (!["he", "she"].includes(tokenAt(tree, pronoun).text.toLowerCase())) return false;
  return tree.tokens.slice(0, pronoun).some((t) => relation(t) === "nsubj" && OWN.has(t.lemma.toLowerCase()) && tree.tokens[t.index + 1]?.upos !== "PROPN" && childrenBy(tree, t.index, "nmod:poss").some((c) => ["my", "our"].includes(tokenAt(tree, c).text.toLowerCase())));
}

const OWN: ReadonlySet<string> = new Set(["minister", "president", "boss", "chief", "wife", "husband", "father", "mother", "son", "daughter", "brother", "sister", "friend", "colleague", "lawyer", "doctor", "governor", "ambassador"]);
