import { setTimeout as wait } from "node:timers/promises";
import type { FeedLook } from "../../model/feed-look.js";
import type { Attache, WatchLine } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import { allowPrivateOption, webSettings } from "./allow-private.js";
import type { AddCommand, Context, ExitCode } from "./context.js";
import { closing, printed } from "./read.js";
import { recordFolder } from "./record-folder.js";
import { reportRefusal, reportRefused } from "./report-error.js";
import { stopSignal } from "./serve.js";

interface WatchCommandOptions {
  readonly once?: true;
  readonly json?: true;
  readonly record?: string;
  readonly allowPrivate?: readonly string[];
}

/** `attache watch LIST` */
export const watchCommand: AddCommand = (program, context, finish) => {
  program
    .command("watch")
    .summary("follow feeds: read into the record what is new in them")
    .description("Follows the feeds (RSS, Atom, RDF, JSON Feed) of a list, which is YAML or OPML, and reads what is new in them into the record, until it is stopped with Ctrl+C.")
    .argument("<list>", "the list of feeds: a YAML or OPML file")
    .option("--once", "looks at each feed once and ends")
    .option("--json", "one line of JSON a report; feeds and refusals as JSON on standard error")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .addOption(allowPrivateOption())
    .action(async (list: string, options: WatchCommandOptions) => finish(await watch(list, options, context)));
};

interface Tally {
  added: number;
  known: number;
  refused: number;
  exit: ExitCode;
}

async function watch(list: string, options: WatchCommandOptions, context: Context): Promise<ExitCode> {
  const folder = recordFolder(context, options.record);
  const attache = await context.open({ record: folder, ...webSettings(options, context) });
  const tally: Tally = { added: 0, known: 0, refused: 0, exit: 0 };
  const ended = new AbortController();
  // A second Ctrl+C ends the program at once, as anywhere.
  const stopping = (context.stopped ?? stopSignal)().then(() => { ended.abort(); });
  try {
    if (options.once !== true) context.err.write("Ctrl+C ends it.\n");
    const which = options.once === true ? "all" : "due";
    for (let rounds = 0; !ended.signal.aborted;) {
      const next = await round(attache, list, which, options, context, tally, ended.signal).catch((error: unknown) => later(error, rounds, context, options));
      rounds++;
      if (options.once === true || next === undefined) break;
      await Promise.race([wait(Math.max(1000, Date.parse(next) - Date.parse(context.now())), undefined, { signal: ended.signal }).catch(() => {}), stopping]);
    }
  } finally {
    await attache.close();
  }
  if (options.json !== true) context.err.write(closing(tally, folder));
  return tally.exit;
}

const AGAIN_MS = 60_000;

/** A list that cannot be read at the start is a mistake; one that cannot be read later is being edited. */
async function later(error: unknown, rounds: number, context: Context, options: WatchCommandOptions): Promise<string> {
  const { Diagnostic } = await import("../../model/diagnostic.js");
  const found = Diagnostic.safeParse((error as { readonly diagnostic?: unknown } | undefined)?.diagnostic);
  if (rounds === 0 || !found.success || found.data.code !== "bad-list") throw error;
  reportRefusal(found.data, context, options.json === true);
  return new Date(Date.parse(context.now()) + AGAIN_MS).toISOString();
}

/** One round; the instant of the next, or undefined when it was stopped. What is under way when it is stopped is given up; what is read is kept. */
async function round(attache: Attache<Record>, list: string, which: "all" | "due", options: WatchCommandOptions, context: Context, tally: Tally, stopped: AbortSignal): Promise<string | undefined> {
  const lines = attache.watch(list, { now: context.now(), which })[Symbol.asyncIterator]();
  const stop = new Promise<undefined>((resolve) => { stopped.addEventListener("abort", () => resolve(undefined), { once: true }); });
  for (;;) {
    const step = await Promise.race([lines.next(), stop]);
    if (step === undefined || step.done === true) return undefined;
    if (step.value.kind === "round") return step.value.next;
    await tell(step.value, attache, options, context, tally);
  }
}

async function tell(line: Exclude<WatchLine, { kind: "round" }>, attache: Attache<Record>, options: WatchCommandOptions, context: Context, tally: Tally): Promise<void> {
  if (line.kind === "feed") {
    await tellFeed(line, options, context);
  } else if (line.kind === "refusal") {
    tally.refused++;
    tally.exit = Math.max(tally.exit, reportRefused(line, context, options.json === true)) as ExitCode;
  } else {
    tally[line.status === "added" ? "added" : "known"]++;
    context.out.write(await printed(line, options, context, attache.record));
  }
}

/** Feeds in which there is nothing new are not worth a line, except to programs. */
async function tellFeed(line: FeedLook, options: WatchCommandOptions, { err }: Context): Promise<void> {
  const { inert, inertJson } = await import("../print/inert.js");
  const { kind: _kind, ...feed } = line;
  if (options.json === true) err.write(`${inertJson({ feed })}\n`);
  else if (line.fresh > 0) err.write(`${inert(line.title ?? line.url)}: ${line.fresh} new of ${line.entries}${line.left > 0 ? `, ${line.left} more in the next round` : ""}\n`);
}
