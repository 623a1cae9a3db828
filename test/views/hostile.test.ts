import { describe, expect, test } from "vitest";
import { changes, compare, dossier, search, show, timelineView, topicView, trend } from "../../src/6-views/index.js";
import { changesPage } from "../../src/faces/print/changes-page.js";
import { comparePage } from "../../src/faces/print/compare-page.js";
import { dossierMarkdown } from "../../src/faces/print/dossier-markdown.js";
import { dossierPage } from "../../src/faces/print/dossier-page.js";
import { inert, inertInPlace, inertJson, inertMarkdown } from "../../src/faces/print/inert.js";
import { searchPage } from "../../src/faces/print/search-page.js";
import { showPage } from "../../src/faces/print/show-page.js";
import { timelinePage } from "../../src/faces/print/timeline-page.js";
import { topicPage } from "../../src/faces/print/topic-page.js";
import { trendPage } from "../../src/faces/print/trend-page.js";
import type { Entry } from "../../src/model/entry.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord } from "./fake-record.js";
import { EGYPT, TURKIYE } from "./mini-record.js";

const EVIL = "\u001b[31m\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007\u009b2J\u202egnp.exe\u2066\u200b\u{e0041}\u0000<script>alert(1)</script> [x](javascript:y) ![z](http://evil.example/i.png) `# |_*";

// oxlint-disable-next-line no-control-regex
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

const report = composeReport("r_ee5555555555", "2024-03-05", [
  `Egypt ${EVIL} met Türkiye in Cairo.`, `“Türkiye ${EVIL} is a friend,” said ${EVIL} Farouk of Egypt.`,
], { title: `Title ${EVIL}`, publisher: `Outlet ${EVIL}`, wire: `Wire ${EVIL}`, uri: `file${EVIL}.txt`, url: `http://x${EVIL}`, bylines: [{ name: `By ${EVIL}` }], dateline: { place: EVIL } });
const e = entriesOf(report);
const egypt = actor(`Egypt ${EVIL}`, "EGY GOV", { role: `role ${EVIL}` });
const turkiye = actor("Türkiye", "TUR");
e.event({ words: "met Türkiye in Cairo", type: "CONSULT", quad: 1, actors: [egypt, turkiye], where: { name: EVIL }, topics: ["trade"] });
e.statement({ words: `said ${EVIL} Farouk`, content: `“Türkiye ${EVIL} is a friend,”`, speaker: egypt, manner: "direct", audience: EVIL, attribution: { by: "person", speaker: egypt, relay: [EVIL] } });
e.undertaking({ words: `Türkiye ${EVIL} is a friend`, form: "pledge", stage: "signed", subject: `pledge ${EVIL}`, parties: [egypt, turkiye], value: { amount: 3, unit: EVIL }, terms: [{ text: "is a friend", negated: true }], when: { basis: "unresolved", text: EVIL } });
e.figure({ words: "Egypt", text: `3 ${EVIL}`, value: 3, unit: EVIL, measure: EVIL, of: [egypt, turkiye] });
const plain = composeReport("r_ff6666666666", "2024-03-06", ["Egypt and Türkiye talk."]);
const [met, , pledge, three] = e.all() as [Entry, Entry, Entry, Entry];
const against = { about: "denial" as const, own: met.id, other: pledge.id, item: `i_${pledge.id.slice(2)}`, known: "2024-03-05", reason: EVIL };
const record = fakeRecord({
  reports: [report, plain], entries: e.all(),
  told: new Map([
    [met.id, { disputes: [against] }],
    [three.id, { series: [{ item: `i_${three.id.slice(2)}`, entry: three.id, relation: "revised" as const, reason: EVIL, told: "before" as const, known: "2024-03-05" }] }],
  ]),
});
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
      markdown: () => dossierMarkdown(view),
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
