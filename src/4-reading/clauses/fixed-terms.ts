import type { Sentence, Token } from "../../model/sentence.js";

/** Terms of the field whose last word a tagger may take for a verb, by the words around "of". */
const TERMS: Readonly<Record<string, readonly string[]>> = { understanding: ["memorandum", "memoranda", "memorandums"], intent: ["letter", "letters"] };

/**
 * "memorandum of understanding", "letter of intent": one nominal. Where the tree has a verb in it, the word becomes the noun's complement, and
 * what hung on the verb from the right hangs on the clause's own verb ("signed a memorandum of understanding on Monday").
 */
export function withFixedTerms(sentence: Sentence): Sentence {
  const slips = sentence.tokens.filter((t) => t.upos === "VERB" && TERMS[t.text.toLowerCase()]?.includes(sentence.tokens[t.index - 2]?.text.toLowerCase() ?? "") && sentence.tokens[t.index - 1]?.text === "of");
  if (slips.length === 0) return sentence;
  let tokens: readonly Token[] = sentence.tokens;
  for (const slip of slips) {
    const noun = slip.index - 2;
    const governor = verbOver(tokens, noun, slip.index);
    tokens = tokens.map((t) => {
      if (t.index === slip.index) return { ...t, lemma: t.text.toLowerCase(), upos: "NOUN", xpos: "NN", head: noun, deprel: "nmod" };
      if (t.index === slip.index - 1) return { ...t, upos: "ADP", xpos: "IN", head: slip.index, deprel: "case" };
      if (t.head === slip.index && t.index > slip.index && governor !== undefined) return { ...t, head: governor };
      return t;
    });
  }
  return { ...sentence, tokens };
}

/** The verb above the noun, not by way of the slip itself. */
function verbOver(tokens: readonly Token[], noun: number, slip: number): number | undefined {
  let at = tokens[noun]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps += 1) {
    const token = tokens[at];
    if (!token || at === slip) return undefined;
    if (token.upos === "VERB") return at;
    at = token.head;
  }
  return undefined;
}
