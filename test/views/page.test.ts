import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, displayWidth } from "../../src/faces/print/display-width.js";
import { createPage, faint, strong, type Piece } from "../../src/faces/print/page.js";
import { count, quoted, repeats } from "../../src/faces/print/row-words.js";

const line = (body: readonly Piece[], layout: Parameters<ReturnType<typeof createPage>["line"]>[1], width = 30): string[] => {
  const page = createPage({ width, colour: false });
  page.line(body, layout);
  return page.text().split("\n").slice(0, -1);
};

test.each<[string, readonly Piece[], Parameters<typeof line>[1], string[]]>([
  ["a date in front, a number at the right", ["met in Cairo and talked there"], { lead: "4 Mar", indent: 2, hang: 9, right: "[3]", margin: 4 }, ["  4 Mar  met in Cairo and  [3]", "         talked there"]],
  ["a lead that is too long stands alone", ["met"], { lead: "4 March 2024", indent: 2, hang: 9 }, ["  4 March 2024", "         met"]],
  ["what is joined stays joined", ["aaaaaaaaaaaaaaaaaaaaaaaaa bbbb", ", ccc"], {}, ["aaaaaaaaaaaaaaaaaaaaaaaaa", "bbbb, ccc"]],
  ["a long word is broken", ["x".repeat(35)], { indent: 2 }, ["  " + "x".repeat(28), "  " + "x".repeat(7)]],
  ["further lines hang", ["one two three four five six seven"], { indent: 0, hang: 4 }, ["one two three four five six", "    seven"]],
  ["numbers that are wider than the margin make room", ["a b c d e f g h i j k l m n o p"], { right: "[10 11 12 +4]", margin: 4 }, ["a b c d e f g h  [10 11 12 +4]", "i j k l m n o p"]],
])("%s", (_, body, layout, expected) => {
  expect(line(body, layout)).toEqual(expected);
});

test("no line is wider than the page, and no word is lost", () => {
  const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }).map(strong), fc.lorem().map(faint));
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 100 }), (body, hang, width) => {
      const lines = line(body, { indent: 2, hang: 2 + hang % 8, right: "[1]" }, width);
      for (const printed of lines) expect(displayWidth(printed)).toBeLessThanOrEqual(Math.max(width, 2 + (hang % 8) + 10 + 4));
    }),
    { seed: 7 },
  );
});

test("codes are used only with colour", () => {
  const page = createPage({ width: 80, colour: true });
  page.heading("Figures", "two");
  page.line([strong("3"), " plants"]);
  expect(page.text()).toBe("\u001b[1mFIGURES\u001b[0m \u001b[2m– two\u001b[0m\n\u001b[1m3\u001b[0m plants\n");
});

test.each([["日本", 4], ["e\u0301", 1], ["Türkiye", 7], ["می\u200cخ", 3]])("%s takes %i cells", (text, width) => expect(displayWidth(text)).toBe(width));

test.each([["a short text", 20, "a short text"], ["a text that is cut, at a word", 20, "a text that is cut …"]])("clip(%j, %i)", (text, width, expected) => {
  expect(clip(text, width)).toBe(expected);
});

test.each([
  ["We go.", "“We go.”"], ["“We go.”", "“We go.”"], ["\"We go,\"", "“We go”"], ["“We go", "“We go”"], ["We go”", "“We go”"], ["he said “go”, twice", "he said “go”, twice"],
  ["\"We go,\" he said, \"now.\"", "\"We go,\" he said, \"now.\""], ["«Мы идём»", "“Мы идём”"],
])("quoted(%j)", (text, expected) => expect(quoted(text)).toBe(expected));

test.each([[1, "entry", "1 entry"], [2, "entry", "2 entries"], [3, "quotation with a named speaker", "3 quotations with a named speaker"], [0, "undertaking signed or beyond", "0 undertakings signed or beyond"], [2, "earlier item", "2 earlier items"]])(
  "count(%i, %j)", (n, noun, expected) => expect(count(n, noun)).toBe(expected),
);

test.each([
  ["nuclear power plants", "power plant", true],
  ["two embassies", "embassy", true],
  ["six women", "woman", true],
  ["three days", "delay", false],
  ["two embassies", "building", false],
])("%s, %s: said twice? %s", (text, more, expected) => {
  expect(repeats(text, more)).toBe(expected);
});
