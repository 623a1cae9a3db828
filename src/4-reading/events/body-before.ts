import type { Actor } from "../../model/actor.js";
import type { Mention } from "../actors/mention.js";
import type { Participant } from "../clauses/participants.js";
import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";

/** How many sentences back the body may be named. */
const REACH = 2;

type Fits = (actor: Actor, mention: Mention) => boolean;

const isFirm: Fits = ({ kind, sector, name }, { rule }) => kind === "company" || sector === "BUS" || (kind === undefined && sector === undefined && rule === "actors/organisation-tagged" && !/\b(?:Party|Union|Court|Ministry|Council|Association|University)\b/.test(name));
const isParty: Fits = ({ sector, name }) => /PTY/.test(sector ?? "") || /\bParty$/.test(name);
const isBank: Fits = ({ name, kind, sector }) => /\bBank\b|\bBanque\b|\bBanco\b/.test(name) && (kind === "company" || sector !== undefined || kind === undefined);

/** "the company" and its like, and what a body must be to be meant. */
const BODIES: Readonly<Record<string, Fits>> = {
  company: isFirm, firm: isFirm, conglomerate: isFirm, manufacturer: isFirm, carmaker: isFirm, automaker: isFirm, airline: isFirm, retailer: isFirm, carrier: isFirm, operator: isFirm, party: isParty, bank: isBank, lender: isBank,
};

/**
 * "The company was asked to pay": the only such body that the sentence names before, else the only one of the sentence before, else of the one before
 * that; the evidence stays where the words stand. Nothing where two could be meant, or where more is said of it ("the oil company").
 */
export function bodyBefore(scene: Scene, tree: Tree, head: number): readonly Participant[] {
  const token = tokenAt(tree, head);
  const fits = BODIES[token.lemma.toLowerCase()];
  if (fits === undefined || !["NN", "NNP"].includes(token.xpos) || !isBare(tree, head)) return [];
  for (let back = 0; back <= REACH; back++) {
    const index = tree.sentence.index - back;
    const there = scene.trees.find((t) => t.sentence.index === index);
    if (there === undefined || tree.sentence.paragraph - there.sentence.paragraph > 1) return [];
    const named = scene.mentions.in(index).filter((m) => (back > 0 || m.last < head) && m.via !== "pronoun" && m.actor.kind !== "person" && m.actor.kind !== "country" && m.actor.kind !== "group" && fits(m.actor, m) && !isBareName(m.actor.name));
    if (named.some((m) => isOneOfTwo(there, m))) return [];
    const names = new Set(named.map((m) => m.actor.name));
    const [only] = named;
    if (names.size > 1) return [];
    if (only === undefined) continue;
    const span = { start: token.start, end: token.end };
    return [{ actor: { ...only.actor, evidence: only.span }, mention: { ...only, sentence: tree.sentence.index, first: head, last: head, head, span, modifier: false, rule: "events/body-before" }, how: "named" }];
  }
  return [];
}

/** "the party", not "the ruling party", "the party of labour", "the company that". */
function isBare(tree: Tree, head: number): boolean {
  const article = childrenBy(tree, head, "det").some((d) => d === head - 1 && ["the", "this"].includes(tokenAt(tree, d).text.toLowerCase()));
  const more = childrenBy(tree, head, "amod", "compound", "nmod", "acl", "appos", "nummod", "flat", "conj").length > 0;
  const next = tree.tokens[head + 1];
  return article && !more && next?.upos !== "PROPN" && next?.text !== "'s" && next?.text !== "’s";
}

function isBareName(name: string): boolean {
  return /^(?:the )?\p{Ll}+$/u.test(name);
}

/** "Holm Motors and Berg Steel": either could be meant, whatever else is known of the second. */
function isOneOfTwo(tree: Tree, { head }: Mention): boolean {
  const { deprel, head: over } = tokenAt(tree, head);
  const others = deprel === "conj" && over >= 0 ? [over] : childrenBy(tree, head, "conj");
  return others.some((o) => tokenAt(tree, o).upos === "PROPN");
}
