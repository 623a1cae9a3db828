import { assertionOf } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { distinct, type Participant } from "../clauses/participants.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import { SURE, typeOfRoot, type Choice, type Chooser } from "../choice/chooser.js";
import { wordFacts, type WordFacts, type WordKnowledge } from "../choice/word-facts.js";
import type { Scene } from "../scene.js";
import type { Dropped, EventDraft } from "./event-draft.js";
import { isMove } from "./game.js";
import type { Reader } from "./known-arguments.js";
import { verbArguments } from "./slots.js";

/** The learned part of the event reader. */
export interface EventChoice {
  readonly knowledge: WordKnowledge;
  readonly chooser: Chooser;
}

export interface ChosenEvents {
  readonly events: readonly EventDraft[];
  /** why each was chosen, and not the next best */
  readonly reasons: readonly Dropped[];
}

/**
 * Events of verbs that `verbs.tsv` does not hold: told only where the verb's class in `event-words.tsv` and the chooser agree on
 * the type, the chooser is sure, and both sides are named. Two witnesses, for either alone is too often wrong.
 */
export function chosenEvents({ scene, statements, lexicon, scope, games }: Reader, ruled: readonly EventDraft[], choice: EventChoice): ChosenEvents {
  const events: EventDraft[] = [];
  const reasons: Dropped[] = [];
  for (const tree of scene.trees) {
    let facts: WordFacts | undefined;
    for (const { index: i, upos, lemma } of tree.tokens) {
      if (upos !== "VERB" || lexicon.verbs.has(lemma.toLowerCase())) continue;
      const pair = pairAt(scene, tree, i);
      if (pair === undefined || ruled.some((e) => e.sentence === tree.sentence.index && sameSides(e, pair))) continue;
      facts ??= wordFacts(tree, choice.knowledge, scene.mentions);
      if (pair.recipients.every((r) => isQuoted(tree, r.mention.head, i))) continue; // whom he only speaks of
      const types = typesOf(facts.classes[i] ?? []);
      const [source, target] = [pair.actors[0]?.mention, pair.recipients[0]?.mention];
      if (types.size === 0 || source === undefined || target === undefined) continue;
      const made = choice.chooser.choose(facts, source, target);
      if (made.chance < SURE || !types.has(made.root) || OFTEN_WRONG.has(made.root)) {
        reasons.push({ sentence: tree.sentence.index, token: i, reason: `${lemma}: no event, for ${[...types].join(" or ")} by its class, but ${inWords(made)}` });
        continue;
      }
      if (games.has(tree.sentence.index) && isMove(typeOfRoot(made.root), lemma, [...pair.actors, ...pair.recipients].map((p) => p.actor))) continue;
      const at = tokenAt(tree, i);
      const reported = statements.some((s) => s.content.start <= at.start && at.end <= s.content.end);
      const { polarity, modality } = assertionOf(tree, i, scope, reported);
      const type = (facts.classes[i] ?? []).includes("YIELD.concede") ? "CONCEDE" : typeOfRoot(made.root);
      events.push({
        sentence: tree.sentence.index, token: i, type: made.root === "YIELD" ? type : typeOfRoot(made.root), mode: undefined,
        actors: pair.actors.map((p) => p.actor), recipients: pair.recipients.map((p) => p.actor),
        polarity, modality, evidence: evidenceOf(tree, i),
        rule: `events/choice:${lemma.toLowerCase()}`,
      });
      reasons.push({ sentence: tree.sentence.index, token: i, reason: `${lemma}: ${inWords(made)}` });
    }
  }
  return { events, reasons };
}

interface Sides {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
}

const AIMED = ["against", "with", "at", "on", "to", "from"];

/** Whether a quotation mark divides what was named before from the verb: "“Norway is Norway,” he retaliated". */
function isQuoted(tree: Tree, named: number, verb: number): boolean {
  return tree.tokens.slice(named, Math.max(named, verb)).filter(({ text }) => /^(?:["“”]|''|``)$/.test(text)).length % 2 === 1;
}

/** Of nine choices judged by hand (docs/checks), five were right and four wrong; three of the wrong ones were of these, and none of the right. */
const OFTEN_WRONG: ReadonlySet<string> = new Set(["REJECT", "YIELD"]);

/** Who does it, by name, and to whom: the object's actors, else those of an aimed phrase. */
function pairAt(scene: Scene, tree: Tree, i: number): Sides | undefined {
  const clause = clauseOf(tree, i);
  const args = verbArguments(tree, scene.mentions, clause);
  const actors = distinct(args.participants("subj")).filter((p) => p.how === "named" && p.actor.code !== undefined);
  if (actors.length === 0) return undefined;
  for (const slot of ["obj", "iobj", ...AIMED]) {
    const recipients = distinct(args.participants(slot)).filter((p) => p.actor.code !== undefined && p.placed === undefined && !actors.some((a) => a.actor.name === p.actor.name || a.actor.code === p.actor.code));
    if (recipients.length > 0) return { actors, recipients };
    // "lambasted the plan over Iran": with an object that is nobody's, the phrases behind it are about something else
    if (slot === "obj" && clause.object !== undefined && args.participants("obj").length > 0) return undefined;
  }
  return undefined;
}

function sameSides(event: EventDraft, { actors, recipients }: Sides): boolean {
  const named = new Set([...event.actors, ...event.recipients].map((a) => a.name));
  return [...actors, ...recipients].every((p) => named.has(p.actor.name));
}

/** "ACCUSE" of "ACCUSE.condemn"; a class that only colours its neighbours tells none, nor does an intention. */
function typesOf(classes: readonly string[]): ReadonlySet<string> {
  return new Set(classes.filter((c) => !c.startsWith("x.") && c !== "AGREE.intend").map((c) => c.slice(0, c.indexOf("."))));
}

/** "ACCUSE (0.92) rather than REJECT (0.04), by predicate +2.1, senses +0.8". */
export function inWords({ root, chance, next, nextChance, because }: Choice): string {
  const told = because.slice(0, 3).map(({ group, share }) => `${group} ${share < 0 ? "−" : "+"}${Math.abs(share).toFixed(1)}`);
  return `${root} (${chance.toFixed(2)}) rather than ${next} (${nextChance.toFixed(2)}), by ${told.join(", ")}`;
}
