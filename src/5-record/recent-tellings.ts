import type { Told } from "./items/told.js";
import { hasDecisions } from "./standing-in.js";
import type { Sql } from "./store/sql.js";

/** About 3 kB each, which the engine looks through again and again to see what is garbage. What is told now is mostly of what was told in the last days. */
const MOST = 8000;

const recent = new WeakMap<Sql, Map<string, Told>>();

/**
 * Tellings lately written or looked at, by the entry's id: to parse them again and again is a sixth of what adding a report costs. As long
 * as nobody decided anything, an entry and its report never change, whoever else writes; from the first decision on nothing is kept here.
 */
export function recentTellings(sql: Sql): { readonly get: (id: string) => Told | undefined; readonly keep: (told: Told) => void } {
  if (hasDecisions(sql)) return { get: () => undefined, keep: () => {} };
  const kept = recent.get(sql) ?? new Map<string, Told>();
  recent.set(sql, kept);
  return {
    get: (id) => kept.get(id),
    keep: (told) => {
      if (kept.size >= MOST) kept.delete(kept.keys().next().value!);
      kept.set(told.entry.id, told);
    },
  };
}

/** After a transaction that was taken back, what it told never was. */
export function dropRecentTellings(sql: Sql): void {
  recent.delete(sql);
}
