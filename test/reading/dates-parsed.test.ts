import { describe, expect, it } from "vitest";
import { reportTimexes } from "../../src/4-reading/dates/report-timexes.js";
import { shippedLanguage } from "./parse.js";
import { linesOf } from "./read-text.js";

/** The TIMEX values of a text, in order; report of Monday, 20 October 2025. */
function values(text: string, published = "2025-10-20"): readonly string[] {
  return reportTimexes(shippedLanguage().parse(text, [{ start: 0, end: text.length }]), published).map((t) => `${text.slice(t.start, t.end)} = ${t.value}`);
}

describe("tense says which way a bare day lies", () => {
  it.each<[string, readonly string[]]>([
    ["Until Thursday, they had not called him a suspect.", ["Thursday = 2025-10-16"]],
    ["Only two states had replied by Wednesday.", ["Wednesday = 2025-10-15"]],
    ["All states must reply by Wednesday.", ["Wednesday = 2025-10-22"]],
    ["He said that his father would be travelling to Oslo on Thursday.", ["Thursday = 2025-10-23"]],
    ["He said that his father was travelling to Oslo on Thursday.", ["Thursday = 2025-10-16"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));
});

describe("quarters and years that a report tells of", () => {
  it.each<[string, readonly string[]]>([
    ["Sales were flat in the quarter ended Sept. 30.", ["the quarter = 2025-Q3", "Sept. 30 = 2025-09-30"]],
    ["Sales were flat in the quarter ended July 31.", ["the quarter = 2025-Q2", "July 31 = 2025-07-31"]],
    ["Sales were flat in the quarter ended Dec. 31.", ["the quarter = 2024-Q4", "Dec. 31 = 2024-12-31"]],
    ["It expects growth in the fourth quarter. Sales fell in the latest quarter.", ["the fourth quarter = 2025-Q4", "the latest quarter = 2025-Q3"]],
    ["Sales for the full year were flat.", ["the full year = 2025"]],
    ["It lost a full year.", ["a full year = P1Y"]],
    ["Attacks became common over the past decade.", ["the past decade = P10Y"]],
    ["The port will one day be the largest.", ["one day = FUTURE_REF"]],
    ["One day of talks was enough.", ["One day = P1D"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));
});

describe("the day of an order stands at the end of what was ordered", () => {
  it.each<[string, readonly string[]]>([
    ["Norway ordered the Danish ambassador to leave on Saturday.", ["SANCTION/expel NOR > DNK GOV @2025-10-18"]],
    ["Norway ordered the Danish ambassador to leave by Saturday.", ["SANCTION/expel NOR > DNK GOV"]],
    ["Norway ordered the Danish ambassador to leave next Saturday.", ["SANCTION/expel NOR > DNK GOV"]],
  ])("%s", (text, expected) => expect(linesOf("event", text)).toEqual(expected));
});

describe("then is the one day of the sentence before", () => {
  it.each<[string, readonly string[]]>([
    ["The decision was made on May 29. The ministry said then that Norway and Denmark had agreed to exchange ambassadors.", ["other agreed: diplomatic relations at ambassadorial level [NOR + DNK] @2025-05-29 (office ministry)"]],
    ["The decision was made on May 29. The ministry then said that Norway and Denmark had agreed to exchange ambassadors.", ["other agreed: diplomatic relations at ambassadorial level [NOR + DNK] (office ministry)"]],
  ])("%s", (text, expected) => expect(linesOf("undertaking", text)).toEqual(expected));
});

describe("what happened at talks has their day", () => {
  it("reads the day before the relative", () => {
    expect(linesOf("undertaking", "It followed talks in Oslo on April 13, at which Norway and Denmark agreed to reopen the border.")).toEqual(["pledge agreed: reopen the border [NOR + DNK] @2025-04-13"]);
  });
});
