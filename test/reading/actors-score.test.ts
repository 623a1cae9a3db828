import { expect, test } from "vitest";
import { scoreNames, readBio } from "../../evaluation/names.js";

const bio = "https://example.org/1\tO\nAnna\tB-Person\nLind\tI-Person\nleft\tO\nOslo\tB-Location\n.\tO\n\nThe\tO\nUN\tB-Organization\nmet\tO\n";

test("a BIO file is read without its address line, and exact spans are counted", () => {
  const document = readBio("one", bio, { word: 0, tag: 1 });
  expect(document.sentences.map((s) => s.gold)).toEqual([[{ first: 0, last: 1, class: "PER" }, { first: 3, last: 3, class: "LOC" }], [{ first: 1, last: 1, class: "ORG" }]]);
  const scores = scoreNames([document], () => [[{ first: 0, last: 1, class: "PER" }, { first: 3, last: 3, class: "ORG" }], []]);
  expect(scores).toMatchObject({ precision: 50, recall: 33.3, f1: 40, misses: ["LOC Oslo", "ORG UN"], extras: ["ORG Oslo"] });
});
