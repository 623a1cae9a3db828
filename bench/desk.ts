import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openRecord } from "../src/5-record/open-record.js";
import { quantile } from "./clock.js";
import { pagesOf } from "./desk-pages.js";
import { lifelike } from "./lifelike.js";
import { machine } from "./machine.js";

export interface DeskBenchOptions {
  readonly reports: number;
  readonly seed: number;
  readonly root: string;
  /** a record that `record --keep` left, in place of one made for this run */
  readonly kept?: string;
  readonly into?: string;
  readonly print: (line: string) => void;
}

/** How long answers took, in ms. */
export interface Answers {
  readonly what: string;
  readonly asked: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
}

const A_SECOND = 100;
const SECONDS = 20;
const PAIRS = 30;

/** Serves a made-up record as `attache serve` does, asks it from this process, and looks at it in a browser. */
export async function benchDesk({ reports: wanted, seed, root, kept, into, print }: DeskBenchOptions): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "attache-desk-bench-"));
  const where = machine(root);
  print(`npm run bench -- desk ${kept === undefined ? `--reports ${wanted} --seed ${seed}` : "--record FOLDER"}   (commit ${where.commit}, ${where.cpu}, ${where.memoryGb} GB, Node ${where.node}, load ${where.loadBefore?.toFixed(1)})`);
  try {
    const scripts = scriptsOf(join(root, "dist/web"));
    print(`JavaScript of the first page: ${(scripts.firstPage / 1000).toFixed(1)} kB gzipped; of the map, when it is opened: ${(scripts.rest / 1000).toFixed(1)} kB with all else`);
    const examples = await serving(root, ["--examples"]);
    const small = await pagesOf(root, examples.url, "/pair/EGY/TUR", print).finally(examples.end);
    const record = await openRecord(folder);
    if (kept === undefined) for (const { source, report, entries } of lifelike(wanted, seed)) await record.add(source, report, entries);
    const { reports } = await record.counts();
    await record.close();
    print(`a record of ${reports} reports:`);
    const large = await serving(root, ["--record", folder]);
    try {
      const pairs = await knownPairs(large.url);
      const answers = await underLoad(large.url, pairs, print);
      const [largest] = pairs;
      const pages = await pagesOf(root, large.url, `/pair/${largest.a}/${largest.b}`, print);
      if (into !== undefined) {
        mkdirSync(into, { recursive: true });
        writeFileSync(join(into, `${new Date().toISOString().slice(0, 10)}-desk${kept === undefined ? "" : `-${reports}`}.json`), `${JSON.stringify({ reports, seed, machine: { ...where, loadAfter: loadavg()[0] }, scripts, examples: small, large: pages, answers }, undefined, 2)}\n`);
      }
    } finally {
      large.end();
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Dossiers of drawn pairs at a hundred a second: with nothing else to do, and while dossiers that nobody asked for before and ties of the whole record are worked out. */
async function underLoad(url: string, [largest, ...pairs]: Pairs, print: (line: string) => void): Promise<readonly Answers[]> {
  const paths = pairs.map(({ a, b }) => `${url}api/dossier?a=${a}&b=${b}`);
  const first: number[] = [];
  for (const path of paths) first.push(await timed(path));
  const told = [tell("the first dossier of a pair", first, print)];
  told.push(tell(`dossiers at ${A_SECOND} a second`, await rate(paths), print));
  let going = true;
  let big = 0;
  const working = (async () => {
    for (let day = 1; going; day++) {
      await asked(`${url}api/dossier?a=${largest.a}&b=${largest.b}&asOf=2025-0${1 + (day % 9)}-${String(1 + (day % 28)).padStart(2, "0")}`).catch(() => undefined);
      await asked(`${url}api/ties?limit=${40 + day}`).catch(() => undefined);
      big += 2;
    }
  })();
  told.push(tell(`dossiers at ${A_SECOND} a second while large ones are worked out`, await rate(paths), print));
  const loadedFirst: number[] = [];
  for (const path of paths.slice(0, 10)) loadedFirst.push(await timed(`${path}&rows=7`));
  told.push(tell("the first dossier of a pair while large ones are worked out", loadedFirst, print));
  going = false;
  await working;
  print(`  (${big} large answers meanwhile)`);
  return told;
}

type Pair = { readonly a: string; readonly b: string };
type Pairs = readonly [largest: Pair, ...others: Pair[]];

/** The busiest pairs; the made-up world has some dependencies, of which there are no dossiers. */
async function knownPairs(url: string): Promise<Pairs> {
  const { pairs } = (await asked(`${url}api/pairs?limit=${2 * PAIRS}`)) as { readonly pairs: readonly { readonly a: { readonly code: string }; readonly b: { readonly code: string } }[] };
  const known: Pair[] = [];
  for (const { a, b } of pairs) if (known.length < PAIRS && (await fetch(`${url}api/search?limit=1&actor=${a.code},${b.code}`)).ok) known.push({ a: a.code, b: b.code });
  const [largest, ...others] = known;
  if (largest === undefined) throw new Error("no pair of the record is one of countries that Attaché knows");
  return [largest, ...others];
}

async function rate(paths: readonly string[]): Promise<readonly number[]> {
  const begun = performance.now();
  const all: Promise<number>[] = [];
  for (let i = 0; i < A_SECOND * SECONDS; i++) {
    const wait = begun + (i * 1000) / A_SECOND - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    all.push(timed(paths[i % paths.length]!));
  }
  return Promise.all(all);
}

function tell(what: string, ms: readonly number[], print: (line: string) => void): Answers {
  const answers = { what, asked: ms.length, p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99), slowestMs: quantile(ms, 1) };
  print(`  ${what}: ${ms.length} asked, p50 ${answers.p50Ms.toFixed(1)} ms, p99 ${answers.p99Ms.toFixed(0)} ms, slowest ${answers.slowestMs.toFixed(0)} ms`);
  return answers;
}

async function timed(path: string): Promise<number> {
  const begun = performance.now();
  await (await answered(path)).arrayBuffer();
  return performance.now() - begun;
}

async function asked(path: string): Promise<unknown> {
  return (await answered(path)).json();
}

async function answered(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** What a browser fetches for the first page, and what it fetches later. */
function scriptsOf(folder: string): { readonly firstPage: number; readonly rest: number } {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const all = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js")).map((name) => ({ first: page.includes(name), bytes: gzipSync(readFileSync(join(folder, "assets", name))).length }));
  const sum = (of: typeof all): number => of.reduce((total, { bytes }) => total + bytes, 0);
  return { firstPage: sum(all.filter(({ first }) => first)), rest: sum(all.filter(({ first }) => !first)) };
}

async function serving(root: string, args: readonly string[]): Promise<{ readonly url: string; readonly end: () => void }> {
  const server: ChildProcess = spawn(process.execPath, [join(root, "dist/src/faces/cli/main.js"), "serve", "--port", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on("exit", () => reject(new Error("the server ended")));
  });
  return { url, end: () => void server.kill("SIGTERM") };
}
