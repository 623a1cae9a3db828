import { expect, test } from "vitest";
import { TiesResponse } from "../../src/contract/desk.js";
import type { Facet } from "../../src/5-record/facet.js";
import { tiesView, type TieOptions } from "../../src/6-views/index.js";
import { miniRecord } from "./mini-record.js";

let made = 0;
const facet = (own: Partial<Facet>): Facet => {
  const entry = `e_${String(made++).padStart(4, "0")}`;
  return {
    entry, report: `r_${entry.slice(2)}`, item: `i_${entry.slice(2)}`, kind: "event", known: "2024-01-10", start: 0, dated: true, checkable: true, polarity: "affirmed", modality: "asserted", historical: false, confidence: 0.9,
    by: "report", topics: [], agents: ["AAA"], targets: ["BBB"], about: [], near: [], quad: 1, from: "2024-01-05", to: "2024-01-05", ...own,
  };
};
const ties = async (facets: readonly Partial<Facet>[], options: TieOptions = {}): Promise<readonly string[]> => {
  const record = { ...miniRecord, facets: async ({ kinds }: { readonly kinds?: readonly string[] }) => facets.map(facet).filter(({ kind }) => kinds === undefined || kinds.includes(kind)) };
  const view = await tiesView(record, options);
  return view.ties.map(({ from, to, mutual, items, cooperation, conflict, deeds }) => `${from}${mutual ? "-" : ">"}${to} ${items}: ${cooperation}+ ${conflict}- ${deeds} deeds`);
};

test.each<readonly [string, readonly Partial<Facet>[], readonly string[]]>([
  ["who acts, and towards whom", [{}], ["AAA>BBB 1: 1+ 0- 0 deeds"]],
  ["there and back are two ties", [{}, { agents: ["BBB"], targets: ["AAA"], quad: 4 }], ["AAA>BBB 1: 1+ 0- 0 deeds", "BBB>AAA 1: 0+ 1- 1 deeds"]],
  ["who act together have one tie, whoever is named first", [{ agents: ["BBB", "AAA"], targets: [] }, { agents: ["AAA", "BBB"], targets: [] }], ["AAA-BBB 2: 2+ 0- 0 deeds"]],
  ["an item counts once, however many reports tell it", [{ item: "i_1" }, { item: "i_1", report: "r_2" }], ["AAA>BBB 1: 1+ 0- 0 deeds"]],
  ["a treaty ties all its parties, and is a deed from signed on", [{ kind: "undertaking", agents: ["AAA", "BBB", "CCC"], targets: [], stage: "signed", form: "treaty" }], ["AAA-BBB 1: 1+ 0- 1 deeds", "AAA-CCC 1: 1+ 0- 1 deeds", "BBB-CCC 1: 1+ 0- 1 deeds"]],
  ["a sanction is conflict, and so is a treaty that is suspended", [{ kind: "undertaking", stage: "in-force", form: "sanction" }, { kind: "undertaking", stage: "suspended", form: "treaty" }], ["AAA>BBB 2: 0+ 2- 2 deeds"]],
  ["what is planned, supposed, denied or background ties nobody", [{ modality: "future" }, { modality: "hypothetical" }, { polarity: "negated" }, { historical: true }], []],
  ["nobody acts towards itself, and one alone has no tie", [{ targets: ["AAA"] }, { targets: [] }], []],
  ["statements and figures are no deeds towards anybody", [{ kind: "statement" }, { kind: "figure" }], []],
])("%s", async (_what, facets, expected) => expect(await ties(facets)).toEqual(expected));

const MIXED: readonly Partial<Facet>[] = [{ quad: 4, topics: ["trade"] }, { targets: ["CCC"], from: "2020-01-01", to: "2020-12-31" }, { kind: "undertaking", targets: ["DDD"], stage: "agreed", from: undefined as never, to: undefined as never }];
test.each<readonly [string, TieOptions, readonly string[]]>([
  ["from a day on", { from: "2020-06-01" }, ["AAA>BBB", "AAA>CCC"]], ["after it", { from: "2021-01-01" }, ["AAA>BBB"]], ["until a day", { to: "2020-01-01" }, ["AAA>CCC"]],
  ["undertakings", { kind: "undertaking" }, ["AAA>DDD"]], ["deeds", { side: "deeds" }, ["AAA>BBB"]], ["a topic", { topic: "trade" }, ["AAA>BBB"]], ["of one actor", { actor: "CCC" }, ["AAA>CCC"]], ["the strongest", { limit: 1 }, ["AAA>BBB"]],
])("filter: %s", async (_what, options, expected) => expect((await ties(MIXED, options)).map((line) => line.slice(0, 7))).toEqual(expected));

test("what is left out is counted, and the view has the fields of the contract", async () => {
  const record = { ...miniRecord, facets: async () => [...MIXED, { modality: "future" as const }].map(facet) };
  const view = await tiesView(record, { from: "2000-01-01", limit: 1 });
  expect([view.leftOut, view.more, view.actors]).toEqual([{ marked: 1, undated: 1 }, 1, [{ code: "AAA", items: 2 }, { code: "BBB", items: 1 }]]);
  const named = (code: string) => ({ code, name: code });
  const answer = { ...view, ties: view.ties.map((tie) => ({ ...tie, from: named(tie.from), to: named(tie.to) })), actors: view.actors.map((one) => ({ ...one, name: one.code })) };
  expect(TiesResponse.parse(answer)).toEqual(answer);
});
