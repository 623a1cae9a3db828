import { SqliteDialect, type SqliteDatabase, type SqliteStatement as KyselyStatement } from "kysely";
import type { SqliteConnection, SqliteStatement } from "./sqlite.js";

const CACHED_STATEMENTS = 200;

/** Kysely's SQLite dialect over a `node:sqlite` connection. Prepared statements are kept, as preparing is a third of a small query. */
export function nodeSqliteDialect(connection: SqliteConnection, explain: Explain): SqliteDialect {
  const statements = new Map<string, KyselyStatement>();
  const database: SqliteDatabase = {
    close() {
      // Statements that are not yet collected keep SQLite from folding the log in by itself. If another process reads just now, it will do so.
      try {
        connection.exec("pragma busy_timeout = 0; pragma wal_checkpoint(truncate)");
      } catch (error) {
        throw explain(error);
      } finally {
        statements.clear();
        connection.close();
      }
    },
    prepare(sql) {
      const kept = statements.get(sql);
      if (kept !== undefined) return kept;
      const made = shim(connection.prepare(sql), explain);
      if (statements.size >= CACHED_STATEMENTS) statements.delete(statements.keys().next().value!);
      statements.set(sql, made);
      return made;
    },
  };
  return new SqliteDialect({ database });
}

/** Turns an error of SQLite into one that tells what to do, where it can. */
export type Explain = (error: unknown) => unknown;

function shim(statement: SqliteStatement, explain: Explain): KyselyStatement {
  const told = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => told(() => statement.all(...parameters)),
    run: (parameters) => told(() => statement.run(...parameters)),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}
