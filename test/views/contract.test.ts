import { expect, test } from "vitest";
import type { ComparisonResponse } from "../../src/contract/comparison.js";
import { ComparisonResponse as ComparisonSchema } from "../../src/contract/comparison.js";
import { DossierResponse } from "../../src/contract/dossier.js";
import { ChangesResponse, SearchResponse, TimelineResponse, TopicResponse, TrendResponse } from "../../src/contract/views.js";
import {
  changes, compare, dossier, search, timelineView, topicView, trend,
  type Changes, type Comparison, type Dossier, type SearchResult, type TimelineView, type TopicView, type Trend,
} from "../../src/6-views/index.js";
import { richRecord } from "./rich-record.js";
import { EGYPT, miniRecord, TURKIYE } from "./mini-record.js";

/** `true` when each type may stand for the other; tsc fails on these lines when views and contract drift apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const dossierIsSame: Same<Dossier, DossierResponse> = true;
export const comparisonIsSame: Same<Comparison, ComparisonResponse> = true;
export const timelineIsSame: Same<TimelineView, TimelineResponse> = true;
export const trendIsSame: Same<Trend, TrendResponse> = true;
export const topicIsSame: Same<TopicView, TopicResponse> = true;
export const changesAreSame: Same<Changes, ChangesResponse> = true;
export const searchIsSame: Same<SearchResult, SearchResponse> = true;

const PAIR = { a: EGYPT, b: TURKIYE };

test.each([
  ["dossier", DossierResponse, () => dossier(richRecord, PAIR)],
  ["timeline", TimelineResponse, () => timelineView(richRecord, PAIR, { asOf: "2024-12-31", limit: 3 })],
  ["trend", TrendResponse, () => trend(richRecord, PAIR, { by: "quarter", asOf: "2024-12-31" })],
  ["topic", TopicResponse, () => topicView(richRecord, "trade", PAIR, { since: "2020-01-01" })],
  ["changes", ChangesResponse, () => changes(richRecord, { since: "2024-04-01", pair: PAIR })],
  ["changes of all", ChangesResponse, () => changes(richRecord, { since: "2024-04-01" })],
  ["search", SearchResponse, () => search(richRecord, { words: "Egypt", limit: 1 })],
  ["search by filter", SearchResponse, () => search(richRecord, { words: "", actors: ["EGY"], kind: "figure" })],
] as const)("%s has the fields of the contract and no others", async (_, schema, view) => {
  const printed: unknown = JSON.parse(JSON.stringify(await view()));
  expect(schema.parse(printed)).toEqual(printed);
});

test("a dossier has the fields of the contract and no others", async () => {
  const view = JSON.parse(JSON.stringify(await dossier(miniRecord, { a: EGYPT, b: TURKIYE }, { asOf: "2024-12-31", since: "1990-01-01" })));
  expect(DossierResponse.parse(view)).toEqual(view);
});

test("a comparison has the fields of the contract and no others", async () => {
  const view = JSON.parse(JSON.stringify(await compare(miniRecord, "r_aa1111111111", "r_bb2222222222")));
  expect(ComparisonSchema.parse(view)).toEqual(view);
});
