import type { Actor } from "../../model/actor.js";
import { PLOVER } from "../../model/plover.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf, type Clause } from "../clauses/clause.js";
import type { Participant } from "../clauses/participants.js";
import { evidenceOf } from "../clauses/evidence.js";
import { relation, tokenAt, type Tree } from "../clauses/tree.js";
import { speakerFor } from "../statements/speaker-pronoun.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { chosenEvents, type EventChoice } from "./chosen-events.js";
import { holds } from "./conditions.js";
import type { Dropped, EventDraft } from "./event-draft.js";
import type { EventLexicon, Sense, Slot } from "./sense.js";
import { lightClause, nounArguments, verbArguments, type Arguments } from "./slots.js";

export interface EventReadings {
  readonly events: readonly EventDraft[];
  readonly dropped: readonly Dropped[];
  /** why the learned part chose as it did */
  readonly reasons: readonly Dropped[];
}

/** Events of all sentences: verbs by their frames, event nouns by theirs, light verbs carrying their nouns; then what the chooser adds. */
export function readEvents(scene: Scene, statements: readonly StatementDraft[], lexicon: EventLexicon, scope: ScopeLexicon, choice?: EventChoice): EventReadings {
  const events: EventDraft[] = [];
  const dropped: Dropped[] = [];
  for (const tree of scene.trees) {
    for (const token of tree.tokens) {
      const found = token.upos === "VERB" ? verbEvent(scene, tree, token.index, statements, lexicon, scope)
        : token.upos === "NOUN" ? nounEvent(scene, tree, token.index, statements, lexicon, scope)
        : undefined;
      if (!found) continue;
      if ("reason" in found) dropped.push(found);
      else events.push(found);
    }
  }
  const chosen = choice === undefined ? { events: [], reasons: [] } : chosenEvents(scene, statements, events, lexicon, choice, scope);
  return { events: withoutTwins([...events, ...chosen.events]), dropped, reasons: chosen.reasons };
}

/** "imposed sanctions on": verb and noun tell one event; the first reading of the same deed by the same actors in a sentence stays. */
function withoutTwins(events: readonly EventDraft[]): readonly EventDraft[] {
  const seen = new Set<string>();
  return events.filter((e) => {
    const names = (list: readonly Actor[]): string => list.map((a) => `${a.code ?? ""} ${a.name}`).sort().join(",");
    const key = `${e.sentence}|${e.type}|${names(e.actors)}|${names(e.recipients)}|${e.polarity}|${e.modality}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function verbEvent(scene: Scene, tree: Tree, i: number, statements: readonly StatementDraft[], lexicon: EventLexicon, scope: ScopeLexicon): EventDraft | Dropped | undefined {
  const senses = lexicon.verbs.get(tokenAt(tree, i).lemma.toLowerCase());
  if (!senses) return undefined;
  const clause = clauseOf(tree, i);
  const args = speakerAware(scene, tree, clause, verbArguments(tree, scene.mentions, clause), statements);
  return firstThatFits(scene, tree, i, senses, args, i, statements, lexicon, scope);
}

function nounEvent(scene: Scene, tree: Tree, i: number, statements: readonly StatementDraft[], lexicon: EventLexicon, scope: ScopeLexicon): EventDraft | Dropped | undefined {
  const token = tokenAt(tree, i);
  const senses = lexicon.nouns.get(token.lemma.toLowerCase());
  if (!senses || relation(token) === "compound") return undefined;
  const light = lightClause(tree, i, lexicon.classes.get("light") ?? new Set());
  const args = nounArguments(tree, scene.mentions, i, light);
  return firstThatFits(scene, tree, i, senses, args, light?.predicate ?? i, statements, lexicon, scope);
}

function firstThatFits(
  scene: Scene, tree: Tree, i: number, senses: readonly Sense[], args: Arguments, assertedAt: number,
  statements: readonly StatementDraft[], lexicon: EventLexicon, scope: ScopeLexicon,
): EventDraft | Dropped | undefined {
  let reason: string | undefined;
  for (const sense of senses) {
    if (!holds(tree, i, sense.conditions, args, lexicon)) continue;
    const cast = castOf(sense, args);
    if (typeof cast === "string") {
      reason ??= `${sense.at} ${sense.lemma}: ${sense.type} not coded, ${cast}`;
      continue;
    }
    const reported = statements.some((s) => s.content.start <= tokenAt(tree, i).start && tokenAt(tree, i).end <= s.content.end);
    const assertion = assertionOf(tree, assertedAt, scope, reported);
    return {
      sentence: tree.sentence.index,
      token: i,
      type: sense.type,
      mode: sense.mode,
      actors: cast.actors,
      recipients: cast.recipients,
      polarity: assertion.polarity,
      modality: assertion.modality,
      evidence: evidenceOf(tree, assertedAt),
      confidence: cast.confidence * Math.max(0.3, tokenAt(tree, i).margin),
      rule: `events/${sense.at}:${sense.lemma}`,
    };
  }
  return reason === undefined ? undefined : { sentence: tree.sentence.index, token: i, reason };
}

interface Cast {
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  readonly confidence: number;
}

/** Who acts towards whom by a sense's slots, or why it cannot be said. */
function castOf(sense: Sense, args: Arguments): Cast | string {
  const reciprocal = sense.actor.some((s) => s.reciprocal);
  const actors = fill(sense.actor, args, reciprocal);
  const recipients = fill(sense.recipient, args, false).filter((r) => !actors.some((a) => sameActor(a.actor, r.actor)));
  if (actors.length === 0) return "no actor is named";
  const confidence = [...actors, ...recipients].some((p) => p.how === "owner") ? 0.7 : 0.9;
  if (reciprocal) {
    const parties = [...actors, ...recipients].map((p) => p.actor);
    if (parties.length < 2) return "only one party is named";
    return { actors: parties, recipients: [], confidence };
  }
  const needed = PLOVER[sense.type].recipientRequired || sense.recipient.some((s) => !s.optional);
  if (recipients.length === 0 && needed) return "no recipient is named";
  return { actors: actors.map((p) => p.actor), recipients: recipients.map((p) => p.actor), confidence };
}

/** The participants of the first slot that has any; of all slots for a reciprocal event. */
function fill(slots: readonly Slot[], args: Arguments, all: boolean): readonly Participant[] {
  const out: Participant[] = [];
  for (const slot of slots) {
    const found = args.participants(slot.name);
    for (const p of found) if (!out.some((o) => sameActor(o.actor, p.actor))) out.push(p);
    if (out.length > 0 && !all) return out;
  }
  return out;
}

function sameActor(a: Actor, b: Actor): boolean {
  return a.name === b.name && a.code === b.code;
}

/** Within reported content "it", "he" or "we" as subject is the speaker: "Moscow says it supplies …". */
function speakerAware(scene: Scene, tree: Tree, clause: Clause, args: Arguments, statements: readonly StatementDraft[]): Arguments {
  const subject = clause.subject;
  if (subject === undefined) return args;
  const speaker = speakerFor(scene, tree, subject, statements);
  if (!speaker) return args;
  return { heads: args.heads, participants: (slot) => (slot === "subj" ? [speaker] : args.participants(slot)) };
}
