import type { SqliteConnection, SqliteStatement } from "./sqlite.js";

/** What SQLite takes as a parameter and gives in a column. */
export type Cell = string | number | null | Uint8Array;

/** Turns an error of SQLite into one that tells what to do, where it can. */
export type Explain = (error: unknown) => unknown;

const KEPT_STATEMENTS = 300;

/**
 * A database through plain SQL. Everything is synchronous, so nothing comes between two statements of one piece of work.
 * Prepared statements are kept: preparing is a third of a small query. A list goes in as one parameter, `in (select value from json_each(?))`.
 */
export class Sql {
  readonly #connection: SqliteConnection;
  readonly #explain: Explain;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(connection: SqliteConnection, explain: Explain) {
    this.#connection = connection;
    this.#explain = explain;
  }

  /** All rows of a query. */
  all<R>(text: string, ...parameters: readonly Cell[]): readonly R[] {
    return this.#told(() => this.#prepared(text).all(...parameters)) as readonly R[];
  }

  /** The first row of a query, or undefined. */
  one<R>(text: string, ...parameters: readonly Cell[]): R | undefined {
    return this.all<R>(text, ...parameters)[0];
  }

  /** The rows of a query one by one, for what is too long to hold. */
  *each<R>(text: string, ...parameters: readonly Cell[]): Generator<R> {
    const rows = this.#connection.prepare(text).iterate(...parameters); // not a kept one: it stays open while rows are taken
    for (;;) {
      const next = this.#told(() => rows.next());
      if (next.done === true) return;
      yield next.value as R;
    }
  }

  /** Runs a statement; the number of rows changed, and of the last row inserted. */
  run(text: string, ...parameters: readonly Cell[]): { readonly changes: number; readonly row: number } {
    const { changes, lastInsertRowid } = this.#told(() => this.#prepared(text).run(...parameters));
    return { changes: Number(changes), row: Number(lastInsertRowid) };
  }

  /** Statements without parameters or rows, such as pragmas and definitions of tables. */
  exec(text: string): void {
    this.#told(() => this.#connection.exec(text));
  }

  /** Does one piece of work in one write transaction: all of it is kept, or nothing. BEGIN IMMEDIATE takes the write lock at once, so that what is read inside cannot be overtaken by another process. */
  transaction<T>(work: () => T): T {
    this.exec("begin immediate");
    try {
      const result = work();
      this.exec("commit");
      return result;
    } catch (error) {
      this.#rollback();
      throw error;
    }
  }

  /** Does one piece of reading on the record as it is at one moment, whatever others write meanwhile. */
  snapshot<T>(work: () => T): T {
    this.exec("begin");
    try {
      return work();
    } finally {
      this.#rollback();
    }
  }

  /** Does something in a write transaction and takes it back, for what it says alone. */
  tried<T>(work: () => T): T {
    this.exec("begin immediate");
    try {
      return work();
    } finally {
      this.#rollback();
    }
  }

  close(): void {
    this.#statements.clear();
    // Statements that are not yet collected keep SQLite from folding the log in by itself. If another process reads just now, it will do so.
    try {
      this.exec("pragma busy_timeout = 0; pragma wal_checkpoint(truncate)");
    } finally {
      this.#connection.close();
    }
  }

  #rollback(): void {
    try {
      this.#connection.exec("rollback");
    } catch {
      // SQLite has rolled back already; the first error is the one to tell
    }
  }

  #prepared(text: string): SqliteStatement {
    const kept = this.#statements.get(text);
    if (kept !== undefined) return kept;
    const made = this.#connection.prepare(text);
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!);
    this.#statements.set(text, made);
    return made;
  }

  #told<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw this.#explain(error);
    }
  }
}

/** A list as one parameter for `json_each`. */
export function list(values: Iterable<string | number>): string {
  return JSON.stringify([...values]);
}
