import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("who does it", () => {
  checkEvents([
    ["Norway accused Denmark of attacking Swedish ships.", "ACCUSE NOR > DNK", "ASSAULT DNK > SWE (office Norway)"],
    ["Norway has called on Denmark to release Swedish prisoners.", "REQUEST/yield NOR > DNK", "RETREAT/release DNK > SWE CVL hypothetical"],
    ["Norway called for easing the sanctions on Denmark."],
    ["It was Norway, not Sweden, that attacked Denmark.", "ASSAULT NOR > DNK"],
    ["It was Norway that attacked Denmark.", "ASSAULT NOR > DNK"],
    ["Norwegian President Ivan Berg arrived in Copenhagen on Monday. He met Danish Prime Minister Mette Larsen.", "CONSULT/visit NOR GOV > DNK @2025-10-20", "CONSULT NOR GOV + DNK GOV > "],
    ["Norway's economy supported Denmark."],
  ]);
});

describe("to whom", () => {
  checkEvents([
    ["Norwegian police arrested seven suspects on Monday.", "COERCE/arrest NOR COP > seven suspects @2025-10-20"],
    ["Norwegian police arrested the trend."],
    ["Norway condemned the bombing in Denmark.", "ACCUSE/disapprove NOR > "],
    ["Norway denounced Sweden's war in Denmark.", "ACCUSE/disapprove NOR > SWE", "ASSAULT SWE > DNK"],
    ["Norway demanded a Swedish withdrawal from Denmark.", "REQUEST/yield NOR > SWE", "RETREAT/withdraw SWE > DNK hypothetical"],
    ["Norway sent tanks to a Swedish ally."],
  ]);
});

describe("whether it was done", () => {
  checkEvents([
    ["Norway prevented Denmark from attacking Swedish ships.", "ASSAULT DNK > SWE hypothetical"],
    ["Norway chose to support Denmark.", "SUPPORT NOR > DNK"],
    ["The deal was announced during a meeting between Norway and Denmark.", "CONSULT NOR + DNK > "],
    ["The bill aims to prevent a meeting between Norway and Denmark.", "CONSULT NOR + DNK >  hypothetical"],
    ["The minister voiced concern about Norway's invasion of Denmark.", "ASSAULT NOR > DNK"],
    ["Norway has to support Denmark.", "SUPPORT NOR > DNK hypothetical"],
    ["Norway would like to thank Denmark.", "SUPPORT NOR > DNK"],
  ]);
});

describe("what is no event of politics", () => {
  checkEvents([
    ["Ivan Berg kissed Mette Larsen and then stabbed Lars Holm."],
    ["In the cup final, Norway attacked Denmark and the striker shot a goal before the match ended."],
    ["The student arrived in Norway to read law."],
    ["Norway's president attacked Denmark for its silence.", "ACCUSE/disapprove NOR GOV > DNK"],
  ]);
});

describe("guests, carriers, money", () => {
  checkEvents([
    ["Norwegian tourists invaded Denmark."],
    ["Norwegian troops invaded Denmark.", "ASSAULT NOR MIL > DNK"],
    ["Norway's national airline travels to Denmark three times a week."],
    ["The Norwegian army chief visited Denmark.", "CONSULT/visit NOR MIL > DNK"],
    ["Norway supported Denmark with grain.", "AID NOR > DNK"],
    ["Norway supported Denmark with all its heart.", "SUPPORT NOR > DNK"],
  ]);
});

describe("parties beside each other", () => {
  checkEvents([
    ["Norwegian police clashed with Danish soldiers and supporters.", "ASSAULT NOR COP + DNK MIL + supporters > "],
    ["The vice-president and other officials of Norway stepped down.", "RETREAT/resign NOR GOV + vice-president > "],
    // "vice-president" is said of the first lady
    ["Norway accused the first lady and vice-president of fraud."],
    // no "and": the second is said of the first
    ["Norwegian President Ivan Berg met Denmark, chair of the council.", "CONSULT NOR GOV + DNK > "],
    ["Norway is working to support Denmark, the Swedish News Agency reported.", "SUPPORT NOR > DNK (office Swedish News Agency)"],
    ["OSLO / NEWS / Norwegian President Ivan Berg received Danish Prime Minister Mette Larsen.", "CONSULT/visit DNK GOV > NOR GOV"],
  ]);
});

describe("what only sounds like an event", () => {
  checkEvents([
    ["The Norwegian minister spoke with the Daily Herald about Denmark."],
    ["Norwegian detectives contacted a bank in Copenhagen."],
    ["Norway prayed that God will help Denmark."],
    ["Norway and Denmark agree on a lot."],
    ["Norway and Denmark agreed on a plan.", "AGREE NOR + DNK > "],
    ["Norway does not rule out an apology."],
    ["Norway has ruled out an apology.", "REJECT NOR > "],
    ["The Norwegian court dismissed all charges."],
    ["The striker scored a goal in the cup match, and FIFA rejected Norway's appeal."],
    ["A witness said Denmark was failing to help."],
    ["Norway accused Denmark of having attacked Swedish ships.", "ACCUSE NOR > DNK", "ASSAULT DNK > SWE (office Norway)"],
  ]);
});

describe("what an adjective or a cause makes of it", () => {
  checkEvents([
    ["The paper criticised Norway's perceived support for Denmark.", "SUPPORT NOR > DNK hypothetical"],
    ["The paper criticised Norway's full support for Denmark.", "SUPPORT NOR > DNK"],
    ["Prices rose on fears of shortages due to Norway's invasion of Denmark.", "ASSAULT NOR > DNK"],
  ]);
});

describe("aims, votes, attempts and what nobody is sure of", () => {
  checkEvents([
    ["Norway is hustling to find other oil to protest Denmark's war.", "ACCUSE/disapprove NOR > DNK hypothetical"],
    ["The Norwegian prime minister decided to resign on Friday.", "RETREAT/resign NOR GOV >  @2025-10-17"],
    ["The Norwegian prime minister has not decided to resign.", "RETREAT/resign NOR GOV >  not future"],
    ["The Norwegian parliament voted to condemn Denmark.", "ACCUSE/disapprove NOR LEG > DNK"],
    ["The Norwegian parliament will vote to condemn Denmark.", "ACCUSE/disapprove NOR LEG > DNK hypothetical"],
    ["The Danish rebels tried to kill the Norwegian president.", "ASSAULT DNK REB > NOR GOV"],
    ["The Danish rebels tried to meet the Norwegian president.", "CONSULT DNK REB + NOR GOV >  hypothetical"],
    ["Norway would consult Danish officials in September.", "CONSULT NOR + DNK GOV >  future @2026-09"],
    ["Norway would consult Danish officials in September if it could.", "CONSULT NOR + DNK GOV >  hypothetical @2026-09"],
    ["The crowd wanted to know when the Norwegian police would arrest the Danish mayor.", "COERCE/arrest NOR COP > DNK GOV hypothetical"],
    ["Nobody is certain that Norway will disarm the Danish rebels.", "RETREAT/disarm NOR >  hypothetical"],
    ["It is certain that Norway will disarm the Danish rebels.", "RETREAT/disarm NOR >  future"],
    ["There was little hope that Norway would visit Denmark.", "CONSULT/visit NOR > DNK hypothetical"],
    ["Norway wants to ease tension through dialogue between Sweden and Denmark.", "CONSULT SWE + DNK >  hypothetical"],
    ["Norway eased tension through dialogue between Sweden and Denmark.", "CONSULT SWE + DNK > "],
    ["Norway said it will respond to a Danish attack on Sweden.", "ASSAULT DNK > SWE hypothetical (office Norway)"],
    ["Norway responded to a Danish attack on Sweden.", "ASSAULT DNK > SWE"],
    ["Norwegian President Ivan Berg is to make a visit to Denmark.", "CONSULT/visit NOR GOV > DNK future"],
    ["Norwegian President Ivan Berg made a visit to Denmark.", "CONSULT/visit NOR GOV > DNK"],
    ["The Norwegian ministers meet the Danish king next week.", "CONSULT NOR GOV + DNK GOV >  future @2025-10-27/2025-11-02"],
    ["The Norwegian ministers met the Danish king on Thursday.", "CONSULT NOR GOV + DNK GOV >  @2025-10-16"],
    ["Norwegian President Ivan Berg blamed his refusal to condemn Denmark on the king.", "ACCUSE/disapprove NOR GOV > DNK not"],
    ["Norway pledged to release the Danish minister but reneged.", "AGREE NOR > DNK GOV", "RETREAT/release NOR > DNK GOV hypothetical (office Norway)"],
    ["Norway pledged to release the Danish minister.", "AGREE NOR > DNK GOV", "RETREAT/release NOR > DNK GOV future (office Norway)"],
    ["Ivan Berg implored God to support the Norwegian president."],
    ["Norway signed a memorandum of understanding with Denmark to provide aid to Sweden.", "AGREE NOR + DNK > ", "AID NOR > SWE future"],
  ]);
});
