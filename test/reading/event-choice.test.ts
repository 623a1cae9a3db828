import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOf } from "../../src/4-reading/choice/composition.js";
import { makeEventWords } from "../../src/4-reading/choice/event-words.js";
import { FeatureBag } from "../../src/4-reading/choice/features.js";
import { makeSoftmax } from "../../src/4-reading/choice/softmax.js";
import { packEventWeights, textHash, unpackEventWeights } from "../../src/4-reading/choice/weights.js";
import { wordFacts } from "../../src/4-reading/choice/word-facts.js";
import { readReport } from "../../src/4-reading/read-report.js";
import { makeReadingLexicon } from "../../src/4-reading/reading-lexicon.js";
import { fitSoftmax } from "../../src/4-reading/training/fit-softmax.js";
import { assetBytes, assetText } from "../../src/assets.js";
import { EventType } from "../../src/model/plover.js";
import { shippedLanguage, treeFor } from "./parse.js";

const words = makeEventWords(assetText("lexicon/event-words.tsv"));

describe("what a construction makes of its words", () => {
  test.each([
    ["Norway suspended aid to Malawi.", "SANCTION"],
    ["Norway sent aid to Malawi.", "AID"],
    ["Norway will send aid to Malawi.", "AGREE"],
    ["Norway did not release the prisoners.", "REJECT"],
    ["Norway released the prisoners.", "YIELD"],
    ["The miners ended their protest.", "YIELD"],
    ["The miners staged a protest.", "PROTEST"],
    ["The militia violated the ceasefire.", "ASSAULT"],
    ["The militia will attack the port.", "THREATEN"],
    ["Peru refused to release the ship.", "REJECT"],
    ["Peru sent a team to investigate the crash.", "ACCUSE"],
    ["The rebels captured the town.", "ASSAULT"],
    ["The police captured the thief.", "COERCE"],
    ["The minister painted the fence.", undefined],
    ["The lake froze.", undefined],
  ])("%s", (text, expected) => {
    const tree = treeFor(text);
    expect(meaningOf(wordFacts(tree, { words, classOf: shippedLanguage().wordClass }), tree.root)).toBe(expected);
  });
});

test("every class of event-words.tsv begins with a type, YIELD or x", () => {
  const known = new Set([...EventType.options, "YIELD", "x"]);
  for (const classes of words.words.values()) for (const name of classes) expect(known).toContain(name.split(".")[0]);
});

describe("what the chooser adds to the rules", () => {
  const lexicon = makeReadingLexicon(assetText, assetBytes, shippedLanguage().wordClass);
  const eventsIn = (text: string) => {
    const sentences = shippedLanguage().parse(text, [{ start: 0, end: text.length }]);
    const report = { id: "r_0", uri: "t", mediaType: "text/plain", retrieved: "", text, parts: [], paragraphs: [{ start: 0, end: text.length }], bylines: [], known: "", language: "en" };
    return readReport(report, sentences, lexicon).readings.filter((r) => r.kind === "event").map((e) => `${e.type} ${e.rule.split(":")[0]}`);
  };
  test.each([
    ["The United States loaned Ecuador two ships.", ["AID events/choice"]],
    ["Iran assailed Israel on Monday.", ["ACCUSE events/choice"]],
  ])("%s", (text, expected) => expect(eventsIn(text)).toEqual(expected));

  test.each(["Brazil borders Peru.", "Brazil beat Germany in the final.", "Iran resembles Israel in this.", "The tourists assailed the weather in Peru."])("nothing in: %s", (text) => {
    expect(eventsIn(text).filter((e) => e.includes("choice"))).toEqual([]);
  });
});

describe("the linear models", () => {
  const features = (names: readonly string[]) => {
    const bag = new FeatureBag();
    for (const name of names) bag.add("words", name);
    return bag.features({ words: 1 });
  };
  const examples = [["rain"], ["rain", "cloud"], ["sun"], ["sun", "heat"], ["snow"], ["snow", "cloud"]].map((names, i) => ({ features: features(names), label: i >> 1 }));
  const weights = fitSoftmax(examples, { classes: ["wet", "dry", "white"], l2: 0.01, least: 1 });

  test("learn what they are shown, the same each time", () => {
    const model = makeSoftmax(weights);
    for (const { features: f, label } of examples) expect([...model.chances(f)].indexOf(Math.max(...model.chances(f)))).toBe(label);
    expect(fitSoftmax(examples, { classes: ["wet", "dry", "white"], l2: 0.01, least: 1 })).toEqual(weights);
  });

  test("a common feature sways less beside a rare one, the more so with `rareness`; none changes the features that are read", () => {
    const seen = [["said", "rain"], ["said", "rain"], ["said", "cloud"], ["sun"], ["sun"], ["snow"]].map((names, i) => ({ features: features(names), label: i < 3 ? 0 : 1 }));
    const sway = (rareness: number): number => {
      const model = makeSoftmax(fitSoftmax(seen, { classes: ["wet", "dry"], l2: 0.1, least: 1, rareness }));
      const [common = 0, rare = 0] = ["said", "rain"].map((name) => model.share(features([name]), 0, 1).get("words"));
      return common / rare;
    };
    expect(sway(0.5)).toBeLessThan(sway(0));
    expect(sway(0)).toBeGreaterThan(1);
  });

  test("chances add up to one, whatever is asked", () => {
    const model = makeSoftmax(weights);
    fc.assert(fc.property(fc.array(fc.constantFrom("rain", "sun", "snow", "cloud", "never seen")), (names) => {
      expect(model.chances(features(names)).reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    }));
  });

  test("come back from their file with the same choices", () => {
    const { models, seen } = unpackEventWeights(packEventWeights({ models: { type: weights }, seen: [textHash("It rained.")] }));
    expect(seen).toEqual([textHash("it  rained")]);
    const [before, after] = [makeSoftmax(weights), makeSoftmax(models["type"]!)];
    for (const { features: f } of examples) after.chances(f).forEach((chance, k) => expect(chance).toBeCloseTo(before.chances(f)[k]!, 1));
  });
});
