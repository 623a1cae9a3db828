import { createHash } from "node:crypto";
import type { Record } from "../src/5-record/record.js";
import { quantile, sum, timed, type Spent } from "./clock.js";
import { lifelike } from "./lifelike.js";
import { peerIn } from "./peer.js";

/** What adding reports one by one took. Making them up is not counted. */
export interface Added {
  readonly entries: number;
  /** SHA-256 over the ids of the reports and entries */
  readonly data: string;
  readonly all: Spent;
  /** a report's mean around the 1,000th, and of the last 1,000 */
  readonly early: Spent;
  readonly late: Spent;
  readonly p95Ms: number;
  readonly slowestMs: number;
  /** SQLite alone, a report's mean, and what it keeps of one */
  readonly peer: Spent & { readonly kB: number };
  readonly peakMb: number;
}

/** The peer keeps each so-manyth report, in between, so that both meet the same load. */
const PEER_STEP = 10;
const SAMPLE = 1000;

/** Adds the made-up reports, one transaction each. `progress` is called every so often with the number added. */
export async function addAll(record: Record, folder: string, count: number, seed: number, progress: (added: number, ms: number) => void): Promise<Added> {
  const peer = peerIn(folder);
  const hash = createHash("sha256");
  const spent: Spent[] = [];
  const peerSpent: Spent[] = [];
  let entries = 0;
  let peakMb = 0;
  for (const ready of lifelike(count, seed)) {
    hash.update(ready.report.id);
    for (const entry of ready.entries) hash.update(entry.id);
    entries += ready.entries.length;
    spent.push(await timed(() => record.add(ready.source, ready.report, ready.entries)));
    if (spent.length % PEER_STEP === 0) peerSpent.push(await timed(() => peer.add(ready)));
    if (spent.length % 100 === 0) peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
    if (spent.length % Math.ceil(count / 20) === 0) progress(spent.length, mean(spent.slice(-Math.ceil(count / 20))).wallMs);
  }
  peer.close(); // folds its log in
  const kB = peer.bytes() / 1024 / Math.max(1, peerSpent.length);
  const walls = spent.map(({ wallMs }) => wallMs);
  return {
    entries, data: hash.digest("hex").slice(0, 16), all: sum(spent), peakMb,
    early: mean(spent.slice(Math.floor(SAMPLE / 2), SAMPLE + SAMPLE / 2)), late: mean(spent.slice(-SAMPLE)),
    p95Ms: quantile(walls, 0.95), slowestMs: quantile(walls, 1), peer: { ...mean(peerSpent), kB },
  };
}

function mean(spent: readonly Spent[]): Spent {
  const { wallMs, cpuMs } = sum(spent);
  return { wallMs: wallMs / spent.length, cpuMs: cpuMs / spent.length };
}
