import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateSyntax } from "../../evaluation/syntax.js";
import { makeLanguage } from "../../src/3-language/language.js";
import type { Sentence } from "../../src/model/sentence.js";

const language = makeLanguage(readFileSync("models/english.bin"));

/** [text, arcs that must be in it: "dependent -relation-> head"] */
const trees: readonly (readonly [text: string, arcs: readonly string[]])[] = [
  ["Russia signed a treaty with Iran.", ["Russia -nsubj-> signed", "treaty -obj-> signed", "Iran -obl-> signed|Iran -nmod-> treaty"]],
  ["The minister condemned the strikes.", ["minister -nsubj-> condemned", "strikes -obj-> condemned"]],
  ["The agreement was signed by the two presidents.", ["agreement -nsubj:pass-> signed", "presidents -obl:agent-> signed"]],
  ["“We are ready to expand ties,” the spokesman said.", ["ready -ccomp-> said", "spokesman -nsubj-> said"]],
  ["The spokesman said that Moscow would send aid.", ["spokesman -nsubj-> said", "send -ccomp-> said", "Moscow -nsubj-> send", "aid -obj-> send"]],
  ["President Maria Lopez met the envoy in Baku.", ["Maria -nsubj-> met", "President -nmod:desc-> Maria", "Lopez -flat-> Maria", "envoy -obj-> met"]],
  ["Government spokesman Pavel Orlov said the talks would continue.", ["Pavel -nsubj-> said", "spokesman -nmod:desc-> Pavel", "continue -ccomp-> said"]],
  ["\"We will not accept the offer,\" Turkish Foreign Minister Kemal Aydin said on Monday.", ["accept -ccomp-> said", "Kemal -nsubj-> said", "Minister -nmod:desc-> Kemal"]],
  ["He said: \"Our countries will sign the deal.\"", ["sign -ccomp-> said", "countries -nsubj-> sign", "deal -obj-> sign"]],
  ["Iran did not accept the offer.", ["Iran -nsubj-> accept", "not -advmod-> accept", "offer -obj-> accept"]],
];

describe("the shipped model", () => {
  test.each(trees)("%s", (text, wanted) => {
    const sentences = language.parse(text, [{ start: 0, end: text.length }]);
    expect(sentences).toHaveLength(1);
    const found = arcsOf(sentences[0]!);
    for (const choice of wanted) {
      expect(choice.split("|").some((arc) => found.includes(arc)), `${choice} in ${found.join(", ")}`).toBe(true);
    }
  });

  test("lemmas", () => {
    const text = "Officials were signing treaties and said they had taken the biggest steps.";
    const [sentence] = language.parse(text, [{ start: 0, end: text.length }]);
    expect(sentence!.tokens.map((t) => t.lemma).join(" ")).toBe("official be sign treaty and say they have take the big step .");
  });

  test("sentences keep to their paragraphs and offsets to the text", () => {
    const text = "Talks began\n\nin Geneva. They ended.";
    const sentences = language.parse(text, [{ start: 0, end: 11 }, { start: 13, end: text.length }]);
    expect(sentences.map((s) => [s.index, s.paragraph, text.slice(s.start, s.end)])).toEqual([
      [0, 0, "Talks began"],
      [1, 1, "in Geneva."],
      [2, 1, "They ended."],
    ]);
  });

  test("any text gives trees with one root, no cycle, and spans inside the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = text === "" ? [] : [{ start: 0, end: text.length }];
        for (const sentence of language.parse(text, spans)) checkTree(sentence, text);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("the same text gives the same sentences", () => {
    const text = "Moscow said on Monday it would not attend. Tehran, for its part, \"welcomed\" the step.";
    const spans = [{ start: 0, end: text.length }];
    const again = makeLanguage(readFileSync("models/english.bin"));
    expect(again.parse(text, spans)).toEqual(language.parse(text, spans));
  });

  test("a megabyte without a full stop or without a space comes back", () => {
    for (const text of ["x".repeat(1_000_000), "talks and ".repeat(3000)]) {
      const sentences = language.parse(text, [{ start: 0, end: text.length }]);
      for (const sentence of sentences) expect(sentence.tokens.length).toBeLessThanOrEqual(301);
    }
  });

  test("other bytes are refused", () => {
    expect(() => makeLanguage(new Uint8Array(40))).toThrow(/not a language model/);
    expect(() => makeLanguage(readFileSync("models/english.bin").subarray(0, 5_000_000))).toThrow(/cut short/);
  });

  test("scores on the treebanks' development parts do not fall", () => {
    const data = "../shared/data/syntax/gum/dev";
    if (!existsSync(data)) {
      console.warn(`SKIPPED: ${data} is absent, the language scores are not checked`);
      return;
    }
    const scores = evaluateSyntax(language, data);
    expect(scores["gold.upos"]).toBeGreaterThan(95.9);
    expect(scores["gold.las"]).toBeGreaterThan(80);
    expect(scores["raw.tokens"]).toBeGreaterThan(99);
  });
});

function arcsOf(sentence: Sentence): readonly string[] {
  return sentence.tokens.map((t) => `${t.text} -${t.deprel}-> ${sentence.tokens[t.head]?.text ?? "root"}`);
}

function checkTree({ tokens, start, end }: Sentence, text: string): void {
  expect(tokens.filter((t) => t.head === -1).map((t) => t.deprel)).toEqual(["root"]);
  let at = start;
  tokens.forEach((token, i) => {
    expect(token.index).toBe(i);
    expect(token.text).toBe(text.slice(token.start, token.end));
    expect(token.start).toBeGreaterThanOrEqual(at);
    expect(token.end).toBeLessThanOrEqual(end);
    expect(token.margin).toBeGreaterThanOrEqual(0);
    expect(token.margin).toBeLessThanOrEqual(1);
    expect(token.lemma).not.toBe("");
    at = token.end;
    let steps = 0;
    for (let j = i; j >= 0; j = tokens[j]!.head) expect(steps++).toBeLessThanOrEqual(tokens.length);
  });
}

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom("Russia ", "signed ", "the ", ". ", "U.S. ", "“", "” ", "\u202e", "\ud800", "\udc00", "👨‍👩‍👧", "\n", "- ", "who "),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
