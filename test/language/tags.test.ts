import { describe, expect, it } from "vitest";
import { placeOf } from "../../src/3-language/place-of.js";
import { possibleTags } from "../../src/3-language/possible-tags.js";
import { traitsOf } from "../../src/3-language/word-shape.js";

const TAGS = ["NOUN", "PUNCT", "VERB", "NUM", "SYM", "PROPN", "ADP"].map((upos) => ({ upos, xpos: upos }));

describe("what a word's shape forbids", () => {
  const possible = possibleTags(TAGS);
  const namesOf = (word: string): string => [...possible(traitsOf(word).flags)].map((i) => TAGS[i]!.upos).join(" ");
  it.each([
    ["MP", "NOUN VERB NUM SYM PROPN ADP"],
    ["é", "NOUN VERB NUM SYM PROPN ADP"],
    ["4A", "NOUN VERB NUM SYM PROPN ADP"],
    ["1,250", "NOUN NUM SYM PROPN"],
    // a word of marks may be a symbol, an inch, an "@" that is read as "at"
    ["—", "NOUN PUNCT SYM ADP"],
    ["@", "NOUN PUNCT SYM ADP"],
  ])("%s", (word, expected) => expect(namesOf(word)).toBe(expected));

  it("bars nothing where nothing would be left", () => {
    expect([...possibleTags([{ upos: "PUNCT" }])(traitsOf("MP").flags)]).toEqual([0]);
  });
});

describe("places of keys", () => {
  const keys = Uint32Array.from([0, 3, 7, 4_000_000_000, 4_294_967_295]);
  it.each([[0, 0], [3, 1], [7, 2], [4_000_000_000, 3], [4_294_967_295, 4]])("%d stands at %d", (key, place) => expect(placeOf(key, keys)).toBe(place));
  it.each([1, 6, 8, 4_294_967_294])("%d stands nowhere", (key) => expect(placeOf(key, keys)).toBe(-1));
  it("nor does any among none", () => expect(placeOf(1, new Uint32Array(0))).toBe(-1));
});
