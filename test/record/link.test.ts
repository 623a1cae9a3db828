import { describe, expect, test } from "vitest";
import { sameActor } from "../../src/5-record/items/actors.js";
import { link } from "../../src/5-record/items/link.js";
import { stretchOf } from "../../src/5-record/items/times.js";
import { tell } from "../../src/5-record/items/told.js";
import { contentWords } from "../../src/5-record/items/words.js";
import type { Actor } from "../../src/model/actor.js";
import { common, compose, IRAN, LARIJANI, PESKOV, PUTIN, ROSATOM, RUSSIA, type ReadingOf } from "./generate.js";

const on = (value: string): { readonly when: { readonly value: string; readonly basis: "stated" } } => ({ when: { value, basis: "stated" } });

/** Why two readings, each told in a sentence of a report of its own, are one thing; undefined when they are not. */
function linked(a: ReadingOf, sentenceA: string, b: ReadingOf, sentenceB: string, knownB = "2025-10-20"): string | undefined {
  const [first, second] = [compose({ known: "2025-10-20", publisher: "One" }, [{ text: sentenceA, readings: [a] }]), compose({ known: knownB, publisher: "Two" }, [{ text: `(Two) ${sentenceB}`, readings: [b] }])];
  return link(tell(first.entries[0]!, first.report), tell(second.entries[0]!, second.report));
}

describe("events", () => {
  const met: ReadingOf = { ...common, ...on("2025-10-14"), kind: "event", type: "CONSULT", quad: 1, actors: [PUTIN, LARIJANI], recipients: [] };
  const A = "Larijani met the Kremlin leader and handed him a message from Khamenei.";
  const B = "A message from Khamenei was handed over when Larijani met Putin in Moscow.";
  const rows: readonly (readonly [string, ReadingOf, string, boolean])[] = [
    ["the same day, persons and words", met, B, true],
    ["a month that holds the day, persons and a word", { ...met, ...on("2025-10") }, B, true],
    ["the country for the person on one side", { ...met, actors: [RUSSIA, LARIJANI] }, B, true],
    ["a surname alone", { ...met, actors: [PUTIN, { name: "Larijani", kind: "person", country: "IRN", sector: "GOV" }] }, B, true],
    ["a person named in full without a country", { ...met, actors: [PUTIN, { name: "Ali Larijani", kind: "person" }] }, B, true],
    ["a surname without a country", { ...met, actors: [PUTIN, { name: "Larijani", kind: "person" }] }, B, false],
    ["another given name without a country", { ...met, actors: [PUTIN, { name: "Sadeq Larijani", kind: "person" }] }, B, false],
    ["another day", { ...met, ...on("2025-10-20") }, B, false],
    ["another month", { ...met, ...on("2025-11") }, B, false],
    ["a year only", { ...met, ...on("2025") }, B, false],
    ["about that time", { ...met, ...on("2025-10~") }, B, false],
    ["no date", { ...met, when: undefined }, B, false],
    ["another person of the same country", { ...met, actors: [PUTIN, { name: "Abbas Araghchi", kind: "person", country: "IRN", sector: "GOV" }] }, B, false],
    ["a namesake", { ...met, actors: [PUTIN, { name: "Sadeq Larijani", kind: "person", country: "IRN", sector: "GOV" }] }, B, false],
    ["the presidents for the persons", { ...met, actors: [{ name: "presidents", kind: "group" }] }, B, false],
    ["countries only: any two of their people", { ...met, actors: [RUSSIA, IRAN] }, B, false],
    ["planned", { ...met, modality: "future" }, B, false],
    ["denied", { ...met, polarity: "negated" }, B, false],
    ["another type", { ...met, type: "AGREE" }, B, false],
    ["one party only", { ...met, actors: [PUTIN] }, B, false],
  ];
  test.each(rows)("%s", (_, other, sentence, expected) => {
    expect(linked(met, A, other, sentence) !== undefined).toBe(expected);
  });

  const strike: ReadingOf = { ...common, ...on("2025-06-13"), kind: "event", type: "ASSAULT", quad: 4, actors: [{ name: "Israel", kind: "country", country: "ISR" }], recipients: [IRAN] };
  const strikes: readonly (readonly [string, ReadingOf, string, boolean])[] = [
    ["the same day and words", strike, "Enrichment halls were hit when Israel struck nuclear sites in Iran.", true],
    ["the same day, hardly a word in common", strike, "Israel struck a bridge and two radio masts in Iran.", false],
    ["the same day, no word in common", strike, "Raids were launched overnight.", false],
    ["the day's name is no word in common", strike, "Israel struck a bridge in Iran on Friday, June 13, 2025.", false],
    ["turned round", { ...strike, actors: [IRAN], recipients: [{ name: "Israel", kind: "country", country: "ISR" }] }, "Iran struck nuclear sites of Israel.", false],
    ["another place", { ...strike, where: { name: "Isfahan", country: "IRN" } }, "Israel struck nuclear sites at Isfahan.", false],
    ["the armed forces for the country", { ...strike, actors: [{ name: "the Israeli military", kind: "office", code: "ISR MIL" }] }, "The military struck nuclear sites.", false],
  ];
  test.each(strikes)("strikes: %s", (_, other, sentence, expected) => {
    expect(linked({ ...strike, where: { name: "Natanz", country: "IRN" } } as ReadingOf, "Israel struck nuclear sites and enrichment halls in Iran.", other, sentence) !== undefined).toBe(expected);
  });
});

describe("statements", () => {
  const said: ReadingOf = { ...common, kind: "statement", speaker: PESKOV, manner: "direct", stance: "asserts" };
  const A = "Russia is definitely ready to expand cooperation with Iran in all areas.";
  const rows: readonly (readonly [string, ReadingOf, string, string, boolean])[] = [
    ["nearly the same words, the same day", said, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-20", true],
    ["the same words a day later", said, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-21", true],
    ["the same words a week later", said, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-27", false],
    ["the Kremlin for its spokesman", { ...said, speaker: { name: "Kremlin", kind: "office", code: "RUS GOV" } }, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-20", true],
    ["another speaker", { ...said, speaker: LARIJANI }, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-20", false],
    ["other words", said, "Our relations with Iran are developing very dynamically.", "2025-10-20", false],
    ["denied", { ...said, stance: "denies" }, "Russia is ready to expand its cooperation with Iran in all areas.", "2025-10-20", false],
  ];
  test.each(rows)("%s", (_, other, sentence, known, expected) => {
    expect(linked(said, A, other, sentence, known) !== undefined).toBe(expected);
  });
});

describe("figures", () => {
  const trade: ReadingOf = { ...common, kind: "figure", text: "$4.77 billion", value: 4.77e9, bound: "exact", unit: "USD", measure: "trade turnover", of: [RUSSIA, IRAN], period: { value: "2024", basis: "stated" } };
  const rows: readonly (readonly [string, ReadingOf, boolean])[] = [
    ["the same", trade, true],
    ["in other words, about", { ...trade, bound: "about", measure: "bilateral trade" }, true],
    ["without the period: a figure too exact for chance", { ...trade, period: undefined }, true],
    ["another year", { ...trade, period: { value: "2023", basis: "stated" } }, false],
    ["revised", { ...trade, value: 4.8e9 }, false],
    ["at least", { ...trade, bound: "min" }, false],
    ["another unit", { ...trade, unit: "EUR" }, false],
    ["another measure", { ...trade, measure: "investment" }, false],
    ["of another pair", { ...trade, of: [RUSSIA, { name: "China", kind: "country", country: "CHN" }] }, false],
  ];
  test.each(rows)("%s", (_, other, expected) => {
    expect(linked(trade, "Trade turnover came to $4.77 billion last year.", other, "Turnover was $4.77 billion.") !== undefined).toBe(expected);
  });
  test("a small count needs its period and three words of the sentence", () => {
    const hurt: ReadingOf = { ...trade, value: 4, unit: "man", measure: "men", of: [], about: ["IRN"], period: { value: "2025-10-14", basis: "stated" } };
    expect(linked(hurt, "Four men were hurt when a tanker burned off Bushehr.", hurt, "A tanker burned off Bushehr, and four men were hurt.")).toBeDefined();
    expect(linked(hurt, "Four men were hurt when a tanker burned off Bushehr.", hurt, "Four men robbed a bank in Shiraz.")).toBeUndefined();
  });
  test.each<readonly [string, ReadingOf, ReadingOf, boolean]>([
    ["of nobody, in sentences on the same two", { ...trade, of: [], about: ["IRN", "RUS"] }, { ...trade, of: [], near: ["IRN", "RUS"] }, true],
    ["of nobody, and of the two", { ...trade, of: [], about: ["IRN", "RUS"] }, trade, true],
    ["of nobody, in sentences on other pairs", { ...trade, of: [], about: ["IRN", "RUS"] }, { ...trade, of: [], about: ["IRN", "CHN"] }, false],
    ["of nobody, in sentences on no country", { ...trade, of: [] }, { ...trade, of: [] }, false],
    ["a rise to that level", trade, { ...trade, change: { direction: "up", to: 4.77e9 } }, true],
    ["a rise by so much", trade, { ...trade, change: { direction: "up", by: 4.77e9 } }, false],
    ["a fall to a level that another tells as a rise", { ...trade, change: { direction: "down", to: 4.77e9 } }, { ...trade, change: { direction: "up", to: 4.77e9 } }, false],
  ])("%s", (_, one, other, expected) => {
    expect(linked(one, "Trade came to $4.77 billion.", other, "It was $4.77 billion.") !== undefined).toBe(expected);
  });
  test("a small count links only within its period", () => {
    const four: ReadingOf = { ...trade, value: 4, unit: "plant", measure: "nuclear power plants" };
    expect(linked(four, "There are four nuclear power plants.", four, "Four nuclear plants stand there.")).toContain("same period 2024");
    const undated = { ...four, period: undefined } as ReadingOf;
    expect(linked(undated, "There are four nuclear power plants.", undated, "Four nuclear plants stand there.")).toBeUndefined();
  });
});

describe("undertakings", () => {
  const deal: ReadingOf = {
    ...common, ...on("2025-09"), kind: "undertaking", form: "contract", subject: "build four nuclear power plants", parties: [ROSATOM, IRAN], stage: "signed",
    value: { amount: 25e9, unit: "USD" }, terms: [],
  };
  const rows: readonly (readonly [string, ReadingOf, string | undefined]) [] = [
    ["the same value", { ...deal, form: "project", when: undefined, subject: "nuclear plants" }, "same undertaking, signed"],
    ["the same month", { ...deal, value: undefined }, "same undertaking, signed"],
    ["a later rung", { ...deal, ...on("2025-12"), stage: "in-force" }, "steps of one ladder, signed → in-force"],
    ["an earlier rung", { ...deal, ...on("2025-03"), stage: "negotiating" }, "steps of one ladder, negotiating → signed"],
    ["a higher rung told of an earlier time", { ...deal, ...on("2025-03"), stage: "in-force", }, undefined],
    ["merely signalled", { ...deal, stage: "signalled" }, undefined],
    ["another value", { ...deal, value: { amount: 10e9, unit: "USD" } }, undefined],
    ["another month, no value", { ...deal, ...on("2024-09"), value: undefined }, undefined],
    ["other parties", { ...deal, parties: [ROSATOM, { name: "Turkey", kind: "country", country: "TUR" }] }, undefined],
    ["another subject", { ...deal, subject: "deliver fuel", value: undefined }, undefined],
    ["readiness is no contract", { ...deal, form: "readiness" }, undefined],
  ];
  test.each(rows)("%s", (_, other, expected) => {
    const reason = linked(deal, "Rosatom signed a $25-billion deal with Iran to build four nuclear power plants.", other, "The deal is about nuclear power plants.");
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toContain(expected);
  });
  test("the parties' own names are no subject in common", () => {
    const pact: ReadingOf = { ...common, ...on("2025-01"), kind: "undertaking", form: "treaty", subject: "Russian-Iranian strategic partnership", parties: [RUSSIA, IRAN], stage: "signed", terms: [] };
    expect(linked(pact, "They signed a partnership.", { ...pact, subject: "Russian-Iranian gas transit" }, "They signed a transit deal.")).toBeUndefined();
  });
});

describe("the same sentence, word for word", () => {
  const vague: ReadingOf = { ...common, kind: "event", type: "SUPPORT", quad: 1, actors: [RUSSIA], recipients: [IRAN] };
  const sentence = "Moscow has close relations with Tehran and praised its patience in the talks.";
  const pair = (other: ReadingOf): string | undefined => {
    const [a, b] = [compose({ known: "2025-10-20", url: "https://one.example" }, [{ text: sentence, readings: [vague] }]), compose({ known: "2025-10-21", url: "https://two.example" }, [{ text: sentence, readings: [other] }])];
    return link(tell(a.entries[0]!, a.report), tell(b.entries[0]!, b.report));
  };
  test("is one telling, however vague", () => expect(pair(vague)).toBe("the same sentence, word for word"));
  test("read as something else is not", () => expect(pair({ ...vague, recipients: [] })).toBeUndefined());
  test("two readings of one sentence stay two", () => {
    const { report, entries } = compose({ known: "2025-10-20" }, [{ text: sentence, readings: [vague, { ...vague }] }]);
    expect(link(tell(entries[0]!, report), tell(entries[1]!, report))).toBeUndefined();
  });
});

test.each<readonly [Actor, Actor, boolean]>([
  [{ name: "Russia", country: "RUS", kind: "country" }, RUSSIA, true],
  [{ name: "Russia", country: "RUS", kind: "country" }, { name: "Duma", code: "RUS LEG", kind: "office" }, false],
  [PUTIN, RUSSIA, true],
  [{ name: "Putin", kind: "person", country: "RUS" }, PUTIN, true],
  [{ name: "V. Putin", kind: "person", country: "RUS" }, PUTIN, true],
  [{ name: "Xi", kind: "person", country: "CHN" }, { name: "Xi Jinping", kind: "person", country: "CHN" }, true],
  [PUTIN, PESKOV, false],
  [{ name: "presidents", kind: "group" }, { name: "presidents", kind: "group" }, false],
  [{ name: "Diplomats", kind: "group" }, { name: "diplomats", kind: "group" }, false],
  [{ name: "European countries", kind: "group" }, { name: "European countries", kind: "group" }, false],
  [{ name: "rebels", kind: "armed-group" }, { name: "rebels", kind: "armed-group" }, false],
  [{ name: "Hezbollah", kind: "armed-group" }, { name: "Hezbollah", kind: "armed-group" }, true],
  [PUTIN, { name: "Vladimir Putin", kind: "person" }, true],
  [PUTIN, { name: "Putin", kind: "person" }, false],
  [PUTIN, { name: "Vladimir Putin", kind: "person", country: "EST" }, false],
  [ROSATOM, { name: "Russian state nuclear energy giant Rosatom", kind: "company", code: "RUS BUS" }, true],
  [ROSATOM, { name: "Gazprom", kind: "company", code: "RUS BUS" }, false],
  [ROSATOM, RUSSIA, false],
  [{ name: "IAEA", kind: "international", code: "IGO", org: "IAEA" }, { name: "BRICS", kind: "international", code: "IGO", org: "BRICS" }, false],
  [{ name: "European Union", kind: "international", code: "EUR" }, { name: "the EU", kind: "international", code: "EUR" }, true],
])("%o and %o: %s", (a, b, expected) => {
  expect(sameActor(a, b)).toBe(expected);
  expect(sameActor(b, a)).toBe(expected);
});

test.each([
  ["2025-10-20", "2025-10-20 2025-10-20"],
  ["2025-10", "2025-10-01 2025-10-31"],
  ["2025-10-14/2025-10-19", "2025-10-14 2025-10-19"],
  ["2025-10/2026-03", undefined],
  ["2025", undefined],
  ["2025-33", undefined],
  ["2025-10~", undefined],
  ["../2022", undefined],
])("stretch of %s", (value, expected) => {
  const stretch = stretchOf({ value, basis: "stated" });
  expect(stretch && `${stretch.from} ${stretch.to}`).toBe(expected);
});

test("content words meet across endings", () => {
  expect(contentWords("Russia signed the deals")).toEqual(contentWords("the deal that Russia is signing"));
  expect(contentWords("supplies")).toEqual(contentWords("supplied"));
  expect(contentWords("the of and")).toEqual([]);
});
