import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { RecordError } from "../../src/5-record/record-error.js";
import { connect, isNewEnough } from "../../src/5-record/store/sqlite.js";
import { lifelike } from "./lifelike.js";

const folders: string[] = [];
const items = [...lifelike(12)];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attache-store-"));
  folders.push(folder);
  return folder;
}

async function filled(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = newFolder();
  const record = await openRecord(folder);
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  await record.close();
  return { folder, path: join(folder, "record.sqlite") };
}

async function refusal(folder: string, missing: "create" | "refuse" = "create"): Promise<RecordError> {
  const error: unknown = await openRecord(folder, { missing }).then((record) => record.close(), (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RecordError);
  return error as RecordError;
}

test("a folder is made with all its parents, and opened again with the same content", async () => {
  const folder = join(newFolder(), "a", "b");
  const made = await openRecord(folder);
  for (const { source, report, entries } of items) expect(await made.add(source, report, entries)).toEqual({ status: "added" });
  const digest = await made.digest();
  await made.close();
  const copy = newFolder();
  copyFileSync(join(folder, "record.sqlite"), join(copy, "record.sqlite"));
  const copied = await openRecord(copy, { missing: "refuse" });
  expect(await copied.digest()).toBe(digest); // on close the log was folded in
  await copied.close();
  const again = await openRecord(folder, { missing: "refuse" });
  expect(await again.digest()).toBe(digest);
  expect(await again.check()).toEqual([]);
  await again.close();
});

test("a folder without a record can be refused", async () => {
  const { diagnostic } = await refusal(newFolder(), "refuse");
  expect(diagnostic).toMatchObject({ code: "no-record", uri: expect.any(String) as string, remedy: expect.stringContaining("attache read") as string });
});

test("a file is no folder", async () => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  expect((await refusal(file)).diagnostic.code).toBe("not-a-folder");
});

test("a file that is no database is left alone", async () => {
  const folder = newFolder();
  const text = "this is a letter, not a database. ".repeat(50);
  writeFileSync(join(folder, "record.sqlite"), text);
  const error = await refusal(folder);
  expect(error.diagnostic.code).toBe("record-corrupt");
  expect(error.message).toContain(join(folder, "record.sqlite"));
  expect(readFileSync(join(folder, "record.sqlite"), "utf8")).toBe(text);
});

test("another program's database is left alone", async () => {
  const folder = newFolder();
  const other = connect(join(folder, "record.sqlite"));
  other.exec("create table recipes (name text)");
  other.close();
  expect((await refusal(folder)).diagnostic.code).toBe("not-a-record");
});

test("a newer record is refused", async () => {
  const { folder, path } = await filled();
  const database = connect(path);
  database.exec("pragma user_version = 999");
  database.close();
  expect((await refusal(folder)).message).toMatch(/version 999.*Use the newer Attaché/);
});

test("a damaged database is refused, or found by the check", async () => {
  const { folder, path } = await filled();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096 * 3, 4096 * 30);
  writeFileSync(path, bytes);
  const found = await openRecord(folder).then(
    async (record) => {
      const diagnostics = await record.check().catch((error: unknown) => [(error as RecordError).diagnostic]);
      await record.close();
      return diagnostics.map(({ code }) => code);
    },
    (error: unknown) => [(error as RecordError).diagnostic.code],
  );
  expect(found.some((code) => code === "record-corrupt" || code === "database-damaged")).toBe(true);
});

test.each([
  ["update entries set json = replace(json, '\"confidence\":0.9', '\"confidence\":0.1') where n = 1", "content-altered"],
  ["update reports set known = '1999-01-01' where n = 1", "row-disagrees"],
  ["update sources set bytes = x'00' where sha256 = (select min(sha256) from sources)", "source-altered"],
  ["update links set known = '1999-01-01'", "link-wrong"],
  ["delete from reports where n = 1", "dangling-row"],
])("the check finds what was changed behind its back: %s", async (change, code) => {
  const { folder, path } = await filled();
  const database = connect(path);
  database.exec(`pragma foreign_keys = off; ${change}`);
  database.close();
  const record = await openRecord(folder);
  expect((await record.check()).map((diagnostic) => diagnostic.code)).toContain(code);
  await record.close();
});

test("the check makes ids again where it is told how", async () => {
  const record = await openRecord(":memory:");
  const { source, report, entries } = items[0]!;
  await record.add(source, report, entries);
  expect(await record.check({ report: () => report.id, entry: (entry) => entry.id })).toEqual([]);
  expect((await record.check({ report: () => "r_other" })).map(({ code }) => code)).toEqual(["wrong-id"]);
  await record.close();
});

test("an entry of another report is our own mistake, and nothing is stored", async () => {
  const record = await openRecord(":memory:");
  const [one, two] = items;
  await expect(record.add(one!.source, one!.report, two!.entries)).rejects.toThrow(/is of report/);
  expect(await record.reports()).toEqual([]);
  await record.close();
});

test.each([["3.51.2", false], ["3.51.3", true], ["3.53.0", true], ["3.9.9", false], ["4.0.0", true]])("SQLite %s: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test.each([["version-1", 5]])("a record of %s is brought up to date, and is then what reading its reports anew would make", async (version, reports) => {
  const folder = newFolder();
  writeFileSync(join(folder, "record.sqlite"), gunzipSync(readFileSync(new URL(`../samples/records/${version}.sqlite.gz`, import.meta.url))));
  const old = await openRecord(folder, { missing: "refuse" });
  expect(await old.check()).toEqual([]);
  expect((await old.counts()).reports).toBe(reports);
  const anew = await openRecord(":memory:");
  for (const report of await old.reports()) await anew.add((await old.source(report.id))!, report, await old.entries({ report: report.id }));
  expect(await anew.digest()).toBe(await old.digest());
  await Promise.all([old.close(), anew.close()]);
});
