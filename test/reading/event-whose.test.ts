import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("whose plea it is stands in the words around", () => {
  checkEvents([
    ["Ivan Berg appealed the ruling in May. The appeal was rejected by the court of Norway.", "REJECT NOR JUD > Ivan Berg"],
    ["The Norwegian court rejected the plea. It was hearing a petition from Ivan Berg, a convict.", "REJECT NOR JUD > Ivan Berg"],
    ["Danish sailors filed a petition in May. The Norwegian court dismissed the plea.", "REJECT NOR JUD > DNK MIL"],
    ["Ivan Berg filed a petition while Mette Larsen moved an application. The Norwegian court rejected the plea.", "REJECT NOR JUD > "],
    ["Ivan Berg appealed the ruling in May. The court of Norway rejected an appeal.", "REJECT NOR JUD > "],
    ["Ivan Berg left. The court of Norway rejected the appeal.", "REJECT NOR JUD > "],
    ["Ivan Berg sought the approval of the harbour. The court of Norway rejected the request.", "REJECT NOR JUD > Ivan Berg"],
    ["Ivan Berg sought a quiet place. The court of Norway rejected the request.", "REJECT NOR JUD > "],
    ["The Norwegian court refused Ivan Berg bail.", "REJECT NOR JUD > Ivan Berg"],
    ["Denmark refused Norway permission to fish.", "REJECT DNK > NOR"],
    ["The Norwegian court refused to quash the case against Ivan Berg.", "REJECT NOR JUD > Ivan Berg"],
    ["The Norwegian minister met Mette Larsen on Monday and praised her courage.", "CONSULT NOR GOV + Mette Larsen >  @2025-10-20", "SUPPORT NOR GOV > Mette Larsen"],
  ]);
});

describe("a name that only the tagger knows", () => {
  checkEvents([
    ["Norwegian President Ivan Berg praised the ruling and criticized Sharma for creating false hopes.", "SUPPORT NOR GOV > ", "ACCUSE/disapprove NOR GOV > Sharma"],
    ["Norwegian President Ivan Berg criticized the Sharma Park.", "ACCUSE/disapprove NOR GOV > "],
  ]);
});

describe("the company is the one just named", () => {
  checkEvents([
    ["Holm Motors builds ships. The company signed an agreement with Norway.", "AGREE Holm Motors + NOR > "],
    ["Holm Motors of Denmark builds ships. The company was asked by Norway to pay taxes.", "REQUEST NOR > DNK BUS"],
    ["The Norwegian Labour Party lost. The party condemned Denmark.", "ACCUSE/disapprove NOR PTY > DNK"],
    ["Holm Motors and Berg Steel build ships. The company signed an agreement with Norway."],
    ["Holm Motors builds ships. The oil company signed an agreement with Norway."],
    ["Holm Motors builds ships. A company signed an agreement with Norway."],
    ["Holm Motors builds ships.\nIt rains.\nThe sun is out.\nThe company signed an agreement with Norway."],
  ]);
});

describe("two titles before one name", () => {
  checkEvents([
    ["Crown Prince Ivan Holm of Norway left. The Crown Prince and Prime Minister Nikos Berg of Greece praised Denmark.", "SUPPORT NOR GOV + GRC GOV > DNK"],
    ["Crown Prince Ivan Holm of Norway left. The Crown Prince and Prime Minister Ivan Holm praised Denmark.", "SUPPORT NOR GOV > DNK"],
  ]);
});

describe("all of a list, and nobody who is not of it", () => {
  checkEvents([
    ["Norway signed a deal with Holm Motors and its Harbour Steel unit.", "AGREE NOR + Holm Motors + Harbour Steel unit > "],
    ["Norway signed a deal with Holm Motors and its unit fell.", "AGREE NOR + Holm Motors > "],
    ["The Norwegian president called an election, with the Labour Party and the Shiv Sena supporting Ivan Berg.", "SUPPORT NOR PTY + IND PTY > Ivan Berg"],
    ["Norway thanked Denmark and other newly elected leadership.", "SUPPORT NOR > DNK + other newly elected leadership"],
    ["Norwegian minister Ivan Berg attended a rally by Danish workers to demand an apology from Sweden.", "REQUEST/change DNK CVL > SWE hypothetical"],
    ["Norwegian minister Ivan Berg left the rally in Denmark to demand an apology from Sweden.", "REQUEST/change NOR GOV > SWE hypothetical"],
    ["Norwegian King Harald, accompanied by Crown Prince Ivan Holm, was received by Danish minister Mette Larsen.", "CONSULT/visit NOR GOV + Ivan Holm > DNK GOV"],
    ["Danish minister Mette Larsen received Norwegian King Harald by the sea.", "CONSULT/visit NOR GOV > DNK GOV"],
    ["Danish General Ivan Holm, Commander of the Royal Army of Denmark and first vice-chairman of the Danish Shooting Association, thanked Norway.", "SUPPORT DNK MIL > NOR"],
    ["Opposition leaders of Norway were placed under arrest and riots led to 40 protesters being shot dead by Norwegian police and thousands rounded up.", "ASSAULT/firearms NOR COP > 40 protesters"],
    ["The words of Eduardo Holm, a Danish war hero shot down by Norway, are known.", "ASSAULT/firearms NOR > DNK"],
  ]);
});

describe("whose deed it is where the tree has lost the subject", () => {
  checkEvents([
    ["The 13 lawmakers who signed the petition called on Norwegian Speaker Ivan Holm to invite the Audit Bureau of Norway.", "REQUEST/change 13 lawmakers > NOR LEG", "REQUEST/meet NOR LEG > NOR GOV hypothetical"],
    ["The Norwegian minister promised to work with Denmark.", "AGREE NOR GOV > DNK", "COOPERATE NOR GOV + DNK >  future (office Norwegian minister)"],
    ["The Norwegian minister accused of fraud by Denmark.", "ACCUSE/allege DNK > NOR GOV"],
    ["The Norwegian minister promised to check with Danish police officials."],
    ["Danish minister Mette Larsen voiced the ministry's keenness to cooperate with Norway."],
  ]);
});

describe("whose a body is that stands behind and its", () => {
  checkEvents([
    ["Sweden and Finland have joined in imposing sanctions against Norway, such as freezing the assets of Norwegian President Ivan Berg and its central bank.", "SANCTION SWE + FIN > NOR", "SANCTION SWE + FIN > NOR GOV"],
    ["Sweden praised Norway and its army.", "SUPPORT SWE > NOR + NOR MIL"],
    ["Sweden praised Norwegian bread and its army.", "SUPPORT SWE > NOR + SWE MIL"],
  ]);
});

describe("what a letter says, and what is no visit, work or talk", () => {
  checkEvents([
    ["Norwegian rebel leader Ivan Holm sent a letter to Denmark threatening secession.", "THREATEN NOR REB > DNK"],
    ["The Norwegian minister sent a letter to Denmark describing the port.", "CONSULT NOR GOV > DNK"],
    ["Norwegian minister Ivan Holm wrote a letter to Denmark requesting an inquiry.", "REQUEST NOR GOV > DNK"],
    ["Norway is working with Denmark to find a date for the visit."],
    ["Norway is working with Denmark to find the ship.", "COOPERATE NOR + DNK > "],
    ["Rachel Holm, dean of the school, welcomed Danish minister Mette Larsen."],
    ["Norwegian Prime Minister Ivan Holm welcomed Danish minister Mette Larsen.", "CONSULT/visit DNK GOV > NOR GOV"],
    ["Norway voiced concern over the delay in negotiations with Denmark."],
    ["Norway took part in negotiations with Denmark.", "CONSULT NOR + DNK > "],
    ["Norwegian President Ivan Berg agreed with the secretary general of the Union of Danish Workers that at times the government does not consult unions."],
  ]);
});
