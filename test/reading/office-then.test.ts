import { describe, expect, test } from "vitest";
import { sourceToEntries } from "../../src/reading.js";
import { shippedLanguage, shippedLexicon } from "./parse.js";

/** The codes of who acts and who is acted upon in the last event of a text. */
function parties(text: string, published?: string): string | undefined {
  const read = sourceToEntries(
    { uri: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text), sha256: "", retrieved: "2025-10-20T00:00:00Z", given: { language: "en" } },
    { language: shippedLanguage(), lexicon: shippedLexicon() },
    published,
  );
  if (!read.ok) throw new Error(read.refusal.message);
  const event = read.entries.filter((e) => e.kind === "event").at(-1);
  return event && [event.actors, event.recipients].map((actors) => actors.map((a) => a.code).join(" + ")).join(" > ");
}

describe("who is a former official today may have been in office then", () => {
  const then = "In 2001, former Norwegian President Ivan Berg condemned the Danish police.";
  const now = "Former Norwegian President Ivan Berg condemned the Danish police on Monday.";
  test.each<[why: string, text: string, published: string | undefined, told: string]>([
    ["a deed of an earlier time", then, "2025-10-20", "NOR > DNK COP"],
    ["dated in a report without a day", then, undefined, "NOR > DNK COP"],
    // near misses: the sector stays
    ["a deed of these days", now, "2025-10-20", "NOR ELI > DNK COP"],
    ["undated", "Former Norwegian President Ivan Berg condemned the Danish police.", undefined, "NOR ELI > DNK COP"],
    ["an office held", "In 2001, Norwegian President Ivan Berg condemned the Danish police.", "2025-10-20", "NOR GOV > DNK COP"],
  ])("%s", (_, text, published, told) => {
    expect(parties(text, published)).toBe(told);
  });
});
