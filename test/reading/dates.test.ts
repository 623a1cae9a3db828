import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDates } from "../../src/4-reading/dates/read-dates.js";
import { plainTree } from "./plain-tree.js";

const PUBLISHED = "2025-10-20"; // a Monday

/** "text => value" of each date; "?" where it stays unresolved. */
function read(text: string, published: string | undefined = PUBLISHED): readonly string[] {
  return readDates(plainTree(text), { published }).map((d) => `${d.when.text} => ${d.when.basis === "unresolved" ? "?" : d.when.value}`);
}

describe("dates that the words give", () => {
  it.each([
    ["The pact was signed on 17 January 2025.", "17 January 2025 => 2025-01-17"],
    ["It was signed on January 17, 2025, in Moscow.", "January 17, 2025 => 2025-01-17"],
    ["It was signed on Jan. 17, 2025.", "Jan. 17, 2025 => 2025-01-17"],
    ["They met on the 14th of October 2024.", "the 14th of October 2024 => 2024-10-14"],
    ["It took effect on 2025-10-02.", "2025-10-02 => 2025-10-02"],
    ["The text is dated 30/10/2025.", "30/10/2025 => 2025-10-30"],
    ["The text is dated 3/4/2025.", "3/4/2025 => 2025"],
    ["They met on Monday, October 13, 2025.", "Monday, October 13, 2025 => 2025-10-13"],
    ["Trade fell in March 2022.", "March 2022 => 2022-03"],
    ["Trade fell in 2022.", "2022 => 2022"],
    ["Trade rose in fiscal 2024.", "fiscal 2024 => 2024"],
    ["Trade rose around 2010.", "around 2010 => 2010~"],
    ["It began in early 2023.", "early 2023 => 2023"],
    ["It began in mid-2023.", "mid-2023 => 2023"],
    ["Ties cooled in the 1990s.", "the 1990s => 1990/1999"],
    ["Ties cooled in the late 1980s.", "late 1980s => 1980/1989"],
    ["It dates from the 19th century.", "the 19th century => 1801/1900"],
    ["Exports rose in Q3 2024.", "Q3 2024 => 2024-07/2024-09"],
    ["Exports rose in the third quarter of 2024.", "the third quarter of 2024 => 2024-07/2024-09"],
    ["Exports rose in the second half of 2024.", "the second half of 2024 => 2024-07/2024-12"],
    ["They met in the summer of 2024.", "the summer of 2024 => 2024-22"],
    ["The 2019-2022 plan failed.", "2019-2022 => 2019/2022"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("dates that count from the day of the report", () => {
  it.each([
    ["The minister said on Monday.", "Monday => 2025-10-20"],
    ["The minister said on Friday.", "Friday => 2025-10-17"],
    ["The minister will meet him on Friday.", "Friday => 2025-10-24"],
    ["The minister will meet him on Monday.", "Monday => 2025-10-20"],
    ["The envoy plans to visit on Tuesday.", "Tuesday => 2025-10-21"],
    ["They met last Monday.", "last Monday => 2025-10-13"],
    ["They met on Friday night.", "Friday night => 2025-10-17"],
    ["They met yesterday.", "yesterday => 2025-10-19"],
    ["They meet tomorrow.", "tomorrow => 2025-10-21"],
    ["They signed it last week.", "last week => 2025-10-13/2025-10-19"],
    ["They signed it last month.", "last month => 2025-09"],
    ["They signed it last year.", "last year => 2024"],
    ["The sites were hit earlier this year.", "earlier this year => 2025"],
    ["They signed a pact in January, although it fell short.", "January => 2025-01"],
    ["They will sign a pact in January.", "January => 2026-01"],
    ["They met in December.", "December => 2024-12"],
    ["They met last October.", "last October => 2024-10"],
    ["They met on 14 October.", "14 October => 2025-10-14"],
    ["They will meet on 2 November.", "2 November => 2025-11-02"],
    ["They met on Wednesday, October 15.", "Wednesday, October 15 => 2025-10-15"],
    ["The war began two years ago.", "two years ago => 2023"],
    ["The war began three months ago.", "three months ago => 2025-07"],
    ["Exports fell in the third quarter.", "the third quarter => 2025-07/2025-09"],
    ["They met last weekend.", "last weekend => 2025-10-18/2025-10-19"],
    ["They met this autumn.", "this autumn => 2025-23"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  it("stays unresolved without a day to count from", () => {
    for (const text of ["They met on Monday.", "They met last month.", "They met in January.", "They met two years ago."]) {
      expect(readDates(plainTree(text), {}).map((d) => d.when.basis)).toEqual(["unresolved"]);
    }
    expect(readDates(plainTree("They met in March 2022."), {}).map((d) => d.when)).toEqual([{ value: "2022-03", basis: "stated", text: "March 2022" }]);
  });

  it("does not choose between a weekday and a day that disagree", () => {
    expect(read("They met on Friday, October 15.")).toEqual(["Friday, October 15 => ?"]);
    expect(read("They met on Friday, October 15, 2025.")).toEqual(["Friday, October 15, 2025 => 2025-10"]);
  });
});

describe("intervals", () => {
  it.each([
    ["They met from 14 to 19 October in Rome.", "from 14 to 19 October => 2025-10-14/2025-10-19"],
    ["They met on October 14-19, 2025.", "October 14-19, 2025 => 2025-10-14/2025-10-19"],
    ["Trade grew between 2019 and 2022.", "between 2019 and 2022 => 2019/2022"],
    ["Trade grew from 2019 to 2022.", "from 2019 to 2022 => 2019/2022"],
    ["Trade grew from January to September 2025.", "from January to September 2025 => 2025-01/2025-09"],
    ["Sanctions have been in force since 2022.", "since 2022 => 2022/.."],
    ["It applies from 2026 onwards.", "from 2026 => 2026/.."],
    ["The treaty runs until 2030.", "until 2030 => ../2030"],
    ["Work ends by the end of 2026.", "by the end of 2026 => ../2026"],
    ["Trade grew in the first nine months of 2025.", "the first nine months of 2025 => 2025-01/2025-09"],
    ["Trade grew in the first nine months.", "the first nine months => 2025-01/2025-09"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("what carries time but no date", () => {
  it.each([
    ["Less than a week after the visit, talks broke down.", "Less than a week", "duration"],
    ["Talks broke down two days later.", "two days later", "vague"],
    ["They met the same day.", "the same day", "vague"],
    ["A deal may come within days.", "days", "duration"],
    ["It is a 20-year treaty.", "20-year", "duration"],
    ["The two met for at least three hours.", "at least three hours", "duration"],
    ["The council meets every Friday.", "every Friday", "set"],
    ["They met recently.", "recently", "vague"],
  ])("%s", (text, words, kind) => {
    expect(readDates(plainTree(text), { published: PUBLISHED }).map((d) => [d.when.text, d.kind, d.when.basis])).toEqual([[words, kind, "unresolved"]]);
  });
});

describe("near misses: no date", () => {
  it.each([
    "More than 2,000 troops crossed the border.",
    "Some 1500 people marched.",
    "About 2000 people marched.",
    "Russia may march on.",
    "Theresa May said so.",
    "April Ryan said so.",
    "He came second in the race.",
    "The 9/11 attacks changed everything.",
    "Markets fell on Black Monday.",
    "Resolution 2231 was ended.",
    "Leaders of the G20 met.",
    "The Boeing 737 was grounded.",
    "The kingdom has a Vision 2030 to fund.",
    "A share of $1999 was paid.",
    "The 54-year-old minister said so.",
    "Prices fall when demand falls.",
    "The China Daily said so.",
    "The March for Life was held.",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("laws", () => {
  it("spans lie inside the text, in order and apart; values are EDTF", () => {
    const words = ["on", "Monday", "in", "January", "2024", "from", "14", "to", "19", "October", ",", "last", "week", "two", "years", "ago", "since", "the", "third", "quarter", "of", "met", "will", "20", "May", "-", "and"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (picked) => {
      const text = picked.join(" ");
      if (text === "") return;
      const tree = plainTree(text);
      let end = -1;
      for (const date of readDates(tree, { published: PUBLISHED })) {
        expect(date.first).toBeGreaterThan(end);
        expect(date.last).toBeGreaterThanOrEqual(date.first);
        expect(date.head).toBeGreaterThanOrEqual(date.first);
        expect(date.head).toBeLessThanOrEqual(date.last);
        expect(date.span.end).toBeLessThanOrEqual(text.length);
        if (date.when.basis !== "unresolved") expect(date.when.value).toMatch(/^(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?~?)(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/);
        end = date.last;
      }
    }), { seed: 7, numRuns: 400 });
  });

  it("reading twice gives the same", () => {
    const tree = plainTree("They met on Monday and from 14 to 19 October 2024.");
    expect(readDates(tree, { published: PUBLISHED })).toEqual(readDates(tree, { published: PUBLISHED }));
  });
});
