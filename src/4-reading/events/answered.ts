import type { Actor } from "../../model/actor.js";
import type { EventType } from "../../model/plover.js";
import { clauseOf } from "../clauses/clause.js";
import { childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
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
    if (event.type !== "REJECT" || event.recipients.length > 0) return event;
    const pleading = pleaOwner(trees, mentions, event);
    if (pleading.length > 0) return { ...event, recipients: pleading };
    const tree = trees.find((t) => t.sentence.index === event.sentence);
    const types = tree === undefined ? undefined : answered(tree, event.token);
    if (types === undefined) return event;
    const before = events.filter((e) => types.includes(e.type) && e.polarity === "affirmed" && isBefore(e, event) && e.recipients.some((r) => event.actors.some((a) => isSame(a, r))) && e.actors.every((a) => !event.actors.some((b) => isSame(a, b))));
    const last = before.at(-1);
    const one = last !== undefined && before.every((e) => e.actors.map((a) => a.name).join() === last.actors.map((a) => a.name).join());
    return one ? { ...event, recipients: last.actors } : event;
  });
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

/** One party under two names: the same name, or the same state and office. */
function isSame(a: Actor, b: Actor): boolean {
  if (a.name === b.name) return true;
  if (a.country === undefined || a.country !== b.country) return false;
  const state = (x: Actor): boolean => x.kind === "country" || (x.sector ?? "").startsWith("GOV");
  return (state(a) && state(b)) || (a.kind !== "person" && b.kind !== "person" && a.sector !== undefined && a.sector === b.sector);
}
