import { describe, expect, test } from "vitest";
import { busiestPair, compare, dossier, show } from "../../src/6-views/index.js";
import type { UndertakingEntry } from "../../src/model/entry.js";
import { caretLines } from "../../src/faces/print/caret.js";
import { comparePage } from "../../src/faces/print/compare-page.js";
import { showPage } from "../../src/faces/print/show-page.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord } from "./fake-record.js";
import { EGYPT, miniContents, miniRecord, TURKIYE } from "./mini-record.js";

const PAIR = { a: EGYPT, b: TURKIYE };
const PLAIN = { width: 80, colour: false };

describe("dossier", () => {
  test("every row and every sentence of the brief has a citation that exists", async () => {
    const view = await dossier(miniRecord, PAIR);
    const known = new Set(view.citations.map(({ n }) => n));
    const rows = [...view.brief, ...view.ladder, ...view.timeline.dated, ...view.timeline.undated, ...view.figures, ...view.statements.flatMap((s) => s.statements), ...view.people];
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows) {
      expect(row.cites.length).toBeGreaterThan(0);
      for (const n of row.cites) expect(known).toContain(n);
    }
  });

  test("a citation is the sentence at its span", async () => {
    for (const { report, sentence, quote } of (await dossier(miniRecord, PAIR)).citations) {
      expect((await miniRecord.report(report))!.text.slice(sentence.start, sentence.end)).toBe(quote);
    }
  });

  test("what is planned, denied, hypothetical or background never stands in the brief as having happened", async () => {
    const view = await dossier(miniRecord, PAIR);
    const marked = new Map([...view.ladder, ...view.timeline.dated, ...view.timeline.undated].filter((row) => row.marks.length > 0).map((row) => [row.item, row.marks]));
    expect(marked.size).toBe(4);
    for (const { item, text } of view.brief) if (marked.has(item)) expect([marked.get(item), text]).toEqual([["planned"], expect.stringMatching(/^Planned /)]);
  });

  test("as of a day, the later reports and what they merge are not there", async () => {
    const view = await dossier(miniRecord, PAIR, { asOf: "2024-03-06" });
    expect(view.sources.map(({ report }) => report)).toEqual(["r_aa1111111111"]);
    expect(view.timeline.dated.find((row) => row.type === "CONSULT" && !row.mode)?.cites).toHaveLength(1);
  });

  test("since a day, earlier and undated items are left out and counted", async () => {
    const { counts, timeline } = await dossier(miniRecord, PAIR, { since: "2024-03-10" });
    expect(timeline.dated.map((row) => row.when && "value" in row.when && row.when.value)).toEqual(["2024-03-20"]);
    expect(timeline.undated).toEqual([]);
    expect(counts.leftOut.earlier + counts.leftOut.undated + counts.items).toBe((await dossier(miniRecord, PAIR)).counts.items);
  });

  test("the order of the pair changes no row", async () => {
    const { pair: _, ...one } = await dossier(miniRecord, PAIR);
    const { pair: __, ...other } = await dossier(miniRecord, { a: TURKIYE, b: EGYPT });
    expect(other).toEqual(one);
  });

  test("a visit that one report plans and a later one tells took place", async () => {
    const EGY = actor("Egypt", "EGY");
    const TUR = actor("Türkiye", "TUR");
    const plan = composeReport("r_plan00000", "2024-03-01", ["Egypt will visit Türkiye on 3 March."]);
    const told = composeReport("r_told00000", "2024-03-04", ["Egypt visited Türkiye on 3 March."]);
    const when = { basis: "stated" as const, value: "2024-03-03" };
    const a = entriesOf(plan).event({ words: "will visit Türkiye", type: "CONSULT", mode: "visit", quad: 1, actors: [EGY], recipients: [TUR], modality: "future", when });
    const b = entriesOf(told).event({ words: "visited Türkiye", type: "CONSULT", mode: "visit", quad: 1, actors: [EGY], recipients: [TUR], when });
    const record = fakeRecord({ reports: [plan, told], entries: [a, b], links: [{ a: a.id, b: b.id, known: "2024-03-04", reason: "same visit" }] });
    expect((await dossier(record, PAIR, { asOf: "2024-03-02" })).timeline.dated.map((row) => row.marks)).toEqual([["planned"]]);
    expect((await dossier(record, PAIR)).timeline.dated.map((row) => row.marks)).toEqual([[]]);
  });

  test("the ladder shows each step and stands at the highest that is told as fact", async () => {
    const report = composeReport("r_steps0000", "2024-03-01", ["Egypt and Türkiye agreed a pact. Egypt and Türkiye signed a pact. Egypt and Türkiye will ratify a pact."]);
    const e = entriesOf(report);
    const parties = [actor("Egypt", "EGY"), actor("Türkiye", "TUR")];
    const make = (words: string, stage: UndertakingEntry["stage"], modality: UndertakingEntry["modality"] = "asserted") => e.undertaking({ words, form: "treaty", subject: "pact", stage, parties, modality });
    const [agreed, signed, ratify] = [make("agreed a pact", "agreed"), make("signed a pact", "signed"), make("will ratify a pact", "ratified", "future")];
    const links = [{ a: agreed.id, b: signed.id, known: "2024-03-01", reason: "same pact" }, { a: signed.id, b: ratify.id, known: "2024-03-01", reason: "same pact" }];
    const { ladder } = await dossier(fakeRecord({ reports: [report], entries: e.all(), links }), PAIR);
    expect(ladder.map(({ stage, marks, steps }) => [stage, marks, steps.map((s) => s.stage)])).toEqual([["signed", [], ["agreed", "signed"]]]);
  });
});

describe("compare", () => {
  test("a few lines first: what one has and the other lacks", async () => {
    const page = comparePage(await compare(miniRecord, "r_aa1111111111", "r_cc3333333333"), PLAIN);
    await expect(page).toMatchFileSnapshot("pages/compare.txt");
  });

  test("what both say is shared, by item", async () => {
    const { shared, onlyA, onlyB } = await compare(miniRecord, "r_aa1111111111", "r_bb2222222222");
    expect([shared.length, onlyA.length, onlyB.length]).toEqual([1, 6, 2]);
  });

  test("one affirms what the other denies", async () => {
    const yes = composeReport("r_yes000000", "2024-03-01", ["Türkiye sent drones to Egypt."]);
    const no = composeReport("r_no0000000", "2024-03-02", ["Türkiye did not send drones to Egypt."]);
    const actors = [actor("Türkiye", "TUR")];
    const recipients = [actor("Egypt", "EGY")];
    const a = entriesOf(yes).event({ words: "sent drones to Egypt", type: "AID", quad: 2, actors, recipients });
    const b = entriesOf(no).event({ words: "send drones to Egypt", type: "AID", quad: 2, actors, recipients, polarity: "negated" });
    const { disputed, onlyA, onlyB } = await compare(fakeRecord({ reports: [yes, no], entries: [a, b] }), yes.id, no.id);
    expect([disputed.map((d) => d.about), onlyA, onlyB]).toEqual([["polarity"], [], []]);
  });
});

describe("show", () => {
  test("a report: its parts, what was cut and why, its entries", async () => {
    const report = miniContents.reports[0]!;
    const text = `${report.text}\nA pipeline is a pipe.`;
    const cut = { ...report, text, parts: [...report.parts, { role: "cut" as const, reason: "glossary" as const, start: report.text.length + 1, end: text.length }] };
    const record = fakeRecord({ ...miniContents, reports: [cut, ...miniContents.reports.slice(1)] });
    await expect(showPage((await show(record, "r_aa1111"))!, PLAIN)).toMatchFileSnapshot("pages/show-report.txt");
  });

  test("an entry: its words underlined", async () => {
    await expect(showPage((await show(miniRecord, miniContents.ids.memo))!, PLAIN)).toMatchFileSnapshot("pages/show-entry.txt");
  });

  test("an item: its members and why they are one", async () => {
    await expect(showPage((await show(miniRecord, `i_${miniContents.ids.met.slice(2)}`))!, PLAIN)).toMatchFileSnapshot("pages/show-item.txt");
  });

  test("nothing by that name", async () => {
    expect([await show(miniRecord, "e_nothing"), await show(miniRecord, "x_what")]).toEqual([undefined, undefined]);
  });
});

test("the busiest pair is the two states that take part together in most reports", async () => {
  expect(await busiestPair(miniRecord)).toEqual({ a: "EGY", b: "TUR", reports: 3 });
  expect(await busiestPair(fakeRecord({ reports: [], entries: [] }))).toBeUndefined();
});

test.each<[string, [number, number][], number, string[]]>([
  ["They signed it.", [[5, 11]], 40, ["They signed it.", "     ^^^^^^"]],
  ["They signed it today.", [[5, 20]], 12, ["They signed", "     ^^^^^^", "it today.", "^^^^^^^^"]],
  ["They\tsigned\u001b[1m it.", [[5, 11]], 40, ["They signed     it.", "     ^^^^^^"]],
  ["日本 signed it.", [[3, 9]], 40, ["日本 signed it.", "     ^^^^^^"]],
])("carets under the evidence: %j", (sentence, evidence, width, lines) => {
  expect(caretLines({ sentence, evidence: evidence.map(([start, end]) => ({ start, end })) }, width)).toEqual(lines);
});
