import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { describe, expect, test } from "vitest";
import { packDocx, packDocxXml } from "../../bench/fuzz/pack-docx.js";
import { packPdf, type PdfParts, type Placed } from "../../bench/fuzz/pack-pdf.js";
import { lineJoiner } from "../../src/2-text/documents/join-lines.js";
import { readDocument } from "../../src/2-text/documents/read-document.js";
import { sensibleAuthor, sensibleTitle } from "../../src/2-text/documents/sensible-property.js";
import { toReport } from "../../src/2-text/to-report.js";
import type { Report } from "../../src/model/report.js";

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function made(bytes: Uint8Array, mediaType: string): Promise<Report> {
  const read = await readDocument({ uri: "a", bytes, mediaType });
  if (!read.ok) throw new Error(read.refusal.message);
  const report = toReport({ uri: "a", mediaType, bytes, sha256: "", retrieved: "2026-11-21T10:00:00Z" }, {}, read.document);
  if (!report.ok) throw new Error(report.refusal.message);
  return report.report;
}
const parts = ({ parts: all, text }: Report): readonly string[] => all.map((part) => `${part.role === "cut" ? part.reason : part.role}: ${text.slice(part.start, part.end).replace(/\n/g, " / ")}`);
const lines = (x: number, top: number, size: number, texts: readonly string[], step = 1.2): readonly Placed[] => texts.map((text, at) => ({ x, y: top - at * step * size, size, text }));

const LEFT = ["The two foreign ministers met in the", "old harbour on Friday and agreed to re-", "open both of the ports that were shut", "in March, officials said. Trade fell in", "the first half of last year, they said.", "A long-term accord is to follow, and"];
const RIGHT = ["the presidents will sign it in the", "autumn, if the two parliaments agree.", "Nobody would say what it costs.", "Ships may sail from Monday, said the", "minister of transport, Salim Harthy,", "who had come by sea with his staff."];
const HEAD: Placed = { x: 60, y: 815, size: 9, text: "Harbour Trade Review, No. 12" };
const foot = (number: number): Placed => ({ x: 290, y: 25, size: 9, text: `${number}` });
const TITLE: Placed = { x: 60, y: 770, size: 20, text: "Two ports to be reopened after talks" };

describe("a PDF", () => {
  const two: PdfParts = {
    pages: [
      [HEAD, TITLE, ...lines(60, 730, 10, LEFT), ...lines(320, 730, 10, RIGHT), foot(1)],
      [HEAD, ...lines(60, 780, 10, ["The talks go on in June, and nobody knows where they will be held, officials said."]), foot(2)],
    ],
    info: { Title: "layout 3.indd", Author: "Admin", CreationDate: "D:20240503101500Z" },
  };
  test("column by column under its headline; words that a line divides are whole; head and page number are cut with a reason", async () => {
    const report = await made(packPdf(two), PDF);
    expect(report).toMatchObject({ title: TITLE.text, published: { value: "2024-05-03", basis: "metadata" }, bylines: [], mediaType: PDF });
    expect(parts(report)).toEqual([
      "running-head: Harbour Trade Review, No. 12", `title: ${TITLE.text}`,
      "body: The two foreign ministers met in the old harbour on Friday and agreed to reopen both of the ports that were shut in March, officials said. Trade fell in the first half of last year, they said. A long-term accord is to follow, and the presidents will sign it in the autumn, if the two parliaments agree. Nobody would say what it costs. Ships may sail from Monday, said the minister of transport, Salim Harthy, who had come by sea with his staff.",
      "page-number: 1", "running-head: Harbour Trade Review, No. 12", "body: The talks go on in June, and nobody knows where they will be held, officials said.", "page-number: 2",
    ]);
  });
  test("near misses: bullets are no column, a table's few rows neither, a year at the foot of the story is no page number", async () => {
    const bullets = [TITLE, ...[0, 1, 2, 3].flatMap((at) => [{ x: 60, y: 700 - 20 * at, size: 10, text: "*" }, { x: 90, y: 700 - 20 * at, size: 10, text: `Point ${at + 1} of the accord says who may sail where.` }]), { x: 60, y: 300, size: 10, text: "2024" }];
    const { text } = await made(packPdf({ pages: [bullets] }), PDF);
    expect(text.split("\n")).toEqual([TITLE.text, ...[1, 2, 3, 4].map((at) => `* Point ${at} of the accord says who may sail where.`), "2024"]);
  });
  test("what it says of itself is used where it can be true", async () => {
    const page = lines(60, 700, 10, LEFT);
    const report = await made(packPdf({ pages: [page], info: { Title: "Statement on the two ports", Author: "Salim Harthy", CreationDate: "D:20241399" } }), PDF);
    expect(report).toMatchObject({ title: "Statement on the two ports", bylines: [{ name: "Salim Harthy", role: "author" }], known: "2026-11-21" });
  });
  test.each<readonly [name: string, bytes: () => Uint8Array, code: string]>([
    ["pages without text", () => packPdf({ pages: [[], []] }), "no-text"],
    ["half a file", () => packPdf(two).subarray(0, 300), "damaged"],
    ["a head alone", () => Buffer.from("%PDF-1.7\n"), "damaged"],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await readDocument({ uri: "a.pdf", bytes: bytes(), mediaType: PDF })).toMatchObject({ ok: false, refusal: { code, uri: "a.pdf", remedy: expect.stringMatching(/\w/) } });
  });
});

describe("lines are joined", () => {
  test.each<readonly [lines: readonly string[], elsewhere: readonly string[], joined: string]>([
    [["They agre-", "ed on it."], [], "They agreed on it."],
    [["A long-", "term accord."], [], "A long-term accord."],
    [["The co-", "operation"], ["cooperation"], "The cooperation"],
    [["The re-", "sign of"], ["re-sign"], "The re-sign of"],
    [["Anglo-", "American"], [], "Anglo-American"],
    [["in 2024-", "25"], [], "in 2024- 25"],
    [["so", "on"], [], "so on"],
  ])("%j, with %j elsewhere: %s", (some, elsewhere, joined) => expect(lineJoiner([...some, ...elsewhere])(some)).toBe(joined));
});

describe("a document's properties", () => {
  test.each([["Statement on the ports", true], ["Microsoft Word - draft 3.doc", false], ["untitled", false], ["report_final.pdf", false], ["A1", false], [undefined, false], [7, false]])("title %s: %s", (title, sensible) => {
    expect(sensibleTitle(title) !== undefined).toBe(sensible);
  });
  test.each([["Salim Harthy", true], ["Admin", false], ["HP", false], ["salim", false], ["Microsoft Office User", false], [null, false]])("author %s: %s", (author, sensible) => {
    expect(sensibleAuthor(author) !== undefined).toBe(sensible);
  });
});

describe("a Word document", () => {
  test("its headings, paragraphs and properties", async () => {
    const file = new Document({ creator: "Salim Harthy", sections: [{ children: [
      new Paragraph({ text: "Two ports to be reopened", heading: HeadingLevel.TITLE }), new Paragraph("MUSCAT, May 3, 2024 - The two ministers met on Friday and agreed to reopen both ports."),
      new Paragraph({ text: "What it costs", heading: HeadingLevel.HEADING_1 }), new Paragraph("Nobody would say on Friday what that is going to cost, or whom."),
    ] }] });
    const report = await made(await Packer.toBuffer(file), DOCX);
    expect(report).toMatchObject({ title: "Two ports to be reopened", bylines: [{ name: "Salim Harthy" }], dateline: { place: "MUSCAT" }, published: { value: "2024-05-03" }, mediaType: DOCX });
    expect(parts(report)).toEqual(["title: Two ports to be reopened", "dateline: MUSCAT, May 3, 2024 -", "body: The two ministers met on Friday and agreed to reopen both ports.", "subheading: What it costs", "body: Nobody would say on Friday what that is going to cost, or whom."]);
  });
  test.each<readonly [name: string, bytes: () => Uint8Array, code: string]>([
    ["without text", () => packDocx([]), "no-text"],
    ["of broken XML", () => packDocxXml("<w:document><w:body>"), "damaged"],
    ["of a million tags", () => packDocxXml(`<w:document><w:body><w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(130_000)}</w:p></w:body></w:document>`), "damaged"],
    ["that unpacks to too much", () => packDocxXml(Buffer.alloc(31_000_000, 32)), "damaged"],
    ["cut off", () => packDocx(["Words."]).subarray(0, -40), "damaged"],
  ])("one %s is refused", async (_name, bytes, code) => {
    expect(await readDocument({ uri: "a.docx", bytes: bytes(), mediaType: DOCX })).toMatchObject({ ok: false, refusal: { code, uri: "a.docx" } });
  });
});
