import type { Actor } from "../../model/actor.js";
import { assertionOf, type ScopeLexicon } from "../clauses/assertion.js";
import { clauseOf } from "../clauses/clause.js";
import { evidenceOf } from "../clauses/evidence.js";
import { childrenBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "../statements/statement-draft.js";
import { withAnswered } from "./answered.js";
import { castOf } from "./cast.js";
import { isEachOther } from "./each-other.js";
import { chosenEvents, type EventChoice } from "./chosen-events.js";
import { holds } from "./conditions.js";
import type { Dropped, EventDraft } from "./event-draft.js";
import { modeOf } from "./mode-of.js";
import { gameSentences, isMove, leavesTeam } from "./game.js";
import { knownArguments, type Reader } from "./known-arguments.js";
import type { EventLexicon, Sense } from "./sense.js";
import { whyNoSuchDeed } from "./no-such-deed.js";
import { isFunded, whyNotOfPolitics } from "./not-of-politics.js";
import { asWritten, isOneWay } from "./letter.js";
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
  const reader: Reader = { scene, statements, lexicon, scope, games: gameSentences(scene.trees, lexicon.classes.get("sport") ?? new Set()) };
  for (const tree of scene.trees) {
    for (const token of tree.tokens) {
      const found = token.upos === "VERB" ? verbEvent(reader, tree, token.index) : token.upos === "NOUN" ? nounEvent(reader, tree, token.index) : undefined;
      if (!found) continue;
      if ("reason" in found) dropped.push(found);
      else events.push(found);
    }
  }
  const chosen = choice === undefined ? { events: [], reasons: [] } : chosenEvents(reader, events, choice);
  return { events: withAnswered(scene.trees, scene.mentions, withoutTwins([...events, ...chosen.events])), dropped, reasons: chosen.reasons };
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

function verbEvent(reader: Reader, tree: Tree, i: number): EventDraft | Dropped | undefined {
  const senses = reader.lexicon.verbs.get(tokenAt(tree, i).lemma.toLowerCase());
  // "the UK-bashing president": a colour, no deed
  if (!senses || isTitle(tree, i) || (["amod", "compound"].includes(tokenAt(tree, i).deprel) && tokenAt(tree, i).xpos === "VBG") || isColour(tree, i) || isGlued(tree, i) || isSubject(tree, i)) return undefined;
  const clause = clauseOf(tree, i);
  const event = firstThatFits(reader, tree, i, senses, knownArguments(reader, tree, verbArguments(tree, reader.scene.mentions, clause)), i);
  if (event === undefined || !("type" in event)) return event;
  const written = asWritten(tree, clause, event);
  return isOneWay(tree, clause, written) ? { sentence: event.sentence, token: i, reason: `${event.rule.replace("events/", "")}: ${event.type} not coded, a letter is no talk` } : written;
}

/** What one may stop doing, and thereby sanctions. */
const ENDED: ReadonlySet<string> = new Set(["AID", "COOPERATE"]);

/** "stopped selling arms to Norway", "halted giving aid". */
function isStopped(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  const above = tree.tokens[token.head];
  return token.xpos === "VBG" && ["xcomp", "ccomp", "advcl"].includes(token.deprel) && above !== undefined && ["stop", "halt", "cease", "suspend", "discontinue"].includes(above.lemma.toLowerCase()) && childrenBy(tree, i, "mark").length === 0;
}

function opposite(polarity: "affirmed" | "negated"): "affirmed" | "negated" {
  return polarity === "affirmed" ? "negated" : "affirmed";
}

/** "got all imprisoned Americans out": a participle without "have", right before the noun that the tree takes for its object. */
function isColour(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  return token.xpos === "VBN" && token.deprel === "xcomp" && childrenBy(tree, i, "aux").length === 0 && childrenBy(tree, i, "obj").includes(i + 1);
}

/** "the bloc's exports to Norway fell": a noun that the tagger takes for a verb, for a finite verb is nobody's subject. */
function isSubject(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (!["VBZ", "VBP"].includes(token.xpos)) return false;
  // the tree may take the finite verb behind it for its clause: "exports to Norway fell"
  const goods = ["export", "import", "supply"].includes(token.lemma.toLowerCase()) && childrenBy(tree, i, "obj").length === 0;
  return relation(token) === "nsubj" || (goods && childrenBy(tree, i, "ccomp", "xcomp").some((c) => tokenAt(tree, c).xpos === "VBD" && childrenBy(tree, c, "nsubj", "mark").length === 0));
}

/** "the UK-bashing president", "a farce-meets-thriller novel" */
function isGlued(tree: Tree, i: number): boolean {
  const [token, hyphen, next] = [tokenAt(tree, i), tree.tokens[i - 1], tree.tokens[i + 1]];
  if (hyphen === undefined || !HYPHEN.test(hyphen.text) || hyphen.end !== token.start || tree.tokens[i - 2]?.end !== hyphen.start) return false;
  return token.xpos === "VBG" || (next !== undefined && HYPHEN.test(next.text) && next.start === token.end);
}

const HYPHEN = /^[-‐‑]$/;

/** "the team's Investigating Officer": a word of a title, in capitals where the sentence has none. */
function isTitle(tree: Tree, i: number): boolean {
  const [token, next] = [tokenAt(tree, i), tree.tokens[i + 1]];
  return i > 0 && token.xpos === "VBG" && /^\p{Lu}/u.test(token.text) && next !== undefined && /^\p{Lu}/u.test(next.text) && !/^[.:“"”]$/.test(tree.tokens[i - 1]?.text ?? "");
}

function nounEvent(reader: Reader, tree: Tree, i: number): EventDraft | Dropped | undefined {
  const token = tokenAt(tree, i);
  const { lexicon } = reader;
  const senses = lexicon.nouns.get(token.lemma.toLowerCase());
  if (!senses || relation(token) === "compound") return undefined;
  const light = lightClause(tree, i, lexicon.classes.get("light") ?? new Set());
  const event = firstThatFits(reader, tree, i, senses, knownArguments(reader, tree, nounArguments(tree, reader.scene.mentions, i, light)), light?.predicate ?? i);
  // "planned a visit", "announced talks": the verb that carries it says that it is to come
  const ahead = light !== undefined && AHEAD.has(tokenAt(tree, light.predicate).lemma.toLowerCase());
  return event !== undefined && "type" in event && ahead && event.modality === "asserted" ? { ...event, modality: "future" } : event;
}

const AHEAD: ReadonlySet<string> = new Set(["plan", "schedule"]);

/** People, a body, a name or a pronoun: "met with families", "met them"; not "met with success", "each other". */
function isSomebodyAt(tree: Tree, i: number, { classes }: EventLexicon): boolean {
  const { upos, lemma } = tokenAt(tree, i);
  if (upos === "PRON") return ["he", "she", "they", "him", "her", "them", "who"].includes(lemma.toLowerCase());
  return upos === "NOUN" && ["people", "person", "diplomat"].some((c) => classes.get(c)?.has(lemma.toLowerCase()) ?? false);
}

/** The first sense whose conditions hold and whose slots are filled; failing that, why the first that could be was not coded. */
function firstThatFits(reader: Reader, tree: Tree, i: number, senses: readonly Sense[], args: Arguments, assertedAt: number): EventDraft | Dropped | undefined {
  const { statements, lexicon, scope, games } = reader;
  let reason: string | undefined;
  for (const sense of senses) {
    if (!holds(tree, i, sense.conditions, args, lexicon)) continue;
    const cast = castOf(sense, args, (slot) => args.heads(slot).some((h) => h > i && isSomebodyAt(tree, h, lexicon)), (slot) => args.heads(slot).some((h) => isEachOther(tree, h)));
    const fault = typeof cast === "string" ? cast : games.has(tree.sentence.index) && isMove(sense.type, sense.lemma, [...cast.actors, ...cast.recipients]) ? "a move in a game" : typeof cast !== "string" && leavesTeam(sense.type, sense.mode, cast.actors, tree.tokens.map((t) => t.lemma)) ? "a post in a team" : undefined;
    if (typeof cast === "string" || fault !== undefined) {
      reason ??= `${sense.at} ${sense.lemma}: ${sense.type} not coded, ${fault}`;
      continue;
    }
    const reported = statements.some((s) => s.content.start <= tokenAt(tree, i).start && tokenAt(tree, i).end <= s.content.end);
    const assertion = assertionOf(tree, assertedAt, scope, reported);
    const why = whyNotOfPolitics(tree, i, sense, cast, assertion.polarity) ?? whyNoSuchDeed(tree, i, sense, cast);
    if (why !== undefined) {
      reason ??= `${sense.at} ${sense.lemma}: ${sense.type} not coded, ${why}`;
      continue;
    }
    const funded = sense.type === "SUPPORT" && isFunded(tree, i, sense);
    const stopped = ENDED.has(sense.type) && isStopped(tree, assertedAt);
    return {
      sentence: tree.sentence.index,
      token: i,
      type: stopped ? "SANCTION" : funded ? "AID" : sense.type,
      mode: stopped ? "discontinue" : modeOf(tree, i, sense, lexicon, cast),
      actors: cast.actors,
      recipients: cast.recipients,
      polarity: stopped ? opposite(assertion.polarity) : assertion.polarity,
      modality: assertion.modality,
      evidence: evidenceOf(tree, assertedAt),
      rule: `events/${sense.at}:${sense.lemma}`,
    };
  }
  return reason === undefined ? undefined : { sentence: tree.sentence.index, token: i, reason };
}
