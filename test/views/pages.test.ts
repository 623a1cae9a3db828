import { describe, expect, test } from "vitest";
import { changesPage } from "../../src/faces/print/changes-page.js";
import { dossierPage } from "../../src/faces/print/dossier-page.js";
import { searchPage } from "../../src/faces/print/search-page.js";
import { timelinePage } from "../../src/faces/print/timeline-page.js";
import { topicPage } from "../../src/faces/print/topic-page.js";
import { trendPage } from "../../src/faces/print/trend-page.js";
import { changes, dossier, search, timelineView, topicView, trend } from "../../src/6-views/index.js";
import { briefMarkdown } from "../../src/faces/export/brief/markdown.js";
import { briefFrom } from "../export/brief-from.js";
import { EGYPT, TURKIYE } from "./mini-record.js";
import { richRecord as record } from "./rich-record.js";

const PAIR = { a: EGYPT, b: TURKIYE };
type Options = { readonly width: number; readonly colour: boolean };
const nameOf = (code: string): string => ({ EGY: "Egypt", TUR: "Türkiye" })[code] ?? code;

describe("pages, as they are printed into a pipe", () => {
  test.each<[string, (options: Options) => Promise<string>]>([
    ["rich-dossier", async (options) => dossierPage(await dossier(record, PAIR), options)],
    ["rich-dossier-cut", async (options) => dossierPage(await dossier(record, PAIR, { rows: 1 }), options)],
    ["timeline", async (options) => timelinePage(await timelineView(record, PAIR), options)],
    ["timeline-deeds", async (options) => timelinePage(await timelineView(record, PAIR, { side: "deeds", since: "2024-04-01", limit: 1 }), options)],
    ["trend", async (options) => trendPage(await trend(record, PAIR), options)],
    ["topic", async (options) => topicPage(await topicView(record, "transport", PAIR, { nameOf }), options)],
    ["changes", async (options) => changesPage(await changes(record, { since: "2024-04-10", pair: PAIR }), options)],
    ["changes-none", async (options) => changesPage(await changes(record, { since: "2030-01-01" }), options)],
    ["search", async (options) => searchPage(await search(record, { words: "pact", limit: 2 }), options)],
  ])("%s", async (name, page) => {
    const printed = await page({ width: 80, colour: false });
    await expect(printed).toMatchFileSnapshot(`pages/${name}.txt`);
    for (const width of [80, 100]) for (const line of (await page({ width, colour: false })).split("\n")) expect([...line].length).toBeLessThanOrEqual(width);
  });

  test("a dossier in Markdown has rungs, series and other accounts", async () => {
    const markdown = briefMarkdown(await briefFrom(record, PAIR));
    for (const words of ["agreed 28 Feb 2024", "↩ suspended", "revised from: \\$6.6 billion", "denied: Egypt: denies"]) expect(markdown).toContain(words);
  });
});
