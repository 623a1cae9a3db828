import { sql } from "kysely";
import type { Store } from "./tables.js";

/** Runs one piece of work in one write transaction: all of it is kept, or nothing. */
export type Writer = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

/** Turns of writing by path: a second handle on one file in one process would otherwise block the thread that must let it go. */
const turns = new Map<string | symbol, Promise<unknown>>();

/** The writer of a store. BEGIN IMMEDIATE takes the write lock at once, so that what is read inside cannot be overtaken by another process. */
export function writerOf(store: Store, path: string): Writer {
  const key = path === ":memory:" ? Symbol(path) : path;
  return (work) => {
    const turn = (turns.get(key) ?? Promise.resolve()).then(() => inTransaction(store, work));
    const settled = turn.catch(() => undefined);
    turns.set(key, settled);
    void settled.then(() => {
      if (turns.get(key) === settled) turns.delete(key);
    });
    return turn;
  };
}

function inTransaction<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  return store.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined); // SQLite may have rolled back already; the first error is the one to tell
      throw error;
    }
  });
}
