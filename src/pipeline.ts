import { Readable } from "node:stream";
import { openGiven, openSources, type Opened } from "./1-intake/intake.js";
import { reportId } from "./2-text/report-id.js";
import { toReport, type TextResult } from "./2-text/to-report.js";
import { makeLanguage, type Language } from "./3-language/language.js";
import { makeNameTagger, type NameTagger } from "./4-reading/names/name-tagger.js";
import type { NameWeights } from "./4-reading/names/name-weights.js";
import { prepareReport, type NamedReport, type PreparedReport } from "./4-reading/names/prepared-report.js";
import { makeEventWords } from "./4-reading/choice/event-words.js";
import { lookAt } from "./4-reading/choice/look.js";
import { unpackEventWeights, type EventWeights } from "./4-reading/choice/weights.js";
import type { WordFacts } from "./4-reading/choice/word-facts.js";
import { reportTimexes } from "./4-reading/dates/report-timexes.js";
import { namedQuantities } from "./4-reading/figures/named-quantities.js";
import { unitName } from "./4-reading/figures/figure-lexicon.js";
import { readToponyms } from "./4-reading/places/read-toponyms.js";
import { READER } from "./4-reading/read-report.js";
import { makeReadingLexicon } from "./4-reading/reading-lexicon.js";
import { readSayings } from "./4-reading/sayings/read-sayings.js";
import type { Saying } from "./4-reading/sayings/saying.js";
import { treesOf } from "./4-reading/clauses/trees-of.js";
import { corrected, standing } from "./5-record/decisions/effects.js";
import { openRecord } from "./5-record/open-record.js";
import { storyOf } from "./5-record/origins/same-story.js";
import { storiesOf } from "./5-record/origins/stories.js";
import type { IdRules, Record } from "./5-record/record.js";
import { testSet } from "./6-views/test-set/test-set.js";
import { assetBytes, assetText } from "./assets.js";
import { inOrder } from "./in-order.js";
import { crashed, readersHere, readersInThreads, threadsFor, type Lost } from "./readers.js";
import type { Attache, DecisionMark, GivenFile, OpenOptions, ReadLine, ReadOptions, RefusalLine, RereadLine } from "./contract/facade.js";
import type { Decision, DecisionDraft } from "./model/decision.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Entry } from "./model/entry.js";
import type { Report } from "./model/report.js";
import type { Span } from "./model/span.js";
import type { Source } from "./model/source.js";
import { code, explain, instant, makeMeans, readBody, sourceToEntries, type BodyReading, type Means } from "./reading.js";
import { decisionId, sealDecision } from "./seal-decision.js";
import { entryId } from "./seal.js";

/** Attaché with a record where one is asked for; lexicon and model are loaded when first needed. The whole flow, source to record, is `read`. */
export async function openAttache(options: OpenOptions): Promise<Attache<Record>> {
  const lexicon = once(() => makeReadingLexicon(assetText, assetBytes));
  const language = once(() => makeLanguage(assetBytes("models/english.bin")));
  const means = (): Means => ({ lexicon: lexicon(), language: language() });
  const record = options.record === undefined ? undefined : await openRecord(options.record, { ids: IDS, ...(options.onUpdate && { onUpdate: options.onUpdate }) });
  const open = (): Record => record ?? fail("Attaché was opened without a record");
  return {
    read: (inputs, readOptions) => read(inputs, readOptions, means, open()),
    code: (sentence, published) => code(sentence, published, means()),
    explain: (text, published) => explain(text, published, means()),
    decide: (draft, mark) => decide(draft, mark, open()),
    reread: (reports) => reread(reports, { ...means(), record: open() }),
    forget: (report, mark) => open().forget(report, mark),
    backup: (file) => open().backup(file),
    testSet: () => testSet(open(), (unit) => unitName(lexicon().figures, unit)),
    get record() {
      return open();
    },
    reader: READER,
    countries: {
      resolve: (name) => {
        const found = lexicon().gazetteer.country(name);
        return found === undefined ? undefined : { code: found, name: lexicon().gazetteer.nameOf(found) ?? found };
      },
      name: (countryCode) => lexicon().gazetteer.nameOf(countryCode) ?? countryCode,
      suggest: (name) => lexicon().gazetteer.suggest(name),
    },
    close: async () => record?.close(),
  };
}

/** How the ids of a record are made, by which `doctor` makes them again. */
const IDS: IdRules = { report: reportId, entry: entryId, decision: decisionId };

/** The value of `make`, made at the first call and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Sources → reports → sentences → entries → record, one report a transaction; what cannot be read is named, and the rest is read. */
async function* read(inputs: readonly string[], options: ReadOptions, means: () => Means, record: Record): AsyncGenerator<ReadLine> {
  const stdin = options.stdin && Readable.from(options.stdin);
  const { count, sources } = await threadsFor(sourcesOf(inputs, { ...options, now: instant(options.now), stdin }), options.workers);
  const readers = count > 1 && THREAD.pathname.endsWith(".js") ? readersInThreads<SourceReading>(THREAD, count) : readersHere((source) => readSource(source, means()));
  try {
    for await (const opened of inOrder(sources, async (opened) => (opened.ok ? { source: opened.source, ...(await readers.read(opened.source)) } : opened), readers.most)) {
      if (!opened.ok) {
        yield refusalOf(opened);
        continue;
      }
      const { source, report, notes } = opened;
      const { status } = await record.add(source, report, opened.entries);
      if (status === "forgotten") {
        yield { kind: "refusal", refusal: { code: "forgotten", uri: report.uri, message: `a user had ${report.id} forgotten, so it is not taken in again`, remedy: "To have it nevertheless, read it into another record." } };
        continue;
      }
      const origins = await record.origins({ asOf: report.known, ids: [report.id] });
      const origin = origins.get(report.id) ?? fail(`no origin for ${report.id}`);
      const entries = await record.entries({ report: report.id });
      const adds = await record.adds(report.id);
      yield { kind: "report", report, origin, adds, entries, status, notes };
    }
  } finally {
    await readers.close();
  }
}

/** What reads in a thread of its own; beside this file where it is compiled, so sources run through a test runner are read in its own thread. */
const THREAD = new URL(import.meta.url.replace(/pipeline\.([jt]s)$/, "reading-thread.$1"));

/** What the stages make of one source, without the source: plain data that passes between threads. */
export type SourceReading = { readonly ok: true; readonly report: Report; readonly entries: readonly Entry[]; readonly notes: readonly Diagnostic[] } | Lost;

/** Source → report → sentences → entries. A fault of ours costs this source alone. */
function readSource(source: Source, means: Means): SourceReading {
  try {
    return sourceToEntries(source, means);
  } catch (error) {
    return crashed(source.uri, error);
  }
}

/** What a reading thread does with a source; lexicon and model are loaded at once. */
export function openReader(): (source: Source) => SourceReading {
  const means = makeMeans(assetText, assetBytes);
  return (source) => readSource(source, means);
}

/** What is named, then what is at hand. */
async function* sourcesOf(inputs: readonly string[], { now, stdin, files = [] }: { readonly now: string; readonly stdin: Readable | undefined; readonly files?: readonly GivenFile[] }): AsyncGenerator<Opened> {
  yield* openSources(inputs, { now, ...(stdin && { stdin }) });
  for (const file of files) yield openGiven(file, { now });
}

/** A decision, named and appended; a clock that stands still or goes back makes it a millisecond later than the last. */
async function decide(draft: DecisionDraft, { at, by }: DecisionMark, record: Record): Promise<Decision> {
  const last = Math.max(...(await record.decisions()).map((decision) => Date.parse(decision.at) + 1), Date.parse(instant(at)));
  const decision = sealDecision(draft, { at: new Date(last).toISOString(), by });
  await record.decide(decision);
  return decision;
}

/** Kept sources → reports as corrected → sentences → entries → the record's newer reading of them, one report a transaction. */
async function* reread(ids: readonly string[] | undefined, means: Means & { readonly record: Record }): AsyncGenerator<RereadLine | RefusalLine> {
  const { lexicon, record } = means;
  const { corrections } = standing(await record.decisions());
  for (const stored of await record.reports(ids && { ids })) {
    const source = await record.source(stored.id);
    if (source === undefined) {
      yield { kind: "refusal", refusal: { code: "no-source", uri: stored.uri, message: `the record no longer has the bytes of ${stored.id}`, remedy: "Read the file again." } };
      continue;
    }
    const made = toReport(source, { placeCountry: (place) => lexicon.gazetteer.placeCountry(place) });
    const same = made.ok && made.report.id === stored.id;
    const reading = readAgain(same ? corrected({ ...made.report, uri: stored.uri }, corrections.get(stored.id)) : stored, means);
    if ("ok" in reading) {
      yield refusalOf(reading);
      continue;
    }
    const { gained, lost, kept } = await record.reread(stored.id, reading.entries);
    const other = same ? [] : [otherText(stored, made)];
    yield { kind: "reread", report: stored.id, title: stored.title ?? stored.uri, gained, lost, kept, notes: [...other, ...reading.notes] };
  }
}

/** The body of a stored report; a fault of ours leaves that one as it was. */
function readAgain(report: Report, means: Means): BodyReading | Lost {
  try {
    return readBody(report, means);
  } catch (error) {
    return crashed(report.uri, error);
  }
}

function refusalOf({ refusal, fault }: Pick<Lost, "refusal" | "fault">): RefusalLine {
  return { kind: "refusal", refusal, ...(fault !== undefined && { fault }) };
}

function otherText(stored: Report, made: TextResult): Diagnostic {
  const what = made.ok ? `today's text stage makes another report of its source (${made.report.id})` : `today's text stage refuses its source (${made.refusal.message})`;
  return { code: "other-text", uri: stored.uri, message: `${what}; ${stored.id} is kept, and was read from its own text`, remedy: "To have the other one too, read the file again." };
}

/** Only what parses: enough to train the readers with. */
export function openLanguage(): Language {
  return makeLanguage(assetBytes("models/english.bin"));
}

/** The stages one by one, with lexicon and model loaded: for `evaluation/`, which scores them in the shape in which they run. */
export function openStages(): Stages {
  const lexicon = makeReadingLexicon(assetText, assetBytes);
  const language = makeLanguage(assetBytes("models/english.bin"));
  const knowledge = once(() => ({ words: makeEventWords(assetText("lexicon/event-words.tsv")) }));
  const looks = new Map<string, WordFacts>();
  return {
    language,
    look: (text) => {
      const facts = looks.get(text) ?? lookAt(language.parse(text, [{ start: 0, end: text.length }]), knowledge(), lexicon.gazetteer) ?? fail(`nothing to read in "${text}"`);
      looks.set(text, facts);
      return facts;
    },
    eventWeights: () => unpackEventWeights(assetBytes("models/events.bin")),
    events: (text) => code(text, undefined, { lexicon, language }).entries.filter((e) => e.kind === "event"),
    toReport: (source) => toReport(source, { placeCountry: (place) => lexicon.gazetteer.placeCountry(place) }),
    timexes: (text, published, paragraphs) => reportTimexes(language.parse(text, paragraphs), published),
    quantities: (text) => namedQuantities(language.parse(text, [{ start: 0, end: text.length }]), lexicon.figures),
    namedReport: (sentences) => prepareReport({ sentences }, lexicon),
    nameTagger: (weights) => makeNameTagger(weights, lexicon),
    countryNamed: (name) => lexicon.gazetteer.country(name) ?? lexicon.gazetteer.placeCountry(name),
    toponyms: (text, spans, host) => readToponyms(text, spans, host, { gazetteer: lexicon.gazetteer, atlas: lexicon.atlas, words: lexicon.placeWords }).map((found) => found?.country),
    sayings: (text, paragraphs) => readSayings(treesOf(language.parse(text, paragraphs)), lexicon.sayings),
    stories: (reports) => storiesOf(reports.map(storyOf)),
  };
}

/** What `openStages` gives. */
export interface Stages {
  readonly language: Language;
  /** a sentence with what the event models ask of it; kept, for folds look at it again and again */
  readonly look: (text: string) => WordFacts;
  readonly eventWeights: () => EventWeights;
  /** the events that production reads in a text without a report */
  readonly events: (text: string) => readonly Extract<Entry, { kind: "event" }>[];
  readonly toReport: (source: Source) => TextResult;
  readonly timexes: (text: string, published: string, paragraphs: Report["paragraphs"]) => ReturnType<typeof reportTimexes>;
  readonly quantities: (text: string) => ReturnType<typeof namedQuantities>;
  /** a report with its names, as the tagger sees it and learns from it */
  readonly namedReport: (sentences: NamedReport["sentences"]) => PreparedReport;
  /** the tagger of names with these weights */
  readonly nameTagger: (weights: NameWeights) => NameTagger;
  /** code of a country, or of the country of a place, as it is named by itself */
  readonly countryNamed: (name: string) => string | undefined;
  /** the country in which each of these spans of a text lies */
  readonly toponyms: (text: string, spans: readonly Span[], host: string | undefined) => readonly (string | undefined)[];
  /** who is said to say what, in the words of the text, also what the record leaves out */
  readonly sayings: (text: string, paragraphs: Report["paragraphs"]) => readonly Saying[];
  /** groups of reports, by id, that tell the same story */
  readonly stories: (reports: readonly Report[]) => readonly (readonly string[])[];
}

function fail(message: string): never {
  throw new Error(message);
}
