import { describe, expect, test } from "vitest";
import type { Brief, Line } from "../../src/faces/export/brief/brief.js";
import { shortBrief } from "../../src/faces/export/brief/brief-of.js";
import { factsBeside } from "../../src/faces/export/brief/beside.js";
import { notesOf } from "../../src/faces/export/brief/notes.js";
import { plain, webAddress } from "../../src/faces/export/brief/plain.js";
import { EGYPT, miniRecord, TURKIYE } from "../views/mini-record.js";
import { richRecord } from "../views/rich-record.js";
import { briefFrom } from "./brief-from.js";

const PAIR = { a: EGYPT, b: TURKIYE };

/** Every number of a brief in the order in which it is read. */
function read({ sections }: Brief): readonly number[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "line" ? [block.cites, ...[...block.steps, ...block.others].map(({ cites }) => cites)].flat() : [])));
}

describe("a brief", () => {
  test.each([["mini", miniRecord], ["rich", richRecord]] as const)("%s: notes are numbered as they are met, each with its report", async (_name, record) => {
    const brief = await briefFrom(record, PAIR);
    const met = [...new Set(read(brief))];
    expect(met).toEqual(met.map((_, i) => i + 1));
    expect(brief.notes.map(({ n }) => n)).toEqual(met);
    for (const { quote, works } of brief.notes) expect([quote.length > 0, works.length > 0]).toEqual([true, true]);
    for (const { works } of brief.notes) for (const work of works) expect(brief.works).toContain(work);
  });

  test("it has the sections of the desk in its order, and leaves out what is empty", async () => {
    expect((await briefFrom(richRecord, PAIR)).sections.map(({ id }) => id)).toEqual(["brief", "timeline", "ladder", "trend", "said", "figures", "topics", "sources"]);
    const none = await briefFrom(miniRecord, { a: EGYPT, b: { code: "NZL", name: "New Zealand" } });
    expect([none.sections, none.notes, none.works, none.about]).toEqual([[], [], [], ["The record holds nothing on Egypt and New Zealand."]]);
  });

  test("its day is the day asked for, else the last that it knows", async () => {
    expect((await briefFrom(miniRecord, PAIR, { asOf: "2024-03-06" })).day).toBe("2024-03-06");
    const brief = await briefFrom(miniRecord, PAIR);
    expect(brief.day).toBe(brief.works.at(-1)!.known);
  });

  test("moments that are not listed stand in the plot, and are counted", async () => {
    const [whole, cut] = [await briefFrom(richRecord, PAIR), await briefFrom(richRecord, PAIR, { moments: 1 })];
    const timeline = (brief: Brief) => brief.sections.find(({ id }) => id === "timeline")!.blocks;
    const marks = (brief: Brief) => timeline(brief).flatMap((block) => (block.kind === "plot" ? block.plot.shapes.filter(({ own }) => own.startsWith("mark")) : []));
    expect(marks(cut)).toHaveLength(marks(whole).length);
    expect(marks(cut).filter(({ note }) => note !== undefined).length).toBeLessThan(marks(cut).length);
    expect(timeline(cut).filter(({ kind }) => kind === "line").length).toBeLessThan(timeline(whole).filter(({ kind }) => kind === "line").length);
    expect(timeline(cut).flatMap((block) => (block.kind === "remark" ? [block.text] : [])).join(" ")).toMatch(/earlier moments? stands? in the plot alone/);
  });

  test("the short one has the first section, its notes and their reports", async () => {
    const brief = await briefFrom(miniRecord, PAIR);
    const short = shortBrief(brief);
    expect(short.sections.map(({ id }) => id)).toEqual(["brief"]);
    expect(short.notes.map(({ n }) => n)).toEqual([...new Set(read(short))]);
    expect(short.works.length).toBeLessThanOrEqual(brief.works.length);
  });
});

describe("notes", () => {
  const cited = (n: number, report: string, start: number, alsoIn: readonly string[] = []) => ({ n, report, sentence: { start, end: start + 9 }, quote: `said ${start}`, alsoIn });

  test("a sentence that two views cite has one number, and the copies of both", () => {
    const notes = notesOf();
    const [one, other] = [notes.from([cited(1, "r_a", 0, ["r_b"]), cited(2, "r_a", 10)]), notes.from([cited(1, "r_a", 10), cited(2, "r_a", 0, ["r_c"])])];
    expect([one([2]), other([1, 2]), one([1, 2])]).toEqual([[1], [1, 2], [1, 2]]);
    expect(notes.list().map(({ n, reports }) => [n, reports])).toEqual([[1, ["r_a"]], [2, ["r_a", "r_c", "r_b"]]]);
  });

  test("a line names six at most; a number that is no citation is none", () => {
    const cite = notesOf().from(Array.from({ length: 9 }, (_, i) => cited(i + 1, "r_a", 10 * i)));
    expect(cite([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(cite([42])).toEqual([]);
  });
});

test.each<[string, string]>([
  ["a\u0000b\u0007c\u202ed\ufffee\uffff", "abcde"],
  ["half \ud83d of a letter", "half \ufffd of a letter"],
  ["a whole \u{1f600} one", "a whole \u{1f600} one"],
  ["no \u{1fffe}\ufdd0character", "no character"],
  ["İstanbul’da – Москва, Αθήνα", "İstanbul’da – Москва, Αθήνα"],
  ["x".repeat(2000), `${"x".repeat(1499)}…`],
  [`${"x".repeat(1498)}\u{1f600}y`, `${"x".repeat(1498)}…`],
])("plain(%j)", (text, expected) => expect(plain(text)).toBe(expected));

test.each<[string | undefined, string | undefined]>([
  ["https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"],
  ["http://example.org/a\"b<c>{d}\\e", "http://example.org/a%22b%3Cc%3E%7Bd%7D/e"],
  ["javascript:alert(1)", undefined], ["file:///etc/passwd", undefined], ["seeds/002.txt", undefined], ["https://", undefined], ["https://user:word@example.org/", undefined],
  [`https://example.org/${"x".repeat(2000)}`, undefined], [undefined, undefined],
])("webAddress(%j)", (address, expected) => expect(webAddress(address)).toBe(expected));

test.each<[Partial<Line>, boolean]>([
  [{ text: "visit: Egypt", facts: "deeds · told by the report" }, true],
  [{ text: "x".repeat(70), facts: "deeds · told by the report" }, false],
  [{ text: "visit: Egypt", facts: "deeds", steps: [{ text: "agreed", cites: [] }] }, false],
  [{ text: "visit: Egypt", facts: "deeds", others: [{ text: "denied", cites: [] }] }, false],
])("facts of %j stand beside the words: %j", (line, expected) => expect(factsBeside({ kind: "line", text: "", cites: [1], steps: [], others: [], facts: "", day: "4 Sep 2024", ...line })).toBe(expected));
