import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.js";
import { collapse } from "../../src/2-text/block.js";
import { toReport } from "../../src/2-text/to-report.js";

const FOLDER = join(import.meta.dirname, "../samples/text");

/** What a sample's `expected.json` holds: the report without clock, path and hash, its parts with their words. */
function outline(report: Report): unknown {
  const { id: _id, uri: _uri, retrieved: _retrieved, text, parts, paragraphs, ...facts } = report;
  return {
    ...facts,
    parts: parts.map((part) => [part.role === "cut" ? `cut: ${part.reason}` : part.role, collapse(text.slice(part.start, part.end))]),
    paragraphs: paragraphs.length,
  };
}

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const input = ["input.txt", "input.html"].find((file) => existsSync(join(FOLDER, name, file))) ?? "input.txt";
  test("reads as expected.json says", () => {
    const bytes = readFileSync(join(FOLDER, name, input));
    const result = toReport({ uri: input, mediaType: input.endsWith("html") ? "text/html" : "text/plain", bytes, sha256: "", retrieved: "2026-11-21T10:00:00Z" });
    if (!result.ok) throw new Error(result.refusal.message);
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));
    expect({ ...(outline(result.report) as object), notes: result.notes.map((note) => note.code) }).toEqual(expected);
  });
});
