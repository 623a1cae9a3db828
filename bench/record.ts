import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord } from "../src/5-record/open-record.js";
import { addAll, type Added } from "./add-all.js";
import { asks } from "./asks.js";
import { quantile, timed } from "./clock.js";
import { machine } from "./machine.js";

export interface RecordBenchOptions {
  readonly reports: number;
  readonly seed: number;
  /** reports a commit: 1, as reading adds them, or many, as an import does */
  readonly batch: number;
  /** the project's folder */
  readonly root: string;
  /** the record is made in this folder and kept, to be looked into; if absent, in a temporary one */
  readonly keep?: string;
  /** where the figures are written; nowhere, if absent */
  readonly into?: string;
  readonly print: (line: string) => void;
}

/** How long an answer took, over several askings. */
export interface Answered {
  readonly name: string;
  readonly times: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface RecordBench {
  readonly reports: number;
  readonly seed: number;
  readonly machine: ReturnType<typeof machine> & { readonly loadAfter: number | undefined };
  readonly added: Added;
  readonly kBAReport: number;
  readonly answered: readonly Answered[];
  readonly peakMb: number;
}

/** Adds made-up reports to a new record, then asks it what the views ask. */
export async function benchRecord({ reports, seed, batch, root, keep, into, print }: RecordBenchOptions): Promise<RecordBench> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), "attache-bench-"));
  try {
    const where = machine(root);
    print(`npm run bench -- record --reports ${reports} --seed ${seed} --batch ${batch}   (commit ${where.commit}, ${where.cpu}, ${where.memoryGb} GB, Node ${where.node}, load ${where.loadBefore?.toFixed(1)})`);
    const record = await openRecord(folder);
    const added = await addAll(record, folder, reports, seed, batch, (done, ms) => print(`  ${done} reports, ${ms.toFixed(2)} ms each`));
    await record.close();
    const kBAReport = statSync(join(folder, "record.sqlite")).size / 1024 / reports;
    for (const line of addedLines(reports, added, kBAReport)) print(line);
    const answered = await answers(folder, seed, print);
    const peakMb = Math.max(added.peakMb, process.resourceUsage().maxRSS / 1024);
    print(`peak memory, answers included: ${peakMb.toFixed(0)} MB`);
    const result: RecordBench = { reports, seed, machine: { ...where, loadAfter: loadavg()[0] }, added, kBAReport, answered, peakMb };
    if (into !== undefined) {
      mkdirSync(into, { recursive: true });
      writeFileSync(join(into, `${new Date().toISOString().slice(0, 10)}-record.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    }
    return result;
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true });
  }
}

/** Asks a record that an earlier run kept what the views ask, and adds nothing. */
export async function benchAnswers({ folder, seed, root, print }: { readonly folder: string; readonly seed: number; readonly root: string; readonly print: (line: string) => void }): Promise<readonly Answered[]> {
  const where = machine(root);
  print(`npm run bench -- record --ask FOLDER --seed ${seed}   (commit ${where.commit}, ${where.cpu}, ${where.memoryGb} GB, Node ${where.node}, load ${where.loadBefore?.toFixed(1)})`);
  const answered = await answers(folder, seed, print);
  print(`peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  return answered;
}

function addedLines(reports: number, { batch, entries, data, all, early, late, p95Ms, slowestMs, peer, peakMb }: Added, kBAReport: number): readonly string[] {
  return [
    `${reports} reports, ${entries} entries (data ${data})`,
    `stored a second: ${((1000 * reports) / all.wallMs).toFixed(0)} by the clock, ${((1000 * reports) / all.cpuMs).toFixed(0)} by the processor, ${batch} a commit; a commit p95 ${p95Ms.toFixed(1)} ms, slowest ${slowestMs.toFixed(0)} ms`,
    `a report at 1,000: ${early.wallMs.toFixed(2)} ms (processor ${early.cpuMs.toFixed(2)}); at ${reports}: ${late.wallMs.toFixed(2)} ms (${late.cpuMs.toFixed(2)}); ratio ${(late.wallMs / early.wallMs).toFixed(2)} (${(late.cpuMs / early.cpuMs).toFixed(2)})`,
    `SQLite alone, the same JSON: ${peer.wallMs.toFixed(2)} ms a report (processor ${peer.cpuMs.toFixed(2)}), ${peer.kB.toFixed(1)} kB; the record takes ${(all.wallMs / reports / peer.wallMs).toFixed(1)} times as long`,
    `disk: ${kBAReport.toFixed(1)} kB a report; peak memory so far ${peakMb.toFixed(0)} MB`,
  ];
}

/** Each question is asked of a record opened for it, as a command does; opening is not counted. */
async function answers(folder: string, seed: number, print: (line: string) => void): Promise<readonly Answered[]> {
  const record = await openRecord(folder);
  const found: Answered[] = [];
  for (const { name, times } of asks(record, seed)) {
    const walls: number[] = [];
    for (const ask of times) walls.push((await timed(ask)).wallMs);
    const answered = { name, times: walls.length, p50Ms: quantile(walls, 0.5), p95Ms: quantile(walls, 0.95) };
    print(`${name}: p50 ${answered.p50Ms.toFixed(1)} ms, p95 ${answered.p95Ms.toFixed(1)} ms`);
    found.push(answered);
  }
  await record.close();
  return found;
}
