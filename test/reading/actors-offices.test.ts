import { describe, expect, test } from "vitest";
import { hasModel, readActors, told } from "./read-actors.js";

describe.skipIf(!hasModel)("offices, forces, bodies, companies, groups", () => {
  test.each<[string, readonly string[]]>([
    ["The Russian defence ministry said it had shot down drones.", ["Russian defence ministry = RUS GOV", "it = RUS GOV"]],
    ["Israeli forces killed three Palestinians.", ["Israeli forces = ISR MIL", "Palestinians = PSE"]],
    ["U.S.-backed rebels in Syria seized a base from the Syrian army.", ["U.S. = USA (whose)", "rebels in Syria = SYR REB", "Syrian army = SYR MIL"]],
    ["Chinese state media praised Xinhua.", ["Chinese state media = CHN JRN", "Xinhua = CHN JRN"]],
    ["Three Iranian diplomats were expelled by Germany.", ["Iranian diplomats = IRN GOV", "Germany = DEU"]],
    ["The foreign ministry in Beijing summoned the Japanese ambassador.", ["foreign ministry in Beijing = CHN GOV", "Japanese ambassador = JPN GOV"]],
    ["Russian state nuclear energy giant Rosatom signed a deal with Iran.", ["Rosatom = RUS BUS", "Iran = IRN"]],
    ["Indonesian state oil company Pertamina bought crude from Rosneft.", ["Pertamina = IDN BUS", "Rosneft = RUS BUS"]],
    ["According to Kremlin officials, there are opportunities.", ["Kremlin officials = RUS GOV"]],
    ["The Russian and Iranian foreign ministers signed a roadmap.", ["Russian and Iranian foreign ministers = RUS GOV", "Russian and Iranian foreign ministers = IRN GOV"]],
    ["NATO, BRICS, OPEC+ and the IAEA met.", ["NATO = IGO MIL", "BRICS = IGO", "OPEC+ = IGO", "IAEA = IGO"]],
    ["Hamas and Hezbollah fired rockets at Israel.", ["Hamas = PSE REB", "Hezbollah = LBN REB", "Israel = ISR"]],
    ["Russia's Security Council met.", ["Russia's Security Council = RUS GOV"]],
    ["The UN Security Council met.", ["UN Security Council = UNO"]],
    ["American Airlines and China Airlines have cancelled their flights.", ["American Airlines = USA BUS", "China Airlines = TWN BUS"]],
    ["Police in Kenya made arrests.", ["Police in Kenya = KEN COP"]],
    ["The Iranian government and the Kremlin agreed.", ["Iranian government = IRN GOV", "Kremlin = RUS GOV"]],
    ["Saudi oil companies bought it.", ["Saudi oil companies = SAU BUS"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));

  test.each<[string, readonly string[]]>([
    ["The force of the wind was general.", []],
    ["The army base was a state of mind.", []],
    ["People were hungry.", []],
    ["The company hired a new driver.", []],
    ["He joined the team as a captain.", []],
  ])("near miss: %s", (text, expected) => expect(told(text)).toEqual(expected));

  test("collectives without a name are told to be unnamed", () => {
    const rules = readActors("Officials and analysts say so, and Kremlin officials agree.").mentions.all.map((m) => m.rule);
    expect(new Set(rules)).toEqual(new Set(["actors/unnamed-group"]));
  });

  test("a short form that the report explains is the same body", () => {
    expect(told("The Bank of Ghana (BoG) raised its rate. The BoG will meet again.").filter((t) => t.startsWith("BoG"))).toContain("BoG = GHA GOV");
  });
});
