import type { Span } from "../model/span.js";

/** Every span in a value, wherever it stands: an object with `start` and `end`. */
export function spansOf(value: unknown): readonly Span[] {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.values(value).flatMap(spansOf);
  const { start, end } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" ? [{ start, end }, ...inner] : inner;
}

/** Whether a span is not empty and lies inside a text. */
export function lies(span: Span, text: string): boolean {
  return span.start < span.end && span.end <= text.length;
}
