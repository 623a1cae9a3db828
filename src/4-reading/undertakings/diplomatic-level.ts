import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { ownersOf, participantsAt } from "../clauses/participants.js";
import { childBy, childrenBy, preposition, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Stage } from "../../model/entry.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { actorsAt, asStates, reportPair, sidesOf, type Dealings } from "./parties.js";
import { lowered } from "./stage.js";
import type { UndertakingDraft } from "./undertaking-draft.js";

/** Verbs that move relations between states up or down; the rung they reach when the deed is told as done. */
const MOVES: ReadonlyMap<string, Stage> = new Map([
  ...["raise", "upgrade", "elevate", "restore", "resume", "normalise", "normalize", "reestablish", "re-establish", "establish", "exchange", "reinstate", "return"].map((v) => [v, "implemented"] as const),
  ...["lower", "downgrade", "suspend", "freeze", "reduce"].map((v) => [v, "suspended"] as const),
  ...["sever", "break", "cut", "end"].map((v) => [v, "ended"] as const),
]);
const RELATIONS = new Set(["relation", "tie", "relationship", "representation"]);
const ENVOYS = new Set(["ambassador", "envoy"]);

/**
 * Relations between two states and the ambassadors that stand for them, as one undertaking: raised, lowered, broken off, agreed to be
 * upgraded. One subject for all of it, so that its steps are found to be steps of one thing. To expel or recall an envoy is an event.
 */
export function diplomaticLevel(scene: Dealings, tree: Tree, i: number, reported: boolean, statements: readonly StatementDraft[], scope: ScopeLexicon): UndertakingDraft | undefined {
  const token = tokenAt(tree, i);
  const reached = MOVES.get(token.lemma.toLowerCase());
  if (reached === undefined || token.upos !== "VERB") return undefined;
  const object = objectOf(tree, i);
  const level = object === undefined ? undefined : levelOf(tree, i, object, token.lemma.toLowerCase());
  if (object === undefined || level === undefined) return undefined;
  const agreed = agreementOver(tree, i);
  // "conditional on its breaking ties": a gerund tells no step
  if (agreed === undefined && token.xpos === "VBG" && childrenBy(tree, i, "aux").length === 0) return undefined;
  const predicate = agreed ?? i;
  const clause = clauseOf(tree, predicate);
  const others = [...clause.obliques.filter((o) => o.preposition === "with").map((o) => o.head), ...childrenBy(tree, object, "nmod").filter((c) => ["with", "between"].includes(preposition(tree, c) ?? ""))];
  const named = asStates(scene, [
    ...actorsAt(scene, tree, clause.passive ? undefined : clause.subject, statements),
    ...others.flatMap((h) => participantsAt(tree, scene.mentions, h)).map((p) => p.actor),
    ...ownersOf(tree, scene.mentions, object).map((p) => p.actor),
  ]).filter((a) => a.country !== undefined);
  const parties = sidesOf(named) === 1 && agreed !== undefined ? (reportPair(scene) ?? named) : named;
  if (sidesOf(parties) !== 2) return undefined;
  const assertion = assertionOf(tree, predicate, scope, reported);
  // "raised relations to ambassadorial level on Tuesday": a parser takes the level for an infinitive, and hangs the day on it
  const misread = agreed === undefined ? childrenBy(tree, i, "xcomp").find((c) => /^ambassadorial$/i.test(tokenAt(tree, c).text)) : undefined;
  return {
    sentence: tree.sentence.index, predicate, ...(misread === undefined ? {} : { dated: misread }), noun: undefined, form: "other", subject: level, parties,
    stage: lowered(agreed === undefined ? reached : "agreed", assertion), terms: [], polarity: assertion.polarity, modality: assertion.modality,
    evidence: evidenceOf(tree, predicate), rule: `undertakings/relations:${token.lemma}`,
  };
}

/** The relations or envoys that the verb moves: its object, or the subject of its passive. */
function objectOf(tree: Tree, i: number): number | undefined {
  const clause = clauseOf(tree, i);
  const object = clause.object;
  if (object === undefined) return undefined;
  const lemma = tokenAt(tree, object).lemma.toLowerCase();
  if (RELATIONS.has(lemma) || ENVOYS.has(lemma)) return object;
  // "the level of representation"
  return lemma === "level" ? childrenBy(tree, object, "nmod").find((c) => RELATIONS.has(tokenAt(tree, c).lemma.toLowerCase())) : undefined;
}

/** What is moved, in the words under which it is filed; undefined for relations of another sort ("trade ties", "relations with the press"). */
function levelOf(tree: Tree, i: number, object: number, verb: string): string | undefined {
  const lemma = tokenAt(tree, object).lemma.toLowerCase();
  if (ENVOYS.has(lemma)) return ["exchange", "restore", "reinstate", "return"].includes(verb) && tokenAt(tree, object).xpos === "NNS" ? AMBASSADORS : undefined;
  const kinds = childrenBy(tree, object, "amod", "compound").map((c) => tokenAt(tree, c).lemma.toLowerCase());
  if (kinds.some((k) => OTHER_TIES.has(k))) return undefined;
  const around = subtree(tree, i, (t) => ["acl:relcl", "advcl", "parataxis"].includes(t.deprel)).map((w) => tokenAt(tree, w).text.toLowerCase()).join(" ");
  if (/\bambassador|\bcharg|\blevel of representation/.test(around)) return AMBASSADORS;
  // "agreed to begin upgrading relations and to exchange ambassadors": one step
  if (childrenBy(tree, i, "conj").some((c) => childrenBy(tree, c, "obj").some((o) => ENVOYS.has(tokenAt(tree, o).lemma.toLowerCase())))) return AMBASSADORS;
  return kinds.includes("diplomatic") || ["sever", "break", "cut", "normalise", "normalize"].includes(verb) ? "diplomatic relations" : undefined;
}

const AMBASSADORS = "diplomatic relations at ambassadorial level";
const OTHER_TIES = new Set(["trade", "economic", "business", "public", "military", "commercial", "cultural", "personal", "financial", "industrial", "labour", "labor", "race", "blood", "family"]);

/** "agreed to begin upgrading", "agreed on a timetable for raising": the verb that makes the deed a matter agreed. */
function agreementOver(tree: Tree, i: number): number | undefined {
  let here = i;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokenAt(tree, here);
    if (token.head < 0) return undefined;
    const head = tokenAt(tree, token.head);
    if (head.lemma === "agree" && head.upos === "VERB") return head.index;
    const through = ["xcomp", "conj"].includes(token.deprel) || (token.deprel === "acl" && childBy(tree, here, "mark") !== undefined) || (token.deprel === "obl" && token.upos === "NOUN" && preposition(tree, here) === "on");
    if (!through) return undefined;
    here = head.index;
  }
  return undefined;
}
