import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { toReport } from "../src/2-text/to-report.js";
import { machine } from "./machine.js";

export interface PagesOptions {
  readonly data: string;
  readonly root: string;
  readonly into: string;
  readonly print: (line: string) => void;
}

const RUNS = 3;

/**
 * Pages a second of processor time, from HTML to report, on WCXB's pages; between each two the peer, Readability on linkedom's DOM alone, reads
 * the same page, so that the ratio holds on a busy machine too. The least of three readings of a page counts.
 */
export async function benchPages({ data, root, into, print }: PagesOptions): Promise<void> {
  const folder = join(data, "articles/wcxb");
  if (!existsSync(folder)) throw new Error(`${folder}: no pages there; give the folder of public data with --data`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".html.gz")).sort();
  const pages = names.map((name) => ({ name, bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, name)))) }));
  const peer = loadPeer();
  const ours = pages.map(() => Infinity);
  const theirs = pages.map(() => Infinity);
  for (let run = 0; run < RUNS; run++) {
    for (const [at, { name, bytes }] of pages.entries()) {
      ours[at] = Math.min(ours[at] ?? Infinity, cpuMs(() => toReport({ uri: name, mediaType: "text/html", bytes, sha256: "", retrieved: "2026-01-01T00:00:00Z" })));
      theirs[at] = Math.min(theirs[at] ?? Infinity, cpuMs(() => peer(new TextDecoder().decode(bytes))));
    }
  }
  const rate = (times: readonly number[]): number => Math.round((times.length / times.reduce((sum, ms) => sum + ms, 0)) * 10_000) / 10;
  const result = { command: "npm run bench -- pages", machine: machine(root), pages: pages.length, pagesPerCpuSecond: rate(ours), peerPagesPerCpuSecond: rate(theirs), ratio: Math.round((rate(ours) / rate(theirs)) * 100) / 100 };
  print(`${pages.length} pages: ${result.pagesPerCpuSecond} a CPU-second, HTML to report; Readability on linkedom alone ${result.peerPagesPerCpuSecond}; ratio ${result.ratio}`);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `${new Date().toISOString().slice(0, 10)}-pages.json`), `${JSON.stringify(result, null, 2)}\n`);
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** linkedom's own types want a browser's. */
function loadPeer(): (html: string) => unknown {
  const require = createRequire(import.meta.url);
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { readonly document: unknown } };
  const { Readability } = require("@mozilla/readability") as { Readability: new (document: unknown) => { parse(): unknown } };
  return (html) => new Readability(parseHTML(html).document).parse();
}
