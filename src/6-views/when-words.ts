import type { When } from "../model/when.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS: Readonly<Record<number, string>> = {
  21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
  40: "first half of", 41: "second half of",
};

/**
 * A when in words, at the precision that was stated and no other; what is unresolved keeps the report's own words.
 *
 * @example whenWords({ basis: "stated", value: "2025-10-14/2025-10-19" }) // "14–19 October 2025"
 */
export function whenWords(when: When): string {
  return when.basis === "unresolved" ? `“${when.text}” (not resolved)` : edtfWords(when.value, MONTHS);
}

/** The same with months of three letters, for columns. */
export function whenShort(when: When): string {
  return when.basis === "unresolved" ? "" : edtfWords(when.value, MONTHS.map((month) => month.slice(0, 3)));
}

/** An EDTF value or a plain day in words. */
export function dayWords(value: string): string {
  return edtfWords(value, MONTHS);
}

/** The day that a report tells of itself: of its publication, else of its last change, which is said to be that. */
export function toldDayWords({ published, updated }: { readonly published?: string | undefined; readonly updated?: string | undefined }, words = dayWords): string {
  if (published !== undefined) return words(published);
  return updated === undefined ? "no date" : `last changed ${words(updated)}`;
}

function edtfWords(value: string, months: readonly string[]): string {
  if (!value.includes("/") && value.startsWith("..")) return `until ${single(value.slice(2), months)}`;
  const [start = "", end] = value.split("/");
  if (end === undefined) return single(start, months);
  if (start === ".." || start === "") return `until ${single(end, months)}`;
  if (end === ".." || end === "") return `since ${single(start, months)}`;
  return interval(start, end, months);
}

function interval(start: string, end: string, months: readonly string[]): string {
  const [y1, m1, d1] = start.split("-");
  const [y2, m2, d2] = end.split("-");
  if (d1 && d2 && y1 === y2 && m1 === m2) return `${Number(d1)}–${single(end, months)}`;
  const shortened = y1 === y2 ? single(start, months).replace(` ${y1 ?? ""}`, "") : single(start, months);
  return `${shortened} – ${single(end, months)}`;
}

function single(value: string, months: readonly string[]): string {
  const about = /[~%]/.test(value) ? "about " : "";
  const unsure = /[?%]/.test(value) ? " (unsure)" : "";
  const [year = "", part, day] = value.replace(/[~?%]/g, "").split("-");
  return about + date(year, part, day, months) + unsure;
}

function date(year: string, part: string | undefined, day: string | undefined, months: readonly string[]): string {
  if (part === undefined) return year;
  const month = months[Number(part) - 1];
  if (month === undefined) return `${SEASONS[Number(part)] ?? ""} ${year}`.trim();
  return day === undefined ? `${month} ${year}` : `${Number(day.slice(0, 2))} ${month} ${year}`;
}
