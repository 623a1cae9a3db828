import { describe, expect, test } from "vitest";
import { givenDay } from "../../src/2-text/given-facts.js";
import { toReport } from "../../src/2-text/to-report.js";
import type { Given } from "../../src/model/given.js";
import type { Report } from "../../src/model/report.js";

describe("the day of a timestamp", () => {
  test.each<readonly [written: string, day: string | undefined]>([
    ["2025-10-20", "2025-10-20"],
    ["2025-10-20 23:30:00", "2025-10-20"],
    ["2025-10-20T23:30:00-04:00", "2025-10-20"],
    ["Tue, 21 Oct 2025 23:30:00 -0400", "2025-10-21"],
    ["October 20, 2025", "2025-10-20"],
    ["20251020", "2025-10-20"],
    ["20251020093000", "2025-10-20"],
    ["1760918400", "2025-10-20"],
    ["1760918400000", "2025-10-20"],
    ["20/10/2025", "2025-10-20"],
    ["03/04/2025", undefined],
    ["2025", undefined],
    ["yesterday", undefined],
    ["20259920", undefined],
  ])("%s: %s", (written, day) => expect(givenDay(written)).toBe(day));
});

function report(uri: string, text: string, given: Given): Report {
  const made = toReport({ uri, mediaType: text.startsWith("<") ? "text/html" : "text/plain", bytes: Buffer.from(text), sha256: "", retrieved: "2026-11-21T10:00:00Z", given });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.report;
}

const STORY = "MUSCAT, May 3 (Harbour Wire) - The two ministers met on Friday and agreed to reopen the ports, officials said.";
const PAGE = `<html><head><title>Seen title</title><meta property="article:published_time" content="2024-05-03"><meta property="og:site_name" content="Seen Courier"></head><body><h1>Seen title</h1><p>${STORY}</p><p>${STORY.slice(30)} Nothing else was said.</p></body></html>`;
const GIVEN: Given = { title: "Given title", publisher: "Given Courier", published: "2024-05-04", url: "https://example.org/given", authors: ["Ann Lee"], language: "en" };

test("a row is told by its columns; what was given is kept with the report", () => {
  expect(report("rows.csv#1", STORY, GIVEN)).toMatchObject({
    title: "Given title", publisher: "Given Courier", published: { value: "2024-05-04", basis: "given" }, known: "2024-05-04", url: "https://example.org/given", bylines: [{ name: "Ann Lee" }], given: GIVEN, dateline: { date: "2024-05-03" },
  });
  expect(report("rows.csv#1", PAGE, GIVEN)).toMatchObject({ title: "Given title", published: { value: "2024-05-04" } });
});
test("a fetched page tells of itself; what was given fills in", () => {
  expect(report("https://example.org/a", PAGE, GIVEN)).toMatchObject({ title: "Seen title", publisher: "Seen Courier", published: { value: "2024-05-03", basis: "metadata" } });
  expect(report("https://example.org/a", "<p>Nothing is said of days here, nor who says it.</p>", { published: "2024-05-04" })).toMatchObject({ published: { value: "2024-05-04", basis: "given" } });
});
test("a day that is not certain is left out, with a note", () => {
  const made = toReport({ uri: "rows.csv#2", mediaType: "text/plain", bytes: Buffer.from(STORY), sha256: "", retrieved: "2026-11-21T10:00:00Z", given: { published: "03/04/2025" } });
  expect(made).toMatchObject({ ok: true, notes: [{ code: "unread-date", message: expect.stringContaining("03/04/2025") }] });
});
test("a protocol's charset goes before the one that a page names", () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="iso-8859-1"><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), Buffer.from("</p>")]);
  const made = toReport({ uri: "a.warc#1", mediaType: "text/html", bytes, sha256: "", retrieved: "2026-11-21T10:00:00Z", given: { charset: "windows-1251" } });
  expect(made).toMatchObject({ ok: true, report: { text: "Москва" } });
});
test("an address that is none is no address", () => {
  for (const url of ["javascript:alert(1)", "example.org/a", "https://"]) expect(report("rows.csv#1", STORY, { url }).url).toBeUndefined();
});
