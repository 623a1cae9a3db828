import { describe, expect, it } from "vitest";
import { treesOf } from "../../src/4-reading/clauses/trees-of.js";
import { drawnTree } from "./drawn-tree.js";
import { checkEvents } from "./event-table.js";

describe("a day between the verb and what is condemned", () => {
  checkEvents([
    ["Norway condemned Monday in the strongest terms Sweden's regime execution of four of the country's opposition leaders.", "ACCUSE/disapprove NOR > SWE GOV @2025-10-20"],
    ["Norway condemned Monday the execution of four opposition leaders by Sweden.", "ACCUSE/disapprove NOR > SWE @2025-10-20"],
    ["Norway met Monday with Denmark.", "CONSULT NOR + DNK >  @2025-10-20"],
  ]);
});

describe("a name right before the word for one of its own is no party", () => {
  checkEvents([
    ["Sweden has led an intervention in Norway's war and has imposed a diplomatic and trade embargo on a fellow US ally in the Gulf."],
    ["Sweden has imposed an embargo on the US.", "SANCTION SWE > USA"],
    ["The Norwegian insider said that Premier Olaf Berg and NEC convenor in the province, Nocawe Holm, advised Sweden not to attend.", "REQUEST/change Olaf Berg + Nocawe Holm > SWE (unnamed Norwegian insider)"],
    ["Danish Premier Ivan Holm and the NEC advised Norwegian Premier Olaf Berg not to attend.", "REQUEST/change DNK GOV + NEC > NOR GOV"],
    ["Denmark thanked Columbia University.", "SUPPORT DNK > USA EDU"],
  ]);
});

describe("whom one verb is done to is not who does the next", () => {
  checkEvents([
    ["Norwegian Labour attacked Defense Minister Benny Holm and Premier Mette Larsen criticized her fellow Danish lawmakers.", "ACCUSE/disapprove NOR > Benny Holm", "ACCUSE/disapprove Mette Larsen > DNK LEG"],
    ["Labor said Defense Minister Benny Holm and Premier Mette Larsen criticized her fellow Norwegian lawmakers.", "ACCUSE/disapprove Benny Holm + Mette Larsen > NOR LEG (unnamed Labor)"],
    ["Labour attacked Defense Minister Benny Holm of Norway.", "ACCUSE/disapprove Labour > NOR GOV"],
  ]);
});

describe("where it happened and who tells it have killed nobody", () => {
  checkEvents([
    ["A bomb exploded at a Norwegian bank late Friday killing a police officer and a bomb technician."],
    ["Norwegian troops fired at a bank, killing a police officer.", "ASSAULT NOR MIL > police officer"],
    ["Norwegian soldiers exploded a bomb, killing two Danish soldiers.", "ASSAULT NOR MIL > DNK MIL"],
    ["357 Magnum and opened fire, killing two women and critically injuring a third, Norwegian police said."],
    ["Norwegian police opened fire, killing two women.", "ASSAULT NOR COP > two women"],
  ]);
});

describe("who wants to meet, who shall deploy, whose minister she is", () => {
  checkEvents([
    ["The Foreign Office said it was reviewing the Russian request to meet with Yulia Holm, a Danish minister."],
    ["The Foreign Office made a request to meet with Yulia Holm, a Danish minister.", "CONSULT Foreign Office + DNK GOV >  hypothetical"],
    ["If Norwegian Premier Ivan Holm asks me to deploy troops to Denmark, I will say no."],
    ["Norwegian Premier Ivan Holm asked Sweden to deploy troops to Denmark.", "REQUEST NOR GOV > SWE", "MOBILIZE/troops SWE > DNK hypothetical"],
    ["\"When my minister was here, she had a meeting with British Airways,\" Norwegian official Ivan Holm said."],
    ["Norwegian Minister Mette Larsen said that when the minister was here, she had a meeting with British Airways.", "CONSULT NOR GOV + GBR BUS >  (person Mette Larsen)"],
  ]);
});

describe("a police station asks; elsewhere it is where", () => {
  checkEvents([
    ["After the Oslo Police Station sought an approval from the prosecution to keep the dog, the prosecution rejected the request.", "REJECT prosecution > NOR COP"],
    ["Norwegian soldiers met two men at the police station.", "CONSULT NOR MIL + two men > "],
    ["Two men were taken to the police station by Norwegian soldiers."],
  ]);
});

describe("titles shared and titles alone", () => {
  checkEvents([
    ["Norway welcomed the results of the talks between Defence Ministers Xuan Holm and Sergey Shoigu. Russian Defence Minister Sergey Shoigu spoke.", "SUPPORT NOR > ", "CONSULT Xuan Holm + RUS GOV > "],
    ["Norway held talks with Danish ministers and Mette Larsen.", "CONSULT NOR + DNK GOV + Mette Larsen > "],
    ["King Frederik of Denmark met President Ivan Holm of Norway. The Norwegian premier praised The King's efforts.", "CONSULT DNK GOV + NOR GOV > ", "SUPPORT NOR GOV > DNK GOV"],
    ["King Frederik of Denmark met King Harald of Norway. The Norwegian premier praised The King's efforts.", "CONSULT DNK GOV + NOR GOV > ", "SUPPORT NOR GOV > "],
    ["King Frederik of Denmark met President Ivan Holm of Norway. The Norwegian premier praised the king's efforts.", "CONSULT DNK GOV + NOR GOV > ", "SUPPORT NOR GOV > "],
    ["President Ivan Holm of Denmark spoke. The Norwegian union demanded the President's resignation.", "REQUEST/change NOR LAB > DNK GOV"],
    ["President Ivan Holm of Denmark met President Mette Larsen of Sweden. The Norwegian union demanded the President's resignation.", "CONSULT DNK GOV + SWE GOV > ", "REQUEST/change NOR LAB > President"],
    ["The King reaffirmed Norway's full support for the Palestinians.", "SUPPORT NOR > PSE"],
    ["The Danish minister reaffirmed full support for Sweden.", "SUPPORT DNK GOV > SWE"],
  ]);
});

describe("where names begin and end", () => {
  checkEvents([
    ["Norwegian police arrested the Polish Jew Ivan Holm.", "COERCE/arrest NOR COP > POL"],
    ["Norwegian police arrested Christian Holm.", "COERCE/arrest NOR COP > Christian Holm"],
    ["As with Fjord Nation Denmark and Fjord Nation Sweden, Fjord Nation Norway will work with Finland.", "COOPERATE Fjord Nation Norway + FIN >  future"],
    ["As with Denmark, Norway will work with Finland.", "COOPERATE NOR + FIN >  future"],
    ["Samsung for Trade and Distribution, a subsidiary of Samsung Co, signed a contract with Norway.", "AGREE KOR BUS + NOR > "],
    ["Samsung, a rival of Volvo, signed a contract with Norway.", "AGREE KOR BUS + NOR > "],
  ]);
});

describe("the second of two, where a tree joins it to something else", () => {
  checkEvents([
    ["Norwegian Premier Olaf Berg did not veto Ivan Larsen — or Daniel Holm leading the Productive Development Ministry.", "REJECT NOR GOV > Ivan Larsen + Daniel Holm not"],
    ["The Norwegian Chamber of Commerce requested the resignation of the rector of the Autonomous University of Chiriquí, Catalina de Bonilla, and Comptroller Gerado Silva.", "REQUEST/change NOR BUS > rector of the Autonomous University of Chiriquí + Comptroller Gerado Silva"],
    ["The Norwegian Chamber of Commerce requested the resignation of the rector of the Autonomous University of Chiriquí, Catalina de Bonilla.", "REQUEST/change NOR BUS > rector of the Autonomous University of Chiriquí"],
  ]);
  const heads = (drawing: string): readonly string[] => {
    const [tree] = treesOf([drawnTree(drawing).sentence]);
    return (tree?.tokens ?? []).map((t) => `${t.text} ${t.deprel} ${tree?.tokens[t.head]?.text ?? "-"}`);
  };
  const parted = (relation: string): string => `Ivan/PROPN/NNP>0:root Holm/PROPN/NNP>1:flat and/CCONJ/CC>4:cc director/NOUN/NN>1:conj Olaf/PROPN/NNP>7:${relation} will/AUX/MD>7:aux resign/VERB/VB>1:parataxis`;
  it("makes the verb behind two names the sentence's own", () => {
    expect(heads(parted("nsubj"))).toEqual(["Ivan nsubj resign", "Holm flat Ivan", "and cc Olaf", "director nmod:desc Olaf", "Olaf conj Ivan", "will aux resign", "resign root -"]);
  });
  it("leaves alone what is no subject", () => {
    expect(heads(parted("obl"))[0]).toBe("Ivan root -");
  });
  const rector = (head: number): string => `rector/NOUN/NN>0:root of/ADP/IN>3:case Holm/PROPN/NNP>1:nmod ,/PUNCT/,>5:punct Etel/PROPN/NNP>3:appos ,/PUNCT/,>5:punct and/CCONJ/CC>6:cc Comptroller/PROPN/NNP>${head}:conj`;
  it("joins to the name before the comma what hangs on \"and\"", () => {
    expect(heads(rector(7)).slice(6)).toEqual(["and cc Comptroller", "Comptroller conj Etel"]);
  });
  it("leaves alone what is joined to a name", () => {
    expect(heads(rector(5)).slice(6)).toEqual(["and cc ,", "Comptroller conj Etel"]);
  });
});
