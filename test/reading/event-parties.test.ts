import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("a name beside a party is a party, though no list holds it", () => {
  checkEvents([
    ["Norway and the SPTU signed an agreement with Denmark.", "AGREE NOR + SPTU + DNK > "],
    ["Denmark and the Shiv Holm condemned Norway.", "ACCUSE/disapprove DNK + Shiv Holm > NOR"],
    ["Denmark and the Oceanic Gas Agreement condemned Norway.", "ACCUSE/disapprove DNK > NOR"],
    ["Denmark and Norway signed an agreement on Monday and Tuesday.", "AGREE DNK + NOR >  @2025-10-20"],
    ["The Holm Development Corporation (HDC) and the Harbour Motors signed an agreement with Norway.", "AGREE HDC + Harbour Motors + NOR > "],
    ["The Ministry of Trade (MOT) of Norway signed an agreement with Denmark.", "AGREE Ministry of Trade + DNK > "],
  ]);
});

describe("who is joined by other words than and", () => {
  checkEvents([
    ["The prime minister of Norway resigned along with six ministers.", "RETREAT/resign NOR GOV + six ministers > "],
    ["The prime minister of Norway resigned with a smile.", "RETREAT/resign NOR GOV > "],
    ["Norway has called on the Danish government and state agencies to release the prisoners.", "REQUEST/yield NOR > DNK GOV + state agencies", "RETREAT/release DNK GOV + state agencies > prisoners hypothetical"],
    ["Norway will meet with Ivan Holm, director of the harbour, and Mette Larsen, president of Denmark.", "CONSULT NOR + Ivan Holm + DNK GOV >  future"],
    ["Norway voiced support for Denmark's bid for a seat for the council.", "SUPPORT NOR > DNK"],
  ]);
});

describe("one title before two names, whatever the tagger says of it, is part of neither", () => {
  checkEvents([
    ["Presidents Vladimir Putin and Xi Jinping met in Oslo.", "CONSULT RUS GOV + CHN > "],
    ["Presidents Macron and Vladimir Putin met in Oslo.", "CONSULT FRA GOV + RUS > "],
    ["Kings Cross and Holm Street condemned Norway."],
    ["Larsens Motors and Holm Bank condemned Norway.", "ACCUSE/disapprove Larsens Motors + Holm Bank > NOR"],
  ]);
});

describe("whose plea is refused", () => {
  checkEvents([
    ["Norway rejected a proposal submitted by Denmark.", "REJECT NOR > DNK"],
    ["The Norwegian court dismissed a petition filed by Danish sailors.", "REJECT NOR JUD > DNK MIL"],
    ["Norway condemned the attack by Denmark on Sweden.", "ACCUSE/disapprove NOR > DNK"],
    ["Norway condemned the killing of two sailors by Denmark.", "ACCUSE/disapprove NOR > DNK"],
    ["Norway praised the efforts made by Denmark.", "SUPPORT NOR > DNK"],
    ["Norway condemned the attack by night.", "ACCUSE/disapprove NOR > "],
    ["The agreement was signed between Norway and Denmark.", "AGREE NOR + DNK > "],
    ["Norway looked to Saudi Arabia and praised the role of the Kingdom.", "SUPPORT NOR > SAU"],
    ["Norway looked to Saudi Arabia and praised the Kingdom Tower.", "SUPPORT NOR > "],
    ["Norway looked to Saudi Arabia and Jordan and praised the role of the Kingdom.", "SUPPORT NOR > "],
    ["The Norwegian court dismissed a petition found by Danish sailors.", "REJECT NOR JUD > "],
  ]);
});

describe("counterparts, firms and clubs are not their country", () => {
  checkEvents([
    ["Norwegian Prime Minister Ivan Berg met Danish Prime Minister Mette Larsen. Berg and his Danish counterpart discussed fishing.", "CONSULT NOR GOV + DNK GOV > ", "CONSULT NOR GOV + DNK GOV > "],
    ["The Norwegian prime minister met his Danish counterpart on Monday.", "CONSULT NOR GOV + DNK GOV >  @2025-10-20"],
    ["The Norwegian prime minister met a colleague on Monday."],
    ["The Norwegian oil company signed a contract with the Danish state-owned oil company.", "AGREE NOR BUS + DNK BUS > "],
    ["Norwegian police arrested 12 foreign residents in Oslo.", "COERCE/arrest NOR COP > 12 foreign residents"],
    ["Norwegian police arrested 12 residents in Oslo.", "COERCE/arrest NOR COP > NOR CVL"],
    ["Norway condemned the Danish team.", "ACCUSE/disapprove NOR > "],
    ["We do not recognise this Norway, said Danish President Mette Larsen."],
    ["Norway agreed to send technical experts.", "AGREE NOR > "],
  ]);
});

describe("done, open, or an example of what is open", () => {
  checkEvents([
    ["Norwegian Premier Ivan Berg decided to invade Denmark, causing panic in Europe.", "ASSAULT NOR GOV > DNK"],
    ["Norwegian Premier Ivan Berg decided to invade Denmark, citing old maps.", "ASSAULT NOR GOV > DNK future"],
    ["The Norwegian ministry will be able to take on tasks such as arresting Danish citizens.", "COERCE/arrest NOR GOV > DNK CVL hypothetical"],
    ["Norway was not afraid to criticise Denmark.", "ACCUSE/disapprove NOR > DNK"],
    ["Norway was afraid to criticise Denmark.", "ACCUSE/disapprove NOR > DNK future"],
    ["The council recommended that the Danish ambassador be expelled by Norway.", "SANCTION/expel NOR > DNK GOV hypothetical"],
    ["The Danish ambassador was expelled by Norway.", "SANCTION/expel NOR > DNK GOV"],
  ]);
});

describe("courts, forms of government and subjects that the tree has mixed up", () => {
  checkEvents([
    ["Norway appealed to the Danish Supreme Court."],
    ["Norway appealed to the Danish government.", "REQUEST NOR > DNK GOV"],
    ["The opposition said the government had raised taxes and accused the authorities of theft."],
    ["Norway's government accused the Danish authorities of theft.", "ACCUSE/allege NOR GOV > DNK GOV"],
    ["The Norwegian minister opposed a narrow government."],
  ]);
});

describe("what an invitation is to", () => {
  checkEvents([
    ["Norway invited Danish officials to take part in the vote.", "REQUEST NOR > DNK GOV"],
    ["Norway invited Danish officials to visit Oslo.", "REQUEST/meet NOR > DNK GOV", "CONSULT/visit DNK GOV > NOR hypothetical"],
  ]);
});
