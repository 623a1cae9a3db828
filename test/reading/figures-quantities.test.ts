import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDates } from "../../src/4-reading/dates/read-dates.js";
import { makeFigureLexicon, unitName } from "../../src/4-reading/figures/figure-lexicon.js";
import { readQuantities } from "../../src/4-reading/figures/read-quantities.js";
import { plainTree, type Tags } from "./plain-tree.js";

const json = (file: string) => JSON.parse(readFileSync(new URL(`../../lexicon/${file}`, import.meta.url), "utf8"));
const lexicon = makeFigureLexicon(json("units.json"), json("currencies.json"), json("changes.json"));

/** "value unit bound" of each quantity. */
function read(text: string, tags: Tags = {}): readonly string[] {
  const tree = plainTree(text, tags);
  return readQuantities(tree, readDates(tree, { published: "2025-10-20" }), lexicon).map((q) => `${q.value}${q.upper === undefined ? "" : `..${q.upper}`} ${q.unit} ${q.bound}`);
}

describe("money", () => {
  it.each([
    ["They signed a $25-billion deal.", "25000000000 USD exact"],
    ["It cost $4.3 billion.", "4300000000 USD exact"],
    ["It cost €3bn.", "3000000000 EUR exact"],
    ["It cost £3.1m.", "3100000 GBP exact"],
    ["It cost US$9.", "9 USD exact"],
    ["It cost C$8 a share.", "8 CAD/share exact"],
    ["It cost USD2,300.", "2300 USD exact"],
    ["It cost S$ 30.", "30 SGD exact"],
    ["It cost NT$ 30.", "30 TWD exact"],
    ["It cost JD 500.", "500 JOD exact"],
    ["It cost Tk 500.", "500 BDT exact"],
    ["It cost Rs 200 crore.", "2000000000 INR exact"],
    ["It cost RM 3.", "3 MYR exact"],
    ["It cost 350 million rubles.", "350000000 RUB exact"],
    ["It cost 5 to 7 million euros.", "5000000..7000000 EUR range"],
    ["It cost between $5 million and $7 million.", "5000000..7000000 USD range"],
    ["It cost from $400,000 to $2 million.", "400000..2000000 USD range"],
    ["It cost more than $20 billion.", "20000000000 USD min"],
    ["It cost up to half a million euros.", "500000 EUR max"],
    ["It cost nearly $5.", "5 USD about"],
    ["The city's $90 million bridge opened.", "90000000 USD exact"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("units, rates, shares", () => {
  it.each([
    ["Growth of 3.5% was seen.", "3.5 % exact"],
    ["Growth of 3.5 per cent was seen.", "3.5 % exact"],
    ["It rose by 2 percentage points.", "2 pp exact"],
    ["It rose by 50 basis points.", "50 bp exact"],
    ["It pumps 1.2 million barrels per day.", "1200000 barrel/day exact"],
    ["It pumps 640,000 barrels a day.", "640000 barrel/day exact"],
    ["It ran at 140mph.", "140 mi/h exact"],
    ["It is 85kg.", "85 kg exact"],
    ["It is 40 km/h.", "40 km/h exact"],
    ["It gave 45 gigawatts of power.", "45 GW exact"],
    ["It was 41 degrees Celsius.", "41 °C exact"],
    ["It was -7 degrees Celsius.", "-7 °C exact"],
    ["It was 7 1/2 miles long.", "7.5 mi exact"],
    ["It sent a third of its grain.", "0.3333333333333333 1 exact"],
    ["It sent two-thirds of the grain.", "0.6666666666666666 1 exact"],
    ["It fell by half.", "0.5 1 exact"],
    ["It sent one in five of the tanks.", "0.2 1 exact"],
    ["The 11-17 km road opened.", "11..17 km range"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("counts", () => {
  it.each([
    ["It sent four power plants.", "4 plant exact"],
    ["It sent twenty-five ships.", "25 ship exact"],
    ["It sent three hundred and five ships.", "305 ship exact"],
    ["It sent two dozen ships.", "24 ship exact"],
    ["It sent dozens of ships.", "12 ship vague"],
    ["It sent tens of thousands of ships.", "10000 ship vague"],
    ["It sent several hundred ships.", "100 ship vague"],
    ["It sent at least 12 ships.", "12 ship min"],
    ["It sent some 300 ships.", "300 ship about"],
    ["It sent fewer than 300 ships.", "300 ship max"],
    ["It sent as many as 300 ships.", "300 ship max"],
    ["It sent the above 4 ships.", "4 ship exact"],
    ["It sent above 40 ships.", "40 ship min"],
    ["It sent 10 to 15 ships.", "10..15 ship range"],
    ["It sent 10-15 ships.", "10..15 ship range"],
    ["It sent 2,000 tanks.", "2000 tank exact"],
    ["It sent one and a half million ships.", "1500000 ship exact"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("quantities that are no figures keep their kind", () => {
  it.each([
    ["The 54-year-old minister came.", "age"],
    ["She was six years old.", "age"],
    ["It took three months.", "time"],
    ["One of the ships came.", "pick"],
  ])("%s", (text, kind) => {
    const tree = plainTree(text);
    expect(readQuantities(tree, [], lexicon).map((q) => q.kind)).toEqual([kind]);
  });
});

describe("near misses: no quantity", () => {
  it.each([
    "An F-16 came.",
    "The S-400 came.",
    "A Su-35 came.",
    "The G20 met.",
    "Flight MH17 came.",
    "COVID-19 came.",
    "The Boeing 737 came.",
    "Resolution 2231 was ended.",
    "He cited article 5 of it.",
    "A category 4 storm came.",
    "The S&P 500 fell.",
    "The Group of Seven met.",
    "He came first, she second.",
    "They met on 17 January 2025.",
    "They met in 2022.",
    "They met at 14:30.",
    "They met at 5 p.m. on Monday.",
    "They won 2-1.",
    "They won 3-3.",
    "The 20th of them came.",
    "The 5G net came.",
    "No one came.",
    "They met one another.",
    "The 787 Dreamliner came.",
    "They met one-on-one.",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("the lexicon", () => {
  it("names units and rates", () => {
    expect(["km", "barrel/day", "USD", "%", "plant"].map((u) => unitName(lexicon, u))).toEqual(["kilometre", "barrel per day", "dollar", "percentage", "plant"]);
  });

  it("has every unit once", () => {
    const units = [...json("units.json").units, ...json("currencies.json").currencies].map((u: { unit: string }) => u.unit);
    expect(units.length).toBe(new Set(units).size);
  });
});

describe("laws", () => {
  it("reads any plain number back", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
      expect(read(`It sent ${n.toLocaleString("en-US")} ships.`)).toEqual(read(`It sent ${n.toLocaleString("en-US")} ships.`));
      const [first] = read(`It cost $${n.toLocaleString("en-US")}.`);
      expect(first).toBe(`${n} USD exact`);
    }), { seed: 3, numRuns: 200 });
  });

  it("stays inside the sentence, in order", () => {
    const words = ["$", "5", "million", "to", "7", "ships", "more", "than", "a", "third", "of", "%", "per", "day", "two", "-", "dozen", "and", "from", "up"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (picked) => {
      const tree = plainTree(picked.join(" "));
      for (const q of readQuantities(tree, [], lexicon)) {
        expect(q.first).toBeLessThanOrEqual(q.numberFirst);
        expect(q.numberLast).toBeLessThan(tree.tokens.length);
        expect(q.last).toBeLessThan(tree.tokens.length);
        expect(Number.isFinite(q.value)).toBe(true);
      }
    }), { seed: 5, numRuns: 400 });
  });
});
