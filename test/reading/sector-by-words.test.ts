import { describe, expect, test } from "vitest";
import type { Actor } from "../../src/model/actor.js";
import { groupTold } from "../../src/4-reading/groups-told.js";
import { sectorByWords } from "../../src/4-reading/sector-by-words.js";

const lists = (name: string, country: string): string | undefined => (country === "NOR" && name === "HFP" ? "PTY" : undefined);

/** Ivan Berg's sector in Norway by what a report says of him. */
function berg(text: string, sector?: string, more: Partial<Actor> = {}): string {
  return sectorByWords(text, lists)({ kind: "person", name: "Ivan Berg", country: "NOR", ...(sector !== undefined && { sector }), ...more }).sector ?? "-";
}

describe("somebody's sector by the words beside the name", () => {
  test.each<[text: string, sector: string | undefined, told: string]>([
    ["Holm City Manager Ivan Berg spoke.", "BUS", "GOV"],
    ["Plant manager Ivan Berg spoke.", "BUS", "BUS"],
    ["Holm County sheriff's deputy Ivan Berg came.", "LEG", "COP"],
    ["The deputy Ivan Berg came.", "LEG", "LEG"],
    ["Holm police station's commander, Brigadier Ivan Berg spoke.", "MIL", "COP"],
    ["Deputy Commissioner of Police, Ivan Berg, came.", "GOV", "COP"],
    ["Station commander Ivan Berg of the lifeboats spoke.", "MIL", "-"],
    ["The army commander Ivan Berg spoke.", "MIL", "MIL"],
    ["The then Norwegian dictator Gen Ivan Berg spoke.", "MIL", "GOV"],
    ["The former Norwegian dictator Gen Ivan Berg spoke.", "MIL", "MIL"],
    ["The dictator sent Gen Ivan Berg.", "MIL", "MIL"],
    ["Dr Ivan Berg, Ranking Member on Finance, spoke.", undefined, "LEG"],
    ["Dr Ivan Berg, a high-ranking member of the club, spoke.", undefined, "-"],
    ["The front's national chairman President Ivan Berg spoke.", undefined, "GOV"],
    ["The leader and party treasurer-general Ivan Berg spoke.", undefined, "PTY"],
    ["The search party leader saw Ivan Berg.", undefined, "-"],
    ["Deputy Prime Minister and HFP leader Ivan Berg spoke.", undefined, "GOV"],
    ["Former Prime Minister and leader of HFP Ivan Berg spoke.", undefined, "-"],
    ["Professor Ivan Berg, who now heads the National Security Bureau, spoke.", "EDU", "SPY"],
    ["Professor Ivan Berg, who heads the Social Security Agency, spoke.", "EDU", "EDU"],
    ["The former party leader Ivan Berg spoke.", undefined, "-"],
    ["The company's Vice President Ivan Berg spoke.", undefined, "-"],
    ["Principal Ivan Berg spoke.", undefined, "EDU"],
    ["The principal aim of Ivan Berg", undefined, "-"],
    ["The director of the Holm children's hospital, Prof. Ivan Berg, spoke.", undefined, "MED"],
    ["Ivan Berg, president of the National Assembly, spoke.", "GOV", "LEG"],
    ["Ivan Berg, president of the Fish Assembly, spoke.", "GOV", "GOV"],
    ["The singer and ex-legislator Ivan Berg spoke.", "LEG", "ELI"],
    ["The former Holm and Dahl chief minister Ivan Berg spoke.", "GOV", "ELI"],
    ["President Ivan Berg, who was former Holm chief minister Ivan Berg, spoke.", "GOV", "GOV"],
    ["Ivan Berg, vice president of Holm & Dahl Inc., spoke.", undefined, "BUS"],
    ["Ivan Berg, vice president of Holm, spoke.", undefined, "-"],
    ["Ivan Berg, a leader from the ruling Holm Party, won.", "PTY", "GOV"],
    ["Ivan Berg, a leader from the Holm Party, won.", "PTY", "PTY"],
    ["College president Ivan Berg spoke.", "GOV", "EDU"],
    ["Former college president Ivan Berg spoke.", "ELI", "ELI"],
    ["The union leader Ivan Berg spoke.", undefined, "LAB"],
    ["European Union leader Ivan Berg spoke.", undefined, "-"],
    ["The bank president Ivan Berg spoke.", "GOV", "BUS"],
    ["The central bank president Ivan Berg spoke.", "GOV", "GOV"],
    ["The club president Ivan Berg spoke.", "GOV", "-"],
    ["State Rep. Ivan Berg spoke.", undefined, "LEG"],
    ["Representative Ivan Berg spoke.", undefined, "LEG"],
    ["Trade Representative Ivan Berg spoke.", "GOV", "GOV"],
    ["Senate Fish Committee Chairman Ivan Berg spoke.", "GOV", "LEG"],
    ["GOP Chairman Ivan Berg spoke.", undefined, "PTY"],
    ["Campaign manager Ivan Berg spoke.", undefined, "PTY"],
    ["Sales manager Ivan Berg spoke.", undefined, "-"],
    ["Police say that Officer Ivan Berg shot.", undefined, "COP"],
    ["Police say that Chief Medical Officer Ivan Berg came.", undefined, "-"],
    ["Former Holm Gov. Ivan Berg spoke.", "GOV", "ELI"],
    ["Ivan Berg of the HFP spoke.", undefined, "PTY"],
    ["HFP president Ivan Berg spoke.", undefined, "PTY"],
    ["Ivan Berg of the Holm spoke.", undefined, "-"],
    ["Prof. Ivan Berg, who now heads the HFP, spoke.", "EDU", "EDU"],
  ])("%s", (text, sector, told) => expect(berg(text, sector)).toBe(told));

  test("a professor who now heads a body of the list", () => {
    expect(berg("Then-professor Ivan Berg, who now heads the HFP, spoke.", "EDU", { role: "professor" })).toBe("PTY");
    expect(berg("Then-professor Ivan Berg, who once headed the HFP, spoke.", "EDU", { role: "professor" })).toBe("EDU");
  });

  test("a title means what it does where it is held", () => {
    expect(berg("", "LEG", { role: "deputy", country: "USA" })).toBe("-");
    expect(berg("", "LEG", { role: "deputy", country: "FRA" })).toBe("LEG");
    expect(berg("", "PTY", { role: "doctoral candidate" })).toBe("EDU");
    expect(berg("", "PTY", { role: "presidential candidate" })).toBe("PTY");
  });

  test("a vice-chancellor rules a university but in two states", () => {
    expect(berg("", "GOV", { role: "vice-chancellor" })).toBe("EDU");
    expect(berg("", "GOV", { role: "vice-chancellor", country: "AUT" })).toBe("GOV");
  });
});

/** The sector of Holm, a name of which nothing else is known. */
function holm(text: string): string {
  return sectorByWords(text)({ name: "Holm Nordic", country: "NOR" }).sector ?? "-";
}

describe("a body's", () => {
  test.each<[text: string, told: string]>([
    ["Holm Nordic, the operator of a large ferry line, spoke.", "BUS"],
    ["Holm Nordic, a village of fishermen, spoke.", "-"],
    ["Mette Dahl, CEO of Holm Nordic, spoke. The company sells fish.", "BUS"],
    ["Mette Dahl, CEO of Holm Nordic, spoke.", "-"],
  ])("%s", (text, told) => expect(holm(text)).toBe(told));
});

describe("groups by their own words", () => {
  test.each<[name: string, sector: string | undefined, told: string]>([
    ["Norwegian religious leaders", "GOV", "REL"],
    ["Norwegian leaders", "GOV", "GOV"],
    ["labor leaders", "GOV", "LAB"],
    ["community leaders", "GOV", "-"],
    ["congressional leaders", "GOV", "LEG"],
    ["campaign aides", "GOV", "PTY"],
    ["presidential aides", "GOV", "GOV"],
    ["civil society groups", undefined, "SOC"],
    ["ethnic groups", undefined, "-"],
    ["police officials", "GOV", "COP"],
    ["league officials", "GOV", "-"],
    ["health officials", "GOV", "GOV"],
    ["hospital workers", "CVL", "MED"],
    ["dock workers", "CVL", "CVL"],
    ["judge", undefined, "JUD"],
    ["Army investigator", undefined, "MIL"],
    ["city manager", undefined, "GOV"],
    ["school management", undefined, "EDU"],
    ["employers", undefined, "BUS"],
    ["consumers", undefined, "CVL"],
    ["crisis management", undefined, "-"],
    ["team manager", undefined, "-"],
    ["cabinet members", undefined, "GOV"],
    ["team members", undefined, "-"],
    ["former official", undefined, "ELI"],
    ["prisoners of war", "CVL", "MIL"],
    ["prisoners", "CVL", "CVL"],
  ])("%s", (name, sector, told) => {
    const rule = groupTold(name, sector);
    expect((rule === undefined ? sector : rule.sector) ?? "-").toBe(told);
  });
});
