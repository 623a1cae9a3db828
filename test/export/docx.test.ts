import mammoth from "mammoth";
import { afterEach, describe, expect, test, vi } from "vitest";
import { briefDocx } from "../../src/faces/export/brief/docx/docx.js";
import { sealed } from "../../src/faces/export/brief/docx/sealed.js";
import { hostileRecord } from "../views/hostile-record.js";
import { EGYPT, miniRecord, TURKIYE } from "../views/mini-record.js";
import { richRecord } from "../views/rich-record.js";
import { briefFrom } from "./brief-from.js";
import { unzipped, xmlFault } from "./unzipped.js";

const PAIR = { a: EGYPT, b: TURKIYE };
const RECORDS = { mini: miniRecord, rich: richRecord, hostile: hostileRecord } as const;

afterEach(() => { vi.useRealTimers(); });

describe("a brief as DOCX", () => {
  test.each(Object.entries(RECORDS))("%s: every part is well-formed XML without a forbidden character", async (_name, record) => {
    const { files } = await unzipped(await briefDocx(await briefFrom(record, PAIR)));
    const parts = [...files].filter(([name]) => /\.(?:xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(10);
    for (const [name, bytes] of parts) expect([name, xmlFault(bytes.toString("utf8"))]).toEqual([name, undefined]);
  });

  test("headings, notes and pictures are what Word takes them for", async () => {
    const brief = await briefFrom(richRecord, PAIR);
    const { files } = await unzipped(await briefDocx(brief));
    const [document, notes, rels] = ["word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"].map((name) => files.get(name)!.toString("utf8")) as [string, string, string];
    for (const { title } of brief.sections) expect(document).toContain(`<w:t xml:space="preserve">${title}</w:t>`);
    expect([...document.matchAll(/<w:pStyle w:val="Heading1"\/>/g)]).toHaveLength(brief.sections.length);
    // each note once, in order, so that Word's own numbers are ours
    expect([...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, n]) => Number(n))).toEqual(brief.notes.map(({ n }) => n));
    for (const { n } of brief.notes) expect(notes).toContain(`<w:footnote w:id="${n}"`);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    for (const [, anchor] of document.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]+)"/g)) expect(bookmarks).toContain(anchor);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    for (const [, alt] of document.matchAll(/<wp:docPr[^>]*descr="([^"]*)"/g)) expect(alt).toMatch(/^(?:Timeline of|Cooperation and conflict)/);
    for (const [, id] of document.matchAll(/r:embed="([^"]+)"/g)) expect(rels).toContain(`Id="${id}"`);
    const pictures = [...files].filter(([name]) => name.startsWith("word/media/"));
    expect(pictures.map(([, bytes]) => bytes.subarray(1, 4).toString())).toEqual(["PNG", "PNG"]);
  });

  test("nothing in it asks to be brought up to date, and nothing is fetched", async () => {
    const { files } = await unzipped(await briefDocx(await briefFrom(hostileRecord, PAIR)));
    const all = [...files].filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([, bytes]) => bytes.toString("utf8")).join("");
    expect(all).not.toMatch(/updateFields|w:dirty="(?:1|true)"|INCLUDEPICTURE|attachedTemplate/);
    for (const [, target] of all.matchAll(/Target="([^"]+)" TargetMode="External"/g)) expect(target).toMatch(/^https?:\/\//);
  });

  test("another reader finds the sections and the sentences", async () => {
    const brief = await briefFrom(miniRecord, PAIR);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await briefDocx(brief)) });
    for (const words of [brief.title, ...brief.sections.map(({ title }) => title)]) expect(value).toContain(words);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await briefDocx(brief)) });
    expect(html).toContain("signed a memorandum");
    expect([...html.matchAll(/<li id="footnote-/g)]).toHaveLength(brief.notes.length);
  });

  test("the same brief gives the same bytes, on whatever day", async () => {
    const brief = await briefFrom(richRecord, PAIR);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const one = await briefDocx(brief);
    vi.setSystemTime(new Date("2044-01-02T03:04:05Z"));
    expect(Buffer.compare(await briefDocx(brief), one)).toBe(0);
    const { files, dates } = await unzipped(one);
    expect([...new Set(dates)]).toEqual(["1980-01-01"]);
    expect(files.get("docProps/core.xml")!.toString()).toContain(`${brief.day}T00:00:00Z</dcterms:created>`);
    expect([...files.values()].some((bytes) => /20(?:31|44)-/.test(bytes.toString("latin1")))).toBe(false);
  });
});

test("what is no ZIP is not sealed", () => expect(() => sealed(new Uint8Array(40))).toThrow("no end of a ZIP"));
