import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { RecordError } from "../../src/5-record/record-error.js";
import { compiled } from "../compiled.js";
import { everything, recordOf } from "./everything.js";
import { filledFolder, newFolder, removeFolders } from "./folders.js";
import { marked } from "./marked.js";

const code = compiled(["src/model", "src/5-record", "test/record"]);
afterAll(() => {
  removeFolders();
  rmSync(code, { recursive: true, force: true });
});

/** Opens a backup as a record: it is put into a folder under the record's name. */
async function opened(file: string): ReturnType<typeof openRecord> {
  const folder = newFolder();
  renameSync(file, join(folder, "record.sqlite"));
  return openRecord(folder, { missing: "refuse" });
}

test("a backup of a record, and of one in memory, is the record", async () => {
  const items = marked(20, 1);
  const folder = newFolder();
  for (const record of [await openRecord(await filledFolder(items)), await recordOf(items)]) {
    await record.backup(join(folder, "a.sqlite"));
    expect(readdirSync(folder)).toEqual(["a.sqlite"]);
    const copy = await opened(join(folder, "a.sqlite"));
    expect(await copy.checkDeeply()).toEqual([]);
    expect(await everything(copy, items)).toEqual(await everything(record, items));
    const { source, report, entries } = marked(21, 1)[20]!;
    expect(await copy.add(source, report, entries)).toEqual({ status: "added" }); // it can be worked on
    await Promise.all([copy.close(), record.close()]);
  }
});

test("backups made while another process adds are each what the record was at one moment", async () => {
  const items = marked(60, 2);
  const folder = newFolder();
  const record = await openRecord(folder);
  const child = spawn(process.execPath, [join(code, "test/record/worker.js"), folder, "add", "60", "2", "0", "1"], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  const sizes: number[] = [];
  for (let i = 0; child.exitCode === null && i < 100; i++) {
    const acknowledged = Math.max(0, text.split("\n").length - 2);
    await record.backup(join(folder, `backup-${i}`));
    const copy = await opened(join(folder, `backup-${i}`));
    const held = new Set((await copy.reports()).map(({ id }) => id));
    sizes.push(held.size);
    expect(held.size).toBeGreaterThanOrEqual(acknowledged);
    expect(items.slice(0, held.size).every(({ report }) => held.has(report.id))).toBe(true);
    expect(await copy.check()).toEqual([]);
    const anew = await recordOf(items.slice(0, held.size));
    expect(await copy.digest()).toBe(await anew.digest());
    await Promise.all([copy.close(), anew.close()]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await ended).toBe(0);
  expect(sizes.some((size) => size > 0 && size < 60)).toBe(true); // some were made in the midst of it
  await record.close();
});

test.each<readonly [string, (folder: string) => string, string]>([
  ["a file that is there", (folder) => { writeFileSync(join(folder, "there"), "a letter"); return join(folder, "there"); }, "backup-exists"],
  ["an empty file", (folder) => { writeFileSync(join(folder, "there"), ""); return join(folder, "there"); }, "backup-exists"],
  ["a folder", (folder) => { mkdirSync(join(folder, "there")); return join(folder, "there"); }, "backup-exists"],
  ["the record itself", (folder) => join(folder, "record.sqlite"), "backup-exists"],
  ["a folder that does not exist", (folder) => join(folder, "no", "such", "file"), "no-folder"],
  ["a folder that is a file", (folder) => { writeFileSync(join(folder, "there"), ""); return join(folder, "there", "file"); }, "no-folder"],
])("a backup into %s is refused, with what to do", async (_, place, expected) => {
  const folder = await filledFolder(marked(3, 3));
  const file = place(folder);
  const before = readdirSync(folder).filter((name) => !name.includes("-")).sort();
  const kept = existsSync(join(folder, "there")) && !readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === "there")!.isDirectory() ? readFileSync(join(folder, "there")) : undefined;
  const record = await openRecord(folder);
  const error: unknown = await record.backup(file).then(() => undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RecordError);
  expect((error as RecordError).diagnostic).toMatchObject({ code: expected, uri: expect.any(String) as string, remedy: expect.stringMatching(/\S/) as string });
  expect(await record.check()).toEqual([]);
  await record.close();
  expect(readdirSync(folder).filter((name) => !name.includes("-")).sort()).toEqual(before); // nothing half written remains
  if (kept !== undefined) expect(readFileSync(join(folder, "there"))).toEqual(kept);
});
