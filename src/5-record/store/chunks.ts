import type { Insertable } from "kysely";
import type { Store, Tables } from "./tables.js";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const PARAMETERS = 16_000;

/** Asks for a long list in pieces, and gives all rows. */
export async function inChunks<T, R>(list: readonly T[], ask: (chunk: T[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  if (list.length === 0) return [];
  if (list.length <= PARAMETERS) return ask([...list]);
  const rows: R[] = [];
  for (let at = 0; at < list.length; at += PARAMETERS) {
    for (const row of await ask(list.slice(at, at + PARAMETERS))) rows.push(row);
  }
  return rows;
}

/** Inserts all rows; those whose key is there already change nothing. */
export async function insertAll<K extends keyof Tables & string>(store: Store, table: K, rows: readonly Insertable<Tables[K]>[]): Promise<void> {
  if (rows.length === 0) return;
  const size = Math.max(1, Math.floor(PARAMETERS / Object.keys(rows[0]!).length));
  for (let at = 0; at < rows.length; at += size) {
    await store
      .insertInto(table as keyof Tables)
      .values(rows.slice(at, at + size) as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
