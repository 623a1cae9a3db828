import { describe, expect, test } from "vitest";
import { hasModel, readActors, told } from "./read-actors.js";

describe.skipIf(!hasModel)("countries and what stands for them", () => {
  test.each<[string, readonly string[]]>([
    ["Russia is ready to expand cooperation with Iran.", ["Russia = RUS", "Iran = IRN"]],
    ["Germany, France and Britain triggered the mechanism.", ["Germany = DEU", "France = FRA", "Britain = GBR"]],
    ["Moscow condemned U.S. and Israeli strikes on Iranian nuclear sites.", ["Moscow = RUS GOV", "U.S. = USA (whose)", "Israeli = ISR (whose)", "Iranian = IRN (whose)"]],
    ["Iran's nuclear programme worries Türkiye.", ["Iran = IRN (whose)", "Türkiye = TUR"]],
    ["Washington imposed sanctions on Moscow.", ["Washington = USA GOV", "Moscow = RUS GOV"]],
    ["Beijing has close ties with Tehran.", ["Beijing = CHN GOV", "Tehran = IRN GOV"]],
    ["The Kremlin said on Monday that it would respond.", ["Kremlin = RUS GOV", "it = RUS GOV"]],
    ["The White House and Downing Street issued a statement.", ["White House = USA GOV", "Downing Street = GBR GOV"]],
    ["Moscow says it legally supplies Tehran with equipment.", ["Moscow = RUS GOV", "it = RUS GOV", "Tehran = IRN GOV"]],
    ["The Côte d'Ivoire team beat the Democratic Republic of Congo.", ["Côte d'Ivoire = CIV (whose)", "Democratic Republic of Congo = COD"]],
    ["North Korea and South Korea exchanged fire.", ["North Korea = PRK", "South Korea = KOR"]],
    ["Abkhazia accused Georgia of shelling, and Tbilisi denied it.", ["Abkhazia = GEO PRE", "Georgia = GEO", "Tbilisi = GEO GOV"]],
    ["Russia helped the Palestinians and the Russians cheered.", ["Russia = RUS", "Palestinians = PSE", "Russians = RUS"]],
    ["The U.S.-Russia talks began.", ["U.S. = USA (whose)", "Russia = RUS (whose)"]],
    ["China shops for gas in Iran.", ["China = CHN (whose)", "Iran = IRN"]],
    ["The China policy of Turkey changed.", ["China = CHN (whose)", "Turkey = TUR"]],
    ["European countries and the West put pressure on Iran.", ["European countries = -", "West = -", "Iran = IRN"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));

  test.each<[string, readonly string[]]>([
    ["They met in Moscow on Friday.", []],
    ["The delegation flew from Beijing to Tehran.", ["delegation = -"]],
    ["Paris Hilton arrived on Monday.", []],
    ["The US dollar rose against the Chinese yuan.", []],
    ["They played in the South China Sea near the Korean Peninsula.", []],
    ["The turkey was cooked in the chad of a ballot.", []],
    ["He behaved like a bull in a China shop.", []],
    ["She broke two China teacups and ate a Turkey sandwich.", []],
    ["He behaved like a bull in a china shop.", []],
    ["It happened in Atlanta, Georgia, in May.", []],
    ["She lives in New Mexico and studied at Georgia Tech.", []],
    ["He learned French.", []],
    ["The Paris Agreement entered into force.", []],
    ["It asked us to wait and told them who won.", []],
  ])("near miss: %s", (text, expected) => expect(told(text)).toEqual(expected));

  test("a capital after a preposition of place is a place with its country", () => {
    const { mentions } = readActors("They met in Moscow before the talks in Geneva.");
    expect(mentions.places.map((p) => [p.name, p.country])).toEqual([["Moscow", "RUS"], ["Geneva", "CHE"]]);
  });

  test("a shared name is read by what else the report names, and left open otherwise", () => {
    expect(told("Congo accused Rwanda of backing the rebels. M23 took Goma.")).toContain("Congo = COD");
    expect(told("Congo won the match.")).toEqual(["Congo = -"]);
    expect(told("Georgia held a vote.")).toEqual(["Georgia = -"]);
  });

  test("at() finds a mention from any of its tokens, allAt() both countries on one head", () => {
    const { sentences, mentions } = readActors("The leaders of Russia and Iran met Kremlin spokesman Dmitry Peskov.");
    const token = (word: string): number => sentences[0]?.tokens.find((t) => t.text === word)?.index ?? -1;
    expect(mentions.allAt(0, token("leaders")).map((m) => m.actor.code)).toEqual(["RUS GOV", "IRN GOV"]);
    for (const word of ["Kremlin", "spokesman", "Dmitry", "Peskov"]) expect(mentions.at(0, token(word))?.actor.name).toBe("Dmitry Peskov");
    expect(mentions.at(0, token("met"))).toBeUndefined();
  });
});
