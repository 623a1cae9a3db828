import type { Actor } from "../model/actor.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Attribution, EventReading, FigureReading, Reading, StatementReading, UndertakingReading } from "../model/entry.js";
import { intensityOf, PLOVER } from "../model/plover.js";
import type { Report } from "../model/report.js";
import type { Sentence } from "../model/sentence.js";
import { bounds } from "../model/edtf-bounds.js";
import { covers, type Span } from "../model/span.js";
import type { Day, When } from "../model/when.js";
import { findMentions } from "./actors/find-mentions.js";
import type { Mentions } from "./actors/mention.js";
import { withPairs } from "./actors/pair.js";
import { withTwoLeaders } from "./actors/two-leaders.js";
import { attributionAt, isHearsay } from "./attribution.js";
import { assertionOf } from "./clauses/assertion.js";
import { evidenceOf } from "./clauses/evidence.js";
import { tokenAt, type Tree } from "./clauses/tree.js";
import { treesOf } from "./clauses/trees-of.js";
import { readDates } from "./dates/read-dates.js";
import { thenWhen } from "./dates/then.js";
import { dateOf } from "./events/date-of.js";
import { goesHome, isHomecoming } from "./events/homecoming.js";
import type { Dropped, EventDraft } from "./events/event-draft.js";
import { readEvents } from "./events/read-events.js";
import type { FigureDraft } from "./figures/read-figures.js";
import { figureAssertion } from "./figure-assertion.js";
import { giverOf } from "./figure-giver.js";
import { localityOf } from "./home/locality.js";
import { withCountries } from "./home/with-countries.js";
import { withNamesakes } from "./home/with-namesakes.js";
import { withLeaders } from "./home/with-leaders.js";
import { isHistorical } from "./historical.js";
import { namedNear } from "./named-near.js";
import { withOfficeThen } from "./office-then.js";
import { isPlaced, notPlaced } from "./placed.js";
import { withSectorTold } from "./sector-told.js";
import { readAllFigures } from "./figures/read-all-figures.js";
import { withPlaces } from "./places/place-mentions.js";
import type { ReadingLexicon } from "./reading-lexicon.js";
import type { Scene } from "./scene.js";
import { readSayings } from "./sayings/read-sayings.js";
import { accusedIn, allegesCrime } from "./statements/accusation.js";
import { leftOut } from "./statements/left-out.js";
import { readStatements } from "./statements/read-statements.js";
import type { StatementDraft } from "./statements/statement-draft.js";
import { topicsIn, topicsOfPhrase } from "./topics.js";
import { readUndertakings } from "./undertakings/read-undertakings.js";
import type { UndertakingDraft } from "./undertakings/undertaking-draft.js";
import { whereOf, type Reach } from "./where.js";

/** The version of the readers: part of every entry, so that a re-read can be told from a first reading. */
export const READER = "3";

export interface ReportReading {
  readonly readings: readonly Reading[];
  /** readings that were begun and dropped, with the reason */
  readonly dropped: readonly Diagnostic[];
  /** why the learned part chose as it did, or kept silent */
  readonly reasons: readonly Diagnostic[];
}

/** Sentences of one report → what it says: statements first, for they tell on whose word the rest stands; then events, undertakings and figures. */
export function readReport(report: Report, sentences: readonly Sentence[], lexicon: ReadingLexicon): ReportReading {
  const scene = sceneOf(report, sentences, lexicon);
  const { trees } = scene;
  const sayings = readSayings(trees, lexicon.sayings);
  const joins: Joins = { scene, lexicon, eventNouns: deedNouns(lexicon), statements: readStatements(scene, sayings, lexicon.cues, lexicon.scope) };

  const negative = lexicon.events.classes.get("negative") ?? new Set<string>();
  const accusations = joins.statements.map((s) => accusedIn(scene, s, negative, lexicon.scope));
  const { events, dropped, reasons } = readEvents(scene, joins.statements, lexicon.events, lexicon.scope, lexicon.choice());
  const undertakings = readUndertakings(scene, joins.statements, lexicon.undertakings, lexicon.scope);
  const figures = readAllFigures(scene, lexicon.figures);

  const readings: Reading[] = [
    ...joins.statements.map((s, i) => sealStatement(joins, s, (accusations[i]?.length ?? 0) > 0)),
    ...joins.statements.flatMap((s, i) => accusationEvent(joins, s, accusations[i] ?? [])),
    ...events.map((e) => sealEvent(joins, e)),
    ...undertakings.map((u) => sealUndertaking(joins, u, figures[u.sentence] ?? [])),
    ...figures.flatMap((list, sentence) => list.map((f) => sealFigure(joins, f, sentence))),
  ];
  const home = withCountries(report, scene, readings, lexicon);
  return {
    readings: home.readings
      .filter((reading) => isPlaced(reading) && !isHomecoming(reading))
      .map(withSectorTold(scene.text, (name, country) => lexicon.knownBodies.of({ name }, new Map([[country, 1]]))?.sector))
      .map(withOfficeThen(scene.published))
      .map(namedNear(report, scene, lexicon.gazetteer))
      .map((reading) => (reading.kind === "event" ? { ...reading, confidence: lexicon.confidence(reading) } : reading)) // last: by who is placed
      .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)),
    dropped: [...dropped.map((d) => diagnostic(trees, d, "not-coded")), ...leftOut(scene, sayings, joins.statements, lexicon.cues), ...home.readings.filter((r) => !isPlaced(r)).map(notPlaced), ...home.readings.filter(isHomecoming).map(goesHome)],
    reasons: [...reasons.map((d) => diagnostic(trees, d, "choice")), ...home.reasons],
  };
}

/** Nouns of deeds and talks, which have days of their own; "an agreement on Thursday" has that of its signing. */
function deedNouns({ events }: ReadingLexicon): ReadonlySet<string> {
  return new Set([...events.nouns].filter(([, senses]) => senses.some(({ type }) => isDeed(type))).map(([lemma]) => lemma));
}

/** What the readers of one report read from. */
function sceneOf(report: Pick<Report, "text" | "paragraphs" | "dateline" | "published" | "uri" | "url" | "publisher">, sentences: readonly Sentence[], lexicon: ReadingLexicon): Scene {
  const trees = treesOf(sentences);
  const published = anchorDay(report);
  const dates = trees.map((tree) => readDates(tree, { published }));
  const outlet = lexicon.outlets.countryOf({ host: hostOf(report.url ?? report.uri), publisher: report.publisher });
  // an address says more than the words of local press
  const locality = outlet === undefined && report.dateline?.country === undefined ? localityOf(report.text, lexicon.gazetteer, lexicon.placeWords) : undefined;
  const mentions = mentionsOf(report, trees, lexicon, locality?.country);
  return { dates, text: report.text, paragraphs: report.paragraphs, published, trees, mentions, ...(locality && { locality }) };
}

/** Who and which places are named, by the lists and by the tagger; in a local report of `at` its own places before their namesakes. */
function mentionsOf(report: Pick<Report, "text" | "uri">, trees: readonly Tree[], lexicon: ReadingLexicon, at: string | undefined): Mentions {
  const lists = { gazetteer: lexicon.gazetteer, atlas: lexicon.atlas, words: lexicon.placeWords };
  const found = withLeaders(findMentions(trees, lexicon.gazetteer, lexicon.names), lexicon.leaders);
  const named = at === undefined ? found : withNamesakes(found, trees, report.text, at, lists);
  return withTwoLeaders(trees, withPairs(trees, withPlaces(named, trees, report.text, { host: hostOf(report.uri), at }, lists)));
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/([^/:]+)/.exec(address)?.[1];
}

function diagnostic(trees: readonly Tree[], { sentence, token, reason }: Dropped, code: string): Diagnostic {
  const { start, end } = tokenAt(trees[sentence] as Tree, token);
  return { code, message: reason, span: { start, end } };
}

/** The day that relative dates count from: the dateline's, else the day of publication. */
function anchorDay(report: Pick<Report, "dateline" | "published">): string | undefined {
  const day = report.dateline?.date ?? report.published?.value;
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

interface Joins {
  readonly scene: Scene;
  readonly lexicon: ReadingLexicon;
  readonly statements: readonly StatementDraft[];
  /** lemmas that are events by themselves: dates inside their nominals are theirs */
  readonly eventNouns: ReadonlySet<string>;
}

function treeAt(joins: Joins, sentence: number): Tree {
  const tree = joins.scene.trees[sentence];
  if (!tree) throw new RangeError(`no sentence ${sentence} in a report of ${joins.scene.trees.length}`);
  return tree;
}

/** The fields that every kind of entry gets in the same way. */
function common(joins: Joins, tree: Tree, predicate: number, evidence: Span, reach?: Reach, own?: Attribution, signed?: number): Pick<Reading, "evidence" | "sentence" | "attribution" | "historical" | "topics" | "where"> & { when?: When } {
  const where = reach === undefined ? undefined : whereOf(tree, predicate, joins.scene.mentions, reach, signed);
  const when = dateOf(tree, predicate, joins.scene.dates[tree.sentence.index] ?? [], joins.eventNouns) ?? thenWhen(tree, predicate, joins.scene.dates[tree.sentence.index - 1] ?? []);
  const at = tokenAt(tree, predicate);
  const told = own ?? attributionAt({ start: at.start, end: at.end }, joins.statements);
  const attribution: Attribution = told.by === "report" && isHearsay(tree, predicate, joins.lexicon.cues.voices.hearsayAdverbs) ? { by: "none" } : told;
  return {
    evidence: [evidence],
    sentence: { start: tree.sentence.start, end: tree.sentence.end },
    attribution,
    historical: isHistorical(when, joins.scene.published),
    topics: topicsIn(tree, evidence, joins.lexicon.topics),
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
  };
}

function isAfter(when: When | undefined, published: Day | undefined): boolean {
  const from = when === undefined || when.basis === "unresolved" || published === undefined ? undefined : bounds(when.value).from;
  return from !== undefined && published !== undefined && from > published;
}

/** An event's confidence until it is known who in it is placed. */
const UNTOLD = 0;

/** Words of praise, blame and demand are uttered somewhere else than what they are about; deeds and talks take place where the clause says. */
function reachOf({ type }: EventDraft): Reach {
  return isDeed(type) ? "deed" : "words";
}

function isDeed(type: EventDraft["type"]): boolean {
  return PLOVER[type].quad === 2 || PLOVER[type].quad === 4 || type === "CONSULT";
}

function sealEvent(joins: Joins, draft: EventDraft): EventReading {
  const tree = treeAt(joins, draft.sentence);
  const base = common(joins, tree, draft.token, draft.evidence, reachOf(draft));
  // "they meet on Monday", in a report of Friday
  const toCome = draft.modality === "asserted" && ["VBZ", "VBP"].includes(tokenAt(tree, draft.token).xpos) && isAfter(base.when, joins.scene.published);
  return {
    kind: "event",
    ...base,
    polarity: draft.polarity,
    modality: toCome ? "future" : draft.modality,
    confidence: UNTOLD,
    rule: draft.rule,
    type: draft.type,
    ...(draft.mode === undefined ? {} : { mode: draft.mode }),
    quad: PLOVER[draft.type].quad,
    intensity: intensityOf(draft.type, draft.mode),
    actors: draft.actors,
    recipients: draft.recipients,
  };
}

/** A statement that blames somebody is an event of its own: ACCUSE by the speaker. */
function accusationEvent(joins: Joins, statement: StatementDraft, accused: readonly Actor[]): readonly EventReading[] {
  if (accused.length === 0 || statement.speaker === null || statement.cueToken === undefined) return [];
  const tree = treeAt(joins, statement.sentence);
  const mode = allegesCrime(joins.scene, statement, accused) ? "allege" : undefined;
  return [
    {
      kind: "event",
      ...common(joins, tree, statement.cueToken, union(statement.cue, statement.content), undefined, attributionAt(statement.cue ?? statement.content, joins.statements)),
      polarity: "affirmed",
      modality: "asserted",
      confidence: UNTOLD,
      rule: "statements/accusation",
      type: "ACCUSE",
      ...(mode !== undefined && { mode }),
      quad: 3,
      intensity: intensityOf("ACCUSE", mode),
      actors: [statement.speaker],
      recipients: accused,
    },
  ];
}

function sealStatement(joins: Joins, draft: StatementDraft, accuses: boolean): StatementReading {
  const tree = treeAt(joins, draft.sentence);
  const assertion = draft.cueToken === undefined ? { polarity: "affirmed" as const, modality: "asserted" as const } : assertionOf(tree, draft.cueToken, joins.lexicon.scope);
  const predicate = draft.cueToken ?? tree.root;
  const base = common(joins, tree, predicate, draft.content, draft.cueToken === undefined ? undefined : "words", draft.attribution);
  const topics = new Set(base.topics);
  for (const t of joins.scene.trees) if (covers(draft.content, t.sentence)) for (const topic of topicsIn(t, draft.content, joins.lexicon.topics)) topics.add(topic);
  return {
    kind: "statement",
    ...base,
    evidence: draft.cue === null ? [draft.content] : [draft.content, draft.cue],
    sentence: draft.cueToken === undefined ? widest(base.sentence, draft.content) : base.sentence,
    topics: [...topics].sort(),
    polarity: assertion.polarity,
    modality: assertion.modality,
    confidence: draft.speaker === null ? 0.6 : 0.9,
    rule: draft.rule,
    speaker: draft.speaker,
    cue: draft.cue,
    content: draft.content,
    manner: draft.manner,
    stance: accuses ? "accuses" : draft.stance,
    ...(draft.audience === undefined ? {} : { audience: draft.audience }),
  };
}

/** What is signed at a table, not built at a place. */
const PAPERS: ReadonlySet<string> = new Set(["treaty", "memorandum", "ceasefire"]);

function sealUndertaking(joins: Joins, draft: UndertakingDraft, figures: readonly FigureDraft[]): UndertakingReading {
  const tree = treeAt(joins, draft.sentence);
  const amount = figures.find((f) => /^[A-Z]{3}$/.test(f.unit) && ((draft.noun !== undefined && under(tree, f.head, draft.noun)) || (draft.deed !== undefined && follows(tree, f.head, draft.deed))));
  const own = common(joins, tree, draft.predicate, draft.evidence, "deed", undefined, PAPERS.has(draft.form) ? draft.noun : undefined);
  const base = own.when === undefined && draft.dated !== undefined ? { ...own, ...common(joins, tree, draft.dated, draft.evidence), attribution: own.attribution } : own;
  const { published } = joins.scene;
  const standing: { when?: When } = base.when === undefined && draft.standing !== undefined && published !== undefined ? { when: { basis: "relative", value: published, text: draft.standing } } : {};
  return {
    kind: "undertaking",
    ...base,
    ...standing,
    polarity: draft.polarity,
    modality: draft.modality,
    confidence: round(0.9 * Math.max(0.3, tokenAt(tree, draft.predicate).margin)),
    rule: draft.rule,
    form: draft.form,
    subject: draft.subject,
    parties: draft.parties,
    stage: draft.stage,
    terms: draft.terms,
    ...(amount === undefined ? {} : { value: { amount: amount.value, unit: amount.unit } }),
  };
}

/** "raising annual trade to $15 billion": the amount stands behind the deed with no other verb and no comma between. */
function follows(tree: Tree, i: number, deed: number): boolean {
  return i > deed && tree.tokens.slice(deed + 1, i).every((t) => t.upos !== "VERB" && ![",", ";"].includes(t.text));
}

/** Whether token `i` stands in the nominal of `noun`, with no verb between: "a $25-billion deal", not "a deal that raises trade to $25 billion". */
function under(tree: Tree, i: number, noun: number): boolean {
  for (let at = i; at >= 0; at = tokenAt(tree, at).head) {
    if (at === noun) return true;
    if (tokenAt(tree, at).upos === "VERB") return false;
  }
  return false;
}

function sealFigure(joins: Joins, { head, present, ...draft }: FigureDraft, sentence: number): FigureReading {
  const tree = treeAt(joins, sentence);
  const assertion = figureAssertion(tree, head, joins.lexicon);
  const { evidence: _, sentence: at, when: told, topics, ...base } = common(joins, tree, head, evidenceOf(tree, head));
  const { published } = joins.scene;
  const when: When | undefined = told ?? (present === undefined || draft.when !== undefined || published === undefined ? undefined : { basis: "relative", value: published, text: present });
  const giver = base.attribution.by === "report" ? giverOf(joins.scene, tree, head, joins.lexicon.cues.voices) : undefined;
  const all = [...new Set([...topics, ...topicsOfPhrase(draft.measure, joins.lexicon.topics)])].sort();
  return { ...draft, ...base, ...(giver === undefined ? {} : { attribution: giver }), topics: all, sentence: at, ...(draft.period === undefined && when !== undefined ? { when } : {}), polarity: assertion.polarity, modality: assertion.modality };
}

function union(a: Span | null, b: Span): Span {
  return a === null ? b : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function widest(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
