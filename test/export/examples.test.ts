import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAttache } from "../../src/pipeline.js";
import { attache as run, type Ran } from "../cli/fake-context.js";
import { bundleFaults, type StixObject } from "./stix-rules.js";

// The examples as the real reader reads them, with what a user decides, out and in again.
let folder = "";
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "attache-out-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attache = (record: string, ...argv: readonly string[]): Promise<Ran> => run([...argv, "--record", join(folder, record)], { open: openAttache });

test("the examples, decided upon, are the same record after export and import", async () => {
  expect((await attache("one", "read", "examples", "--now", "2024-03-01")).exit).toBe(0);
  const read = await attache("one", "export", "jsonl");
  const entries = read.out.split("\n").flatMap((line) => (line.startsWith('{"report"') ? (JSON.parse(line) as { readonly entries: readonly { readonly id: string; readonly kind: string }[] }).entries : []));
  const events = entries.filter(({ kind }) => kind === "event");
  for (const argv of [
    ["reject", events[0]!.id, "--reason", "misread"], ["accept", events[1]!.id], ["edit", events[2]!.id, "--set", "historical=true"], ["alias", "Sameh Shoukry", "--is", "Sameh Hassan Shoukry", "--code", "EGY GOV"],
    ["correct", "examples/2021-03-13-nile-courier-contacts-denied.txt", "--set", "publisher=The Courier"], ["outlet", "Levant Wire", "--grade", "B"],
  ]) expect([argv[0], (await attache("one", ...argv)).exit]).toEqual([argv[0], 0]);
  expect(await attache("one", "doctor", "--deep")).toMatchObject({ exit: 0 });
  const file = join(folder, "one.jsonl");
  expect(await attache("one", "export", "jsonl", "--out", file)).toMatchObject({ exit: 0 });
  expect(await attache("two", "import", file)).toMatchObject({ exit: 0, out: expect.stringContaining("Its digest is that of the record that it came from.") as string });
  expect((await attache("two", "doctor", "--digest")).out).toBe((await attache("one", "doctor", "--digest")).out);
  expect(await attache("two", "doctor", "--deep")).toMatchObject({ exit: 0 });
  expect(readFileSync(file, "utf8")).toBe((await attache("two", "export", "jsonl")).out);
});

test("what read --json prints is taken in as it is", async () => {
  const { out } = await attache("three", "read", "examples", "--now", "2024-03-01", "--json");
  const { exit } = await run(["import", "-", "--record", join(folder, "four")], { open: openAttache }, out);
  expect(exit).toBe(0);
  expect((await attache("four", "doctor", "--digest")).out).toBe((await attache("three", "doctor", "--digest")).out);
});

test("the examples make a sound STIX bundle", async () => {
  expect(bundleFaults(JSON.parse((await attache("three", "export", "stix", "EGY", "TUR")).out) as StixObject)).toEqual([]);
});
