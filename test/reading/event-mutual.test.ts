import { describe } from "vitest";
import { checkEvents } from "./event-table.js";

describe("what two do to each other is done by both", () => {
  checkEvents([
    ["Norway and Denmark expelled each other's ambassadors.", "SANCTION/expel NOR + DNK > "],
    ["Norway and Denmark blamed each other for the collision.", "ACCUSE NOR + DNK > "],
    ["Norway and Denmark attacked one another's ports.", "ASSAULT NOR + DNK > "],
    ["Norway expelled Denmark's ambassador, and the other left.", "SANCTION/expel NOR > DNK GOV"],
    ["Norway accused Denmark and Sweden of hating each other.", "ACCUSE NOR > DNK + SWE"],
    ["Norway blamed each other country."],
    ["Norway and Denmark lie next to each other."],
  ]);
});

describe("both leaders, the two ministers", () => {
  const met = "Norwegian President Ivan Berg met Danish President Mette Holm.";
  checkEvents([
    [`${met} Both leaders thanked Sweden.`, "CONSULT NOR GOV + DNK GOV > ", "SUPPORT NOR GOV + DNK GOV > SWE"],
    [`${met} The two presidents signed an agreement.`, "CONSULT NOR GOV + DNK GOV > ", "AGREE NOR GOV + DNK GOV > "],
    // a third only in passing
    [`${met} Berg thanked Denmark. Holm thanked Norway. The army had removed Swedish President Karl Dahl. Both leaders thanked Finland.`, "CONSULT NOR GOV + DNK GOV > ", "SUPPORT NOR GOV > DNK", "SUPPORT DNK GOV > NOR", "SUPPORT NOR GOV + DNK GOV > FIN"],
    // of one office, or three of it, or of somebody else
    [`${met} The two ministers thanked Sweden.`, "CONSULT NOR GOV + DNK GOV > ", "SUPPORT two ministers > SWE"],
    [`${met} Swedish President Karl Dahl was there. The two presidents thanked Finland.`, "CONSULT NOR GOV + DNK GOV > ", "SUPPORT two presidents > FIN"],
    [`${met} The two leaders of the union thanked Finland.`, "CONSULT NOR GOV + DNK GOV > ", "SUPPORT two leaders of the union > FIN"],
  ]);
});
