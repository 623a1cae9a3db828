import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { RecordError } from "../../src/5-record/record-error.js";
import { connect } from "../../src/5-record/store/sqlite.js";
import { compiled } from "../compiled.js";
import { recordOf } from "./everything.js";
import { behindItsBack, filledFolder, newFolder, removeFolders } from "./folders.js";
import { marked } from "./marked.js";

const code = compiled(["src/model", "src/5-record", "test/record"]);
afterAll(() => {
  removeFolders();
  rmSync(code, { recursive: true, force: true });
});

function recordOfVersion(version: 1 | 2): string {
  const folder = newFolder();
  writeFileSync(join(folder, "record.sqlite"), gunzipSync(readFileSync(new URL(`../samples/records/version-${version}.sqlite.gz`, import.meta.url))));
  return folder;
}

function version1(): string {
  return recordOfVersion(1);
}

test("a record of version 2, with decisions, is brought up to date: its digest is the one that the program of then gave", async () => {
  const record = await openRecord(recordOfVersion(2));
  expect(await record.counts()).toMatchObject({ reports: 5 });
  expect((await record.decisions()).map(({ action }) => action)).toEqual(["accept", "reject"]);
  expect(await record.digest()).toBe("1c41acb5231e33a4908375d07e35071239bc9d361b7cbccd3390c3c92208817f");
  expect(await record.checkDeeply()).toEqual([]);
  await record.close();
});

/** Opens a record in a process of its own, as another user where this one may do anything; what it printed. */
async function openedBy(folder: string, user?: number): Promise<string> {
  chmodSync(code, 0o755);
  const child = spawn(process.execPath, [join(code, "test/record/worker.js"), folder, "open", "0", "0", "0", "1"], { stdio: ["ignore", "pipe", "pipe"], ...(user !== undefined && process.getuid?.() === 0 && { uid: user }) });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  return text;
}

test("three processes that open a record of version 1 at once all find it brought up to date", async () => {
  const folder = version1();
  const [alone, ...others] = [version1(), folder, folder, folder];
  expect(await Promise.all(others.map((one) => openedBy(one)))).toEqual(["open\n", "open\n", "open\n"]);
  const [together, single] = [await openRecord(folder), await openRecord(alone!)];
  expect(await together.digest()).toBe(await single.digest());
  expect(await together.checkDeeply()).toEqual([]);
  await Promise.all([together.close(), single.close()]);
});

test("a migration that fails half way changes nothing, and is done when the record is opened again", async () => {
  const folder = version1();
  behindItsBack(folder, "create table past_readings (x)"); // in the way of the migration's seventh step
  const before = connectedTables(folder);
  await expect(openRecord(folder)).rejects.toThrow(/past_readings/);
  expect(connectedTables(folder)).toEqual(before);
  behindItsBack(folder, "drop table past_readings");
  const record = await openRecord(folder);
  expect((await record.counts()).reports).toBe(5);
  expect(await record.checkDeeply()).toEqual([]);
  await record.close();
});

function connectedTables(folder: string): unknown {
  const database = connect(join(folder, "record.sqlite"));
  const tables = database.prepare("select name, sql from sqlite_master order by name").all();
  const version = database.prepare("pragma user_version").all();
  database.close();
  return { tables, version };
}

test("bringing a record up to date tells how far it is; opening one that is up to date tells nothing", async () => {
  const folder = await filledFolder(marked(6, 5));
  behindItsBack(folder, "update meta set value = '0' where key = 'derived'");
  const told: (readonly [number, number])[] = [];
  const open = async (): Promise<void> => (await openRecord(folder, { onUpdate: (done, total) => void told.push([done, total]) })).close();
  await open();
  expect(told).toEqual([0, 1, 2, 3, 4, 5].map((done) => [done, 6]));
  await open();
  expect(told).toHaveLength(6);
});

test("a record that a newer program derived, or made, is refused and not touched", async () => {
  for (const change of ["update meta set value = '999' where key = 'derived'", "pragma user_version = 999"]) {
    const folder = await filledFolder(marked(2, 5));
    behindItsBack(folder, change);
    const before = readFileSync(join(folder, "record.sqlite"));
    const error: unknown = await openRecord(folder).catch((thrown: unknown) => thrown);
    expect((error as RecordError).diagnostic).toMatchObject({ code: "record-too-new", remedy: "Use the newer Attaché that wrote it. Nothing was changed." });
    expect(readFileSync(join(folder, "record.sqlite"))).toEqual(before);
  }
});

test("a record to be brought up to date whose content is damaged is refused for what it is, and not touched", async () => {
  const folder = await filledFolder(marked(2, 5));
  behindItsBack(folder, "update meta set value = '0' where key = 'derived'; update entries set json = substr(json, 1, 40) where n = 1");
  const error: unknown = await openRecord(folder).catch((thrown: unknown) => thrown);
  expect((error as RecordError).diagnostic).toMatchObject({ code: "record-corrupt", remedy: expect.stringContaining("backup") as string });
  expect(connectedTables(folder)).toMatchObject({ tables: expect.arrayContaining([expect.objectContaining({ name: "facets" })]) as unknown });
});

test("another program's database is not changed by a byte", async () => {
  const folder = newFolder();
  behindItsBack(folder, "create table recipes (name text); insert into recipes values ('soup')");
  const before = readFileSync(join(folder, "record.sqlite"));
  await expect(openRecord(folder)).rejects.toThrow("not a record of Attaché");
  expect(readFileSync(join(folder, "record.sqlite"))).toEqual(before);
  expect(existsSync(join(folder, "record.sqlite-wal"))).toBe(false);
});

test.each<readonly [string, () => Promise<string>]>([
  ["of version 1", async () => version1()],
  ["derived by other rules", async () => {
    const folder = await filledFolder(marked(2, 5));
    behindItsBack(folder, "update meta set value = '0' where key = 'derived'");
    return folder;
  }],
  ["up to date", async () => filledFolder(marked(2, 5))],
])("a record %s in a folder that may not be written is refused, with what to do", async (_, make) => {
  const folder = await make();
  chmodSync(join(folder, "record.sqlite"), 0o444);
  chmodSync(folder, 0o555);
  const before = readFileSync(join(folder, "record.sqlite"));
  const text = await openedBy(folder, 65534);
  expect(text).toMatch(/record-read-only|record-unusable/);
  expect(text).toMatch(/Change the rights of the folder|Check that the folder may be written/);
  expect(readFileSync(join(folder, "record.sqlite"))).toEqual(before);
  chmodSync(folder, 0o755);
});

test("what is read after the migration joins what was there before", async () => {
  const old = await openRecord(version1());
  const items = marked(5, 6);
  for (const { source, report, entries } of items) await old.add(source, report, entries);
  const anew = await recordOf(items);
  for (const report of await old.reports()) {
    if (items.some((item) => item.report.id === report.id)) continue;
    await anew.add((await old.source(report.id))!, report, await old.entries({ report: report.id }));
  }
  expect(await anew.digest()).toBe(await old.digest());
  await Promise.all([anew.close(), old.close()]);
});
