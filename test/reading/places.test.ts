import { describe, expect, test } from "vitest";
import { makeAtlas } from "../../src/4-reading/places/atlas.js";
import { makePlaceWords } from "../../src/4-reading/places/place-words.js";
import { readToponyms } from "../../src/4-reading/places/read-toponyms.js";
import { assetBytes, assetText } from "../../src/assets.js";
import { gazetteer } from "./read-actors.js";

const atlas = makeAtlas(assetBytes("lexicon/atlas.bin"));
const lists = { gazetteer, atlas, words: makePlaceWords(JSON.parse(assetText("lexicon/place-words.json"))) };

/** The countries of the names in square brackets, in order; "-" where nothing is told. */
function countries(marked: string, host?: string): readonly string[] {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const name = /^\[(.*)\]$/.exec(part)?.[1];
    if (name !== undefined) spans.push({ start: text.length, end: text.length + name.length });
    text += name ?? part;
  }
  return readToponyms(text, spans, host, lists).map((found) => found?.country ?? "-");
}

test("the atlas knows towns, divisions and counties by any spelling of accents and capitals, and nothing else", () => {
  expect(atlas.named("Gaziantep").map((p) => p.country)).toContain("TUR");
  expect(atlas.named("gaziantep")).toEqual(atlas.named("GAZIANTEP"));
  expect(atlas.named("São Paulo")[0]?.country).toBe("BRA");
  expect(atlas.named("Saskatchewan").map((p) => `${p.kind} ${p.country}`)).toContain("state CAN");
  expect(atlas.named("Memorandum of Understanding")).toEqual([]);
  expect(() => makeAtlas(new Uint8Array(20))).toThrow("not an atlas");
});

describe("countries of place names", () => {
  test.each<[text: string, expected: readonly string[], host: string | undefined]>([
    ["Talks opened in [Paris] on Monday.", ["FRA"], undefined],
    ["A fire broke out in [Paris, Texas]; crews came from [Dallas].", ["USA", "USA"], undefined],
    ["The mayor of [Paris], [Texas], thanked [Dallas].", ["USA", "USA", "USA"], undefined],
    ["Voters in [Georgia] and [Alabama] waited in [Atlanta].", ["USA", "USA", "USA"], undefined],
    ["[Georgia] and [Armenia] met in [Tbilisi] on Friday.", ["GEO", "ARM", "GEO"], undefined],
    ["Rebels took [Tripoli], [Lebanon]'s second city, and left [Beirut].", ["LBN", "LBN", "LBN"], undefined],
    ["Ships left [Tripoli] and [Benghazi] for [Misrata].", ["LBY", "LBY", "LBY"], undefined],
    ["Clashes spread in southern [Aleppo province].", ["SYR"], undefined],
    ["Officials in [London] welcomed it.", ["GBR"], undefined],
    ["Officials in [London] welcomed it.", ["CAN"], "www.example.ca"],
    ["The council of [Columbus] and [Dublin] met.", ["USA", "USA"], "columbuslocalpaper.com"],
  ])("%s", (text, expected, host) => {
    expect(countries(text, host)).toEqual(expected);
  });

  test("near misses: what no list knows and nothing stands near says nothing", () => {
    expect(countries("[Xyzzyburg] was quiet.")).toEqual(["-"]);
    expect(countries("The [Blorvik] was quiet.")).toEqual(["-"]);
  });
});
