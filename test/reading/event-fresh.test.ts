import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("what is given up, refused, blamed and laid on goods", () => {
  checkEvents([
    ["Norway stopped selling arms to Denmark.", "SANCTION/discontinue NOR > DNK"],
    ["Norway stopped giving aid to Denmark.", "SANCTION/discontinue NOR > DNK"],
    ["Norway never gave aid to Denmark.", "AID NOR > DNK not"],
    ["Norway refused to finance the Danish railway.", "REJECT/assist NOR > DNK"],
    ["Norway refused to join the Danish talks.", "REJECT NOR > DNK"],
    ["Norway imposed a tariff on $50 billion of steel imports from Denmark.", "SANCTION NOR > DNK"],
    ["Denmark rejected a request by Norway.", "REJECT DNK > NOR"],
    ["Denmark accused the Bank of Norway of the illegal printing of money.", "ACCUSE/allege DNK > NOR BUS"],
    ["Denmark accused the Bank of Norway of the rapid printing of money.", "ACCUSE DNK > NOR BUS"],
    ["Norwegian Prime Minister Theresa May met Danish minister Ivan Berg.", "CONSULT NOR GOV + DNK GOV > "],
    ["Norway has urged its residents to leave Denmark.", "REQUEST/change NOR > NOR CVL"],
    ["Norwegian President Ivan Berg urged his supporters to leave Denmark.", "REQUEST/change NOR GOV > NOR"],
    ["Norwegian President Ivan Berg urged his critics to leave Denmark.", "REQUEST/change NOR GOV > critics"],
  ]);
});

describe("no deed", () => {
  checkEvents([
    ["Norway headed the AIDS conference in Denmark."],
    ["The H5N1 virus has killed Danish women."],
    ["Norwegian soldiers have killed Danish women.", "ASSAULT NOR MIL > DNK CVL"],
    ["Norwegian firms find it harder to invest in Denmark."],
    ["Norwegian firms invest in Denmark.", "COOPERATE NOR BUS > DNK"],
    ["With the Denmark-bashing minister of Norway gone, the paper closed."],
  ]);
});
