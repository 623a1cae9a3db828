import { describe, expect, test } from "vitest";
import { changes, compare, dossier, search, show, timelineView, topicView, trend } from "../../src/6-views/index.js";
import { changesPage } from "../../src/faces/print/changes-page.js";
import { comparePage } from "../../src/faces/print/compare-page.js";
import { dossierPage } from "../../src/faces/print/dossier-page.js";
import { inert, inertInPlace, inertJson, inertMarkdown } from "../../src/faces/print/inert.js";
import { searchPage } from "../../src/faces/print/search-page.js";
import { showPage } from "../../src/faces/print/show-page.js";
import { timelinePage } from "../../src/faces/print/timeline-page.js";
import { topicPage } from "../../src/faces/print/topic-page.js";
import { trendPage } from "../../src/faces/print/trend-page.js";
import { briefMarkdown } from "../../src/faces/export/brief/markdown.js";
import { briefFrom } from "../export/brief-from.js";
import { EVIL, hostileEntries as e, hostileRecord as record, hostileReport as report, plainReport as plain } from "./hostile-record.js";
import { EGYPT, TURKIYE } from "./mini-record.js";

// oxlint-disable-next-line no-control-regex
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

const PAIR = { a: EGYPT, b: TURKIYE };

describe("a report that tries to act on the terminal, the reader or the page", () => {
  test.each(["page", "colour", "compare", "report", "entry", "item", "markdown", "json", "timeline", "trend", "topic", "changes", "search", "search colour"])("is inert in %s", async (face) => {
    const view = await dossier(record, { a: EGYPT, b: TURKIYE });
    const first = e.all()[0]!;
    const width = { width: 80, colour: false };
    const text = {
      page: () => dossierPage(view, width),
      // oxlint-disable-next-line no-control-regex
      colour: () => dossierPage(view, { width: 80, colour: true }).replace(/\u001b\[(?:0|1|2|33)m/g, ""),
      compare: async () => comparePage(await compare(record, report.id, plain.id), width),
      report: async () => showPage((await show(record, report.id))!, width),
      entry: async () => showPage((await show(record, first.id))!, width),
      item: async () => showPage((await show(record, `i_${first.id.slice(2)}`))!, width),
      markdown: async () => briefMarkdown(await briefFrom(record, PAIR)),
      json: () => inertJson(view, 2),
      timeline: async () => timelinePage(await timelineView(record, PAIR), width),
      trend: async () => trendPage(await trend(record, PAIR), width),
      topic: async () => topicPage(await topicView(record, "trade", PAIR), width),
      changes: async () => changesPage(await changes(record, { since: "2024-01-01" }), width),
      search: async () => searchPage(await search(record, { words: "Egypt" }), width),
      // oxlint-disable-next-line no-control-regex
      "search colour": async () => searchPage(await search(record, { words: "Egypt" }), { width: 80, colour: true }).replace(/\u001b\[(?:0|1|2|33)m/g, ""),
    }[face]!;
    const printed = await text();
    expect(printed.length).toBeGreaterThan(100);
    expect(printed).not.toMatch(ACTIVE);
    if (face === "markdown") expect(printed).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(|(?<!\\)!\[|(?<!\\)`/);
  });

  test("JSON keeps the text exactly", () => {
    expect(JSON.parse(inertJson({ EVIL }))).toEqual({ EVIL });
  });
});

test.each<[string, string]>([
  ["a\u001b[31mb\u202ec", "abc"],
  ["one\r\ntwo\tthree\u2028four", "one two three four"],
  ["\u001b]0;title\u001b\\rest", "rest"],
  ["\u001b", ""],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["İstanbul’da – “Türkiye”", "İstanbul’da – “Türkiye”"],
])("inert(%j)", (text, expected) => {
  expect(inert(text)).toBe(expected);
});

test("in place, every offset stays", () => {
  const text = `a\u001b[31mb ${EVIL} c`;
  expect(inertInPlace(text)).toHaveLength(text.length);
  expect(inertInPlace(text)).not.toMatch(ACTIVE);
});

test.each<[string, string]>([
  ["1. one", "1\\. one"], ["- two", "\\- two"], ["https://x.y", "https\\://x.y"], ["www.x.y", "www\\.x.y"], ["a@b.c", "a\\@b.c"], ["[t](u)", "\\[t\\](u)"], ["<b> & c", "\\<b\\> &amp; c"],
])("inertMarkdown(%j)", (text, expected) => {
  expect(inertMarkdown(text)).toBe(expected);
});
