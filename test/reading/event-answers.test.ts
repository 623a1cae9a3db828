import { describe, expect, it } from "vitest";
import { checkEvents } from "./event-table.js";
import { readText } from "./read-text.js";

describe("whose word is refused that was just told of", () => {
  checkEvents([
    ["Norway accused Denmark of spying. Copenhagen rejected the accusations as baseless.", "ACCUSE/allege NOR > DNK", "REJECT DNK GOV > NOR"],
    ["Norway accused Denmark of spying. Copenhagen rejected the accusations of Sweden.", "ACCUSE/allege NOR > DNK", "REJECT DNK GOV > SWE"],
    ["Norway accused Denmark of spying. Copenhagen rejected the plan.", "ACCUSE/allege NOR > DNK", "REJECT DNK GOV > "],
    ["Norway accused Denmark of spying. Sweden rejected the accusations.", "ACCUSE/allege NOR > DNK", "REJECT SWE > "],
    ["Norway accused Denmark of spying. Sweden accused Denmark of theft. Copenhagen rejected the accusations.", "ACCUSE/allege NOR > DNK", "ACCUSE/allege SWE > DNK", "REJECT DNK GOV > "],
    ["Norway urged Denmark to leave. Denmark rejected the demand.", "REQUEST/change NOR > DNK", "REJECT DNK > NOR"],
    ["Ivan Holm won the vote in Oslo. Danish minister Mette Larsen rejected his victory.", "REJECT DNK GOV > Ivan Holm"],
    ["Ivan Holm won the vote in Oslo. Danish minister Mette Larsen rejected a victory."],
    ["Danish minister Mette Larsen rejected her own claim.", "REJECT DNK GOV > "],
    ["Ivan Holm asked for mercy in Oslo. His appeal was rejected by Norwegian judges.", "REJECT NOR JUD > Ivan Holm"],
  ]);
});

describe("who is asked is whoever shall do it", () => {
  checkEvents([
    ["Norway demanded that Ivan Holm pay the Danish government a fine.", "REQUEST/change NOR > Ivan Holm"],
    ["Norway demanded that Ivan Holm be released."],
    ["Norway called for Ivan Holm to be banned from Denmark."],
    ["Norway called for Mette Larsen's suspension.", "REQUEST/change NOR > "],
    ["Norway demanded Mette Larsen's support.", "REQUEST/assist NOR > Mette Larsen"],
    ["Norway called for Denmark to leave.", "REQUEST/change NOR > DNK"],
    ["Norway demanded that it pay the Danish government a fine."],
    ["On Twitter, Norwegian minister Ivan Holm called Mette Larsen a liar."],
    ["Norwegian minister Ivan Holm called on Denmark to leave.", "REQUEST/change NOR GOV > DNK"],
  ]);
});

describe("an event's words begin behind what they are after", () => {
  it.each([
    ["The talks began less than a week after Norwegian minister Ivan Holm met with the Danish president.", "Norwegian minister Ivan Holm met with the Danish president"],
    ["The Norwegian president met the Danish minister less than a week after the vote.", "The Norwegian president met the Danish minister less than a week after the vote"],
  ])("%s", (text, words) => {
    expect(readText(text).filter((r) => r.kind === "event").flatMap((r) => r.evidence.map((e) => text.slice(e.start, e.end)))).toEqual([words]);
  });
});

describe("what was done and what was only thought of", () => {
  checkEvents([
    ["The Norwegian president was able to visit Denmark.", "CONSULT/visit NOR GOV > DNK"],
    ["The Norwegian president is able to visit Denmark.", "CONSULT/visit NOR GOV > DNK hypothetical"],
    ["The Norwegian president may have been able to visit Denmark.", "CONSULT/visit NOR GOV > DNK hypothetical"],
    ["Norwegian minister Ivan Holm took the opportunity to congratulate Denmark.", "SUPPORT NOR GOV > DNK"],
    ["Norwegian minister Ivan Holm telephoned his aide to congratulate Denmark.", "CONSULT/phone NOR GOV + NOR GOV > ", "SUPPORT NOR GOV > DNK"],
    ["Norwegian minister Ivan Holm had a duty to congratulate Denmark.", "SUPPORT NOR GOV > DNK hypothetical"],
    ["Rebel Ivan Holm is suspected of planning an attack on Denmark.", "ASSAULT Rebel Ivan Holm > DNK hypothetical"],
    ["Rebel Ivan Holm was planning an attack on Denmark.", "ASSAULT Rebel Ivan Holm > DNK future"],
    ["Norwegian police arrested a man suspected of planning to attack the Danish embassy.", "COERCE/arrest NOR COP > man"],
  ]);
});

describe("who put forward what is praised or refused in the next sentence", () => {
  checkEvents([
    ["Norway announced a tax on steel. Denmark welcomed the announcement.", "SUPPORT DNK > NOR"],
    ["Norway announced a tax on steel, and Sweden announced another. Denmark welcomed the announcement.", "SUPPORT DNK > "],
    ["Norway announced a tax on steel. Denmark welcomed the new announcement.", "SUPPORT DNK > "],
    ["Norway built a wall of steel. Denmark welcomed the announcement.", "SUPPORT DNK > "],
    ["Norway announced a tax on steel. Norwegian minister Ivan Holm welcomed the announcement.", "SUPPORT NOR GOV > "],
    ["The Norwegian newspaper Aftenposten said that data had been copied to Danish servers. Denmark rejected the accusations as baseless.", "REJECT DNK > NOR JRN"],
    ["The Norwegian newspaper Aftenposten said that data had been copied to Swedish servers. Denmark rejected the accusations as baseless.", "REJECT DNK > "],
    ["The Norwegian newspaper Aftenposten said that data had been copied to Danish servers. Denmark rejected the accusations of Sweden.", "REJECT DNK > SWE"],
    ["The Norwegian newspaper Aftenposten wrote of accusations that data had been copied to Danish servers. Denmark rejected the accusations.", "REJECT DNK > "],
    ["The opposition said the budget had grown threefold and accused the authorities of corruption. Norwegian Prime Minister Ivan Holm rejected the allegations.", "REJECT NOR GOV > opposition"],
    ["The opposition said the budget had grown threefold and accused the builders of corruption. Norwegian Prime Minister Ivan Holm rejected the allegations.", "REJECT NOR GOV > "],
  ]);
});

describe("who opens a sentence says what its end tells", () => {
  checkEvents([
    ["Emmanuel Macron, later alleging - again falsely - that Danish President Mette Lund wanted to admit 250,000 Syrians, said he would deport Swedish refugees.", "COERCE/deport FRA > SWE REF future (person Emmanuel Macron)"],
    ["Emmanuel Macron slept, and later - again falsely - as Danish President Olaf Lund wanted to admit 250,000 Syrians, he said he would deport Swedish refugees."],
  ]);
});

describe("what is refused to whom it would be owed", () => {
  checkEvents([
    ["Despite Denmark's war of independence, Norway has ruled out any form of apology for the colonial period.", "REJECT NOR > DNK"],
    ["Despite Denmark's war of independence, Norway has ruled out any form of tax for the coming period.", "REJECT NOR > "],
    ["Despite Denmark's war with Sweden, Norway has ruled out any form of apology for the colonial period.", "REJECT NOR > "],
  ]);
});
