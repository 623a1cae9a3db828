import { describe, expect, it } from "vitest";
import { linesOf } from "./read-text.js";

/** Report day of all tables: Monday, 20 October 2025. Sentences are ours; the near misses must yield nothing of the kind. */
type Table = readonly (readonly [text: string, ...lines: readonly string[]])[];

function check(kind: Parameters<typeof linesOf>[0], table: Table): void {
  it.each(table.map(([text, ...lines]) => [text, lines] as const))("%s", (text, lines) => {
    expect(linesOf(kind, text)).toEqual(lines);
  });
}

describe("events", () => {
  describe("verbs: active, passive, negated, planned, wished", () => {
    check("event", [
      ["Norway did not condemn Denmark.", "ACCUSE/disapprove NOR > DNK not"],
      ["Norway expelled two Danish diplomats on Monday.", "SANCTION/expel NOR > DNK GOV @2025-10-20"],
      ["Two Danish diplomats were expelled by Norway on Monday.", "SANCTION/expel NOR > DNK GOV @2025-10-20"],
      ["Norway will send tanks to Sweden in March.", "AID NOR > SWE future @2026-03"],
      ["Norway threatened to expel Danish diplomats.", "THREATEN NOR > DNK GOV", "SANCTION/expel NOR > DNK GOV hypothetical (office Norway)"],
      ["Norway urged Denmark to release Swedish prisoners.", "REQUEST/yield NOR > DNK", "RETREAT/release DNK > SWE CVL hypothetical (office Norway)"],
      ["Norway plans to visit Denmark next week.", "CONSULT/visit NOR > DNK future @2025-10-27/2025-11-02"],
      ["Norway accused Denmark of spying.", "ACCUSE/allege NOR > DNK"],
      ["Norway denied attacking Danish ships.", "ASSAULT NOR > DNK not (office Norway)"],
      ["Denmark recalled its ambassador from Norway.", "SANCTION/withdraw DNK > NOR"],
      ["Norway seized a Danish tanker.", "COERCE/seize NOR > DNK"],
      ["Norwegian drones struck Danish oil facilities on Sunday.", "ASSAULT NOR > DNK @2025-10-19"],
    ]);
  });
  describe("event nouns and light verbs", () => {
    check("event", [
      ["Norway condemned the Danish attack on Swedish ships.", "ACCUSE/disapprove NOR > DNK", "ASSAULT DNK > SWE"],
      ["The Norwegian and Danish presidents held talks in Helsinki last week.", "CONSULT NOR GOV + DNK GOV >  @2025-10-13/2025-10-19"],
      ["Talks between Norway and Denmark resumed on Thursday.", "CONSULT NOR + DNK >  @2025-10-16"],
      ["Norway imposed sanctions on Denmark in 2019.", "SANCTION NOR > DNK historical @2019"],
    ]);
  });
  describe("reciprocal events have all parties as actors", () => {
    check("event", [
      ["Norway's foreign minister met Danish Prime Minister Mette Larsen in Oslo on Friday.", "CONSULT NOR GOV + DNK GOV >  @2025-10-17"],
      ["Norway and Denmark signed a fisheries agreement in Oslo on Monday.", "AGREE NOR + DNK >  @2025-10-20"],
    ]);
  });
  describe("near misses", () => {
    check("event", [
      ["Norway's trade with Denmark grew."],
      ["The minister praised the view."],
      ["Norway beat Denmark in the final on Saturday."],
      ["Norway met all its obligations."],
      ["Norway hit a record in exports."],
      ["The attack on poverty has failed."],
      ["Norway called for talks with Denmark."],
    ]);
  });
});

describe("undertakings", () => {
  describe("the rung is the construction's", () => {
    check("undertaking", [
      ["Norway and Denmark signed a fisheries agreement in Oslo on Monday.", "treaty signed: fisheries agreement [NOR + DNK] @2025-10-20"],
      ["Norway and Denmark signed 17 memoranda of understanding on Wednesday during the first visit to Oslo by Danish Prime Minister Mette Larsen.", "memorandum signed: 17 memoranda of understanding [NOR + DNK] @2025-10-15"],
      ["Norwegian President Ivan Berg and Danish President Mette Frida al-Larsen signed a joint declaration in Oslo on Wednesday.", "treaty signed: joint declaration [NOR GOV + DNK GOV] @2025-10-15"],
      ["Norway ratified the treaty with Denmark in May.", "treaty ratified: treaty [NOR + DNK] @2025-05"],
      ["Norway suspended the fisheries agreement with Denmark.", "treaty suspended: fisheries agreement [NOR + DNK]"],
      ["Norway withdrew from the treaty with Denmark last year.", "treaty withdrawn: treaty [NOR + DNK] @2024"],
      ["Norway and Denmark are negotiating a free trade agreement.", "treaty negotiating: free trade agreement [NOR + DNK] @2025-10-20"],
      ["Norway and Denmark agreed on a ceasefire on Sunday.", "ceasefire agreed: ceasefire [NOR + DNK] @2025-10-19"],
      ["The treaty between Norway and Denmark entered into force in June.", "treaty in-force: treaty [NOR + DNK] @2025-06"],
      ["Norway imposed sanctions on Denmark in 2019.", "sanction in-force: sanctions [NOR + DNK] historical @2019"],
      ["Norway sold frigates to Denmark.", "delivery implemented: frigates [NOR + DNK]"],
    ]);
  });
  describe("words are not deeds", () => {
    check("undertaking", [
      ["Norway will supply Denmark with gas.", "delivery signalled: gas [NOR + DNK] future"],
      ["Norway and Denmark have not signed the agreement.", "treaty signed: agreement [NOR + DNK] not"],
      ["Norway is prepared to expand cooperation with Denmark, the Danish government said.", "readiness signalled: expand cooperation with Denmark [NOR + DNK] (office Danish government)"],
    ]);
  });
  describe("terms, also those it is said not to contain", () => {
    check("undertaking", [
      ["Norway and Denmark signed a defence treaty in May. The treaty does not contain a clause on bases.", "treaty signed: defence treaty [NOR + DNK] @2025-05 without a clause on bases"],
    ]);
  });
  describe("near misses", () => {
    check("undertaking", [
      ["The actor signed a contract with the studio."],
      ["Norway wants to win the cup."],
      ["The deal was good for consumers."],
    ]);
  });
});

describe("statements", () => {
  check("statement", [
    ['"We will never recognise this border," Norwegian President Ivan Berg said on Tuesday.', "Ivan Berg asserts direct: We will never recognise this border"],
    ["According to the Danish foreign ministry, the talks ended without agreement.", "Danish foreign ministry asserts indirect: the talks ended without agreement"],
    ["Norwegian officials said Denmark had closed the border.", "Norwegian officials asserts indirect: Denmark had closed the border"],
    ["Norwegian President Ivan Berg told reporters that Denmark was threatening the region.", "Ivan Berg accuses indirect: Denmark was threatening the region"],
    ["Norway denied attacking Danish ships.", "Norway denies indirect: attacking Danish ships"],
    ["Relations with Denmark were good, the Norwegian foreign ministry said.", "Norwegian foreign ministry asserts indirect: Relations with Denmark were good"],
    ['Asked about Denmark, Norwegian spokesman Ivan Berg said:\n"Our relations are developing very well. Denmark is our friend."', "Ivan Berg asserts direct: Our relations are developing very well. Denmark is our friend."],
    ["Norway said Denmark had closed the border, adding that it would respond.", "Norway asserts indirect: Denmark had closed the border", "Norway asserts indirect: it would respond"],
    ["Denmark is described as a reliable partner of Norway.", "nobody asserts indirect: a reliable partner of Norway"],
    ['Asked by reporters how Norway saw the plan, Danish spokesman Ivan Berg said:\n"It is a very good plan for all of us."', "Ivan Berg asserts direct: It is a very good plan for all of us."],
    ["The border, the Norwegian foreign ministry said, was closed by Denmark.", "Norwegian foreign ministry asserts indirect: The border, the Norwegian foreign ministry said, was closed by Denmark"],
    ["Norway Airways chief executive Ivan Berg said flights to Denmark had resumed.", "Ivan Berg asserts indirect: flights to Denmark had resumed"],
    ["A report released by the IMF shows that Norway exported more gas.", "IMF asserts indirect: Norway exported more gas"],
    ['Both countries "are not ready to talk", Norwegian President Ivan Berg added.', 'Ivan Berg asserts mixed: Both countries "are not ready to talk"'],
    ["Is Denmark ready to talk? Norwegian President Ivan Berg asked whether Denmark was ready.", "Ivan Berg asks indirect: whether Denmark was ready"],
    // near misses
    ["Norway may call for snap elections."],
    ["Oslo welcomes thousands of tourists from Denmark."],
    ["The letter that Ivan Berg wrote about Denmark is that of a coward."],
    ["Targeting Denmark, Norwegian President Ivan Berg said nothing."],
    ["The so-called \"peace line\" runs through Malmo."],
    ["The minister praised the view."],
    ["Norway said goodbye."],
  ]);
});
