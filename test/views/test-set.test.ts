import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluateDates, parseTimeMl } from "../../evaluation/dates.js";
import { evaluateFigures } from "../../evaluation/figures.js";
import type { RecordQueries } from "../../src/5-record/record.js";
import { targetOf } from "../../src/5-record/decisions/effects.js";
import { testSet, type TestSet } from "../../src/6-views/test-set/test-set.js";
import type { Decision } from "../../src/model/decision.js";
import type { Entry } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import { openAttache, openStages } from "../../src/pipeline.js";
import { sealDecision } from "../../src/seal-decision.js";
import { fakeRecord } from "./fake-record.js";

// What is written is read back by the loaders that score it. The report is written for this test; nothing in it happened.
const STORY = `Kenya and Ghana sign port deal

NAIROBI, March 5 (Harbour Agency) - Kenya signed a port agreement with Ghana worth $300 million on 4 March 2024.

Ghana's foreign minister Esi Owusu visited Kenya in January 2024. "We trust Kenya & its ports < all others," Owusu said.

Trade between Kenya and Ghana rose from $5 billion to $7 billion in 2023. Kenya bought 30 locomotives from Ghana. Kenya condemned Ghana on 2 March 2024.
`;
const folder = mkdtempSync(join(tmpdir(), "attache-test-set-"));
let report: Report;
let entries: readonly Entry[];
beforeAll(async () => {
  const file = join(folder, "story.txt");
  writeFileSync(file, STORY);
  const attache = await openAttache({ record: ":memory:" });
  for await (const line of attache.read([file], { now: "2024-03-05" })) if (line.kind === "report") ({ report, entries } = line);
  await attache.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decided = (action: "accept" | "reject", which: readonly Entry[]): readonly Decision[] =>
  which.map((entry) => sealDecision({ action, target: targetOf(entry, entries) }, { at: "2024-03-06T00:00:00Z", by: "Rana" }));
const setOf = async (accepted: readonly Entry[], rejected: readonly Entry[] = []): Promise<TestSet> => {
  const queries: RecordQueries = {
    ...fakeRecord({ reports: [report], entries: entries.filter((entry) => !rejected.includes(entry)) }),
    decisions: async () => [...decided("accept", accepted), ...decided("reject", rejected)],
  };
  return testSet(queries, (unit) => ({ USD: "dollar", "%": "percentage" })[unit] ?? unit);
};
const written = async (set: TestSet, name: string): Promise<string> => {
  for (const [path, text] of set.files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
};

test("dates: the loader finds each expression with its value and its words", async () => {
  const set = await setOf(entries);
  const [[name, xml] = ["", ""]] = [...set.files].filter(([path]) => path.endsWith(".tml"));
  const { text, published, timexes } = parseTimeMl(name, xml);
  expect(published).toBe(report.published?.value ?? report.known);
  expect(timexes.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual(expect.arrayContaining([["4 March 2024", "2024-03-04"], ["January 2024", "2024-01"], ["2 March 2024", "2024-03-02"]]));
  const stages = openStages();
  const paragraphs = (whole: string): Report["paragraphs"] => [...whole.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const { metrics, data } = evaluateDates((whole, day) => stages.timexes(whole, day, paragraphs(whole)), join(await written(set, "all"), "dates"));
  expect([data.n, metrics.strict, metrics.value]).toEqual([set.counts["dates"]!.written, 100, 100]);
});

test("figures: the loader finds each value and unit; a rejected one is a sentence without", async () => {
  const figures = entries.filter(({ kind }) => kind === "figure");
  expect(figures.length).toBeGreaterThan(1);
  const all = await setOf(entries);
  const { data, metrics } = evaluateFigures(openStages().quantities, join(await written(all, "figures"), "figures.json"));
  expect([data.n, metrics.valueUnit]).toEqual([figures.length, 100]);
  const none = await setOf([], figures);
  const sentences = JSON.parse(none.files.get("figures.json")!) as { text: string; quantities: unknown[] }[];
  expect(sentences.map(({ quantities }) => quantities)).toEqual([...new Set(figures.map(({ sentence }) => sentence.start))].map(() => []));
});

test("events: source and target are marked where they stand, with root and quad", async () => {
  const rows = (await setOf(entries)).files.get("events.tsv")!.trim().split("\n").map((row) => row.split("\t"));
  expect(rows[0]).toEqual(["sentence", "marked_sentence", "source", "target", "gold_root", "gold_penta"]);
  expect(rows.slice(1)).toContainEqual(["Kenya condemned Ghana on 2 March 2024.", "<s>Kenya</s> condemned <t>Ghana</t> on 2 March 2024.", "Kenya", "Ghana", "ACCUSE", "3"]);
  for (const [sentence, marked, source, target] of rows.slice(1)) {
    expect(marked!.replace(/<\/?[st]>/g, "")).toBe(sentence);
    expect([/<s>(.*)<\/s>/.exec(marked!)?.[1]?.replace(/<\/?t>/g, ""), /<t>(.*)<\/t>/.exec(marked!)?.[1]?.replace(/<\/?s>/g, "")]).toEqual([source, target]);
  }
});

test("spans: words of the tokens are those of the span; a sentence whose events were rejected is one without", async () => {
  const events = entries.filter(({ kind }) => kind === "event");
  const lines = (set: TestSet): readonly { readonly tokens: readonly string[]; readonly quad: number; readonly spans: readonly { readonly start: number; readonly end: number; readonly text: string }[] }[] =>
    set.files.get("spans.jsonl")!.trim().split("\n").map((line) => JSON.parse(line) as never);
  for (const { tokens, spans } of lines(await setOf(entries))) for (const { start, end, text } of spans) expect(tokens.slice(start, end).join("")).toBe(text.replace(/\s/g, ""));
  expect(lines(await setOf([], events)).map(({ quad, spans }) => [quad, spans.length])).toEqual(lines(await setOf([], events)).map(() => [0, 0]));
});

test("statements: standoff spans are the text's own words", async () => {
  const set = await setOf(entries);
  const text = [...set.files].find(([path]) => path.startsWith("statements/text/"))![1];
  const standoff = [...set.files].find(([path]) => path.endsWith(".ann"))![1];
  const spans = [...standoff.matchAll(/^T\d+\t(\S+) (\d+) (\d+)\t(.*)$/gm)];
  expect(spans.map(([, label]) => label)).toEqual(expect.arrayContaining(["Source", "Cue", "Content", "Attribution"]));
  for (const [, , start, end, words] of spans) expect(text.slice(Number(start), Number(end))).toBe(words);
  expect(standoff).toMatch(/^E1\tAttribution:T\d+ Content:T\d+ Cue:T\d+ Source:T\d+$/m);
});

test("a sentence with an entry of the kind that nobody looked at is left out, and counted", async () => {
  const shared = entries.find((a) => entries.some((b) => b !== a && b.kind === a.kind && b.sentence.start === a.sentence.start));
  if (shared === undefined) return;
  const set = await setOf([shared]);
  expect(Object.values(set.counts).reduce((sum, { leftOut }) => sum + leftOut, 0)).toBeGreaterThan(0);
});
