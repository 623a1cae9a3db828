import type { CutReason } from "../../model/report.js";
import { columnsOf, type Segment } from "./page-columns.js";
import type { Fragment, PageFragments } from "./pdf-fragments.js";

/** A line of print within its column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** the one in which most of it is set */
  readonly font: string;
  readonly page: number;
  readonly pageHeight: number;
  /** lines of one column of one page have the same; `left` and `right` are that column's edges */
  readonly column: string;
  readonly left: number;
  readonly right: number;
  readonly furniture?: CutReason;
}

/** A gap of so many letter sizes on one line parts columns or cells; words stand closer even in justified lines. */
const CELL_GAP = 1.4;

/** The lines of a page in the order in which they are read; what is turned comes last, as boilerplate. */
export function linesOfPage({ upright, turned, width, height }: PageFragments, page: number): readonly Line[] {
  const columns = columnsOf(segmentsOf(upright), width);
  const lines = columns.flatMap((segments, index) => {
    const rows = rowsOf(segments);
    const left = Math.min(...rows.map(({ x }) => x));
    const right = Math.max(...rows.map(({ end }) => end));
    return rows.map((row): Line => ({ text: row.text, x: row.x, end: row.end, y: row.y, size: row.size, font: row.font, page, pageHeight: height, column: `${page}.${index}`, left, right }));
  });
  const stamp = turned.join(" ").slice(0, 2000);
  return stamp === "" ? lines : [...lines, { text: stamp, x: 0, end: width, y: height, size: 0, font: "", page, pageHeight: height, column: `${page}.turned`, left: 0, right: width, furniture: "boilerplate" }];
}

/** Fragments on one baseline, joined where they stand close. */
function segmentsOf(fragments: readonly Fragment[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const row of baselines(fragments)) {
    let run: Fragment[] = [];
    for (const fragment of [...row].sort((a, b) => a.x - b.x)) {
      const last = run.at(-1);
      if (last && fragment.x - last.end > CELL_GAP * Math.min(last.size, fragment.size)) {
        segments.push(joined(run));
        run = [];
      }
      run.push(fragment);
    }
    if (run.length > 0) segments.push(joined(run));
  }
  return segments;
}

/** Groups of what stands on one baseline, from the top; a raised figure belongs to the line that it stands in. */
function baselines<T extends { readonly y: number; readonly size: number }>(pieces: readonly T[]): readonly (readonly T[])[] {
  const rows: { y: number; size: number; pieces: T[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y < 0.45 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) [row.y, row.size] = [piece.y, piece.size];
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces);
}

function joined(run: readonly (Fragment | Segment)[]): Segment {
  let text = "";
  let last: Fragment | Segment | undefined;
  for (const piece of run) {
    const apart = last !== undefined && piece.x - last.end > 0.14 * Math.min(last.size, piece.size);
    text += apart && !text.endsWith(" ") && !piece.text.startsWith(" ") ? ` ${piece.text}` : piece.text;
    last = piece;
  }
  const main = [...run].sort((a, b) => b.text.length - a.text.length)[0]!;
  return { text: text.replace(/ {2,}/g, " ").trim(), x: run[0]!.x, end: Math.max(...run.map(({ end }) => end)), y: main.y, size: main.size, font: main.font };
}

/** The lines of one column: what stands side by side in it is one line. */
function rowsOf(segments: readonly Segment[]): readonly Segment[] {
  return baselines(segments).map((row) => joined([...row].sort((a, b) => a.x - b.x)));
}
