import { z } from "zod";

/** A stretch of `report.text`: UTF-16 code units, `end` exclusive. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type Span = z.infer<typeof Span>;

/** The span from `start` up to and without `end`. Throws when it is empty or turned round. */
export function span(start: number, end: number): Span {
  if (!(start < end)) throw new RangeError(`span ${start}..${end} is empty`);
  return Object.freeze({ start, end });
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
