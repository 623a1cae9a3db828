import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { wholeNumber } from "../asked/choice.js";
import type { Assistants } from "../mcp/server.js";
import { UsageError, type AddCommand, type Context } from "./context.js";
import { mark } from "./deciding.js";
import { packageRoot } from "./package-root.js";
import { existingRecord, recordFolder } from "./record-folder.js";

interface McpOptions {
  readonly http?: string | true;
  readonly token?: string;
  readonly write?: true;
  readonly by?: string;
  readonly record?: string;
}

const PORT = 4181;

/** `attache mcp` */
export const mcpCommand: AddCommand = (program, context, finish) => {
  program
    .command("mcp")
    .summary("let an assistant ask the record (Model Context Protocol)")
    .description("Answers an assistant’s questions from the record, each with its evidence: over standard input and output, as clients start it, or with --http at this machine’s own address. It only reads, unless --write is given.")
    .option("--http [port]", "over HTTP at 127.0.0.1; port 4181 unless told, 0 for any that is free")
    .option("--token <secret>", "with --http: whoever asks must show it (ATTACHE_TOKEN): 16 characters or more")
    .option("--write", "lets it also read reports into the record, accept and reject entries, and write notes")
    .option("--by <name>", "with --write: as whom it decides (ATTACHE_BY, else your name on this machine)")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (options: McpOptions) => {
      await serveUntilClosed(options, context);
      finish(0);
    });
};

async function serveUntilClosed(options: McpOptions, context: Context): Promise<void> {
  const port = typeof options.http === "string" ? (wholeNumber(options.http, "--http", 0) ?? PORT) : PORT;
  if (port > 65_535) throw new UsageError("invalid-number", `--http ${port} is no port.`, "Give one up to 65535.");
  if (options.token !== undefined && options.http === undefined) throw new UsageError("conflicting-options", "--token is for --http.", "Over standard input and output, whoever started it is the only one who can ask.");
  const token = options.http === undefined ? undefined : (options.token ?? (context.env["ATTACHE_TOKEN"] || undefined));
  const folder = options.write ? recordFolder(context, options.record) : existingRecord(context, options.record);
  const attache = await context.open({ record: folder });
  try {
    const service: Assistants = {
      attache, record: resolve(folder), by: mark(options, context).by, now: context.now, version: ownVersion(), may: options.write ? "read-and-write" : "read",
      onFault: (error) => void context.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
      ...(token !== undefined && { token }),
    };
    if (options.http === undefined) await overStdio(service, context);
    else await overHttp(service, port, context);
  } finally {
    await attache.close();
  }
}

/** Standard output belongs to the protocol: nothing else is written there. */
async function overStdio(service: Assistants, context: Context): Promise<void> {
  const { serveMcpOnStdio } = await import("../mcp/serve-stdio.js");
  if (context.stdin.isTTY) context.err.write("This waits for an assistant’s client on standard input; docs/mcp.md says how to name it to one. Ctrl+C ends it.\n");
  await serveMcpOnStdio(service, context.stopped);
}

async function overHttp(service: Assistants, port: number, context: Context): Promise<void> {
  const { serveMcp } = await import("../mcp/serve-http.js");
  const server = await serveMcp(service, port);
  context.out.write(`Assistants ask at ${server.url}\n`);
  context.err.write(`${service.token === undefined ? "" : "They send Authorization: Bearer with the token. "}Ctrl+C ends it.\n`);
  await (context.stopped ?? stopSignal)();
  await server.close();
}

function ownVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { readonly version?: string }).version ?? "0";
}

/** Ctrl+C, or the system's request to end. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
