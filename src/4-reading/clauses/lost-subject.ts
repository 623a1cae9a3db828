import type { Sentence, Token } from "../../model/sentence.js";

/**
 * Clauses whose subject a tree has lost to the words between it and its verb, by seven constructions:
 * "Authorities say Holm, 45, attacked him" (an age), "The Norwegian commander, along with X, visited Denmark" (a phrase between commas) and
 * "Holm, a member of the Council, attacked the minister" (what he is taken for the one who does it) and
 * "The lawmakers who signed the petition called on Holm" (the second verb taken for a participle of the petition),
 * "The Norwegian minister promised to work" (the sentence's only verb taken for a participle) and
 * "the leadership, much to the dismay of the media, refused" (whose dismay it is taken for who refuses) and
 * "The president Ivan Holm and director Olaf Berg will resign" (the first of two taken for all that is said).
 */
export function withLostSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const aged = agedSubject(tokens);
  if (aged !== undefined) return { ...sentence, tokens: aged };
  const told = describedSubject(tokens) ?? leftSubject(tokens) ?? relativeSubject(tokens) ?? onlyVerb(tokens) ?? dismayedSubject(tokens) ?? joinedSubject(tokens);
  return told === undefined ? sentence : { ...sentence, tokens: told };
}

const isName = (t: Token | undefined): boolean => t !== undefined && (t.upos === "PROPN" || t.upos === "NOUN");
const isFinite = (t: Token): boolean => t.upos === "VERB" && ["VBD", "VBZ", "VBP"].includes(t.xpos);
const childrenOf = (tokens: readonly Token[], i: number): readonly Token[] => tokens.filter((t) => t.head === i);
const hasSubject = (tokens: readonly Token[], i: number): boolean => childrenOf(tokens, i).some((t) => /^(?:nsubj|csubj|expl)/.test(t.deprel));

/** A name with an age in commas, taken for all that is said; the verb right behind for a second one of who says it. */
function agedSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  for (const name of tokens) {
    if (name.deprel !== "ccomp" || name.upos !== "PROPN") continue;
    const age = childrenOf(tokens, name.index).find((t) => t.deprel === "nummod" && /^\d\d?$/.test(t.text) && t.index > name.index && tokens[t.index - 1]?.text === "," && tokens[t.index + 1]?.text === ",");
    const verb = age === undefined ? undefined : tokens[age.index + 2];
    if (verb === undefined || !isFinite(verb) || verb.deprel !== "conj" || verb.head !== name.head || hasSubject(tokens, verb.index)) continue;
    return tokens.map((t) => (t.index === name.index ? { ...t, head: verb.index, deprel: "nsubj" } : t.index === verb.index ? { ...t, deprel: "ccomp" } : t));
  }
  return undefined;
}

/** "Holm, an elected member of the Council, (in a statement) attacked X": the root is a name, its apposition the subject of the verb. */
function describedSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  const root = tokens.find((t) => t.head < 0);
  if (root?.upos !== "PROPN" || tokens[root.index + 1]?.text !== "," || childrenOf(tokens, root.index).some((t) => ["cop", "nsubj"].includes(t.deprel))) return undefined;
  const verb = childrenOf(tokens, root.index).find((t) => isFinite(t) && ["parataxis", "advcl", "acl:relcl"].includes(t.deprel));
  const member = verb === undefined ? undefined : childrenOf(tokens, verb.index).find((t) => t.deprel === "nsubj" && t.upos === "NOUN");
  if (verb === undefined || member === undefined) return undefined;
  const article = tokens[root.index + 2];
  const closes = tokens.slice(member.index, verb.index).some((t) => t.text === ",");
  if (article === undefined || !["a", "an"].includes(article.text.toLowerCase()) || article.head !== member.index || !closes) return undefined;
  return moved(tokens, root, verb).map((t) => (t.index === member.index ? { ...t, head: root.index, deprel: "appos" } : t));
}

/** "The Norwegian commander, along with X, visited Denmark": the root is a nominal, and a verb without a subject stands right behind the comma. */
function leftSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  const root = tokens.find((t) => t.head < 0);
  if (root === undefined || !isName(root) || tokens[root.index + 1]?.text !== "," || childrenOf(tokens, root.index).some((t) => ["cop", "nsubj", "case", "mark"].includes(t.deprel))) return undefined;
  const phrase = ["along", "together", "accompanied", "alongside", "joined", "flanked"].includes(tokens[root.index + 2]?.text.toLowerCase() ?? "");
  const verb = phrase ? childrenOf(tokens, root.index).find((t) => isFinite(t) && ["advcl", "parataxis", "acl:relcl"].includes(t.deprel) && tokens[t.index - 1]?.text === "," && t.index > root.index + 3) : undefined;
  return verb === undefined || hasSubject(tokens, verb.index) ? undefined : moved(tokens, root, verb);
}

/** The root is a nominal with a relative clause, and a past right behind that clause's object is taken for a participle: the sentence has no other verb. */
function relativeSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  const root = tokens.find((t) => t.head < 0);
  if (root?.upos !== "NOUN" || childrenOf(tokens, root.index).some((t) => ["cop", "nsubj", "case", "mark", "parataxis"].includes(t.deprel))) return undefined;
  const clause = childrenOf(tokens, root.index).find((t) => t.deprel === "acl:relcl" && ["who", "which", "that"].includes(tokens[root.index + 1]?.text.toLowerCase() ?? ""));
  const object = clause === undefined ? undefined : childrenOf(tokens, clause.index).find((t) => t.deprel === "obj" && t.index > clause.index);
  const verb = object === undefined ? undefined : tokens[object.index + 1];
  if (clause === undefined || verb?.head !== object?.index || verb?.deprel !== "acl" || !["VBN", "VBD"].includes(verb.xpos) || !verb.text.endsWith("ed")) return undefined;
  // "the petition filed by X" is one
  if (!childrenOf(tokens, verb.index).some((t) => /^(?:obj|obl|ccomp|xcomp)$/.test(t.deprel)) || tokens[verb.index + 1]?.text === "by") return undefined;
  return moved(tokens, root, verb).map((t) => (t.index === verb.index ? { ...t, xpos: "VBD" } : t.head === clause.index && t.index > verb.index ? { ...t, head: verb.index } : t));
}

/** A sentence of a nominal and what a tree takes for its participle, with an object or an infinitive behind it: its only verb is no participle. */
function onlyVerb(tokens: readonly Token[]): readonly Token[] | undefined {
  const root = tokens.find((t) => t.head < 0);
  if (root === undefined || !isName(root) || tokens.at(-1)?.text !== "." || childrenOf(tokens, root.index).some((t) => ["cop", "nsubj", "case", "mark", "parataxis", "acl:relcl"].includes(t.deprel))) return undefined;
  const verb = childrenOf(tokens, root.index).find((t) => t.deprel === "acl" && t.xpos === "VBN" && t.text.endsWith("ed"));
  if (verb === undefined || verb.index !== root.index + 1 || tokens.some((t) => ["VBD", "VBZ", "VBP", "MD"].includes(t.xpos) && t.deprel !== "acl:relcl")) return undefined;
  if (!childrenOf(tokens, verb.index).some((t) => ["obj", "xcomp", "ccomp"].includes(t.deprel) && t.index > verb.index)) return undefined;
  return moved(tokens, root, verb).map((t) => (t.index === verb.index ? { ...t, xpos: "VBD" } : t));
}

/** "X, (much) to the dismay of Y, refused": Y, closed by a comma, is not who refuses; X, right before the first comma, is. */
function dismayedSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  for (const dismay of tokens) {
    if (!FEELINGS.has(dismay.lemma.toLowerCase()) || tokens[dismay.index + 1]?.text !== "of" || tokens[dismay.index - 1]?.text !== "the" || tokens[dismay.index - 2]?.text.toLowerCase() !== "to") continue;
    const opens = tokens[dismay.index - 3]?.text.toLowerCase() === "much" ? dismay.index - 4 : dismay.index - 3;
    const subject = tokens[opens - 1];
    const closes = tokens.findIndex((t) => t.index > dismay.index && t.text === ",");
    if (tokens[opens]?.text !== "," || !isName(subject) || subject === undefined || closes < 0) continue;
    const wrong = tokens.find((t) => t.deprel === "nsubj" && t.index > dismay.index && t.index < closes && t.head > closes);
    const verb = tokens[wrong?.head ?? -1];
    if (wrong === undefined || verb === undefined || !isFinite(verb)) continue;
    return tokens.map((t) => {
      if (t.index === wrong.index) return { ...t, head: dismay.index, deprel: "nmod" };
      if (t.index === subject.index) return { ...t, head: verb.index, deprel: "nsubj" };
      return t;
    });
  }
  return undefined;
}

const FEELINGS: ReadonlySet<string> = new Set(["chagrin", "surprise", "dismay", "annoyance", "delight", "relief", "horror", "consternation", "embarrassment", "displeasure", "anger", "fury", "disappointment", "astonishment", "regret", "joy", "shock"]);

/** The root is a name without a verb, "and" joins an office to it, and the name right behind that office is the subject of a verb beside the root. */
function joinedSubject(tokens: readonly Token[]): readonly Token[] | undefined {
  const root = tokens.find((t) => t.head < 0);
  if (root?.upos !== "PROPN" || childrenOf(tokens, root.index).some((t) => ["cop", "nsubj", "case", "mark"].includes(t.deprel))) return undefined;
  const office = childrenOf(tokens, root.index).find((t) => t.deprel === "conj" && t.upos === "NOUN" && t.xpos === "NN" && t.index > root.index && childrenOf(tokens, t.index).some((c) => c.deprel === "cc" && c.lemma === "and"));
  const verb = childrenOf(tokens, root.index).find((t) => t.deprel === "parataxis" && t.upos === "VERB" && t.index > (office?.index ?? root.index) && (isFinite(t) || childrenOf(tokens, t.index).some((c) => c.deprel === "aux")));
  const name = verb === undefined ? undefined : childrenOf(tokens, verb.index).find((t) => t.deprel === "nsubj" && t.upos === "PROPN");
  if (office === undefined || verb === undefined || name === undefined) return undefined;
  const opens = Math.min(name.index, ...childrenOf(tokens, name.index).map((t) => t.index));
  if (opens !== office.index + 1 || tokens.slice(root.index, office.index).some((t) => t.text === ":")) return undefined;
  return moved(tokens, root, verb).map((t) => {
    if (t.index === name.index) return { ...t, head: root.index, deprel: "conj" };
    if (t.index === office.index) return { ...t, head: name.index, deprel: "nmod:desc" };
    return t.head === office.index && t.deprel === "cc" ? { ...t, head: name.index } : t;
  });
}

/** The verb becomes the root, the nominal its subject. */
function moved(tokens: readonly Token[], root: Token, verb: Token): readonly Token[] {
  return tokens.map((t) => {
    if (t.index === verb.index) return { ...t, head: -1, deprel: "root" };
    if (t.index === root.index) return { ...t, head: verb.index, deprel: "nsubj" };
    return t.head === root.index && t.deprel === "punct" && t.index > verb.index ? { ...t, head: verb.index } : t;
  });
}
