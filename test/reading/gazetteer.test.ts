import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ActorLexicon } from "../../src/4-reading/actors/lexicon.js";
import { gazetteer } from "./read-actors.js";

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../lexicon/${name}.json`, import.meta.url), "utf8"));
const { countries } = ActorLexicon.shape.countries.parse(file("countries"));
const known = new Set([...countries.map((c) => c.code), "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"]);
const sectors = new Set("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "));

describe("gazetteer", () => {
  test.each<[string, string | undefined]>([
    ["iran", "IRN"], ["IR", "IRN"], ["IRN", "IRN"], ["Türkiye", "TUR"], ["turkey", "TUR"], ["the Netherlands", "NLD"], ["Burma", "MMR"], ["U.S.", "USA"], ["uk", "GBR"],
    ["Ivory Coast", "CIV"], ["Kosovo", "KOS"], ["Taiwan", "TWN"], ["Hong Kong", "HKG"], ["Palestine", "PSE"], ["eu", "EUR"], ["Syria", "SYR"], ["Moldova", "MDA"], ["DRC", "COD"],
    ["Atlantis", undefined], ["", undefined], ["Moscow", undefined],
  ])("country(%j) is %s", (name, code) => expect(gazetteer.country(name)).toBe(code));

  test.each<[string, string | undefined]>([["MOSCOW", "RUS"], ["Dubai", "ARE"], ["Bushehr", "IRN"], ["Geneva", "CHE"], ["Nowhere", undefined], ["WASHINGTON", "USA"], ["Greenland", "DNK"]])(
    "placeCountry(%j) is %s", (place, code) => expect(gazetteer.placeCountry(place)).toBe(code));

  test("suggest() offers near names and nothing for far ones", () => {
    expect(gazetteer.suggest("Irann")).toContain("Iran");
    expect(gazetteer.suggest("Rusia")).toContain("Russia");
    expect(gazetteer.suggest("xyzzyx")).toEqual([]);
  });

  test("every country's own name and code lead back to it", () => {
    for (const c of countries) {
      expect(gazetteer.country(c.code), c.code).toBe(c.code);
      expect(gazetteer.country(c.name), c.name).toBe(c.code);
      expect(gazetteer.nameOf(c.code)).toBe(c.name);
    }
  });

  test("every code in the lexicon is a code of the vocabulary", () => {
    const { organisations } = ActorLexicon.shape.organisations.parse(file("organisations"));
    const { seats } = ActorLexicon.shape.seats.parse(file("seats"));
    for (const { code } of [...organisations, ...seats]) {
      const [first = "", ...rest] = code.split(" ");
      expect(known.has(first), code).toBe(true);
      for (const sector of rest) expect(sectors.has(sector), code).toBe(true);
    }
    for (const role of ActorLexicon.shape.roles.parse(file("roles")).roles) if (role.sector !== undefined) expect(sectors.has(role.sector), role.sector).toBe(true);
    for (const code of Object.keys(ActorLexicon.shape.demonyms.parse(file("demonyms")).countries)) expect(known.has(code), code).toBe(true);
    for (const code of Object.keys(ActorLexicon.shape.places.parse(file("places")).places)) expect(known.has(code), code).toBe(true);
  });
});
