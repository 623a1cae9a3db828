import { describe, expect, test } from "vitest";
import { hasModel, readActors } from "./read-actors.js";

/** The widest actor that the sentence begins with: name, code or sector ("-": neither). */
function first(text: string): readonly [string, string] {
  const [mention] = [...readActors(text).mentions.all].filter((m) => !m.modifier).sort((a, b) => a.first - b.first || b.last - a.last);
  return [mention?.actor.name ?? "", mention?.actor.code ?? mention?.actor.sector ?? "-"];
}

describe.skipIf(!hasModel)("a sector only where a word says it", () => {
  test.each<[string, string, string]>([
    ["The Holm Club president Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Norwegian president Ivan Berg spoke.", "Ivan Berg", "NOR GOV"],
    ["President Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["President of the Republic Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Spokesman Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Government spokesman Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Community leader Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Ivan Berg, vice president of Norway's shipping giant Holm, spoke.", "Ivan Berg", "NOR BUS"],
    ["The then president of Norway, Ivan Berg, spoke.", "Ivan Berg", "NOR GOV"],
    ["The former president of Norway, Ivan Berg, spoke.", "Ivan Berg", "NOR ELI"],
    ["Judge President Ivan Berg spoke.", "Ivan Berg", "JUD"],
    ["The secretary general of the National Union of Dock Workers spoke.", "secretary general of the National Union of Dock Workers", "LAB"],
    ["The secretary general of the National Union of Dock Owners spoke.", "secretary general of the National Union of Dock Owners", "-"],
    ["Sen. Ivan Berg spoke.", "Ivan Berg", "LEG"],
    ["Then-secretary of commerce Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["The secretary of chess Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Police commander General Ivan Berg spoke.", "Ivan Berg", "COP"],
    ["Division commander General Ivan Berg spoke.", "Ivan Berg", "MIL"],
    ["The governments of Norway and Chad spoke.", "Norway", "NOR GOV"],
    ["The shores of Norway and Chad spoke.", "Norway", "NOR"],
    ["The Samsung Foundation spoke.", "Samsung Foundation", "KOR SOC"],
    ["The Fish and Bird Research Center (FBRC) spoke.", "Fish and Bird Research Center", "-"],
    ["The Berg and Bird Research Center (BRC) spoke.", "Bird Research Center", "-"],
    ["The United Nations Support Mission in Chad spoke.", "United Nations Support Mission in Chad", "UNO"],
    ["Norwegian and French heads of state spoke.", "Norwegian heads of state", "NOR GOV"],
    ["Mr. Ivan Berg spoke.", "Ivan Berg", "-"],
    ["The MP Ivan Berg spoke.", "Ivan Berg", "LEG"],
    ["Health CS Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Health CS Professor Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Professor Ivan Berg, the health minister, spoke.", "Ivan Berg", "GOV"],
    ["Professor Ivan Berg, 60, spoke.", "Ivan Berg", "EDU"],
    ["Interior Minister General Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Army chief General Ivan Berg spoke.", "Ivan Berg", "MIL"],
    ["The Police Brigadier Ivan Berg spoke.", "Ivan Berg", "COP"],
    ["Army Brigadier Ivan Berg spoke.", "Ivan Berg", "MIL"],
    ["Union minister Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["The union's president, Ivan Berg, spoke.", "Ivan Berg", "LAB"],
    ["The country's president, Ivan Berg, spoke.", "Ivan Berg", "GOV"],
    ["Holm Industries' vice president Ivan Berg spoke.", "Ivan Berg", "BUS"],
    ["The first lady and vice-president, Ivana Berg, spoke.", "Ivana Berg", "GOV"],
    ["The shadow foreign minister, Ivan Berg, spoke.", "Ivan Berg", "OPP"],
    ["The municipal director of education, Ivan Berg, spoke.", "Ivan Berg", "GOV"],
    ["The director of education, Ivan Berg, spoke.", "Ivan Berg", "-"],
    ["Tourism officer Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Army officer Ivan Berg spoke.", "Ivan Berg", "MIL"],
    ["Likud deputy Ivan Berg spoke.", "Ivan Berg", "ISR LEG"],
    ["Bharatiya Janata Party (BJP) vice president Ivan Berg spoke.", "Ivan Berg", "IND PTY"],
    ["Holm Party (HP) leader Ivan Berg spoke.", "Ivan Berg", "PTY"],
    ["The Norwegian (left) president Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["The Holm Bureau (HB) of the Royal Thai Police spoke.", "Holm Bureau", "THA COP"],
    ["The Holm Bureau of the Royal Thai Police spoke.", "Holm Bureau of the Royal Thai Police", "THA COP"],
    ["The National Tree Commission spoke.", "National Tree Commission", "GOV"],
    ["The National Olympic Commission spoke.", "National Olympic Commission", "-"],
    ["The Norwegian Tree Agency spoke.", "Norwegian Tree Agency", "NOR GOV"],
    ["The Norwegian Press Agency spoke.", "Norwegian Press Agency", "NOR JRN"],
    ["The Norwegian Chamber of Construction spoke.", "Norwegian Chamber of Construction", "NOR BUS"],
    ["The Criminal Investigation Department spoke.", "Criminal Investigation Department", "COP"],
    ["Ivan Berg, managing director of the Monetary Authority, spoke.", "Ivan Berg", "GOV"],
    ["Ivan Berg, managing director of Holm Motors, spoke.", "Ivan Berg", "BUS"],
    ["Ivan Berg, director of national intelligence, spoke.", "Ivan Berg", "SPY"],
    ["Ivan Berg, head of the criminal investigation department, spoke.", "Ivan Berg", "COP"],
    ["Ivan Berg, head of the delegation, spoke.", "Ivan Berg", "-"],
    ["Ivan Berg, director of the Holm psychiatric hospital, spoke.", "Ivan Berg", "MED"],
    ["Ivan Berg, president of the community organisation Holm, spoke.", "Ivan Berg", "SOC"],
    ["Ivan Berg, former captain of the national team, spoke.", "Ivan Berg", "-"],
    ["Former army captain Ivan Berg spoke.", "Ivan Berg", "ELI"],
    ["Former professor Ivan Berg spoke.", "Ivan Berg", "-"],
    ["Former lawmaker and journalist Ivan Berg spoke.", "Ivan Berg", "JRN"],
    ["Ruler of Holm Region Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["The Department of History at the University of Holm spoke.", "Department of History", "EDU"],
    ["The government-in-exile of Norway spoke.", "government-in-exile of Norway", "NOR OPP"],
    ["The president of Holm Motors for Latin America, Ivan Berg, spoke.", "Ivan Berg", "BUS"],
    ["The First Nations Bank of Canada spoke.", "First Nations Bank of Canada", "CAN BUS"],
    ["The Bank of Canada spoke.", "Bank of Canada", "CAN GOV"],
    ["The Sudanese People's Liberation Army spoke.", "Sudanese People's Liberation Army", "SDN"],
    ["The Holm Bureau of Thai Studies spoke.", "Holm Bureau of Thai Studies", "GOV"],
    ["The civil society group Holm Watch spoke.", "Holm Watch", "SOC"],
    ["The rights group Article 19 spoke.", "Article 19", "SOC"],
    ["The former Rosneft chairman Ivan Berg spoke.", "Ivan Berg", "RUS BUS"],
    ["The former Norwegian minister Ivan Berg spoke.", "Ivan Berg", "NOR ELI"],
    ["Likud chairman Ivan Berg spoke.", "Ivan Berg", "ISR PTY"],
    ["The leaders of the Green Party spoke.", "leaders of the Green Party", "PTY"],
    ["The leaders of the bar council spoke.", "leaders of the bar council", "-"],
    ["The Bank of Ghana spoke.", "Bank of Ghana", "GHA GOV"],
    ["Internal forces spoke.", "", "-"],
    ["Norwegian forces attacked.", "Norwegian forces", "NOR MIL"],
    ["The Holm Holdings Group spoke.", "Holm Holdings Group", "BUS"],
    ["The Holm Fishing Centre spoke.", "Holm Fishing Centre", "-"],
  ])("%s", (text, name, sector) => expect(first(text)).toEqual([name, sector]));
});

describe.skipIf(!hasModel)("whole names behind long titles", () => {
  test.each<[string, string, string]>([
    ["Minister of Fisheries and Harbours Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Governor of Holm Region Ivan Berg spoke.", "Ivan Berg", "GOV"],
    ["Ambassador Extraordinary and Plenipotentiary of Norway to Denmark Ivan Berg spoke.", "Ivan Berg", "NOR GOV"],
    ["High Commissioner for Sea Birds, Ivan Berg, spoke.", "Ivan Berg", "GOV"],
    // the field of an office is nobody's name
    ["The Commissioner for Sea Birds spoke.", "", "-"],
    ["Royal Air Force of Norway Commander Ivan Berg spoke.", "Ivan Berg", "NOR MIL"],
    ["His Highness the Amir Sheikh Nawaf Al-Ahmad spoke.", "Nawaf Al-Ahmad", "GOV"],
    ["Legislator Chiang Wan-an spoke.", "Chiang Wan-an", "LEG"],
    ["The Norwegian ministry of fisheries and harbours spoke.", "Norwegian ministry of fisheries and harbours", "NOR GOV"],
    ["The Norwegian ministry of the country spoke.", "Norwegian ministry", "NOR GOV"],
    ["Denmark People's Party spoke.", "Denmark People's Party", "DNK PTY"],
    ["Denmark's people spoke.", "Denmark's people", "DNK CVL"],
    ["Miss Norway spoke.", "", "-"],
    ["Prime Minister Ivan Berg of Norway spoke.", "Ivan Berg", "NOR GOV"],
    ["Prime Minister Ivan Berg of Norway's Holm Party spoke.", "Ivan Berg", "GOV"],
    ["The Norwegian regime's foreign minister, Ivan Berg, spoke.", "Ivan Berg", "NOR GOV"],
    ["The Commander of the Royal Norwegian Air Force spoke.", "Commander of the Royal Norwegian Air Force", "NOR MIL"],
    ["Minister Prayut Chan-o-cha spoke.", "Prayut Chan-o-cha", "GOV"],
    ["The Public Authority for Manpower spoke.", "Public Authority for Manpower", "GOV"],
    ["The Public Authority for once spoke.", "Public Authority", "GOV"],
  ])("%s", (text, name, sector) => expect(first(text)).toEqual([name, sector]));
});

describe.skipIf(!hasModel)("a long title is of the name behind it alone", () => {
  test("the next name of a list has none", () => {
    const olga = readActors("The Minister of Fisheries Ivan Berg, Olga Holm, and others spoke.").mentions.all.find((m) => m.actor.name === "Olga Holm");
    expect(olga?.actor.sector).toBeUndefined();
  });
});

describe.skipIf(!hasModel)("the office held goes before another that was", () => {
  const last = (text: string): string => readActors(text).mentions.all.filter((m) => m.actor.name === "Ivan Berg").at(-1)?.actor.code ?? "-";
  test.each<[string, string]>([
    ["Former Norwegian defence minister Ivan Berg rose.\nPresident Ivan Berg spoke.", "NOR GOV"],
    ["President Ivan Berg of Norway spoke.\nBerg, a former minister, rose.", "NOR GOV"],
    // near misses: the same office, told of with courtesy; no office of state
    ["Former Norwegian President Ivan Berg rose.\nPresident Ivan Berg spoke.", "NOR ELI"],
    ["Former Norwegian President Ivan Berg rose.\nProfessor Ivan Berg spoke.", "NOR ELI"],
    ["Former Norwegian President Ivan Berg rose.\nBerg spoke.", "NOR ELI"],
  ])("%s", (text, code) => expect(last(text)).toBe(code));
});

describe.skipIf(!hasModel)("lost to a wrong tree (these pass when it is right; move them up then)", () => {
  test.fails.each<[string, string, string]>([["Minister of Fisheries Ivan Berg, Olga Holm, and others spoke.", "Ivan Berg", "GOV"]])("%s", (text, name, sector) => expect(first(text)).toEqual([name, sector]));
});
