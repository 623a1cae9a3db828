import { createHash } from "node:crypto";
import type { Ready, Record } from "../src/5-record/record.js";
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

/** The peer keeps one report of so many, in between, so that both meet the same load. */
const PEER_STEP = 10;
const SAMPLE = 1000;

/** Reports that are made up at a time; nothing is under way meanwhile, in no thread. */
const AHEAD = 256;

/** Adds the made-up reports, so many with one commit, and the next before the last are written, as an import does. `progress` is called every so often with the number added. */
export async function addAll(record: Record, folder: string, count: number, seed: number, batch: number, progress: (added: number, ms: number) => void): Promise<Added> {
  const peer = peerIn(folder);
  const hash = createHash("sha256");
  const walls: number[] = []; // of a batch, from one that is written to the next
  const spent: Spent[] = []; // a report's share of what was made up with it
  const peerSpent: Spent[] = [];
  let entries = 0;
  let peakMb = 0;
  for (const some of batched(lifelike(count, seed), Math.ceil(AHEAD / batch) * batch)) {
    for (const { report, entries: own } of some) {
      hash.update(report.id);
      for (const entry of own) hash.update(entry.id);
      entries += own.length;
    }
    const took = await timed(() => addEach(record, some, batch, walls));
    for (const _ of some) spent.push(shareOf(took, some.length));
    for (const few of batched(some.slice(0, Math.ceil(some.length / PEER_STEP)), batch)) {
      const alone = await timed(() => peer.add(few));
      for (const _ of few) peerSpent.push(shareOf(alone, few.length));
    }
    peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20);
    const step = Math.ceil(count / 20);
    if (Math.floor(spent.length / step) > Math.floor((spent.length - some.length) / step)) progress(spent.length, mean(spent.slice(-step)).wallMs);
  }
  peer.close(); // folds its log in
  const kB = peer.bytes() / 1024 / Math.max(1, peerSpent.length);
  return {
    batch, entries, data: hash.digest("hex").slice(0, 16), all: sum(spent), peakMb,
    early: mean(spent.slice(Math.floor(SAMPLE / 2), SAMPLE + SAMPLE / 2)), late: mean(spent.slice(-SAMPLE)),
    p95Ms: quantile(walls, 0.95), slowestMs: quantile(walls, 1), peer: { ...mean(peerSpent), kB },
  };
}

async function addEach(record: Record, reports: readonly Ready[], batch: number, walls: number[]): Promise<void> {
  let since = performance.now();
  const written = async (adding: Promise<unknown> | undefined): Promise<void> => {
    if (adding === undefined) return;
    await adding;
    walls.push(performance.now() - since);
    since = performance.now();
  };
  let last: Promise<unknown> | undefined;
  for (const some of batched(reports, batch)) {
    const next = record.addAll(some);
    await written(last);
    last = next;
  }
  await written(last);
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
