import { insertRows } from "./insert-rows.js";
import { list, type Sql } from "./sql.js";

/** An index from hashed keys to rows of entries (what may be one thing), or of reports (by text; by whom they name): what is filed where. */
export type KeyIndex = "entry_keys" | "report_keys" | "place_keys";

export const KEY_INDEXES: readonly KeyIndex[] = ["entry_keys", "report_keys", "place_keys"];

/**
 * How many reports a level takes before it is poured into the next. Keys are hashes, so each lands on a page of its own; written
 * straight into one large tree, a report's 150 keys would dirty 150 pages. In a level of few pages they share those, and what is
 * poured over goes in sorted, many keys to a page.
 */
const FULL = [64, 4096];
const LEVELS = [0, 1, 2];

/** The tables of an index, and a view of that name that shows them as one. */
export function keyTables(index: KeyIndex): string {
  const tables = LEVELS.map((level) => `create table ${index}_${level} (key integer not null, row integer not null, primary key (key, row)) without rowid;`);
  return `${tables.join("\n")}\ncreate view ${index} (key, ${index === "entry_keys" ? "entry" : "report"}) as ${LEVELS.map((level) => `select key, row from ${index}_${level}`).join(" union all ")};`;
}

/** Files rows of some reports that are added together. What would fill a level by itself goes straight to the next. */
export function putKeys(sql: Sql, index: KeyIndex, filed: readonly (readonly [key: number, row: number])[], reports = 1): void {
  const level = reports >= FULL[0]! ? 1 : 0;
  insertRows(sql, `${index}_${level}`, [...filed].sort(([x, a], [y, b]) => x - y || a - b));
}

/** What is filed under any of some keys. */
export function filedUnder(sql: Sql, index: KeyIndex, keys: Iterable<number>): readonly { readonly key: number; readonly row: number }[] {
  const wanted = list([...new Set(keys)].sort((a, b) => a - b));
  // "in (select …)" would make a table of the keys for each level; joined, they are looked up one after another.
  const levels = LEVELS.map((level) => `select t.key, t.row from wanted cross join ${index}_${level} t on t.key = wanted.value`);
  return sql.all(`with wanted as materialized (select value from json_each(?)) ${levels.join(" union all ")}`, wanted);
}

export function dropKeys(sql: Sql, index: KeyIndex, row: number, keys: readonly number[]): void {
  for (const level of LEVELS) sql.run(`delete from ${index}_${level} where row = ? and key in (select value from json_each(?))`, row, list(keys));
}

/** Pours full levels over. Called once a report, in its transaction, with its row: that counts up, whoever adds. */
export function settleKeys(sql: Sql, index: KeyIndex, report: number): void {
  for (const [level, full] of FULL.entries()) {
    if (report % full !== 0) return;
    sql.run(`insert into ${index}_${level + 1} select key, row from ${index}_${level} order by key, row`);
    sql.run(`delete from ${index}_${level}`);
  }
}
