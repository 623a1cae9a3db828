import { mkdirSync, readdirSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CountryNames } from "../../contract/facade.js";
import type { ColumnFacts } from "../../contract/columns.js";
import type { Record, Scope } from "../../6-views/index.js";
import { codebookJson, codebookMarkdown } from "./codebook.js";
import type { Dyads, LeftOut } from "./event-data/happened.js";
import { fileSink, streamSink, type Sink } from "./sink.js";
import type { Sources } from "./take-lines.js";
import { takeTables, type RowsAre } from "./take-tables.js";
import { csvFile, type TableFile } from "./table-file.js";

/** Formats that are one stream, and those that are a folder of tables. */
export type StreamFormat = "jsonl" | "jsonld" | "stix" | "gdelt" | "gdelt1" | "polecat";
export type FolderFormat = "csv" | "parquet";

/** What is asked for: how much of the record, and how it is told. */
export interface Asked {
  readonly scope: Scope;
  readonly rowsAre: RowsAre;
  readonly dyads: "first" | "all";
  readonly sources: Sources;
}

/** What came of it: files written, how many of each thing, and events left out by why. */
export interface Taken {
  readonly files: readonly string[];
  readonly counts: { readonly [thing: string]: number };
  readonly leftOut?: LeftOut;
}

/** Tables into a folder that is new or empty, with their codebook. */
export async function takeFolder(format: FolderFormat, asked: Asked, record: Record, folder: string, onReports: (count: number) => void): Promise<Taken> {
  mkdirSync(folder, { recursive: true });
  const makeFile = await tableMaker(format);
  const open = (name: string, columns: readonly ColumnFacts[]): TableFile => makeFile(join(folder, `${name}.${format}`), columns);
  const counts = await takeTables(record, asked.scope, asked.rowsAre, open, onReports);
  const facts = { ending: format, rowsAre: asked.rowsAre, scope: asked.scope, counts };
  writeFileSync(join(folder, "codebook.md"), codebookMarkdown(facts), { flag: "wx" });
  writeFileSync(join(folder, "codebook.json"), codebookJson(facts), { flag: "wx" });
  return { files: [...Object.keys(counts).map((name) => `${name}.${format}`), "codebook.md", "codebook.json"], counts };
}

async function tableMaker(format: FolderFormat): Promise<(path: string, columns: readonly ColumnFacts[]) => TableFile> {
  return format === "csv" ? csvFile : (await import("./parquet-file.js")).parquetFile;
}

/** One stream, into a new file or (without one) to standard output. */
export async function takeStream(format: StreamFormat, asked: Asked, record: Record, countries: CountryNames, to: string | { write(text: string): void; readonly stream?: NodeJS.WritableStream }, onReports: (count: number) => void): Promise<Taken> {
  const sink = typeof to === "string" ? fileSink(to) : streamSink(to);
  try {
    const taken = await TAKE[format](asked, record, countries, sink, onReports);
    await sink.end();
    sink.place();
    return { files: typeof to === "string" ? [to] : [], ...taken };
  } catch (error) {
    sink.drop();
    throw error;
  }
}

type Take = (asked: Asked, record: Record, countries: CountryNames, sink: Sink, onReports: (count: number) => void) => Promise<Omit<Taken, "files">>;

const gdelt = (version: "gdelt" | "gdelt1"): Take => async ({ scope, rowsAre, dyads }, record, _countries, sink, onReports) => {
  const [{ takeEvents }, { gdeltLine }, { firstDyad, allDyads }] = await Promise.all([import("./take-events.js"), import("./event-data/gdelt.js"), import("./event-data/happened.js")]);
  const sides: Dyads = dyads === "all" ? allDyads : firstDyad;
  const { rows, undated, leftOut } = await takeEvents(record, scope, rowsAre, { head: "", lines: (told, name) => sides(told).map((dyad) => gdeltLine(version, dyad, name)) }, sink, onReports);
  return { counts: { rows, "events without a day": undated }, leftOut };
};

const TAKE: Readonly<{ [F in StreamFormat]: Take }> = {
  jsonl: async ({ scope, sources }, record, _countries, sink, onReports) => ({ counts: { ...(await (await import("./take-lines.js")).takeLines(record, scope, sources, sink, onReports)) } }),
  jsonld: async ({ scope }, record, _countries, sink, onReports) => {
    const [{ takeGraph }, { jsonLd }] = await Promise.all([import("./take-graph.js"), import("./graph/json-ld.js")]);
    return { counts: { nodes: await takeGraph(record, scope, jsonLd(), sink, onReports) } };
  },
  stix: async ({ scope }, record, countries, sink, onReports) => {
    const [{ takeGraph }, { stix }] = await Promise.all([import("./take-graph.js"), import("./graph/stix.js")]);
    return { counts: { objects: await takeGraph(record, scope, stix((code) => countries.name(code)), sink, onReports) } };
  },
  gdelt: gdelt("gdelt"),
  gdelt1: gdelt("gdelt1"),
  polecat: async ({ scope, rowsAre }, record, _countries, sink, onReports) => {
    const [{ takeEvents }, { POLECAT_HEAD, polecatLine }] = await Promise.all([import("./take-events.js"), import("./event-data/polecat.js")]);
    const { rows, undated, leftOut } = await takeEvents(record, scope, rowsAre, { head: POLECAT_HEAD, lines: (told, name) => [polecatLine(told, name)] }, sink, onReports);
    return { counts: { rows, "events without a day": undated }, leftOut };
  },
};

/** Whether a folder may be written into: it is new or empty. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
