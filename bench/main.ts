import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/faces/cli/package-root.js";
import { benchDays } from "./days.js";
import { benchDesk } from "./desk.js";
import { benchPages } from "./pages.js";
import { benchReading } from "./reading.js";
import { benchAnswers, benchRecord } from "./record.js";

/** `npm run bench -- record [--reports N] [--seed N] [--batch N] [--keep FOLDER]`, `… --ask FOLDER`, `npm run bench -- reading [--reports N] [--data FOLDER]`, `npm run bench -- desk [--reports N] [--seed N] [--record FOLDER]`, `npm run bench -- days --record FOLDER [--pair "A B"]`, `npm run bench -- pages [--data FOLDER]` */
const USAGE = "usage: npm run bench -- record [--reports N] [--seed N] [--batch N] [--keep FOLDER]\n       npm run bench -- record --ask FOLDER [--seed N]   (a folder that --keep left)\n       npm run bench -- reading [--reports N] [--data FOLDER]\n       npm run bench -- desk [--reports N] [--seed N]\n       npm run bench -- desk --record FOLDER   (one that --keep left)\n       npm run bench -- days --record FOLDER [--pair \"A B\"]   (one that --keep left)\n       npm run bench -- pages [--data FOLDER]";
const { positionals, values } = parseArgs({ allowPositionals: true, options: { reports: { type: "string" }, seed: { type: "string", default: "1" }, batch: { type: "string", default: "64" }, data: { type: "string" }, keep: { type: "string" }, ask: { type: "string" }, record: { type: "string" }, pair: { type: "string" } } });
const root = packageRoot();
const shared = { root, into: join(root, "bench/runs"), print: (line: string) => console.log(line) };
const seed = Number(values.seed);
const batch = Number(values.batch);
const count = (usual: number): number => (values.reports === undefined ? usual : Number(values.reports));
const [name] = positionals;
if (positionals.length !== 1 || (name !== "record" && name !== "reading" && name !== "desk" && name !== "pages" && (name !== "days" || values.record === undefined)) || !(count(1) >= 1) || !Number.isInteger(seed) || !(batch >= 1)) {
  console.error(USAGE);
  process.exit(2);
}
if (name === "record" && values.ask !== undefined) await benchAnswers({ folder: values.ask, seed, ...shared });
else if (name === "record") await benchRecord({ reports: count(100_000), seed, batch, ...(values.keep !== undefined && { keep: values.keep }), ...shared });
else if (name === "desk") await benchDesk({ reports: count(20_000), seed, ...(values.record !== undefined && { kept: values.record }), ...shared });
else if (name === "days") await benchDays({ folder: values.record!, pair: values.pair, root, print: shared.print });
else if (name === "pages") await benchPages({ data: values.data ?? join(root, "../shared/data"), ...shared });
else await benchReading({ reports: count(300), data: values.data ?? join(root, "../shared/data"), ...shared });
