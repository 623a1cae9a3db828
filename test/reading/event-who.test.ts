import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("who is to go, who is criticised, whose the bond and the execution are", () => {
  checkEvents([
    ["Norwegian Premier Ivan Berg called for the governor's resignation.", "REQUEST/change NOR GOV > governor"],
    ["Norwegian Premier Ivan Berg called for the resignation of Mette Larsen.", "REQUEST/change NOR GOV > Mette Larsen"],
    ["Norwegian Premier Ivan Berg called for the governor's plan."],
    ["Norwegian Premier Ivan Berg demanded the chairman's resignation.", "REQUEST/change NOR GOV > chairman"],
    ["Norway criticised a film director for the speech.", "ACCUSE/disapprove NOR > film director"],
    ["Norway criticised a film.", "ACCUSE/disapprove NOR > "],
    ["After his meeting with the Danish minister Mette Larsen, Norwegian Premier Ivan Berg praised the ties between the two countries.", "SUPPORT NOR GOV > DNK GOV"],
    ["Norwegian Premier Ivan Berg praised the relations with Denmark.", "SUPPORT NOR GOV > DNK"],
    ["Norwegian Premier Ivan Berg praised the two countries.", "SUPPORT NOR GOV > "],
    ["Norway condemned the executions of two activists and a member of parliament in Denmark.", "ACCUSE/disapprove NOR > DNK"],
    ["Norway condemned the killing of two activists in Denmark.", "ACCUSE/disapprove NOR > "],
    ["Norway agreed to host a visit by the Danish team.", "AGREE NOR > DNK"],
  ]);
});

describe("the others of a list, one man with two titles, and a name behind a description", () => {
  checkEvents([
    ["Ivan Holm, Mette Larsen and Olaf Berg were arrested by Norwegian police.", "COERCE/arrest NOR COP > Ivan Holm + Mette Larsen + Olaf Berg"],
    ["Norwegian Premier Ivan Berg met the president, prime minister and foreign minister of Denmark.", "CONSULT NOR GOV + DNK GOV + DNK GOV + DNK GOV > "],
    ["Norwegian police arrested a dealer, identified as Ivan Holm.", "COERCE/arrest NOR COP > Ivan Holm"],
    ["Norwegian police arrested a dealer, identified in Oslo.", "COERCE/arrest NOR COP > dealer"],
    ["The Norwegian minister met the leaders of a small fishing party.", "CONSULT NOR GOV + leaders of a small fishing party > "],
    ["Denmark, Sweden and Norway, which have agreed to pay Finland, are neighbours.", "AGREE DNK + SWE + NOR > FIN"],
  ]);
});

describe("what is no such deed", () => {
  checkEvents([
    ["The minister described working with Norway as a trial."],
    ["The Danish minister handed an invitation to the president of Norway.", "REQUEST/meet DNK GOV > NOR GOV"],
    ["The Danish minister sent messages to Norway making it clear that he would leave."],
    ["The Danish minister sent a message to Norway.", "CONSULT DNK GOV > NOR"],
    ["The Danish minister welcomed Norwegian Premier Ivan Berg's resignation."],
    ["The Danish king bestowed the title of commissioner on Norwegian Premier Ivan Berg."],
    ["The Danish king bestowed a medal on Norwegian Premier Ivan Berg.", "SUPPORT DNK GOV > NOR GOV"],
    ["Danish lawyers moved to dismiss the Norwegian lawsuit."],
    ["Norway gave Denmark until Monday to sign a paper promising to pay Sweden."],
    ["Danish President Mette Larsen said she would fly to Denmark."],
    ["Sweden welcomed the failure of the talks between Norway and Denmark.", "CONSULT NOR + DNK > "],
    ["Norwegian Premier Ivan Berg admitted that the Danes had lied."],
  ]);
});

describe("whose claims are dismissed that were just told of", () => {
  checkEvents([
    ["Danish loans have drawn criticism from Norway. Denmark dismissed those claims.", "REJECT DNK > NOR"],
    ["Danish loans have drawn criticism from Norway. Sweden dismissed those claims.", "REJECT SWE > "],
    ["Danish loans have drawn criticism from Norway. Denmark dismissed the claims of the union.", "REJECT DNK > "],
  ]);
});

describe("parts of firms, second titles, ends of letters, and a clause that has its object", () => {
  checkEvents([
    ["Holm Cables for Trade, a subsidiary of Berg Motors, signed a contract with Norway.", "AGREE Holm Cables for Trade + NOR > "],
    ["Norwegian Premier Ivan Berg met with the bank's CEO Erik Holm and Deputy CEO Mette Larsen.", "CONSULT NOR GOV + Mette Larsen + Erik Holm > "],
    ["Ivan Berg, the Norwegian premier, said he would be writing to the auditor-general calling for an investigation.", "REQUEST/change NOR GOV > auditor-general future (person Ivan Berg)"],
    ["Norway will lift the sanctions imposed on Denmark.", "CONCEDE NOR > DNK future"],
    ["Norway will lift the sanctions imposed on Monday.", "CONCEDE NOR >  future"],
    ["Norwegian police arrested a clerk and an orderly.", "COERCE/arrest NOR COP > clerk + orderly"],
    ["Norwegian Premier Ivan Berg later blamed his hesitancy to condemn Denmark on the noise.", "ACCUSE/disapprove NOR GOV > DNK not"],
    ["Norway agreed to allow all sailors in Denmark to leave.", "AGREE NOR > "],
  ]);
});

describe("the military beside the police", () => {
  checkEvents([
    ["The military and the police of Norway arrested Danish sailors.", "COERCE/arrest military + NOR COP > DNK MIL"],
    ["The Norwegian military and political council arrested Danish sailors.", "COERCE/arrest NOR > DNK MIL"],
  ]);
});
