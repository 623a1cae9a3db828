import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { assetText } from "../src/assets.js";
import type { Span } from "../src/model/span.js";
import { openAttache, openStages } from "../src/pipeline.js";
import { evaluateArticles } from "./articles.js";
import { evaluateConfidence, readJudged } from "./confidence.js";
import { evaluateCopies } from "./copies.js";
import { evaluateDates } from "./dates.js";
import { evaluateEvents } from "./events.js";
import { evaluateFigures } from "./figures.js";
import { type NamedDocument, type NameSpan, scoreNames } from "./names.js";
import { namedDocuments, outletOf } from "./names-data.js";
import type { PreparedReport } from "../src/4-reading/names/prepared-report.js";
import { trainNames } from "../src/4-reading/names/training/train-names.js";
import { evaluatePlaces, placesHash, readToponyms } from "./places.js";
import { evaluateStatements } from "./statements.js";
import { evaluateSpans } from "./spans.js";
import { evaluateStories } from "./stories.js";
import { conlluFiles, evaluateSyntax } from "./syntax.js";

/** Scores ×100, with the data they were measured on. */
export interface Scored {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  readonly metrics: Readonly<Record<string, number>>;
}

/** `attache evaluate syntax`: tags and trees, n sentences. */
export function syntax(path: string): Scored {
  const files = conlluFiles(path);
  const n = files.reduce((sum, f) => sum + (readFileSync(f, "utf8").match(/^1\t/gm)?.length ?? 0), 0);
  return { data: { path, sha256: hashOf(files), n }, metrics: { ...evaluateSyntax(openStages().language, path) } };
}

const FOLDS = 5;

/**
 * `attache evaluate names`: exact spans of persons, organisations and places, n documents. Each outlet is read by weights that were trained
 * on the other outlets (five folds of outlets; UNER and CrossNER beside the folder are learnt from in all), made as the shipped ones are.
 */
export function names(path: string): Scored {
  const files = filesAt(path, /\.(tsv|txt|iob2)$/);
  const documents = namedDocuments(files);
  const stages = openStages();
  const prepare = (list: readonly NamedDocument[]): readonly PreparedReport[] =>
    list.map((d) => stages.namedReport(d.sentences.map(({ words, gold }) => ({ sentence: stages.language.parseTokens(words), gold }))));
  const own = prepare(documents);
  const beside = prepare(["uner-ewt", "crossner-politics"].map((set) => join(path, "..", set)).filter((f) => existsSync(f) && !path.includes(f)).flatMap((f) => namedDocuments(filesAt(f, /\.(txt|iob2)$/))));
  const outlets = [...new Set(documents.map((d) => outletOf(d.name)))].sort();
  const foldOf = (d: NamedDocument): number => outlets.indexOf(outletOf(d.name)) % FOLDS;
  const found = new Map<NamedDocument, readonly (readonly NameSpan[])[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = stages.nameTagger(trainNames([...own.filter((_, i) => foldOf(documents[i] as NamedDocument) !== fold), ...beside], { seed: 1 }));
    documents.forEach((d, i) => (foldOf(d) === fold ? found.set(d, tagger((own[i] as PreparedReport).lines)) : undefined));
  }
  const { f1, precision, recall, byClass, misses, extras } = scoreNames(documents, (d) => found.get(d) ?? []);
  if (process.env["ATTACHE_MISSES"] !== undefined) process.stderr.write([...misses.map((m) => `missed ${m}\n`), ...extras.map((e) => `wrong ${e}\n`)].join(""));
  return { data: { path, sha256: hashOf(files), n: documents.length }, metrics: { f1, precision, recall, "person.f1": byClass.PER.f1, "organisation.f1": byClass.ORG.f1, "place.f1": byClass.LOC.f1 } };
}

/** `attache evaluate places`: the country of gold toponyms of GeoWebNews and LGL, n toponyms. */
export function places(path: string): Scored {
  const stages = openStages();
  const numbered = new Map(Object.entries(z.object({ countries: z.record(z.string(), z.string()) }).parse(JSON.parse(assetText("evaluation/geowebnews-countries.json"))).countries));
  const { n, metrics, misses } = evaluatePlaces(readToponyms(path, stages.countryNamed, numbered), stages.toponyms);
  if (process.env["ATTACHE_MISSES"] !== undefined) for (const miss of misses) process.stderr.write(`${miss}\n`);
  return { data: { path, sha256: placesHash(path), n }, metrics: { ...metrics } };
}

/** `attache evaluate dates`: TIMEX3 spans and values, n expressions. */
export function dates(path: string): Scored {
  const stages = openStages();
  const { data, metrics, intervals } = evaluateDates((text, published) => stages.timexes(text, published, paragraphsOf(text)), path);
  return { data, metrics: { ...metrics, ...intervals } };
}

/** `attache evaluate figures`: values and units, n quantities. */
export function figures(path: string): Scored {
  const { data, metrics, intervals } = evaluateFigures(openStages().quantities, path);
  return { data, metrics: { ...metrics, ...intervals } };
}

/** `attache evaluate statements`: sources, cues and contents as PolNeAR marks them, n sayings. */
export function statements(path: string): Scored {
  const { sayings } = openStages();
  return evaluateStatements((text) => sayings(text, paragraphsOf(text)).map((s) => ({ ...s, cue: [s.cue] })), path);
}

/** `attache evaluate articles`: body text, n pages. */
export function articles(path: string): Scored {
  const { data, metrics } = evaluateArticles(path, openStages().toReport);
  return { data, metrics: Object.fromEntries(Object.entries(metrics).filter((m): m is [string, number] => typeof m[1] === "number")) };
}

/** `attache evaluate copies`: who copied whom, among pages made from articles, through text stage and record; n pages. */
export async function copies(path: string): Promise<Scored> {
  const attache = await openAttache({ record: ":memory:" });
  try {
    const { data, metrics, misses } = await evaluateCopies(path, { toReport: openStages().toReport, record: attache.record });
    if (process.env["ATTACHE_MISSES"] !== undefined) for (const miss of misses) process.stderr.write(`${miss}\n`);
    return { data, metrics };
  } finally {
    await attache.close();
  }
}

/** `attache evaluate stories`: documents clustered by the story that they tell, n documents. */
export function stories(path: string): Scored {
  const { data, metrics } = evaluateStories(path, openStages().stories);
  return { data, metrics: { ...metrics } };
}

/** `attache evaluate events`: the PLOVER root of a given pair, n pairs; `ATTACHE_MISSES` prints what went wrong. */
export function events(path: string): Scored {
  const stages = openStages();
  const touches = (a: Span | undefined, b: Span | undefined): boolean => a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
  const { n, metrics, misses } = evaluateEvents(path, stages.look, stages.eventWeights(), ({ text, source, target }) => {
    const read = stages.events(text);
    const of = (e: (typeof read)[number], span: Span | undefined): boolean => [...e.actors, ...e.recipients].some((a) => touches(a.evidence, span));
    return (read.find((e) => of(e, source) && of(e, target)) ?? read.find((e) => of(e, source)))?.type;
  });
  tell(misses);
  return { data: { path, sha256: hashOf([path]), n }, metrics };
}

/** `attache evaluate spans`: who does it to whom and the quad class, from the raw sentence, n sentences. */
export function spans(path: string): Scored {
  const stages = openStages();
  const { n, metrics, misses } = evaluateSpans(path, stages.look, stages.eventWeights());
  tell(misses);
  return { data: { path, sha256: hashOf([path]), n }, metrics };
}

/** `attache evaluate confidence`: whether right events are told with more confidence than others, n judged events. */
export function confidence(path: string): Scored {
  const rows = readJudged(path);
  return { data: { path, sha256: hashOf([path]), n: rows.length }, metrics: { ...evaluateConfidence(rows) } };
}

function tell(misses: readonly string[]): void {
  if (process.env["ATTACHE_MISSES"] !== undefined) for (const miss of misses) process.stderr.write(`${miss}\n`);
}

function filesAt(path: string, ending: RegExp): readonly string[] {
  return statSync(path).isDirectory() ? readdirSync(path).filter((f) => ending.test(f)).sort().map((f) => join(path, f)) : [path];
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Blocks between empty lines. */
function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*\n\s*\n|\s*$)/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
