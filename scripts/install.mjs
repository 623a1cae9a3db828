// Shared by start.mjs and test.mjs: a new enough Node, and the packages that package-lock.json names.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops with a clear message when Node is older than package.json's `engines` allows. */
export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(/[^\d.]/g, "").split(".").map(Number);
  const has = process.versions.node.split(".").map(Number);
  const [major, minor = 0] = wanted;
  if (has[0] > major || (has[0] === major && has[1] >= minor)) return;
  console.error(`Attaché needs Node ${wanted.join(".")} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(2);
}

/** Installs the packages when they are missing or older than package-lock.json. What npm says is shown, on standard error, only when it fails. */
export function installPackages() {
  const mark = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(mark) && (!existsSync(lock) || statSync(mark).mtimeMs >= statSync(lock).mtimeMs)) return;
  console.error("Installing packages …");
  // npm ci also refuses a lock file that lacks an optional package of another platform; npm install takes the same pinned versions.
  const said = [];
  for (const args of [["ci"], ["install", "--no-save"]]) {
    const { status, output } = npm(...args);
    if (status === 0) {
      const now = new Date();
      if (existsSync(mark)) utimesSync(mark, now, now);
      return;
    }
    said.push(output);
  }
  console.error(`${said.join("\n")}\nThe packages could not be installed. Is there a network, and does "npm ci" work in this folder?`);
  process.exit(3);
}

/** Runs a program with its output on standard error; returns its exit code. */
export function toStderr(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], ...options });
  if (error) console.error(String(error));
  return signal || error ? 3 : (status ?? 3);
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  const all = [...args, "--loglevel=error", "--no-audit", "--no-fund"];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1e8 };
  const { status, stdout, stderr, error } = cli && /\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...all], options)
    : spawnSync("npm", all, { ...options, shell: process.platform === "win32" });
  return { status, output: [error, stdout, stderr].filter(Boolean).join("\n") };
}
