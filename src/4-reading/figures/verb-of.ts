import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";

/** The verb's lemma; "totall" and the like, where the lemmatizer left a doubled letter, without it. */
export function plainLemma(tree: Tree, verb: number): string {
  if (/^fell$/i.test(tokenAt(tree, verb).text)) return "fall";
  if (/^rose$/i.test(tokenAt(tree, verb).text)) return "rise";
  return tokenAt(tree, verb).lemma.replace(/([lnprt])\1$/, (pair, letter: string) => (/^(?:fall|sell|pull|roll|add|small|spell|fill|kill|call|tell|poll|stall|swell)$/.test(tokenAt(tree, verb).lemma) ? pair : letter));
}

/** The verb (or nominal predicate) that the token hangs on inside its clause. */
export function verbOver(tree: Tree, from: number): number | undefined {
  let here = from;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokenAt(tree, here);
    if (token.upos === "VERB" || childrenBy(tree, here, "cop").length > 0) return here;
    if (token.head < 0) return undefined;
    here = token.head;
  }
  return undefined;
}
