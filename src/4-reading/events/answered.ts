import type { Actor } from "../../model/actor.js";
import type { EventType } from "../../model/plover.js";
import { clauseOf } from "../clauses/clause.js";
import { namedParticipants } from "../clauses/participants.js";
import { childrenBy, preposition, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Mentions } from "../actors/mention.js";
import type { EventDraft } from "./event-draft.js";
import { pleaOwner } from "./plea-owner.js";

/** How many sentences back what is answered may stand. */
const REACH = 2;

/** What is answered, by the deed that put it forward. */
const PUT_BY: Readonly<Record<string, readonly EventType[]>> = {
  request: ["REQUEST"], demand: ["REQUEST"], appeal: ["REQUEST"], call: ["REQUEST"], plea: ["REQUEST"], petition: ["REQUEST"], proposal: ["REQUEST", "AGREE"], offer: ["REQUEST", "AGREE"], invitation: ["REQUEST"],
  accusation: ["ACCUSE"], allegation: ["ACCUSE"], charge: ["ACCUSE"], claim: ["ACCUSE"], criticism: ["ACCUSE"], condemnation: ["ACCUSE"], threat: ["THREATEN"], ultimatum: ["REQUEST", "THREATEN"],
};

/**
 * "Norway accused Denmark of spying. Copenhagen rejected the accusation": a paper or word told of with "the" was put forward by who just did so
 * towards the one who now refuses it. Nothing where two parties did, or where it was put to somebody else.
 */
export function withAnswered(trees: readonly Tree[], mentions: Mentions, events: readonly EventDraft[]): readonly EventDraft[] {
  return events.map((event) => {
    if (event.recipients.length === 0 && JUDGES.has(event.type)) {
      const by = announcer(trees, mentions, event);
      return by.length > 0 ? { ...event, recipients: by } : event;
    }
    if (event.type !== "REJECT" || event.recipients.length > 0) return event;
    const pleading = pleaOwner(trees, mentions, event);
    if (pleading.length > 0) return { ...event, recipients: pleading };
    const tree = trees.find((t) => t.sentence.index === event.sentence);
    const types = tree === undefined ? undefined : answered(tree, event.token);
    if (types === undefined) return event;
    const before = events.filter((e) => types.includes(e.type) && e.polarity === "affirmed" && isBefore(e, event) && e.recipients.some((r) => event.actors.some((a) => isSame(a, r))) && e.actors.every((a) => !event.actors.some((b) => isSame(a, b))));
    const last = before.at(-1);
    const one = last !== undefined && before.every((e) => e.actors.map((a) => a.name).join() === last.actors.map((a) => a.name).join());
    if (one) return { ...event, recipients: last.actors };
    const teller = before.length > 0 ? [] : tellerOf(trees, mentions, event);
    return teller.length > 0 ? { ...event, recipients: teller } : event;
  });
}

/** What praise and blame may be of, and the verbs by which it comes about. */
const JUDGES: ReadonlySet<EventType> = new Set(["SUPPORT", "ACCUSE"]);
const CAME_BY: Readonly<Record<string, readonly string[]>> = {
  announcement: ["announce", "unveil", "declare"], statement: ["say", "state", "declare"], remark: ["say", "remark", "state"], comment: ["say", "comment", "state"], decision: ["decide", "rule"], ruling: ["rule", "order", "uphold", "overturn"], verdict: ["rule", "convict", "acquit", "sentence"],
};

/** "Norway announced a ban. Denmark welcomed the announcement": who did so in the sentence before, where that tells of one. */
function announcer(trees: readonly Tree[], mentions: Mentions, event: EventDraft): readonly Actor[] {
  const [before, tree] = beforeAndHere(trees, event);
  if (before === undefined || tree === undefined || tokenAt(tree, event.token).upos !== "VERB") return [];
  const { object } = clauseOf(tree, event.token);
  const verbs = object === undefined || !isKnownAlone(tree, object) ? undefined : CAME_BY[tokenAt(tree, object).lemma.toLowerCase()];
  return verbs === undefined ? [] : onlySubject(before, mentions, event, (i) => verbs.includes(tokenAt(before, i).lemma.toLowerCase()));
}

/** "The Norwegian paper said that Danish spies had come. Denmark rejected the accusations": who alone has told it of the one who answers. */
function tellerOf(trees: readonly Tree[], mentions: Mentions, event: EventDraft): readonly Actor[] {
  const [before, tree] = beforeAndHere(trees, event);
  if (before === undefined || tree === undefined) return [];
  const { object } = clauseOf(tree, event.token);
  if (object === undefined || !isKnownAlone(tree, object) || !["accusation", "allegation"].includes(tokenAt(tree, object).lemma.toLowerCase())) return [];
  // a noun of it says that somebody else may have put it forward
  if (before.tokens.some(({ upos, lemma }) => upos === "NOUN" && ["claim", "accusation", "allegation"].includes(lemma.toLowerCase()))) return [];
  const isOwn = (i: number): boolean => mentions.allAt(before.sentence.index, i).some((m) => event.actors.some((a) => isSame(a, m.actor) || (a.country !== undefined && a.country === m.actor.country))) || OWN_STATE.test(tokenAt(before, i).lemma);
  const isSuch = (i: number): boolean => {
    const { lemma } = tokenAt(before, i);
    if (lemma === "accuse") return childrenBy(before, i, "obj").some(isOwn);
    return ["say", "report"].includes(lemma) && childrenBy(before, i, "ccomp").some((c) => subtree(before, c).some(isOwn));
  };
  return onlySubject(before, mentions, event, isSuch);
}

function beforeAndHere(trees: readonly Tree[], { sentence }: EventDraft): readonly [Tree | undefined, Tree | undefined] {
  const at = trees.findIndex((t) => t.sentence.index === sentence);
  const [before, tree] = [trees[at - 1], trees[at]];
  return before !== undefined && tree !== undefined && tree.sentence.paragraph - before.sentence.paragraph <= 1 ? [before, tree] : [undefined, tree];
}

/** "the announcement", "those remarks", of which nothing else is said. */
function isKnownAlone(tree: Tree, object: number): boolean {
  return childrenBy(tree, object, "det").some((d) => ["the", "this", "these", "those", "that"].includes(tokenAt(tree, d).text.toLowerCase())) && childrenBy(tree, object, "nmod", "nmod:poss", "acl", "amod", "compound", "conj").every((c) => preposition(tree, c) === "as");
}

/** Who is named as the subject of such verbs, if it is one party with a country, and not the one that answers. */
function onlySubject(tree: Tree, mentions: Mentions, { actors }: EventDraft, isSuch: (i: number) => boolean): readonly Actor[] {
  const found = tree.tokens.flatMap(({ index: i, upos }) => {
    if (upos !== "VERB" || !isSuch(i)) return [];
    const { subject, passive } = clauseOf(tree, i);
    const parties = subject === undefined || passive ? [] : namedParticipants(tree, mentions, subject).map((p) => ({ ...p.actor, evidence: p.actor.evidence ?? p.mention.span }));
    // a tree may join "and accused him" to what is said
    return parties.length > 0 && !parties.some((p) => actors.some((a) => isSame(a, p) || (a.country !== undefined && a.country === p.country))) ? [parties] : [];
  });
  const [first] = found;
  if (first === undefined || !found.every((f) => f.map((a) => a.name).join() === first.map((a) => a.name).join())) return [];
  return first.every((a) => (a.code !== undefined || a.sector !== undefined || /^\p{Lu}/u.test(a.name) || a.name === "opposition")) ? first : [];
}

/** The deeds that put forward what the verb at `i` answers, if it is told of as known. */
function answered(tree: Tree, i: number): readonly EventType[] | undefined {
  const { object } = clauseOf(tree, i);
  if (object === undefined || tokenAt(tree, i).upos !== "VERB") return undefined;
  const known = childrenBy(tree, object, "det").some((d) => ["the", "this", "these", "those", "that", "both"].includes(tokenAt(tree, d).text.toLowerCase())) || childrenBy(tree, object, "nmod:poss").some((p) => tokenAt(tree, p).text.toLowerCase() === "their");
  const other = childrenBy(tree, object, "nmod", "acl").some((c) => preposition(tree, c) !== "as");
  return known && !other ? PUT_BY[tokenAt(tree, object).lemma.toLowerCase()] : undefined;
}

function isBefore(a: EventDraft, b: EventDraft): boolean {
  return (a.sentence === b.sentence && a.token < b.token) || (a.sentence < b.sentence && b.sentence - a.sentence <= REACH);
}

/** A government of which nobody says whose. */
const OWN_STATE = /^(?:the )?(?:authorit(?:y|ies)|government|administration)$/i;

/** One party under two names: the same name, or the same state and office. */
function isSame(a: Actor, b: Actor): boolean {
  if (a.name === b.name) return true;
  const state = (x: Actor): boolean => x.kind === "country" || (x.sector ?? "").startsWith("GOV");
  // "accused the authorities": those of whoever then answers for his own
  if (a.country !== b.country && [a, b].some((x) => x.country === undefined && x.kind !== "person" && OWN_STATE.test(x.name))) return [a, b].every((x) => state(x) || OWN_STATE.test(x.name));
  if (a.country === undefined || a.country !== b.country) return false;
  return (state(a) && state(b)) || (a.kind !== "person" && b.kind !== "person" && a.sector !== undefined && a.sector === b.sector);
}
