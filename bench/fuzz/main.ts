import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CaseDone } from "./fuzz-child.js";

/**
 * `npm run fuzz -- [--count N] [--seed N] [--from N] [--patience SECONDS] [--memory MB]`: opens broken and hostile inputs of every format, and asks a server that is wrong in every way, in a child process and says of each that
 * crashed it, hung, took too much memory or was not answered by name. Exit code 1 if there is any.
 */
const { values } = parseArgs({ options: { count: { type: "string", default: "1000" }, seed: { type: "string", default: "1" }, from: { type: "string", default: "0" }, patience: { type: "string", default: "10" }, memory: { type: "string", default: "1200" } } });
const [count, seed, first, patience, memory] = [values.count, values.seed, values.from, values.patience, values.memory].map(Number) as [number, number, number, number, number];
const CHILD = fileURLToPath(new URL("./fuzz-child.js", import.meta.url));

interface Tally {
  cases: number;
  reports: number;
  slowestMs: number;
  slowest: string;
  peakMb: number;
  biggest: string;
  readonly refused: Map<string, number>;
  readonly failures: string[];
}

const tally: Tally = { cases: 0, reports: 0, slowestMs: 0, slowest: "", peakMb: 0, biggest: "", refused: new Map(), failures: [] };
const fail = (what: string): void => {
  tally.failures.push(what);
  console.log(`FAILED ${what}`);
};

for (let from = first; from < first + count;) from = await run(from, first + count);
const codes = [...tally.refused].sort((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`).join(", ");
console.log(`${tally.cases} inputs (seed ${seed}): ${tally.reports} reports made; refused: ${codes}`);
console.log(`most processor time ${(tally.slowestMs / 1000).toFixed(1)} s (${tally.slowest}); peak memory ${Math.round(tally.peakMb)} MB (${tally.biggest}); ${tally.failures.length} failures`);
process.exitCode = tally.failures.length > 0 ? 1 : 0;

/** Runs cases in one child until all are done or one kills it; the number of the next. */
async function run(from: number, to: number): Promise<number> {
  const child = fork(CHILD, [seed, from, to].map(String), { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let current = from;
  let done = from - 1;
  let ended: string | undefined;
  let last = "";
  let began = performance.now();
  child.stderr?.on("data", (chunk: Buffer) => { last = (last + chunk.toString()).slice(-2000); });
  const watch = setInterval(() => {
    if (done >= current) return;
    const taken = residentMb(child);
    // documents end themselves a little before; what hangs in the child's own thread does not
    if (performance.now() - began > 6 * patience * 1000) ended = `hangs: not done after ${6 * patience} s by the clock`;
    else if (taken > 2 * memory) ended = `takes ${Math.round(taken)} MB`;
    if (ended) child.kill("SIGKILL");
  }, 200);
  child.on("message", (message: CaseDone | { readonly number: number }) => {
    current = message.number;
    if (!("label" in message)) {
      began = performance.now();
      return;
    }
    done = message.number;
    account(message);
  });
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  if (done >= to - 1) return to;
  fail(`case ${current}: ${ended ?? `the process ended (${code}): ${last.trim().slice(-500)}`}`);
  return current + 1;
}

function account({ number, label, ms, peakMb, reports, refused, faults }: CaseDone): void {
  tally.cases++;
  tally.reports += reports;
  for (const code of refused) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  if (ms > tally.slowestMs) [tally.slowestMs, tally.slowest] = [ms, `case ${number}, ${label}`];
  const grew = peakMb > tally.peakMb;
  if (grew) [tally.peakMb, tally.biggest] = [peakMb, `case ${number}, ${label}`];
  for (const fault of faults) fail(`case ${number} (${label}): ${fault}`);
  if (ms > patience * 1000) fail(`case ${number} (${label}): ${(ms / 1000).toFixed(1)} s of processor time`);
  if (grew && peakMb > memory) fail(`case ${number} (${label}): ${Math.round(peakMb)} MB`);
  if (tally.cases % 500 === 0) console.error(`${tally.cases} of ${count}, slowest ${(tally.slowestMs / 1000).toFixed(1)} s, peak ${Math.round(tally.peakMb)} MB`);
}

/** Memory of the child as Linux tells it; elsewhere what it tells itself after each case. */
function residentMb({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
