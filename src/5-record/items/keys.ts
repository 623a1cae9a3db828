import { monthsOf, type Stretch } from "./times.js";

/**
 * Where an entry is filed, and where its candidates are sought. Two entries that link are each sought where the other is
 * stored. They differ so that an entry of one day looks through that day and through what is dated only by the month, not
 * through every day of the month.
 */
export interface Keys {
  readonly stored: readonly string[];
  readonly sought: readonly string[];
}

export const NO_KEYS: Keys = { stored: [], sought: [] };

/** Keys under which a thing of that time is stored. */
export function stored(what: string, time: Stretch): readonly string[] {
  if (time.unit === "day") return [`${what}|${time.from}`, `${what}|in ${time.from.slice(0, 7)}`];
  return monthsOf(time).map((month) => `${what}|${month}`);
}

/** Keys under which things of a time that meets it are stored. */
export function sought(what: string, time: Stretch): readonly string[] {
  if (time.unit === "day") return [`${what}|${time.from}`, `${what}|${time.from.slice(0, 7)}`];
  return monthsOf(time).flatMap((month) => [`${what}|${month}`, `${what}|in ${month}`]);
}
