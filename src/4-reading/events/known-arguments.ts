import type { Mentions } from "../actors/mention.js";
import { meansSpeakersOwn } from "../clauses/speakers-own.js";
import { taggedPerson } from "../clauses/tagged-person.js";
import { participantsAt, type Participant } from "../clauses/participants.js";
import type { ScopeLexicon } from "../clauses/assertion.js";
import { childrenBy, conjuncts, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import type { EventLexicon } from "./sense.js";
import type { Arguments } from "./slots.js";
import { bodyBefore } from "./body-before.js";
import { joinedNames } from "./joined-names.js";
import { joinedPeople } from "./joined-people.js";
import { PLEAS } from "./plea-owner.js";
import { sharedOffices } from "./shared-offices.js";
import { unnamedHolder } from "./unnamed-holder.js";
import { otherPerson, subjectBefore } from "./subject-before.js";
import { withSecondTitle } from "./second-title.js";
import { unnamedPeople, withLed } from "./unnamed-people.js";

/** What events are read from and with. */
export interface Reader {
  readonly scene: Scene;
  readonly statements: readonly StatementDraft[];
  readonly lexicon: EventLexicon;
  readonly scope: ScopeLexicon;
  /** sentences that tell of a game */
  readonly games: ReadonlySet<number>;
}

/**
 * Arguments with what more than the clause tells: a subject pronoun as the speaker ("Moscow says it supplies …") or as the subject of the
 * sentence before; people without a name; and without those of whom the doer is only a thing ("Norway's economy supported …").
 */
export function knownArguments({ scene, statements, lexicon }: Reader, tree: Tree, args: Arguments): Arguments {
  const agents = lexicon.classes.get("agent") ?? NONE;
  const people = lexicon.classes.get("people") ?? NONE;
  const subjects = (slot: string): readonly Participant[] => {
    const [head] = args.heads(slot);
    if (head === undefined || meansSpeakersOwn(tree, head)) return [];
    const speaker = speakerFor(scene, tree, head, statements);
    if (speaker) return [speaker];
    const acts = conjuncts(tree, head).some((i) => agents.has(tokenAt(tree, i).lemma.toLowerCase()));
    const own = args.participants(slot).filter((p) => (p.how === "named" || acts) && !(p.mention.via === "pronoun" && isQuoted(head, p)));
    const body = own.every(isOpen) ? bodyBefore(scene, tree, head) : [];
    if (body.length > 0) return body;
    return own.length > 0 ? withSecondTitle(scene, tree, own) : subjectBefore(scene, tree, head, statements);
  };
  // "“I think he should resign,” Holm said": who speaks calls himself "I"
  const isQuoted = (head: number, { actor }: Participant): boolean => {
    const { start, end } = tokenAt(tree, head);
    return statements.some((s) => s.manner === "direct" && s.speaker?.name === actor.name && s.content.start <= start && end <= s.content.end);
  };
  const named = (slot: string): readonly Participant[] => {
    if (slot === "obj:his") return ownedBefore();
    // "the union refused to accept his apology": a body has no "his"
    if (slot === "xcomp:his") return subjects("subj").some((p) => p.actor.kind === "person") ? [] : ownedBefore("xcomp:his");
    const found = args.participants(slot);
    const [head] = args.heads(slot);
    const body = head !== undefined && found.every(isOpen) ? bodyBefore(scene, tree, head) : [];
    if (body.length > 0) return body;
    if (found.length > 0 || head === undefined || slot !== "obj") return withSecondTitle(scene, tree, [...found, ...(slot === "obj" ? guests(found) : [])]);
    const other = otherPerson(scene, tree, head, subjects("subj"), statements);
    if (other.length > 0) return other;
    // "dismissed Holm's application": whose the plea is
    const owners = PLEAS.has(tokenAt(tree, head).lemma.toLowerCase()) ? childrenBy(tree, head, "nmod:poss").flatMap((o) => taggedPerson(tree, scene.mentions, o)) : [];
    return owners.length > 0 ? owners : taggedPerson(tree, scene.mentions, head);
  };
  // "received the king, accompanied by the prince": both are guests
  const guests = (found: readonly Participant[]): readonly Participant[] =>
    found.length === 0 || !found.every((p) => p.actor.kind === "person") ? [] : args.heads("obj").filter((h) => HOSTED.has(tree.tokens[tokenAt(tree, h).head]?.lemma.toLowerCase() ?? "")).flatMap((h) => companyOf(tree, h)).flatMap((h) => participantsAt(tree, scene.mentions, h)).filter((p) => p.how === "named" && p.mention.via !== "pronoun");
  // "rejected his claim": whoever rejects it is somebody else than he whose it is
  const ownedBefore = (slot = "obj"): readonly Participant[] => {
    const [object] = args.heads(slot);
    const owner = object === undefined ? undefined : childrenBy(tree, object, "nmod:poss").find((c) => ["his", "her"].includes(tokenAt(tree, c).text.toLowerCase()));
    return owner === undefined ? [] : otherPerson(scene, tree, owner, subjects("subj"), statements);
  };
  return {
    heads: args.heads,
    participants: (slot) => {
      const [mark, where] = slot.split(":");
      if (where === "leaver" || slot === "letter:to") return args.heads(slot).flatMap((h) => [participantsAt(tree, scene.mentions, h), unnamedHolder(tree, h, people)].find((found) => found.length > 0) ?? []);
      if (slot === "obj:tie") {
        const homes = subjects("subj").map((d) => d.actor.country);
        const bound = args.participants(slot).filter((p) => p.actor.kind !== "country" || !homes.includes(p.actor.country));
        return bound.length > 0 || !args.heads(slot).some((h) => isBoth(tree, h)) ? bound : otherCountry(scene, tree, subjects("subj"));
      }
      // "ruled out an apology for the colonial period": it is owed to the other country of the sentence
      if (slot === "obj:owed") return args.heads("obj").some((h) => isOwed(tree, h)) ? otherCountry(scene, tree, subjects("subj")) : [];
      // "people:obj": also those of a slot whom nobody names
      if (mark === "people" && where !== undefined) {
        const known = where === "subj" ? withCompany(tree, scene.mentions, args, subjects(where), people) : named(where);
        const called = args.heads(where).flatMap((h) => identified(scene, tree, h, people));
        if (called.length > 0) return called;
        const unnamed = args.heads(where).flatMap((h) => unnamedPeople(tree, h, people)).filter((u) => !isTold(scene, tree, u) && !isExplained(tree, u, known) && !known.some((k) => k.mention.head === u.mention.head && k.mention.sentence === u.mention.sentence));
        const own = known.filter((k) => k.how === "named" || k.actor.code !== undefined || !unnamed.some((u) => args.heads(where).includes(u.mention.head)));
        return [...own.map((o) => withLed(tree, scene.text, o)), ...unnamed, ...beside(where, [...own, ...unnamed]).filter((b) => !unnamed.some((u) => u.mention.head === b.mention.head))];
      }
      const known = slot === "subj" || slot === "light" ? withCompany(tree, scene.mentions, args, subjects(slot), people) : named(slot);
      return [...known, ...beside(slot, known)];
    },
  };

  /** those who stand beside known parties: names that no list holds, people whom nobody names */
  function beside(slot: string, known: readonly Participant[]): readonly Participant[] {
    const names = NAMED_TOGETHER.has(slot) ? args.heads(slot).flatMap((h) => joinedNames(scene, tree, h, known)) : [];
    const joined = JOINED.has(slot) ? args.heads(slot).flatMap((h) => joinedPeople(tree, h, known, people)).filter((u) => !isTold(scene, tree, u)) : [];
    const offices = JOINED.has(slot) ? args.heads(slot).flatMap((h) => sharedOffices(scene, tree, h)) : [];
    return [...names, ...offices, ...joined.filter((j) => !offices.some((o) => o.mention.head === j.mention.head))];
  }
}

/** "the two countries", "both nations" */
function isBoth(tree: Tree, i: number): boolean {
  return ["country", "nation", "side", "people", "state"].includes(tokenAt(tree, i).lemma.toLowerCase()) && childrenBy(tree, i, "nummod", "det").some((c) => ["two", "both"].includes(tokenAt(tree, c).text.toLowerCase()));
}

/** The one other country that the sentence names before, by whatever is of it. */
function otherCountry(scene: Scene, tree: Tree, doers: readonly Participant[]): readonly Participant[] {
  const homes = new Set(doers.map((d) => d.actor.country));
  const [home] = homes;
  if (homes.size !== 1 || home === undefined) return [];
  const others = scene.mentions.in(tree.sentence.index).filter((m) => m.actor.country !== undefined && m.actor.country !== home && m.via !== "pronoun");
  const [first] = others;
  if (first === undefined || new Set(others.map((m) => m.actor.country)).size !== 1) return [];
  return [{ actor: others.find((m) => m.actor.kind === "country")?.actor ?? first.actor, mention: first, how: "named" }];
}

/** "an apology", "any form of compensation": what a state may owe another. */
function isOwed(tree: Tree, i: number): boolean {
  const lemma = tokenAt(tree, i).lemma.toLowerCase();
  return OWED.has(lemma) || (["form", "kind", "sort"].includes(lemma) && childrenBy(tree, i, "nmod").some((c) => OWED.has(tokenAt(tree, c).lemma.toLowerCase())));
}

const OWED: ReadonlySet<string> = new Set(["apology", "reparation", "reparations", "compensation", "restitution", "repentance"]);

/** "arrested a dealer, identified as Ivan Holm": he has a name. */
function identified(scene: Scene, tree: Tree, i: number, people: ReadonlySet<string>): readonly Participant[] {
  if (!people.has(tokenAt(tree, i).lemma.toLowerCase()) || tokenAt(tree, i).xpos !== "NN") return [];
  const verb = tree.tokens[tree.tokens[i + 1]?.text === "," ? i + 2 : i + 1];
  if (verb === undefined || verb.xpos !== "VBN" || !["identify", "name"].includes(verb.lemma.toLowerCase())) return [];
  const name = tree.tokens[verb.index + 1]?.text === "as" ? verb.index + 2 : verb.index + 1;
  const found = scene.mentions.in(tree.sentence.index).filter((m) => m.first <= name && name <= m.last && m.actor.kind === "person");
  return found.length > 0 ? found.map((mention) => ({ actor: mention.actor, mention, how: "named" as const })) : taggedPerson(tree, scene.mentions, name);
}

/** "the party": an office that its own words leave open. */
function isOpen({ actor }: Participant): boolean {
  return actor.kind === "office" && actor.country === undefined && !/\p{Lu}/u.test(actor.name);
}

/** "resigned along with the cabinet members": who does it together with the subject does it too. */
function withCompany(tree: Tree, mentions: Mentions, args: Arguments, doers: readonly Participant[], people: ReadonlySet<string>): readonly Participant[] {
  if (doers.length === 0) return doers;
  const along = (head: number): boolean => childrenBy(tree, head, "case").some((c) => tokenAt(tree, c).text === "with" && ["along", "together"].includes(tree.tokens[c - 1]?.text.toLowerCase() ?? ""));
  const own = args.heads("subj").flatMap((s) => companyOf(tree, s));
  const heads = new Set([...args.heads("along with|together with|alongside"), ...args.heads("with").filter(along), ...own]);
  const company = [...args.participants("along with|together with|alongside"), ...args.participants("with"), ].filter((p) => p.how === "named" && p.mention.via !== "pronoun" && [...heads].some((h) => p.mention.first <= h && h <= p.mention.last)).concat(own.flatMap((h) => participantsAt(tree, mentions, h)).filter((p) => p.how === "named"));
  const more = [...company, ...[...heads].flatMap((h) => (company.length > 0 ? [] : unnamedPeople(tree, h, people)))];
  return [...doers, ...more.filter((c, n) => !doers.some((d) => d.actor.name === c.actor.name) && more.findIndex((o) => o.actor.name === c.actor.name) === n)];
}

/** "Sweden together with Norway condemned it", "the king, accompanied by the prince, met him": who stands between the subject and what it does. */
function companyOf(tree: Tree, subject: number): readonly number[] {
  const verb = tokenAt(tree, subject).head;
  const between = tree.tokens.slice(subject + 1, Math.max(subject + 1, verb));
  const beside = between.filter((t) => t.text === "with" && t.deprel === "case" && ["along", "together"].includes(tree.tokens[t.index - 1]?.text.toLowerCase() ?? "")).map((t) => t.head);
  const escorts = COMING_ALONG.has(tree.tokens[verb]?.lemma.toLowerCase() ?? "") ? childrenBy(tree, subject, "acl").filter((c) => ["accompany", "flank", "join"].includes(tokenAt(tree, c).lemma.toLowerCase()) && tokenAt(tree, c).xpos === "VBN") : [];
  return [...beside.filter((h) => h > subject), ...escorts.flatMap((c) => childrenBy(tree, c, "obl:agent"))];
}

const HOSTED: ReadonlySet<string> = new Set(["receive", "welcome", "host", "greet"]);

/** What those do too who come along; who signs, signs alone. */
const COMING_ALONG: ReadonlySet<string> = new Set(["meet", "visit", "arrive", "tour", "travel", "fly", "attend", "receive"]);

/** "the agencies, namely the ministry": those whom an apposition names are no others. */
function isExplained(tree: Tree, { mention }: Participant, known: readonly Participant[]): boolean {
  return known.length > 0 && childrenBy(tree, mention.head, "appos").length > 0;
}

/** "Palestinian militants" are told by their country. */
function isTold(scene: Scene, tree: Tree, { mention }: Participant): boolean {
  return scene.mentions.in(tree.sentence.index).some((m) => m.first <= mention.last && mention.first <= m.last && (!m.modifier || m.actor.code !== undefined));
}

/** The slots in which people stand beside each other as parties; behind other prepositions they are what it is about. */
const JOINED: ReadonlySet<string> = new Set(["subj", "obj", "iobj", "with", "between", "on", "upon", "to", "from", "against"]);

/** Also behind "called on", "condolences to", "welcomed by". */
const NAMED_TOGETHER: ReadonlySet<string> = new Set([...JOINED, "on", "upon", "to", "by", "against", "light"]);

const NONE: ReadonlySet<string> = new Set();
