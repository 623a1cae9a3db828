import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scoreNames } from "../../evaluation/names.js";
import { namedDocuments, outletOf } from "../../evaluation/names-data.js";
import { places } from "../../evaluation/tasks.js";
import { trainNames } from "../../src/4-reading/names/training/train-names.js";
import { openStages } from "../../src/pipeline.js";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const floors = JSON.parse(readFileSync(new URL("../../evaluation/floors.json", import.meta.url), "utf8")) as Readonly<Record<"names" | "places", Readonly<Record<string, number>>>>;

const worldwide = `${data}names/worldwide/`;
if (!existsSync(worldwide)) console.warn(`SKIPPED: ${worldwide} is absent, so the names floor is not held`);

describe.skipIf(!existsSync(worldwide))("names, on outlets that the weights have not seen", () => {
  test("F1 does not fall, and the same data give the same weights", () => {
    const stages = openStages();
    const documents = namedDocuments(readdirSync(worldwide).sort().filter((_, i) => i % 16 === 0).map((f) => worldwide + f));
    const outlets = [...new Set(documents.map((d) => outletOf(d.name)))].sort();
    const held = (i: number): boolean => outlets.indexOf(outletOf(documents[i]?.name ?? "")) % 5 === 0;
    const reports = documents.map((d) => stages.namedReport(d.sentences.map(({ words, gold }) => ({ sentence: stages.language.parseTokens(words), gold }))));
    const seen = reports.filter((_, i) => !held(i));
    const weights = trainNames(seen, { seed: 1, epochs: 3 });
    const tagger = stages.nameTagger(weights);
    const found = new Map(documents.map((d, i) => [d, held(i) ? tagger(reports[i]?.lines ?? []) : []] as const));
    const scores = scoreNames(documents.filter((_, i) => held(i)), (d) => found.get(d) ?? []);
    expect(scores.f1).toBeGreaterThanOrEqual(floors.names["f1"] ?? 100);
    expect(trainNames(seen.slice(0, 10), { seed: 1, epochs: 2 })).toEqual(trainNames(seen.slice(0, 10), { seed: 1, epochs: 2 }));
  }, 120_000);
});

if (!existsSync(`${data}places/lgl.xml`)) console.warn(`SKIPPED: ${data}places is absent, so the places floor is not held`);

describe.skipIf(!existsSync(`${data}places/lgl.xml`))("places, on GeoWebNews and LGL", () => {
  test("the share of toponyms in the right country does not fall", () => {
    const { metrics } = places(`${data}places`);
    for (const [key, floor] of Object.entries(floors.places)) if (key !== "data") expect(metrics[key], key).toBeGreaterThanOrEqual(floor);
  }, 60_000);
});
