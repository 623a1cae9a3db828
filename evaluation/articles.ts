import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "../src/model/random.js";
import type { Report } from "../src/model/report.js";
import type { Source } from "../src/model/source.js";
import { type GoldDay, goldDay } from "./gold-days.js";
import { rougeLsum, tokenF1 } from "./article-scores.js";

/** One page with what it says according to people. */
export interface ArticlePage {
  readonly name: string;
  readonly html: Uint8Array;
  readonly url?: string;
  readonly body: string;
  /** `YYYY-MM-DD`, where it is known */
  readonly published?: string;
}

export interface ArticleScore {
  readonly name: string;
  readonly f1: number;
  readonly rougeLsum: number;
  /** undefined where the true date is not known */
  readonly dateRight?: boolean;
  /** whether the day by which the report stands in the order of reports, its last change where no publication is told, is the true one */
  readonly orderRight?: boolean;
  /** what the page itself says of the true day */
  readonly gold?: GoldDay;
}

export interface ArticleEvaluation {
  readonly task: "articles";
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  /**
   * ×100; `dateRight` of the pages whose date is known, absent where there are none. Many a truth is the day of the last change, or stands nowhere
   * on the page: `publishedRight` leaves these out, and `dateUpdated` and `dateAbsent` are their shares. `orderRight` takes the last change of those that tell no
   * other day, as the order of reports does.
   */
  readonly metrics: { readonly f1: number; readonly rougeLsum: number; readonly dateRight?: number; readonly orderRight?: number; readonly publishedRight?: number; readonly dateUpdated?: number; readonly dateAbsent?: number };
  readonly pages: readonly ArticleScore[];
}

/** The text stage as a value, since this folder may not import it. */
export type ToReport = (source: Source) => { readonly ok: true; readonly report: Report } | { readonly ok: false };

export interface ArticleOptions {
  /** how many pages to take, drawn with `seed`; all unless given */
  readonly sample?: number;
  readonly seed?: number;
}

/**
 * Scores article text and publication day on a folder of pages: WCXB (`0001.html.gz` + `0001.json`) or Fundus (`html/`, `ground_truth.json`).
 * Mean over pages of token F1 (bag of words, as WCXB counts) and of ROUGE-Lsum F1. What counts as the article is what the truth holds too:
 * body, dateline, deck and the story's subheadings.
 */
export function evaluateArticles(folder: string, toReport: ToReport, options: ArticleOptions = {}): ArticleEvaluation {
  const names = draw(pageNames(folder), options.sample, options.seed ?? 1);
  const digest = createHash("sha256");
  const pages: ArticleScore[] = [];
  for (const name of names) {
    const page = loadPage(folder, name);
    if (page.body === "") continue; // two of WCXB's pages have no true text
    digest.update(page.name).update(page.html).update(page.body);
    pages.push(scorePage(page, toReport));
  }
  const dated = pages.filter((page) => page.dateRight !== undefined);
  return {
    task: "articles",
    data: { path: folder, sha256: digest.digest("hex"), n: pages.length },
    metrics: {
      f1: mean(pages.map((page) => page.f1)),
      rougeLsum: mean(pages.map((page) => page.rougeLsum)),
      ...(dated.length > 0 && {
        dateRight: share(dated, (page) => page.dateRight === true),
        orderRight: share(dated, (page) => page.orderRight === true),
        publishedRight: share(dated.filter((page) => page.gold === "published"), (page) => page.dateRight === true),
        dateUpdated: share(dated, (page) => page.gold === "updated"),
        dateAbsent: share(dated, (page) => page.gold === "absent"),
      }),
    },
    pages,
  };
}

function scorePage(page: ArticlePage, toReport: ToReport): ArticleScore {
  const result = toReport({ uri: page.name, mediaType: "text/html", bytes: page.html, sha256: "", retrieved: "2026-01-01T00:00:00Z" });
  const text = result.ok ? articleText(result.report) : "";
  const dateRight = page.published === undefined ? undefined : result.ok && result.report.published?.value === page.published;
  const orderRight = result.ok && (result.report.published ?? result.report.updated)?.value === page.published;
  return { name: page.name, f1: tokenF1(text, page.body), rougeLsum: rougeLsum(text, page.body), ...(dateRight !== undefined && page.published !== undefined && { dateRight, orderRight, gold: goldDay(new TextDecoder().decode(page.html), page.published) }) };
}

/** The article as the truths have it: with the subheadings, which we keep apart because they are no sentences. */
function articleText(report: Report): string {
  const kept = report.parts.filter((part) => part.role === "body" || part.role === "dateline" || part.role === "deck" || (part.role === "cut" && part.reason === "subheading"));
  return kept.map((part) => report.text.slice(part.start, part.end)).join("\n");
}

function pageNames(folder: string): readonly string[] {
  const fundus = join(folder, "ground_truth.json");
  if (existsSync(fundus)) return Object.keys(JSON.parse(readFileSync(fundus, "utf8")) as object).sort();
  return readdirSync(folder).filter((name) => name.endsWith(".html.gz")).sort();
}

interface FundusTruth {
  readonly body: readonly string[];
  readonly url: string;
}

interface WcxbTruth {
  readonly url: string;
  readonly ground_truth: { readonly main_content?: string; readonly publish_date?: string | null };
}

function loadPage(folder: string, name: string): ArticlePage {
  const truths = join(folder, "ground_truth.json");
  if (existsSync(truths)) {
    const truth = (JSON.parse(readFileSync(truths, "utf8")) as Record<string, FundusTruth>)[name];
    if (!truth) throw new Error(`${truths} has no ${name}`);
    return { name, html: gunzipSync(readFileSync(join(folder, "html", name))), url: truth.url, body: truth.body.join("\n") };
  }
  const truth = JSON.parse(readFileSync(join(folder, name.replace(".html.gz", ".json")), "utf8")) as WcxbTruth;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(truth.ground_truth.publish_date ?? "")?.[0];
  return { name, html: gunzipSync(readFileSync(join(folder, name))), url: truth.url, body: truth.ground_truth.main_content ?? "", ...(day && { published: day }) };
}

/** A sample in a stable order: a shuffle of the sorted names, by remainders, which drew the samples of the floors. */
function draw(names: readonly string[], size: number | undefined, seed: number): readonly string[] {
  if (size === undefined || size >= names.length) return names;
  const pool = [...names];
  const random = seededRandom(seed);
  for (let at = pool.length - 1; at > 0; at--) {
    const other = (random() * 2 ** 32) % (at + 1);
    [pool[at], pool[other]] = [pool[other] as string, pool[at] as string];
  }
  return pool.slice(0, size).sort();
}

function share(pages: readonly ArticleScore[], holds: (page: ArticleScore) => boolean): number {
  return mean(pages.map((page) => (holds(page) ? 1 : 0)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10_000) / 100;
}
