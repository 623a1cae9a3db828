/** A day as a page prints it. `value` is `YYYY-MM-DD`; "03/04/2025" has two readings and no value; "Oct 20" has no year. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly value?: string;
  readonly readings?: readonly [string, string];
  /** how a date in figures must be read, where only one way gives a day: "3/14/2025" */
  readonly order?: NumericOrder;
  readonly monthDay?: { readonly month: number; readonly day: number };
}

export type NumericOrder = "day-first" | "month-first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const YEAR = "((?:19|20)\\d{2})";
/** after a year: no further digit, unless a time of day is glued on */
const END = "(?!\\d(?!\\d?:\\d\\d))";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

const FORMS: readonly { readonly pattern: RegExp; readonly read: (m: readonly string[]) => Omit<DateMention, "start" | "end"> | undefined }[] = [
  { pattern: new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}[\\d:.]{0,10}(?:Z|[+-]\\d{2}:?\\d{2})?|(?!\\d))`, "gi"), read: ([y, m, d]) => full(y, Number(m), d) },
  { pattern: new RegExp(`\\b(${MONTH}) {0,2}${DAY},? {0,2}${YEAR}${END}`, "gi"), read: ([m, d, y]) => full(y, monthOf(m), d) },
  { pattern: new RegExp(`\\b${DAY}(?: of)?[ -]{1,2}(${MONTH})[, -]{1,3}${YEAR}${END}`, "gi"), read: ([d, m, y]) => full(y, monthOf(m), d) },
  { pattern: new RegExp(`\\b${YEAR} (${MONTH}) ${DAY}(?!\\d)`, "gi"), read: ([y, m, d]) => full(y, monthOf(m), d) },
  { pattern: new RegExp(`\\b${YEAR}[/.](\\d{1,2})[/.](\\d{1,2})\\b`, "g"), read: ([y, m, d]) => full(y, Number(m), d) },
  { pattern: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}${END}`, "g"), read: ([d, m, y]) => full(y, Number(m), d) },
  { pattern: new RegExp(`\\b(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}\\b`, "g"), read: ([a, b, y]) => slashed(a, b, y) },
  { pattern: new RegExp(`\\b(${MONTH}) {0,2}${DAY}\\b`, "gi"), read: ([m, d]) => yearless(monthOf(m), d) },
  { pattern: new RegExp(`\\b${DAY} (${MONTH})`, "gi"), read: ([d, m]) => yearless(monthOf(m), d) },
];

const DIGIT = /\d/;

/** All calendar days printed in `text`, in order; of overlapping readings the fuller one is kept. */
export function findDates(text: string): readonly DateMention[] {
  if (!DIGIT.test(text)) return [];
  const found: DateMention[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const reading = read(match.slice(1));
      if (reading) found.push({ start, end, ...reading });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The latest day with this month and day that is not after `published` (a day's grace for time zones). */
export function resolveMonthDay(monthDay: { readonly month: number; readonly day: number }, published: string): string | undefined {
  const year = Number(published.slice(0, 4));
  const limit = addDays(published, 1);
  for (const candidate of [year + 1, year, year - 1]) {
    const value = dayOf(candidate, monthDay.month, monthDay.day);
    if (value !== undefined && value <= limit) return value;
  }
  return undefined;
}

/** The day of an ISO date-time as its own time zone has it, or of any other printed form that is unambiguous. */
export function dayOfTimestamp(value: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) ?? /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}|$)/.exec(value);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return findDates(value.slice(0, 200)).find((mention) => mention.value !== undefined)?.value;
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function full(year: string | undefined, month: number, day: string | undefined): { readonly value: string } | undefined {
  const value = dayOf(Number(year), month, Number(day));
  return value === undefined ? undefined : { value };
}

function slashed(a: string | undefined, b: string | undefined, year: string | undefined): Omit<DateMention, "start" | "end"> | undefined {
  const dayFirst = dayOf(Number(year), Number(b), Number(a));
  const monthFirst = dayOf(Number(year), Number(a), Number(b));
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return { readings: [dayFirst, monthFirst] };
  const value = dayFirst ?? monthFirst;
  if (value === undefined) return undefined;
  return { value, ...(dayFirst !== monthFirst && { order: dayFirst === undefined ? ("month-first" as const) : ("day-first" as const) }) };
}

function yearless(month: number, day: string | undefined): Omit<DateMention, "start" | "end"> | undefined {
  return dayOf(2024, month, Number(day)) === undefined ? undefined : { monthDay: { month, day: Number(day) } };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return at.toISOString().slice(0, 10);
}
