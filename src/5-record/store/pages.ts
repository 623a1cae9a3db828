import type { Sql } from "./sql.js";

/** Kilobytes of a record's pages that are held in memory. */
export const USUAL_PAGES = 65_536;

/** Who adds many reports writes here and there in indexes that soon outgrow what is usual. */
const MORE_PAGES = 131_072;

/** Holds more pages, for adding many reports. */
export function holdMore(sql: Sql): void {
  sql.exec(`pragma cache_size = -${MORE_PAGES}`);
}

/** Holds what is usual again, and gives the rest back. */
export function holdUsual(sql: Sql): void {
  sql.exec(`pragma cache_size = -${USUAL_PAGES}; pragma shrink_memory`);
}
