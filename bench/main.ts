import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/faces/cli/package-root.js";
import { benchRecord } from "./record.js";

/** `npm run bench -- record [--reports N] [--seed N]` */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { reports: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } } });
const [reports, seed] = [Number(values.reports), Number(values.seed)];
if (positionals.length !== 1 || positionals[0] !== "record" || !(reports >= 1) || !Number.isInteger(seed)) {
  console.error("usage: npm run bench -- record [--reports N] [--seed N]");
  process.exit(2);
}
const root = packageRoot();
await benchRecord({ reports, seed, root, into: join(root, "bench/runs"), print: (line) => console.log(line) });
