import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateArticles } from "../../evaluation/articles.js";
import { rougeLsum, tokenF1 } from "../../evaluation/article-scores.js";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { toReport } from "../../src/2-text/to-report.js";

const PAGES = join(import.meta.dirname, "../../../shared/data/articles");
const present = existsSync(PAGES);
if (!present) console.warn(`SKIPPED: the article pages are not at ${PAGES}`);

describe.skipIf(!present)("pages of public corpora (a sample; the whole is run with `attache evaluate articles`)", () => {
  test.each([
    ["wcxb", 40, floors["articles.wcxb"]],
    ["fundus", 30, floors["articles.fundus"]],
  ])("%s: the story is found", (corpus, sample, floor) => {
    const { metrics } = evaluateArticles(join(PAGES, corpus), toReport, { sample, seed: 7 });
    expect(metrics.f1).toBeGreaterThan(floor.f1);
    expect(metrics.rougeLsum).toBeGreaterThan(floor.rougeLsum);
    if ("publishedRight" in floor) expect(metrics.publishedRight).toBeGreaterThan(Number(floor.publishedRight));
  });
});

describe("scores", () => {
  test("words in common, each counted once", () => {
    expect(tokenF1("the envoy met the minister", "The envoy met him.")).toBeCloseTo((2 * 3) / 9);
    expect(tokenF1("", "")).toBe(1);
    expect(tokenF1("", "words")).toBe(0);
  });
  test("ROUGE-Lsum follows the order of words in lines", () => {
    expect(rougeLsum("the envoy left\nhe met the minister", "the envoy left\nhe met the minister")).toBe(1);
    expect(rougeLsum("left envoy the", "the envoy left")).toBeCloseTo(1 / 3);
  });
});
