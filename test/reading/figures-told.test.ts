import { describe, expect, it } from "vitest";
import { readText } from "./read-text.js";

/** "value unit | measure | period | on whose word | change" of each figure; report of Monday, 20 October 2025. Sentences are ours. */
function read(text: string): readonly string[] {
  return readText(text).flatMap((r) => {
    if (r.kind !== "figure") return [];
    const period = r.period === undefined ? "–" : r.period.basis === "unresolved" ? "?" : r.period.value;
    const change = r.change === undefined ? "" : ` | ${r.change.direction}${(["from", "to", "by"] as const).map((k) => (r.change?.[k] === undefined ? "" : ` ${k} ${r.change[k]}`)).join("")}`;
    return [`${r.value} ${r.unit} | ${r.measure} | ${period} | ${r.attribution.speaker?.name ?? r.attribution.by}${change}`];
  });
}

describe("levels, old and new, each of its period", () => {
  it.each<[string, readonly string[]]>([
    ["The office said trade had fallen by 15.7% to $6.6 billion in 2023 from $7.8 billion a year earlier.", ["15.7 % | trade | 2023 | office | down by 15.7", "6600000000 USD | trade | 2023 | office | down from 7800000000 to 6600000000", "7800000000 USD | trade | 2022 | office"]],
    ["Trade rose 12% to $4.8 billion from $4.3 billion last year.", ["12 % | trade | – | report | up by 12", "4800000000 USD | trade | – | report | up from 4300000000 to 4800000000", "4300000000 USD | trade | 2024 | report"]],
    // near miss: no period, no figure of its own
    ["Trade rose to $4.8 billion from $4.3 billion.", ["4800000000 USD | trade | – | report | up from 4300000000 to 4800000000"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("estimates that are revised", () => {
  it.each<[string, readonly string[]]>([
    ["Trade was smaller than thought.\nThe Nordic Trade Bulletin on Monday revised its estimate for 2022 to $7.7 billion from $9.7 billion.", ["7700000000 USD | trade | 2022 | Nordic Trade Bulletin | down from 9700000000 to 7700000000"]],
    ["The bank cut its growth forecast to 2.1% from 2.7%.", ["2.1 % | growth | – | report | down from 2.7 to 2.1"]],
    // near miss: an estimate of nobody knows what
    ["The bank revised its estimate to $7.7 billion.", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("who gives an amount, of what, for when", () => {
  it.each<[string, readonly string[]]>([
    ["The Nordic Trade Bulletin counts cargo.\nFor 2023, the bulletin puts trade at about $6.6 billion, down from the previous year.", ["6600000000 USD | trade | 2023 | Nordic Trade Bulletin"]],
    ["Norway and Denmark want to raise annual trade to $15 billion.\nNorwegian officials put the present volume at about $10 billion, but the statistics agency gave a figure of $6.6 billion for 2023.", ["15000000000 USD | annual trade | – | report", "10000000000 USD | annual trade | – | Norwegian officials", "6600000000 USD | annual trade | 2023 | statistics agency"]],
    ["The farmer paid Rs. 200 million for the land.", ["200000000 INR | payment | – | report"]],
    ["Exports accounted for $4 billion of the total.", ["4000000000 USD | export | – | report"]],
    ["The Nordic Trade Bulletin rules out a crash. Trade was small. The bulletin gave a figure of $3 billion.", ["3000000000 USD | trade | – | Nordic Trade Bulletin"]],
    // near miss: a report on a radius gives no radius
    ["The clerk gave advice on a plan to spend $4 million on roads.", ["4000000 USD | spending | – | report"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("whose figure", () => {
  const owners = (text: string): readonly string[] => readText(text).flatMap((r) => (r.kind === "figure" ? [`${r.value} ${r.of.map((a) => a.code).join("+")}`] : []));
  it.each<[string, readonly string[]]>([
    ["Trade between Norway and Denmark was $5 billion in 2023.\nFor 2024, the ministry puts trade at $6 billion.", ["5000000000 NOR+DNK", "6000000000 NOR+DNK"]],
    // near misses: another country comes near; another measure
    ["Trade between Norway and Denmark was $5 billion in 2023.\nSwedish officials put trade at $6 billion.", ["5000000000 NOR+DNK", "6000000000 "]],
    ["Trade between Norway and Denmark was $5 billion in 2023.\nThe ministry puts debt at $6 billion.", ["5000000000 NOR+DNK", "6000000000 "]],
  ])("%s", (text, expected) => expect(owners(text)).toEqual(expected));
});

describe("a present volume is of the day of the report", () => {
  it("gives the day", () => {
    const when = readText("Norwegian officials put the present trade volume at $6 billion.").map((r) => (r.kind === "figure" && r.when !== undefined && r.when.basis !== "unresolved" ? r.when.value : undefined));
    expect(when).toContain("2025-10-20");
  });
});
