import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import { wholeNumber } from "../asked/choice.js";
import { allowPrivateOption, webSettings } from "./allow-private.js";
import type { AnsweringThreads } from "./answering-threads.js";
import { UsageError, type AddCommand, type Context } from "./context.js";
import { mark } from "./deciding.js";
import { packageRoot } from "./package-root.js";
import { startProgress } from "./progress.js";
import { recordFolder } from "./record-folder.js";
import { reportRefusal } from "./report-error.js";

interface ServeOptions {
  readonly record?: string;
  readonly examples?: true;
  readonly host?: string;
  readonly port?: string;
  readonly token?: string;
  readonly by?: string;
  readonly allowPrivate?: readonly string[];
}

const PORT = 4180;

/** `attache serve` */
export const serveCommand: AddCommand = (program, context, finish) => {
  program
    .command("serve")
    .summary("open the desk: the record in the browser, and its API")
    .description("Serves the record to a browser and to programs, at an address of this machine alone unless told otherwise, until it is stopped with Ctrl+C.")
    .option("--port <n>", "where to listen; 4180 unless told, 0 for any that is free")
    .option("--host <address>", "an address beyond this machine; needs --token")
    .option("--token <secret>", "whoever asks must show it (ATTACHE_TOKEN): 16 characters or more")
    .option("--examples", "the examples, in a record that is thrown away at the end")
    .option("--by <name>", "as whom decisions are made (ATTACHE_BY, else your name on this machine)")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache); made where there is none")
    .addOption(allowPrivateOption())
    .action(async (options: ServeOptions) => {
      if (options.examples && options.record !== undefined) throw new UsageError("conflicting-options", "--examples and --record cannot both be given.", "Choose one of them.");
      await serveUntilStopped(options, context);
      finish(0);
    });
};

async function serveUntilStopped(options: ServeOptions, context: Context): Promise<void> {
  const port = wholeNumber(options.port, "--port", 0) ?? PORT;
  if (port > 65_535) throw new UsageError("invalid-number", `--port ${port} is no port.`, "Give one up to 65535.");
  const token = options.token ?? (context.env["ATTACHE_TOKEN"] || undefined);
  const folder = options.examples ? mkdtempSync(join(tmpdir(), "attache-examples-")) : recordFolder(context, options.record);
  const attache = await context.open({ record: folder, reading: "aside", ...webSettings(options, context) });
  let threads: AnsweringThreads | undefined;
  try {
    if (options.examples) await readExamples(attache, context);
    const { answeringThreads } = await import("./answering-threads.js");
    const { serve, builtWeb } = await import("../api/serve.js");
    const { by } = mark(options, context);
    const onFault = (error: unknown): void => void context.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    threads = answeringThreads({ record: resolve(folder), by }, onFault);
    const desk = await serve(
      { attache, record: resolve(folder), by, now: context.now, web: builtWeb(), onFault, ...(token !== undefined && { token }), ...(threads !== undefined && { elsewhere: threads.answer }) },
      { host: options.host ?? "127.0.0.1", port },
    );
    context.out.write(`The desk is at ${desk.url}\n`);
    context.err.write("Ctrl+C ends it.\n");
    await (context.stopped ?? stopSignal)();
    await desk.close();
  } finally {
    await threads?.close();
    await attache.close();
    if (options.examples) rmSync(folder, { recursive: true, force: true });
  }
}

async function readExamples(attache: Attache<Record>, context: Context): Promise<void> {
  const folder = join(packageRoot(), "examples");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(txt|html?)$/i.test(name)).sort() : [];
  const progress = startProgress(context.err, { total: files.length, linesAreSeen: false });
  try {
    for await (const line of attache.read(files.map((name) => join(folder, name)), { now: context.now() })) {
      progress.step();
      if (line.kind === "refusal") reportRefusal(line.refusal, context, false);
    }
  } finally {
    progress.stop();
  }
}

/** Ctrl+C, or the system's request to end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
