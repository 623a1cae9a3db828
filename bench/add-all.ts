import { createHash } from "node:crypto";
import type { Record } from "../src/5-record/record.js";
import { quantile, sum, timed, type Spent } from "./clock.js";
import { lifelike } from "./lifelike.js";
import { peerIn } from "./peer.js";

/** What adding reports took. Making them up is not counted. */
export interface Added {
  /** reports a commit */
  readonly batch: number;
  readonly entries: number;
  /** SHA-256 over the ids of the reports and entries */
  readonly data: string;
  readonly all: Spent;
  /** a report's mean around the 1,000th, and of the last 1,000 */
  readonly early: Spent;
  readonly late: Spent;
  /** of a batch */
  readonly p95Ms: number;
  readonly slowestMs: number;
  /** SQLite alone, a report's mean, and what it keeps of one */
  readonly peer: Spent & { readonly kB: number };
  readonly peakMb: number;
}

/** The peer keeps each so-manyth batch, in between, so that both meet the same load. */
const PEER_STEP = 10;
const SAMPLE = 1000;

/** Adds the made-up reports, so many with one commit. `progress` is called every so often with the number added. */
export async function addAll(record: Record, folder: string, count: number, seed: number, batch: number, progress: (added: number, ms: number) => void): Promise<Added> {
  const peer = peerIn(folder);
  const hash = createHash("sha256");
  const batches: Spent[] = [];
  const spent: Spent[] = []; // a report's share of its batch
  const peerSpent: Spent[] = [];
  let entries = 0;
  let peakMb = 0;
  for (const some of batched(lifelike(count, seed), batch)) {
    for (const { report, entries: own } of some) {
      hash.update(report.id);
      for (const entry of own) hash.update(entry.id);
      entries += own.length;
    }
    const took = await timed(() => record.addAll(some));
    batches.push(took);
    for (const _ of some) spent.push(shareOf(took, some.length));
    if (batches.length % PEER_STEP === 0) {
      const alone = await timed(() => peer.add(some));
      for (const _ of some) peerSpent.push(shareOf(alone, some.length));
    }
    peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
    const step = Math.ceil(count / 20);
    if (Math.floor(spent.length / step) > Math.floor((spent.length - some.length) / step)) progress(spent.length, mean(spent.slice(-step)).wallMs);
  }
  peer.close(); // folds its log in
  const kB = peer.bytes() / 1024 / Math.max(1, peerSpent.length);
  const walls = batches.map(({ wallMs }) => wallMs);
  return {
    batch, entries, data: hash.digest("hex").slice(0, 16), all: sum(spent), peakMb,
    early: mean(spent.slice(Math.floor(SAMPLE / 2), SAMPLE + SAMPLE / 2)), late: mean(spent.slice(-SAMPLE)),
    p95Ms: quantile(walls, 0.95), slowestMs: quantile(walls, 1), peer: { ...mean(peerSpent), kB },
  };
}

function* batched<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function shareOf({ wallMs, cpuMs }: Spent, of: number): Spent {
  return { wallMs: wallMs / of, cpuMs: cpuMs / of };
}

function mean(spent: readonly Spent[]): Spent {
  const { wallMs, cpuMs } = sum(spent);
  return { wallMs: wallMs / spent.length, cpuMs: cpuMs / spent.length };
}
