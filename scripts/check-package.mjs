// npm run package: what npm would pack, as others get it: built, then looked at by publint and by attw (are the types of each entry found?), and used by a page
// and by a script in TypeScript. Needs no network.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { buildTypes } from "./build-types.mjs";
import { root } from "./install.mjs";

build();
buildTypes();

const PAGE = `
import { Entry, fetchAssets, readReport, type Report } from "attache";
import { parse, segment, tag } from "attache/language";
const assets = await fetchAssets("/x");
const { report, entries } = await readReport("x", { assets, published: "2024-01-01" });
const named: Report = report;
for (const entry of entries) if (entry.kind === "event") console.log(entry.type, entry.actors[0]?.name, named.text.slice(entry.evidence[0]!.start));
Entry.parse({});
const model = assets.get("models/english.bin")!;
console.log(parse("x", { model })[0]!.tokens[0]!.head.toFixed(), tag("x", { model })[0]!.tokens[0]!.upos, segment("x")[0]!.tokens.length);
// @ts-expect-error: outside Node, assets must be given
await readReport("x");
`;
const SCRIPT = `
import { readReport } from "attache";
import { parse } from "attache/language";
import { openRecord } from "attache/record";
console.log((await readReport("x")).entries.length, parse("x").length);
const record = await openRecord("folder", { by: "rana" });
const { ladder } = await record.dossier("EGY", "TUR", { asOf: "2024-01-01" });
console.log(ladder[0]!.stage === "signed", (await record.search("x", { kind: "event" })).hits.length);
await record.decide({ action: "accept", entry: "e_000000" });
for await (const line of record.read(["x"])) if (line.kind === "report") console.log(line.adds.new.length);
// @ts-expect-error: there is no such option
await record.timeline("EGY", "TUR", { colour: "red" });
`;

const folder = mkdtempSync(join(tmpdir(), "attache-package-"));
try {
  process.exitCode = check() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Whether all is well. */
function check() {
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--json", "--offline", "--pack-destination", folder], { cwd: root, encoding: "utf8", maxBuffer: 1e8, shell: process.platform === "win32" });
  if (packed.status !== 0) {
    console.error(`npm pack failed:\n${packed.stderr}`);
    return false;
  }
  const [{ filename, files, size }] = JSON.parse(packed.stdout);
  console.log(`${filename}: ${files.length} files, ${(size / 1e6).toFixed(1)} MB`);
  const tarball = join(folder, filename);
  const publint = run("publint/src/cli.js", "run", tarball, "--strict");
  // the folders of assets are no modules
  const attw = run("@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--no-emoji", "--format", "ascii", "--exclude-entrypoints", "./lexicon/*", "./models/*");
  return publint && attw && typed("a page", PAGE, { module: "esnext", moduleResolution: "bundler", lib: ["es2023", "dom"], types: [] }) && typed("a script", SCRIPT, { module: "nodenext", lib: ["es2023"], types: ["node"] });
}

/** Whether somebody else's TypeScript finds the types that it should, and no others. */
function typed(what, code, options) {
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const project = mkdtempSync(join(root, "node_modules/.cache/typed-")); // there, so that the packages of the types are found
  try {
    mkdirSync(join(project, "node_modules"));
    symlinkSync(root, join(project, "node_modules/attache"));
    writeFileSync(join(project, "package.json"), `{"type": "module"}`);
    writeFileSync(join(project, "use.ts"), code);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: { noEmit: true, strict: true, target: "es2023", ...options }, files: ["use.ts"] }));
    const right = run("typescript/bin/tsc", "-p", project);
    console.log(`types as ${what} uses them: ${right ? "right" : "wrong"}`);
    return right;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function run(script, ...args) {
  return spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: "inherit" }).status === 0;
}
