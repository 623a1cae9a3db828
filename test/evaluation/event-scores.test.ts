import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FOLDS } from "../../evaluation/event-folds.js";
import { evaluateEvents } from "../../evaluation/events.js";
import { classScores } from "../../evaluation/f1.js";
import floors from "../../evaluation/floors.json" with { type: "json" };
import { evaluateSpans } from "../../evaluation/spans.js";
import { textHash } from "../../src/4-reading/choice/weights.js";
import { readPairs } from "../../src/4-reading/training/event-data.js";
import { openStages } from "../../src/pipeline.js";

const DATA = join(import.meta.dirname, "../../../shared/data/events");
const missing = ["plv_train.tsv", "cameo_e2e_train.jsonl"].filter((file) => !existsSync(join(DATA, file)));
if (missing.length > 0) console.warn(`SKIPPED: scores of events and spans; not in ${DATA}: ${missing.join(", ")}`);

/** Pairs: the first fold alone, one model to train that has seen none of its sentences. Spans: all folds, for one holds but a handful of parties. */
describe.skipIf(missing.length > 0)("scores on public data (pairs: the first fold; the whole is run with `attache evaluate events`)", () => {
  const stages = openStages();
  const folder = mkdtempSync(join(tmpdir(), "attache-events-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const first = (text: string): boolean => textHash(text) % FOLDS === 0;
  const lines = (file: string): readonly string[] => readFileSync(join(DATA, file), "utf8").split("\n").filter((l) => l.trim() !== "");
  for (const file of ["plv_train.tsv", "cameo_e2e_train.jsonl"]) if (missing.length === 0) symlinkSync(join(DATA, file), join(folder, file));

  test("events: PLOVER roots of given pairs", () => {
    const pairs = readPairs(join(DATA, "plv_train.tsv"));
    const [head, ...rows] = lines("plv_train.tsv");
    const slice = join(folder, "slice.tsv");
    writeFileSync(slice, [head, ...rows.filter((_, i) => first(pairs[i]?.text ?? ""))].join("\n"));
    const { metrics } = evaluateEvents(slice, stages.look, stages.eventWeights(), () => undefined);
    expect(metrics["root.macroF1"]).toBeGreaterThan(floors.events["root.macroF1"]);
    expect(metrics["quad.macroF1"]).toBeGreaterThan(floors.events["quad.macroF1"]);
    expect(metrics["binary.macroF1"]).toBeGreaterThan(floors.events["binary.macroF1"]);
    // forced, it answers every pair; where it may be silent it is right more often
    expect(metrics["abstained"]).toBe(0);
    expect(metrics["abstaining.abstained"]).toBeGreaterThan(0);
    expect(metrics["abstaining.precision"]).toBeGreaterThan(metrics["root.microF1"]!);
  }, 120_000);

  test("spans: who does it to whom, and the quad class", () => {
    const { metrics } = evaluateSpans(join(DATA, "cameo_e2e_train.jsonl"), stages.look, stages.eventWeights());
    for (const key of ["source.overlap", "target.overlap", "reciprocal.overlap", "quad.macroF1"] as const) expect(metrics[key]).toBeGreaterThan(floors.spans[key]);
  }, 180_000);
});

test("an unanswered pair is a miss for macro and micro alike", () => {
  const answers = [{ gold: "a", said: "a" }, { gold: "b", said: undefined }];
  expect(classScores(answers).macro).toBeCloseTo(50);
  expect(classScores(answers).micro).toBeCloseTo(200 / 3);
});
