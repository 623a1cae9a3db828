import type { Span } from "../../model/span.js";

/** How far two sets of spans cover the same characters: shared over all, 0..1 (Jaccard). */
export function sameWords(a: readonly Span[], b: readonly Span[]): number {
  const [own, other, both] = [covered(a), covered(b), covered([...a, ...b])];
  return both === 0 ? 0 : (own + other - both) / both;
}

/** Characters that the spans cover; those that two cover count once. */
function covered(spans: readonly Span[]): number {
  let [total, reached] = [0, 0];
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
