// A child process of processes.test.ts: gives a record many reports at a time, the next before the last are written. Prints when a thread starts, and what became of each gift.
import { openRecord } from "../../src/5-record/open-record.js";
import { lifelike } from "./lifelike.js";

const [folder, count, stray] = process.argv.slice(2) as [string, string, string | undefined];
const TOGETHER = 40;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
process.on("worker", () => say("thread"));
const record = await openRecord(folder);
const items = [...lifelike(Number(count))];
const given: Promise<void>[] = [];
for (let at = 0; at < items.length; at += TOGETHER) {
  const some = items.slice(at, at + TOGETHER);
  // an entry of another report: such a gift is refused whole
  const reports = at / TOGETHER === Number(stray) ? [...some.slice(1), { ...some[0]!, entries: some.find(({ entries, report }) => entries.length > 0 && report.id !== some[0]!.report.id)!.entries }] : some;
  given.push(record.addAll(reports).then((added) => say(`${at / TOGETHER} ${added.filter(({ status }) => status === "added").length}`), (error: Error) => say(`${at / TOGETHER} ${error.message.replace(/[er]_\w+/g, "…")}`)));
}
if (stray === undefined) await record.close(); // waits for what was given
await Promise.all(given);
if (stray !== undefined) await record.close();
