import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Attache } from "../../contract/facade.js";
import type { Record } from "../../6-views/index.js";
import { pairOf } from "../asked/pair.js";
import { parseDay } from "../asked/parse-day.js";
import type { Asked, Taken } from "../export/take.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { exportTestSet } from "./export-test-set.js";
import { startProgress } from "./progress.js";
import { existingRecord } from "./record-folder.js";

export interface ExportOptions {
  readonly out?: string;
  readonly asOf?: string;
  readonly entries?: true;
  readonly dyads?: true;
  /** false with `--no-sources` */
  readonly sources: boolean;
  readonly testSet?: string;
  readonly json?: true;
  readonly record?: string;
}

const FOLDERS = ["csv", "parquet"] as const;
const STREAMS = ["jsonl", "jsonld", "stix", "gdelt", "gdelt1", "polecat"] as const;
type Format = (typeof FOLDERS)[number] | (typeof STREAMS)[number];

/** Which formats an option says anything about. */
const ONLY: Readonly<{ [option: string]: readonly Format[] }> = { entries: ["csv", "parquet", "gdelt", "gdelt1", "polecat"], dyads: ["gdelt", "gdelt1"], sources: ["jsonl"] };

/** `attache export FORMAT [A B]`, and `attache export --test-set FOLDER` */
export const exportCommand: AddCommand = (program, context, finish) => {
  program
    .command("export")
    .summary("take the data out: CSV, Parquet, JSON Lines, JSON-LD, STIX, GDELT, POLECAT")
    .description("Writes the record, or what bears on two countries, in a format that other programs read. Tables (csv, parquet) go into a folder with a codebook; the others are one file. With --test-set: what was reviewed, in the formats that evaluate reads.")
    .argument("[format]", [...FOLDERS, ...STREAMS].join(", "))
    .argument("[a]", "a country, as ISO code or name; without two countries, everything")
    .argument("[b]", "the other")
    .option("--out <path>", "a new file, or for csv and parquet a folder that is new or empty; without it standard output")
    .option("--as-of <date>", "only what was known by this day")
    .option("--entries", "a row an entry, as read in one report; without it a row an item, whatever number of reports tell it")
    .option("--dyads", "gdelt: a row each actor with each recipient")
    .option("--no-sources", "jsonl: without the bytes that the reports were made from")
    .option("--test-set <folder>", "what was reviewed as a test set, into a folder that is new or empty")
    .option("--json", "what was written, as JSON; with --out or --test-set")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (format: string | undefined, a: string | undefined, b: string | undefined, options: ExportOptions) => finish(await exportAs(format, [a, b], options, context)));
};

async function exportAs(given: string | undefined, [a, b]: readonly (string | undefined)[], options: ExportOptions, context: Context): Promise<ExitCode> {
  if (options.testSet !== undefined) {
    if (given !== undefined) throw new UsageError("conflicting-options", `--test-set has formats of its own; ${given} cannot be given too.`, "Export twice.");
    return exportTestSet(options.testSet, options, context);
  }
  const format = formatOf(given);
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf, "--as-of");
  if (a !== undefined && b === undefined) throw new UsageError("one-country", `${a} alone is no pair.`, "Give two countries, or none for everything.");
  checkOptions(format, options);
  const attache = await context.open({ record: existingRecord(context, options.record) });
  const progress = startProgress(context.err, { linesAreSeen: options.out === undefined && context.out.isTTY, doing: "writing" });
  try {
    const pair = a === undefined || b === undefined ? undefined : pairOf(a, b, attache.countries);
    const asked: Asked = {
      scope: { ...(pair && { pair: { a: pair.a.code, b: pair.b.code } }), ...(asOf !== undefined && { asOf }) },
      rowsAre: options.entries ? "entries" : "items", dyads: options.dyads ? "all" : "first", sources: options.sources ? "with-sources" : "without-sources",
    };
    const before = await attache.record.revision();
    const taken = await written(format, asked, attache, options.out, context, (reports) => { for (let i = 0; i < reports; i++) progress.step(); });
    progress.stop();
    tell(format, taken, options, context);
    if ((await attache.record.revision()) !== before) context.err.write("The record changed while it was written out: what was added meanwhile may be in it or not. For one moment, export from a backup.\n");
    return 0;
  } finally {
    progress.stop();
    await attache.close();
  }
}

function formatOf(given: string | undefined): Format {
  const formats: readonly Format[] = [...FOLDERS, ...STREAMS];
  const found = formats.find((format) => format === given);
  if (found !== undefined) return found;
  throw new UsageError(given === undefined ? "no-format" : "unknown-format", given === undefined ? "No format is given." : `There is no format “${given}”.`, `Give one of ${formats.join(", ")}, or --test-set FOLDER.`);
}

/** An option that would do nothing is a mistake; so is a place that is taken. */
function checkOptions(format: Format, options: ExportOptions): void {
  for (const option of ["entries", "dyads", "sources"] as const) {
    const isGiven = option === "sources" ? !options.sources : options[option] === true;
    if (isGiven && !ONLY[option]!.includes(format)) throw new UsageError("useless-option", `--${option === "sources" ? "no-sources" : option} says nothing about ${format}.`, `It goes with ${ONLY[option]!.join(", ")}.`);
  }
  const { out } = options;
  if (out === undefined) {
    if (isFolder(format)) throw new UsageError("no-folder", `${format} makes a table a file.`, `Give a folder: attache export ${format} --out FOLDER`);
    if (options.json) throw new UsageError("conflicting-options", "--json says what was written, and standard output takes the data.", "Give --out FILE.");
    return;
  }
  const taken = existsSync(out) && !(isFolder(format) && statSync(out).isDirectory());
  if (taken) throw new UsageError("file-exists", `${out} exists already.`, "Give a new name; export writes over nothing.");
  if (!existsSync(dirname(resolve(out))) && !isFolder(format)) throw new UsageError("no-folder", `There is no folder ${dirname(out)}.`, "Make it, or give a file in another.");
}

function isFolder(format: Format): format is (typeof FOLDERS)[number] {
  return FOLDERS.some((folder) => folder === format);
}

async function written(format: Format, asked: Asked, attache: Attache<Record>, out: string | undefined, context: Context, onReports: (count: number) => void): Promise<Taken> {
  const { isFree, takeFolder, takeStream } = await import("../export/take.js");
  try {
    if (!isFolder(format)) return await takeStream(format, asked, attache.record, attache.countries, out ?? context.out, onReports);
    if (!isFree(out!)) throw new UsageError("folder-in-use", `${out} is not empty.`, "Give a folder that is new or empty.");
    return await takeFolder(format, asked, attache.record, out!, onReports);
  } catch (error) {
    throw unwritable(error, out) ?? error;
  }
}

/** What the system says of a place that cannot be written: the user can mend that. */
function unwritable(error: unknown, out: string | undefined): UsageError | undefined {
  const { code, syscall } = (error ?? {}) as { readonly code?: unknown; readonly syscall?: unknown };
  if (typeof code !== "string" || typeof syscall !== "string") return undefined;
  return new UsageError("not-written", `${out ?? "Standard output"} cannot be written (${code}).`, "Check that there is room and that the folder may be written, then export again; nothing half written was left.", 1);
}

function tell(format: Format, { files, counts, leftOut }: Taken, { out, json }: ExportOptions, context: Context): void {
  if (json) {
    context.out.write(`${JSON.stringify({ format, out, files, counts, ...(leftOut && { leftOut }) })}\n`);
    return;
  }
  const said = out === undefined ? context.err : context.out;
  const things = Object.entries(counts).map(([thing, count]) => `  ${thing.padEnd(20)}${String(count).padStart(8)}\n`).join("");
  const missing = Object.entries(leftOut ?? {}).map(([why, count]) => `${count} ${why}`);
  said.write(`${format}${out === undefined ? "" : ` in ${out}`}\n${things}${missing.length === 0 ? "" : `  left out, for nothing says that they happened: ${missing.join(", ")}\n`}`);
}
