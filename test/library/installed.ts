import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compiled } from "../compiled.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A project of somebody else's, with Attaché among its packages: compiled, and found by what package.json exports. */
export interface Installed {
  /** the project's folder, with a copy of `examples/` */
  readonly folder: string;
  /** the package as it is installed there */
  readonly package: string;
  remove(): void;
}

export function installed(): Installed {
  const attache = compiled(["src", "evaluation"]);
  const { name, version, type, exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly [field: string]: unknown };
  writeFileSync(join(attache, "package.json"), JSON.stringify({ name, version, type, exports }).replaceAll('"./dist/', '"./'));
  const folder = mkdtempSync(join(dirname(attache), "project-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(attache, join(folder, "node_modules", "attache"));
  writeFileSync(join(folder, "package.json"), `{"name": "project", "type": "module"}`);
  cpSync(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
  return {
    folder,
    package: attache,
    remove: () => { for (const each of [folder, attache]) rmSync(each, { recursive: true, force: true }); },
  };
}
