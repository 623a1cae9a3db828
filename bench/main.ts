import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/faces/cli/package-root.js";
import { benchDesk } from "./desk.js";
import { benchReading } from "./reading.js";
import { benchAnswers, benchRecord } from "./record.js";

/** `npm run bench -- record [--reports N] [--seed N] [--keep FOLDER]`, `… --ask FOLDER`, `npm run bench -- reading [--reports N] [--data FOLDER]`, `npm run bench -- desk [--reports N] [--seed N] [--record FOLDER]` */
const USAGE = "usage: npm run bench -- record [--reports N] [--seed N] [--keep FOLDER]\n       npm run bench -- record --ask FOLDER [--seed N]   (a folder that --keep left)\n       npm run bench -- reading [--reports N] [--data FOLDER]\n       npm run bench -- desk [--reports N] [--seed N]\n       npm run bench -- desk --record FOLDER   (one that --keep left)";
const { positionals, values } = parseArgs({ allowPositionals: true, options: { reports: { type: "string" }, seed: { type: "string", default: "1" }, data: { type: "string" }, keep: { type: "string" }, ask: { type: "string" }, record: { type: "string" } } });
const root = packageRoot();
const shared = { root, into: join(root, "bench/runs"), print: (line: string) => console.log(line) };
const seed = Number(values.seed);
const count = (usual: number): number => (values.reports === undefined ? usual : Number(values.reports));
const [name] = positionals;
if (positionals.length !== 1 || (name !== "record" && name !== "reading" && name !== "desk") || !(count(1) >= 1) || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exit(2);
}
if (name === "record" && values.ask !== undefined) await benchAnswers({ folder: values.ask, seed, ...shared });
else if (name === "record") await benchRecord({ reports: count(100_000), seed, ...(values.keep !== undefined && { keep: values.keep }), ...shared });
else if (name === "desk") await benchDesk({ reports: count(20_000), seed, ...(values.record !== undefined && { kept: values.record }), ...shared });
else await benchReading({ reports: count(300), data: values.data ?? join(root, "../shared/data"), ...shared });
