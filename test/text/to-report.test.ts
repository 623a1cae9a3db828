import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Report, Report as ReportSchema } from "../../src/model/report.js";
import { covers } from "../../src/model/span.js";
import type { Source } from "../../src/model/source.js";
import { type TextResult, toReport } from "../../src/2-text/to-report.js";

function source(content: string | Uint8Array, mediaType = "text/plain"): Source {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { uri: "sample", mediaType, bytes, sha256: "", retrieved: "2026-11-21T10:00:00Z" };
}

function read(content: string | Uint8Array, mediaType?: string): Report {
  const result = toReport(source(content, mediaType));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

const body = (report: Report): readonly string[] => report.paragraphs.map(({ start, end }) => report.text.slice(start, end));

/** Parts in order, not overlapping, nothing but white space between; each paragraph inside a body part, in order. */
function checkLaws(report: Report): void {
  let at = 0;
  for (const part of report.parts) {
    expect(part.start).toBeGreaterThanOrEqual(at);
    expect(part.end).toBeGreaterThan(part.start);
    expect(report.text.slice(at, part.start).trim()).toBe("");
    at = part.end;
  }
  expect(report.text.slice(at).trim()).toBe("");
  let last = 0;
  for (const paragraph of report.paragraphs) {
    expect(paragraph.start).toBeGreaterThanOrEqual(last);
    expect(report.parts.some((part) => part.role === "body" && covers(part, paragraph))).toBe(true);
    last = paragraph.end;
  }
  ReportSchema.parse(report);
}

const line = fc.oneof(
  fc.constantFrom("MOSCOW (Reuters) - Russia is ready.", "By Anna Petrova", "2 min readLast updated: January 21, 2026", "Previous Article", "Related", "(Reporting by Anna Petrova)", "A pact is a paper that states sign.", "Posted on 03/04/2025", "© 2025 Harbour Courier", "", "  ", "\u0000\u0001", "\u202Eabc"),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.lorem({ maxCount: 12 }),
);
const html = fc.array(fc.tuple(fc.constantFrom("p", "div", "h1", "h2", "li", "span", "figcaption", "nav", "td", "pre", "a", "br", "script", "table", "article", "b"), fc.boolean(), line), { maxLength: 30 })
  .map((pieces) => pieces.map(([tag, closed, text]) => `<${tag} class="x">${text}${closed ? `</${tag}>` : ""}`).join("\n"));

describe("laws", () => {
  const lawful = (result: TextResult): void => {
    if (result.ok) checkLaws(result.report);
    else expect(result.refusal.remedy).toBeDefined();
  };
  test("plain text: parts tile, paragraphs lie in bodies", () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\n\n", "\r"), (lines, newline) => lawful(toReport(source(lines.join(newline))))), { seed: 1, numRuns: 300 });
  });
  test("pages: parts tile, paragraphs lie in bodies", () => {
    fc.assert(fc.property(html, (page) => lawful(toReport(source(page, "text/html")))), { seed: 2, numRuns: 200 });
  });
  test("any bytes: never throws, and says the same twice", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("text/plain", "text/html"), (bytes, mediaType) => {
        const first = toReport(source(bytes, mediaType));
        lawful(first);
        expect(toReport(source(bytes, mediaType))).toEqual(first);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

describe("decoding", () => {
  const text = "Talks in Tōkyō – “soon”.\r\nSecond line of the report.";
  const utf16be = (): Uint8Array => Buffer.from(text, "utf16le").swap16();
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 little-endian", Buffer.from("Talks in Oslo \u2013 soon.\r\nSecond line.", "utf16le")],
    ["UTF-16 big-endian with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be()])],
  ])("%s", (_, bytes) => {
    expect(read(bytes).text).toMatch(/^Talks in (?:Tōkyō – “soon”|Oslo – soon)\.\r\nSecond line/);
  });
  test("what is no UTF-8 is read as windows-1252, and a note says so", () => {
    const result = toReport(source(Buffer.from("Les n\xe9gociations \x96 reprises \xe0 Gen\xe8ve.", "latin1")));
    expect(result).toMatchObject({ ok: true, report: { text: "Les négociations – reprises à Genève." }, notes: [{ code: "guessed-encoding" }] });
  });
  test("a page's own charset", () => {
    const page = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), Buffer.from("</p></body></html>")]);
    expect(read(page, "text/html").text).toBe("Москва");
  });
});

describe("refusals", () => {
  test.each([
    ["<html><head><title>x</title></head></html>", "text/html", "empty-page"],
    ["<html><body><script>draw()</script></body></html>", "text/html", "empty-page"],
    ["", "text/html", "empty-page"],
    [" \n\t ", "text/plain", "empty-text"],
    ["\u0000\u0000", "text/plain", "empty-text"],
  ])("%j (%s): %s", (content, mediaType, code) => {
    expect(toReport(source(content, mediaType))).toMatchObject({ ok: false, refusal: { code, uri: "sample", remedy: expect.stringMatching(/\w/) } });
  });
});

describe("the body", () => {
  const story = "The ministers met in Doha on Monday and agreed to meet again.";
  test("a single sentence is the body, not a title", () => {
    expect(body(read("Russia and Iran signed a pact"))).toEqual(["Russia and Iran signed a pact"]);
  });
  test("a repeated sentence of the story stays", () => {
    expect(body(read(`Talks end\n${story}\n"No," he said.\nThen he left the hall without a word.\n"No," he said.`))).toHaveLength(4);
  });
  test("paragraphs after a closing credit are none of it", () => {
    expect(body(read(`Talks end\n${story}\n(Reporting by Anna Petrova)\nA memo is a note that ministries send.\nOur Standards: The Thomson Reuters Trust Principles.`))).toEqual([story]);
  });
  test("a sentence of the story in the form of a definition stays", () => {
    const last = "Iran is a member of OPEC that exports oil.";
    expect(body(read(`Talks end\n${story}\n${last}`))).toEqual([story, last]);
  });
  test("a transcript has speakers, not datelines", () => {
    const report = read("Question time\nMINISTER: We are ready for talks with all of them.\nDEPUTY: When will the pact be signed, and by whom?");
    expect(report.dateline).toBeUndefined();
    expect(body(report)).toHaveLength(2);
  });
  test("the title that follows a neighbour link goes with it, the story does not", () => {
    const report = read(`Talks end\n${story}\nPrevious Article\n\nTram strike ends\n\n${story.replace("Monday", "Friday")}`);
    expect(body(report)).toEqual([story, story.replace("Monday", "Friday")]);
  });
  test("in a list of facts the lines with figures stay", () => {
    const list = ["Crude exports 1.4 million barrels", "Gas exports 9 billion cubic metres", "Grain imports 3 million tonnes", "Trade volume 4 billion dollars"];
    expect(body(read(`Trade in brief\n${story}\n${list.map((entry) => `- ${entry}`).join("\n")}\n${story.replace("Doha", "Rome")}`))).toHaveLength(6);
  });
  test("menu lines are no body, a heading in the story is none either", () => {
    const report = read(`Home page\nWorld news\nChess corner\nLetters\nTalks end in Doha\n${story}\nWhat is at stake\n${story.replace("Doha", "Rome")}\nWeather today`);
    expect(report.title).toBe("Talks end in Doha");
    expect(body(report)).toEqual([story, story.replace("Doha", "Rome")]);
  });
  test("lines without a full stop stay where no line has one", () => {
    expect(body(read("Talks end\nThe ministers met in Doha on Monday and agreed to meet again soon in a third city\nThe envoy left for Rome"))).toHaveLength(2);
  });
  test("place and country", () => {
    const result = toReport(source(`TEHRAN, Iran (AP) — ${story}`), { placeCountry: (place) => (place === "TEHRAN" ? "IRN" : undefined) });
    expect(result).toMatchObject({ ok: true, report: { wire: "AP", dateline: { place: "TEHRAN, Iran", country: "IRN" } } });
  });
});

describe("identity", () => {
  test("the id follows text and address, not path or time", () => {
    const page = (url: string): string => `<html><head><link rel="canonical" href="${url}"></head><body><p>The ministers met in Doha.</p></body></html>`;
    const one = read(page("https://a.example/1"), "text/html");
    expect(one.id).toMatch(/^r_[0-9a-f]{16}$/);
    expect(read(page("https://a.example/1"), "text/html").id).toBe(one.id);
    expect(read(page("https://a.example/2"), "text/html").id).not.toBe(one.id);
  });
});

describe("hostile input ends soon", () => {
  const megabyte = 1_000_000;
  test.each<[string, string, string]>([
    ["one long line", "word ".repeat(400_000), "text/plain"],
    ["one long word", "a".repeat(2 * megabyte), "text/plain"],
    ["capitals and dashes", "MOSCOW - ".repeat(100_000), "text/plain"],
    ["open brackets", "(".repeat(megabyte), "text/plain"],
    ["many short lines", "By A\n".repeat(50_000), "text/plain"],
    ["white space", `a${" ".repeat(megabyte)}b`, "text/plain"],
    ["lines of related links", "Related\n".repeat(40_000), "text/plain"],
    ["controls that turn writing round", "\u202E\u2066abc\u2069 ".repeat(100_000), "text/plain"],
    ["digits and slashes", "1/2/".repeat(250_000), "text/plain"],
    ["100,000 nested containers", `${"<div>".repeat(100_000)}The end.${"</div>".repeat(100_000)}`, "text/html"],
    ["100,000 nested unknown elements", `${"<x-y>".repeat(100_000)}The end.`, "text/html"],
    ["open tags without end", "<div <div ".repeat(100_000), "text/html"],
    ["a broken frame", "<html <body ".repeat(90_000), "text/html"],
    ["many paragraphs", "<p>The ministers met in Doha on Monday.</p>".repeat(8_000), "text/html"],
    ["many comments", "<!-- ".repeat(200_000), "text/html"],
  ])("%s", (_, content, mediaType) => {
    const result = toReport(source(content, mediaType)); // that it ends is the test: what hangs is ended by the runner
    if (result.ok) expect(result.report.parts.length).toBeGreaterThan(0);
  });
});
