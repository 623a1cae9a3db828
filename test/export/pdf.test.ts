import { afterEach, describe, expect, test, vi } from "vitest";
import { extractLinks, extractText, getDocumentProxy, getMeta } from "unpdf";
import type { Brief, Line } from "../../src/faces/export/brief/brief.js";
import { fontText } from "../../src/faces/export/brief/pdf/font-text.js";
import { briefPdf } from "../../src/faces/export/brief/pdf/pdf.js";
import { hostileRecord } from "../views/hostile-record.js";
import { EGYPT, miniRecord, TURKIYE } from "../views/mini-record.js";
import { richRecord } from "../views/rich-record.js";
import { briefFrom } from "./brief-from.js";

const PAIR = { a: EGYPT, b: TURKIYE };
const textOf = async (bytes: Uint8Array): Promise<string> => (await extractText(Uint8Array.from(bytes), { mergePages: true })).text.replace(/\s+/g, " ");

afterEach(() => { vi.useRealTimers(); });

describe("a brief as PDF", () => {
  test("it holds the title, the sections, the sentences and their reports", async () => {
    const brief = await briefFrom(miniRecord, PAIR);
    const text = await textOf(await briefPdf(brief));
    for (const words of [brief.title, "The sentences", ...brief.sections.map(({ title }) => title), ...brief.works.map(({ outlet }) => outlet), brief.notes[0]!.quote.slice(1, 30)]) expect(text).toContain(words);
  });

  test("it has bookmarks, metadata of its own day, and numbers that lead to their notes", async () => {
    const brief = await briefFrom(richRecord, PAIR);
    const bytes = await briefPdf(brief);
    const pdf = await getDocumentProxy(Uint8Array.from(bytes));
    expect((await pdf.getOutline()).map(({ title }: { readonly title: string }) => title)).toEqual([...brief.sections.map(({ title }) => title), "The sentences"]);
    const { info } = await getMeta(Uint8Array.from(bytes));
    expect([info["Title"], info["Creator"], String(info["CreationDate"]).slice(0, 10)]).toEqual([brief.title, "Attaché", `D:${brief.day!.replaceAll("-", "")}`]);
    const there = Object.keys(await pdf.getDestinations());
    for (const { n } of brief.notes) expect(there).toContain(`s${n}`);
  });

  test.each([["hostile", hostileRecord], ["mini", miniRecord]] as const)("%s: it links to the web and its own notes alone", async (_name, record) => {
    const { links } = await extractLinks(Uint8Array.from(await briefPdf(await briefFrom(record, PAIR))));
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
  });

  test("the same brief gives the same bytes, on whatever day", async () => {
    const brief = await briefFrom(richRecord, PAIR);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const one = await briefPdf(brief);
    vi.setSystemTime(new Date("2044-01-02T03:04:05Z"));
    expect(Buffer.compare(await briefPdf(brief), one)).toBe(0);
  });

  test("letters of many scripts, words without an end and rows longer than a page are set, and none is cut off", async () => {
    const line = (fields: Partial<Line>): Line => ({ kind: "line", text: "", cites: [], steps: [], others: [], facts: "", ...fields });
    const brief: Brief = {
      title: "İğdır – Ünye", about: ["Ž, ő, ș; Москва, Київ; Αθήνα; 北京; بغداد; ירושלים"], day: "2024-01-02", works: [], notes: [],
      sections: [{ id: "ladder", title: "Ladder", blocks: [
        line({ day: "1 Jan 2024", text: "w".repeat(900), facts: "x".repeat(900) }),
        line({ text: "many", others: Array.from({ length: 150 }, (_, i) => ({ text: `other account ${i}, told at some length so that it takes its line`, cites: [] })) }),
        line({ text: "the last words" }),
      ] }],
    };
    const text = await textOf(await briefPdf(brief));
    for (const words of ["İğdır – Ünye", "Москва, Київ", "Αθήνα", "other account 0,", "other account 149,", "the last words"]) expect(text).toContain(words);
    expect((text.match(/w/g) ?? []).length).toBeGreaterThanOrEqual(900);
  });
});

test.each([["Egypt → Türkiye", "Egypt › Türkiye"], ["↩ suspended", "‹ suspended"], ["₴5", "UAH 5"], ["“a” – b…", "“a” – b…"]])("fontText(%j)", (text, expected) => expect(fontText(text)).toBe(expected));
