import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluateConfidence, readJudged } from "../../evaluation/confidence.js";
import { eventSigns, type SignedEvent } from "../../src/4-reading/confidence/event-signs.js";
import { makeConfidence } from "../../src/4-reading/confidence/confidence.js";
import { trainConfidence } from "../../src/4-reading/training/train-confidence.js";
import type { Actor } from "../../src/model/actor.js";
import { readText } from "./read-text.js";

const norway: Actor = { name: "Norway", kind: "country", code: "NOR", country: "NOR" };
const army: Actor = { name: "Danish army", kind: "office", code: "DNK MIL", country: "DNK", sector: "MIL" };
const berg: Actor = { name: "Ivan Berg", kind: "person", sector: "GOV" };
const event = (actors: readonly Actor[], recipients: readonly Actor[], rest: Partial<SignedEvent> = {}): SignedEvent =>
  ({ type: "ACCUSE", polarity: "affirmed", modality: "asserted", rule: "events/verbs.tsv:168:denounce", actors, recipients, ...rest });

describe("signs of an event", () => {
  test.each<[why: string, event: SignedEvent, signs: readonly string[]]>([
    ["two placed parties", event([norway], [army]), ["type ACCUSE", "by verbs", "between", "all placed", "sector MIL"]],
    ["one left open", event([norway], [berg]), ["type ACCUSE", "by verbs", "open person of a sector"]],
    ["nobody on the other side", event([norway], []), ["type ACCUSE", "by verbs", "one side", "all placed"]],
    ["one does it alone", event([norway], [], { type: "RETREAT", modality: "future", polarity: "negated", rule: "statements/accusation" }), ["type RETREAT", "by statements", "future", "negated", "alone", "all placed"]],
    ["more than two", event([norway, army], [berg]), ["type ACCUSE", "by verbs", "parties 3", "between", "sector MIL", "open person of a sector"]],
  ])("%s", (_, told, signs) => {
    expect(eventSigns(told)).toEqual(signs);
  });
});

test("confidence is the share of such events that were right", () => {
  const judged = Array.from({ length: 100 }, (_, i) => [{ event: event([norway], [army]), right: i % 10 < 8 }, { event: event([norway], [berg]), right: i % 10 < 2 }]).flat();
  const confidence = makeConfidence(trainConfidence(judged, 0.001));
  expect(confidence(event([norway], [army]))).toBeCloseTo(0.8, 1);
  expect(confidence(event([norway], [berg]))).toBeCloseTo(0.2, 1);
  expect(trainConfidence(judged)).toEqual(trainConfidence(judged));
});

test("an event among placed parties is told with more of it", () => {
  const of = (text: string): number => readText(text).find(({ kind }) => kind === "event")?.confidence ?? 0;
  expect(of("Norway condemned Denmark.")).toBeGreaterThan(of("Norwegian minister Ivan Berg met Mette Holm."));
});

test("right events are told with more confidence than others", () => {
  const { confidence } = JSON.parse(readFileSync("evaluation/floors.json", "utf8")) as { confidence: { auc: number } };
  expect(evaluateConfidence(readJudged("evaluation/judged-events.ndjson"))["auc"]).toBeGreaterThan(confidence.auc);
});
