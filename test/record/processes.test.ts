import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { compiled } from "../compiled.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

let code: string;
const folders: string[] = [];

beforeAll(() => {
  code = compiled(["src/model", "src/5-record", "test/record"]);
});

afterAll(() => {
  for (const folder of [code, ...folders]) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attache-record-"));
  folders.push(folder);
  return folder;
}

/** Starts a child that adds every `of`-th of `count` reports. `lines` fills as it acknowledges them. */
function adder(folder: string, count: number, share: number, of: number): { readonly child: ChildProcess; readonly lines: () => readonly string[]; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [join(code, "test/record/adder.js"), folder, `${count}`, `${share}`, `${of}`], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, lines: () => text.split("\n").slice(0, -1), ended };
}

async function inMemory(count: number): Promise<string> {
  const record = await openRecord(":memory:");
  for (const { source, report, entries } of lifelike(count)) await record.add(source, report, entries);
  const digest = await record.digest();
  await record.close();
  return digest;
}

test("two processes that open one new folder at once and add to it make the record that one makes", async () => {
  const folder = newFolder();
  const both = [adder(folder, 40, 0, 2), adder(folder, 40, 1, 2)];
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  const record = await openRecord(folder);
  expect(await record.reports()).toHaveLength(40);
  expect(await record.check()).toEqual([]);
  expect(await record.digest()).toBe(await inMemory(40));
  await record.close();
});

test("what was acknowledged is there after kill -9, no report is half there, and reading again completes it", async () => {
  const folder = newFolder();
  const next = seededRandom(11);
  for (let round = 0; round < 5; round++) {
    const { child, lines, ended } = adder(folder, 60, 0, 1);
    const wanted = 2 + Math.floor(next() * 20) + round * 8;
    while (lines().length < wanted && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill("SIGKILL");
    await ended;
    const acknowledged = lines().slice(1);
    const record = await openRecord(folder);
    const held = new Map((await record.reports()).map((report) => [report.id, report]));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
    expect(await record.check()).toEqual([]);
    for (const { report, entries } of lifelike(60)) {
      if (held.has(report.id)) expect(await record.entries({ report: report.id })).toHaveLength(entries.length);
    }
    await record.close();
  }
  expect(await adder(folder, 60, 0, 1).ended).toBe(0);
  const record = await openRecord(folder);
  expect(await record.digest()).toBe(await inMemory(60));
  await record.close();
});

test("two handles in one process take turns", async () => {
  const folder = newFolder();
  const handles = await Promise.all([openRecord(folder), openRecord(folder)]);
  await Promise.all([...lifelike(20)].map(({ source, report, entries }, i) => handles[i % 2]!.add(source, report, entries)));
  expect(await handles[0]!.digest()).toBe(await inMemory(20));
  await Promise.all(handles.map((handle) => handle.close()));
});

test.each<readonly [string, stray: number | undefined]>([
  ["each is one commit, in the order in which they came, and the record is that of adding one by one", undefined],
  ["one that cannot be added is refused whole, and the others are there", 8],
])("of many reports that are given ahead, prepared in a thread, %s", async (_, stray) => {
  const folder = newFolder();
  const child = spawn(process.execPath, [join(code, "test/record/ahead.js"), folder, "400", ...(stray === undefined ? [] : [`${stray}`])], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(text.split("\n").filter((line) => line !== "thread" && line !== "")).toEqual(Array.from({ length: 10 }, (_, i) => (i === stray ? `${i} entry … is of report …, not of …` : `${i} 40`)));
  expect(text.match(/thread/g)).toHaveLength(1);
  const record = await openRecord(folder);
  expect(await record.check()).toEqual([]);
  expect(await record.counts()).toMatchObject({ reports: stray === undefined ? 400 : 360 });
  if (stray === undefined) expect(await record.digest()).toBe(await inMemory(400));
  await record.close();
});
