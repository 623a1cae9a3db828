import { expect, test } from "vitest";
import { pairList } from "../../src/6-views/index.js";
import { miniRecord } from "./mini-record.js";

const ALL = [{ a: "EGY", b: "TUR", reports: 9 }, { a: "IRN", b: "RUS", reports: 5 }, { a: "LBY", b: "TCD", reports: 1 }];
const record = { ...miniRecord, pairs: async (limit: number) => ALL.slice(0, limit), pairsSince: async (place: number) => (place < 10 ? [{ a: "LBY", b: "TCD", reports: 1 }] : []) };

test.each([
  ["by activity", { limit: 2 }, ["EGY TUR 0", "IRN RUS 0"], 2],
  ["the page after", { limit: 2, cursor: 2 }, ["LBY TCD 0"], undefined],
  ["the least busy first when it alone has something fresh", { limit: 2, after: 7 }, ["LBY TCD 1", "EGY TUR 0"], 2],
  ["nothing fresh", { limit: 3, after: 10 }, ["EGY TUR 0", "IRN RUS 0", "LBY TCD 0"], undefined],
])("%s", async (_what, options, expected, next) => {
  const { pairs, next: then } = await pairList(record, options);
  expect(pairs.map(({ a, b, fresh }) => `${a} ${b} ${fresh}`)).toEqual(expected);
  expect(then).toBe(next);
});
