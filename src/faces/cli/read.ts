import type { ReportLine } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import { UsageError, pageOptions, type Context, type ExitCode, type AddCommand } from "./context.js";
import { allowPrivateOption, webSettings } from "./allow-private.js";
import { parseInstant } from "../asked/parse-day.js";
import { startProgress } from "./progress.js";
import { recordFolder } from "./record-folder.js";
import { openRefusedFile } from "./refused-file.js";
import { reportRefused } from "./report-error.js";

interface ReadCommandOptions {
  readonly json?: true;
  readonly record?: string;
  readonly now?: string;
  readonly workers?: string;
  readonly allowPrivate?: readonly string[];
  readonly map?: string;
  readonly maxSize?: string;
  readonly refused?: string;
}

/** `attache read PATH|URL|-…` */
export const readCommand: AddCommand = (program, context, finish) => {
  program
    .command("read")
    .summary("read reports into the record, and say what each adds")
    .description("Reads files, folders, globs, web addresses or - (standard input) into the record: text, HTML, PDF, Word, mails and mailboxes, web archives, ZIP, JSON Lines and CSV. One line a report says what it adds to those before it.")
    .argument("<paths...>", "files, folders, globs, addresses (https://…), or - for standard input")
    .option("--json", "one line of JSON a report; refusals as JSON on standard error")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .option("--now <date>", "pins the clock: a day or an ISO instant")
    .option("--workers <n>", "how many threads read; 1 reads in one (without it: one a processor, if that pays)")
    .addOption(allowPrivateOption())
    .option("--map <columns>", "which columns of a dump hold what: text=body,title=headline,published=date")
    .option("--max-size <mb>", "the largest report that is read, in megabytes (20)")
    .option("--refused <file>", "writes what was refused, and why, a line of JSON each")
    .action(async (paths: readonly string[], options: ReadCommandOptions) => finish(await read(paths, options, context)));
};

async function read(paths: readonly string[], options: ReadCommandOptions, context: Context): Promise<ExitCode> {
  const now = options.now === undefined ? context.now() : parseInstant(options.now, "--now");
  if (paths.includes("-") && context.stdin.isTTY) {
    throw new UsageError("no-stdin", "Nothing is piped into standard input.", "For example: curl -s URL | attache read -");
  }
  const workers = options.workers === undefined ? undefined : parseWorkers(options.workers);
  const reading = {
    ...(workers !== undefined && { workers }),
    ...(options.map !== undefined && { columns: (await import("../asked/column-map.js")).parseColumnMap(options.map) }),
    ...(options.maxSize !== undefined && { maxBytes: 1_000_000 * parseMegabytes(options.maxSize) }),
  };
  const folder = recordFolder(context, options.record);
  const refusedFile = openRefusedFile(options.refused);
  const attache = await context.open({ record: folder, ...webSettings(options, context) });
  const progress = startProgress(context.err, { linesAreSeen: context.out.isTTY });
  const counts = { added: 0, known: 0, refused: 0 };
  let exit: ExitCode = 0;
  try {
    for await (const line of attache.read(paths, { now, stdin: context.stdin, ...reading })) {
      if (line.kind === "refusal") {
        progress.pause();
        refusedFile.add(line.refusal);
        exit = Math.max(exit, reportRefused(line, context, options.json === true)) as ExitCode;
      } else context.out.write(await printed(line, options, context, attache.record));
      counts[line.kind === "refusal" ? "refused" : line.status === "added" ? "added" : "known"]++;
      progress.step(line.kind === "refusal" ? line.refusal.uri : line.report.uri);
    }
  } finally {
    progress.stop();
    refusedFile.close();
    await attache.close();
  }
  if (options.json !== true) context.err.write(closing(counts, folder));
  return exit;
}

function parseWorkers(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError("bad-workers", `--workers is “${text}”.`, "Give a whole number from 1 to 99, for example --workers 2.");
  return Number(text);
}

function parseMegabytes(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError("bad-max-size", `--max-size is “${text}”.`, "Give whole megabytes from 1 to 999, for example --max-size 50.");
  return Number(text);
}

/** The line of a report, as text or JSON. */
export async function printed(line: ReportLine, options: Pick<ReadCommandOptions, "json">, context: Context, record: Record): Promise<string> {
  if (options.json === true) {
    const { inertJson } = await import("../print/inert.js");
    const { report, origin, adds, entries } = line;
    return `${inertJson({ report, origin, adds, entries })}\n`;
  }
  const [{ readLine }, { addsSummary }] = await Promise.all([import("../print/read-line.js"), import("../../6-views/index.js")]);
  return readLine(line, await addsSummary(record, line.entries, line.adds), pageOptions(context.out, context.env));
}

/** What is said at the end. */
export function closing({ added, known, refused }: { readonly added: number; readonly known: number; readonly refused: number }, folder: string): string {
  const parts = [`${added} read`, ...(known > 0 ? [`${known} already in the record`] : []), ...(refused > 0 ? [`${refused} refused`] : [])];
  return `${parts.join(", ")}. The record is in ${folder}\n`;
}
