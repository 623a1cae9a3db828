import { describe, expect, test } from "vitest";
import { relate } from "../../src/5-record/items/relate.js";
import { tell } from "../../src/5-record/items/told.js";
import type { Actor } from "../../src/model/actor.js";
import { CHINA, common, compose, IRAN, PESKOV, PUTIN, ROSATOM, RUSSIA, type ReadingOf } from "./generate.js";

const on = (value: string): { readonly when: { readonly value: string; readonly basis: "stated" } } => ({ when: { value, basis: "stated" } });

interface Telling {
  readonly reading: ReadingOf;
  readonly text: string;
  readonly known?: string;
  readonly publisher?: string;
}

/** How two readings bear on one another, each told in a report of its own. */
function related(a: Telling, b: Telling): string | undefined {
  const [first, second] = [a, b].map(({ reading, text, known = "2025-10-20", publisher }, i) =>
    compose({ known, url: `https://${i}.example`, ...(publisher !== undefined && { publisher }) }, [{ text: `${text}${" ".repeat(i)}`, readings: [reading] }]),
  );
  return relate(tell(first!.entries[0]!, first!.report), tell(second!.entries[0]!, second!.report))?.relation;
}

/** How two readings bear on one another, told in two sentences of one report. */
function within(a: Telling, b: Telling): string | undefined {
  const { report, entries } = compose({ known: "2025-10-20" }, [{ text: a.text, readings: [a.reading] }, { text: b.text, readings: [b.reading] }]);
  return relate(tell(entries[0]!, report), tell(entries[1]!, report))?.relation;
}

describe("figures for one measure", () => {
  const bulletin: Actor = { name: "Harbour Bulletin" };
  const agency: Actor = { name: "state statistics agency", kind: "office", country: "RUS" };
  const trade: ReadingOf = {
    ...common, kind: "figure", text: "$9.7 billion", value: 9.7e9, bound: "exact", unit: "USD", measure: "trade", of: [RUSSIA, IRAN], period: { value: "2022", basis: "stated" },
    attribution: { by: "office", speaker: bulletin },
  };
  const first: Telling = { reading: trade, text: "Trade came to $9.7 billion, the bulletin says.", known: "2023-10-04" };
  const later = { text: "Trade was put at another amount.", known: "2024-02-12" };
  const by = (speaker: Actor): Pick<ReadingOf, "attribution"> => ({ attribution: { by: "office", speaker } });
  const less = { text: "$7.7 billion", value: 7.7e9 };
  const rows: readonly (readonly [string, ReadingOf, string | undefined, string?])[] = [
    ["another amount from the same source on a later day", { ...trade, ...less }, "revised"],
    ["another amount from another source", { ...trade, ...less, ...by(agency) }, "incompatible"],
    ["another office of the same state is another source", { ...trade, ...less, ...by({ name: "trade ministry", kind: "office", country: "RUS" }) }, "incompatible"],
    ["the text says that it is revised from that", { ...trade, ...less, period: undefined, ...by(agency), change: { direction: "down", from: 9.7e9, to: 7.7e9 } }, "revised", "The figure was revised to $7.7 billion from $9.7 billion."],
    ["a fall from that is no revision", { ...trade, ...less, period: undefined, ...by(agency), change: { direction: "down", from: 9.7e9, to: 7.7e9 } }, undefined, "Trade fell to $7.7 billion from $9.7 billion."],
    ["another source's equal amount is the same figure: linked, not related", { ...trade, ...by(agency) }, undefined],
    ["equal as far as it is rounded", { ...trade, text: "$9.68 billion", value: 9.68e9, ...by(agency) }, "same"],
    ["about the same", { ...trade, text: "about $10 billion", value: 10e9, bound: "about", ...by(agency) }, "same"],
    ["at least 8: a bound that it keeps", { ...trade, text: "$8 billion", value: 8e9, bound: "min", ...by(agency) }, "differently-measured"],
    ["at least 12: a bound that it breaks", { ...trade, text: "$12 billion", value: 12e9, bound: "min", ...by(agency) }, "incompatible"],
    ["in another currency", { ...trade, text: "€9 billion", value: 9e9, unit: "EUR", ...by(agency) }, "differently-measured"],
    ["of another scope", { ...trade, ...less, measure: "agricultural trade", ...by(agency) }, "differently-measured"],
    ["turnover, annual and bilateral are the same scope", { ...trade, ...less, measure: "annual bilateral trade turnover", ...by(agency) }, "incompatible"],
    ["another year", { ...trade, ...less, period: { value: "2023", basis: "stated" } }, "other-period"],
    ["since another year: it may hold this one", { ...trade, ...less, period: { value: "2021/..", basis: "stated" } }, undefined],
    ["of a day: no period of a series", { ...trade, ...less, period: { value: "2023-03-04", basis: "stated" } }, undefined],
    ["another year of another scope", { ...trade, ...less, measure: "agricultural trade", period: { value: "2023", basis: "stated" } }, undefined],
    ["no period", { ...trade, ...less, period: undefined }, undefined],
    ["no period, but one year in the sentence", { ...trade, ...less, period: undefined, ...by(agency) }, "incompatible", "For 2022, the agency puts trade at $7.7 billion."],
    ["no period, and two years in the sentence", { ...trade, ...less, period: undefined, ...by(agency) }, undefined, "In 2022, before the accord of 2024, trade was $7.7 billion."],
    ["planned", { ...trade, ...less, modality: "future" }, undefined],
    ["vague", { ...trade, ...less, bound: "vague" }, undefined],
    ["of another pair", { ...trade, ...less, of: [RUSSIA, CHINA] }, undefined],
    ["of one of the two", { ...trade, ...less, of: [RUSSIA] }, undefined],
    ["of nobody, in a sentence on the two", { ...trade, ...less, of: [], about: ["IRN", "RUS"] }, "revised"],
    ["of nobody, in a sentence on two others", { ...trade, ...less, of: [], about: ["CHN", "IRN"] }, undefined],
    ["another measure", { ...trade, ...less, measure: "investment" }, undefined],
    ["a rise by so much", { ...trade, ...less, change: { direction: "up", by: 7.7e9 } }, undefined],
    ["a share", { ...trade, text: "7.7%", value: 7.7, unit: "%" }, undefined],
  ];
  for (const [name, reading, expected, text = "Trade was put at another amount."] of rows) {
    test(name, () => {
      const other = { reading, text, known: "2024-02-12" };
      expect(related(first, other)).toBe(expected);
      expect(related(other, first)).toBe(expected);
    });
  }
  test("a provisional figure is superseded by the same source's later one", () => {
    expect(related({ ...first, text: "Trade came to a provisional $9.7 billion, the bulletin says." }, { reading: { ...trade, ...less } as ReadingOf, ...later })).toBe("superseded");
  });
  test("an outlet corrects itself; another outlet disagrees with it", () => {
    const toll: ReadingOf = { ...trade, text: "50", value: 50, unit: "person", measure: "persons killed", attribution: { by: "report" } };
    const more = { ...toll, text: "63", value: 63 } as ReadingOf;
    expect(related({ reading: toll, text: "Fifty died.", publisher: "Daily One" }, { reading: more, text: "The toll is 63.", known: "2025-10-22", publisher: "Daily One" })).toBe("revised");
    expect(related({ reading: toll, text: "Fifty died.", publisher: "Daily One" }, { reading: more, text: "The toll is 63.", known: "2025-10-22", publisher: "Daily Two" })).toBe("incompatible");
    expect(related({ reading: toll, text: "Fifty died.", publisher: "Daily One" }, { reading: more, text: "The toll is 63.", publisher: "Daily One" })).toBe("incompatible");
  });
});

describe("denials", () => {
  const contact: ReadingOf = { ...common, kind: "statement", speaker: PESKOV, manner: "indirect", stance: "asserts", about: ["IRN"] };
  const said: Telling = { reading: contact, text: "the two capitals are in contact through their intelligence services" };
  const official: Actor = { name: "Iranian official", kind: "office", code: "IRN GOV", country: "IRN" };
  const denies: ReadingOf = { ...common, kind: "statement", speaker: official, manner: "indirect", stance: "denies", about: ["RUS"] };
  const rows: readonly (readonly [string, ReadingOf, string, string, string | undefined])[] = [
    ["what it denies, in its words", denies, "contacts through intelligence had been resumed", "2025-10-21", "denial"],
    ["a word of few", denies, "contacts resumed", "2025-10-21", "denial"],
    ["a word of three: another matter", denies, "secret contacts resumed", "2025-10-21", undefined],
    ["a word of many", denies, "contacts over wheat, steel, gas and railway tariffs had been resumed", "2025-10-21", undefined],
    ["two months later", denies, "contacts through intelligence had been resumed", "2025-12-21", undefined],
    ["later, but dated near it", { ...denies, ...on("2025-10") }, "contacts through intelligence had been resumed", "2025-12-21", "denial"],
    ["of another pair", { ...denies, about: ["CHN"] }, "contacts through intelligence had been resumed", "2025-10-21", undefined],
    ["the other side's name in the paragraph alone", { ...denies, about: undefined, near: ["RUS"] } as ReadingOf, "contacts through intelligence had been resumed", "2025-10-21", "denial"],
    ["by the same side", { ...denies, speaker: PUTIN, about: ["IRN"] }, "contacts through intelligence had been resumed", "2025-10-21", undefined],
    ["by a third party", { ...denies, speaker: { name: "China", kind: "country", country: "CHN" }, about: ["RUS", "IRN"] } as ReadingOf, "contacts through intelligence had been resumed", "2025-10-21", undefined],
    ["a denial of a negative", denies, "contacts through intelligence had not been resumed", "2025-10-21", undefined],
    ["an assertion", { ...denies, stance: "asserts" }, "contacts through intelligence had been resumed", "2025-10-21", undefined],
    ["shared names are no words in common", denies, "Iran and Russia had met", "2025-10-21", undefined],
  ];
  test.each(rows)("%s", (_, reading, text, known, expected) => {
    expect(related(said, { reading, text, known })).toBe(expected);
  });
  test("of a deed, and of an undertaking", () => {
    const deed: ReadingOf = { ...common, ...on("2025-10-14"), kind: "event", type: "AID", quad: 2, actors: [IRAN], recipients: [RUSSIA] };
    expect(related({ reading: deed, text: "Iran shipped attack drones to Russia." }, { reading: denies, text: "attack drones had been shipped" })).toBe("denial");
    const deal: ReadingOf = { ...common, ...on("2025-10-14"), kind: "undertaking", form: "contract", subject: "deliver attack drones", parties: [RUSSIA, IRAN], stage: "signed", terms: [], attribution: { by: "person", speaker: PESKOV } };
    expect(related({ reading: deal, text: "A contract to deliver attack drones was signed." }, { reading: denies, text: "a contract on drones" })).toBe("denial");
  });
  test("of a deed that shares some of its words, but not what it is about", () => {
    const weapon: Telling = { reading: { ...denies, near: ["RUS"], about: undefined } as ReadingOf, text: "building a nuclear weapon" };
    const plants: ReadingOf = { ...common, ...on("2025-10-14"), kind: "undertaking", form: "contract", subject: "build four nuclear power plants", parties: [ROSATOM, IRAN], stage: "signed", terms: [] };
    expect(related(weapon, { reading: plants, text: "A contract to build four nuclear power plants was signed." })).toBeUndefined();
    expect(within({ reading: plants, text: "A contract to build four nuclear power plants was signed." }, weapon)).toBeUndefined();
  });
  test("in the next sentence, whatever its words", () => {
    const blames: Telling = { reading: contact, text: "Talks stopped because of Tehran, Peskov said." };
    const answer: Telling = { reading: denies, text: "An official denied that his country was at fault." };
    expect(within(blames, answer)).toBe("denial");
    expect(within(answer, blames)).toBeUndefined();
    // it names nobody of the other side: "Moscow condemned the strikes. Iran denies that it builds a weapon."
    expect(within(blames, { ...answer, reading: { ...denies, about: undefined, near: ["RUS"] } as ReadingOf })).toBeUndefined();
  });
  test("of an accusation, in the next sentence or in its words; not of one against several", () => {
    const accuses: ReadingOf = { ...contact, stance: "accuses", about: ["IRN"] };
    const answer: Telling = { reading: denies, text: "meddling in the vote and funding a militia abroad" };
    expect(related({ reading: accuses, text: "meddling and funding of strikes" }, answer)).toBe("denial");
    expect(related({ reading: { ...accuses, about: ["IRN", "CHN"] } as ReadingOf, text: "meddling and funding of strikes" }, answer)).toBeUndefined();
    expect(related({ reading: accuses, text: "arms smuggling" }, answer)).toBeUndefined();
  });
  test("a negated event against the same event affirmed", () => {
    const met: ReadingOf = { ...common, ...on("2025-10-14"), kind: "event", type: "CONSULT", quad: 1, actors: [RUSSIA, IRAN], recipients: [] };
    const told = { reading: met, text: "Envoys held talks on the railway corridor." };
    expect(related(told, { reading: { ...met, polarity: "negated" }, text: "No talks on the railway corridor were held." })).toBe("polarity");
    expect(related(told, { reading: { ...met, polarity: "negated", ...on("2025-10-16") } as ReadingOf, text: "No talks on the railway corridor were held." })).toBeUndefined();
    expect(related(told, { reading: { ...met, polarity: "negated" }, text: "No summit took place." })).toBeUndefined();
  });
});

describe("opposite accounts", () => {
  const ISRAEL: Actor = { name: "Israel", kind: "country", country: "ISR" };
  const shelled: ReadingOf = { ...common, ...on("2025-10-14"), kind: "event", type: "ASSAULT", quad: 4, actors: [IRAN], recipients: [], attribution: { by: "office", speaker: ISRAEL } };
  const told: Telling = { reading: shelled, text: "Shells hit the power station near the dam." };
  test.each<readonly [string, ReadingOf, string, string | undefined]>([
    ["each blames the other for one thing", { ...shelled, actors: [ISRAEL], attribution: { by: "office", speaker: IRAN } }, "The station by the dam lost power after shells fell.", "account"],
    ["for another thing", { ...shelled, actors: [ISRAEL], attribution: { by: "office", speaker: IRAN } }, "A bridge was bombed.", undefined],
    ["in the report's own voice", { ...shelled, actors: [ISRAEL] , attribution: { by: "report" } }, "The station by the dam lost power after shells fell.", undefined],
    ["an accusation", { ...common, ...on("2025-10-15"), kind: "event", type: "ACCUSE", quad: 3, actors: [IRAN], recipients: [ISRAEL] }, "Blame for the shells that hit the station.", "account"],
  ])("%s", (_, reading, text, expected) => {
    expect(related(told, { reading, text })).toBe(expected);
  });
});

describe("undertakings that differ", () => {
  const deal: ReadingOf = { ...common, ...on("2025-09-26"), kind: "undertaking", form: "contract", subject: "build four nuclear power plants", parties: [ROSATOM, IRAN], stage: "signed", value: { amount: 25e9, unit: "USD" }, terms: [] };
  const rows: readonly (readonly [string, ReadingOf, string | undefined])[] = [
    ["another value", { ...deal, value: { amount: 10e9, unit: "USD" } }, "value"],
    ["another value of another time", { ...deal, ...on("2025-03"), value: { amount: 10e9, unit: "USD" } }, undefined],
    ["another value of another rung", { ...deal, stage: "negotiating", value: { amount: 10e9, unit: "USD" } }, undefined],
    ["another value, one word of the subject", { ...deal, subject: "nuclear fuel supply", value: { amount: 10e9, unit: "USD" } }, undefined],
    ["a day near it", { ...deal, ...on("2025-09-24") }, "date"],
    ["a day far from it", { ...deal, ...on("2025-05-24") }, undefined],
    ["a higher rung told of an earlier time", { ...deal, ...on("2025-03"), stage: "in-force" }, "stage"],
    ["a higher rung told of a time years before", { ...deal, ...on("2020-03"), stage: "in-force" }, undefined],
    ["a step of the ladder", { ...deal, ...on("2025-12"), stage: "in-force" }, undefined],
    ["said later not to be signed", { ...deal, polarity: "negated" }, "polarity"],
    ["denied by the other party", { ...deal, stage: "denied", attribution: { by: "office", speaker: IRAN } }, "denial"],
    ["other parties", { ...deal, parties: [ROSATOM, CHINA], value: { amount: 10e9, unit: "USD" } }, undefined],
  ];
  test.each(rows)("%s", (_, reading, expected) => {
    expect(related({ reading: deal, text: "Rosatom signed a deal to build four nuclear power plants." }, { reading, text: "The deal is about four nuclear power plants." })).toBe(expected);
  });
  test("not signed yet, told before the signing, is no dispute", () => {
    const not = { ...deal, polarity: "negated", when: undefined } as ReadingOf;
    expect(related({ reading: deal, text: "Rosatom signed a deal to build four nuclear power plants." }, { reading: not, text: "The deal for nuclear power plants is not signed.", known: "2025-06-01" })).toBeUndefined();
  });
});
