import type { Sentence, Token } from "../../model/sentence.js";

/** Terms of the field whose last word a tagger may take for a verb, by the words around "of". */
const TERMS: Readonly<Record<string, readonly string[]>> = { understanding: ["memorandum", "memoranda", "memorandums"], intent: ["letter", "letters"] };

/**
 * "memorandum of understanding", "letter of intent": one nominal. Where the tree has a verb in it, the word becomes the noun's complement, and
 * what hung on the verb from the right hangs on the clause's own verb ("signed a memorandum of understanding on Monday").
 */
export function withFixedTerms(given: Sentence): Sentence {
  const sentence = withGerunds(withGenerals(given));
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

/** "asked the auditor-general to look into it": an office in two words is a noun, whatever the tagger says of its second. */
function withGenerals(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isOffice = (t: Token): boolean => t.upos === "ADJ" && t.text.toLowerCase() === "general" && /^[-‐‑–]$/u.test(tokens[t.index - 1]?.text ?? "") && OFFICES.has(tokens[t.index - 2]?.text.toLowerCase() ?? "");
  const offices = tokens.filter(isOffice);
  if (offices.length === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (offices.includes(t)) return { ...t, upos: "NOUN", xpos: "NN", deprel: t.deprel === "xcomp" ? "obj" : t.deprel };
      const office = offices.find((o) => o.deprel === "xcomp" && (t.index === o.index - 2 || t.head === o.index || t.head === o.index - 2));
      if (office === undefined) return t;
      if (t.index === office.index - 2) return { ...t, head: office.index, deprel: "compound" };
      // what he is asked to do hangs on the asking
      return t.xpos === "VB" ? { ...t, head: office.head, deprel: "xcomp" } : { ...t, head: office.index };
    }),
  };
}

const OFFICES: ReadonlySet<string> = new Set(["auditor", "attorney", "secretary", "director", "governor", "consul", "solicitor", "inspector", "comptroller", "controller", "surveyor"]);

/** "suspected of planning to attack": between a preposition and an infinitive stands a verb, whatever the tagger says. */
function withGerunds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isGerund = (t: Token): boolean => t.upos === "NOUN" && GERUNDS.has(t.text.toLowerCase()) && ["of", "for"].includes(tokens[t.index - 1]?.text.toLowerCase() ?? "") && tokens[t.index + 1]?.text === "to" && tokens[t.index + 2]?.xpos === "VB";
  const found = tokens.filter(isGerund);
  if (found.length === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (found.includes(t)) return { ...t, lemma: t.text.toLowerCase().replace(/(?:tt)?ing$/, (end) => (end === "tting" ? "t" : "")).replace(/^plann$/, "plan"), upos: "VERB", xpos: "VBG", deprel: "advcl" };
      const before = found.find((g) => t.index === g.index + 2);
      if (before !== undefined) return { ...t, head: before.index, deprel: "xcomp" };
      return found.some((g) => t.index === g.index - 1 && t.head === g.index) ? { ...t, deprel: "mark" } : t;
    }),
  };
}

const GERUNDS: ReadonlySet<string> = new Set(["planning", "plotting", "threatening", "attempting", "conspiring", "offering", "refusing"]);

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
