import type { Day } from "../../model/when.js";

/** The length of the periods that a trend counts in. */
export type PeriodLength = "month" | "quarter" | "year";

/**
 * The period that a day lies in.
 *
 * @example periodOf("2024-02-14", "quarter") // "2024-Q1"
 */
export function periodOf(day: Day, length: PeriodLength): string {
  const year = day.slice(0, 4);
  if (length === "year") return year;
  const month = Number(day.slice(5, 7));
  return length === "month" ? `${year}-${day.slice(5, 7)}` : `${year}-Q${Math.ceil(month / 3)}`;
}

/** The period after one. */
export function nextPeriod(period: string, length: PeriodLength): string {
  const year = Number(period.slice(0, 4));
  if (length === "year") return String(year + 1).padStart(4, "0");
  const [mark, last] = length === "month" ? ["-", 12] : ["-Q", 4];
  const n = Number(period.slice(4 + mark.length));
  const [y, m] = n === last ? [year + 1, 1] : [year, n + 1];
  return `${String(y).padStart(4, "0")}${mark}${length === "month" ? String(m).padStart(2, "0") : m}`;
}

/** All periods from one to another, both included; none when they are the wrong way round. */
export function periodsBetween(first: string, last: string, length: PeriodLength): readonly string[] {
  const periods: string[] = [];
  for (let at = first; at <= last; at = nextPeriod(at, length)) periods.push(at);
  return periods;
}
