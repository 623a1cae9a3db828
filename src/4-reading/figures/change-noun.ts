import { tokenAt, type Tree } from "../clauses/tree.js";
import type { ChangeWords } from "./figure-lexicon.js";
import type { Quantity } from "./quantity.js";

/** "a fall in exports of 30%", "the collapse of the currency by 40%": the noun of change, with what changes between. */
export function changeNounBefore(tree: Tree, quantity: Quantity, words: ChangeWords): number | undefined {
  if (!/^(?:of|by)$/.test(tree.tokens[quantity.first - 1]?.text ?? "")) return undefined;
  for (let i = quantity.first - 2; i >= 1 && quantity.first - i <= 8; i -= 1) {
    const token = tokenAt(tree, i);
    if (token.text === "in" || token.text === "of") return [words.upNouns, words.downNouns].some((nouns) => nouns.has(tokenAt(tree, i - 1).lemma)) && tokenAt(tree, i - 1).upos === "NOUN" ? i - 1 : undefined;
    if (!["NOUN", "PROPN", "ADJ", "DET"].includes(token.upos) && token.xpos !== "POS") return undefined;
  }
  return undefined;
}

/** A loss or gain of money is a result of its own. */
export const isResult = (lemma: string): boolean => /^(?:loss|gain)$/.test(lemma);
