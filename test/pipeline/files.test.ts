import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packPdf } from "../../bench/fuzz/pack-pdf.js";
import { packZip } from "../../bench/fuzz/pack-zip.js";
import { command } from "../command.js";

const { folder, attache, clear } = command("files");
afterAll(clear);

const STORY = "MUSCAT, May 3, 2024 - The foreign minister of Oman met his Iranian counterpart on Friday, officials said.";
const pdf = packPdf({ pages: [[{ x: 50, y: 760, size: 18, text: "Ministers meet in Muscat" }, { x: 50, y: 720, size: 9, text: STORY }]] });
writeFileSync(join(folder, "dump.zip"), packZip([
  { path: "a.pdf", bytes: pdf }, { path: "b.txt", bytes: Buffer.from(STORY.replace("Iranian", "Turkish")) }, { path: "c.pdf", bytes: pdf.subarray(0, 200) }, { path: "d.csv", bytes: Buffer.from(`headline,body,date\nOne,"${STORY.replace("Iranian", "Egyptian")}",2024-05-04\n`) },
]));
const read = (record: string, ...more: readonly string[]): ReturnType<typeof attache> => attache("read", "dump.zip", "--json", "--now", "2026-11-22", "--record", record, ...more);
const names = (out: string): readonly string[] => out.trim().split("\n").map((line) => (JSON.parse(line) as { report: { uri: string } }).report.uri);

test("an archive of several formats, in threads as in one; what is refused is listed; the record is the same", () => {
  const one = read("one", "--workers", "1", "--refused", "refused.jsonl");
  expect([one.exit, names(one.out)]).toEqual([1, ["dump.zip!/a.pdf", "dump.zip!/b.txt", "dump.zip!/d.csv#1"]]);
  expect(readFileSync(join(folder, "refused.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as object)).toEqual([{ uri: "dump.zip!/c.pdf", code: "damaged", message: expect.stringContaining("dump.zip!/c.pdf"), remedy: expect.stringMatching(/\w/) }]);
  expect(read("two", "--workers", "2")).toEqual(one);
  expect(attache("doctor", "--digest", "--record", "two").out).toBe(attache("doctor", "--digest", "--record", "one").out);
});

test("read again, all is held already, and told as before; what was given outlives a re-read", () => {
  const [first, again] = [read("three"), read("three")];
  const entries = ({ out }: typeof first): readonly unknown[] => out.trim().split("\n").map((line) => (JSON.parse(line) as { entries: unknown }).entries);
  expect([again.exit, again.err, names(again.out), entries(again)]).toEqual([first.exit, first.err, names(first.out), entries(first)]);
  expect(attache("read", "dump.zip", "--now", "2026-11-22", "--record", "three").err).toContain("0 read, 3 already in the record, 1 refused");
  expect(JSON.parse(first.out.trim().split("\n")[2]!)).toMatchObject({ report: { title: "One", published: { value: "2024-05-04", basis: "given" }, given: { title: "One", published: "2024-05-04" } } });
  const reread = attache("reread", "--record", "three");
  expect([reread.exit, reread.out]).toEqual([0, expect.not.stringContaining("today’s text stage")]);
  expect(attache("doctor", "--record", "three").exit).toBe(0);
});

test.each([
  [["--map", "body"], "bad-map"],
  [["--map", "words=body"], "bad-map"],
  [["--max-size", "0"], "bad-max-size"],
  [["--refused", "no/such/folder/x"], "refused-file"],
])("%j is not understood", (options, code) => {
  const { exit, err } = read("none", ...options);
  expect([exit, JSON.parse(err)]).toEqual([2, { refusal: { code, message: expect.any(String), remedy: expect.any(String) } }]);
});
