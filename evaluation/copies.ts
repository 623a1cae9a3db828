import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../src/model/entry.js";
import type { Origin } from "../src/model/origin.js";
import type { Report } from "../src/model/report.js";
import type { Source } from "../src/model/source.js";
import { readArticle, type Article } from "./copies-articles.js";
import { makePages, type MadePage } from "./copies-make.js";
import type { Thoroughness } from "./copies-rewrite.js";
import { scoreCopies, type CopyScores } from "./copies-score.js";
import { drawFrom } from "./seeded.js";

/** What the task needs of the production path, as values, since this folder may not import the stages. */
export interface CopyMeans {
  readonly toReport: (source: Source) => { readonly ok: true; readonly report: Report } | { readonly ok: false };
  readonly record: {
    add(source: Source, report: Report, entries: readonly Entry[]): Promise<unknown>;
    origins(): Promise<ReadonlyMap<string, Origin>>;
  };
}

export interface CopyOptions {
  readonly seed?: number;
  /** how many articles to take, drawn with the seed; all unless given */
  readonly sample?: number;
  readonly thoroughness?: Thoroughness;
}

export interface CopyEvaluation {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  readonly metrics: CopyScores;
  /** what was taken for something else, a line each, for whoever works on it */
  readonly misses: readonly string[];
}

/** Articles shorter than this (in words) are too little for an excerpt to be told from a brief. */
const LEAST_WORDS = 150;

/**
 * Makes copies of a folder's articles, reads the pages in a shuffled order through the text stage into the record, and asks the record
 * whose copy each is. n = pages. The hash is of the articles; with the seed it stands for the pages.
 */
export async function evaluateCopies(path: string, means: CopyMeans, options: CopyOptions = {}): Promise<CopyEvaluation> {
  const seed = options.seed ?? 1;
  const names = readdirSync(path).filter((name) => name.endsWith(".tsv")).sort();
  const texts = names.map((name) => readFileSync(join(path, name), "utf8"));
  const long = names.map((name, i) => readArticle(name, texts[i]!)).filter(({ sentences }) => sentences.join(" ").split(" ").length >= LEAST_WORDS);
  const articles = distinct(options.sample === undefined ? long : drawFrom(seed).shuffled(long).slice(0, options.sample));
  const pages = makePages(articles, seed, options.thoroughness);
  const reports = new Map<MadePage, string>();
  for (const page of drawFrom(seed + 1).shuffled(pages)) reports.set(page, await addPage(page, means));
  const { scores, misses } = scoreCopies(pages.map((page) => ({ ...page, report: reports.get(page)! })), await means.record.origins());
  const sha256 = texts.reduce((hash, text) => hash.update(text), createHash("sha256")).digest("hex");
  return { data: { path, sha256, n: pages.length }, metrics: scores, misses };
}

async function addPage(page: MadePage, means: CopyMeans): Promise<string> {
  const bytes = new TextEncoder().encode(page.html);
  const source: Source = { uri: page.url, mediaType: "text/html", bytes, sha256: createHash("sha256").update(bytes).digest("hex"), retrieved: "2022-12-01T00:00:00Z" };
  const read = means.toReport(source);
  if (!read.ok) throw new Error(`the text stage refuses the page ${page.url}`);
  await means.record.add(source, read.report, []);
  return read.report.id;
}

/** A run of this many words that two articles have in common is no chance: the data holds some wire stories twice. */
const RUN = 30;

/** The articles without those that repeat a long run of an earlier one: of these the data does not say which was made from which. */
function distinct(articles: readonly Article[]): readonly Article[] {
  const seen = new Set<string>();
  return articles.filter(({ sentences }) => {
    const words = sentences.join(" ").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" "));
    const repeats = runs.some((run) => seen.has(run));
    for (const run of runs) seen.add(run);
    return !repeats;
  });
}
