import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("modes that the parties or the rest of the sentence tell", () => {
  checkEvents([
    ["Norwegian prosecutors accused the Danish minister of selling sweets.", "ACCUSE/allege NOR JUD > DNK GOV"],
    ["Norwegian police accused the Danish minister of selling sweets.", "ACCUSE/allege NOR COP > DNK GOV"],
    ["Norwegian teachers accused the Danish minister of selling sweets.", "ACCUSE NOR EDU > DNK GOV"],
    ["The Norwegian ambassador accused the Danish minister of sending inappropriate messages.", "ACCUSE/allege NOR GOV > DNK GOV"],
    ["The Norwegian ambassador accused the Danish minister of sending long messages.", "ACCUSE NOR GOV > DNK GOV"],
    ["The Norwegian ambassador accused the Danish minister of choosing an inappropriate hat.", "ACCUSE NOR GOV > DNK GOV"],
    ["Norway has refused all Danish requests for weapons.", "REJECT/assist NOR > DNK"],
    ["Norway has refused all Danish requests for interviews.", "REJECT NOR > DNK"],
    ["The Norwegian ministry rejected compensation requests from Denmark.", "REJECT/assist NOR GOV > DNK"],
    ["The Norwegian ministry rejected visa requests from Denmark.", "REJECT NOR GOV > DNK"],
    ["The Danish government asked the Norwegian ministry to suspend the ruling.", "REQUEST/change DNK GOV > NOR GOV"],
    ["The Danish government asked the Norwegian ministry to read the ruling.", "REQUEST DNK GOV > NOR GOV"],
    ["Norway invited the Danish minister to come.", "REQUEST/meet NOR > DNK GOV"],
    ["Norway invited the Danish minister to sing.", "REQUEST NOR > DNK GOV"],
    ["The Norwegian navy captured 23 pirates.", "COERCE/arrest NOR MIL > 23 pirates"],
    ["Denmark asked Norway to donate the house, but Norway refused to give it to Denmark.", "REQUEST/assist DNK > NOR", "REJECT/assist NOR > DNK"],
    ["Denmark asked Norway to see the house, but Norway refused to give it to Denmark.", "REQUEST DNK > NOR", "REJECT NOR > DNK"],
    ["Norwegian soldiers killed two Danish villagers in what they called a shootout.", "ASSAULT/firearms NOR MIL > DNK CVL"],
    ["Norwegian soldiers killed two Danish villagers in what they called a mistake.", "ASSAULT NOR MIL > DNK CVL"],
    ["Norwegian soldiers killed two Danish villagers with a bomb after a shootout.", "ASSAULT NOR MIL > DNK CVL"],
    ["Norway blocked the website of the Danish Football Association.", "COERCE/censor NOR > DNK SOC"],
    ["The website of the Danish Football Association was blocked by Norway.", "COERCE/censor NOR > DNK SOC"],
    ["The website of the Danish Football Association that was blocked by Norway is back.", "COERCE/censor NOR > DNK SOC"],
    ["Norway blocked Danish exports.", "COERCE/restrict NOR > DNK"],
  ]);
});

describe("which deed it is", () => {
  checkEvents([
    ["Norway established diplomatic relations with Fiji in 1992.", "SUPPORT NOR + FJI >  historical @1992"],
    ["Norway established relations with Fiji in 1992.", "SUPPORT NOR + FJI >  historical @1992"],
    ["Norway established close ties with Fiji in 1992.", "COOPERATE NOR + FJI >  historical @1992"],
    ["Norway established trade relations with Fiji in 1992.", "COOPERATE NOR + FJI >  historical @1992"],
    ["Norway supported a programme in Fiji which includes 33 scholarships.", "AID NOR > FJI"],
    ["Norway supported a programme in Fiji which includes 33 lectures.", "SUPPORT NOR > FJI"],
    ["Norway supported a protest in Fiji which includes 33 scholarships.", "SUPPORT NOR > FJI"],
  ]);
});

describe("done before and after, or planned", () => {
  checkEvents([
    ["Norway has and will continue to sell oil to Fiji.", "COOPERATE NOR > FJI"],
    ["Norway has a plan and will continue to sell oil to Fiji.", "COOPERATE NOR > FJI future"],
    ["In the course of its visit, a memorandum would be signed between Norway and Fiji.", "AGREE NOR + FJI >  future"],
    ["In the course of its life, a memorandum would be signed between Norway and Fiji.", "AGREE NOR + FJI >  hypothetical"],
    ["During its visit, a memorandum would be signed between Norway and Fiji if all went well.", "AGREE NOR + FJI >  hypothetical"],
  ]);
});

describe("what sounds like a deed", () => {
  checkEvents([
    ["Norway's support for Fiji has been lukewarm at best."],
    ["Norway's support for Fiji has been strong.", "SUPPORT NOR > FJI"],
    ["The Norwegian army supported the Danish inauguration."],
    ["The Norwegian army supported the Danish government.", "SUPPORT NOR MIL > DNK GOV"],
    ["A Norwegian minister helped Danish reporters crack the affair."],
    ["A Norwegian minister helped the Danish army leave the town.", "AID NOR GOV > DNK MIL"],
    ["EU exports to Fiji registered the highest fall."],
    ["The EU exports fish to Fiji.", "COOPERATE EUR > FJI"],
    ["Norway has delayed lifting the ban on Fiji."],
    ["Norway has delayed releasing Danish prisoners."],
    ["Norway was late, releasing Danish prisoners in May.", "RETREAT/release NOR > DNK CVL @2025-05"],
    ["EU exports to Fiji fell by 5 percent."],
    ["Norway is lifting the ban on Fiji.", "CONCEDE NOR > FJI"],
    ["In jail since 1999, the Norwegian nurses arrived in Fiji."],
    ["The freed Norwegian nurses arrived in Fiji."],
    ["In office since 1999, the Norwegian minister arrived in Fiji.", "CONSULT/visit NOR GOV > FJI"],
    ["Norway is not blaming the Fiji health crisis on the virus."],
    ["Norway blamed the Fiji government for the crisis.", "ACCUSE NOR > FJI GOV"],
    ["The artillery would help Norway modernise its army."],
    ["The Danish army would help Norway modernise its army.", "AID DNK MIL > NOR hypothetical"],
    ["The Norwegian judge complimented the Danish minister on his hand."],
    ["The Norwegian premier complimented the Danish minister on his hand.", "SUPPORT NOR GOV > DNK GOV"],
    ["Elections are due by August, and the Norwegian premier is expected to dissolve parliament to pave the way for a vote."],
    ["The Norwegian premier dissolved parliament to end the quarrel.", "COERCE NOR GOV > parliament"],
  ]);
});
