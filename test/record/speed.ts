// How fast ready reports are added. From the repository's root:
//   npx tsc -p tsconfig.json --outDir node_modules/.cache/out && node node_modules/.cache/out/test/record/speed.js 2000
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord } from "../../src/5-record/open-record.js";
import { lifelike } from "./lifelike.js";

const count = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), "attache-speed-"));
const record = await openRecord(folder);
let entries = 0;
let spent = 0;
let fifth = 0;
let done = 0;
let cpuMs = 0;
let fifthCpuMs = 0;
for (const item of lifelike(count)) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await record.add(item.source, item.report, item.entries);
  const ms = performance.now() - start;
  const used = process.cpuUsage(cpu);
  cpuMs += (used.user + used.system) / 1000;
  fifthCpuMs += (used.user + used.system) / 1000;
  spent += ms;
  fifth += ms;
  entries += item.entries.length;
  if (++done % Math.ceil(count / 5) === 0) {
    console.log(`to ${done}: ${(fifth / Math.ceil(count / 5)).toFixed(2)} ms a report, ${(fifthCpuMs / Math.ceil(count / 5)).toFixed(2)} of CPU`);
    fifth = 0;
    fifthCpuMs = 0;
  }
}
const time = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  await ask();
  console.log(`${name}: ${(performance.now() - start).toFixed(1)} ms`);
};
console.log(`${count} reports, ${entries} entries: ${((1000 * count) / spent).toFixed(0)} reports/s, ${(cpuMs / count).toFixed(2)} CPU-ms a report`);
const pair = { allOf: ["RUS", "IRN"] };
await time("entries of a pair", () => record.entries(pair));
await time("items of a pair", () => record.items(pair));
await time("origins of all", () => record.origins());
const last = (await record.reports()).at(-1)!;
await time("adds of the last", () => record.adds(last.id));
await time("digest", () => record.digest());
await time("check", () => record.check());
await record.close();
console.log(`${(statSync(join(folder, "record.sqlite")).size / count / 1024).toFixed(1)} kB a report on disk; ${(process.memoryUsage().rss / 1048576).toFixed(0)} MB of memory at the end`);
rmSync(folder, { recursive: true });
