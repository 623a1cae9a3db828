#!/usr/bin/env node
import type { Context, Outlet } from "./context.js";
import { run } from "./program.js";
import { TASKS } from "./tasks.js";
import { TRAININGS } from "./trainings.js";

// A reader that has seen enough (`| head`) closes the pipe: that is no error, and nothing more is to be said.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const context: Context = {
  out: outlet(process.stdout),
  err: outlet(process.stderr),
  stdin: process.stdin,
  env: process.env,
  now: () => new Date().toISOString(),
  open: async (options) => (await import("../../pipeline.js")).openAttache(options),
  tasks: TASKS,
  trainings: TRAININGS,
};

process.exitCode = await run(process.argv.slice(2), context);

function outlet(stream: NodeJS.WriteStream): Outlet {
  return {
    write: (given) => void stream.write(given),
    stream,
    get isTTY() { return stream.isTTY === true; },
    get columns() { return stream.columns; },
  };
}
