import { expect, test } from "vitest";
import { dossier } from "../../src/6-views/index.js";
import { dossierPage } from "../../src/faces/print/dossier-page.js";
import { briefMarkdown } from "../../src/faces/export/brief/markdown.js";
import { briefFrom } from "../export/brief-from.js";
import { EGYPT, miniRecord, TURKIYE } from "./mini-record.js";

const pair = { a: EGYPT, b: TURKIYE };

test("the page of a dossier, as it is printed into a pipe", async () => {
  const page = dossierPage(await dossier(miniRecord, pair), { width: 80, colour: false });
  await expect(page).toMatchFileSnapshot("pages/dossier.txt");
  for (const line of page.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
});

test("the page of a dossier as of a day, since a day", async () => {
  const page = dossierPage(await dossier(miniRecord, pair, { asOf: "2024-03-06", since: "2024-03-01" }), { width: 80, colour: false });
  await expect(page).toMatchFileSnapshot("pages/dossier-as-of.txt");
});

test("the page of a dossier on a terminal of 100 columns", async () => {
  const page = dossierPage(await dossier(miniRecord, pair), { width: 100, colour: true });
  await expect(page).toMatchFileSnapshot("pages/dossier-colour.txt");
});

test("the page of a pair that nothing tells of", async () => {
  const page = dossierPage(await dossier(miniRecord, { a: EGYPT, b: { code: "NZL", name: "New Zealand" } }), { width: 80, colour: false });
  expect(page).toContain("The record holds nothing on Egypt and New Zealand.");
});

test("a dossier in Markdown", async () => {
  await expect(briefMarkdown(await briefFrom(miniRecord, pair))).toMatchFileSnapshot("pages/dossier.md");
});
