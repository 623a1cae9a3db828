import { foldedName } from "../decisions/effects.js";
import type { Outlet } from "../record.js";
import { standingIn } from "../standing-in.js";
import type { Sql } from "../store/sql.js";

/** The outlets that reports name as publisher or agency, and those that users state something of, by name. */
export function outletsOf(sql: Sql): readonly Outlet[] {
  const rows = sql.all<{ readonly name: string; readonly published: number; readonly credited: number }>(
    `select name, sum(published) as published, sum(credited) as credited from (
       select publisher as name, count(*) as published, 0 as credited from reports where publisher is not null group by publisher
       union all select wire, 0, count(*) from reports where wire is not null group by wire
     ) group by name order by name`,
  );
  const { outlets } = standingIn(sql);
  const named = new Set(rows.map((row) => foldedName(row.name)));
  const unseen = [...outlets].filter(([key]) => !named.has(key)).map(([, { name, facts }]) => ({ name, published: 0, credited: 0, facts }));
  return [...rows.map((row) => ({ ...row, facts: outlets.get(foldedName(row.name))?.facts ?? {} })), ...unseen].sort((x, y) => (x.name < y.name ? -1 : 1));
}
