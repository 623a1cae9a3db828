import { inert } from "../print/inert.js";

export type Cell = string | number | boolean | undefined;
/** A column: its heading, and what a row has in it. */
export type Column<R> = readonly [heading: string, cell: (row: R) => Cell];

/**
 * Rows as CSV (RFC 4180), UTF-8 with its mark, so that spreadsheets take it for what it is. Text that a spreadsheet would work out as a formula gets an apostrophe
 * before it, and stays text.
 */
export function csv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  return CSV_MARK + [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))].map(csvLine).join("");
}

/** What a CSV file begins with, so that spreadsheets take it for UTF-8. */
export const CSV_MARK = "\ufeff";

/** One line of a CSV file, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quotedCell(cellText(cell))).join(",")}\r\n`;
}

/** What a spreadsheet takes for the beginning of a formula, in wide letters too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = inert(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quotedCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
