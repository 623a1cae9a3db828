import type { Decision } from "../model/decision.js";
import { standing, type Standing } from "./decisions/effects.js";
import type { Sql } from "./store/sql.js";

/** What users decided, oldest first. */
export function decisionsIn(sql: Sql): readonly Decision[] {
  return sql.all<{ readonly json: string }>("select json from decisions order by at, id").map(({ json }) => JSON.parse(json) as Decision);
}

/** Whether users decided anything in this record. */
export function hasDecisions(sql: Sql): boolean {
  return sql.one("select 1 from decisions limit 1") !== undefined;
}

const worked = new WeakMap<Sql, { readonly version: string; readonly standing: Standing }>();

/** What stands of what users decided; worked out again only when the log has changed. */
export function standingIn(sql: Sql): Standing {
  const version = sql.one<{ readonly version: string }>("select count(*) || ' ' || coalesce(max(n), 0) as version from decisions")!.version;
  const held = worked.get(sql);
  if (held?.version === version) return held.standing;
  const made = standing(decisionsIn(sql));
  worked.set(sql, { version, standing: made });
  return made;
}
