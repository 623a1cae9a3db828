import { expect, test } from "vitest";
import { stepsOf } from "../../src/5-record/items/steps.js";
import type { Stage } from "../../src/model/entry.js";
import { toldOf } from "./bearing-helper.js";
import { common, compose, IRAN, RUSSIA, type ReadingOf } from "./generate.js";

type Telling = readonly [known: string, stage: Stage, when: string | undefined, more?: Partial<ReadingOf>];

/** The steps of an item that has these tellings, as "stage when known direction". */
function steps(tellings: readonly Telling[]): readonly string[] {
  const reports = tellings.map(([known, stage, when, more], i) => {
    const reading = { ...common, kind: "undertaking", form: "treaty", subject: "corridor", parties: [RUSSIA, IRAN], stage, terms: [], ...(when !== undefined && { when: { value: when, basis: "stated" } }), ...more } as ReadingOf;
    return compose({ known, url: `https://${i}.example` }, [{ text: `Telling ${i}.`, readings: [reading] }]);
  });
  const told = stepsOf(toldOf(reports));
  expect(stepsOf([...toldOf(reports)].reverse())).toEqual(told);
  return told.map(({ stage, when, known, direction }) => `${stage} ${when?.basis === "unresolved" ? "?" : (when?.value ?? "-")} ${known} ${direction}`);
}

test.each<readonly [string, readonly Telling[], readonly string[]]>([
  ["in the order of time, whenever they were told", [["2025-03-01", "in-force", "2025-02"], ["2024-01-02", "negotiating", "2024-01-01"], ["2025-04-01", "signed", "2024-12-30"]], ["negotiating 2024-01-01 2024-01-02 up", "signed 2024-12-30 2025-04-01 up", "in-force 2025-02 2025-03-01 up"]],
  ["steps back are kept, and steps after them", [["2025-03-01", "suspended", "2025-02-20"], ["2024-01-02", "signed", "2024-01-01"], ["2025-09-01", "in-force", "2025-08"]], ["signed 2024-01-01 2024-01-02 up", "suspended 2025-02-20 2025-03-01 back", "in-force 2025-08 2025-09-01 up"]],
  ["told twice: by whoever told it first", [["2024-01-05", "signed", "2024-01-01"], ["2024-01-02", "signed", "2024-01-01"]], ["signed 2024-01-01 2024-01-02 up"]],
  ["without a date, where the rung has one", [["2024-01-02", "signed", "2024-01-01"], ["2024-02-02", "signed", undefined]], ["signed 2024-01-01 2024-01-02 up"]],
  ["without any date: by when it was known", [["2024-02-02", "signed", undefined], ["2024-01-02", "agreed", "2024-01-01"], ["2024-04-02", "ended", "2024-04-01"]], ["agreed 2024-01-01 2024-01-02 up", "signed - 2024-02-02 up", "ended 2024-04-01 2024-04-02 back"]],
  ["a year comes before the days in it", [["2024-05-02", "signed", "2024-05-01"], ["2024-05-02", "agreed", "2024"]], ["agreed 2024 2024-05-02 up", "signed 2024-05-01 2024-05-02 up"]],
  ["two dates for one rung are both kept", [["2024-01-05", "signed", "2024-01-01"], ["2024-01-06", "signed", "2024-01-03"]], ["signed 2024-01-01 2024-01-05 up", "signed 2024-01-03 2024-01-06 up"]],
  ["planned and negated ones are no steps", [["2024-01-02", "signed", "2024-01-01", { modality: "future" }], ["2024-01-02", "agreed", "2024-01-01", { polarity: "negated" }]], []],
])("%s", (_, tellings, expected) => {
  expect(steps(tellings)).toEqual(expected);
});
