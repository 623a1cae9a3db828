import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CodingJson, ReportJson } from "../../src/contract/lines.js";
import { DossierResponse } from "../../src/contract/dossier.js";
import { examples } from "../../src/faces/cli/examples.js";
import { openAttache } from "../../src/pipeline.js";
import { behindItsBack } from "../record/folders.js";
import { attache as runFake, fakeContext, type Ran } from "./fake-context.js";

// The command line on the real pipeline, in a record of its own.
let folder = "";
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "attache-cli-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attache = (argv: readonly string[], stdin = ""): Promise<Ran> => runFake(argv, { open: openAttache, env: { ATTACHE_RECORD: join(folder, "record") } }, stdin);

describe("the doctor", () => {
  const cell = (record: string, ...more: readonly string[]): Promise<Ran> => attache(["doctor", "--record", record, ...more]);
  test("finds damage, says what to do, repairs what can be repaired, and tells the digest as of a day", async () => {
    const record = join(folder, "doctored");
    const [early, late] = [join(folder, "early.txt"), join(folder, "late.txt")];
    writeFileSync(early, "Kenya and Ghana sign port deal\n\nNAIROBI, March 4, 2024 (Agency) - Kenya and Ghana signed a port agreement worth $300 million on Monday.\n");
    writeFileSync(late, "Kenya praises Ghana\n\nACCRA, April 9, 2024 (Agency) - Kenya praised the government of Ghana on Tuesday.\n");
    await attache(["read", early, "--record", record, "--now", "2024-05-01"]);
    const { out: first } = await cell(record, "--digest");
    await attache(["read", late, "--record", record, "--now", "2024-05-01"]);
    expect((await cell(record, "--digest")).out).not.toBe(first);
    expect((await cell(record, "--digest", "--as-of", "2024-03-31")).out).toBe(first);
    expect((await cell(record, "--as-of", "2024-03-31")).err).toContain("--as-of goes with --digest");
    expect(await cell(record, "--deep")).toMatchObject({ exit: 0, out: expect.stringContaining("nothing is wrong with it") as string });
    behindItsBack(record, "update entries set telling = null, json = json_replace(json, '$.reader', '0')");
    behindItsBack(record, "update meta set value = '0' where key = 'derived'");
    const found = await cell(record);
    expect(found.err).toContain("Bringing the record up to date (2 reports)…");
    expect(found).toMatchObject({ exit: 1, out: expect.stringMatching(/older {5}2 reports were read by reader 0; today’s is \S+\n/) as string });
    expect((await cell(record, "--repair")).out).toContain("repaired  nothing: more than derived data are damaged");
  });

  test("repairs derived data", async () => {
    const record = join(folder, "record-to-repair");
    const wire = join(folder, "wire-2.txt");
    writeFileSync(wire, "Kenya and Ghana sign port deal\n\nNAIROBI, March 4 (Agency) - Kenya and Ghana signed a port agreement worth $300 million on Monday.\n");
    await attache(["read", wire, "--record", record, "--now", "2024-03-05"]);
    behindItsBack(record, "update entries set telling = null");
    const found = await cell(record);
    expect(found).toMatchObject({ exit: 1, err: expect.stringContaining("attache doctor --repair") as string });
    expect(await cell(record, "--repair")).toMatchObject({ exit: 0, out: expect.stringMatching(/repaired {2}\d+ problem/) as string });
    expect(await cell(record)).toMatchObject({ exit: 0, err: "" });
  });

  test("a record that cannot be opened is told with its remedy, and is no fault of ours", async () => {
    const record = join(folder, "too-new");
    await attache(["read", join(folder, "wire-2.txt"), "--record", record, "--now", "2024-03-05"]);
    behindItsBack(record, "pragma user_version = 999");
    const { exit, err } = await cell(record);
    expect([exit, err]).toEqual([2, expect.stringContaining("Use the newer Attaché")]);
    expect(err).not.toContain("our fault");
  });
});

describe("two reports of our own, from file to dossier", () => {
  test("read, twice; the record is sound and the same", async () => {
    const [wire, empty] = [join(folder, "wire.txt"), join(folder, "empty.txt")];
    writeFileSync(wire, "Kenya and Ghana sign port deal\n\nNAIROBI, March 4 (Agency) - Kenya and Ghana signed a port agreement worth $300 million on Monday.\n\nGhana condemned the attack on Kenya.\n");
    writeFileSync(empty, "");
    const first = await attache(["read", wire, empty, join(folder, "missing.txt"), "--now", "2024-03-05"]);
    expect(first.exit).toBe(1);
    expect(first.out).toMatch(/^wire\.txt · /);
    expect(first.err).toMatch(/empty\.txt: .*\n {2}.*\S/);
    expect(first.err).toMatch(/missing\.txt: .*\n {2}.*\S/);
    const { out: digest } = await attache(["doctor", "--digest"]);
    expect((await attache(["read", wire, "--now", "2024-03-05"])).out).toContain("already in the record");
    expect((await attache(["doctor", "--digest"])).out).toBe(digest);
    expect((await attache(["doctor"])).out).toContain("nothing is wrong with it");
  });

  test("NDJSON and the dossier's JSON are those of the contract", async () => {
    const { out } = await attache(["read", join(folder, "wire.txt"), "--json", "--now", "2024-03-05"]);
    const line = ReportJson.parse(JSON.parse(out));
    expect(line.entries.length).toBeGreaterThan(0);
    const view = DossierResponse.parse(JSON.parse((await attache(["dossier", "ken", "Ghana", "--json"])).out));
    expect(view.counts.between).toBeGreaterThan(0);
    const id = line.entries[0]!.id;
    expect((await attache(["show", id.slice(0, 10)])).out).toContain("^");
    expect((await attache(["show", line.report.id])).out).toContain("ENTRIES");
  });

  test("an unknown country is answered with countries spelt like it", async () => {
    const { exit, err } = await attache(["dossier", "Keniya", "Ghana"]);
    expect(exit).toBe(2);
    expect(err).toContain("Did you mean Kenya");
  });

  test("code and explain leave no record behind", async () => {
    const coding = CodingJson.parse(JSON.parse((await attache(["code", "--json", "--published", "2024-03-05"], "Kenya signed an agreement with Ghana on Monday.\n")).out));
    expect(coding.entries.length).toBeGreaterThan(0);
    expect((await attache(["explain", "Kenya signed an agreement with Ghana."])).out).toContain("nsubj");
  });
});

test("without a command: the examples’ dossier, 80 columns wide", async () => {
  const { context, ran } = fakeContext({ open: openAttache });
  expect(await examples(context)).toBe(0);
  const { out } = ran();
  expect(out).toMatch(/^Egypt – T/);
  for (const heading of ["IN BRIEF", "LADDER", "TIMELINE", "FIGURES", "STATEMENTS", "PEOPLE AND ORGANISATIONS", "SOURCES"]) expect(out).toContain(heading);
  for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
});
