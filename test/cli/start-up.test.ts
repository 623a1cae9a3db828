import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a file loads before its first line runs: type-only imports are gone, `import()` waits. */
function importsOf(file: string): readonly string[] {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  return ts.createSourceFile(file, outputText, ts.ScriptTarget.ES2023).statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : []);
}

/** Every file and package that is loaded with a file. */
function loadedWith(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith(".")) load(join(dirname(file), name.replace(/\.js$/, ".ts")));
      else if (!name.startsWith("node:")) packages.add(name);
    }
  };
  load(entry);
  return { files: new Set([...files].map((file) => relative(ROOT, file))), packages };
}

// `attache --help` loads this and no more; what a command needs it imports when it runs.
test("the command line starts with commander alone: no zod, no stage, no view", () => {
  const { files, packages } = loadedWith(join(ROOT, "src/faces/cli/main.ts"));
  expect([...packages]).toEqual(["commander"]);
  expect(files).toContain("src/faces/cli/search.ts");
  expect([...files].filter((file) => !file.startsWith("src/faces/"))).toEqual([]);
});

test("a file that does load zod is seen to", () => {
  expect(loadedWith(join(ROOT, "src/faces/asked/set-fields.ts")).packages).toContain("zod");
});
