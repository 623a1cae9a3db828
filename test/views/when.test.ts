import { expect, test } from "vitest";
import { bounds, compareWhen } from "../../src/6-views/edtf-bounds.js";
import { dayWords, toldDayWords, whenShort, whenWords } from "../../src/6-views/when-words.js";
import type { When } from "../../src/model/when.js";

test.each<[string, { from?: string; to?: string }, string]>([
  ["2025", { from: "2025-01-01", to: "2025-12-31" }, "2025"],
  ["2023~", { from: "2023-01-01", to: "2023-12-31" }, "about 2023"],
  ["2024-02", { from: "2024-02-01", to: "2024-02-29" }, "February 2024"],
  ["2025-10-20", { from: "2025-10-20", to: "2025-10-20" }, "20 October 2025"],
  ["2025-10-14/2025-10-19", { from: "2025-10-14", to: "2025-10-19" }, "14–19 October 2025"],
  ["2024-12-30/2025-01-02", { from: "2024-12-30", to: "2025-01-02" }, "30 December 2024 – 2 January 2025"],
  ["2025-02-27/2025-03-02", { from: "2025-02-27", to: "2025-03-02" }, "27 February – 2 March 2025"],
  ["2020/2024", { from: "2020-01-01", to: "2024-12-31" }, "2020 – 2024"],
  ["../2022", { to: "2022-12-31" }, "until 2022"],
  ["2022/..", { from: "2022-01-01" }, "since 2022"],
  ["2024-35", { from: "2024-07-01", to: "2024-09-30" }, "third quarter of 2024"],
  ["2024-40", { from: "2024-01-01", to: "2024-06-30" }, "first half of 2024"],
  ["2024-21", { from: "2024-01-01", to: "2024-12-31" }, "spring 2024"],
])("%s", (value, expected, words) => {
  expect(bounds(value)).toEqual(expected);
  expect(dayWords(value)).toBe(words);
});

test("in columns months have three letters; what is unresolved keeps its own words", () => {
  expect(whenShort({ basis: "stated", value: "2025-10-14/2025-10-19" })).toBe("14–19 Oct 2025");
  expect(whenShort({ basis: "unresolved", text: "last month" })).toBe("");
  expect(whenWords({ basis: "unresolved", text: "last month" })).toBe("“last month” (not resolved)");
});

test("order in time: by first day, open starts by their end, undated last", () => {
  const whens: (When | undefined)[] = [undefined, { basis: "stated", value: "2025-03" }, { basis: "stated", value: "2025-03-01" }, { basis: "unresolved", text: "then" }, { basis: "stated", value: "../2022" }];
  expect(whens.sort(compareWhen).map((when) => when && "value" in when && when.value)).toEqual(["../2022", "2025-03-01", "2025-03", false, undefined]);
});

test.each<[{ published?: string; updated?: string }, string]>([
  [{ published: "2025-10-20" }, "20 October 2025"],
  [{ published: "2025-10-20", updated: "2025-10-22" }, "20 October 2025"],
  [{ updated: "2025-10-22" }, "last changed 22 October 2025"],
  [{}, "no date"],
])("the day that a report tells of itself: %j", (report, expected) => expect(toldDayWords(report)).toBe(expected));
