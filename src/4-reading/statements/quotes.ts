import type { Span } from "../../model/span.js";

/** A stretch between quotation marks. */
export interface Quote {
  /** with the marks */
  readonly outer: Span;
  /** without them */
  readonly inner: Span;
  /** no closing mark before the paragraph's end: the quotation goes on in the next, which opens with a mark */
  readonly open: boolean;
}

const OPENERS = new Set(['"', "“", "„", "«"]);
const CLOSERS = new Set(['"', "”", "“", "»"]);

/** The quotations of one paragraph, left to right. Marks toggle; a straight mark opens after space, start or bracket. */
export function quotesIn(text: string, paragraph: Span): readonly Quote[] {
  const out: Quote[] = [];
  let start = -1;
  for (let i = paragraph.start; i < paragraph.end; i += 1) {
    const c = text.charAt(i);
    if (start < 0) {
      if (OPENERS.has(c) && !isInchMark(text, i)) start = i;
    } else if (CLOSERS.has(c)) {
      if (c === "“" && text.charAt(start) === "“") {
        // a second opening mark without a close: the first was never closed
        start = i;
        continue;
      }
      push(out, start, i + 1, false);
      start = -1;
    }
  }
  if (start >= 0) push(out, start, paragraph.end, true);
  return out;
}

function isInchMark(text: string, i: number): boolean {
  return text.charAt(i) === '"' && /\d/.test(text.charAt(i - 1)) && !/[A-Za-z(]/.test(text.charAt(i + 1));
}

function push(out: Quote[], start: number, end: number, open: boolean): void {
  const inner = { start: start + 1, end: open ? end : end - 1 };
  if (inner.end > inner.start) out.push({ outer: { start, end }, inner, open });
}
