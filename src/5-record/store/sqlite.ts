import { createRequire } from "node:module";
import { RecordError } from "../record-error.js";

/** What we use of the `node:sqlite` interface; the built-in and `@photostructure/sqlite` both have it. */
export interface SqliteStatement {
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
  columns(): readonly unknown[];
}

export interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  close(): void;
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteConnection;
}

/** Before 3.51.3 a crash could leave a WAL that SQLite read wrongly (https://sqlite.org/releaselog/3_51_3.html). */
const OLDEST = [3, 51, 3] as const;

let chosen: SqliteModule | undefined;

/** Opens a database file with Node's own SQLite where that is new enough, else with `@photostructure/sqlite`. Throws when neither is. */
export function connect(path: string): SqliteConnection {
  chosen ??= choose();
  return new chosen.DatabaseSync(path);
}

function choose(): SqliteModule {
  const own = builtIn();
  if (own !== undefined) return own;
  const packaged = createRequire(import.meta.url)("@photostructure/sqlite") as SqliteModule;
  const version = versionOf(packaged);
  if (isNewEnough(version)) return packaged;
  throw new RecordError({
    code: "sqlite-too-old",
    message: `SQLite ${version} found; ${OLDEST.join(".")} or newer is needed to keep a record safely.`,
    remedy: "Run `npm install` again, or use a newer Node.",
  });
}

/** Node's own, where it is new enough. Node 20 has none, so it cannot be a plain import; loading it warns, so its version is looked at first. */
function builtIn(): SqliteModule | undefined {
  const version = (process.versions as { readonly sqlite?: string }).sqlite;
  if (version === undefined || !isNewEnough(version)) return undefined;
  const { getBuiltinModule } = process as { readonly getBuiltinModule?: (id: string) => unknown };
  return getBuiltinModule?.("node:sqlite") as SqliteModule | undefined;
}

function versionOf(module: SqliteModule): string {
  const memory = new module.DatabaseSync(":memory:");
  try {
    const [row] = memory.prepare("select sqlite_version() as version").all() as [{ readonly version: string }];
    return row.version;
  } finally {
    memory.close();
  }
}

/** Whether a version "3.53.0" is 3.51.3 or newer. */
export function isNewEnough(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [i, oldest] of OLDEST.entries()) {
    const part = parts[i] ?? 0;
    if (part !== oldest) return part > oldest;
  }
  return true;
}
