import { createReadStream, existsSync, statSync } from "node:fs";
import type { KeptReport, Record } from "../../6-views/index.js";
import type { Decision, Tombstone } from "../../model/decision.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { UsageError, type AddCommand, type Context, type ExitCode } from "./context.js";
import { startProgress, type Progress } from "./progress.js";
import { recordFolder } from "./record-folder.js";
import { reportRefusal } from "./report-error.js";

interface ImportOptions {
  readonly json?: true;
  readonly record?: string;
}

/** `attache import FILE…` */
export const importCommand: AddCommand = (program, context, finish) => {
  program
    .command("import")
    .summary("take in what export jsonl, or read --json, wrote")
    .description("Takes JSON Lines of another record into this one: reports with their sources and readings, decisions, and what was forgotten. Each line is checked; a broken one is named by its number, and the others are kept.")
    .argument("<files...>", "files of lines, or - for standard input")
    .option("--json", "what was taken in, as JSON; refusals as JSON on standard error")
    .option("--record <folder>", "the record’s folder (ATTACHE_RECORD, else ./.attache)")
    .action(async (files: readonly string[], options: ImportOptions) => finish(await importFiles(files, options, context)));
};

/** What came of an import. */
interface Tally {
  reports: number;
  known: number;
  decisions: number;
  forgotten: number;
  refused: number;
}

async function importFiles(files: readonly string[], options: ImportOptions, context: Context): Promise<ExitCode> {
  for (const file of files) {
    if (file === "-" && context.stdin.isTTY) throw new UsageError("no-stdin", "Nothing is piped into standard input.", "For example: attache import - < record.jsonl");
    if (file !== "-" && (!existsSync(file) || statSync(file).isDirectory())) throw new UsageError("no-file", `There is no file ${file}.`, "Give a file that attache export jsonl wrote.");
  }
  const folder = recordFolder(context, options.record);
  const attache = await context.open({ record: folder });
  const progress = startProgress(context.err, { linesAreSeen: false, doing: "taking in" });
  const tally: Tally = { reports: 0, known: 0, decisions: 0, forgotten: 0, refused: 0 };
  const refuse = (refusal: Diagnostic): void => {
    progress.pause();
    tally.refused++;
    reportRefusal(refusal, context, options.json === true);
  };
  const digests: string[] = [];
  try {
    const wasEmpty = (await attache.record.counts()).reports === 0 && (await attache.record.decisions()).length === 0;
    for (const file of files) await importFile(file, { record: attache.record, context, tally, refuse, progress, digests });
    progress.stop();
    // Into an empty record, from one file without a fault: then the two are one.
    const same = wasEmpty && files.length === 1 && digests.length === 1 && tally.refused === 0 ? (await attache.record.digest()) === digests[0] : undefined;
    if (same === false) refuse({ code: "other-digest", uri: files[0]!, message: "All lines were taken in, but the record’s digest is not that of the record that they came from.", remedy: "Export it again; if that does not help, please report it." });
    if (options.json) context.out.write(`${JSON.stringify({ ...tally, ...(same !== undefined && { sameDigest: same }) })}\n`);
    else context.out.write(`${closing(tally, folder)}${same === true ? "Its digest is that of the record that it came from.\n" : ""}`);
    return tally.refused > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await attache.close();
  }
}

interface Import {
  readonly record: Record;
  readonly context: Context;
  readonly tally: Tally;
  readonly refuse: (refusal: Diagnostic) => void;
  readonly progress: Progress;
  /** of the records that whole files came from */
  readonly digests: string[];
}

async function importFile(file: string, of: Import): Promise<void> {
  const [{ linesOf }, { importedLine }] = await Promise.all([import("./lines-of.js"), import("./import-lines.js")]);
  const uri = file === "-" ? "stdin" : file;
  const decisions: { readonly line: number; readonly decision: Decision }[] = [];
  let reports: TakenReport[] = [];
  let held = 0;
  let underWay: Promise<void> = Promise.resolve();
  // The next reports are given before the last are written: the record prepares them meanwhile.
  const giveReports = async (): Promise<void> => {
    const before = underWay;
    underWay = takeIn(reports, uri, of);
    underWay.catch(() => {}); // it is thrown where it is waited for
    reports = [];
    held = 0;
    await before;
  };
  const takeReports = async (): Promise<void> => {
    await giveReports();
    await underWay;
  };
  let [hasHead, hasEnd] = [false, false];
  for await (const line of linesOf(file === "-" ? of.context.stdin : readable(file, of.refuse))) {
    const imported = importedLine(line);
    if (imported.kind === "report") {
      held += imported.kept.report.text.length + imported.kept.source.bytes.length;
      if (reports.push({ line: line.number, kept: imported.kept }) >= TOGETHER || held >= MOST_HELD) await giveReports();
      continue;
    }
    await takeReports();
    if (imported.kind === "head") hasHead = true;
    else if (imported.kind === "end") {
      hasEnd = true;
      if (imported.end.digest !== undefined) of.digests.push(imported.end.digest);
    } else if (imported.kind === "decision") decisions.push({ line: line.number, decision: imported.decision });
    else if (imported.kind === "forgotten") await takeTombstone(imported.tombstone, line.number, uri, of);
    else of.refuse({ code: imported.why.code, uri, message: `line ${line.number}: ${imported.why.message}`, remedy: "The other lines are taken in. Export it again for this one." });
    if (imported.kind === "broken" && imported.why.code === "newer-lines") return; // nothing in it can be trusted to mean what it says
  }
  await takeReports();
  await takeDecisions(decisions, uri, of);
  if (hasHead && !hasEnd) of.refuse({ code: "cut-short", uri, message: "This file was cut short: its last line is missing. What was there is kept.", remedy: "Export it again, and import that: what is known already changes nothing." });
}

/** The bytes of a file; where they cannot be read any further, that is said, and what was read is kept. */
async function* readable(file: string, refuse: Import["refuse"]): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    refuse({ code: "unreadable", uri: file, message: `It cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`, remedy: "Check that it is there and may be read." });
  }
}

/** A report of a file, with the number of its line. */
interface TakenReport {
  readonly line: number;
  readonly kept: KeptReport;
}

/** Reports of one commit: of what a report costs, a good part is its commit. */
const TOGETHER = 64;

/** Characters and bytes of these that may be held, so that large ones are fewer. */
const MOST_HELD = 16_000_000;

/** Reports with one commit for all; when one of them is not what it says it is, one by one, so that it alone is refused. */
async function takeIn(reports: readonly TakenReport[], uri: string, of: Import): Promise<void> {
  if (reports.length === 0) return;
  try {
    const added = await of.record.restore(reports.map(({ kept: report }) => report));
    added.forEach(({ status }, i) => tell(reports[i]!, status, uri, of));
  } catch (error) {
    if (diagnosticOf(error) === undefined) throw error;
    for (const report of reports) {
      const added = await kept(() => of.record.restore([report.kept]), report.line, uri, of.refuse);
      if (added === undefined) of.progress.step();
      else tell(report, added[0]!.status, uri, of);
    }
  }
}

function tell({ line, kept: { report } }: TakenReport, status: "added" | "already-known" | "forgotten", uri: string, { tally, refuse, progress }: Import): void {
  progress.step();
  if (status === "forgotten") refuse({ code: "forgotten", uri, message: `line ${line}: a user had ${report.id} forgotten, so it is not taken in again`, remedy: "To have it nevertheless, import into another record." });
  else tally[status === "added" ? "reports" : "known"]++;
}

async function takeTombstone(tombstone: Tombstone, line: number, uri: string, { record, tally, refuse }: Import): Promise<void> {
  const status = await kept(() => record.restoreTombstone(tombstone), line, uri, refuse);
  if (status?.status === "added") tally.forgotten++;
  if (status?.status === "held") refuse({ code: "held", uri, message: `line ${line}: ${tombstone.report} was forgotten there, and is held here`, remedy: `To forget it here too: attache forget ${tombstone.report}` });
}

/** All at once, for each bears on what others say; when one is not what it says it is, one by one, so that it alone is refused. */
async function takeDecisions(decisions: readonly { readonly line: number; readonly decision: Decision }[], uri: string, { record, context, tally, refuse }: Import): Promise<void> {
  const latest = Date.parse(context.now()) + 86_400_000;
  const sound = decisions.filter(({ line, decision }) => {
    // One of the far future would come after all that is ever decided here.
    const isFuture = !(Date.parse(decision.at) <= latest);
    if (isFuture) refuse({ code: "future-decision", uri, message: `line ${line}: ${decision.id} was made at ${decision.at}, which is still to come`, remedy: "Check the clock of this machine." });
    return !isFuture;
  });
  try {
    tally.decisions += (await record.restoreDecisions(sound.map(({ decision }) => decision))).added;
  } catch (error) {
    if (diagnosticOf(error) === undefined) throw error;
    for (const { line, decision } of sound) tally.decisions += (await kept(() => record.restoreDecisions([decision]), line, uri, refuse))?.added ?? 0;
  }
}

/** What the record made of a line; undefined, and said so, where it refused it. */
async function kept<T>(take: () => Promise<T>, line: number, uri: string, refuse: (refusal: Diagnostic) => void): Promise<T | undefined> {
  try {
    return await take();
  } catch (error) {
    const found = diagnosticOf(error);
    if (found === undefined || !REFUSED.has(found.code)) throw error;
    refuse({ ...found, uri, message: `line ${line}: ${found.message}` });
    return undefined;
  }
}

/** What is wrong with a line; anything else (a full disk, a damaged record) ends the import. */
const REFUSED: ReadonlySet<string> = new Set(["source-altered", "wrong-id", "span-outside", "no-day", "no-instant", "wrong-day", "stray-entry"]);

function diagnosticOf(error: unknown): Diagnostic | undefined {
  return (error as { readonly diagnostic?: Diagnostic } | undefined)?.diagnostic;
}

function closing({ reports, known, decisions, forgotten, refused }: Tally, folder: string): string {
  const parts = [
    `${reports} report${reports === 1 ? "" : "s"} taken in`, ...(known > 0 ? [`${known} already in the record`] : []), ...(decisions > 0 ? [`${decisions} decision${decisions === 1 ? "" : "s"}`] : []),
    ...(forgotten > 0 ? [`${forgotten} forgotten`] : []), ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return `${parts.join(", ")}. The record is in ${folder}\n`;
}
