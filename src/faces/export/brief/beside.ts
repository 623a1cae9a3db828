import type { Line } from "./brief.js";

/** Characters that a printed line holds. */
const PRINTED_LINE = 76;

/** Whether the facts of a line fit beside its words on paper; else they stand under them. */
export function factsBeside({ strong = "", marks = "", text, cites, steps, others, facts, day }: Line): boolean {
  const words = strong.length + marks.length + text.length + 2 * cites.length + 0.9 * facts.length;
  return steps.length + others.length === 0 && words <= (day === undefined ? PRINTED_LINE + 14 : PRINTED_LINE);
}
