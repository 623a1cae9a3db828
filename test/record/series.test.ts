import { describe, expect, test } from "vitest";
import { candidatesFor, toldOf, disputesOf, seriesOf } from "./bearing-helper.js";
import { common, compose, IRAN, PESKOV, RUSSIA, type ReadingOf } from "./generate.js";

const bulletin = { by: "office", speaker: { name: "Harbour Bulletin" } } as const;
const agency = { by: "office", speaker: { name: "statistics agency", country: "RUS", kind: "office" } } as const;

function figure(billions: number, period: string, attribution: ReadingOf["attribution"]): ReadingOf {
  return { ...common, kind: "figure", text: `$${billions} billion`, value: billions * 1e9, bound: "exact", unit: "USD", measure: "trade", of: [RUSSIA, IRAN], period: { value: period, basis: "stated" }, attribution };
}

const reports = [
  compose({ known: "2023-10-04" }, [{ text: "Trade was 9.7.", readings: [figure(9.7, "2022", bulletin)] }]),
  compose({ known: "2024-02-12" }, [{ text: "Trade was 7.7.", readings: [figure(7.7, "2022", bulletin)] }]),
  compose({ known: "2024-02-14" }, [{ text: "Trade was 7.8, down to 6.6.", readings: [figure(7.8, "2022", agency)] }, { text: "It is 6.6 now.", readings: [figure(6.6, "2023", agency)] }]),
];
const all = toldOf(reports);

describe("a series", () => {
  test("is in the order of period, then of what was known when, and says which is the later", () => {
    const own = all[1]!;
    const values = new Map(all.map(({ told: { entry } }) => [entry.id, entry.kind === "figure" ? entry.value / 1e9 : 0]));
    expect(seriesOf([own], candidatesFor(own, all)).map(({ entry, relation, told, known }) => [values.get(entry), relation, told, known])).toEqual([
      [9.7, "revised", "before", "2024-02-12"],
      [7.8, "incompatible", "after", "2024-02-14"],
      [6.6, "other-period", "after", "2024-02-14"],
    ]);
  });
  test("figures that cannot both be right are a dispute too; revised ones are not", () => {
    const own = all[1]!;
    expect(disputesOf([own], candidatesFor(own, all)).map(({ about, known }) => [about, known])).toEqual([["value", "2024-02-14"]]);
  });
  test("what a reprint carries word for word bears as the first telling of it does", () => {
    const text = "Trade in that year came to no more than $9.7 billion, the bulletin says.";
    const copies = toldOf(["2023-10-04", "2024-02-13"].map((known) => compose({ known, url: `https://${known}.example` }, [{ text, readings: [figure(9.7, "2022", bulletin)] }])));
    const own = all[1]!;
    expect(seriesOf([own], candidatesFor(own, [...copies].reverse()).map((other) => ({ ...other, item: "i_one" })))).toMatchObject([{ entry: copies[0]!.told.entry.id, told: "before", known: "2024-02-12" }]);
  });
  test("an item has one point for each other item, by what says most", () => {
    const own = all[1]!;
    const others = candidatesFor(own, all).map((other) => ({ ...other, item: "i_one" }));
    expect(seriesOf([own], others).map(({ relation }) => relation)).toEqual(["revised"]);
  });
});

test("a denial stands with what it denies, on both sides", () => {
  const said: ReadingOf = { ...common, kind: "statement", speaker: PESKOV, manner: "indirect", stance: "asserts", about: ["IRN"] };
  const denies: ReadingOf = { ...common, kind: "statement", speaker: { name: "Iranian official", kind: "office", code: "IRN GOV" }, manner: "indirect", stance: "denies", about: ["RUS"] };
  const both = toldOf([compose({ known: "2025-10-20" }, [{ text: "secret contacts were resumed", readings: [said] }]), compose({ known: "2025-10-22" }, [{ text: "contacts had been resumed", readings: [denies] }])]);
  const [first, second] = both.map((own) => disputesOf([own], candidatesFor(own, both)));
  expect(first).toMatchObject([{ about: "denial", own: both[0]!.told.entry.id, other: both[1]!.told.entry.id, known: "2025-10-22" }]);
  expect(second).toMatchObject([{ about: "denial", own: both[1]!.told.entry.id, other: both[0]!.told.entry.id, known: "2025-10-22" }]);
});
