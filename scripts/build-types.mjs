// Shared by build-all.mjs and check-package.mjs: the types of what package.json exports, into dist, beside the program.
import { join } from "node:path";
import { root, toStderr } from "./install.mjs";

export function buildTypes() {
  console.error("Writing the library’s types …");
  const code = toStderr(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.types.json"]);
  if (code !== 0) {
    console.error("They could not be written; the lines above say where.");
    process.exit(3);
  }
}
