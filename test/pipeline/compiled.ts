import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** All of Attaché as plain JavaScript in a new folder (under node_modules, so that imports resolve), for child processes and their threads. */
export function compiledAttache(): string {
  const cache = join(ROOT, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, "attache-"));
  for (const folder of ["src", "evaluation", "bench"]) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(ROOT, folder, file), "utf8"), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
      });
      const target = join(out, folder, file.replace(/ts$/, "js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, outputText);
    }
  }
  for (const asset of ["lexicon", "models", "examples"]) symlinkSync(join(ROOT, asset), join(out, asset));
  writeFileSync(join(out, "package.json"), `{"type": "module"}`);
  return out;
}
