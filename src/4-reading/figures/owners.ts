import type { Actor } from "../../model/actor.js";
import { childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Mention, Mentions } from "../actors/mention.js";
import type { ChangeWords } from "./figure-lexicon.js";
import type { Measure } from "./measure.js";
import { plainLemma } from "./verb-of.js";
import type { Quantity } from "./quantity.js";

const NOMINAL = new Set(["nmod", "compound", "amod", "flat", "conj"]);
/** "exports of", "trade between", "gas from": whose; "people at the firm", "rain in the north" say where. */
const WHOSE = new Set(["of", "between", "with", "from", "to", "by", "'s"]);
const PARTNERS = new Set(["with", "to", "from", "between"]);
/** Verbs whose subject the figure belongs to: what they have, make, trade, give, fire. */
const HOLDING = new Set([
  "have", "own", "hold", "operate", "sell", "buy", "export", "import", "supply", "ship", "send", "produce", "build", "sign", "invest", "spend", "pay", "pledge", "provide", "receive", "earn", "lose", "employ", "deploy",
  "owe", "lend", "borrow", "order", "purchase", "deliver", "fire", "launch", "allocate", "donate", "offer", "mobilise", "mobilize", "station", "generate", "trade", "exchange", "commit", "contribute", "promise", "transfer", "raise", "possess", "give", "charge",
]);

/** Whose figure it is: possessors and modifiers of the measured noun, and, for what is had, made or traded, who does so and with whom. Empty when the sentence does not tie it. */
export function ownersOf(tree: Tree, quantity: Quantity, measure: Measure, mentions: Mentions, words: ChangeWords): readonly Actor[] {
  const { noun, verb } = measure;
  const named = mentions.in(tree.sentence.index).filter((m) => isNamed(m.actor));
  // "will invest $6 billion in the country"
  if (noun === undefined) return verb === undefined || !HOLDING.has(plainLemma(tree, verb)) ? [] : distinct(named.filter((m) => besides(tree, m, verb)));
  const here = named.filter((m) => !(m.first <= noun && m.last >= noun));
  const inside = here.filter((m) => hangsOn(tree, m.head, noun) && !isStyle(tree, m, words));
  const around = verb !== undefined && HOLDING.has(plainLemma(tree, verb)) && isObject(tree, quantity, noun, verb) ? here.filter((m) => besides(tree, m, verb)) : [];
  return distinct([...around, ...inside]);
}

/** "Chinese restaurants", "Chinese residents": a demonym makes a country's own only what a state or its trade has. */
function isStyle(tree: Tree, mention: Mention, words: ChangeWords): boolean {
  if (mention.via !== "demonym") return false;
  const token = tokenAt(tree, mention.head);
  const noun = token.head < 0 ? undefined : tokenAt(tree, token.head);
  return noun !== undefined && ["amod", "compound"].includes(relation(token)) && !words.stateLike.has(noun.lemma.toLowerCase()) && !words.stateLike.has(noun.text.toLowerCase());
}

/** "government", "different authorities": nobody in particular. */
const isNamed = (actor: Actor): boolean => actor.code !== undefined || /^\p{Lu}/u.test(actor.name);

/** The measured noun is what the verb is about, not its subject, nor a noun of time or place beside it. */
function isObject(tree: Tree, quantity: Quantity, noun: number, verb: number): boolean {
  let here = tokenAt(tree, noun);
  for (let steps = 0; steps < 2 && here.head >= 0 && here.head !== verb && ["nmod", "conj"].includes(relation(here)); steps += 1) here = tokenAt(tree, here.head);
  return here.head === verb && (relation(here) === "obj" || here.deprel === "nsubj:pass" || (quantity.kind !== "count" && relation(here) === "obl" && /^(?:in|on|for)$/.test(preposition(tree, here.index) ?? "")));
}

function hangsOn(tree: Tree, from: number, noun: number): boolean {
  let here = from;
  for (let steps = 0; steps < 4; steps += 1) {
    if (here === noun) return steps > 0;
    const token = tokenAt(tree, here);
    if (token.head < 0 || !NOMINAL.has(relation(token))) return false;
    // "three drivers and two Kenyan guards": what is joined to the noun is not its owner
    if (relation(token) === "conj" && token.head === noun) return false;
    const isPossessor = token.deprel === "nmod:poss";
    if (relation(token) === "nmod" && !isPossessor && token.head < here && !WHOSE.has(preposition(tree, here) ?? "")) return false;
    here = token.head;
  }
  return false;
}

function besides(tree: Tree, mention: Mention, verb: number): boolean {
  if (mention.modifier) return false;
  const token = tokenAt(tree, mention.head);
  // "people were sent to Canada": where to, not whose
  const isPassive = childrenBy(tree, verb, "nsubj:pass", "aux:pass").length > 0;
  if (isPassive) return token.head === verb && preposition(tree, mention.head) === "by";
  const arguments_ = childrenBy(tree, verb, "nsubj", "obl", "iobj");
  if (arguments_.includes(mention.head)) return relation(token) !== "obl" || PARTNERS.has(preposition(tree, mention.head) ?? "") || (plainLemma(tree, verb) === "invest" && preposition(tree, mention.head) === "in" && mention.actor.code !== undefined);
  return relation(token) === "conj" && arguments_.includes(token.head) && relation(tokenAt(tree, token.head)) === "nsubj";
}

function distinct(mentions: readonly Mention[]): readonly Actor[] {
  const seen = new Set<string>();
  const out: Actor[] = [];
  for (const { actor } of mentions) {
    const key = actor.code ?? actor.name;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(actor);
  }
  return out;
}
