import { precisionOf, type Day, type When } from "../../model/when.js";
import { remembered } from "../remembered.js";

/** The days that a date may mean, ends included. `to` of a month is its 31st: days are only compared, never counted. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly unit: "day" | "month" | "interval";
}

const LONGEST_MONTHS = 3;

/**
 * The stretch of a date that is precise enough to tell one event from another: a day, a month, or an interval of such within
 * three calendar months. Undefined for years, seasons, open and approximate dates, and for what could not be resolved.
 */
export function stretchOf(when: When | undefined): Stretch | undefined {
  if (when === undefined || when.basis === "unresolved" || /[~?%]/.test(when.value)) return undefined;
  switch (precisionOf(when.value)) {
    case "day":
      return { from: when.value.slice(0, 10), to: when.value.slice(0, 10), unit: "day" };
    case "month":
      return { from: `${when.value}-01`, to: `${when.value}-31`, unit: "month" };
    case "interval":
      return interval(when.value);
    default:
      return undefined;
  }
}

function interval(value: string): Stretch | undefined {
  const [first, last] = value.split("/").map((end) => stretchOf({ basis: "stated", value: end }));
  if (first === undefined || last === undefined || last.to < first.from) return undefined;
  const whole: Stretch = { from: first.from, to: last.to, unit: "interval" };
  return monthsOf(whole).length <= LONGEST_MONTHS ? whole : undefined;
}

/** Whether two stretches can be one time. */
export function meet(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The months, YYYY-MM, that a stretch touches. */
export function monthsOf(stretch: Stretch): readonly string[] {
  const months: string[] = [];
  const last = stretch.to.slice(0, 7);
  for (let month = stretch.from.slice(0, 7); month <= last && months.length <= LONGEST_MONTHS; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, "0")}`;
}

/** The day before, the day, and the day after. */
export const daysAround = remembered((day: Day): readonly Day[] => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) return [day];
  return [-1, 0, 1].map((step) => new Date(noon + step * 86_400_000).toISOString().slice(0, 10));
});

/** How two times that meet are said in a reason. */
export function sayTime(a: Stretch, b: Stretch): string {
  if (a.unit === "day" && b.unit === "day") return `same day ${a.from}`;
  const later = a.from > b.from ? a : b;
  return `same time at the stated precision, ${later.unit === "day" ? later.from : monthsOf(later)[0]}`;
}

/** Days between two stretches; 0 when they meet. A month's end counts as the 31st, so that a gap is never too long. */
export function gapDays(a: Stretch, b: Stretch): number {
  if (meet(a, b)) return 0;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return Math.round((daysOf(second.from) - daysOf(first.to)) / 86_400_000);
}

function daysOf(day: Day): number {
  const [year, month, date] = day.split("-").map(Number);
  return Date.UTC(year!, month! - 1, date);
}

/** The month before, the month, and the month after. */
export const monthsAround = remembered((month: string): readonly string[] => {
  const [year, number] = month.split("-").map(Number);
  return [-1, 0, 1].map((step) => new Date(Date.UTC(year!, number! - 1 + step, 1)).toISOString().slice(0, 7));
});
