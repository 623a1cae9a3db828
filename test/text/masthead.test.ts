import { expect, test } from "vitest";
import type { Report } from "../../src/model/report.js";
import { toReport } from "../../src/2-text/to-report.js";

const STORY = "The two ministers met in Doha on Monday and agreed to meet again.\nNo date was given for a third round, the envoy said.";
const TITLE = "Dock strike ends after nine days of talks";

function read(lines: string): Report {
  const result = toReport({ uri: "sample", mediaType: "text/plain", bytes: new TextEncoder().encode(lines), sha256: "", retrieved: "2026-11-21T10:00:00Z" });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

const body = (report: Report): string => report.paragraphs.map(({ start, end }) => report.text.slice(start, end)).join("\n");

test.each<[string, string, string | undefined]>([
  ["a name over a menu", `Harbour & Trade Review\nPorts | Freight | Customs | Finance | Jobs\n\n${TITLE}\n\n${STORY}`, "Harbour & Trade Review"],
  ["a name over a trail", `Cabo Verde Hoje\nHome > Politics > Foreign Affairs\n\n${TITLE}\n\n${STORY}`, "Cabo Verde Hoje"],
  ["the first of a menu, in capitals", `STRAIT WIRE | World | Markets | Opinion\n\n${TITLE}\n\n${STORY}`, "Strait Wire"],
  ["in capitals as the text prints it elsewhere", `MCNAIR WIRE | World | Markets | Opinion\n\n${TITLE}\n\n${STORY}\n© McNair Wire`, "McNair Wire"],
  ["a newspaper's name over the title", `BOSPHORUS LEDGER\n${TITLE}\n${STORY}`, "Bosphorus Ledger"],
  ["a name that owns the copyright", `Sankt Olav\n${TITLE}\n${STORY}\n© 2025 Sankt Olav. All rights reserved.`, "Sankt Olav"],
  ["the one who republishes", `${TITLE}\n${STORY}\nCopyright Strait Wire. Republished under licence by Harbour Post.`, "Harbour Post"],
  ["the one who republishes here", `${TITLE}\n${STORY}\nCopyright Strait Wire. Republished here by Harbour Post under licence.`, "Harbour Post"],
  ["a section", `WORLD NEWS\n${TITLE}\n${STORY}`, undefined],
  ["a region", `Middle East\n${TITLE}\n${STORY}`, undefined],
  ["a kind of article", `SPECIAL REPORT\n${TITLE}\n${STORY}`, undefined],
  ["a menu in capitals throughout", `HOME | WORLD | MARKETS | OPINION\n\n${TITLE}\n\n${STORY}`, undefined],
  ["a section first in a menu", `NEWS | World | Markets | Opinion\n\n${TITLE}\n\n${STORY}`, undefined],
  ["whoever gave leave to republish", `${TITLE}\n${STORY}\nRepublished with permission from Strait Wire.`, undefined],
])("%s", (_, lines, publisher) => {
  const report = read(lines);
  expect(report.publisher).toBe(publisher);
  expect(body(report)).toBe(STORY);
});

test.each([
  ["ARMS DEAL UNDER REVIEW", "Both sides want more time to read it."],
  ["Strait Ferry Review", "How the boats compare after one more year"],
  ["Talks end in Doha", "Ministers agree to meet again next year."],
])("a title is no masthead: %s", (title, deck) => {
  const report = read(`${title}\n${deck}\n${STORY}`);
  expect(report.title).toBe(title);
  expect(report.publisher).toBeUndefined();
});

test.each<[string, string, readonly string[], string | undefined]>([
  ["a name over the date", "Tomas Wexley\n13 February 2024", ["Tomas Wexley"], undefined],
  ["a name in capitals", "TOMAS WEXLEY\n13 February 2024", ["Tomas Wexley"], undefined],
  ["a glued By", "ByTomas Wexley\n13 February 2024", ["Tomas Wexley"], undefined],
  ["a name before the dates", "Tomas Wexley  4 October 2023  Last updated 5 October 2023", ["Tomas Wexley"], undefined],
  ["the staff", "Strait Post Staff\n13 February 2024", [], undefined],
  ["an agency", "Strait Wire\n13 February 2024", [], "Strait Wire"],
  ["a listed agency", "Xinhua\n13 February 2024", [], "Xinhua"],
  ["a section", "Middle East\n13 February 2024", [], undefined],
])("below the title: %s", (_, lines, names, wire) => {
  const report = read(`${TITLE}\n${lines}\n${STORY}`);
  expect(report.bylines.map((byline) => byline.name)).toEqual(names);
  expect(report.wire).toBe(wire);
  expect(report.published?.basis).toBe("stated");
  expect(body(report)).toBe(STORY);
});

test("the dateline's agency is the wire where a line by itself names it, and not the publisher", () => {
  const report = read(`Harbour Post\nPorts | Freight | Customs | Finance | Jobs\n\n${TITLE}\n\nQamar\n14 February 2024\n\nCAIRO (Qamar) - ${STORY}\n(Qamar)`);
  expect(report).toMatchObject({ publisher: "Harbour Post", wire: "Qamar", bylines: [], published: { value: "2024-02-14" } });
  expect(body(report)).toBe(STORY);
});

test("an agency on its own site is publisher and wire", () => {
  expect(read(`STRAIT WIRE | World | Markets | Opinion\n\n${TITLE}\n\nCAIRO (Strait Wire) - ${STORY}`)).toMatchObject({ publisher: "Strait Wire", wire: "Strait Wire" });
});

test.each([
  ["September 4, 2024 7:55 PM GMT | Updated a day ago", "2024-09-04"],
  ["Updated a day ago | September 4, 2024 7:55 PM GMT", "2024-09-04"],
  ["August 6, 2020 6:42 PM GMT", "2020-08-06"],
])("%s", (line, value) => {
  const report = read(`${TITLE}\n${line}\n${STORY}`);
  expect(report.published).toEqual({ value, basis: "stated" });
  expect(report.updated).toBeUndefined();
});

test("a definition set apart by what follows a story is none of it, though the story has no such word", () => {
  const definition = "Demurrage is a charge that is paid when a ship is kept too long.";
  expect(body(read(`${TITLE}\n${STORY}\nSign up to our weekly digest\n\nThe demurrage rate is a charge that is paid when a ship is kept too long.`))).toBe(STORY);
  expect(body(read(`${TITLE}\n${STORY}\n${definition}`))).toBe(`${STORY}\n${definition}`);
});

test("one body part for each run of paragraphs", () => {
  const report = read(`${TITLE}\n\n${STORY}\nAdvertisement\n${STORY.replace("Doha", "Rome")}`);
  expect(report.parts.map((part) => part.role)).toEqual(["title", "body", "cut", "body"]);
  expect(report.paragraphs).toHaveLength(4);
});
