import { describe, expect, test } from "vitest";
import type { Work } from "../../src/faces/export/brief/brief.js";
import { bibtex } from "../../src/faces/export/citations/bibtex.js";
import { cslJson } from "../../src/faces/export/citations/csl.js";
import { keyOf } from "../../src/faces/export/citations/key.js";
import { hostileRecord } from "../views/hostile-record.js";
import { EGYPT, TURKIYE } from "../views/mini-record.js";
import { richRecord } from "../views/rich-record.js";
import { briefFrom } from "./brief-from.js";

const PAIR = { a: EGYPT, b: TURKIYE };
const work = (fields: Partial<Work> = {}): Work => ({ report: "r_aa11", title: "A pact", outlet: "The Nile Courier", publisher: "The Nile Courier", bylines: [], known: "2024-03-05", ...fields });

describe("keys", () => {
  test.each<[Partial<Work>, string]>([
    [{ published: "2024-03-04" }, "thenilecourier2024-aa11"],
    [{ publisher: "Günlük Ålder & Co." }, "gunlukalderco2024-aa11"],
    [{ publisher: "朝日新聞" }, "report2024-aa11"],
  ])("%j: %s", (fields, key) => expect(keyOf(work(fields))).toBe(key));

  test("a report has one key, and each its own", async () => {
    for (const record of [richRecord, hostileRecord]) {
      const keys = (await briefFrom(record, PAIR)).works.map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+-\w+$/);
    }
  });
});

describe("BibTeX", () => {
  test("an entry has what is known and nothing that is not", () => {
    expect(bibtex({ works: [work({ published: "2024-03-04", wire: "Agency", bylines: ["Ann Ö. Lee", "B & C"], href: "https://example.org/a_b?c=%7B" })] })).toBe(
      `@misc{thenilecourier2024-aa11,\n  author = {{Ann Ö. Lee} and {B \\& C}},\n  title = {{A pact}},\n  howpublished = {The Nile Courier},\n  year = {2024},\n  month = {3},\n  day = {4},\n  date = {2024-03-04},\n  url = {https://example.org/a_b?c=%7B},\n  note = {Attaché r\\_aa11; Agency},\n}\n`,
    );
  });

  test("a day that is only that of reading is said to be that", () => expect(bibtex({ works: [work()] })).toContain("day on which it became known"));
  test("so is one of the last change", () => {
    expect(bibtex({ works: [work({ updated: "2024-03-05" })] })).toContain("day of its last change");
    expect(bibtex({ works: [work({ published: "2024-03-04", updated: "2024-03-05" })] })).not.toContain("last change");
    expect(cslJson({ works: [work({ updated: "2024-03-05" })] })).toContain("Last changed 2024-03-05; no day of publication");
  });

  test.each<[string, string]>([
    ["100% of {A} & B_c #1 $5", "100\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_c \\#1 \\$5"],
    ["\\input{x} ~ ^", "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{}"],
    ["Türkiye’nin – “söz”", "Türkiye’nin – “söz”"],
  ])("%j is written %j", (title, expected) => expect(bibtex({ works: [work({ title })] })).toContain(`title = {{${expected}}}`));

  test("braces balance, whatever a report says", async () => {
    const { works } = await briefFrom(hostileRecord, PAIR);
    const text = bibtex({ works: [...works, work({ title: "}}} @misc{x, \\} {" })] });
    let depth = 0;
    let entries = 0;
    for (const c of text) {
      if (c === "@" && depth === 0) entries++;
      depth += c === "{" ? 1 : c === "}" ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(entries).toBe(works.length + 1);
  });
});

describe("CSL-JSON", () => {
  test("an item has what is known and nothing that is not", () => {
    expect(JSON.parse(cslJson({ works: [work({ published: "2024-03-04", wire: "Agency", bylines: ["Ann Lee"], href: "https://example.org/a" }), work({ report: "r_bb22", publisher: undefined as never })] }))).toEqual([
      { id: "thenilecourier2024-aa11", type: "article-newspaper", title: "A pact", author: [{ literal: "Ann Lee" }], "container-title": "The Nile Courier", source: "Agency", issued: { "date-parts": [[2024, 3, 4]] }, URL: "https://example.org/a", archive: "Attaché", archive_location: "r_aa11" },
      { id: "report2024-bb22", type: "article-newspaper", title: "A pact", note: "Known 2024-03-05; no date of its own", archive: "Attaché", archive_location: "r_bb22" },
    ]);
  });

  test("one item a report that is cited", async () => {
    const brief = await briefFrom(hostileRecord, PAIR);
    const items = JSON.parse(cslJson(brief)) as readonly { readonly id: string }[];
    expect(items.map(({ id }) => id)).toEqual(brief.works.map(keyOf));
  });
});
