import { settle } from "./settle.js";
import { DERIVED_VERSION, makeDerivedTables } from "./store/derived-tables.js";
import type { Sql } from "./store/sql.js";

/** Is told how many reports are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Throws away all that is derived and makes it again from what is kept, inside a transaction. The digest stays as it was. */
export function rebuildDerived(sql: Sql, tell: OnProgress = () => {}): void {
  makeDerivedTables(sql);
  const reports = sql.all<{ readonly n: number }>("select n from reports order by n").map((row) => row.n);
  settle(sql, toldOf(reports, tell));
  sql.run("insert into meta values ('derived', ?) on conflict (key) do update set value = excluded.value", String(DERIVED_VERSION));
}

function* toldOf(reports: readonly number[], tell: OnProgress): Generator<number> {
  for (const [done, n] of reports.entries()) {
    tell(done, reports.length);
    yield n;
  }
}
