import { availableParallelism } from "node:os";
import { Readable } from "node:stream";
import { isWebPage, openAll, type Input, type OpenedFrom } from "./1-intake/open-all.js";
import { forgetOnTheWeb, webStateFile } from "./1-intake/web/beside-record.js";
import type { Web, WebPage } from "./1-intake/web/web.js";
import { decode } from "./2-text/decode.js";
import { isDocument, readDocument, type DocumentReading } from "./2-text/documents/read-document.js";
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
import { documentsHere, documentsInThreads, type Documents } from "./documents.js";
import { inOrder, type Weighed } from "./in-order.js";
import { crashed, MOST_HELD, readersHere, readersInThreads, readersKept, threadsFor, type Lost, type Readers } from "./readers.js";
import type { Attache, DecisionMark, OpenOptions, ReadLine, ReadOptions, RefusalLine, RereadLine, WatchLine, WatchOptions } from "./contract/facade.js";
import type { Decision, DecisionDraft } from "./model/decision.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Entry } from "./model/entry.js";
import type { Report } from "./model/report.js";
import type { Span } from "./model/span.js";
import type { Source } from "./model/source.js";
import { answer, type ReaderAnswer, type ReaderQuestion } from "./reader.js";
import { code, explain, instant, readBody, type BodyReading, type Means } from "./reading.js";
import { decisionId, sealDecision } from "./seal-decision.js";
import { entryId } from "./seal.js";

/** Attaché with a record where one is asked for; lexicon and model are loaded when first needed. The whole flow, source to record, is `read`. */
export async function openAttache(options: OpenOptions): Promise<Attache<Record>> {
  const lexicon = once(() => makeReadingLexicon(assetText, assetBytes, (form) => language().wordClass(form)));
  const language = once(() => makeLanguage(assetBytes("models/english.bin")));
  const means = (): Means => ({ lexicon: lexicon(), language: language() });
  const record = options.record === undefined ? undefined : await openRecord(options.record, { ids: IDS, ...(options.onUpdate && { onUpdate: options.onUpdate }), ...(options.answers && { answers: options.answers }) });
  const open = (): Record => record ?? fail("Attaché was opened without a record");
  const aside = options.reading === "aside" && COMPILED ? readersKept(() => readerThreads(Math.max(1, availableParallelism() - 1)), REST_MS) : undefined;
  let opened: Promise<Web> | undefined;
  const web = (): Promise<Web> => (opened ??= openTheWeb(options, open()));
  return {
    read: (inputs, readOptions) => read(inputs, readOptions, { means, record: open(), web, aside }),
    watch: (list, watchOptions) => watch(list, watchOptions, { means, record: open(), web, aside }),
    code: (sentence, published) => code(sentence, published, means()),
    explain: (text, published) => explain(text, published, means()),
    decide: (draft, mark) => decide(draft, mark, open()),
    reread: (reports) => reread(reports, { ...means(), record: open() }),
    forget: async (report, mark) => {
      const tombstone = await open().forget(report, mark);
      if (opened !== undefined) (await opened).state.forget(tombstone.report);
      forgetOnTheWeb(options.record, tombstone.report);
      return tombstone;
    },
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
    close: async () => {
      await (await opened?.catch(() => undefined))?.close(); // what kept it from opening was told to whoever wanted to read
      await aside?.close();
      await record?.close();
    },
  };
}

/** How the ids of a record are made, by which `doctor` makes them again. */
const IDS: IdRules = { report: reportId, entry: entryId, decision: decisionId };

/** The value of `make`, made at the first call and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface ReadMeans {
  readonly means: () => Means;
  readonly record: Record;
  /** opened when the first address comes */
  readonly web: () => Promise<Web>;
  /** threads that stay, where reading must not keep others waiting */
  readonly aside: Readers<ReaderQuestion, ReaderAnswer> | undefined;
}

/** One line about one input. */
interface Told {
  readonly input: Input | undefined;
  readonly line: ReadLine;
}

async function* read(inputs: readonly string[], options: ReadOptions, through: ReadMeans): AsyncGenerator<ReadLine> {
  for await (const { line } of readAll(inputs, options, through)) yield line;
}

/** Sources → reports → sentences → entries → record, one report a transaction; what cannot be read is named, and the rest is read. */
async function* readAll(inputs: readonly Input[], options: ReadOptions, { means, record, web, aside }: ReadMeans): AsyncGenerator<Told> {
  const stdin = options.stdin && Readable.from(options.stdin);
  // Pages come slower than they are read; waiting for many before the first is read would gain nothing.
  const workers = options.workers ?? (inputs.some((input) => isWebPage(input)) ? 1 : undefined);
  const all = openAll<Lost>(inputs, { ...options, now: instant(options.now), stdin, web, crashed });
  const { count, sources } = aside === undefined ? await threadsFor(all, workers, BYTES_HELD) : { count: 1, sources: all };
  const readers = aside ?? (count > 1 && COMPILED ? readerThreads(count) : readersHere((question: ReaderQuestion) => answer(question, means())));
  const documents = openDocuments(count);
  const reading = { documents, readers, record };
  try {
    for await (const { input, opened } of inOrder(sources, async ({ input, opened }) => ({ input, opened: opened.ok && "source" in opened ? { source: opened.source, ...(await readOpened(opened.source, reading)) } : opened }), readers.most, BYTES_HELD)) {
      if ("held" in opened) {
        const report = await record.report(opened.held);
        yield { input, line: report === undefined ? forgotten(opened.held) : await reportLine(report, "already-known", [], record) };
        continue;
      }
      if (!opened.ok) {
        yield { input, line: refusalOf(opened) };
        continue;
      }
      const { source, report, notes } = opened;
      const { status } = opened.entries === "held" ? { status: "already-known" as const } : await record.add(source, report, opened.entries);
      if (status === "forgotten") {
        yield { input, line: forgotten(report.id, report.uri) };
        continue;
      }
      if (isWebPage(input)) (await web()).madeOf(report.uri, report.id);
      yield { input, line: await reportLine(report, status, notes, record) };
    }
  } finally {
    await Promise.all([readers === aside ? undefined : readers.close(), documents.close()]);
  }
}

/** How long reading threads wait for more: whoever drops a file on the desk often drops another. */
const REST_MS = 60_000;

function readerThreads(count: number): Readers<ReaderQuestion, ReaderAnswer> {
  return readersInThreads(threadFile("reading-thread"), count);
}

function forgotten(report: string, uri?: string): RefusalLine {
  return { kind: "refusal", refusal: { code: "forgotten", ...(uri !== undefined && { uri }), message: `a user had ${report} forgotten, so it is not taken in again`, remedy: "To have it nevertheless, read it into another record." } };
}

async function reportLine(report: Report, status: "added" | "already-known", notes: readonly Diagnostic[], record: Record): Promise<ReadLine> {
  const origins = await record.origins({ asOf: report.known, ids: [report.id] });
  const origin = origins.get(report.id) ?? fail(`no origin for ${report.id}`);
  const entries = await record.entries({ report: report.id });
  const adds = await record.adds(report.id);
  return { kind: "report", report, origin, adds, entries, status, notes };
}

/** One round over the feeds of a list. What of the list or of a feed cannot be read is refused by name. */
async function* watch(path: string, { now, which }: WatchOptions, through: ReadMeans): AsyncGenerator<WatchLine> {
  const [{ readFeedList }, { nextRound, watchRound }, web] = await Promise.all([import("./1-intake/web/feed-list.js"), import("./1-intake/web/round.js"), through.web()]);
  const feeds = await readFeedList(path);
  const pages = async function* (asked: readonly WebPage[]): AsyncGenerator<{ readonly page: WebPage; readonly refused: string | undefined; readonly line: ReadLine }> {
    for await (const { input, line } of readAll(asked, { now }, through)) yield { page: input as WebPage, refused: line.kind === "refusal" ? line.refusal.code : undefined, line };
  };
  yield* watchRound<ReadLine>(feeds, pages, { web, now: instant(now), which });
  yield { kind: "round", next: nextRound(feeds, web, instant(now)) };
}

async function openTheWeb({ record: folder, web: settings }: OpenOptions, record: Record): Promise<Web> {
  const { openWeb } = await import("./1-intake/web/web.js");
  const stateFile = webStateFile(folder);
  return openWeb({
    ...(stateFile !== undefined && { stateFile }),
    allowPrivate: settings?.allowPrivate ?? [],
    ...(settings?.pauseMs !== undefined && { limits: { pauseMs: settings.pauseMs } }),
    holds: async (report) => (await record.report(report)) !== undefined,
    decode: (bytes, uri, charset) => decode(bytes, uri, charset).text,
  });
}

/** What is read in a thread of its own lies beside this file where it is compiled; sources run through a test runner are read in its own thread. */
const COMPILED = import.meta.url.endsWith(".js");

function threadFile(name: "reading-thread" | "document-thread"): URL {
  return new URL(import.meta.url.replace(/pipeline\.([jt]s)$/, `${name}.$1`));
}

function openDocuments(count: number): Documents<DocumentReading> {
  return COMPILED ? documentsInThreads(threadFile("document-thread"), count) : documentsHere(readDocument);
}

/** Sources that are read, or wait for it, by their bytes. */
const BYTES_HELD: Weighed<OpenedFrom<Lost>> = { of: ({ opened }) => (opened.ok && "source" in opened ? opened.source.bytes.length : 0), most: MOST_HELD };

interface Reading {
  readonly documents: Documents<DocumentReading>;
  readonly readers: Readers<ReaderQuestion, ReaderAnswer>;
  readonly record: Record;
}

type SourceReading = { readonly ok: true; readonly report: Report; readonly entries: readonly Entry[] | "held"; readonly notes: readonly Diagnostic[] } | Lost;

/** Source → report → sentences → entries. A report that the record holds is not read again: that is most of the work, and what makes a broken run cheap to repeat. */
async function readOpened(source: Source, { documents, readers, record }: Reading): Promise<SourceReading> {
  const { uri, bytes: { length: size } } = source;
  const opened = isDocument(source) ? await documents.open(source) : undefined;
  if (opened?.ok === false) return opened;
  // Bytes that the record has are likely of a report that it has: then the text alone is asked for first. All else is one question.
  const kind = (await record.hasSource(source.sha256)) ? "text" : "report";
  const made = await readers.ask({ kind, uri, size, source, ...(opened && { document: opened.document }) });
  if (!made.ok || made.kind === "report") return made;
  if (made.kind !== "text") return fail(`${uri}: a text was asked for`);
  const { report } = made;
  if ((await record.report(report.id)) !== undefined) return { ok: true, report, entries: "held", notes: made.notes };
  const read = await readers.ask({ kind: "entries", uri, size: report.text.length, report });
  if (!read.ok) return read;
  if (read.kind !== "entries") return fail(`${uri}: entries were asked for`);
  return { ok: true, report, entries: read.entries, notes: [...made.notes, ...read.notes] };
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
  const { record } = means;
  const { corrections } = standing(await record.decisions());
  const documents = openDocuments(1);
  try {
    yield* rereadEach(await record.reports(ids && { ids }), { ...means, documents, corrections });
  } finally {
    await documents.close();
  }
}

interface Rereading extends Means {
  readonly record: Record;
  readonly documents: Documents<DocumentReading>;
  readonly corrections: ReturnType<typeof standing>["corrections"];
}

async function* rereadEach(reports: readonly Report[], { documents, corrections, ...means }: Rereading): AsyncGenerator<RereadLine | RefusalLine> {
  const { lexicon, record } = means;
  for (const stored of reports) {
    const source = await record.source(stored.id);
    if (source === undefined) {
      yield { kind: "refusal", refusal: { code: "no-source", uri: stored.uri, message: `the record no longer has the bytes of ${stored.id}`, remedy: "Read the file again." } };
      continue;
    }
    const opened = isDocument(source) ? await documents.open(source) : undefined;
    const made = opened?.ok === false ? opened : toReport(source, { placeCountry: (place) => lexicon.gazetteer.placeCountry(place) }, opened?.document);
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
  const language = makeLanguage(assetBytes("models/english.bin"));
  const lexicon = makeReadingLexicon(assetText, assetBytes, language.wordClass);
  const knowledge = once(() => ({ words: makeEventWords(assetText("lexicon/event-words.tsv")), classOf: language.wordClass }));
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
