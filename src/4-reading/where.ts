import type { Mentions } from "./actors/mention.js";
import { childBy, preposition, relation, tokenAt, type Tree } from "./clauses/tree.js";
import type { Span } from "../model/span.js";

/** Where something took place, as the report names it. */
export interface Where {
  readonly name: string;
  readonly country?: string;
  readonly evidence: Span;
}

/** How much of the sentence tells of the deed itself: of a deed all of its clause; of words only what stands before them, for what follows is what they are about. */
export type Reach = "deed" | "words";

const AT = new Set(["in", "at", "near", "outside", "inside", "within"]);
const AUDIENCE = new Set(["reporter", "journalist", "correspondent", "conference", "lawmaker", "parliament", "audience", "crowd"]);

/**
 * The place of a predicate: one that hangs on it ("was killed in Homs"), on the verb that carries its noun ("held talks in Moscow"), or on
 * what it hangs on by such a preposition itself ("at the base in Hmeimim"). "condemned strikes in Gaza" did not happen in Gaza.
 * `signed`: the noun of a paper that the predicate signs, for a tree may hang the place of the signing on it.
 */
export function whereOf(tree: Tree, predicate: number, mentions: Mentions, reach: Reach, signed?: number): Where | undefined {
  const here = tree.sentence.index;
  const places = mentions.places.filter((p) => p.sentence === here).map((p) => ({ head: p.head, where: { name: p.name, country: p.country, evidence: p.span } }));
  const countries = mentions.in(here).flatMap((m) => (m.actor.kind === "country" && !m.modifier && m.via === "name" && m.actor.country !== undefined ? [{ head: m.head, where: { name: m.actor.name, country: m.actor.country, evidence: m.span } }] : []));
  const carrier = carrierOf(tree, predicate) ?? signed;
  const fits = (head: number): boolean => AT.has(preposition(tree, head) ?? "") && holds(tree, head, predicate, carrier) && within(tree, head, predicate, reach);
  const near = (a: { readonly head: number }, b: { readonly head: number }): number => Math.abs(a.head - predicate) - Math.abs(b.head - predicate);
  return [...[...places].sort(near), ...[...countries].sort(near)].find(({ head }) => fits(head))?.where;
}

/** "held" of "held talks", "took place" of "talks took place": the verb of which an event noun is object or subject. */
function carrierOf(tree: Tree, predicate: number): number | undefined {
  const token = tokenAt(tree, predicate);
  if (token.upos !== "NOUN" || token.head < 0) return undefined;
  const verb = tokenAt(tree, token.head);
  return verb.upos === "VERB" && ["obj", "nsubj"].includes(relation(token)) ? verb.index : undefined;
}

function holds(tree: Tree, head: number, predicate: number, carrier: number | undefined): boolean {
  const token = tokenAt(tree, head);
  if (!["obl", "nmod"].includes(relation(token)) || token.head < 0) return false;
  if (token.head === predicate || token.head === carrier) return true;
  const holder = tokenAt(tree, token.head);
  return holder.upos === "NOUN" && relation(holder) === "obl" && AT.has(preposition(tree, holder.index) ?? "") && (holder.head === predicate || holder.head === carrier);
}

/** What words are about stands after their object; the deed's own place may stand anywhere. */
function within(tree: Tree, head: number, predicate: number, reach: Reach): boolean {
  if (reach === "deed" || tokenAt(tree, predicate).upos === "NOUN") return true;
  const object = childBy(tree, predicate, "obj", "iobj", "ccomp", "xcomp", "obl");
  return object === undefined || object >= head || AUDIENCE.has(tokenAt(tree, object).lemma.toLowerCase());
}
