import { inert } from "../print/inert.js";

export type Cell = string | number | boolean | undefined;
/** A column: its heading, and what a row has in it. */
export type Column<R> = readonly [heading: string, cell: (row: R) => Cell];

/**
 * Rows as CSV (RFC 4180), UTF-8 with its mark, so that spreadsheets take it for what it is. Text that a spreadsheet would work out as a formula gets an apostrophe
 * before it, and stays text.
 */
export function csv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const lines = [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cellText(cell(row))))];
  return `\ufeff${lines.map((cells) => cells.map(quotedCell).join(",")).join("\r\n")}\r\n`;
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
