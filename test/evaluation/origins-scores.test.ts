import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateCopies } from "../../evaluation/copies.js";
import { readArticle } from "../../evaluation/copies-articles.js";
import { makePages } from "../../evaluation/copies-make.js";
import { rewrite } from "../../evaluation/copies-rewrite.js";
import { scoreCopies } from "../../evaluation/copies-score.js";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { drawFrom } from "../../evaluation/seeded.js";
import { evaluateStories } from "../../evaluation/stories.js";
import { clusterScores } from "../../evaluation/stories-score.js";
import { toReport } from "../../src/2-text/to-report.js";
import { openRecord } from "../../src/5-record/open-record.js";
import { storyOf } from "../../src/5-record/origins/same-story.js";
import { storiesOf } from "../../src/5-record/origins/stories.js";
import type { Origin } from "../../src/model/origin.js";

const DATA = join(import.meta.dirname, "../../../shared/data");
const missing = ["names/worldwide", "stories/ecbplus"].filter((folder) => !existsSync(join(DATA, folder)));
if (missing.length > 0) console.warn(`SKIPPED: scores of copies and stories; not in ${DATA}: ${missing.join(", ")}`);

describe.skipIf(missing.length > 0)("scores on public data (a sample of the copies; the whole is run with `attache evaluate copies`)", () => {
  test("copies of articles", async () => {
    const record = await openRecord(":memory:");
    const { metrics } = await evaluateCopies(join(DATA, "names/worldwide"), { toReport, record }, { sample: 80, seed: 7 });
    await record.close();
    expect(metrics["reprint.f1"]).toBeGreaterThan(floors.copies["reprint.f1"]);
    expect(metrics["rewrite.f1"]).toBeGreaterThan(floors.copies["rewrite.f1"]);
    expect(metrics.falseCopies).toBeLessThan(floors.copies.falseCopiesBelow);
  }, 60_000);

  test("stories of ECB+'s dev part", () => {
    const { metrics } = evaluateStories(join(DATA, "stories/ecbplus"), (reports) => storiesOf(reports.map(storyOf)));
    expect(metrics.b3).toBeGreaterThan(floors.stories.b3);
    expect(metrics.conll).toBeGreaterThan(floors.stories.conll);
  });
});

test("a tokenised article becomes running text again", () => {
  const bio = "https://one.example/1\tO\n\nThe\tO\nmayor\tO\n's\tO\nbridge\tO\n,\tO\nhe\tO\nsaid\tO\n,\tO\nis\tO\n\"\tO\nsafe\tO\n\"\tO\n(\tO\nagain\tO\n)\tO\n.\tO\n";
  expect(readArticle("wex_courier_1.txt.tsv", bio)).toEqual({ name: "wex_courier_1.txt.tsv", outlet: "wex_courier", sentences: ["The mayor's bridge, he said, is \"safe\" (again)."] });
});

test("a rewrite keeps every number and changes about half of the sentences", () => {
  const sentences = Array.from({ length: 12 }, (_, i) => `On Monday, the council of Lindow said that ${i + 3} of its boats were repaired by the yard in Halden, although the work began in March.`);
  const told = rewrite(sentences, "half", drawFrom(3));
  const kept = sentences.filter((sentence) => told.includes(sentence)).length;
  expect(kept).toBe(6);
  for (let i = 3; i < 15; i++) expect(told.join(" ")).toMatch(new RegExp(`\\b${i}\\b`));
  expect(rewrite(sentences, "half", drawFrom(3))).toEqual(told);
  expect(rewrite(sentences, "all", drawFrom(3)).filter((sentence) => sentences.includes(sentence))).toEqual([]);
});

test("each page is made once, the same for the same seed", () => {
  const articles = [0, 1].map((n) => ({ name: `a${n}`, outlet: "a", sentences: Array.from({ length: 20 }, (_, i) => `Sentence ${i} of article ${n} tells of the harbour, the ferry and ${i * 7} sacks of rye that were weighed there.`) }));
  const pages = makePages(articles, 5);
  expect(pages.map(({ making }) => making)).toEqual(["original", "reprint", "reordered", "excerpt", "rewrite", "original"]);
  expect(makePages(articles, 5)).toEqual(pages);
  expect(makePages(articles, 6)).not.toEqual(pages);
});

test("what counts as right: role and model; a displaced original is a false copy", () => {
  const page = (report: string, article: string, making: "original" | "reprint" | "excerpt" | "rewrite") => ({ url: report, report, article, making });
  const pages = [page("a", "A", "original"), page("b", "A", "reprint"), page("c", "A", "rewrite"), page("d", "B", "original"), page("e", "B", "excerpt")];
  const origins = new Map<string, Origin>([
    ["a", { id: "o_a", role: "original" }], ["b", { id: "o_a", role: "reprint", of: "a" }], ["c", { id: "o_a", role: "rewrite", of: "b" }],
    ["d", { id: "o_d", role: "excerpt", of: "e" }], ["e", { id: "o_d", role: "original" }],
  ]);
  expect(scoreCopies(pages, origins).scores).toEqual({ "reprint.f1": 50, "rewrite.f1": 100, falseCopies: 50 });
});

test.each<[string, readonly (readonly string[])[], { b3: number; conll: number }]>([
  ["the true clusters", [["a", "b", "c"], ["d", "e"]], { b3: 100, conll: 100 }],
  // Worked out by hand: B³ P 1 R 11/15; MUC P 1 R 2/3; CEAF-e pairs abc-ab 0.8 and de-de 1: P 1.8/3, R 1.8/2.
  ["one document astray", [["a", "b"], ["c"], ["d", "e"]], { b3: 84.62, conll: 78.87 }],
])("cluster scores: %s", (_, found, expected) => expect(clusterScores(found, [["a", "b", "c"], ["d", "e"]])).toEqual(expected));
