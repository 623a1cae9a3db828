import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Record } from "../../src/5-record/record.js";
import { DecisionJson, EndJson, ForgottenJson, HeadJson, KeptReportJson, ReportJson } from "../../src/contract/lines.js";
import { linesOf } from "../../src/faces/cli/lines-of.js";
import { seededRandom } from "../../src/model/random.js";
import { busy } from "../record/busy.js";
import { anyReports, type Item } from "../record/generate.js";
import { decideMuch, linesFrom, recordOf, sealed, shell } from "./sealed.js";

const NOTHING = { at: "2024-01-02T00:00:00Z", by: "Rana" };

/** A record of made-up reports that is used: decided upon, read again, one report forgotten. */
async function used(seed: number, reports = 14): Promise<{ readonly record: Record; readonly items: readonly Item[] }> {
  const items = sealed(busy(reports, seed));
  const record = await recordOf(items);
  const next = seededRandom(seed);
  const pick = (below: number): number => Math.floor(next() * below);
  await decideMuch(record, pick, 12);
  const again = items[pick(items.length)]!;
  await record.reread(again.report.id, again.entries.slice(1));
  await record.forget(items[pick(items.length)]!.report.id, { ...NOTHING, reason: "asked to" });
  return { record, items };
}

async function imported(text: string, into?: Record): Promise<{ readonly record: Record; readonly exit: number; readonly out: string; readonly err: string }> {
  const record = into ?? (await recordOf());
  return { record, ...(await shell(record)(["import", "-"], text)) };
}

describe("a record that is written out and taken in is the same record", () => {
  test("whatever it holds, decisions, versions, copies, readings and tombstones included", async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { record } = await used(seed, 10);
      const { record: other, exit, out } = await imported(await linesFrom(record));
      expect({ seed, exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining("Its digest is that of the record that it came from.") as string });
      expect(await other.digest()).toBe(await record.digest());
      expect(await other.decisions()).toEqual(await record.decisions());
      expect(await other.tombstones()).toEqual(await record.tombstones());
      for (const { id } of await record.reports()) {
        expect(await other.pastReadings(id)).toEqual(await record.pastReadings(id));
        expect(Buffer.from((await other.source(id))!.bytes)).toEqual(Buffer.from((await record.source(id))!.bytes));
        expect(await other.report(id)).toEqual(await record.report(id));
      }
      expect(await other.check()).toEqual([]);
      expect(await linesFrom(other)).toBe(await linesFrom(record));
    }
  });

  test("of any reports", async () => {
    await fc.assert(fc.asyncProperty(anyReports, async (made) => {
      const record = await recordOf(sealed(made));
      const { record: other, exit } = await imported(await linesFrom(record));
      expect(exit).toBe(0);
      expect(await other.digest()).toBe(await record.digest());
    }), { numRuns: 25 });
  });

  test("in any order of the lines, and twice", async () => {
    const { record } = await used(7);
    const lines = (await linesFrom(record)).trimEnd().split("\n");
    const { record: other } = await imported([...lines].reverse().join("\n"));
    const again = await imported(lines.join("\n"), other);
    expect(again).toMatchObject({ exit: 0, out: expect.stringMatching(/^0 reports taken in, 13 already in the record\./) as string });
    expect(await other.digest()).toBe(await record.digest());
  });

  test("as of a day: the record that the reports known by then make", async () => {
    const { record } = await used(8);
    for (const asOf of ["2025-10-14", "2025-10-19"]) {
      const { record: other, out } = await imported(await linesFrom(record, "--as-of", asOf));
      expect(out).toContain("Its digest is that");
      expect(await other.digest()).toBe(await record.digest(asOf));
    }
  });

  test("without sources, but then the bytes are those of the text", async () => {
    const { record } = await used(9);
    const { record: other, exit } = await imported(await linesFrom(record, "--no-sources"));
    expect(exit).toBe(0);
    expect(await other.digest()).toBe(await record.digest());
    const [report] = await other.reports();
    expect(Buffer.from((await other.source(report!.id))!.bytes).toString("utf8")).toBe(report!.text);
  });

  test("what bears on two countries alone is sound by itself", async () => {
    const { record } = await used(10);
    const { exit, out, err } = await shell(record)(["export", "jsonl", "RUS", "IRN"]);
    expect({ exit, err }).toMatchObject({ exit: 0 });
    expect(out.split("\n").filter((line) => line.includes('"report"')).length).toBeGreaterThan(3);
    const { record: other, exit: code } = await imported(out);
    expect(code).toBe(0);
    expect(await other.check()).toEqual([]);
  });
});

test("every line has the shape of the contract, and reports are those that read --json prints", async () => {
  const { record } = await used(11);
  const lines = (await linesFrom(record)).trimEnd().split("\n").map((line) => JSON.parse(line) as { readonly [field: string]: unknown });
  const shapes = { attache: HeadJson, report: KeptReportJson, decision: DecisionJson, forgotten: ForgottenJson, end: EndJson };
  for (const line of lines) {
    const [, shape] = Object.entries(shapes).find(([field]) => field in line)!;
    expect(shape.parse(line)).toEqual(line);
    if ("report" in line) expect(ReportJson.safeParse(line).success).toBe(true);
  }
  expect(Object.keys(lines[0]!)).toEqual(["attache"]);
  expect(Object.keys(lines.at(-1)!)).toEqual(["end"]);
});

describe("a line that is not what it says it is", () => {
  type Line = { [field: string]: any }; // oxlint-disable-line no-explicit-any -- lines are spoilt in every way here
  const spoilt: readonly (readonly [what: string, spoil: (line: Line) => unknown, says: RegExp])[] = [
    ["cut off", (line) => JSON.stringify(line).slice(0, 90), /no JSON object/],
    ["an array", () => "[1,2]", /no JSON object/],
    ["a number", () => "7", /no JSON object/],
    ["nesting without end", () => `{"report":${"[".repeat(200_000)}`, /no JSON object/],
    ["deep nesting that closes", () => `{"report":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, /report: /],
    ["something else", () => ({ treaty: 1 }), /none that Attaché writes/],
    ["no text", ({ report: { text: _text, ...report }, ...line }) => ({ ...line, report }), /report\.text/],
    ["another text under the same id", (line) => ({ ...line, report: { ...line["report"], text: `${line["report"].text} And more.` } }), /is not the name of a report/],
    ["another address under the same id", (line) => ({ ...line, report: { ...line["report"], url: "https://other.example/" } }), /is not the name of a report/],
    ["a part outside the text", (line) => ({ ...line, report: { ...line["report"], paragraphs: [{ start: 0, end: 1e9 }] } }), /part outside its text/],
    ["a day that does not follow from its dates", (line) => ({ ...line, report: { ...line["report"], known: "1999-01-01" } }), /known from 1999-01-01/],
    ["a day that is none", (line) => ({ ...line, report: { ...line["report"], known: "2025-02-30", published: { value: "2025-02-30", basis: "stated" } } }), /no day/],
    ["an instant that is none", (line) => ({ ...line, report: { ...line["report"], retrieved: "yesterday" } }), /no instant/],
    ["an entry of another content under the same id", (line) => ({ ...line, entries: line["entries"].map((entry: Line) => ({ ...entry, historical: !entry["historical"] })) }), /is not the name of an entry/],
    ["an entry outside the text", (line) => ({ ...line, entries: line["entries"].map((entry: Line) => ({ ...entry, evidence: [{ start: 5, end: 99_999 }] })) }), /is not the name of an entry|points outside/],
    ["an entry of another report", (line) => ({ ...line, entries: line["entries"].map((entry: Line) => ({ ...entry, report: "r_0000000000000000" })) }), /not of r_/],
    ["a confidence of nine", (line) => ({ ...line, entries: line["entries"].map((entry: Line) => ({ ...entry, confidence: 9 })) }), /entries\.0\.confidence/],
    ["other bytes than its hash says", (line) => ({ ...line, source: { ...line["source"], encoding: "identity", bytes: "aGk=" } }), /bytes of the source/],
    ["bytes that do not unpack", (line) => ({ ...line, source: { ...line["source"], encoding: "deflate", bytes: "////" } }), /cannot be unpacked/],
  ];

  test.each(spoilt)("%s: is named by its number, and the others are kept", async (_what, spoil, says) => {
    const items = sealed(busy(3, 12)).filter(({ entries }) => entries.length > 0);
    const record = await recordOf(items);
    const lines = (await linesFrom(record)).trimEnd().split("\n");
    const bad = spoil(JSON.parse(lines[2]!) as Line);
    lines[2] = typeof bad === "string" ? bad : JSON.stringify(bad);
    const { record: other, exit, err } = await imported(lines.join("\n"));
    expect(exit).toBe(1);
    expect(err).toMatch(/line 3: /);
    expect(err.replace(/\s+/g, " ")).toMatch(says);
    expect((await other.counts()).reports).toBe(items.length - 1);
    expect(await other.check()).toEqual([]);
  });

  test("decisions: each is checked, and the sound ones are kept", async () => {
    const items = sealed(busy(4, 13));
    const record = await recordOf(items);
    await decideMuch(record, (below) => Math.floor(below / 2), 6);
    const next = seededRandom(3);
    await decideMuch(record, (below) => Math.floor(next() * below), 10);
    const lines = (await linesFrom(record)).trimEnd().split("\n");
    const at = lines.findIndex((line) => line.startsWith('{"decision"'));
    const first = JSON.parse(lines[at]!) as { decision: { [field: string]: unknown } };
    lines[at] = JSON.stringify({ decision: { ...first.decision, by: "Somebody Else" } });
    const { record: other, exit, err } = await imported(lines.join("\n"));
    expect([exit, err]).toEqual([1, expect.stringContaining(`line ${at + 1}: `) as string]);
    expect((await other.decisions()).length).toBe((await record.decisions()).length - 1);
  });

  test("a decision of the future would come after all that is ever decided here", async () => {
    const record = await recordOf(sealed(busy(2, 14)));
    const [report] = await record.reports();
    const note = { id: "d_0", at: "9998-01-01T00:00:00.000Z", by: "x", action: "note", report: report!.id, text: "y" };
    const { exit, err } = await imported(`${JSON.stringify({ decision: note })}\n`, record);
    expect([exit, err]).toEqual([1, expect.stringContaining("still to come") as string]);
    expect(await record.decisions()).toEqual([]);
  });

  test("a tombstone takes nothing away that is held; a report that was forgotten here is not taken in", async () => {
    const items = sealed(busy(3, 15));
    const record = await recordOf(items);
    const lines = await linesFrom(record);
    const id = items[0]!.report.id;
    const held = await imported(`${JSON.stringify({ forgotten: { report: id, known: "2025-10-11", at: "2024-01-01T00:00:00.000Z", by: "x" } })}\n`, record);
    expect([held.exit, held.err]).toEqual([1, expect.stringContaining(`attache forget ${id}`) as string]);
    expect(await record.report(id)).toBeDefined();
    await record.forget(id, NOTHING);
    const back = await imported(lines, record);
    expect([back.exit, back.err]).toEqual([1, expect.stringContaining("had it forgotten".replace("it", id)) as string]);
    expect(await record.report(id)).toBeUndefined();
  });

  test("a file that was cut short, or that a newer program wrote, says so", async () => {
    const record = await recordOf(sealed(busy(3, 16)));
    const lines = (await linesFrom(record)).trimEnd().split("\n");
    const short = await imported(lines.slice(0, 3).join("\n"));
    expect([short.exit, short.err]).toEqual([1, expect.stringContaining("cut short") as string]);
    expect((await short.record.counts()).reports).toBe(2);
    const newer = await imported([JSON.stringify({ attache: { lines: 99 } }), ...lines.slice(1)].join("\n"));
    expect([newer.exit, newer.err]).toEqual([1, expect.stringContaining("a newer Attaché wrote this file") as string]);
    expect((await newer.record.counts()).reports).toBe(0);
  });

  test("no file, a folder, and an end that does not fit are named", async () => {
    const record = await recordOf();
    expect(await shell(record)(["import", "nowhere.jsonl"])).toMatchObject({ exit: 2, err: expect.stringContaining("There is no file nowhere.jsonl") as string });
    expect(await shell(record)(["import", "test"])).toMatchObject({ exit: 2 });
    const other = await imported(`${JSON.stringify({ attache: { lines: 1 } })}\n${JSON.stringify({ end: { reports: 0, decisions: 0, forgotten: 0, digest: "00" } })}\n`);
    expect([other.exit, other.err]).toEqual([1, expect.stringContaining("digest is not that of") as string]);
  });
});

describe("lines of bytes", () => {
  const lines = async (pieces: readonly string[], most?: number): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for await (const line of linesOf((async function* () { for (const piece of pieces) yield Buffer.from(piece, "utf8"); })(), most)) found.push("text" in line ? `${line.number}:${line.text}` : `${line.number}!`);
    return found;
  };
  test.each([
    [["a\nb\n"], ["1:a", "2:b"]],
    [["a", "b\nc"], ["1:ab", "2:c"]],
    [["\ufeffa\r\n\n\nb"], ["1:a", "4:b"]],
    [[""], []],
    [["\n\n"], []],
    [["12345", "678\nab\n12345678"], ["1!", "2:ab", "3!"]],
  ] as const)("%j", async (pieces, expected) => expect(await lines(pieces, 7)).toEqual(expected));
});
