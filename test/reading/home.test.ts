import { describe, expect, test } from "vitest";
import { makeLeaders } from "../../src/4-reading/home/leaders.js";
import { sourceToEntries } from "../../src/reading.js";
import type { Actor } from "../../src/model/actor.js";
import type { EventEntry } from "../../src/model/entry.js";
import { shippedLanguage, shippedLexicon } from "./parse.js";

/** The events of a report that has an address and the text, as it comes in. */
function events(url: string, text: string): readonly EventEntry[] {
  const read = sourceToEntries(
    { uri: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text), sha256: "", retrieved: "2025-10-20T00:00:00Z", given: { url, language: "en" } },
    { language: shippedLanguage(), lexicon: shippedLexicon() },
  );
  if (!read.ok) throw new Error(read.refusal.message);
  return read.entries.filter((e) => e.kind === "event");
}

const who = (actors: readonly Actor[]): string => actors.map((a) => `${a.code ?? a.name}${a.countryBy === undefined ? "" : ` by ${a.countryBy.basis}`}`).join(" + ");

/** The last event of the report in a line: "NOR COP by outlet > NOR"; nothing where none is coded. */
function lastEvent(url: string, text: string): string | undefined {
  const event = events(url, text).at(-1);
  return event && `${who(event.actors)} > ${who(event.recipients)}`;
}

describe("the country that a report leaves unsaid", () => {
  test.each<[why: string, url: string, text: string, told: string | undefined]>([
    ["the outlet's own, named in the text", "https://www.times.no/1", "Oslo prepares\n\nTrains in Norway stood still on Monday.\n\nPolice arrested Ivan Berg.", "NOR COP by outlet > NOR by outlet"],
    ["told at home without a country's name", "https://www.times.no/1", "A quiet day\n\nTrains stood still on Monday.\n\nPolice arrested Ivan Berg.", "NOR COP by outlet > NOR by outlet"],
    ["the dateline's", "https://paper.example/1", "A quiet day\n\nOSLO, Oct 20 (Reuters) - Trains in Norway stood still on Monday.\n\nThe parliament condemned the police.", "NOR LEG by dateline > NOR COP by dateline"],
    ["the country that the report names throughout", "https://paper.example/1", "A quiet day\n\nTrains in Norway stood still. Norwegian buses did too. All of Norway waited.\n\nPolice arrested Ivan Berg.", "NOR COP by report > NOR by report"],
    ["a head of state beside another's", "https://www.times.no/1", "Two leaders\n\nNorway and Denmark are neighbours.\n\nKing Ivan met Danish President Mette Holm on Monday.", "NOR GOV by outlet + DNK GOV > "],
    ["a ministry that meets the other side of the pair", "https://www.times.no/1", "Two neighbours\n\nNorway and Denmark are neighbours. Norway is larger.\n\nThe government thanked Danish President Mette Holm.", "NOR GOV by outlet > DNK GOV"],
    ["a leader whom the world knows", "https://paper.example/1", "Two leaders\n\nEmmanuel Macron met Danish Prime Minister Mette Holm.", "FRA by listed + DNK GOV > "],
    ["a foreign story of one country in a paper that does not name its own", "https://www.times.dk/1", "A quiet day\n\nTrains in Norway stood still. Norwegian buses did too. All of Norway waited.\n\nPolice arrested Ivan Berg.", "NOR COP by report > NOR by report"],
    ["a correspondent, of where he is", "https://www.times.dk/1", "A quiet day\n\nOSLO, Oct 20 (Reuters) - Trains in Norway stood still. Norwegian buses did too. All of Norway waited.\n\nPolice arrested Ivan Berg.", "NOR COP by report > NOR by report"],
    ["who deals with nobody but the country's own", "https://www.times.no/1", "A quiet day\n\nNorway and Denmark are neighbours. Norway is larger.\n\nProsecutors arrested the Norwegian minister Ivan Berg over letters from Denmark.", "NOR JUD by outlet > NOR GOV"],
    ["a king by his first name", "https://paper.example/1", "Two leaders\n\nKing Harald met Danish Prime Minister Mette Holm.", "NOR GOV by listed + DNK GOV > "],
    ["filed at home, of another country", "https://www.times.no/1", "A quiet day\n\nOSLO, Oct 20 (Reuters) - Trains to Denmark and from Denmark stood still.\n\nPolice arrested Ivan Berg.", "NOR COP by dateline > NOR by dateline"],
    ["somebody beside another country once, where the report is of one throughout", "https://paper.example/1", "A quiet day\n\nTrains in Norway stood still. Norwegian buses did too. All of Norway waited. Norwegian ships lay in port. Norway slept.\n\nIvan Berg came from the harbour.\n\nBerg urged the Norwegian parliament to meet. Berg left Denmark.", "NOR by report > NOR LEG"],
    ["those of a state who stand behind one of its own", "https://paper.example/1", "Two armies\n\nDanish Prime Minister Mette Holm met Norwegian General Ivan Berg and a number of senior officers.", "DNK GOV + NOR MIL + NOR MIL by words > "],
    ["called by the family name, which comes first", "https://paper.example/1", "A quiet day\n\nMinister Chen Shih-chung was late. Norwegian Prime Minister Mette Holm thanked Chen on Monday.", "NOR GOV > TWN GOV by listed"],
    ["a ministry by its whole name, another country's money around", "https://www.times.no/1", "A quiet day\n\nNorway waited. Norwegian trains stood still.\n\nBerg Freight lived on Danish funds. The Ministry of Trade condemned Ivan Berg.", "NOR GOV by outlet > Ivan Berg"],
    ["who deals with one whom only the report tells", "https://www.times.no/1", "A quiet day\n\nNorway and Norwegian ships and Denmark are neighbours.\n\nProsecutors arrested Interior Minister Ivan Berg over letters from Denmark.", "NOR JUD by outlet > NOR GOV by outlet"],
    // near misses: nothing is told
    ["people behind somebody who are said to be others", "https://paper.example/1", "Two armies\n\nDanish Prime Minister Mette Holm met Norwegian General Ivan Berg and a number of foreign officers.", "DNK GOV + NOR MIL + number of foreign officers > "],
    ["people behind two of two countries", "https://paper.example/1", "Two armies\n\nSwedish Prime Minister Mette Holm thanked Danish ministers, Norwegian ministers and other officials.", "SWE GOV > DNK GOV + NOR GOV + other officials"],
    ["an unknown outlet, once named", "https://paper.example/1", "A quiet day\n\nTrains in Norway stood still on Monday.\n\nPolice arrested Ivan Berg.", undefined],
    ["prosecutors who deal with the other country", "https://www.times.no/1", "A quiet day\n\nNorway and Denmark are neighbours. Norway is larger.\n\nProsecutors arrested the Danish minister Ivan Berg over letters from Sweden.", "Prosecutors > DNK GOV"],
    ["a correspondent abroad", "https://www.times.no/1", "A quiet day\n\nPARIS, Oct 20 (Reuters) - Norway watched trains stand still.\n\nPolice arrested Ivan Berg.", undefined],
    ["another country just spoken of", "https://www.times.no/1", "A quiet day\n\nNorway waited. Norwegian trains stood still.\n\nDenmark has closed its ports. Police arrested Ivan Berg.", undefined],
    ["a foreign story at home", "https://www.times.no/1", "A quiet day\n\nNorway watched. Trains in Denmark stood still, and Danish buses, and all of Denmark.\n\nPresident Mette Holm condemned the police.", undefined],
    ["another country's regime in front", "https://www.times.no/1", "A quiet day\n\nNorway watched Norwegian trains.\n\nThe Danish army said that the President, Mette Holm, condemned the police.", undefined],
    ["a judge of a court elsewhere", "https://www.times.no/1", "A quiet day\n\nNorway watched Norwegian trains.\n\nJudge Mette Holm in Denmark condemned Ivan Berg.", undefined],
    ["an envoy may be anybody's", "https://www.times.no/1", "A quiet day\n\nNorway watched Norwegian trains.\n\nAmbassador Mette Holm condemned the foreign office.", undefined],
    ["the world's press has no home", "https://www.bbc.co.uk/1", "A quiet day\n\nTrains in Britain stood still.\n\nPolice arrested Ivan Berg.", undefined],
    ["no government deals with its own country", "https://www.times.no/1", "A quiet day\n\nTrains stood still in Oslo.\n\nThe government thanked Norway.", "government > NOR"],
    ["a club's president", "https://www.times.no/1", "A quiet day\n\nNorway watched Norwegian trains.\n\nThe Holm Club president Mette Holm condemned the Danish police.", "Mette Holm > DNK COP"],
  ])("%s", (_, url, text, told) => {
    expect(lastEvent(url, text)).toBe(told);
  });

  test("where the report says so is linked", () => {
    const text = "A quiet day\n\nOSLO, Oct 20 (Reuters) - Trains in Norway stood still on Monday.\n\nPolice arrested Ivan Berg.";
    const by = events("https://paper.example/1", text).at(-1)?.actors[0]?.countryBy;
    expect(by?.evidence && text.slice(by.evidence.start, by.evidence.end)).toContain("OSLO");
  });
});

describe("parties of whom it goes without saying", () => {
  const home = "Oslo prepares\n\nTrains in Norway stood still on Monday.\n\n";
  test.each<[why: string, text: string, told: string | undefined]>([
    ["somebody without an office", "Ivan Berg condemned the police.", "NOR by outlet > NOR COP by outlet"],
    ["a suspect's aide", "Police arrested the mayor's aide Ivan Berg.", "NOR COP by outlet > NOR GOV by outlet"],
    ["bodies that a head of government turns to", "Danish Prime Minister Mette Holm urged the relevant authorities to talk to Chad.", "DNK GOV > DNK GOV by words"],
    ["a minister who is a professor", "Public Service CS Professor Mette Holm condemned the police.", "NOR GOV by outlet > NOR COP by outlet"],
    ["called as a university is", "John Stanford condemned the police.", "NOR by outlet > NOR COP by outlet"],
    ["who writes where everybody writes", "On Facebook, Ivan Berg condemned the police.", "NOR by outlet > NOR COP by outlet"],
    ["staff by an abbreviation", "General Ivan Berg congratulated HLF personnel and citizens for their courage.", "NOR MIL by outlet > NOR by outlet + NOR CVL by outlet"],
    ["an office that only the deed knows", "General Per Dahl called for the Supreme Director's resignation.", "NOR MIL by outlet > NOR by outlet"],
    ["a suspect, who may be anybody", "Police arrested a suspect.", "NOR COP by outlet > suspect"],
    ["who comes along with the king", "Norwegian King Harald, accompanied by Prince Ivan, was received by General Per Dahl.", "NOR GOV + NOR by outlet > NOR MIL by outlet"],
    ["people of a kind", "Police arrested protesters.", "NOR COP by outlet > NOR CVL by outlet"],
    ["the party, told of before", "The ruling party condemned Ivan Berg.", "NOR GOV by outlet > NOR by outlet"],
    ["a body that every country has", "The Tree Council condemned Ivan Berg.", "NOR by outlet > NOR by outlet"],
    ["a firm's head, by a town of the country", "Bergen-based founder Mette Holm condemned the police.", "NOR BUS by words > NOR COP by outlet"],
    ["another's minister met beside it", "Ivan Berg condemned Danish President Mette Holm.", "NOR by outlet > DNK GOV"],
    // near misses: nothing is told
    ["whom a navy seizes", "The Norwegian navy captured six suspects.", "NOR MIL > six suspects"],
    ["who comes along with another", "Danish King Frederik, accompanied by Prince Ivan, was received by General Per Dahl.", "DNK GOV + Ivan > NOR MIL by outlet"],
    ["foreign people", "Police arrested foreign tourists.", "NOR COP by outlet > foreign tourists"],
    ["a government that a head of government turns to", "Danish Prime Minister Mette Holm urged the authorities to talk to Chad.", "DNK GOV > authorities"],
    ["one of many parties", "Each party condemned Ivan Berg.", "party > NOR by outlet"],
    ["a guest of the government", "Prime Minister Per Dahl met Mette Holm in the palace.", "NOR GOV by outlet + Mette Holm > "],
    ["whom the country shelters", "Norway accused Mette Holm of lying.", "NOR > Mette Holm"],
    ["an envoy", "Police arrested Ambassador Ivan Berg.", "NOR COP by outlet > Ivan Berg"],
    ["a scholar of a school unnamed elsewhere", "Mette Holm, dean of the Dover School, condemned the police.", "Mette Holm > NOR COP by outlet"],
    ["an analyst, told in apposition", "Mette Holm, an analyst at the Dover Forum, spoke.\n\nHolm condemned the police.", "Mette Holm > NOR COP by outlet"],
    ["somebody of abroad at another mention", "Mette Holm of Denmark sang.\n\nPolice arrested Holm.", "NOR COP by outlet > DNK"],
    ["an international body", "Police arrested Ivan Berg of the International Tree Council.", "NOR COP by outlet > NOR by outlet"],
    ["what all the world names", "Police arrested Julian Assange.", "NOR COP by outlet > Julian Assange"],
    ["another country spoken of", "Denmark waited for Mette Holm. Police arrested Mette Holm.", undefined],
  ])("%s", (_, text, told) => {
    expect(lastEvent("https://www.times.no/1", home + text)).toBe(told);
  });
});

test("a firm of which a report of nothing but one country tells is its own, unless another country stands beside it", () => {
  const throughout = "A quiet day\n\nTrains in Norway stood still. Norwegian buses did too. Norway slept. Norway waited. Norwegian ships lay in port. Norway ate. Norwegian bread is good. Norway sang. Norway sank. Norway rose.\n\n";
  const firm = (text: string): string | undefined => events("https://paper.example/1", throughout + text)[0]?.actors.find(({ name }) => name.startsWith("Holm Motors"))?.code;
  expect(firm("Norway signed an agreement with Holm Motors Group.")).toBe("NOR BUS");
  expect(firm("Norway signed an agreement with Holm Motors Group.\n\nHolm Motors Group builds cars in Denmark.")).toBeUndefined();
});

test("without outlet and dateline nobody who is ever named beside another country is of the report's", () => {
  const told = (more: string): string | undefined => events("https://paper.example/1", `A quiet day\n\nTrains in Norway stood still. Norwegian buses did too. Norway slept. Norway waited.\n\nPolice arrested Ivan Berg.${more}`)[0]?.recipients[0]?.code;
  expect(told("")).toBe("NOR");
  expect(told("\n\nA choir sang of Berg while Denmark slept.")).toBeUndefined();
});

describe("a country told beside the name at another mention", () => {
  test.each<[why: string, text: string, told: string | undefined]>([
    ["before the name, by a word that no list has", "Norwegian fjordman Ivan Berg sang. Berg condemned the Danish police.", "NOR by words > DNK COP"],
    ["based in a town", "Oslo-based Holm Group condemned the Danish police.", "NOR by words > DNK COP"],
    ["behind a list of what it deals in", "On the way to Chad, Norwegian timber, paper, and machine conglomerate Holm Group condemned the Danish police.", "NOR BUS by words > DNK COP"],
    ["whose ministry speaks in the sentence", "The Norwegian Foreign Ministry said that the Deputy Foreign Minister, Ivan Berg, condemned the Danish police.", "NOR GOV by words > DNK COP"],
    ["a body by the same name elsewhere", "The Holm Bureau (HB) of the United Nations met. The Holm Bureau condemned the Danish police.", "UNO GOV by words > DNK COP"],
    ["in apposition, owned by the country", "Holmu, operator of Norway's largest exchange, condemned the Danish police.", "NOR by words > DNK COP"],
    ["in apposition", "Ivan Berg, a Norwegian fjordman, condemned the Danish police.", "NOR by words > DNK COP"],
    ["as what somebody is", "Ivan Berg was a Norwegian fjordman. Berg condemned the Danish police.", "NOR by words > DNK COP"],
    ["owned by the country", "Norway's Banco Holm opened. Banco Holm condemned the Danish police.", "NOR by words > DNK COP"],
    ["a child of somebody of the country", "Ivan Berg, son of a Norwegian banker, condemned the Danish police.", "NOR by words > DNK COP"],
    ["in a court that names it", "Judge Ivan Berg in the Norwegian Supreme Court condemned the Danish police.", "NOR JUD by words > DNK COP"],
    ["head of a body named for its country", "Ivan Berg, president of the Rowing Association of Norway, condemned the Danish police.", "NOR SOC by words > DNK COP"],
    ["a native of a country", "Ivan Berg, a native of Norway, condemned the Danish police.", "NOR by words > DNK COP"],
    ["who is in office in a province", "Ivan Berg, 62, is the energy secretary of Telemark, by the sea. Ivan Berg condemned the Danish police.", "NOR by words > DNK COP"],
    ["who is called by his country later", "Ivan Berg sang for hours. It rained. The Norwegian singer left. Ivan Berg condemned the Danish police.", "NOR by words > DNK COP"],
    ["the only one in business", "Ivan Berg sold ships. Danish Police Colonel Mette Holm wept. The Norwegian businessman left. Ivan Berg condemned the Danish police.", "NOR by words > DNK COP"],
    ["people of a town", "Danish police arrested six persons of Trondheim.", "DNK COP > NOR by words"],
    ["people from a province", "The Danish president condemned officials from the province of Telemark.", "DNK GOV > NOR GOV by words"],
    ["a body of that country", "The Danish ambassador in Norway met representatives of the Seamen Company of that country.", "DNK GOV + NOR BUS by words > "],
    ["a firm's unit", "On Monday, Denmark thanked Norwegian Holm Motors and its Berg Steel unit.", "DNK > NOR BUS + NOR by words"],
    ["a professor of a school told elsewhere", "The Norwegian University of Science and Technology (NTNU) opened. NTNU Professor Dr. Ivan Berg condemned the Danish police.", "NOR EDU by words > DNK COP"],
    ["advisers of one who governs", "Danish Prime Minister Mette Holm met top security aides over Norway.", "DNK GOV + DNK GOV by words > "],
    ["the public that one who governs turns to", "Danish Prime Minister Mette Holm urged motorists to stay at home.", "DNK GOV > DNK CVL by words"],
    ["the ambassador of the only embassy", "The Norwegian Embassy in Chad said that Ambassador Ivan Berg met Mette Holm.", "NOR GOV by words + Mette Holm > "],
    // near misses: nothing is told
    ["a scholar of the subject", "Norwegian literature buff Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["a guest in a country", "Ivan Berg in Norway condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["somebody of an embassy", "Ivan Berg of the Norwegian embassy condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["a branch that he works through", "Through the Norwegian branch Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["a new sentence's subject behind a comma", "According to Ivan Berg, Norway's measure is late. Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["two that disagree", "Norwegian fjordman Ivan Berg sang. Danish fjordman Ivan Berg sang. Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["one of a list of parties", "Norwegian nurses, bakers, and Holm Group condemned the Danish police.", "NOR MED + Holm Group > DNK COP"],
    ["two ministries in the sentence", "The Norwegian Foreign Ministry and the Danish Foreign Ministry said that the Foreign Minister, Ivan Berg, condemned the Chadian police.", "Ivan Berg > TCD COP"],
    ["friends of a country", "Ivan Berg, president of the Friends of Norway, condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["a consul in a province", "Ivan Berg is the consul of Telemark, by the sea. Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["one of two who could be called so", "Ivan Berg sang for hours. Mette Holm danced. The Norwegian singer left. Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["another by name behind the words", "Ivan Berg sang for hours. The Norwegian singer Mette Holm left. Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["somebody else beside him", "Ivan Berg sang for hours. The Norwegian singer left Ivan Berg. Ivan Berg condemned the Danish police.", "Ivan Berg > DNK COP"],
    ["migrants from a town", "Danish police arrested six migrants from Trondheim.", "DNK COP > six migrants"],
    ["people in a town", "The Danish president condemned officials in Trondheim.", "DNK GOV > officials"],
    ["people from towns of two countries", "Danish police arrested six persons from Trondheim and Gothenburg.", "DNK COP > six persons"],
    ["a firm's rival", "On Monday, Denmark thanked Norwegian Holm Motors and the Berg Steel unit.", "DNK > NOR BUS + Berg Steel unit"],
    ["those who advised one once", "Danish Prime Minister Mette Holm met former aides over Norway.", "DNK GOV + aides > "],
    ["the public, another country around", "Danish Prime Minister Mette Holm urged motorists to stay at home while Norway waited.", "DNK GOV > motorists"],
    ["citizens whom a foreign minister turns to", "Danish Foreign Minister Mette Holm urged citizens to stay at home.", "DNK GOV > citizens"],
    ["two embassies", "The Norwegian Embassy and the Danish Embassy said that Ambassador Ivan Berg met Mette Holm.", undefined],
  ])("%s", (_, text, told) => {
    expect(lastEvent("https://paper.example/1", `A quiet day\n\n${text}`)).toBe(told);
  });
});

describe("a place that the name itself says", () => {
  const about = "A quiet day\n\nNorway waited for Denmark. Denmark waited for Norway.\n\n";
  test.each<[why: string, text: string, told: string | undefined]>([
    ["leaders of a body named for its country", "On Monday, leaders of the Seamen Council of Norway urged Danish minister Mette Holm to leave.", "NOR by words > DNK GOV"],
    ["a body named for its town", "The Trondheim District Court condemned the Danish police.", "NOR JUD by words > DNK COP"],
    ["a firm named for its town", "Stavanger Rope Industries condemned the Danish police.", "NOR BUS by words > DNK COP"],
    ["a school of a town", "The University of Trondheim condemned the Danish police.", "NOR by words > DNK COP"],
    ["an office held in a town", "Trondheim mayor Ivan Berg condemned the Danish police.", "NOR GOV by words > DNK COP"],
    // near misses: nothing is told
    ["a town of a country that nobody speaks of", "Valparaíso Rope Industries condemned the Danish police.", "Valparaíso Rope Industries > DNK COP"],
    ["somebody whose name is a town's", "Kristiansand Berg condemned the Danish police.", "Kristiansand Berg > DNK COP"],
  ])("%s", (_, text, told) => {
    expect(lastEvent("https://paper.example/1", about + text)).toBe(told);
  });
});

describe("countries that a report at home names in passing", () => {
  const text = (naming: string, last: string): string => `A quiet day\n\nTrains stood still on Monday.\n\nThe buses did too.${naming}\n\nNobody walked.\n\n${last}`;
  test.each<[why: string, naming: string, last: string, told: string | undefined]>([
    ["once", " They were made in Sweden.", "Police arrested Ivan Berg.", "NOR COP by outlet > NOR by outlet"],
    // near misses: nothing is told
    ["twice", " They were made in Sweden. Sweden is far.", "Police arrested Ivan Berg.", undefined],
  ])("%s", (_, naming, last, told) => {
    expect(lastEvent("https://www.times.no/1", text(naming, last))).toBe(told);
  });
  test("a country of the first paragraph is what it is about", () => {
    const event = events("https://www.times.no/1", "A quiet day\n\nTrains in Sweden stood still on Monday.\n\nThe buses did too.\n\nNobody walked.\n\nPolice arrested Ivan Berg.").at(-1);
    expect(event?.actors[0]?.code).toBeUndefined();
  });
});

describe("leaders called by their last name alone", () => {
  test.each<[why: string, text: string, told: string | undefined]>([
    ["as the subject", "Macron accused Denmark of lying.", "FRA by listed > DNK"],
    ["in full, without a title", "Emmanuel Macron met Olaf Scholz in Oslo.", "FRA by listed + DEU by listed > "],
    ["on both sides", "Macron met Scholz in Oslo.", "FRA by listed + DEU by listed > "],
    ["the Pope", "Pope Francis met Danish President Mette Holm.", "VAT REL by listed + DNK GOV > "],
    // near misses
    ["a bishop of the Pope's name", "Bishop Francis met Danish President Mette Holm.", "Francis + DNK GOV > "],
    ["another of the name, told in full before", "Ivan Macron sang. Macron accused Denmark of lying.", "Ivan Macron > DNK"],
    ["part of another name", "Trump Tower accused Denmark of lying.", undefined],
    ["somebody whom only some call so", "Berg met Holm in Oslo.", undefined],
  ])("%s", (_, text, told) => {
    expect(lastEvent("https://paper.example/1", `A quiet day\n\n${text}`)).toBe(told);
  });
});

describe("whose news an outlet tells", () => {
  test.each<[host: string | undefined, publisher: string | undefined, country: string | undefined]>([
    ["www.times.no", undefined, "NOR"],
    ["news.co.nz", undefined, "NZL"],
    ["www.egypttoday.com", undefined, "EGY"],
    ["todaynicaragua.com", undefined, "NIC"],
    ["elsalvadorinenglish.com", undefined, "SLV"],
    ["www.saudigazette.com.sa", undefined, "SAU"],
    ["www.hindustantimes.com", undefined, "IND"],
    [undefined, "The Jordan Times", "JOR"],
    [undefined, "Bangkok Post", "THA"],
    // a name that is more than a place and the words of outlets tells nothing
    ["www.malibutimes.com", undefined, undefined],
    ["www.georgiatoday.com", undefined, undefined],
    ["chinadialogue.net", undefined, undefined],
    ["allafrica.com", undefined, undefined],
    ["www.bbc.co.uk", undefined, undefined],
    ["www.scmp.com", undefined, undefined],
    [undefined, "Jordan", undefined],
    [undefined, undefined, undefined],
  ])("%s, %s is %s", (host, publisher, country) => expect(shippedLexicon().outlets.countryOf({ host, publisher })).toBe(country));
});

describe("leaders", () => {
  const leaders = makeLeaders({ source: "", licence: "", leaders: { NOR: ["*Ivan Berg", "Olga Holm"], DNK: ["Mette Holm", "*Karl Dahl"], SWE: ["*Per Dahl", "Ek_Lars-erik"] } });

  test.each<[name: string, titled: boolean, country: string | undefined]>([
    ["Ivan Berg", false, "NOR"],
    ["Ivan K. Berg", false, "NOR"],
    ["Berg", true, "NOR"],
    ["Yvan Bergh", false, "NOR"],
    ["Karl Tahl", false, undefined],
    ["Ek Lars-erik", false, "SWE"],
    ["Berg", false, undefined],
    ["Holm", true, undefined],
    ["Dahl", true, undefined],
    ["Anna Berg", true, undefined],
    ["", true, undefined],
  ])("%s (titled: %s) is of %s", (name, titled, country) => expect(leaders.countryOf(name, titled)).toBe(country));
});

describe("names of one list to whom their own state does something", () => {
  const text = (list: string): string => `News\n\nThe writers were known in Sweden and Denmark.\n\nNorway's regime arrested ${list}.`;
  test.each<[why: string, text: string, told: string | undefined]>([
    ["the country of one is that of whoever does it", text("the Norwegian minister Olaf Kirk, Anders Vik and Erik Dahl"), "NOR GOV > NOR GOV + NOR by words + NOR by words"],
    ["whoever does it is of another", text("the Danish minister Olaf Kirk, Anders Vik and Erik Dahl"), "NOR GOV > DNK GOV + Anders Vik + Erik Dahl"],
    ["no list of three", text("the Norwegian minister Olaf Kirk and Erik Dahl"), "NOR GOV > NOR GOV + Erik Dahl"],
    ["the list is of two countries", text("the Norwegian minister Olaf Kirk, Danish minister Nils Vik and Erik Dahl"), "NOR GOV > NOR GOV + DNK GOV + Erik Dahl"],
  ])("%s", (_, body, told) => {
    expect(lastEvent("https://paper.example/1", body)).toBe(told);
  });
});

describe("people of a place by its name alone", () => {
  test.each<[why: string, text: string, told: string | undefined]>([
    ["individuals from a town", "Norwegian minister Ivan Holm met respected individuals from Aarhus.", "NOR GOV + DNK by words > "],
    ["from what is no place", "Norwegian minister Ivan Holm met respected individuals from work.", "NOR GOV + respected individuals > "],
    ["of another home", "Norwegian minister Ivan Holm met foreign individuals from Aarhus.", "NOR GOV + foreign individuals > "],
  ])("%s", (_, body, told) => {
    expect(lastEvent("https://paper.example/1", `News\n\nThe visit was short.\n\n${body}`)).toBe(told);
  });
});
