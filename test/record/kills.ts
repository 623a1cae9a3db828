import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import { recordOf } from "./everything.js";
import { behindItsBack, filesWith, filledFolder, newFolder } from "./folders.js";
import type { Item } from "./generate.js";
import { seededRandom } from "../../src/model/random.js";
import { marked, markOf, newer } from "./marked.js";

export const WORKS = ["add", "add-many", "forget", "reread", "rebuild", "migrate", "backup"] as const;
export type Work = (typeof WORKS)[number];

/** What one killing showed. */
export interface Round {
  readonly work: Work;
  /** pieces of work that the children acknowledged before they died */
  readonly acknowledged: number;
  /** whether a child was killed before it had ended */
  readonly killed: boolean;
  /** what is wrong; nothing, if all is well */
  readonly wrong: readonly string[];
}

const COUNT = 30;

/** Starts one or two processes on a record, kills them with SIGKILL at a moment that the seed gives, and looks at what is left. `code`: the compiled folder. */
export async function killRound(code: string, work: Work, seed: number): Promise<Round> {
  const next = seededRandom(seed);
  const items = marked(COUNT, 1 + (seed % 5));
  const folder = await prepared(work, items, next);
  const file = join(folder, "backup");
  const args = (name: string, share: number, of: number): readonly string[] => [folder, name, `${COUNT}`, `${1 + (seed % 5)}`, `${share}`, `${of}`, file];
  const children = {
    add: [["add", 0, 2], ["add", 1, 2]], "add-many": [["add-many", 0, 2], ["add-many", 1, 2]], forget: [["forget", 0, 3], ["forget", 1, 3]], reread: [["reread", 0, 2], ["reread", 1, 2]],
    rebuild: [["rebuild", 0, 1]], migrate: [["open", 0, 1], ["open", 0, 1]], backup: [["backup", 0, 1], ["add", 0, 1]],
  }[work].map(([name, share, of]) => started(code, args(name as string, share as number, of as number)));
  const killed = await killedAtRandom(children, next);
  const told = children.map((child) => child.lines());
  const wrong: string[] = [];
  const say = (what: string): void => void wrong.push(what);
  for (const { errors } of children) if (errors() !== "") say(`a child said: ${errors().slice(0, 300)}`);
  const record = await openRecord(folder);
  for (const { code: problem, message } of await (next() < 0.3 ? record.checkDeeply() : record.check())) say(`${problem}: ${message}`);
  const acknowledged = told.flatMap((lines) => lines.slice(1));
  if (work === "add" || work === "add-many") await lookAtAdded(record, items, acknowledged, say);
  if (work === "reread") await lookAtReread(record, items, acknowledged, say);
  if (work === "rebuild") await lookAtAll(record, items, say);
  if (work === "migrate" && (await record.counts()).reports === COUNT) await lookAtAll(record, items, say);
  if (work === "migrate" && (await record.counts()).reports !== COUNT) await lookAtVersion1(record, say);
  if (work === "backup") await lookAtBackups(file, items, told[0]!.slice(1), told[1]!.slice(1), say);
  if (work === "forget") await lookAtForgotten(record, folder, items, acknowledged, say);
  await record.close();
  return { work, acknowledged: acknowledged.length, killed, wrong };
}

async function prepared(work: Work, items: readonly Item[], next: () => number): Promise<string> {
  if (work === "add" || work === "add-many" || work === "backup") return newFolder();
  if (work === "migrate" && next() < 0.4) {
    const folder = newFolder();
    writeFileSync(join(folder, "record.sqlite"), gunzipSync(readFileSync("test/samples/records/version-1.sqlite.gz")));
    return folder;
  }
  const folder = await filledFolder(items);
  if (work === "migrate") behindItsBack(folder, "update meta set value = '1' where key = 'derived'; drop table links; drop table facets");
  return folder;
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: () => readonly string[];
  readonly errors: () => string;
  readonly ended: Promise<void>;
}

function started(code: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(code, "test/record/worker.js"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return { process: child, lines: () => text.split("\n").slice(0, -1), errors: () => errors, ended: new Promise((resolve) => child.on("close", () => resolve())) };
}

/** Waits for a number of lines, or (one time in three) only for a while, then some milliseconds more; then kills both at once, or one and lets the other end. */
async function killedAtRandom(children: readonly Child[], next: () => number): Promise<boolean> {
  const first = children[next() < 0.5 ? 0 : children.length - 1]!;
  const running = (): boolean => first.process.exitCode === null;
  if (next() < 0.33) await pause(next() * 900);
  else for (const wanted = 1 + Math.floor(next() * 9); first.lines().length < wanted && running(); ) await pause(1);
  await pause(next() * 12);
  const killed = running();
  first.process.kill("SIGKILL");
  if (next() < 0.5) for (const { process: child } of children) child.kill("SIGKILL");
  await Promise.all(children.map((child) => child.ended));
  return killed;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Say = (what: string) => void;

/** Nothing acknowledged is lost, no report is half there, and the record is the one that its reports make. */
async function lookAtAdded(record: Record, items: readonly Item[], acknowledged: readonly string[], say: Say): Promise<void> {
  const held = new Set((await record.reports()).map(({ id }) => id));
  for (const id of acknowledged) if (!held.has(id)) say(`acknowledged and lost: ${id}`);
  const there = items.filter(({ report }) => held.has(report.id));
  for (const item of there) if (!(await isWhole(record, item, item.entries.map(({ id }) => id)))) say(`half a report: ${item.report.id}`);
  await compare(record, there, say);
}

async function lookAtAll(record: Record, items: readonly Item[], say: Say): Promise<void> {
  await compare(record, items, say);
}

async function lookAtReread(record: Record, items: readonly Item[], acknowledged: readonly string[], say: Say): Promise<void> {
  const now: Item[] = [];
  for (const item of items) {
    const { id } = item.report;
    const fresh = { ...item, entries: newer(item) };
    const isNew = await isWhole(record, item, fresh.entries.map((entry) => entry.id));
    const isOld = await isWhole(record, item, item.entries.map((entry) => entry.id));
    if (!isNew && !isOld) say(`half read again: ${id}`);
    if (!isNew && acknowledged.includes(id)) say(`acknowledged and lost: ${id}`);
    const readings = (await record.pastReadings(id)).length;
    const isChanged = item.entries.length > 0 && isNew;
    if (readings !== (isChanged ? 1 : 0)) say(`${readings} past readings of ${id}`);
    now.push(isNew ? fresh : item);
  }
  await compare(record, now, say);
}

async function lookAtForgotten(record: Record, folder: string, items: readonly Item[], acknowledged: readonly string[], say: Say): Promise<void> {
  const held = new Set((await record.reports()).map(({ id }) => id));
  const stones = new Set((await record.tombstones()).map(({ report }) => report));
  for (const id of acknowledged) if (held.has(id) || !stones.has(id)) say(`acknowledged and not forgotten: ${id}`);
  for (const [i, item] of items.entries()) {
    if (held.has(item.report.id) === stones.has(item.report.id)) say(`half forgotten: ${item.report.id}`);
    if (stones.has(item.report.id) && filesWith(folder, markOf(i)).length > 0) say(`words of ${item.report.id} are still there`);
    if (held.has(item.report.id) && !(await isWhole(record, item, item.entries.map(({ id }) => id)))) say(`half a report: ${item.report.id}`);
  }
  const digest = await record.digest();
  const other = await recordOf(items);
  for (const id of stones) await other.forget(id, { at: "2026-11-21T12:00:00Z", by: "a test" });
  if ((await other.digest()) !== digest) say("the digest is not that of the reports that are left");
  await other.close();
}

/** Each acknowledged backup opens, is sound, and is what the record was at one moment; so is each that has its name but was not acknowledged. */
async function lookAtBackups(file: string, items: readonly Item[], acknowledged: readonly string[], added: readonly string[], say: Say): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const backup = `${file}-${i}`;
    if (!existsSync(backup)) {
      if (acknowledged.includes(`${i}`)) say(`acknowledged and lost: backup ${i}`);
      continue;
    }
    if (i % 4 > 0 && i + 2 < acknowledged.length) continue; // a look at each fourth, and the last ones, is enough
    const folder = `${backup}-opened`;
    mkdirSync(folder);
    copyFileSync(backup, join(folder, "record.sqlite"));
    const copy = await openRecord(folder, { missing: "refuse" });
    for (const { code, message } of await copy.check()) say(`backup ${i}: ${code}: ${message}`);
    const held = new Set((await copy.reports()).map(({ id }) => id));
    const prefix = items.slice(0, held.size);
    if (!prefix.every(({ report }) => held.has(report.id))) say(`backup ${i} is not what the record was at one moment`);
    if (held.size > added.length + 1) say(`backup ${i} has more than was added`);
    await compare(copy, prefix, say);
    await copy.close();
  }
}

async function lookAtVersion1(record: Record, say: Say): Promise<void> {
  const { reports } = await record.counts();
  if (reports !== 5) say(`version 1 had 5 reports; there are ${reports}`);
  const items: Item[] = [];
  for (const report of await record.reports()) items.push({ report, source: (await record.source(report.id))!, entries: await record.entries({ report: report.id }) });
  await compare(record, items, say);
}

async function isWhole(record: Record, { report, source }: Item, entries: readonly string[]): Promise<boolean> {
  const [held, found, bytes] = [await record.report(report.id), await record.entries({ report: report.id }), await record.source(report.id)];
  const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
  return held?.text === report.text && bytes?.sha256 === source.sha256 && Buffer.compare(Buffer.from(bytes.bytes), source.bytes) === 0 && same(found.map(({ id }) => id), entries);
}

async function compare(record: Record, items: readonly Item[], say: Say): Promise<void> {
  const anew = await recordOf(items);
  if ((await anew.digest()) !== (await record.digest())) say("the digest is not that of a record made anew of the same");
  await anew.close();
}
