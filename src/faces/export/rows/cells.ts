import type { Actor } from "../../../model/actor.js";
import type { Span } from "../../../model/span.js";
import { isDated, whenBounds } from "../../../6-views/index.js";
import type { When } from "../../../model/when.js";

/** Several values in one cell; a semicolon inside one becomes a comma, so that the cell can be taken apart again. */
export function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.map((value) => value.replace(/\s*;\s*/g, ", ")).join("; ");
}

export function namesIn(actors: readonly Actor[]): string | undefined {
  return listed(actors.map(({ name }) => name));
}

/** Their codes in the order of the names. */
export function codesIn(actors: readonly Actor[]): string | undefined {
  return actors.every(({ code }) => code === undefined) ? undefined : listed(actors.map(({ code }) => code ?? "?"));
}

/** A stretch of a report on one line. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

export function edtf(when: When | undefined): string | undefined {
  return isDated(when) ? when.value : undefined;
}

/** The first and last day that it can mean, where they are days of the calendar. */
export function daysOf(when: When | undefined): { readonly begin?: string; readonly end?: string } {
  const { from, to } = whenBounds(when);
  return { ...(isDay(from) && { begin: from }), ...(isDay(to) && { end: to }) };
}

export function isDay(text: string | undefined): text is string {
  const time = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
