import { describe, expect, test } from "vitest";
import { segment } from "../../src/3-language/segment.js";
import { tokenize } from "../../src/3-language/tokenize.js";

const cases: readonly (readonly string[])[] = [
  ["The pact was signed.", "It takes effect in May."],
  ["Officials of the U.S. and Iran met on Monday."],
  ["He moved to the U.S.", "The move was a surprise."],
  ["He met U.S. President John Smith."],
  ["Mr. Rahimi met Gen. Volkov in St. Petersburg."],
  ["It was ranked No. 5 of the firms."],
  ["Trade fell 3.5 percent, to $1.2 billion."],
  ["“We will sign.”", "He left for Tehran."],
  ["\"We are ready.\"", "The ministry gave no date."],
  ["“Will it hold?” Peskov asked on Friday.", "Nobody answered."],
  ["“Will it hold?” he asked."],
  ["“We will,” he said, “if they do.”"],
  ["Will they sign?", "Moscow says yes!", "Others doubt it..."],
  ["At 8 p.m. Monday the talks ended.", "They resume in Jan. 2026."],
  ["The talks began at 9 a.m.", "They ended at noon."],
  ["George W. Bush and J. D. Vance never met."],
  ["The firm, Volga Inc., said so.", "Its shares rose."],
  ["(They met in Baku.)", "Talks go on."],
  ["He asked for a visa... and got one."],
  ["The bank rose 5.5%.", "24 others fell."],
];

describe("sentences", () => {
  test.each(cases.map((c) => [c] as const))("%s", (sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  test("a sentence without end is cut", () => {
    const text = "and the talks went on, ".repeat(2000);
    const tokens = tokenize(text);
    const sentences = segment(text, tokens);
    expect(Math.max(...sentences.map((s) => s.end - s.start))).toBeLessThanOrEqual(301);
    expect(sentences.reduce((n, s) => n + s.end - s.start, 0)).toBe(tokens.length);
  });
});

function split(text: string): readonly string[] {
  const tokens = tokenize(text);
  return segment(text, tokens).map((s) => text.slice(tokens[s.start]!.start, tokens[s.end - 1]!.end));
}
