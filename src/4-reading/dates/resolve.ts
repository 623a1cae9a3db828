import { addDays, addMonths, daysBetween, daysIn, formatDay, formatMonth, four, isoWeek, mondayOf, quarterOf, two, weekdayOf, type Ymd } from "./calendar.js";
import type { Place, Reading } from "./pattern.js";

/** `when` may be left open: the words name a month or day, and the tense and the anchor say which. */

/** A day with a year, checked against the calendar. */
export function statedDay(year: number, month: number, day: number): Reading | undefined {
  if (day < 1 || month < 1 || month > 12 || day > daysIn(year, month)) return undefined;
  return { type: "DATE", value: formatDay({ year, month, day }), basis: "stated" };
}

/** A day without a year: by a named weekday, else the nearest that fits the tense. */
export function openDay(month: number, day: number, weekday: number | undefined, place: Place): Reading | undefined {
  if (day < 1 || day > 31 || (month === 2 && day > 29) || (day === 31 && [4, 6, 9, 11].includes(month))) return undefined;
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: `XXXX-${two(month)}-${two(day)}`, basis: "relative" };
  const candidates = [anchor.year - 1, anchor.year, anchor.year + 1]
    .filter((year) => day <= daysIn(year, month))
    .map((year) => ({ year, month, day }))
    .filter((c) => weekday === undefined || weekdayOf(c) === weekday);
  const past = candidates.filter((c) => daysBetween(c, anchor) >= 0).at(-1);
  const ahead = candidates.find((c) => daysBetween(anchor, c) >= 0);
  const chosen = nearer(anchor, past, ahead, place);
  // the weekday fits no year near, or nothing says which year: we cannot know
  if (!chosen) return { type: "DATE", value: `XXXX-${two(month)}-${two(day)}`, basis: "relative" };
  return { type: "DATE", value: formatDay(chosen), basis: "relative" };
}

function nearer(anchor: Ymd, past: Ymd | undefined, ahead: Ymd | undefined, place: Place): Ymd | undefined {
  if (!past || !ahead) return past ?? ahead;
  const back = daysBetween(past, anchor);
  const on = daysBetween(anchor, ahead);
  const tense = place.tense();
  if (tense === "future") return on < 330 ? ahead : past;
  // a writer who means a day almost a year back gives the year
  if (tense === "past") return back > 300 && on < 60 ? ahead : past;
  // half a year off and nothing says which way: "a deed like the Dec. 12 coup"
  if (Math.min(back, on) > 120) return undefined;
  return back <= on ? past : ahead;
}

/** A month without a year: the last one for what is told, the next for what is to come. */
export function openMonth(month: number, place: Place): Reading {
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: `XXXX-${two(month)}`, basis: "relative" };
  const ahead = place.tense() === "future";
  const year = ahead ? (month < anchor.month ? anchor.year + 1 : anchor.year) : month > anchor.month ? anchor.year - 1 : anchor.year;
  return { type: "DATE", value: formatMonth(year, month), basis: "relative" };
}

/** A bare weekday: the publication day itself included. */
export function openWeekday(weekday: number, place: Place): Reading {
  const { anchor } = place;
  if (!anchor) return { type: "DATE", value: `XXXX-WXX-${weekday}`, basis: "relative" };
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const day = place.tense() === "future" ? addDays(anchor, (7 - back) % 7) : addDays(anchor, -back);
  return { type: "DATE", value: formatDay(day), basis: "relative" };
}

/** The calendar unit `n` units from the anchor at the unit's precision: ("M", -1) on 2025-10-20 is `2025-09`. */
export function shifted(unit: string, n: number, from: Ymd | undefined): string {
  if (!from) return { D: "XXXX-XX-XX", W: "XXXX-WXX", WE: "XXXX-WXX-WE", M: "XXXX-XX", Q: "XXXX-QX" }[unit] ?? "XXXX";
  switch (unit) {
    case "D": return formatDay(addDays(from, n));
    case "W": return isoWeek(addDays(from, 7 * n));
    case "FN": return isoWeek(addDays(from, 14 * n));
    case "WE": return `${isoWeek(addDays(from, 7 * n))}-WE`;
    case "M": { const m = addMonths({ ...from, day: 1 }, n); return formatMonth(m.year, m.month); }
    case "Q": { const m = addMonths({ ...from, day: 1 }, 3 * n); return `${four(m.year)}-Q${quarterOf(m.month)}`; }
    case "DE": return `${Math.floor(from.year / 10) + n}X`;
    case "CE": return `${Math.floor(from.year / 100) + n}XX`;
    default: return four(from.year + n);
  }
}

/** The TIMEX value `n` units before or after another one, at the coarser precision of value and unit: `1989-Q3`, one year back, is `1988-Q3`. */
export function shiftValue(value: string, unit: string, n: number): string | undefined {
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter && unit === "Y") return `${four(Number(quarter[1]) + n)}-Q${quarter[2]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month && unit === "Y") return `${four(Number(month[1]) + n)}-${month[2]}`;
  const from = dayOf(value);
  return from && shifted(unit, n, from);
}

/** The first day of a TIMEX date; undefined when it has none. */
export function dayOf(value: string): Ymd | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (day) return { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return { year: Number(month[1]), month: Number(month[2]), day: 1 };
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter) return { year: Number(quarter[1]), month: Number(quarter[2]) * 3 - 2, day: 1 };
  const year = /^(\d{4})$/.exec(value);
  return year ? { year: Number(year[1]), month: 1, day: 1 } : undefined;
}

/** The last quarter that ended before the anchor, or ends soon after: results are told of it. */
export function quarterTold(n: number, place: Place): string {
  const { anchor } = place;
  if (!anchor) return `XXXX-Q${n}`;
  const current = quarterOf(anchor.month);
  const ahead = place.tense() === "future";
  // results of the quarter that has just ended are still "to be reported"
  const year = ahead && n !== current - 1 ? (n < current ? anchor.year + 1 : anchor.year) : n > current ? anchor.year - 1 : anchor.year;
  return `${four(year)}-Q${n}`;
}

/** The Monday and Sunday of the anchor's week moved by `n` weeks. */
export function weekDay(anchor: Ymd | undefined, weeks: number, weekday: number): string {
  return anchor ? formatDay(addDays(mondayOf(anchor), 7 * weeks + weekday - 1)) : `XXXX-WXX-${weekday}`;
}
