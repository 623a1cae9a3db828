import type { Origin } from "../src/model/origin.js";
import type { MadePage } from "./copies-make.js";

/** ×100. The first three are the task's; the others say where it fails. */
export interface CopyScores {
  readonly [key: string]: number;
  /**
   * F1 over pages that are, or are said to be, a reprint or an excerpt. Right: the very role (a reordered page is a reprint), and `of` is
   * the page of the article that it was made from.
   */
  readonly "reprint.f1": number;
  /** the same for rewrites; `of` may be any page made from the same article */
  readonly "rewrite.f1": number;
  /** share of the articles' own pages that are given another role than "original", or stand in one family with another article's page */
  readonly falseCopies: number;
}

/** A page and the report that was made of it. */
export type ReadPage = Pick<MadePage, "url" | "article" | "making"> & { readonly report: string };

/** Compares what the record says of each page with how the page was made. Pure. */
export function scoreCopies(pages: readonly ReadPage[], origins: ReadonlyMap<string, Origin>): { readonly scores: CopyScores; readonly misses: readonly string[] } {
  const articleOf = new Map(pages.map((page) => [page.report, page.article]));
  const originalOf = new Map(pages.filter(({ making }) => making === "original").map((page) => [page.article, page.report]));
  const familyArticles = new Map<string, Set<string>>();
  for (const { report, article } of pages) {
    const family = origins.get(report)!.id;
    familyArticles.set(family, (familyArticles.get(family) ?? new Set()).add(article));
  }
  const copies = { true: 0, said: 0, right: 0 };
  const rewrites = { true: 0, said: 0, right: 0 };
  let falseCopies = 0;
  const misses: string[] = [];
  for (const page of pages) {
    const origin = origins.get(page.report)!;
    const role = roleOf(page);
    const isRight = {
      original: origin.role === "original" && familyArticles.get(origin.id)!.size === 1,
      reprint: origin.role === role && origin.of === originalOf.get(page.article),
      excerpt: origin.role === role && origin.of === originalOf.get(page.article),
      rewrite: origin.role === role && origin.of !== undefined && articleOf.get(origin.of) === page.article,
    }[role];
    if (role === "original" && !isRight) falseCopies++;
    if (role === "reprint" || role === "excerpt") count(copies, "true", isRight);
    if (role === "rewrite") count(rewrites, "true", isRight);
    if (origin.role === "reprint" || origin.role === "excerpt") copies.said++;
    if (origin.role === "rewrite") rewrites.said++;
    if (!isRight) misses.push(`${page.making} of ${page.article} (${page.url}) is said to be ${origin.role} of ${origin.of === undefined ? "none" : (articleOf.get(origin.of) ?? origin.of)}, overlap ${origin.overlap ?? "none"}`);
  }
  return {
    scores: { "reprint.f1": f1(copies), "rewrite.f1": f1(rewrites), falseCopies: percent(falseCopies, originalOf.size) },
    misses,
  };
}

interface Counts {
  true: number;
  said: number;
  right: number;
}

function count(counts: Counts, key: "true", isRight: boolean): void {
  counts[key]++;
  if (isRight) counts.right++;
}

function roleOf({ making }: ReadPage): Origin["role"] {
  return making === "reordered" ? "reprint" : making;
}

function f1(counts: Counts): number {
  return percent(2 * counts.right, counts.true + counts.said);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
