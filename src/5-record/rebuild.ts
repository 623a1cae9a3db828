import { settle } from "./settle.js";
import { DERIVED_VERSION, makeDerivedTables } from "./store/derived-tables.js";
import type { Sql } from "./store/sql.js";

/** Throws away all that is derived and makes it again from what is kept, inside a transaction. The digest stays as it was. */
export function rebuildDerived(sql: Sql): void {
  makeDerivedTables(sql);
  settle(sql, sql.all<{ readonly n: number }>("select n from reports order by n").map((row) => row.n));
  sql.run("insert into meta values ('derived', ?) on conflict (key) do update set value = excluded.value", String(DERIVED_VERSION));
}
