import { expect, test } from "vitest";
import { dayOfTimestamp, findDates, resolveMonthDay } from "../../src/2-text/calendar-date.js";

test.each([
  ["October 20, 2025", "2025-10-20"],
  ["Oct. 20 2025", "2025-10-20"],
  ["20th of October, 2025", "2025-10-20"],
  ["20-Oct-2025", "2025-10-20"],
  ["2025-10-20T22:10:00+03:00", "2025-10-20"],
  ["20.10.2025", "2025-10-20"],
  ["10/20/2025", "2025-10-20"],
  ["20/10/2025", "2025-10-20"],
  ["05/05/2025", "2025-05-05"],
  ["2025/10/20", "2025-10-20"],
  ["OCTOBER 20, 2025Updated", "2025-10-20"],
  ["October 20, 202512:44 PM UTC", "2025-10-20"],
])("%s", (text, value) => {
  expect(findDates(text).map((mention) => mention.value)).toEqual([value]);
});

test("two readings are no day", () => {
  expect(findDates("03/04/2025")).toMatchObject([{ readings: ["2025-04-03", "2025-03-04"] }]);
  expect(findDates("03/04/2025")[0]?.value).toBeUndefined();
});

test.each([["February 30, 2025"], ["2025-13-01"], ["version 3.14.159"], ["May they agree"], ["12 marchers"], ["1234-56-78"]])("no day: %s", (text) => {
  expect(findDates(text)).toEqual([]);
});

test("a day without a year is the latest that is not after publication", () => {
  expect(resolveMonthDay({ month: 10, day: 20 }, "2025-10-21")).toBe("2025-10-20");
  expect(resolveMonthDay({ month: 12, day: 30 }, "2026-01-02")).toBe("2025-12-30");
  expect(resolveMonthDay({ month: 10, day: 22 }, "2025-10-21")).toBe("2025-10-22");
});

test("a timestamp keeps the day of its own time zone", () => {
  expect(dayOfTimestamp("2025-10-20T23:30:00-05:00")).toBe("2025-10-20");
  expect(dayOfTimestamp("20251020T1200")).toBe("2025-10-20");
  expect(dayOfTimestamp("soon")).toBeUndefined();
});
