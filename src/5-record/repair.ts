import type { Diagnostic } from "../model/diagnostic.js";
import { checkRecord, isRepairable } from "./check.js";
import { compareDerived } from "./compare-derived.js";
import { rebuildDerived } from "./rebuild.js";
import type { IdRules } from "./record.js";
import type { Sql } from "./store/sql.js";

/** Derives all again where nothing but derived data is wrong; what is wrong after that. What is kept is never touched: where it is damaged, nothing is done. */
export function repair(sql: Sql, path: string, ids: IdRules): readonly Diagnostic[] {
  const found = checkRecord(sql, path, ids);
  if (!isRepairable(found)) return found;
  sql.transaction(() => rebuildDerived(sql));
  return checkRecord(sql, path, ids);
}

/** What is wrong, and where what is kept is sound, also what deriving again would make otherwise. */
export function checkDeeply(sql: Sql, path: string, ids: IdRules): readonly Diagnostic[] {
  const found = checkRecord(sql, path, ids);
  return isRepairable(found) ? [...found, ...compareDerived(sql, path)] : found;
}
