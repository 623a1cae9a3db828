// npm run prove: compiles, then kills processes that work on a record at 200 random moments. Arguments: how often, seed.
// npm run prove -- laws: 50 random orders of reading and 200 random days "as of". Arguments: orders, days, seed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const cache = join(root, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const [program, args] = process.argv[2] === "laws" ? ["prove-laws", process.argv.slice(3)] : ["prove", process.argv.slice(2)];
const out = mkdtempSync(join(cache, "prove-"));
try {
  const compiled = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.json"), "--outDir", out], { cwd: root, stdio: "inherit" });
  const proved = compiled.status === 0 && spawnSync(process.execPath, [join(out, `test/record/${program}.js`), ...args], { cwd: root, stdio: "inherit" });
  process.exitCode = proved === false ? 1 : (proved.status ?? 1);
} finally {
  rmSync(out, { recursive: true, force: true });
}
