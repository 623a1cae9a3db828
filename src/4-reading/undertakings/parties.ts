import type { Actor } from "../../model/actor.js";
import { pairOf } from "../actors/pair.js";
import { distinct, namedParticipants, type Participant } from "../clauses/participants.js";
import { childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { StatementDraft } from "../statements/statement-draft.js";

/** Nouns that stand for the two countries of a report when they come in a pair: "the two governments", "the presidents". */
const PAIRED = new Set(["side", "country", "government", "president", "leader", "minister", "ministry", "delegation", "capital", "nation", "state", "party", "official"]);
/** Of these two are meant even without a number: a report on two countries has no other "sides". */
const UNNUMBERED = new Set(["side", "president", "leader", "minister", "party"]);

/** Who acts, as the subject of a verb: named, the speaker by pronoun, or "they", "the sides", "both governments" of a report on two countries. */
export function actorsAt(scene: Dealings, tree: Tree, subject: number | undefined, statements: readonly StatementDraft[]): readonly Actor[] {
  if (subject === undefined) return [];
  const speaker = speakerFor(scene, tree, subject, statements);
  if (speaker) return [speaker.actor];
  const named = namedParticipants(tree, scene.mentions, subject);
  if (new Set(named.map((p) => p.actor.country ?? p.actor.name)).size > 1 || !isPaired(tree, subject) || isOthers(scene, tree, subject)) return asStates(scene, actors(named));
  return reportPair(scene) ?? asStates(scene, actors(named));
}

/** A scene in the midst of its undertakings: the parties that were told of last stand for "the two sides" of what follows. */
export interface Dealings extends Scene {
  readonly lastParties?: readonly Actor[] | undefined;
}

/** The two countries that the report is about, when it is about two; else the two parties of the undertaking before. */
export function reportPair(scene: Dealings): readonly Actor[] | undefined {
  return pairOf(scene.mentions)?.map((m) => ({ ...m.actor, evidence: m.span })) ?? scene.lastParties;
}

/** The other country of the pair, for one of them: "agreed to provide drones" in a report on two. */
export function partnerIn(scene: Dealings, actor: Actor): Actor | undefined {
  const pair = reportPair(scene);
  return pair?.some((a) => a.country === actor.country) ? pair.find((a) => a.country !== actor.country) : undefined;
}

/** "The government and the rebels say they want": whoever is no state may be meant by "they". */
function isOthers(scene: Scene, tree: Tree, i: number): boolean {
  return tokenAt(tree, i).upos === "PRON" && scene.mentions.in(tree.sentence.index).some((m) => !m.modifier && m.actor.sector !== undefined && m.actor.sector !== "GOV");
}

/** "they", "both sides", "the two governments", "the presidents". */
function isPaired(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.upos === "PRON") return token.text.toLowerCase() === "they";
  const lemma = token.lemma.toLowerCase();
  if (!PAIRED.has(lemma) || token.xpos !== "NNS") return false;
  const marks = childrenBy(tree, i, "det", "nummod", "det:predet").map((c) => tokenAt(tree, c).text.toLowerCase());
  return marks.some((m) => m === "both" || m === "two") || (UNNUMBERED.has(lemma) && marks.includes("the"));
}

/**
 * Who is bound: a person in office acts for the state ("Erdogan and Sisi signed" binds Türkiye and Egypt), so that tellings by other
 * names are of the same parties. A person whose country the report never names stays.
 */
export function asStates(scene: Scene, parties: readonly Actor[]): readonly Actor[] {
  const seen = new Set<string>();
  return parties.map((actor) => {
    if (actor.kind !== "person" || actor.sector !== "GOV" || actor.country === undefined) return actor;
    const state = scene.mentions.all.find((m) => m.actor.kind === "country" && m.actor.code === actor.country);
    const { role: _role, org: _org, ...rest } = actor;
    return state === undefined ? actor : { ...rest, name: state.actor.name, kind: "country" as const };
  }).filter((actor) => {
    const key = actor.kind === "country" ? (actor.country ?? actor.name) : `${actor.code ?? ""}|${actor.name}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** How many countries or bodies the parties are. */
export function sidesOf(parties: readonly Actor[]): number {
  return new Set(parties.map((p) => p.country ?? p.name)).size;
}

function actors(participants: readonly Participant[]): readonly Actor[] {
  return distinct(participants).map((p) => p.actor);
}
