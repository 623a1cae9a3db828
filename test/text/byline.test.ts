import { expect, test } from "vitest";
import { creditAtEnd, readCredit } from "../../src/2-text/byline.js";

test.each([
  ["(Reporting by Anna Petrova; Writing by Li Wei; editing by Omar Haddad)", ["reporting Anna Petrova", "writing Li Wei", "editing Omar Haddad"], undefined],
  ["Reporting by Anna Petrova and Li Wei in Moscow; Editing by Omar Haddad", ["reporting Anna Petrova", "reporting Li Wei", "editing Omar Haddad"], undefined],
  ["(Additional reporting by Anna Petrova, Li Wei and Omar Haddad)", ["reporting Anna Petrova", "reporting Li Wei", "reporting Omar Haddad"], undefined],
  ["By Anna Petrova", ["author Anna Petrova"], undefined],
  ["By ANNA PETROVA and LI WEI", ["author Anna Petrova", "author Li Wei"], undefined],
  ["By Anna Petrova | Reuters", ["author Anna Petrova"], "Reuters"],
  ["By Anna Petrova, Reuters", ["author Anna Petrova"], "Reuters"],
  ["By Anna Petrova | October 20, 2025", ["author Anna Petrova"], undefined],
  ["By Reuters", [], "Reuters"],
  ["Source: Xinhua", [], "Xinhua"],
  ["(With inputs from ANI)", [], "ANI"],
  ["AFP/Reuters", [], "AFP"],
])("%s", (line, names, wire) => {
  const reading = readCredit(line);
  expect(reading?.bylines.map((byline) => `${byline.role} ${byline.name}`)).toEqual(names);
  expect(reading?.wire).toBe(wire);
});

test.each([
  ["By Monday, the talks had failed."],
  ["By Friday evening both sides had left the hall"],
  ["By the end of the year Russia will deliver them."],
  ["Reporting by the agency shows that enrichment went on."],
  ["Reporting by Reuters has shown that the cargo was sold."],
  ["Report"],
  ["Trend"],
  ["Editing the text took the two sides a week."],
])("no credit: %s", (line) => {
  expect(readCredit(line)).toBeUndefined();
});

test("a credit at the end of a paragraph", () => {
  const text = "The pact has no such clause. (Reporting by Anna Petrova; Editing by Li Wei)";
  expect(text.slice(creditAtEnd(text))).toBe("(Reporting by Anna Petrova; Editing by Li Wei)");
  expect(creditAtEnd("The pact (edited by Li) has no clause.")).toBeUndefined();
});

test("all who had a part in it, with the part", () => {
  const reading = readCredit("(Reporting by Salma Riyad and Emre Tunca; additional reporting by Petros Lykidis in Athens; writing by Nadia Khoury-Bell; editing by Owen Castellan)");
  expect(reading?.bylines.map((byline) => `${byline.role} ${byline.name}`)).toEqual(["reporting Salma Riyad", "reporting Emre Tunca", "reporting Petros Lykidis", "writing Nadia Khoury-Bell", "editing Owen Castellan"]);
  expect(readCredit("By Salma Riyad and Emre Tunca")?.bylines.map((byline) => `${byline.role} ${byline.name}`)).toEqual(["author Salma Riyad", "author Emre Tunca"]);
});
