import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RefusalJson, ReportJson } from "../../src/contract/lines.js";
import { attache, fakeAttache } from "./fake-context.js";

const HERE = ["--record", "test"];

describe("what the commands print", () => {
  test("read: a line a report, refusals on standard error, exit 1", async () => {
    const { exit, out, err } = await attache(["read", "wire.txt", "local.txt", "bad.txt", "filler.txt", "--record", "r"]);
    expect(exit).toBe(1);
    expect(out).toBe([
      "wire.txt · The Nile Courier (Agency) · 2024-03-05 · adds 7: 1 undertaking, 4",
      "    events, 1 statement, 1 figure; 5 checkable",
      "local.txt · Bosporus Daily · 2024-03-07 · adds 2: 1 event, 1 figure, restates 1;",
      "    2 checkable",
      "filler.txt · publisher unknown · 2024-03-10 · adds nothing that can be checked",
      "    (1 undertaking, 1 statement nobody owns)",
      "",
    ].join("\n"));
    expect(err).toBe("bad.txt: The file is empty.\n  Give a file with text in it.\n3 read, 1 refused. The record is in r\n");
  });

  test("read --json: NDJSON as in the contract", async () => {
    const { exit, out, err } = await attache(["read", "wire.txt", "bad.txt", "--json", "--now", "2024-03-20"]);
    expect(exit).toBe(1);
    expect(ReportJson.parse(JSON.parse(out)).report.id).toBe("r_aa1111111111");
    expect(RefusalJson.parse(JSON.parse(err)).refusal).toMatchObject({ uri: "bad.txt", code: "empty-file" });
  });

  test("dossier: page, Markdown, JSON; codes and names in any case", async () => {
    expect((await attache(["dossier", "egypt", "TUR", ...HERE])).out).toContain("Egypt – Türkiye");
    expect((await attache(["dossier", "EGY", "türkiye", "--md", ...HERE])).out).toMatch(/^# Egypt – Türkiye\n/);
    expect(JSON.parse((await attache(["dossier", "egy", "tur", "--json", "--as-of", "2024-03-06", ...HERE])).out)).toMatchObject({ asOf: "2024-03-06", counts: { reports: 1 } });
  });

  test("compare: by path, by prefix of an id", async () => {
    const { exit, out } = await attache(["compare", "wire.txt", "r_cc3333", ...HERE]);
    expect(exit).toBe(0);
    expect(out).toContain("B adds nothing that can be checked");
    expect(JSON.parse((await attache(["compare", "examples/wire.txt", "local.txt", "--json", ...HERE])).out).shared).toHaveLength(1);
  });

  test("show: report, entry, item", async () => {
    expect((await attache(["show", "r_aa1111", ...HERE])).out).toContain("ENTRIES");
    expect((await attache(["show", "e_aa111111111101", ...HERE])).out).toContain("^^^^");
    expect((await attache(["show", "i_aa111111111104", ...HERE])).out).toContain("same kind of event");
    expect(JSON.parse((await attache(["show", "e_aa111111111101", "--json", ...HERE])).out).kind).toBe("entry");
  });

  test("timeline, trend, topic, changes, search: page and JSON", async () => {
    expect((await attache(["timeline", "egypt", "TUR", "--deeds", ...HERE])).out).toContain("signed: memorandum on gas storage");
    expect(JSON.parse((await attache(["timeline", "EGY", "TUR", "--type", "consult", "--limit", "1", "--json", ...HERE])).out).more).toEqual({ dated: 1, undated: 0 });
    expect((await attache(["trend", "EGY", "TUR", "--by", "quarter", ...HERE])).out).toContain("2024-Q1");
    expect((await attache(["topic", "energy", "EGY", "TUR", ...HERE])).out).toContain("EGYPT AND TÜRKIYE");
    expect((await attache(["changes", "--since", "2024-03-10", ...HERE])).out).toContain("2 reports · 3 new");
    expect((await attache(["changes", "EGY", "TUR", "--since", "2024-03-11", ...HERE])).out).toContain("Nothing became known in these days.");
    expect((await attache(["search", "gas", "storage", ...HERE])).out).toContain("memorandum on [gas]");
    expect(JSON.parse((await attache(["search", "--actor", "EGY", "TUR", "--kind", "figure", "--json", ...HERE])).out).hits).toHaveLength(2);
    expect((await attache(["search", "xyzzy", ...HERE])).out).toBe("Nothing in the record matches.\n");
    expect((await attache(["search", "gas storage", ...HERE])).out).toMatch(/memorandum on \[gas\s+storage\]/);
    expect((await attache(["search", "storage gas", ...HERE])).out).toBe("Nothing in the record has these words as a phrase.\nApart they are found: storage gas\n");
    expect(JSON.parse((await attache(["search", "storage gas", "--json", ...HERE])).out)).toEqual({ query: { words: "\"storage gas\"" }, hits: [], apart: "storage gas" });
    expect((await attache(["search", "storage xyzzy", ...HERE])).out).toBe("Nothing in the record matches.\n");
  });

  test("code: a line for each line, JSON when asked", async () => {
    const { out } = await attache(["code"], {}, "They signed a memorandum.\n\nNothing here.");
    expect(out.split("\n")).toEqual([expect.stringContaining("undertaking signed · memorandum on gas storage"), "–", "–", ""]);
    expect(JSON.parse((await attache(["code", "--json", "--published", "2024-03-05"], {}, "A memorandum.\n")).out).entries).toHaveLength(1);
  });

  test("explain: the tree and what was dropped", async () => {
    const { out } = await attache(["explain", "They signed"]);
    expect(out).toContain("They    they  PRON    nsubj  ← signed");
    expect(out).toContain("− “signed” was dropped");
  });

  test("doctor, evaluate, train", async () => {
    expect((await attache(["doctor", ...HERE])).out).toContain("sound     nothing is wrong with it");
    expect((await attache(["doctor", "--digest", ...HERE])).out).toBe(`${"0".repeat(64)}\n`);
    expect((await attache(["evaluate", "syntax", "--data", "package.json"])).out).toContain("gold.uas    86.12");
    expect(JSON.parse((await attache(["evaluate", "syntax", "--data", "package.json", "--json"])).out)).toMatchObject({ task: "syntax", metrics: { "gold.uas": 86.123 } });
    expect((await attache(["train", "--data", "package.json"])).out).toContain("wrote models/syntax.json");
  });
});

describe("mistakes get a clear message, a remedy and exit code 2 (1 when an input is at fault, 3 when we are)", () => {
  test.each<[readonly string[], number, string]>([
    [["dosier", "a", "b"], 2, "There is no command “dosier”. Did you mean dossier?"],
    [["dossier", "EGY"], 2, "Missing required argument 'b'."],
    [["read"], 2, "Missing required argument 'paths'."],
    [["read", "x", "--jsn"], 2, "Unknown option '--jsn'"],
    [["read", "x", "--now", "yesterday"], 2, "--now yesterday is not a day."],
    [["dossier", "EGY", "TUR", "--as-of", "2024-02-30", ...HERE], 2, "--as-of 2024-02-30 is not a day."],
    [["dossier", "EGY", "TUR", "--since", "March", ...HERE], 2, "--since March is not a day."],
    [["dossier", "Egpyt", "TUR", ...HERE], 2, "Did you mean Egypt?"],
    [["dossier", "EGY", "egypt", ...HERE], 2, "EGY and egypt are the same country."],
    [["dossier", "EGY", "TUR", "--json", "--md", ...HERE], 2, "--json and --md cannot both be given."],
    [["dossier", "EGY", "TUR", "--format", "pdf", "--html", ...HERE], 2, "--html and --format cannot both be given."],
    [["dossier", "EGY", "TUR", "--format", "odt", ...HERE], 2, "There is no form odt."],
    [["dossier", "EGY", "TUR", "--out", "egypt.odt", ...HERE], 2, "The ending of egypt.odt does not say which form is wanted."],
    [["dossier", "EGY", "TUR", "--out", "no-such-folder/egypt.pdf", ...HERE], 2, "There is no folder no-such-folder."],
    [["dossier", "EGY", "TUR", "--format", "pdf", "--out", "test", ...HERE], 2, "test is a folder."],
    [["dossier", "EGY", "TUR", "--record", "no-such-folder"], 2, "There is no record in no-such-folder yet."],
    [["dossier", "EGY", "TUR", "LBY", ...HERE], 2, "too many arguments"],
    [["timeline", "EGY", "TUR", "--words", "--deeds", ...HERE], 2, "--words and --deeds cannot both be given."],
    [["timeline", "EGY", "TUR", "--type", "MEET", ...HERE], 2, "It takes: AGREE, CONSULT"],
    [["timeline", "EGY", "TUR", "--limit", "0", ...HERE], 2, "--limit 0 is not a number of 1 or more."],
    [["trend", "EGY", "TUR", "--by", "week", ...HERE], 2, "It takes: month, quarter, year."],
    [["topic", "weather", "EGY", "TUR", ...HERE], 2, "topic “weather” is not one"],
    [["changes", "EGY", "--since", "2024-01-01", ...HERE], 2, "Only one country is given: EGY."],
    [["changes", "--since", "2024-02-01", "--as-of", "2024-01-01", ...HERE], 2, "--as-of 2024-01-01 is before --since 2024-02-01."],
    [["changes", ...HERE], 2, "required option '--since <date>' not specified"],
    [["search", ...HERE], 2, "There is nothing to search for."],
    [["search", "--actor", "Egpyt", ...HERE], 2, "Did you mean Egypt?"],
    [["compare", "wire.txt", "gone.txt", ...HERE], 1, "Read it first: attache read gone.txt"],
    [["compare", "wire.txt", "r_aa1111", ...HERE], 2, "are the same report"],
    [["show", "wire.txt", ...HERE], 2, "“wire.txt” is no id."],
    [["show", "e_ffffffff", ...HERE], 1, "The record has nothing named e_ffffffff"],
    [["explain", " "], 2, "The text is empty."],
    [["doctor", "--digest", "--record", "no-such-folder"], 2, "There is no record in no-such-folder yet."],
    [["evaluate", "sintax", "--data", "."], 2, "There is no task “sintax”."],
    [["evaluate", "syntax"], 2, "required option '--data <path>' not specified"],
    [["train", "--data", "no-such-file"], 2, "no-such-file does not exist."],
  ])("%j → %i", async (argv, code, message) => {
    const { exit, out, err } = await attache(argv);
    expect(exit).toBe(code);
    expect(out).toBe("");
    expect(err.replace(/\s+/g, " ").toLowerCase()).toContain(message.toLowerCase());
    if (!argv.includes("--json")) expect(err.trim().split("\n").length).toBeGreaterThan(1);
  });

  test("with --json a mistake is JSON too", async () => {
    const { err } = await attache(["dossier", "Egpyt", "TUR", "--json", ...HERE]);
    expect(RefusalJson.parse(JSON.parse(err)).refusal).toMatchObject({ code: "unknown-country" });
  });

  test("another set's folder is refused as that", async () => {
    const tasks = { syntax: { summary: "", load: async () => ({ evaluate: () => { readFileSync("."); throw new Error("unreachable"); } }) } };
    const { exit, err } = await attache(["evaluate", "syntax", "--data", "."], { tasks });
    expect(exit).toBe(2);
    expect(err).toContain(". is not the data set that “syntax” is scored on");
  });

  test("a fault of ours exits 3 and says so", async () => {
    const { exit, err } = await attache(["doctor", ...HERE], { open: async () => { throw new Error("the disk is on fire"); } });
    expect(exit).toBe(3);
    expect(err).toContain("this is our fault, not yours");
    expect(err).toContain("the disk is on fire");
  });

  test("a reader that fails on one report refuses that one, with what it knows, and exits 3", async () => {
    const refusal = { code: "reading-failed", message: "Attaché's reader failed on this report", uri: "odd.txt" };
    const failing = { ...fakeAttache(), read: async function* () { yield { kind: "refusal" as const, refusal, fault: "RangeError: no token 12" }; } };
    const { exit, err } = await attache(["read", "odd.txt", ...HERE], { open: async () => failing });
    expect(exit).toBe(3);
    expect(err).toContain("odd.txt");
    expect(err).toContain("no token 12");
  });

  test("nothing piped into code or read -", async () => {
    const stdin = Object.assign((async function* (): AsyncIterable<Uint8Array> {})(), { isTTY: true });
    expect((await attache(["code"], { stdin })).exit).toBe(2);
    expect((await attache(["read", "-"], { stdin })).err).toContain("Nothing is piped into standard input.");
  });
});

test("hostile file names and messages are inert on the terminal", async () => {
  const refusal = { code: "x", message: "bad \u001b[2J\u202e\u0007 thing" };
  const { err } = await attache(["read", "bad\u001b]0;owned\u0007.txt"], { open: async () => fakeAttache(refusal) });
  // oxlint-disable-next-line no-control-regex
  expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(err).toContain("bad.txt: bad thing");
});
