import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openAttache, openStages } from "../src/pipeline.js";
import { evaluateArticles } from "./articles.js";
import { evaluateCopies } from "./copies.js";
import { evaluateDates } from "./dates.js";
import { evaluateFigures } from "./figures.js";
import { evaluateNames, readBio } from "./names.js";
import { evaluateStatements } from "./statements.js";
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

/** `attache evaluate names`: exact spans of persons, organisations and places, n documents. */
export function names(path: string): Scored {
  const files = filesAt(path, /\.(tsv|txt|iob2)$/);
  const columns = (file: string): { word: number; tag: number } => (file.endsWith(".iob2") ? { word: 1, tag: 2 } : { word: 0, tag: 1 });
  const documents = files.map((file) => readBio(file, readFileSync(file, "utf8"), columns(file)));
  const stages = openStages();
  const { f1, precision, recall, byClass } = evaluateNames(documents, (words) => stages.language.parseTokens(words), stages.names);
  return { data: { path, sha256: hashOf(files), n: documents.length }, metrics: { f1, precision, recall, "person.f1": byClass.PER.f1, "organisation.f1": byClass.ORG.f1, "place.f1": byClass.LOC.f1 } };
}

/** `attache evaluate dates`: TIMEX3 spans and values, n expressions. */
export function dates(path: string): Scored {
  const stages = openStages();
  const { data, metrics } = evaluateDates((text, published) => stages.timexes(text, published, paragraphsOf(text)), path);
  return { data, metrics: { ...metrics } };
}

/** `attache evaluate figures`: values and units, n quantities. */
export function figures(path: string): Scored {
  const { data, metrics } = evaluateFigures(openStages().quantities, path);
  return { data, metrics: { ...metrics } };
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
