import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("what is no deed between powers", () => {
  checkEvents([
    ["Norwegian prime minister Ivan Holm almost killed the party."],
    ["Norwegian prime minister Ivan Holm killed the party chief.", "ASSAULT NOR GOV > party chief"],
    ["The consensual invasion of Norway by Denmark amused him."],
    ["The invasion of Norway by Denmark angered him.", "ASSAULT DNK > NOR"],
    ["Norwegian minister Ivan Berg moved to dismiss the claims."],
    ["Norwegian minister Ivan Berg dismissed the Danish claims.", "REJECT NOR GOV > DNK"],
    ["Norwegian minister Ivan Berg wants to oust Danish investor Mette Holm as chairman of the firm."],
    ["Norwegian soldiers ousted Danish minister Mette Holm as head of the government.", "COERCE/seize NOR MIL > DNK GOV"],
    ["Norway's coach Ivan Holm stepped down on Monday."],
    ["Norway's president Ivan Holm stepped down on Monday.", "RETREAT/resign NOR GOV >  @2025-10-20"],
    ["The bishop defended the Norwegian church's opposition to the bill."],
    ["Denmark praised the Norwegian opposition.", "SUPPORT DNK > NOR OPP"],
    ["(AP) A man accused of killing a Danish officer was found."],
    ["Norway accused a Boeing 747 of spying."],
    ["Norway sued Boeing.", "ACCUSE/allege NOR > USA BUS"],
    ["Norway spent two million dollars to support Danish museums."],
    ["Norway continued to support Danish museums.", "SUPPORT NOR > DNK"],
    ["Norway made a contribution to support Danish museums."],
    ["Aftenposten's investigation into Denmark angered Norway."],
    ["Norway's investigation into Denmark angered Sweden.", "ACCUSE/investigate NOR > DNK"],
    ["Norway quarrelled over funding the Danish army."],
    ["Norway insisted on getting all imprisoned Danes out."],
    ["Norway offered a sincere apology to Denmark.", "CONCEDE NOR > DNK"],
    ["Norway offered a plan to Denmark.", "AGREE NOR > DNK"],
    ["The Norwegian minister died a hero in Iraq."],
    ["Printing money means that the Norwegian bank gives money to the Danish government."],
    ["CPC Corp, Taiwan supplied gas to Japan."],
    ["The president of Norway endorsed the appointment of Ivan Holm."],
    ["The president of Norway endorsed Ivan Holm.", "SUPPORT NOR GOV > Ivan Holm"],
  ]);
});

describe("who are not the state that their name holds", () => {
  checkEvents([
    ["Ethnic Danes clashed with Norwegian police.", "ASSAULT Ethnic Danes + NOR COP > "],
    ["Danes attacked Norwegian police.", "ASSAULT DNK > NOR COP"],
    ["A Danish exile group rescued Norwegian sailors."],
    ["Danish rescuers rescued Norwegian sailors."],
    ["King Hussein of Jordan arrived in Washington. Saddam Hussein condemned Norway.", "CONSULT/visit JOR GOV > USA", "ACCUSE/disapprove IRQ > NOR"],
  ]);
});

describe("a name is whole", () => {
  checkEvents([
    ["The Food and Drug Administration sued Norway.", "ACCUSE/allege Food and Drug Administration > NOR"],
    ["Norway and Drug Administration officials left."],
    ["The Danish Holm and Larsen Service arrested a Norwegian minister.", "COERCE/arrest DNK > NOR GOV"],
    ["The Ministry of Justice's Investigation Bureau arrested a Norwegian minister.", "COERCE/arrest Ministry of Justice's Investigation Bureau > NOR GOV"],
    ["Hyundai Heavy Industries Co. signed an agreement with Norway.", "AGREE KOR BUS + NOR > "],
    ["First Security Corp. signed an agreement with Norway.", "AGREE First Security Corp. + NOR > "],
    ["Norway signed an agreement with the Holm Company for Trade and Distribution.", "AGREE NOR + Holm Company for Trade and Distribution > "],
    ["Brig Said Al Holm met the Norwegian ambassador.", "CONSULT Said Al Holm + NOR GOV > "],
    ["Afghan Foreign Minister Amir Khan Holm met the Norwegian ambassador.", "CONSULT AFG GOV + NOR GOV > "],
    ["Egyptian Minister of Information and Culture Ali Holm met the Norwegian ambassador.", "CONSULT EGY GOV + NOR GOV > "],
  ]);
});
