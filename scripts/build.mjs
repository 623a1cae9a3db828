// Shared by start.mjs, bench.mjs and build-all.mjs: compiles into dist when the sources changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, toStderr } from "./install.mjs";

/** Compiles when the sources are not those that dist was made from. */
export function build() {
  const stamp = join(root, "dist", ".sources");
  const now = fingerprint(["src", "evaluation", "bench"], ["tsconfig.json", "tsconfig.build.json", "package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.error("Building …");
  for (const folder of ["src", "evaluation", "bench"]) rmSync(join(root, "dist", folder), { recursive: true, force: true }); // what dist/web holds has a stamp of its own
  const code = toStderr(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"]);
  if (code !== 0) {
    console.error("The build failed; the lines above say where.");
    process.exit(3);
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, now);
}

/** Names, sizes and times of all that a build reads. */
export function fingerprint(folders, files) {
  const hash = createHash("sha256");
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  for (const name of files) add(join(root, name));
  return hash.digest("hex");

  function add(path) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
}
