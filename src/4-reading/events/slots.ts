import type { Mentions } from "../actors/mention.js";
import { placesVisited } from "./place-visited.js";
import type { Clause } from "../clauses/clause.js";
import { clauseOf } from "../clauses/clause.js";
import { namedParticipants, ownersOf, participantsAt, type Participant } from "../clauses/participants.js";
import { taggedPerson } from "../clauses/tagged-person.js";
import { childBy, childrenBy, conjuncts, preposition, relation, subtree, tokenAt, type Tree } from "../clauses/tree.js";

/** Prepositions of where somebody goes. */
const PLACED = ["to", "in", "at"];

/** Where the arguments of one predicate or event noun stand, asked by slot name. */
export interface Arguments {
  /** heads of the nominals in a slot */
  readonly heads: (slot: string) => readonly number[];
  readonly participants: (slot: string) => readonly Participant[];
}

/** "will meet and listen to the youth": whom the second of two verbs side by side is about is met too. */
function sharedObject(tree: Tree, { predicate }: Clause): readonly number[] {
  const second = tree.tokens[predicate + 2];
  if (tokenAt(tree, predicate).lemma.toLowerCase() !== "meet" || tree.tokens[predicate + 1]?.text !== "and" || second?.deprel !== "conj" || second.head !== predicate) return [];
  if (GREETS.has(second.lemma.toLowerCase())) return childrenBy(tree, second.index, "obj");
  return SPEAKS.has(second.lemma.toLowerCase()) ? childrenBy(tree, second.index, "obl").filter((c) => ["to", "with"].includes(preposition(tree, c) ?? "")) : [];
}

const GREETS: ReadonlySet<string> = new Set(["greet", "congratulate", "thank", "console", "comfort", "hear", "honour", "honor"]);
const SPEAKS: ReadonlySet<string> = new Set(["listen", "speak", "talk", "interact", "confer", "consult", "negotiate"]);

/** "attended on the Norwegian side": whose side one is on is not whom one meets. */
function isSide(tree: Tree, { preposition: p, head }: Clause["obliques"][number]): boolean {
  return p === "on" && ["side"].includes(tokenAt(tree, head).lemma.toLowerCase());
}

/** "invited them to take part": a guest's infinitive that the tree takes for a purpose. */
function purposeOf(tree: Tree, { predicate, object }: Clause): readonly number[] {
  if (tokenAt(tree, predicate).lemma.toLowerCase() !== "invite" || object === undefined) return [];
  return childrenBy(tree, predicate, "advcl").filter((c) => c > object && childrenBy(tree, c, "mark").some((m) => tokenAt(tree, m).lemma === "to"));
}

/** "On Twitter, he called Holm a liar": what stands before the verb is where, not on whom one calls. */
function isFronted(tree: Tree, mentions: Mentions, { predicate, object }: Clause, head: number): boolean {
  return tokenAt(tree, predicate).lemma.toLowerCase() === "call" && head < predicate && object !== undefined && namedParticipants(tree, mentions, object).length > 0;
}

/** "called for Holm to be freed": what is to happen to him is asked of somebody else. */
function isPatient(tree: Tree, predicate: number, { preposition: p, head }: Clause["obliques"][number]): boolean {
  if (p !== "for" || tokenAt(tree, predicate).lemma.toLowerCase() !== "call") return false;
  return [predicate, head].flatMap((h) => childrenBy(tree, h, "advcl", "acl", "xcomp")).some((c) => c > head && childrenBy(tree, c, "aux:pass").some((a) => tokenAt(tree, a).text === "be") && childrenBy(tree, c, "mark").some((m) => tokenAt(tree, m).text === "to") && childrenBy(tree, c, "nsubj:pass").length === 0);
}

/** "a tariff on steel imports from Denmark": whose the goods are. */
function goodsFrom(tree: Tree, head: number): readonly number[] {
  const goods = subtree(tree, head).filter((c) => GOODS.has(tokenAt(tree, c).lemma.toLowerCase()));
  return goods.flatMap((g) => childrenBy(tree, g, "nmod", "obl").filter((c) => preposition(tree, c) === "from"));
}

const GOODS: ReadonlySet<string> = new Set(["import", "good", "goods", "product", "shipment", "export", "steel", "aluminium", "aluminum", "car", "oil", "gas", "coal", "beef", "wine"]);

/** "called for Holm's suspension", "demanded his arrest": whoever is to suffer it is not who is asked. */
function isUndergone(tree: Tree, predicate: number, head: number): boolean {
  return ["call", "demand", "request", "urge", "seek"].includes(tokenAt(tree, predicate).lemma.toLowerCase()) && UNDERGONE.has(tokenAt(tree, head).lemma.toLowerCase());
}

const UNDERGONE: ReadonlySet<string> = new Set(["suspension", "arrest", "dismissal", "removal", "ouster", "impeachment", "prosecution", "extradition", "expulsion", "detention", "deportation", "release", "execution", "disqualification", "recall", "trial", "return"]);

/** "wrote to the mayor calling for a probe": to whom a letter goes that asks for something. */
function addressees(tree: Tree, i: number): readonly number[] {
  const { xpos, deprel, head } = tokenAt(tree, i);
  const verb = tree.tokens[head];
  if (xpos !== "VBG" || deprel !== "advcl" || verb === undefined || !["write", "send"].includes(verb.lemma.toLowerCase())) return [];
  const letters = childrenBy(tree, verb.index, "obj");
  return [verb.index, ...letters].flatMap((h) => childrenBy(tree, h, "obl", "nmod")).filter((c) => c < i && preposition(tree, c) === "to");
}

/** What one does with sanctions and bans. */
const LAID: ReadonlySet<string> = new Set(["impose", "place", "slap", "levy", "put"]);

/** What binds two states, and is praised as such. */
const BONDS: ReadonlySet<string> = new Set(["relation", "relations", "relationship", "tie", "ties", "friendship", "cooperation", "partnership", "bond", "deal", "agreement", "accord"]);

/** What one does with a petition, a plea or a proposal. */
const PUT_FORWARD: ReadonlySet<string> = new Set(["file", "submit", "bring", "lodge", "make", "table", "move", "raise", "present", "propose", "put", "offer", "level", "issue", "launch"]);

/** The arguments of a verb. */
export function verbArguments(tree: Tree, mentions: Mentions, clause: Clause): Arguments {
  const heads = (slot: string): readonly number[] => {
    switch (slot) {
      case "subj":
        return some(clause.subject);
      case "obj":
        return clause.object === undefined ? sharedObject(tree, clause) : some(clause.object);
      case "iobj":
        return some(clause.indirect);
      case "xcomp":
        // "ordered the envoy to leave": some trees hang the infinitive on the object
        return [clause.predicate, ...some(clause.object)].flatMap((h, n) => childrenBy(tree, h, n === 0 ? "xcomp" : "acl")).filter((c) => tokenAt(tree, c).xpos !== "VBN" && tokenAt(tree, c).deprel !== "acl:relcl" && !childrenBy(tree, c, "mark").some((m) => tokenAt(tree, m).text.toLowerCase() === "that")).concat(purposeOf(tree, clause));
      case "ccomp":
        return childrenBy(tree, clause.predicate, "ccomp");
      case "mark":
        return childrenBy(tree, clause.predicate, "mark");
      case "obj:by": {
        // "rejected a petition filed by the union": whose the thing is that somebody put forward
        const put = clause.object === undefined ? [] : childrenBy(tree, clause.object, "acl").filter((c) => PUT_FORWARD.has(tokenAt(tree, c).lemma.toLowerCase()));
        return put.flatMap((c) => some(clauseOf(tree, c).subject)).filter((h) => h !== clause.object);
      }
      case "obj:doer": {
        // "condemned the attack by Sweden", "the killing of two men by Sweden", "praised efforts made by Denmark": whose deed the object is
        const object = clause.object;
        if (object === undefined) return [];
        const nominals = [object, ...childrenBy(tree, object, "nmod").filter((c) => preposition(tree, c) === "of")];
        const doers = nominals.flatMap((n) => nominalPhrases(tree, n, ["by"]));
        const deeds = childrenBy(tree, object, "acl").filter((c) => tokenAt(tree, c).xpos === "VBN");
        return [...doers, ...deeds.flatMap((c) => some(clauseOf(tree, c).subject)).filter((h) => h !== object)];
      }
      case "obj:tie":
        // "praised the relations with Sweden", "the ties between the two countries": whom the bond is with
        return clause.object !== undefined && BONDS.has(tokenAt(tree, clause.object).lemma.toLowerCase()) ? nominalPhrases(tree, clause.object, ["with", "between"]) : [];
      case "obj:leaver":
      case "for:leaver":
        // "called for the governor's resignation": who is to go
        return heads(slot.slice(0, slot.indexOf(":"))).filter((h) => tokenAt(tree, h).lemma.toLowerCase() === "resignation").flatMap((h) => [...childrenBy(tree, h, "nmod:poss"), ...nominalPhrases(tree, h, ["of"])]);
      case "letter:to":
        return addressees(tree, clause.predicate);
      case "xcomp:his":
        return heads("xcomp").flatMap((c) => some(clauseOf(tree, c).object));
      case "place":
        return PLACED.flatMap(heads).filter((h) => mentions.placeAt(tree.sentence.index, h) !== undefined);
      case "prt":
        return childrenBy(tree, clause.predicate, "compound:prt");
      default: {
        const wanted = slot.split("|");
        const own = clause.obliques.filter((o) => wanted.includes(o.preposition) && !isSide(tree, o) && !isFronted(tree, mentions, clause, o.head) && !isPatient(tree, clause.predicate, o)).map((o) => o.head);
        // "signed a deal with Iran": the phrase may hang on the object
        const onObject = clause.object === undefined ? [] : nominalPhrases(tree, clause.object, wanted);
        // "in front of the embassy" is outside it
        const before = wanted.includes("outside") ? clause.obliques.filter((o) => o.preposition === "in" && tokenAt(tree, o.head).lemma.toLowerCase() === "front").flatMap((o) => nominalPhrases(tree, o.head, ["of"])) : [];
        // "lift the sanctions imposed on Norway"
        const laid = clause.object === undefined || own.length + onObject.length > 0 ? [] : childrenBy(tree, clause.object, "acl").filter((c) => tokenAt(tree, c).xpos === "VBN" && LAID.has(tokenAt(tree, c).lemma.toLowerCase())).flatMap((c) => childrenBy(tree, c, "obl")).filter((c) => wanted.includes(preposition(tree, c) ?? ""));
        const found = [...own, ...before, ...onObject, ...laid];
        return [...found, ...(wanted.includes("on") ? found.flatMap((h) => goodsFrom(tree, h)) : [])];
      }
    }
  };
  const participants = (slot: string): readonly Participant[] => {
    if (slot === "place") return placesVisited(tree, mentions, PLACED.flatMap((p) => heads(p)));
    if (slot === "place:obj") return placesVisited(tree, mentions, heads("obj"));
    if (slot === "xcomp" || slot === "ccomp") return heads(slot).flatMap((h) => complementActors(tree, mentions, h, slot));
    return heads(slot).flatMap((h) => {
      if (isUndergone(tree, clause.predicate, h)) return [];
      const found = participantsAt(tree, mentions, h);
      return found.length > 0 ? found : otherPerson(tree, mentions, clause, h);
    });
  };
  return { heads, participants };
}

/**
 * "met the president and handed him a letter": an object pronoun in the second of two clauses with one subject is the only person
 * in the first who is not that subject.
 */
function otherPerson(tree: Tree, mentions: Mentions, clause: Clause, pronoun: number): readonly Participant[] {
  const verb = tokenAt(tree, clause.predicate);
  if (!["him", "her"].includes(tokenAt(tree, pronoun).text.toLowerCase()) || verb.deprel !== "conj" || !clause.inherited) return [];
  const first = clauseOf(tree, verb.head);
  const people = [first.object, ...first.obliques.map((o) => o.head)].flatMap((h) => (h === undefined ? [] : namedParticipants(tree, mentions, h))).filter((p) => p.actor.kind === "person");
  return people.length === 1 ? people : [];
}

/** Prepositions that join a deed to whom it concerns; places and times have others. */
const AIMED = new Set(["with", "against", "on", "to", "for", "from", "between", "over", "of", "away from"]);

/** The actors that an infinitive or a clause is about: its object or its phrases; of a clause, its subject first. */
function complementActors(tree: Tree, mentions: Mentions, head: number, slot: string): readonly Participant[] {
  const inner = clauseOf(tree, head);
  // "demanded that Holm pay the government": whoever shall do it is asked, not whom he pays
  // "demanded that Holm be released": he is not asked
  if (slot === "ccomp" && inner.passive && inner.subject === undefined) return [];
  const asked = slot === "ccomp" && inner.subject !== undefined && ["PROPN", "PRON"].includes(tokenAt(tree, inner.subject).upos);
  // "promised to check with the police": those asked about it are promised nothing
  const asks = slot === "xcomp" && INQUIRES.has(tokenAt(tree, head).lemma.toLowerCase());
  const places = asks ? [] : slot === "ccomp" ? (asked ? [inner.subject] : [inner.subject, inner.object]) : [inner.object, inner.indirect, ...inner.obliques.filter((o) => AIMED.has(o.preposition)).map((o) => o.head)];
  for (const place of places) {
    if (place === undefined) continue;
    // "speak on the floor of parliament": an adjunct's owner is not who it is about
    const found = place === inner.object || place === inner.subject ? participantsAt(tree, mentions, place) : namedParticipants(tree, mentions, place);
    if (found.length > 0) return found;
  }
  // "agreed to arrange a tour by the Swedish team": whose the thing agreed on is to be
  const by = inner.object === undefined ? [] : [...nominalPhrases(tree, inner.object, ["by"]), ...inner.obliques.filter((o) => o.preposition === "by").map((o) => o.head)].flatMap((c) => [c, ...childrenBy(tree, c, "amod", "compound")]).flatMap((c) => mentions.allAt(tree.sentence.index, c)).filter((m) => m.actor.code !== undefined).map((mention) => ({ actor: mention.actor, mention, how: "owner" as const }));
  if (by.length > 0) return by;
  // "refused to quash the case against her": whoever it stands against is refused it
  const against = inner.object === undefined || !CASES.has(tokenAt(tree, inner.object).lemma.toLowerCase()) ? [] : subtree(tree, inner.object).filter((c) => c > head && preposition(tree, c) === "against");
  const accused = against.flatMap((c) => [...namedParticipants(tree, mentions, c), ...taggedPerson(tree, mentions, c)]);
  if (accused.length > 0) return accused;
  // "agreed to give data on its dams to Pakistan": the phrase may hang on the object
  const phrase = inner.object === undefined ? [] : subtree(tree, inner.object).filter((c) => c > head && ["nmod", "obl"].includes(relation(tokenAt(tree, c))) && ["to", "with"].includes(preposition(tree, c) ?? ""));
  const onObject = phrase.flatMap((c) => namedParticipants(tree, mentions, c));
  if (onObject.length > 0) return onObject;
  return slot === "xcomp" ? childrenBy(tree, head, "xcomp").flatMap((x) => complementActors(tree, mentions, x, slot)) : [];
}

const INQUIRES: ReadonlySet<string> = new Set(["check", "verify", "inquire", "enquire", "consult", "confirm"]);

/** What courts and offices hold against somebody. */
const CASES: ReadonlySet<string> = new Set(["proceeding", "proceedings", "case", "charge", "conviction", "complaint", "sanction", "verdict", "ruling", "sentence", "warrant", "order", "suit", "lawsuit", "probe", "investigation", "indictment", "accusation", "allegation", "ban"]);

/** The arguments of an event noun; `light`: the clause of the light verb that carries it. */
export function nounArguments(tree: Tree, mentions: Mentions, noun: number, light: Clause | undefined): Arguments {
  const heads = (slot: string): readonly number[] => {
    switch (slot) {
      case "light": {
        // "The king reaffirmed Norway's support": whose it is, is told
        const owners = light !== undefined && AFFIRMS.has(tokenAt(tree, light.predicate).lemma.toLowerCase()) ? childrenBy(tree, noun, "nmod:poss").filter((c) => mentions.allAt(tree.sentence.index, c).some((m) => m.actor.kind === "country")) : [];
        return owners.length > 0 ? owners : some(light?.subject);
      }
      case "poss":
        return childrenBy(tree, noun, "nmod:poss");
      case "amod":
        return childrenBy(tree, noun, "amod", "compound").flatMap((c) => conjuncts(tree, c));
      default: {
        const wanted = slot.split("|");
        const phrases = nominalPhrases(tree, noun, wanted);
        // "the deal between the firm Holm, its partners, and Berg": a name is no second deal
        const own = phrases.length > 0 && wanted.includes("between") ? [...phrases, ...childrenBy(tree, noun, "conj").filter((c) => tokenAt(tree, c).upos === "PROPN" && c > (phrases.at(-1) ?? 0))] : phrases;
        // "support for X's bid for the council": the second phrase with the same word hangs on the first
        const carried = light === undefined ? [] : light.obliques.filter((o, n, all) => wanted.includes(o.preposition) && all.findIndex((p) => p.preposition === o.preposition) === n).map((o) => o.head);
        return [...own, ...carried, ...(own.length > 0 ? [] : strayPhrases(tree, noun, wanted))];
      }
    }
  };
  const participants = (slot: string): readonly Participant[] => {
    if (slot === "place") return placesVisited(tree, mentions, heads("to"));
    if (slot === "amod" || slot === "poss") {
      const wanted = new Set(heads(slot));
      const owners = ownersOf(tree, mentions, noun).filter((p) => [...wanted].some((h) => p.mention.first <= h && h <= p.mention.last));
      return owners.length > 0 || slot === "amod" ? owners : heads(slot).flatMap((h) => participantsAt(tree, mentions, h));
    }
    const owned = (h: number): readonly Participant[] => ownersOf(tree, mentions, noun).filter((p) => p.mention.first <= h && h <= p.mention.last).map((p) => ({ ...p, how: "named" }));
    return heads(slot).flatMap((h) => (slot !== "light" ? participantsAt(tree, mentions, h) : tokenAt(tree, h).head === noun ? owned(h) : namedParticipants(tree, mentions, h)));
  };
  return { heads, participants };
}

/** "condemned the attack on ships": a phrase right behind an object noun is the noun's, though the tree hangs it on the verb. */
function strayPhrases(tree: Tree, noun: number, prepositions: readonly string[]): readonly number[] {
  const verb = tokenAt(tree, noun).head;
  if (verb < 0 || tokenAt(tree, noun).deprel !== "obj") return [];
  return childrenBy(tree, verb, "obl").filter((c) => prepositions.includes(preposition(tree, c) ?? "") && Math.min(...subtree(tree, c)) === noun + 1);
}

function nominalPhrases(tree: Tree, noun: number, prepositions: readonly string[]): readonly number[] {
  return childrenBy(tree, noun, "nmod", "obl").filter((c) => prepositions.includes(preposition(tree, c) ?? ""));
}

function some(i: number | undefined): readonly number[] {
  return i === undefined ? [] : [i];
}

const GATHERINGS = new Set(["meeting", "talk", "summit", "negotiation", "dialogue", "discussion", "consultation", "conversation"]);

/** The clause of the light verb of which the noun is the object (or passive subject): "held talks", "an attack was launched". */
export function lightClause(tree: Tree, noun: number, light: ReadonlySet<string>): Clause | undefined {
  const token = tokenAt(tree, noun);
  if (token.head < 0) return undefined;
  if (token.deprel === "conj") return lightClause(tree, token.head, light);
  if (!["obj", "nsubj:pass", "obl"].includes(token.deprel) && relation(token) !== "nsubj") return relativeLight(tree, noun, light);
  const head = tokenAt(tree, token.head);
  // who attends a meeting meets all who are there, and the clause names some
  if (["attend", "join"].includes(head.lemma.toLowerCase()) && GATHERINGS.has(token.lemma.toLowerCase()) && nominalPhrases(tree, noun, ["with", "between"]).length === 0) return relativeLight(tree, noun, light);
  // "taken hostage in an attack" takes no part in it
  const hasOther = token.deprel === "obl" && head.lemma.toLowerCase() === "take" && tokenAt(tree, childBy(tree, head.index, "obj", "xcomp") ?? noun).lemma.toLowerCase() !== "part";
  if (hasOther) return relativeLight(tree, noun, light);
  // "voiced concern over the delay in talks": words are not what one holds
  if (token.deprel === "obl" && UTTERS.has(head.lemma.toLowerCase())) return relativeLight(tree, noun, light);
  const carried = light.has(head.lemma.toLowerCase()) && (token.deprel === "obj" || token.deprel === "nsubj:pass" || (token.deprel === "obl" && ["in", "for"].includes(preposition(tree, noun) ?? "")));
  if (carried) return clauseOf(tree, head.index);
  return relativeLight(tree, noun, light);
}

const UTTERS: ReadonlySet<string> = new Set(["voice", "express", "stress", "reaffirm", "reiterate", "declare", "convey", "issue", "raise", "announce", "show", "post"]);

const AFFIRMS: ReadonlySet<string> = new Set(["reaffirm", "reiterate", "affirm", "stress", "underline", "underscore"]);

/** "the talks that Russia held", "strikes carried out by Israel". */
function relativeLight(tree: Tree, noun: number, light: ReadonlySet<string>): Clause | undefined {
  const verb = childrenBy(tree, noun, "acl").find((c) => light.has(tokenAt(tree, c).lemma.toLowerCase()));
  if (verb === undefined) return undefined;
  const clause = clauseOf(tree, verb);
  return clause.object === noun ? clause : undefined;
}

/** The first word of the named relation under `i`, for conditions such as "phone talks". */
export function modifiersOf(tree: Tree, i: number): readonly string[] {
  return childrenBy(tree, i, "amod", "compound", "nmod").filter((c) => ["of", undefined].includes(preposition(tree, c))).map((c) => tokenAt(tree, c).lemma.toLowerCase());
}

/** Whether a nominal is plural or a coordination. */
export function isPlural(tree: Tree, i: number): boolean {
  return ["NNS", "NNPS"].includes(tokenAt(tree, i).xpos) || conjuncts(tree, i).length > 1 || tokenAt(tree, i).text.toLowerCase() === "they" || childBy(tree, i, "nummod") !== undefined;
}
