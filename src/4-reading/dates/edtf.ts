import { addDays, formatDay, formatMonth, mondayOfWeek, daysIn, four } from "./calendar.js";
import type { Timex } from "./date-mention.js";

const SEASONS: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/**
 * The EDTF value (ISO 8601-2, level 1) of a TIMEX date, never more precise than it: `1989-Q3` gives `1989-07/1989-09`, `199X` gives `1990/1999`.
 * Undefined for lengths, sets, vague references and dates without a year.
 */
export function edtfOf(timex: Timex): string | undefined {
  if (timex.type === "DURATION" || timex.type === "SET") return undefined;
  const date = timex.value.replace(/T.*$/, "");
  const value = plain(date);
  return value !== undefined && timex.mod === "APPROX" && !value.includes("/") ? `${value}~` : value;
}

function plain(date: string): string | undefined {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$|^\d{4}\/\d{4}$/.test(date)) return date;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  const half = /^(\d{4})-H([12])$/.exec(date);
  if (half) return half[2] === "1" ? months(Number(half[1]), 1, 6) : months(Number(half[1]), 7, 12);
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(date);
  if (week) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return `${formatDay(addDays(monday, week[3] ? 5 : 0))}/${formatDay(addDays(monday, 6))}`;
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date);
  if (season) return `${season[1]}-${SEASONS[season[2] ?? ""]}`;
  const decade = /^(\d{3})X$/.exec(date);
  if (decade) return `${decade[1]}0/${decade[1]}9`;
  const century = /^(\d{2})XX$/.exec(date);
  if (century) return `${four(Number(century[1]) * 100 + 1)}/${four(Number(century[1]) * 100 + 100)}`;
  return undefined;
}

/** From one month of a year to another: `2025-01/2025-09`. */
export function months(year: number, from: number, to: number): string {
  return `${formatMonth(year, from)}/${formatMonth(year, to)}`;
}

/** From the start of `a` to the end of `b`; undefined when they are the wrong way round. */
export function interval(a: string, b: string): string | undefined {
  const from = a.replace(/\/.*$/, "").replace("~", "");
  const to = b.replace(/^.*\//, "").replace("~", "");
  return firstDay(from) <= lastDay(to) ? `${from}/${to}` : undefined;
}

function firstDay(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  return value.length === 7 ? `${value}-${daysIn(Number(value.slice(0, 4)), Number(value.slice(5)))}` : value;
}
