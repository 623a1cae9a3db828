import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compiled } from "./compiled.js";

/** What a command did. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a user has it, run in a new folder. */
export interface Command {
  /** the compiled tree */
  readonly program: string;
  readonly folder: string;
  /** `attache ARGS` */
  attache(...args: readonly string[]): Ran;
  /** `node FILE ARGS`, a file of the compiled tree */
  node(file: string, ...args: readonly string[]): Ran;
  /** takes away both folders */
  clear(): void;
}

/** Compiles the tree; `name` is part of the folder's name. */
export function command(name: string): Command {
  const program = compiled(["src", "evaluation", "bench"]);
  const folder = mkdtempSync(join(tmpdir(), `attache-${name}-`));
  const node = (file: string, ...args: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, file), ...args], { cwd: folder, encoding: "utf8" });
    return { exit: status, out: stdout, err: stderr };
  };
  return {
    program,
    folder,
    node,
    attache: (...args) => node("src/faces/cli/main.js", ...args),
    clear: () => { for (const each of [program, folder]) rmSync(each, { recursive: true }); },
  };
}
