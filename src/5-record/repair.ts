import type { Diagnostic } from "../model/diagnostic.js";
import { checkRecord } from "./check.js";
import { DERIVED_REMEDY } from "./check-derived.js";
import { rebuildDerived } from "./rebuild.js";
import type { IdRules } from "./record.js";
import type { Sql } from "./store/sql.js";

/** Derives all again where only derived data are wrong, or nothing that the quick check sees; what is wrong after that. What is kept is never touched: where it is damaged, nothing is done. */
export function repair(sql: Sql, path: string, ids: IdRules): readonly Diagnostic[] {
  const found = checkRecord(sql, path, ids);
  if (found.some(({ remedy, code }) => remedy !== DERIVED_REMEDY && code !== "sweep-due")) return found;
  sql.transaction(() => rebuildDerived(sql));
  return checkRecord(sql, path, ids);
}
