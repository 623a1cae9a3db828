// A child process that is killed while it works (kills.ts). Prints "open" when the record is, and a line after each piece of work that was acknowledged.
import { openRecord } from "../../src/5-record/open-record.js";
import { marked, newer } from "./marked.js";

const [folder, work, count, seed, share, of, file] = process.argv.slice(2) as [string, string, string, string, string, string, string];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const items = work === "open" ? [] : marked(Number(count), Number(seed));
const own = items.filter((_, i) => i % Number(of) === Number(share));
const record = await openRecord(folder);
say("open");
switch (work) {
  case "add":
    for (const { source, report, entries } of own) {
      await record.add(source, report, entries);
      say(report.id);
    }
    break;
  case "add-many":
    for (let at = 0; at < own.length; at += 4) {
      const some = own.slice(at, at + 4);
      await record.addAll(some);
      for (const { report } of some) say(report.id);
    }
    break;
  case "forget":
    for (const { report } of own) {
      await record.forget(report.id, { at: "2026-11-21T12:00:00Z", by: "a test" });
      say(report.id);
    }
    break;
  case "reread":
    for (const item of own) {
      await record.reread(item.report.id, newer(item));
      say(item.report.id);
    }
    break;
  case "rebuild":
    for (let i = 0; i < 20; i++) {
      await record.rebuild();
      say(`${i}`);
    }
    break;
  case "backup":
    for (let i = 0; i < 40; i++) {
      await record.backup(`${file}-${i}`);
      say(`${i}`);
    }
    break;
}
await record.close();
