import { describe, expect, test } from "vitest";
import { changes, compare, dossier, search, timelineView, topicView, trend } from "../../src/6-views/index.js";
import { matchesIn, termsOf } from "../../src/6-views/search/matches.js";
import { wordsApart } from "../../src/6-views/search/words-apart.js";
import { nextPeriod, periodOf } from "../../src/6-views/trend/period.js";
import { regularityOf } from "../../src/6-views/trend/regularity.js";
import { EGYPT, miniRecord, TURKIYE } from "./mini-record.js";
import { richRecord as record } from "./rich-record.js";

const PAIR = { a: EGYPT, b: TURKIYE };

describe("dossier", () => {
  test("opposite accounts stand side by side, each cited", async () => {
    const view = await dossier(record, PAIR);
    const seized = view.timeline.dated.find((row) => row.type === "COERCE")!;
    expect(seized.accounts).toMatchObject([{ about: "denial", line: { words: "it had seized a Turkish ship" } }]);
    const denial = view.statements.flatMap((s) => s.statements).find((row) => row.stance === "denies")!;
    expect(denial.accounts).toHaveLength(1);
    expect(seized.accounts![0]!.cites).toEqual(denial.cites);
    expect([seized.disputed, denial.disputed]).toEqual([true, true]);
  });

  test("the ladder keeps each step with day and source, steps back included", async () => {
    const [row] = (await dossier(record, PAIR)).ladder;
    expect(row!.steps.map(({ stage, direction, known, cites }) => [stage, direction, known, cites.length])).toEqual([
      ["agreed", "up", "2024-03-01", 1], ["signed", "up", "2024-04-10", 1], ["suspended", "back", "2024-06-01", 1],
    ]);
  });

  test("a figure has the others of its series", async () => {
    const { figures } = await dossier(record, PAIR);
    expect(figures.map(({ text, series }) => [text, series?.map((other) => [other.relation, other.text])])).toEqual([["$7 billion", [["revised", "$6.6 billion"]]], ["$6.6 billion", [["revised", "$7 billion"]]]]);
    expect((await dossier(record, PAIR, { asOf: "2024-03-31" })).figures.map(({ series }) => series)).toEqual([undefined]);
  });
});

describe("timeline", () => {
  test("events and rungs in time", async () => {
    const { dated, undated } = await timelineView(record, PAIR);
    expect(dated.map((row) => [row.when && "value" in row.when && row.when.value, row.stage ?? row.line.kind, row.side, row.direction])).toEqual([
      ["2024-02-27", "event", "deeds", undefined], ["2024-02-28", "agreed", "words", "up"], ["2024-04-09", "signed", "deeds", "up"], ["2024-05-31", "suspended", "deeds", "back"],
    ]);
    expect(undated).toEqual([]);
  });

  test.each([
    [{ side: "words" }, 1], [{ side: "deeds" }, 3], [{ kind: "undertaking" }, 3], [{ type: "COERCE" }, 1], [{ topic: "transport" }, 3], [{ topic: "energy" }, 0],
    [{ since: "2024-02-28" }, 3], [{ until: "2024-02-28" }, 2], [{ since: "2024-03-01", until: "2024-04-30" }, 1], [{ asOf: "2024-03-01" }, 2], [{ limit: 1 }, 1],
  ] as const)("%j leaves %i", async (options, n) => {
    const { dated, undated, more } = await timelineView(record, PAIR, options);
    expect(dated.length + undated.length).toBe(n);
    expect(more.dated).toBe("limit" in options ? 3 : 0);
  });
});

describe("trend", () => {
  test("items by month, against what was read", async () => {
    const { periods, total, leftOut } = await trend(record, PAIR);
    expect(periods.map(({ period, items, words, deeds, reports }) => [period, items, words, deeds, reports])).toEqual([
      ["2024-02", 1, 0, 1, 0], ["2024-03", 0, 0, 0, 1], ["2024-04", 1, 0, 1, 1], ["2024-05", 0, 0, 0, 0], ["2024-06", 0, 0, 0, 1],
    ]);
    expect([total.quads[4], total.intensity]).toEqual([1, { sum: -7, mean: -7 }]);
    expect(leftOut).toEqual({ context: 0, marked: 0, undated: 1, wide: 2 });
  });

  test("what is planned, denied or told as background is not counted", async () => {
    const { total, leftOut } = await trend(miniRecord, PAIR);
    expect([leftOut.marked, total.quads[4]]).toEqual([3, 0]);
  });

  test.each<[number[], object]>([
    [[], { is: "none", active: 0, periods: 0 }],
    [[0, 0], { is: "none", active: 0, periods: 0 }],
    [[0, 1, 0], { is: "episodic", active: 1, periods: 1, longestRun: 1 }],
    [[1, 1], { is: "episodic", share: 1, longestRun: 2 }],
    [[1, 2, 3], { is: "sustained", share: 1, longestRun: 3 }],
    [[1, 1, 1, 0, 0, 0, 1], { is: "sustained", active: 4, periods: 7, share: 0.57, longestRun: 3 }],
    [[1, 0, 1, 0, 1, 0, 1], { is: "episodic", active: 4, longestRun: 1 }],
    [[1, 1, 1, 0, 0, 0, 0, 1], { is: "sustained", share: 0.5 }],
    [[1, 1, 1, 0, 0, 0, 0, 0, 1], { is: "episodic", share: 0.44 }],
  ])("regularity of %j", (counts, expected) => {
    expect(regularityOf(counts)).toMatchObject(expected);
  });

  test.each([
    ["2024-12-31", "month", "2024-12", "2025-01"], ["2024-01-01", "quarter", "2024-Q1", "2024-Q2"], ["2024-12-01", "quarter", "2024-Q4", "2025-Q1"], ["2024-06-15", "year", "2024", "2025"],
  ] as const)("%s by %s is %s, then %s", (day, by, period, next) => {
    expect(periodOf(day, by)).toBe(period);
    expect(nextPeriod(period, by)).toBe(next);
  });
});

test("a topic: who did, said, proposed, denied what, by actor, newest first", async () => {
  const { groups, items } = await topicView(miniRecord, "energy", PAIR);
  expect(items).toBe(3);
  expect(groups.map(({ actors, rows }) => [actors.map(({ code }) => code).join(" "), rows.map(({ how }) => how)])).toEqual([["EGY TUR", ["counted", "did", "did"]]]);
  const arms = await topicView(miniRecord, "arms", PAIR);
  expect(arms.groups.map(({ actors, counts }) => [actors[0]?.code, counts.denied])).toEqual([["TUR", 1]]);
  expect((await topicView(miniRecord, "culture", PAIR)).groups).toEqual([]);
});

describe("changes", () => {
  test("a rung, a revision, a dispute", async () => {
    const { counts, fresh, steps, figures, opened, settled } = await changes(record, { since: "2024-04-01", asOf: "2024-04-30", pair: PAIR });
    expect([counts.reports, counts.entries, counts.fresh, counts.restated]).toEqual([1, 3, 2, 1]);
    expect(fresh.map(({ line }) => line.kind).sort()).toEqual(["figure", "statement"]);
    expect(steps.map(({ step }) => [step.stage, step.direction])).toEqual([["signed", "up"]]);
    expect(figures.map(({ row, other }) => [row.line.what, other.relation, other.text])).toEqual([["$6.6 billion: trade (Egypt, Türkiye)", "revised", "$7 billion"]]);
    expect(opened.map(({ account }) => account.about)).toEqual(["denial"]);
    expect(settled).toEqual([]);
  });

  test("a step back, and more voices", async () => {
    const { steps, support, fresh } = await changes(record, { since: "2024-05-01" });
    expect([fresh.length, steps.map(({ step }) => step.direction)]).toEqual([0, ["back"]]);
    expect(support.map(({ from, to }) => [from, to])).toEqual([[2, 3]]);
  });
});

test("compare: what the record holds against one another is where they disagree", async () => {
  const { disputed } = await compare(record, "r_aa0000000001", "r_bb0000000002");
  expect(disputed.map(({ about, a, b }) => [about, a.kind, b.kind])).toEqual([["stage", "undertaking", "undertaking"], ["denial", "event", "statement"]]);
});

describe("search", () => {
  test("the best report first, its entries with the words marked", async () => {
    const { hits } = await search(record, { words: "pact" });
    expect(hits).toHaveLength(3);
    for (const { text, marks } of hits.flatMap(({ entries }) => entries.map(({ sentence }) => sentence))) {
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["pact"]);
    }
  });

  test("pages follow one another", async () => {
    const whole = (await search(record, { words: "Egypt" })).hits.map(({ report }) => report.report);
    const paged: string[] = [];
    for (let cursor: number | undefined = 0; cursor !== undefined; ) {
      const page: Awaited<ReturnType<typeof search>> = await search(record, { words: "Egypt", limit: 1, cursor });
      paged.push(...page.hits.map(({ report }) => report.report));
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
  });

  test.each([
    [{ words: "Egypt", kind: "statement" }, 1], [{ words: "Egypt", stage: "suspended" }, 1], [{ words: "Egypt", outlet: "agency" }, 1], [{ words: "Egypt", outlet: "Nile" }, 0],
    [{ words: "", actors: ["EGY", "TUR"], kind: "undertaking" }, 3], [{ words: "", actors: ["EGY"], topic: "trade" }, 2], [{ words: "", actors: ["EGY"], from: "2024-05-01" }, 1],
    [{ words: "", actors: ["EGY"], to: "2023-12-31" }, 2], [{ words: "", knownFrom: "2024-05-01" }, 1], [{ words: "Egypt", asOf: "2024-03-01" }, 1], [{ words: "", actors: ["LBY"] }, 0],
  ] as const)("%j finds %i", async (query, n) => {
    expect((await search(record, query)).hits).toHaveLength(n);
  });

  test("a report none of whose entries has the words is shown at the place where they stand", async () => {
    const { hits } = await search(record, { words: "hold" });
    expect(hits.map(({ entries, snippet }) => [entries.length, snippet?.text, snippet?.marks])).toEqual([[0, "Pact on hold", [{ start: 8, end: 12 }]]]);
  });

  test.each([
    ["\"gas storage\" Cairo", "gas storage Cairo"],
    ["Cairo “gas -storage*”", "Cairo gas storage"],
    ["gas \"oil pipes\" -\"gas storage\"", "gas oil pipes -\"gas storage\""],
    ["gas storage", undefined],
    ["\"storage\"", undefined],
    ["-\"gas storage\" Cairo", undefined],
    ["", undefined],
  ])("%s apart: %s", (query, apart) => {
    expect(wordsApart(query)).toBe(apart);
  });

  test.each<[string, string, string[]]>([
    ["“port pact”", "a port pact and a pact on ports", ["port pact"]],
    ["pact", "The pact, the pacts, the impact", ["pact", "pacts"]],
    ["\"port pact\"", "a port pact and a pact on ports", ["port pact"]],
    ["ratif*", "ratified, ratification, rate", ["ratified", "ratification"]],
    ["Türkiye -Egypt", "Turkiye and Egypt", ["Turkiye"]],
    ["settle", "They settled; settling; a settler", ["settled", "settling"]],
    ["-Egypt", "Egypt", []],
  ])("%s in “%s”", (query, text, found) => {
    expect(matchesIn(text, termsOf(query)).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
