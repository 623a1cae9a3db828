import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { namedParticipants } from "../clauses/participants.js";
import { childBy, childrenBy, conjuncts, tokenAt } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "./statement-draft.js";

/**
 * Those whom a statement blames: the subject of its content does something that its words call bad
 * ("said European countries were putting excessive pressure on Iran"). Only others are accused, only in what is asserted.
 */
export function accusedIn(scene: Scene, statement: StatementDraft, negative: ReadonlySet<string>, scope: ScopeLexicon): readonly Actor[] {
  const tree = scene.trees[statement.sentence];
  // "admitted that he and Berg had stolen it": who owns up blames nobody
  if (tree !== undefined && statement.cueToken !== undefined && OWNS_UP.has(tokenAt(tree, statement.cueToken).lemma.toLowerCase())) return [];
  if (!tree || statement.contentHead === undefined || statement.speaker === null || statement.stance !== "asserts") return [];
  const head = statement.contentHead;
  if (tokenAt(tree, head).upos !== "VERB" || isHearsay(statement.speaker)) return [];
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

const OWNS_UP: ReadonlySet<string> = new Set(["admit", "confess", "acknowledge"]);

/** "sources", "a witness", "analysts": who has no state and no office tells of it, and accuses nobody. */
function isHearsay({ kind, code, sector }: Actor): boolean {
  return kind === "group" && code === undefined && sector === undefined;
}

function other(a: Actor, speaker: Actor): boolean {
  return a.name !== speaker.name && (a.country === undefined || a.country !== speaker.country);
}
