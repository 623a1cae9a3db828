// Shared by start.mjs and build-all.mjs: the web app into dist/web, when what it is made from changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./build.mjs";
import { root } from "./install.mjs";

/** Builds the web app when its sources are not those that dist/web was made from. */
export async function buildWeb() {
  const stamp = join(root, "dist/web", ".sources");
  const now = fingerprint(["web", "src/contract", "src/model", "src/6-views", "src/faces/print"], ["package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.error("Building the desk …");
  const { build } = await import("vite");
  await build({ configFile: join(root, "web/vite.config.ts"), logLevel: "error" });
  writeFileSync(stamp, now);
}
