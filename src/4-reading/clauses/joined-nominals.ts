import type { Sentence, Token } from "../../model/sentence.js";

/**
 * "to meet with X, director of A, and Y, director of B": a name that a tree joins to the verb, though nothing in it is a predicate, is joined to the
 * verb's last nominal before it.
 */
export function withJoinedNominals(given: Sentence): Sentence {
  const sentence = withUnits(withLists(withTwoSubjects(withVictim(withLostConjuncts(given)))));
  const { tokens } = sentence;
  const mended = new Map<number, number>();
  for (const token of tokens) {
    if (token.deprel !== "conj" || !["PROPN", "NOUN"].includes(token.upos) || tokens[token.head]?.upos !== "VERB") continue;
    const own = tokens.filter((t) => t.head === token.index);
    if (token.upos === "NOUN" && !own.some((t) => t.deprel === "det" || t.deprel === "nmod:poss")) continue;
    if (own.some((t) => /^(?:nsubj|cop|aux|obj|xcomp|ccomp|advmod|case)/.test(t.deprel)) || !own.some((t) => t.deprel === "cc" && ["and", "or"].includes(t.lemma))) continue;
    const before = tokens.filter((t) => t.head === token.head && /^(?:obj|iobj|obl)(?:$|:agent)/.test(t.deprel) && t.head < t.index && t.index < token.index && ["PROPN", "NOUN"].includes(t.upos)).at(-1);
    if (before?.upos === "NOUN" && token.upos === "NOUN") continue;
    if (before !== undefined && !clauseBetween(tokens, before, token)) mended.set(token.index, before.index);
  }
  return mended.size === 0 ? sentence : { ...sentence, tokens: tokens.map((t) => (mended.has(t.index) ? { ...t, head: mended.get(t.index) as number } : t)) };
}

/** Verbs that take somebody and no clause: "Labor attacked that …" is not said. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(["attack", "arrest", "kill", "meet", "visit", "thank", "praise", "condemn", "criticise", "criticize", "detain", "jail", "slam", "denounce", "rebuke", "invite", "sue", "fire", "dismiss", "appoint", "support", "back", "blame"]);

/** "The union attacked the minister and the mayor criticised the council": a tree that takes both for who criticises leaves the first verb without an object. */
function withVictim(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (const second of tokens) {
    const verb = tokens[second.head];
    if (second.deprel !== "ccomp" || verb === undefined || second.index < verb.index || !OF_SOMEBODY.has(verb.lemma.toLowerCase()) || !["VBD", "VBZ", "VBP"].includes(second.xpos) || !["VBD", "VBZ", "VBP"].includes(verb.xpos)) continue;
    if (tokens.some((t) => (t.head === verb.index && t.deprel === "obj") || (t.head === second.index && t.deprel === "mark"))) continue;
    const first = tokens.find((t) => t.head === second.index && t.deprel === "nsubj");
    const [own, ...more] = tokens.filter((t) => t.head === first?.index && t.deprel === "conj");
    const and = tokens.find((t) => t.head === own?.index && t.deprel === "cc" && t.lemma === "and");
    if (first === undefined || own === undefined || and === undefined || more.length > 0 || own.index > second.index) continue;
    const opens = Math.min(first.index, ...tokens.filter((t) => t.head === first.index && t.index > verb.index).map((t) => t.index));
    if (opens !== verb.index + 1) continue;
    return {
      ...sentence,
      tokens: tokens.map((t) => {
        if (t.index === first.index) return { ...t, head: verb.index, deprel: "obj" };
        if (t.index === own.index) return { ...t, head: second.index, deprel: "nsubj" };
        if (t.index === and.index) return { ...t, head: second.index };
        return t.index === second.index ? { ...t, deprel: "conj" } : t;
      }),
    };
  }
  return sentence;
}

/** "the rector of X, Ivan Holm, and Comptroller Olaf Berg": what a tree joins to "and" itself is joined to the name before the comma. */
function withLostConjuncts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const lost = tokens.filter((t) => t.deprel === "conj" && ["PROPN", "NOUN"].includes(t.upos) && tokens[t.head]?.upos === "CCONJ" && tokens[tokens[t.head]?.head ?? -1]?.upos === "PUNCT");
  if (lost.length === 0) return sentence;
  const nameOf = (t: Token): number | undefined => {
    const comma = tokens[tokens[t.head]?.head ?? -1];
    const name = comma === undefined ? undefined : tokens[comma.head];
    return name !== undefined && name.upos === "PROPN" && name.index < t.index ? name.index : undefined;
  };
  const heads = new Map(lost.flatMap((t) => (nameOf(t) === undefined ? [] : [[t.index, nameOf(t) as number] as const])));
  const ands = new Map(lost.filter((t) => heads.has(t.index)).map((t) => [t.head, t.index]));
  return { ...sentence, tokens: tokens.map((t) => (heads.has(t.index) ? { ...t, head: heads.get(t.index) as number } : ands.has(t.index) ? { ...t, head: ands.get(t.index) as number, deprel: "cc" } : t)) };
}

/** "the army and the police arrested": two subjects side by side with "and" between are joined. */
function withTwoSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (const second of tokens) {
    if (second.deprel !== "nsubj" || !["NOUN", "PROPN"].includes(second.upos)) continue;
    const start = Math.min(second.index, ...tokens.filter((t) => t.head === second.index && t.index < second.index && t.deprel !== "cc").map((t) => t.index));
    const [first, and] = [tokens[start - 2], tokens[start - 1]];
    if (and?.text !== "and" || first?.deprel !== "nsubj" || first.head !== second.head || second.head < second.index) continue;
    return { ...sentence, tokens: tokens.map((t) => (t.index === second.index ? { ...t, head: first.index, deprel: "conj" } : t.index === and.index ? { ...t, head: second.index, deprel: "cc" } : t)) };
  }
  return sentence;
}

/** "from the NPP, the DPP and the TPP": a list of bodies, each with its article, whose second a tree takes for what the first is. */
function withLists(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const article = (i: number): boolean => tokens.some((t) => t.head === i && t.deprel === "det" && t.text.toLowerCase() === "the");
  const isBody = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text) && ["PROPN", "NOUN"].includes(t.upos) && article(t.index);
  const lists = tokens.filter((t) => {
    if (t.deprel !== "appos" || !isBody(t) || !isBody(tokens[t.head]) || tokens[t.index - 2]?.text !== ",") return false;
    return tokens.some((c) => c.head === t.index && c.deprel === "conj" && isBody(c) && tokens.some((and) => and.head === c.index && and.deprel === "cc" && and.lemma === "and"));
  });
  if (lists.length === 0) return sentence;
  const firstOf = new Map(lists.map((t) => [t.index, t.head]));
  return {
    ...sentence,
    tokens: tokens.map((t) => (firstOf.has(t.index) ? { ...t, deprel: "conj" } : t.deprel === "conj" && firstOf.has(t.head) ? { ...t, head: firstOf.get(t.head) as number } : t)),
  };
}

/** Parts of a firm or body that are told of beside it. */
const UNITS: ReadonlySet<string> = new Set(["unit", "arm", "subsidiary", "affiliate", "division", "branch", "wing"]);

/** "with Holm Motors and its Berg Steel unit to build ships": joined to the nominal right before "and", whatever clause a tree makes of it. */
function withUnits(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (const unit of tokens) {
    if (unit.upos !== "NOUN" || !UNITS.has(unit.lemma.toLowerCase()) || unit.deprel !== "conj" || unit.head > unit.index) continue;
    const own = tokens.filter((t) => t.head === unit.index);
    const and = own.find((t) => t.deprel === "cc" && t.lemma === "and");
    const whose = and === undefined ? undefined : tokens[and.index + 1];
    const before = and === undefined ? undefined : tokens[and.index - 1];
    if (and === undefined || !["its", "their"].includes(whose?.text.toLowerCase() ?? "") || before === undefined || !["PROPN", "NOUN"].includes(before.upos) || own.some((t) => ["cop", "aux"].includes(t.deprel))) continue;
    const name = tokens.slice(and.index + 2, unit.index);
    let first = before.index;
    const governor = tokens[unit.head];
    while (["appos", "flat", "compound"].includes(tokens[first]?.deprel ?? "")) first = tokens[first]?.head ?? first;
    if (name.some((t) => ["VERB", "AUX", "PUNCT", "ADP"].includes(t.upos))) continue;
    if (governor === undefined || first === governor.index || tokens[first]?.head === governor.index && tokens[first]?.deprel === "conj") continue;
    return {
      ...sentence,
      tokens: tokens.map((t) => {
        if (t.index === unit.index) return { ...t, head: first, deprel: "conj" };
        if (t.index === whose?.index) return { ...t, head: unit.index, deprel: "nmod:poss" };
        if (name.includes(t)) return { ...t, head: unit.index, deprel: "compound" };
        // "signed a deal with X and its unit to build": what hung on the unit from the right is the verb's
        return governor.upos === "VERB" && t.head === unit.index && t.index > unit.index ? { ...t, head: unit.head, deprel: t.deprel === "acl" ? "advcl" : t.deprel } : t;
      }),
    };
  }
  return sentence;
}

function clauseBetween(tokens: readonly Token[], from: Token, to: Token): boolean {
  return tokens.slice(from.index, to.index).some((t) => t.upos === "VERB" || t.upos === "AUX");
}
