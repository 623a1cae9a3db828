import type { Actor } from "../../model/actor.js";
import { clauseOf } from "../clauses/clause.js";
import { namedParticipants } from "../clauses/participants.js";
import { taggedPerson } from "../clauses/tagged-person.js";
import { childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { Mentions } from "../actors/mention.js";
import { sameActor } from "./cast.js";
import type { EventDraft } from "./event-draft.js";

/** How many sentences back a plea may have been told of. */
const REACH = 2;

/** What is asked of a court or an office, under whichever of its names. */
export const PLEAS: ReadonlySet<string> = new Set(["plea", "petition", "appeal", "application", "request", "motion", "bid", "lawsuit", "suit", "challenge"]);

/** To ask for it by a verb. */
const PLEADS: ReadonlySet<string> = new Set(["appeal", "petition", "request", "plead", "apply"]);

/** What one seeks of a court or an office: "sought the approval of the prosecution" is a request. */
const SOUGHT: ReadonlySet<string> = new Set(["approval", "permission", "consent", "leave", "licence", "license", "warrant", "permit", "bail", "injunction", "review", "extension"]);

/** What is said against somebody, by nouns and by verbs; it is answered with "the allegations". */
const CLAIMS: ReadonlySet<string> = new Set(["claim", "allegation", "accusation", "criticism", "charge"]);
const SAYS_SO: ReadonlySet<string> = new Set(["claim", "allege"]);

/** What one does with it. */
const PUT: ReadonlySet<string> = new Set(["file", "submit", "bring", "lodge", "make", "move", "present", "launch", "send"]);

/**
 * "Holm appealed the ruling. The judges rejected the appeal": whose the plea is that somebody refuses, by the words around that tell of a plea:
 * the sentence so far, the two before, else the next. Nobody where these tell of pleas of two.
 */
export function pleaOwner(trees: readonly Tree[], mentions: Mentions, event: EventDraft): readonly Actor[] {
  const at = trees.findIndex((t) => t.sentence.index === event.sentence);
  const tree = trees[at];
  if (tree === undefined || tokenAt(tree, event.token).upos !== "VERB") return [];
  const { object } = clauseOf(tree, event.token);
  if (object === undefined) return [];
  const noun = tokenAt(tree, object).lemma.toLowerCase();
  if (CLAIMS.has(noun)) return isTold(tree, object) ? claimant(trees, mentions, event, at) : [];
  if (!PLEAS.has(noun) || !isKnown(tree, object)) return [];
  const near = (t: Tree | undefined): readonly Tree[] => (t !== undefined && Math.abs(t.sentence.paragraph - tree.sentence.paragraph) <= 1 ? [t] : []);
  const own = ownersIn(tree, mentions, event, (i) => i < object && i !== event.token);
  if (own.length > 0) return own;
  for (let back = 1; back <= REACH; back++) {
    const found = near(trees[at - back]).flatMap((t) => ownersIn(t, mentions, event, () => true));
    if (found.length > 0) return found;
  }
  return near(trees[at + 1]).flatMap((t) => ownersIn(t, mentions, event, (i) => tokenAt(t, i).upos === "NOUN"));
}

/** "the allegations", "those claims", with nothing said of them: the ones just told of. */
function isTold(tree: Tree, object: number): boolean {
  return childrenBy(tree, object, "det").some((d) => ["the", "those", "these"].includes(tokenAt(tree, d).text.toLowerCase())) && childrenBy(tree, object, "nmod", "nmod:poss", "acl", "amod", "compound", "conj").length === 0;
}

/** Who has said it in the sentence before, by any of its words; nobody of the same government, and nobody where two have. */
function claimant(trees: readonly Tree[], mentions: Mentions, { actors }: EventDraft, at: number): readonly Actor[] {
  const [before, tree] = [trees[at - 1], trees[at]];
  if (before === undefined || tree === undefined || Math.abs(before.sentence.paragraph - tree.sentence.paragraph) > 1) return [];
  // it is said against whoever answers
  if (!mentions.in(before.sentence.index).some((m) => actors.some((a) => a.country !== undefined && a.country === m.actor.country))) return [];
  const found = before.tokens.flatMap(({ index: i, upos, lemma }) => {
    const heads = upos === "NOUN" && CLAIMS.has(lemma.toLowerCase()) ? childrenBy(before, i, "nmod").filter((c) => ["by", "from"].includes(preposition(before, c) ?? "") || tokenAt(before, c).deprel === "nmod:poss").concat(tokenAt(before, i).deprel === "obj" ? childrenBy(before, tokenAt(before, i).head, "obl").filter((c) => c > i && preposition(before, c) === "from") : []) : upos === "VERB" && SAYS_SO.has(lemma.toLowerCase()) ? subjectOf(before, i) : [];
    const said = heads.flatMap((h) => namedParticipants(before, mentions, h)).map((p) => p.actor).filter((o) => o.code !== undefined && o.name !== "" && !actors.some((a) => sameActor(a, o) || (a.country !== undefined && a.country === o.country)));
    return said.length > 0 ? [said] : [];
  });
  const [first] = found;
  return first !== undefined && found.every((f) => f.map((a) => a.name).join() === first.map((a) => a.name).join()) ? first.map((a) => ({ ...a })) : [];
}

/** "the plea", "his appeal", "the appeals": one told of; not "a plea", "the plea of the union", "its appeal against them". */
function isKnown(tree: Tree, object: number): boolean {
  const marked = childrenBy(tree, object, "det", "nmod:poss").some((d) => ["the", "this", "that", "both", "his", "her", "their", "its"].includes(tokenAt(tree, d).text.toLowerCase()));
  return marked && !childrenBy(tree, object, "nmod", "acl").some((c) => ["by", "from", "of"].includes(preposition(tree, c) ?? "") || tokenAt(tree, c).xpos === "VBN");
}

function ownersIn(tree: Tree, mentions: Mentions, { actors }: EventDraft, where: (i: number) => boolean): readonly Actor[] {
  const found: (readonly Actor[])[] = [];
  for (const { index: i, upos, lemma } of tree.tokens) {
    if (!where(i)) continue;
    const heads = upos === "NOUN" && PLEAS.has(lemma.toLowerCase()) ? ownersOf(tree, i) : upos === "VERB" && (PLEADS.has(lemma.toLowerCase()) || isSeeking(tree, i)) ? subjectOf(tree, i) : [];
    const owners = heads.flatMap((h) => [...namedParticipants(tree, mentions, h), ...taggedPerson(tree, mentions, h)]).map((p) => p.actor);
    const others = owners.filter((o) => !actors.some((a) => sameActor(a, o) || (a.sector !== undefined && a.sector === o.sector && a.kind !== "person" && o.kind !== "person")));
    if (others.length > 0) found.push(others);
  }
  const [first] = found;
  const same = first !== undefined && found.every((f) => f.map((a) => a.name).join() === first.map((a) => a.name).join());
  return same ? first.map((a) => ({ ...a })) : [];
}

function isSeeking(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).lemma.toLowerCase() === "seek" && childrenBy(tree, i, "obj").some((o) => SOUGHT.has(tokenAt(tree, o).lemma.toLowerCase()));
}

/** "a petition by X", "X's appeal", "a plea filed by X"; "X filed a petition". */
function ownersOf(tree: Tree, noun: number): readonly number[] {
  const phrases = childrenBy(tree, noun, "nmod").filter((c) => ["by", "from", "of"].includes(preposition(tree, c) ?? "") || tokenAt(tree, c).deprel === "nmod:poss");
  const filed = childrenBy(tree, noun, "acl").filter((c) => PUT.has(tokenAt(tree, c).lemma.toLowerCase()));
  const verb = tokenAt(tree, noun).deprel === "obj" ? tokenAt(tree, noun).head : -1;
  const filing = verb >= 0 && PUT.has(tokenAt(tree, verb).lemma.toLowerCase()) ? [verb] : [];
  return [...phrases, ...[...filed, ...filing].flatMap((c) => subjectOf(tree, c)).filter((h) => h !== noun)];
}

function subjectOf(tree: Tree, verb: number): readonly number[] {
  const { subject } = clauseOf(tree, verb);
  return subject === undefined ? [] : [subject];
}
