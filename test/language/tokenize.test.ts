import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/3-language/tokenize.js";

const cases: readonly (readonly [text: string, tokens: string])[] = [
  ["Russia doesn't expect talks.", "Russia does n't expect talks ."],
  ["Moscow’s envoy couldn’t say.", "Moscow ’s envoy could n’t say ."],
  ["They cannot agree.", "They can not agree ."],
  ["I cant say, thats all, im out.", "I ca nt say , that s all , i m out ."],
  ["Im Soon-rye met Ives.", "Im Soon - rye met Ives ."],
  ["in minutes-2.pdf, not in minutes.The", "in minutes-2.pdf , not in minutes . The"],
  ["ministers' visit", "ministers ' visit"],
  ["a $25-billion loan", "a $ 25 - billion loan"],
  ["US$3.5 million", "US $ 3.5 million"],
  ["5% of 1,000.5 tons", "5 % of 1,000.5 tons"],
  ["the U.S.-led talks in the U.S.", "the U.S. - led talks in the U.S."],
  ["the U.S.'s role", "the U.S. 's role"],
  ["Mr. Rahimi and Gen. Volkov met.", "Mr. Rahimi and Gen. Volkov met ."],
  ["George W. Bush", "George W. Bush"],
  ["vitamin C. The rest", "vitamin C . The rest"],
  ["No. 5 of the list", "No. 5 of the list"],
  ["He said no. Five left.", "He said no . Five left ."],
  ["No. Five left.", "No . Five left ."],
  ["pro-Russian ex-president", "pro-Russian ex-president"],
  ["the Russian-Iranian pact", "the Russian - Iranian pact"],
  ["al-Assad", "al - Assad"],
  ["-Russia is ready", "- Russia is ready"],
  ["talks—long delayed—began…", "talks — long delayed — began …"],
  ["\u201cWe will,\u201d he said.", "“ We will , ” he said ."],
  ["see https://example.org/a?b=1, or www.example.com.", "see https://example.org/a?b=1 , or www.example.com ."],
  ["mail press@example.org.", "mail press@example.org ."],
  ["at 10:30 on 14/10/2025, 2024-25", "at 10:30 on 14/10/2025 , 2024 - 25"],
  ["in the 1980s and 80's", "in the 1980s and 80's"],
  ["O'Brien at 5 o'clock", "O'Brien at 5 o'clock"],
  ["at 8 a.m. on Jan. 17", "at 8 a.m. on Jan. 17"],
  ["a 20-year treaty", "a 20 - year treaty"],
  ["AT&T and R&D", "AT&T and R&D"],
  ["Wait... what?!", "Wait ... what ?!"],
  ["and/or", "and / or"],
  ["25\u00a0km", "25 km"],
  ["👍🏽 👩‍🚀!", "👍🏽 👩‍🚀 !"],
];

describe("tokens", () => {
  test.each(cases)("%s", (text, tokens) => {
    expect(words(text).join(" ")).toBe(tokens);
  });

  test("outside the span is not read", () => {
    expect(tokenize("He can't go", 3, 8).map((t) => [t.start, t.end])).toEqual([[3, 5], [5, 8]]);
  });

  test("tokens and the gaps between them give the text; no token is empty or holds white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cf}]*$/u);
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).toMatch(/^[\s\p{Cf}]*$/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("a megabyte without white space is one token, at once", () => {
    expect(tokenize("a.-b'c".repeat(170_000))).toHaveLength(1);
  });
});

function words(text: string): readonly string[] {
  return tokenize(text).map((t) => text.slice(t.start, t.end));
}

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom("U.S.", " ", "can't", "\u202e", "\u200f", "\ud800", "\udc00", "“", "”", "--", "5,000.", "Mr.", "\u00a0", "\n", "👨‍👩‍👧"),
    ),
  )
  .map((parts) => parts.join(""));
