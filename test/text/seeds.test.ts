import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.js";
import { toReport } from "../../src/2-text/to-report.js";

const SEEDS = join(import.meta.dirname, "../../../shared/seeds");
const present = existsSync(SEEDS);
if (!present) console.warn(`SKIPPED: the two founding reports are not at ${SEEDS}`);

function seed(number: string): Report {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`));
  if (!name) throw new Error(`no seed ${number} in ${SEEDS}`);
  const result = toReport({ uri: name, mediaType: "text/plain", bytes: readFileSync(join(SEEDS, name)), sha256: "", retrieved: "2026-11-21T10:00:00Z" });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

const shape = (report: Report): readonly string[] => report.parts.map((part) => (part.role === "cut" ? `cut: ${part.reason}` : part.role));
const paragraphs = (report: Report): readonly string[] => report.paragraphs.map(({ start, end }) => report.text.slice(start, end));
const firstWords = (report: Report): readonly string[] => paragraphs(report).map((paragraph) => paragraph.split(" ")[0] ?? "");
const digest = (report: Report): string => createHash("sha256").update(paragraphs(report).join("\n")).digest("hex").slice(0, 12);

describe.skipIf(!present)("the wire story, as an outlet reprinted it", () => {
  test("who, where, when", () => {
    const report = seed("002");
    expect(report).toMatchObject({
      publisher: "Global Banking & Finance Review",
      wire: "Reuters",
      dateline: { place: "MOSCOW" },
      published: { value: "2025-10-20", basis: "stated" },
      updated: { value: "2026-01-21", basis: "stated" },
      known: "2025-10-20",
      language: "en",
    });
    expect(report.bylines.map((byline) => byline.role)).toEqual(["reporting", "writing", "editing"]);
  });
  test("its parts", () => {
    expect(shape(seed("002"))).toEqual(["title", "cut: publication-block", "cut: reading-time", "cut: publication-block", "cut: repeated-header", "deck", "dateline", "body", "credit", "cut: glossary", "cut: explore-more"]);
  });
  test("its body", () => {
    const report = seed("002");
    expect(firstWords(report)).toEqual(["Russia", "Moscow", "Asked", '"Russia', "Peskov", "An", "Putin", "Russian"]);
    expect(digest(report)).toBe("c71c37043953");
  });
});

describe.skipIf(!present)("the essay without facts", () => {
  test("no date, no agency, no byline", () => {
    const report = seed("000");
    expect(report.published ?? report.updated ?? report.wire ?? report.dateline ?? report.publisher).toBeUndefined();
    expect(report.bylines).toEqual([]);
    expect(report.known).toBe("2026-11-21");
  });
  test("its parts: widgets and the titles of other articles are cut, the heading is no sentence", () => {
    expect(shape(seed("000"))).toEqual(["title", "cut: summary-widget", "deck", "body", "cut: summary-widget", "cut: neighbour-article"]);
  });
  test("its body", () => {
    const report = seed("000");
    expect(firstWords(report)).toEqual(["Moscow", "Iran", "Recent", "According", "Evidence", "Peskov", "There"]);
    expect(digest(report)).toBe("82469f5f29d7");
  });
});
