import type { Day } from "../../model/when.js";

/** A day as numbers; `month` from 1. */
export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2025-10-20` (a time behind it is ignored) as numbers; undefined when it is no day of the calendar. */
export function parseDay(day: string): Ymd | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!m) return undefined;
  const parsed = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return parsed.month >= 1 && parsed.month <= 12 && parsed.day >= 1 && parsed.day <= daysIn(parsed.year, parsed.month) ? parsed : undefined;
}

/** Days in a month of the proleptic Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Numbers to `2025-10-20`. */
export function formatDay({ year, month, day }: Ymd): Day {
  return `${formatMonth(year, month)}-${two(day)}`;
}

/** Numbers to `2025-10`. */
export function formatMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

export function two(n: number): string {
  return String(n).padStart(2, "0");
}

export function four(n: number): string {
  return String(n).padStart(4, "0");
}

/** The day `n` days later (earlier when negative). */
export function addDays(from: Ymd, n: number): Ymd {
  return fromDate(new Date(Date.UTC(from.year, from.month - 1, from.day + n)));
}

/** The month `n` months later, with the day cut to the month's length. */
export function addMonths(from: Ymd, n: number): Ymd {
  const months = from.year * 12 + (from.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: Ymd): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Ymd): Ymd {
  return addDays(day, 1 - weekdayOf(day));
}

/** ISO 8601 week as `1989-W42`. */
export function isoWeek(day: Ymd): string {
  const thursday = addDays(mondayOf(day), 3);
  const dayOfYear = daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday);
  return `${four(thursday.year)}-W${two(Math.floor(dayOfYear / 7) + 1)}`;
}

/** The Monday of `1989-W42`. */
export function mondayOfWeek(year: number, week: number): Ymd {
  return addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7);
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: Ymd, b: Ymd): number {
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000);
}

/** Quarter of a month, 1 to 4. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

function fromDate(date: Date): Ymd {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
