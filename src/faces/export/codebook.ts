import { columnsOf, type ColumnFacts } from "../../contract/columns.js";
import { TABLE_NAMES, TABLES, type TableName } from "../../contract/tables.js";
import type { Scope } from "../../6-views/index.js";
import { inertMarkdown } from "../print/inert.js";
import type { RowCounts, RowsAre } from "./take-tables.js";

/** What an export holds, for who opens it years later. */
export interface CodebookFacts {
  readonly ending: "csv" | "parquet";
  readonly rowsAre: RowsAre;
  readonly scope: Scope;
  readonly counts: RowCounts;
}

const NOTES: readonly string[] = [
  "A row of events, statements, figures and undertakings is an item: all entries of all reports that tell the same thing in the world. Copies do not count twice; `voices` says how many independent voices tell it. `attache export … --entries` gives a row an entry instead.",
  "`modality`, `polarity` and `historical` say whether a row is told as a thing that happened. Count only rows with asserted, affirmed and false where deeds are counted.",
  "An empty cell means: not known, or not told. Nothing is guessed, and no precision is added.",
  "`begin` and `end` are the first and last day that `date` can mean: of 2025-01 they are 2025-01-01 and 2025-01-31.",
  "A cell with several values has them joined by \"; \" (a semicolon inside a value was made a comma); participants has them in long form.",
];

const CSV_NOTES: readonly string[] = [
  "CSV: RFC 4180, UTF-8 with a byte order mark, a comma between cells, true and false for truth values. Text that a spreadsheet would work out as a formula has an apostrophe before it. White space and control characters are folded.",
];

const PARQUET_NOTES: readonly string[] = ["Parquet: text as UTF8, days as DATE, whole numbers as INT32, numbers as DOUBLE, truth values as BOOLEAN; empty cells are null."];

/** The codebook as JSON, for programs. */
export function codebookJson({ ending, rowsAre, scope, counts }: CodebookFacts): string {
  const tables = TABLE_NAMES.map((name) => ({ name, file: `${name}.${ending}`, rows: counts[name], says: TABLES[name].says, columns: columnsOf(name) }));
  const { pair, asOf } = scope;
  return `${JSON.stringify({ madeBy: "attache", rowsAre, ...(pair && { pair }), ...(asOf && { asOf }), notes: notesOf(ending), tables }, undefined, 2)}\n`;
}

/** The codebook as Markdown, for people. */
export function codebookMarkdown({ ending, rowsAre, scope: { pair, asOf }, counts }: CodebookFacts): string {
  const of = pair === undefined ? "Everything in the record" : `What bears on ${pair.a} and ${pair.b}`;
  return [
    "# Codebook", "",
    `${of}${asOf === undefined ? "" : `, as known by ${asOf}`}. A row of events, statements, figures, undertakings and participants is ${rowsAre === "items" ? "an item" : "an entry, as read in one report"}.`, "",
    ...notesOf(ending).map((note) => `- ${note}`), "",
    ...TABLE_NAMES.flatMap((name) => ["", `## ${name}.${ending}: ${counts[name]} rows`, "", ...tableMarkdown(name)]), "",
  ].join("\n");
}

/** What a table's rows and columns mean. */
function tableMarkdown(name: TableName): readonly string[] {
  return [TABLES[name].says, "", ...columnsMarkdown(columnsOf(name))];
}

/** What columns mean, as a table; `docs/export.md` is made of the same. */
export function columnsMarkdown(columns: readonly ColumnFacts[]): readonly string[] {
  return ["| column | type | meaning |", "|---|---|---|", ...columns.map(columnMarkdown)];
}

function columnMarkdown({ name, type, required, values, says }: ColumnFacts): string {
  const range = values === undefined ? "" : ` (${values.length > 20 ? `one of ${values.length}, see codebook.json` : values.map((value) => `\`${value}\``).join(", ")})`;
  return `| \`${name}\` | ${type}${required ? "" : ", may be empty"} | ${inertMarkdown(says).replace(/\\([_:~])/g, "$1")}${range} |`;
}

function notesOf(ending: CodebookFacts["ending"]): readonly string[] {
  return [...NOTES, ...(ending === "csv" ? CSV_NOTES : PARQUET_NOTES)];
}
