// Writes the real output of each `npm start -- …` in README.md under it. From the repository's root, after `npm run build`:
//   node scripts/readme.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PAGE = "README.md";
const record = mkdtempSync(join(tmpdir(), "attache-readme-"));
const env = { ...process.env, ATTACHE_RECORD: record, NO_COLOR: "1" };

/** A block's lines again, each command followed by as many lines of its output as the block shows ("…" stands for the rest). */
function anew(block) {
  return block.split(/^(?=\$ )/m).map(commandAnew).join("");
}

function commandAnew(text) {
  const found = /^\$ npm start -- ((?:.*\\\n)*.*)\n/.exec(text);
  if (found === null) return text;
  const args = found[1].replaceAll("\\\n", " ").match(/"[^"]*"|\S+/g).map((arg) => arg.replaceAll('"', ""));
  const told = execFileSync(process.execPath, ["dist/src/faces/cli/main.js", ...args], { env, encoding: "utf8" }).trimEnd().split("\n");
  const shown = text.slice(found[0].length).trimEnd().split("\n");
  const isCut = shown.at(-1) === "…";
  const last = shown.at(-2)?.trim();
  const end = isCut ? Math.max(told.findIndex((line) => line.trim() === last) + 1, shown.length - 1) : told.length;
  return `${found[0]}${told.slice(0, end).join("\n")}\n${isCut ? "…\n" : ""}`;
}

const page = readFileSync(PAGE, "utf8");
writeFileSync(PAGE, page.replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, anew));
rmSync(record, { recursive: true });
