import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BodiesFile, bodyNames } from "../../src/4-reading/actors/bodies.js";
import { makeKnownBodies } from "../../src/4-reading/home/known-bodies.js";
import type { Actor } from "../../src/model/actor.js";
import { sourceToEntries } from "../../src/reading.js";
import { gazetteer, hasModel } from "./read-actors.js";
import { shippedLanguage, shippedLexicon } from "./parse.js";

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../lexicon/${name}.json`, import.meta.url), "utf8"));
const all = [...bodyNames(BodiesFile.parse(file("bodies")))];
const sectors = new Set("COP GOV JUD LEG MIL PRM PTY REB SPY AGR BUS CRM EDU JRN LAB MED REF OPP REL SOC".split(" "));

describe("the list of bodies", () => {
  test("every row has a country and a sector of the vocabulary, and a name", () => {
    for (const { country, sector, name } of all) {
      expect(gazetteer.nameOf(country), country).toBeDefined();
      expect(sectors.has(sector), sector).toBe(true);
      expect(name.trim(), name).toBe(name);
      expect(name.length, name).toBeGreaterThan(1);
    }
  });

  test("a name of several countries decides nowhere by itself", () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, country } of all) owners.set(name, (owners.get(name) ?? new Set()).add(country));
    for (const { name, where } of all) if ((owners.get(name)?.size ?? 0) > 1) expect(where, name).toBe("named");
  });

  test("no name that decides anywhere is a country's, people's or place's", () => {
    for (const { name, where } of all) if (where === "anywhere") expect([gazetteer.country(name), gazetteer.placeCountry(name)], name).toEqual([undefined, undefined]);
  });
});

describe("whose a name is", () => {
  const known = makeKnownBodies({
    source: "", licence: "",
    bodies: { NOR: { PTY: ["Fjord Party|?FP"] }, DNK: { PTY: ["Belt Party|?FP"], BUS: ["~Herring"] }, SWE: { COP: ["?FP"], BUS: ["Elgen AB"] } },
  });
  test.each<[why: string, name: string, spoken: Readonly<Record<string, number>>, sector: string | undefined, told: string | undefined]>([
    ["a name that says it", "Fjord Party", {}, undefined, "NOR PTY"],
    ["with its article", "the Fjord Party", { DNK: 9 }, undefined, "NOR PTY"],
    ["a word of every day, as a whole name", "Herring", {}, undefined, "DNK BUS"],
    ["the bearer of the country spoken of", "FP", { NOR: 3 }, undefined, "NOR PTY"],
    ["the one spoken of more", "FP", { NOR: 3, DNK: 5 }, undefined, "DNK PTY"],
    ["the one that is of its sort", "FP", { NOR: 3, SWE: 5 }, "PTY", "NOR PTY"],
    ["half as often as another will do", "FP", { NOR: 2, USA: 4 }, undefined, "NOR PTY"],
    // near misses: nobody
    ["none spoken of", "FP", {}, undefined, undefined],
    ["two spoken of equally", "FP", { NOR: 2, DNK: 2 }, undefined, undefined],
    ["in a report of another country", "FP", { NOR: 1, USA: 4 }, undefined, undefined],
    ["small letters are another word", "Fp", { NOR: 3 }, undefined, undefined],
    ["of none of its sorts", "FP", { NOR: 3 }, "MIL", undefined],
    ["a longer name", "Fjord Party Press", {}, undefined, undefined],
  ])("%s", (_, name, spoken, sector, told) => {
    const body = known.of({ name, sector }, new Map(Object.entries(spoken)));
    expect(body && `${body.country} ${body.sector}`).toBe(told);
  });
});

describe.skipIf(!hasModel)("bodies in a report", () => {
  const parties = (url: string, text: string): string => {
    const read = sourceToEntries(
      { uri: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text), sha256: "", retrieved: "2025-10-20T00:00:00Z", given: { url, language: "en" } },
      { language: shippedLanguage(), lexicon: shippedLexicon() },
    );
    if (!read.ok) throw new Error(read.refusal.message);
    const event = read.entries.filter((e) => e.kind === "event").at(-1);
    const who = (actors: readonly Actor[]): string => actors.map((a) => a.code ?? a.name).join(" + ");
    return event ? `${who(event.actors)} > ${who(event.recipients)}` : "";
  };
  test.each<[why: string, text: string, told: string]>([
    ["an agency", "A raid\n\nThe Enforcement Directorate arrested Xiaomi managers in March.", "IND GOV > CHN BUS"],
    ["an agency by its letters", "A raid\n\nThe EFCC arrested Ivan Berg on Monday.", "NGA COP > Ivan Berg"],
    ["a party of the country spoken of", "A quarrel\n\nNigeria waited. Nigerians had voted.\n\nThe APC condemned Denmark.", "NGA PTY > DNK"],
    ["the same letters elsewhere", "A quarrel\n\nSierra Leone waited. Sierra Leone had voted.\n\nThe APC condemned Denmark.", "SLE PTY > DNK"],
    // near misses
    ["letters in a report of neither", "A quarrel\n\nNorway waited. Norwegians had voted.\n\nThe APC condemned Denmark.", "APC > DNK"],
    ["the Congress of another country", "A quarrel\n\nPeru waited. Peruvians had voted.\n\nThe Congress condemned Denmark.", "PER LEG > DNK"],
    ["a person called like a university", "A quarrel\n\nDr Chalmers condemned Denmark.", "Chalmers > DNK"],
    ["a person called like a paper", "A quarrel\n\nPeter Vanguard condemned Denmark.", "Peter Vanguard > DNK"],
  ])("%s", (_, text, told) => expect(parties("https://paper.example/1", text)).toBe(told));
});
