import { describe, expect, test } from "vitest";
import { hasModel, readActors, told } from "./read-actors.js";

describe.skipIf(!hasModel)("persons with the role and country that the text gives", () => {
  test.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    ["Kremlin spokesman Dmitry Peskov declined to comment.", "Dmitry Peskov", "RUS GOV", "spokesman", "Kremlin"],
    ["Russian President Vladimir Putin arrived.", "Vladimir Putin", "RUS GOV", "President", undefined],
    ["They met Iran's Supreme National Security Council Secretary Ali Larijani.", "Ali Larijani", "IRN GOV", "Secretary", "Supreme National Security Council"],
    ["Ali Larijani, secretary of Iran's Supreme National Security Council, arrived.", "Ali Larijani", "IRN GOV", "secretary", "Supreme National Security Council"],
    ["Iran's Supreme Leader Ayatollah Ali Khamenei spoke.", "Ali Khamenei", "IRN GOV", "Supreme Leader", undefined],
    ["Foreign Minister Abbas Araghchi spoke.", "Abbas Araghchi", undefined, "Foreign Minister", undefined],
    ["The Kremlin's spokesman, Dmitry Peskov, declined to comment.", "Dmitry Peskov", "RUS GOV", "spokesman", "Kremlin"],
    ["Former U.S. Secretary of State Mike Pompeo left.", "Mike Pompeo", "USA ELI", "Secretary of State", undefined],
    ["Turkish Foreign Ministry spokesman Oncu Keceli condemned it.", "Oncu Keceli", "TUR GOV", "spokesman", "Foreign Ministry"],
    ["UN Secretary-General António Guterres spoke.", "António Guterres", "UNO", "Secretary-General", undefined],
    ["The IAEA's director general, Rafael Grossi, spoke.", "Rafael Grossi", "IGO", "director general", "IAEA"],
    ["Ukraine's army chief Oleksandr Syrskyi agreed.", "Oleksandr Syrskyi", "UKR MIL", "army chief", undefined],
    ["Defence Minister Israel Katz spoke.", "Israel Katz", undefined, "Defence Minister", undefined],
    ["Saudi Crown Prince Mohammed bin Salman called.", "Mohammed bin Salman", "SAU GOV", "Crown Prince", undefined],
    ["South Korea's president Lee Jae-myung called.", "Lee Jae-myung", "KOR GOV", "president", undefined],
    ["Sheikh Tamim bin Hamad Al Thani, the emir of Qatar, called.", "Tamim bin Hamad Al Thani", "QAT GOV", "emir", undefined],
    ["Michael Jordan retired.", "Michael Jordan", undefined, undefined, undefined],
    ["Jordan Peterson spoke.", "Jordan Peterson", undefined, undefined, undefined],
  ])("%s", (text, name, code, role, org) => {
    const person = readActors(text).mentions.all.find((m) => m.actor.kind === "person");
    expect(person && { name: person.actor.name, code: person.actor.code, role: person.actor.role, org: person.actor.org }).toEqual({ name, code, role, org });
    expect(person && text.slice(person.span.start, person.span.end)).toBe(name);
  });

  test.each<[string, readonly string[]]>([
    ["Russian President Vladimir Putin and his Iranian counterpart Masoud Pezeshkian signed a pact.", ["Vladimir Putin = RUS GOV", "Masoud Pezeshkian = IRN GOV"]],
    ["An envoy for Russian President Vladimir Putin met Iran's Ali Larijani.", ["envoy for Russian President Vladimir Putin = RUS GOV", "Vladimir Putin = RUS GOV", "Iran = IRN (whose)", "Ali Larijani = -"]],
    ["Egyptian President Abdel Fattah al-Sisi spoke. Al-Sisi said Egypt rejects it.", ["Abdel Fattah al-Sisi = EGY GOV", "Al-Sisi [Abdel Fattah al-Sisi] = EGY GOV", "Egypt = EGY"]],
    ["Russian President Vladimir Putin met reporters.\nLarijani met with the Kremlin leader.", ["Vladimir Putin = RUS GOV", "reporters = -", "Kremlin leader [Vladimir Putin] = RUS GOV"]],
    ["Kremlin spokesman Dmitry Peskov declined to comment. Peskov said he was busy.", ["Dmitry Peskov = RUS GOV", "Peskov [Dmitry Peskov] = RUS GOV", "he [Dmitry Peskov] = RUS GOV"]],
    ["Iranian Foreign Minister Abbas Araghchi spoke on Monday. He said that talks were useful.", ["Abbas Araghchi = IRN GOV", "He [Abbas Araghchi] = IRN GOV"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));

  test.each<[string, string]>([
    ["Donald Trump met Melania Trump. Trump said it was late.", "two persons share a last name"],
    ["Iranian Foreign Minister Abbas Araghchi met his Russian counterpart Sergei Lavrov. The minister said it was useful.", "two ministers"],
    ["Vladimir Putin met Emmanuel Macron. He said talks were useful.", "two persons may be he"],
  ])("left open: %s (%s)", (text) => {
    const last = readActors(text).mentions.all.filter((m) => m.sentence === 1 && m.actor.kind === "person" && m.via !== "name");
    expect(last.filter((m) => m.actor.name.includes(" "))).toEqual([]);
  });

  test.each([
    "The bridge was named King Hussein Bridge.",
    "The Reform Act passed on Monday.",
    "Energy Security matters in Silicon Valley.",
  ])("near miss: %s", (text) => expect(readActors(text).mentions.all.filter((m) => m.actor.kind === "person")).toEqual([]));
});
