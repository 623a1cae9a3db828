import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("all of a list are parties", () => {
  checkEvents([
    ["Sweden as well as Norway condemned Denmark.", "ACCUSE/disapprove SWE + NOR > DNK"],
    ["Sweden together with Norway condemned Denmark.", "ACCUSE/disapprove SWE + NOR > DNK"],
    ["Sweden condemned Denmark together with the weather.", "ACCUSE/disapprove SWE > DNK"],
    ["The Progress Party, the New Holm Party and the Larsen Party condemned the Danish government.", "ACCUSE/disapprove Progress Party + New Holm Party + Larsen Party > DNK GOV"],
    ["On Monday, Norway and Sweden condemned Denmark.", "ACCUSE/disapprove NOR + SWE > DNK @2025-10-20"],
    ["Norwegian opposition parties and civil society groups accused Denmark of theft.", "ACCUSE/allege NOR OPP + civil society groups > DNK"],
    ["The Norwegian queen thanked Larsen Foundation partners, Danes and well-wishers.", "SUPPORT NOR GOV > DNK + Larsen Foundation partners + well-wishers"],
    ["Norway accused Denmark and the rest of the European Union of theft.", "ACCUSE/allege NOR > DNK + EUR"],
    ["Norway accused Denmark and the rest of the world of theft.", "ACCUSE/allege NOR > DNK"],
    ["Norwegian King Harald, accompanied by Prince Haakon, met the Danish prime minister.", "CONSULT NOR GOV + Haakon + DNK GOV > "],
    ["Norwegian King Harald, accompanied by Prince Haakon, condemned Denmark.", "ACCUSE/disapprove NOR GOV > DNK"],
  ]);
});

describe("who is met is told, or the meeting is not", () => {
  checkEvents([
    ["The Norwegian president met the heads of security agencies.", "CONSULT NOR GOV + heads of security agencies > "],
    ["The Norwegian president met Ivan Holm's lawyer and a nun.", "CONSULT NOR GOV + Ivan Holm's lawyer + nun > "],
    ["The ministers of Norway and Denmark met with families of the victims.", "CONSULT NOR GOV + DNK GOV + families of the victims > "],
    ["The ministers of Norway and Denmark met with success.", "CONSULT NOR GOV + DNK GOV > "],
    ["The ministers of Norway and Denmark met them."],
    ["The ministers of Norway and Denmark met each other.", "CONSULT NOR GOV + DNK GOV > "],
    ["The Norwegian minister met the Danish queen and a number of officers.", "CONSULT NOR GOV + DNK GOV + DNK > "],
    ["The Norwegian minister met the Danish queen and a number of problems.", "CONSULT NOR GOV + DNK GOV > "],
    ["Norwegian police arrested 135 fugitives.", "COERCE/arrest NOR COP > 135 fugitives"],
    ["Norwegian police arrested a former official of Larsen Motors.", "COERCE/arrest NOR COP > former official"],
    ["The Norwegian minister visited the house of Ivan Holm."],
    ["Norwegian officers spoke with the suspect."],
    ["The Norwegian prime minister spoke with a Danish accent."],
    ["The Norwegian prime minister spoke with a Danish envoy.", "CONSULT NOR GOV + DNK GOV > "],
  ]);
});

describe("a subject that stands far from its verb", () => {
  checkEvents([
    ["The Norwegian army commander, along with Lt Gen Ivan Holm, visited Denmark.", "CONSULT/visit NOR MIL + Ivan Holm > DNK"],
    ["Prosecutors say Larsen, 45, attacked a Danish officer.", "ASSAULT Larsen > DNK (unnamed Prosecutors)"],
    ["Marak Holm, an elected member of the Larsen District Council, in a statement on Saturday attacked Norwegian minister Ivan Berg for the raid.", "ACCUSE/disapprove Marak Holm > NOR GOV @2025-10-18"],
    ["The 13 Norwegian lawmakers who signed the petition called on Denmark to leave.", "REQUEST/change NOR LEG > DNK"],
    ["The 13 Norwegian lawmakers who read the petition signed by Denmark."],
    ["They were aided by Danish rebels from Holm, who attacked Norwegian soldiers.", "ASSAULT DNK REB > NOR MIL"],
    ["Norway urged the Danish attorney-general to look into the contract.", "REQUEST/change NOR > DNK GOV"],
  ]);
});

describe("parties that a tree hangs beside the list, or takes into it", () => {
  checkEvents([
    ["The treaty between Norway, Denmark and the United Nations was signed.", "AGREE NOR + DNK + UNO > "],
    ["The Norwegian president sent condolences to the Danish prime minister, and his wife, Queen Sonja, did likewise.", "SUPPORT NOR GOV > DNK GOV"],
    ["The Norwegian president sent condolences to the Danish prime minister and the Swedish king.", "SUPPORT NOR GOV > DNK GOV + SWE GOV"],
    ["The Norwegian government and the Progress Party will meet and listen to Danish students.", "CONSULT NOR GOV + NOR PTY + DNK CVL >  future"],
    ["The Norwegian minister met and signed papers for Danish students."],
    ["The European Union condemned the jailing of three journalists in Norway.", "ACCUSE/disapprove EUR > NOR"],
    ["The European Union condemned the killing of three journalists in Norway.", "ACCUSE/disapprove EUR > "],
    ["Danish judge Ivan Holm resigned, and the Norwegian court refused to accept his apology.", "RETREAT/resign DNK JUD > ", "REJECT NOR JUD > DNK JUD"],
    ["The Norwegian envoy sent a letter of thanks to the Danish minister.", "SUPPORT NOR GOV > DNK GOV"],
    ["The Norwegian envoy sent a letter of protest to the Danish minister.", "ACCUSE/disapprove NOR GOV > DNK GOV"],
    ["The Norwegian envoy sent a letter to the Danish minister.", "CONSULT NOR GOV > DNK GOV"],
  ]);
});

describe("done or not, and no deed at all", () => {
  checkEvents([
    ["The Norwegian minister had no choice but to resign.", "RETREAT/resign NOR GOV > "],
    ["The Norwegian minister has no choice but to resign.", "RETREAT/resign NOR GOV >  hypothetical"],
    ["The Norwegian king became the first monarch to visit Denmark.", "CONSULT/visit NOR GOV > DNK"],
    ["The Norwegian king will become the first monarch to visit Denmark.", "CONSULT/visit NOR GOV > DNK future"],
    ["The Norwegian king wants to become the first monarch to visit Denmark.", "CONSULT/visit NOR GOV > DNK hypothetical"],
    ["The Norwegian king is the first monarch to visit Denmark.", "CONSULT/visit NOR GOV > DNK"],
    ["Norwegian soldiers fought Denmark's long war."],
    ["Norwegian soldiers fought Danish rebels.", "ASSAULT NOR MIL + DNK REB > "],
    ["Larsen Motors will offer a direct service to Denmark."],
  ]);
});
