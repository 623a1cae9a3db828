// A child process of processes.test.ts: opens the record, says so, and adds its share of the life-like reports, printing each id after it was acknowledged.
import { openRecord } from "../../src/5-record/open-record.js";
import { lifelike } from "./lifelike.js";

const [folder, count, share, of] = process.argv.slice(2) as [string, string, string, string];
const record = await openRecord(folder);
process.stdout.write("open\n");
let i = 0;
for (const { source, report, entries } of lifelike(Number(count))) {
  if (i++ % Number(of) !== Number(share)) continue;
  await record.add(source, report, entries);
  process.stdout.write(`${report.id}\n`);
}
await record.close();
