import type { Cell, Sql } from "./sql.js";

/** Rows of one statement: to bind many at once costs a third of running it for each. Few lengths, so that few statements are prepared. */
const CHUNKS = [32, 8, 1];

/** Inserts rows of equal length, in their order; the row number of the last one. Rows that number themselves are numbered one after another, as nobody else writes meanwhile. */
export function insertRows(sql: Sql, into: string, rows: readonly (readonly Cell[])[]): number {
  let last = 0;
  for (let at = 0; at < rows.length; ) {
    const left = rows.length - at;
    const count = CHUNKS.find((size) => size <= left)!;
    const one = `(${rows[at]!.map(() => "?").join(", ")})`;
    last = sql.run(`insert into ${into} values ${one}${`, ${one}`.repeat(count - 1)}`, ...rows.slice(at, at + count).flat()).row;
    at += count;
  }
  return last;
}
