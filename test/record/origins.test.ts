import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyOf } from "../../src/5-record/origins/copy.js";
import { familiesOf, type CopyEdge, type Member } from "../../src/5-record/origins/families.js";
import { sameStory, storyOf } from "../../src/5-record/origins/same-story.js";
import { reportKeys, shinglesOf } from "../../src/5-record/origins/shingles.js";
import { storiesOf } from "../../src/5-record/origins/stories.js";
import type { Report } from "../../src/model/report.js";
import { anyReports, compose } from "./generate.js";

// Our own sentences about places that are not there.
const A = "The harbour council of Lindow voted on Tuesday to rebuild the eastern quay, which a storm broke in two places last winter, at a cost of 14 million crowns.";
const B = "Councillor Edda Brandt, who leads the works committee, said the first stones would be laid before the herring season opens in the third week of May.";
const C = "Two shipping lines had threatened to move their weekly ferries to Port Adair unless the quay was safe for heavy lorries by the end of the year.";
const D = "The vote was close: nine members were in favour, seven against, and one left the chamber before the names were called out by the clerk.";
const E = "Opponents wanted the money spent on the sea wall, where cracks as wide as a hand were measured by divers from the survey office in March.";
const OTHER = [
  "Bakers in Halden raised the price of rye bread for the third time since autumn, blaming a poor harvest and dearer fuel for their ovens in the old town.",
  "A loaf now costs six crowns, the guild of bakers wrote in a notice that hung in shop windows from early morning until the afternoon market closed.",
  "Pensioners said they would buy flour instead and bake at home, as many of their parents had done in the lean years after the mill burned down.",
  "The guild denied that any of its members had agreed on prices with one another, which the trade office forbids under a by-law of its own.",
];
const BACKGROUND = "Lindow and Port Adair have quarrelled over ferry traffic since the coast railway was closed eleven years ago, and an arbitration court in Halden ruled in favour of Lindow after two years of hearings that neither town was willing to pay for.";
const QUOTE = "“We will build this quay with our own hands if we must, and we will not ask a single crown of any town that let us stand in the water alone last winter, whatever its mayor may now promise us in front of the cameras,” Brandt said.";

const report = (head: Parameters<typeof compose>[0], ...texts: readonly string[]): Report => compose(head, texts.map((text) => ({ text, readings: [] }))).report;
const copy = (a: Report, b: Report): ReturnType<typeof copyOf> => copyOf(shinglesOf(a), shinglesOf(b));
const day = { known: "2025-05-06" };

describe("copies", () => {
  const story = report({ ...day, publisher: "One" }, A, B, C, D, E);
  const reworded = [
    "At a cost of 14 million crowns the eastern quay is to be rebuilt, Lindow's harbour council decided on Tuesday; a storm had broken it last winter.",
    B,
    "Unless heavy lorries could safely use the quay by the year's end, two ferry companies meant to take their weekly service to Port Adair.",
    D,
    "The money should have gone to the sea wall, opponents held: divers had measured cracks there in March that were as wide as a hand.",
  ];

  test.each<[string, Report, Report, boolean]>([
    ["a reprint with a paragraph of its own", story, report({ ...day, publisher: "Two" }, A, B, C, D, E, OTHER[0]!), true],
    ["another order of paragraphs", story, report({ ...day, publisher: "Two" }, D, A, E, C, B), true],
    ["an excerpt", story, report({ ...day, publisher: "Two" }, A, B), true],
    ["half of the sentences reworded", story, report({ ...day, publisher: "Two" }, ...reworded), true],
    ["near miss: another story", story, report({ ...day, publisher: "Two" }, ...OTHER), false],
    ["near miss: one background paragraph in two stories", report(day, A, B, C, D, BACKGROUND), report({ ...day, publisher: "Two" }, ...OTHER, BACKGROUND), false],
    ["near miss: one agency, one day, another story", report({ ...day, wire: "Reuters" }, A, B, C, D), report({ ...day, wire: "Reuters", publisher: "Two" }, ...OTHER), false],
    ["near miss: both quote one speech", report(day, A, B, QUOTE), report({ ...day, publisher: "Two" }, OTHER[0]!, OTHER[1]!, QUOTE), false],
    [
      "near miss: what an outlet says of itself under each story",
      report({ ...day, publisher: "Lindow Courier" }, OTHER[0]!, `The Lindow Courier has brought the news of the harbour to every house between river and coast since the year of the great flood. ${BACKGROUND}`),
      report({ ...day, publisher: "Lindow Courier" }, A, `The Lindow Courier has brought the news of the harbour to every house between river and coast since the year of the great flood. ${BACKGROUND}`),
      false,
    ],
  ])("%s", (_, a, b, isCopy) => {
    expect(copy(a, b) !== undefined).toBe(isCopy);
    const keys = new Set(reportKeys(shinglesOf(a)));
    if (isCopy) expect(reportKeys(shinglesOf(b)).some((key) => keys.has(key))).toBe(true);
  });

  test("are seen the same from both sides", () => {
    fc.assert(
      fc.property(anyReports, (items) => {
        const shingles = items.map((item) => shinglesOf(item.report));
        for (const one of shingles) {
          for (const other of shingles) {
            const found = copyOf(one, other);
            const back = copyOf(other, one);
            expect(back).toEqual(found && { aInB: found.bInA, bInA: found.aInB });
          }
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test("a text stands whole in itself; a reworded one does not", () => {
    expect(copy(story, report({ ...day, url: "https://two.example/a" }, A, B, C, D, E))).toEqual({ aInB: 1, bInA: 1 });
    expect(copy(story, report({ ...day, publisher: "Two" }, ...reworded))!.bInA).toBeLessThan(0.5);
  });
});

describe("families", () => {
  const member = (id: string, known: string, more: Partial<Member> = {}): Member => ({ id: `r_${id}`, known, ...more });
  const edge = (a: string, b: string, aInB: number, bInA: number): CopyEdge => ({ a: `r_${a}`, b: `r_${b}`, aInB, bInA });

  test("a wire story that is read after its reprints, and known as late, takes its place", () => {
    const reprints = [member("b", "2025-05-06", { publisher: "One", wire: "Reuters" }), member("c", "2025-05-06", { publisher: "Two", wire: "Reuters" })];
    const wire = member("z", "2025-05-07", { publisher: "Reuters", wire: "Reuters" });
    const edges = [edge("b", "c", 0.9, 0.9), edge("b", "z", 0.9, 1), edge("c", "z", 0.9, 1)];
    expect(familiesOf(reprints, edges.slice(0, 1)).get("r_b")!.role).toBe("original");
    for (const members of [[wire, ...reprints], [...reprints, wire]]) {
      const origins = familiesOf(members, edges);
      expect(origins.get("r_z")).toMatchObject({ role: "original", id: "o_b" });
      for (const id of ["r_b", "r_c"]) expect(origins.get(id)).toMatchObject({ role: "reprint", of: "r_z", id: "o_b" });
    }
  });

  test.each<[string, number, number, string]>([
    ["all of the model, and as much again", 0.5, 1, "reprint"], ["a small part of the model", 0.95, 0.2, "excerpt"],
    ["half of both", 0.5, 0.5, "rewrite"], ["the model under four times as much", 0.2, 0.9, "rewrite"],
  ])("%s: %d in the model, %d of it", (_, overlap, back, role) => {
    const origins = familiesOf([member("a", "2025-05-06"), member("b", "2025-05-07")], [edge("b", "a", overlap, back)]);
    expect(origins.get("r_b")).toMatchObject({ role, of: "r_a", overlap });
  });

  test("versions of one address follow one another by the day of the update, in one family, whatever their texts share", () => {
    const url = "https://one.example/quay";
    const versions = [member("c", "2025-05-06", { url }), member("a", "2025-05-06", { url, updated: "2025-05-09" }), member("b", "2025-05-06", { url, updated: "2025-05-07" })];
    const reprint = member("d", "2025-05-08", { url: "https://two.example/quay" });
    fc.assert(
      fc.property(fc.shuffledSubarray([...versions, reprint], { minLength: 4 }), (members) => {
        const origins = familiesOf(members, [edge("d", "b", 0.9, 0.9), edge("d", "c", 0.7, 0.7), edge("b", "c", 0.8, 0.8)]);
        expect(origins.get("r_c")).toEqual({ id: "o_a", role: "original" });
        expect(origins.get("r_b")).toEqual({ id: "o_a", role: "original", supersedes: "r_c" });
        expect(origins.get("r_a")).toEqual({ id: "o_a", role: "original", supersedes: "r_b" });
        expect(origins.get("r_d")).toMatchObject({ id: "o_a", role: "reprint" });
      }),
    );
  });

  test("a copy that its outlet revised is a copy still", () => {
    const url = "https://two.example/quay";
    const origins = familiesOf(
      [member("a", "2025-05-06"), member("b", "2025-05-07", { url }), member("c", "2025-05-08", { url })],
      [edge("b", "a", 1, 0.9), edge("c", "a", 0.9, 0.9), edge("b", "c", 0.9, 0.9)],
    );
    expect(origins.get("r_c")).toMatchObject({ role: "reprint", of: "r_a", supersedes: "r_b" });
  });
});

describe("the same story told independently", () => {
  const one = report({ ...day, publisher: "One" }, A, B);
  const own = report({ known: "2025-05-07", publisher: "Two" }, "Lindow will have a new eastern quay. Its harbour council voted nine to seven for the works, which cost 14 million crowns.", "Edda Brandt of the works committee wants to begin in May.");

  test("two reporters on one vote", () => {
    expect(copy(one, own)).toBeUndefined();
    const found = sameStory(storyOf(one), storyOf(own))!;
    expect(found.score).toBeGreaterThan(0.2);
    expect(found.reason).toContain("edda brandt");
    expect(sameStory(storyOf(own), storyOf(one))).toEqual(found);
  });

  test.each<[string, Report]>([
    ["another subject on the same day", report({ ...day, publisher: "Two" }, ...OTHER)],
    ["a vote in another town", report({ ...day, publisher: "Two" }, "The parish council of Wexcombe voted on Tuesday to close its swimming bath.", "Repairs were too dear, the mayor said, and few came in winter.")],
    ["a month later", report({ known: "2025-06-20", publisher: "Two" }, A, B)],
  ])("near miss: %s", (_, other) => expect(sameStory(storyOf(one), storyOf(other))).toBeUndefined());

  test("groups do not depend on the order in which reports are given", () => {
    fc.assert(
      fc.property(anyReports, fc.integer(), (items, seed) => {
        const stories = items.map((item) => storyOf(item.report));
        const turned = [...stories].sort((a, b) => ((a.report.charCodeAt(2) * 31 + seed) % 7) - ((b.report.charCodeAt(2) * 31 + seed) % 7));
        expect(storiesOf(turned)).toEqual(storiesOf(stories));
        expect(storiesOf(stories).flat().sort()).toEqual(stories.map((story) => story.report).sort());
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});
