import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../src/model/source.js";
import { articles } from "./articles.js";
import type { Spent } from "./clock.js";
import { machine } from "./machine.js";
import { stageCosts, type StageCosts } from "./stages.js";

export interface ReadingBenchOptions {
  readonly reports: number;
  /** the folder of public data, which holds `names/worldwide` */
  readonly data: string;
  /** the project's folder */
  readonly root: string;
  /** where the figures are written; nowhere, if absent */
  readonly into?: string;
  readonly print: (line: string) => void;
}

/** `attache read` as a command of its own, start and models included. */
export interface WholeRun extends Spent {
  readonly workers: number;
  readonly reportsASecond: number;
  readonly peakMb: number;
  /** SHA-256 of what it printed */
  readonly output: string;
}

export interface ReadingBench {
  readonly from: string;
  readonly reports: number;
  readonly machine: ReturnType<typeof machine> & { readonly loadAfter: number | undefined };
  readonly whole: readonly WholeRun[];
  readonly costs: StageCosts;
}

/** Reads articles into a new record: as a command on one thread and on all processors, then stage by stage. The records are thrown away. */
export async function benchReading({ reports, data, root, into, print }: ReadingBenchOptions): Promise<ReadingBench> {
  const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
  try {
    const where = machine(root);
    const { from, articles: chosen } = articles(data, join(root, "examples"), reports);
    print(`npm run bench -- reading --reports ${reports}   (${from}, commit ${where.commit}, ${where.cpu}, ${where.memoryGb} GB, Node ${where.node}, load ${where.loadBefore?.toFixed(1)})`);
    const input = join(folder, "articles");
    mkdirSync(input);
    for (const { name, text } of chosen) writeFileSync(join(input, name), text);
    const whole = [...new Set([1, availableParallelism()])].map((workers) => {
      const run = wholeRun(folder, input, workers, chosen.length);
      print(`${workers} thread${workers > 1 ? "s" : ""}: ${run.reportsASecond.toFixed(1)} reports a second (${(run.wallMs / 1000).toFixed(1)} s; processor ${(run.cpuMs / chosen.length).toFixed(1)} ms a report), peak memory ${run.peakMb.toFixed(0)} MB`);
      return run;
    });
    print(new Set(whole.map(({ output }) => output)).size === 1 ? "their output is the same" : "THEIR OUTPUT DIFFERS");
    const costs = await stageCosts(chosen.map(sourceOf), join(folder, "record"));
    const all = costs.stages.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    for (const { stage, cpuMs } of costs.stages) print(`  ${stage.padEnd(8)} ${cpuMs.toFixed(1).padStart(6)} ms a report  ${((100 * cpuMs) / all).toFixed(0).padStart(3)} %`);
    print(`${costs.tokens} tokens, ${(costs.tokens / chosen.length).toFixed(0)} a report; ${costs.tokensACpuSecond.toFixed(0)} a CPU-second from text to trees`);
    const result: ReadingBench = { from, reports: chosen.length, machine: { ...where, loadAfter: loadavg()[0] }, whole, costs };
    if (into !== undefined) {
      mkdirSync(into, { recursive: true });
      writeFileSync(join(into, `${new Date().toISOString().slice(0, 10)}-reading.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wholeRun(folder: string, input: string, workers: number, reports: number): WholeRun {
  const figures = join(folder, `figures-${workers}.json`);
  const program = fileURLToPath(new URL("./read-once.js", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, figures, "read", input, "--json", "--now", "2026-11-22", "--workers", `${workers}`, "--record", join(folder, `record-${workers}`)], { maxBuffer: 2 ** 31 });
  if (status !== 0) throw new Error(`attache read ended with ${status}: ${stderr.toString().slice(0, 2000)}`);
  const spent = JSON.parse(readFileSync(figures, "utf8")) as Spent & { readonly peakMb: number };
  return { workers, ...spent, reportsASecond: (1000 * reports) / spent.wallMs, output: createHash("sha256").update(stdout).digest("hex").slice(0, 16) };
}

function sourceOf({ name, text }: { readonly name: string; readonly text: string }): Source {
  const bytes = new TextEncoder().encode(text);
  return { uri: name, mediaType: "text/plain", bytes, sha256: createHash("sha256").update(bytes).digest("hex"), retrieved: "2026-11-22T00:00:00Z" };
}
