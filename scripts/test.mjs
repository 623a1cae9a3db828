// npm test: installs, then every check in turn: types, lint, import rule, tests. Arguments go to vitest.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installPackages, requireNode, root } from "./install.mjs";

requireNode();
installPackages();

const existing = (...folders) => folders.filter((folder) => existsSync(join(root, folder)));
const checks = [
  ["types", "typescript/bin/tsc", "-p", "tsconfig.json", "--noEmit"],
  ["types of the desk", "typescript/bin/tsc", "-p", "web/tsconfig.json"],
  ["types of its tests", "typescript/bin/tsc", "-p", "test/desk/tsconfig.json"],
  ["lint", "oxlint/bin/oxlint", "--deny-warnings", ...existing("src", "web", "evaluation", "bench", "test", "scripts")],
  ["layers", "dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", ...existing("src", "web", "evaluation", "bench")],
  ["package", "../scripts/check-package.mjs"],
  ["tests", "vitest/vitest.mjs", "run", ...process.argv.slice(2)],
];

// All of them run, whatever the ones before say; the tests come last, so that their closing lines do.
const failed = [];
for (const [name, script, ...args] of checks) {
  console.log(`— ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exit(1);
}
