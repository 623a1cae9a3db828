import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";

/** What a measurement must name, so that another can be held against it. */
export function machine(root: string) {
  const [first] = cpus();
  return { cpu: `${cpus().length} × ${first?.model.trim() ?? "unknown"}`, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version, loadBefore: loadavg()[0], commit: commit(root) };
}

function commit(root: string): string {
  try {
    const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--untracked-files=no") === "" ? "" : " with changes"}`;
  } catch {
    return "unknown"; // not a checkout
  }
}
