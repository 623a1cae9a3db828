import type { Actor } from "../../model/actor.js";
import type { Attribution } from "../../model/entry.js";
import { participantsAt } from "../clauses/participants.js";
import { childrenBy, preposition, spanOf, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { Voices } from "./cue-lexicon.js";

/** Who speaks, and what that makes of the words: on a person's word, an office's, somebody unnamed's, nobody's. */
export interface Voice {
  readonly speaker: Actor | null;
  readonly attribution: Attribution;
  readonly rule: string;
}

const NOBODY: Voice = { speaker: null, attribution: { by: "none" }, rule: "nobody" };

/** The voice of a nominal: named actors first, then people without a name, then things that carry words. `undefined`: it cannot speak. */
export function voiceOf(scene: Scene, tree: Tree, head: number, voices: Voices): Voice | undefined {
  const token = tokenAt(tree, head);
  const lemma = token.lemma.toLowerCase();
  const name = nominalText(scene, tree, head);
  const [first] = participantsAt(tree, scene.mentions, head);
  if (first?.how === "named" && first.actor.kind !== "group") {
    const by = first.actor.kind === "person" ? "person" : "office";
    return { speaker: first.actor, attribution: { by, speaker: first.actor }, rule: by };
  }
  if (voices.unnamed.has(lemma) || first?.actor.kind === "group") {
    const actor: Actor = first?.how === "named" ? first.actor : { name, ...owned(first?.actor) };
    return { speaker: actor, attribution: { by: "unnamed", speaker: actor }, rule: "unnamed" };
  }
  if (voices.institutions.has(lemma)) {
    const actor: Actor = { name, kind: "office", ...owned(first?.actor), evidence: spanOf(tree, [head]) };
    return { speaker: actor, attribution: { by: "office", speaker: actor }, rule: "institution" };
  }
  if (voices.relays.has(lemma) && (token.upos === "NOUN" || DOCUMENTS.has(lemma))) {
    const owner = issuerOf(scene, tree, head) ?? (first?.actor.kind === "office" || first?.actor.kind === "person" ? first.actor : undefined);
    if (owner) {
      return { speaker: owner, attribution: { by: owner.kind === "person" ? "person" : "office", speaker: owner, relay: [name] }, rule: "relayed" };
    }
    return { speaker: null, attribution: { by: "none", relay: [name] }, rule: "relay-without-owner" };
  }
  if (voices.nobody.has(lemma)) return NOBODY;
  if (token.upos === "PROPN") {
    const actor: Actor = { name, evidence: spanOf(tree, [head]) };
    // two or three capitalised words without one that names an institution are a person's name
    const words = name.split(" ");
    const person = words.length >= 2 && words.length <= 4 && !words.some((w) => voices.institutions.has(w.toLowerCase()) || voices.companies.has(w.toLowerCase()) || /^[a-z]+$/.test(w));
    return { speaker: actor, attribution: { by: person ? "person" : "office", speaker: actor }, rule: "unknown-name" };
  }
  if (["he", "she", "they"].includes(lemma)) return { speaker: null, attribution: { by: "unnamed" }, rule: "unresolved-pronoun" };
  return undefined;
}

/**
 * The person whom a subject names with title and organisation before the name ("Lazada Malaysia CEO Alan Chan"), when the tree has taken one of
 * those for its head: the only person among the subject's words, phrases and clauses that hang on it aside.
 */
export function personNamedBy(scene: Scene, tree: Tree, subject: number): number | undefined {
  const words = new Set(subtree(tree, subject, (t) => t.index !== subject && (t.deprel === "acl:relcl" || t.deprel === "acl" || t.deprel === "conj" || t.deprel === "nmod:poss" || (t.deprel === "nmod" && t.upos !== "PROPN"))));
  const people = scene.mentions.in(tree.sentence.index).filter((m) => m.actor.kind === "person" && !m.modifier && words.has(m.head) && m.head !== subject && m.via === "name");
  const inside = scene.mentions.at(tree.sentence.index, subject);
  if (inside?.actor.kind === "person" || people.length !== 1) return undefined;
  // the name closes the subject: what follows it is the verb or a comma
  const last = people[0]?.last ?? -1;
  return Math.max(...words) <= last + 1 ? people[0]?.head : undefined;
}

/** Whose report it is: "a report released by the IMF", "a study by Oslo University". */
function issuerOf(scene: Scene, tree: Tree, noun: number): Actor | undefined {
  const phrases = [...childrenBy(tree, noun, "nmod"), ...childrenBy(tree, noun, "acl").flatMap((c) => childrenBy(tree, c, "obl"))].filter((c) => ["by", "from"].includes(preposition(tree, c) ?? ""));
  for (const phrase of phrases) {
    const [named] = participantsAt(tree, scene.mentions, phrase).filter((p) => p.how === "named");
    if (named) return named.actor;
    if (tokenAt(tree, phrase).upos === "PROPN") return { name: nominalText(scene, tree, phrase), kind: "office", evidence: spanOf(tree, [phrase]) };
  }
  return undefined;
}

/**
 * The head of the name that stands directly before or after a cue verb without a subject of its own: "…, Dmitry Peskov said:".
 * Only a mention that is not another word's modifier, and touches the verb.
 */
export function adjacentName(scene: Scene, tree: Tree, cue: number): number | undefined {
  const beside = (i: number): number | undefined => {
    const mention = i < 0 || i >= tree.tokens.length ? undefined : scene.mentions.at(tree.sentence.index, i);
    return mention && !mention.modifier && ["person", "office", "country", "international"].includes(mention.actor.kind ?? "") ? mention.head : undefined;
  };
  const verb = tokenAt(tree, cue);
  if (!["VBD", "VBZ", "VBP"].includes(verb.xpos)) return undefined;
  return beside(cue - 1) ?? beside(cue + 1);
}

/** Papers that speak for those who made them, also when capitalised: "according to the MoU". */
const DOCUMENTS = new Set(["mou", "memorandum", "agreement", "treaty", "constitution", "report", "statement"]);

/** Nobody's voice: passives and impersonal turns without an agent. */
export function nobody(): Voice {
  return NOBODY;
}

function owned(owner: Actor | undefined): Partial<Actor> {
  return owner?.country === undefined ? {} : { country: owner.country };
}

/** The nominal's words without relative clauses and appositions. */
export function nominalText(scene: Scene, tree: Tree, head: number): string {
  const words = subtree(tree, head, (t) => t.head === head && (t.deprel === "acl:relcl" || t.deprel === "appos" || t.deprel === "acl" || t.upos === "PUNCT" || t.deprel === "case" || t.deprel === "conj" || t.deprel === "cc"));
  const determiners = new Set(childrenBy(tree, head, "det"));
  const kept = words.filter((w) => !determiners.has(w));
  const { start, end } = spanOf(tree, kept);
  return (scene.text.slice(start, end).split(",")[0] ?? "").replace(/\s+/g, " ");
}
