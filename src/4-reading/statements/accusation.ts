import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { namedParticipants } from "../clauses/participants.js";
import { childBy, childrenBy, conjuncts, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "./statement-draft.js";

/**
 * Those whom a statement blames: the subject of its content does something that its words call bad
 * ("said European countries were putting excessive pressure on Iran"). Only others are accused, only in what is asserted.
 */
export function accusedIn(scene: Scene, statement: StatementDraft, negative: ReadonlySet<string>, scope: ScopeLexicon): readonly Actor[] {
  const tree = scene.trees[statement.sentence];
  if (!tree || statement.contentHead === undefined || statement.speaker === null || statement.stance !== "asserts") return [];
  const head = statement.contentHead;
  if (tokenAt(tree, head).upos !== "VERB" || isHearsay(statement.speaker) || isConfession(tree, statement) || isAside(tree, head) || liesSomewhere(tree, head)) return [];
  const assertion = assertionOf(tree, head, scope, true);
  if (assertion.polarity === "negated" || assertion.modality !== "asserted") return [];
  const clause = clauseOf(tree, head);
  if (clause.subject === undefined || clause.passive) return [];
  const speaker = statement.speaker;
  const accused = namedParticipants(tree, scene.mentions, clause.subject).map((p) => p.actor).filter((a) => other(a, speaker));
  const object = clause.object ?? childBy(tree, head, "xcomp");
  const deeds = [head, ...(object === undefined ? [] : conjuncts(tree, object)), ...childrenBy(tree, head, "conj")];
  return deeds.some((d) => negative.has(tokenAt(tree, d).lemma.toLowerCase())) ? accused : [];
}

/** "The woman said that he had threatened her": a crime of a person's. */
export function allegesCrime(scene: Scene, statement: StatementDraft, accused: readonly Actor[]): boolean {
  const head = scene.trees[statement.sentence]?.tokens[statement.contentHead ?? -1];
  return head !== undefined && CRIMES.has(head.lemma.toLowerCase()) && accused.every(({ kind = "person" }) => kind === "person");
}

const CRIMES: ReadonlySet<string> = new Set(["attack", "stab", "threaten", "rob", "rape", "murder", "kill", "shoot", "beat", "molest", "steal", "defraud", "abduct", "kidnap", "assault", "bribe"]);

/** "admitted that he and a friend had robbed them": of one's own doing. */
function isConfession(tree: Tree, { cueToken }: StatementDraft): boolean {
  return cueToken !== undefined && ["admit", "acknowledge", "confess", "concede"].includes(tokenAt(tree, cueToken).lemma.toLowerCase());
}

/** "warned its member even as the rival mounted an attack": what goes on meanwhile is not what is said. */
function isAside(tree: Tree, head: number): boolean {
  return tokenAt(tree, head).deprel === "advcl" && childrenBy(tree, head, "mark").some((m) => ["as", "while", "when", "after", "before", "though", "although"].includes(tokenAt(tree, m).text.toLowerCase()));
}

/** "was lying on the ground" */
function liesSomewhere(tree: Tree, head: number): boolean {
  return tokenAt(tree, head).lemma.toLowerCase() === "lie" && childrenBy(tree, head, "obl").some((o) => ["on", "in", "at", "under", "beside", "near", "within", "behind", "between"].includes(preposition(tree, o) ?? ""));
}

/** "sources", "a witness", "analysts": who has no state and no office tells of it, and accuses nobody. */
function isHearsay({ kind, code, sector }: Actor): boolean {
  return kind === "group" && code === undefined && sector === undefined;
}

function other(a: Actor, speaker: Actor): boolean {
  return a.name !== speaker.name && (a.country === undefined || a.country !== speaker.country);
}
