import type { Command } from "commander";
import type { OpenAttache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import type { Task } from "./tasks.js";
import type { Training } from "./trainings.js";

/** Where a command writes: standard output or error, or a test's buffer. */
export interface Outlet {
  /** text, or the bytes of a file that was asked for */
  write(given: string | Uint8Array): void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** the stream itself, for a progress bar */
  readonly stream?: NodeJS.WritableStream;
}

/** Exit codes: 0 done, 1 some inputs refused, 2 usage, 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** All that a command may touch; tests give their own. */
export interface Context {
  readonly out: Outlet;
  readonly err: Outlet;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly env: Readonly<{ [name: string]: string | undefined }>;
  /** ISO instant; the only clock of the command line */
  now(): string;
  readonly open: OpenAttache<Record>;
  /** ends what runs until it is stopped; Ctrl+C does, unless a test says otherwise */
  readonly stopped?: () => Promise<void>;
  readonly tasks: Readonly<{ [name: string]: Task }>;
  readonly trainings: Readonly<{ [name: string]: Training }>;
}

/** A command's action gives the exit code back through this. */
export type Finish = (code: ExitCode) => void;

/** Adds one command to the program. Commands whose table is empty (evaluate, train) add nothing: there are no stubs. */
export type AddCommand = (program: Command, context: Context, finish: Finish) => void;

export { UsageError } from "../asked/usage-error.js";

/** How pages are printed on an outlet: 80 columns when piped, the terminal's own up to 100, colour on a terminal only. */
export function pageOptions(outlet: Outlet, env: Context["env"]): { readonly width: number; readonly colour: boolean } {
  const width = outlet.isTTY ? Math.min(100, Math.max(40, outlet.columns ?? 80)) : 80;
  return { width, colour: outlet.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb" };
}
