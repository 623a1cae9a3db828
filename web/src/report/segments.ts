import type { ReviewedEntry } from "../parts/types.js";

/** A stretch of text in which the same entries have their evidence; innermost (shortest) first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly ReviewedEntry[];
}

/** Cuts a stretch of text wherever evidence begins or ends. */
export function segmentsOf(start: number, end: number, entries: readonly ReviewedEntry[]): readonly Segment[] {
  const spans = entries.flatMap((own) => own.entry.evidence.filter((span) => span.start < end && span.end > start).map((span) => ({ own, span })));
  const edges = [...new Set([start, end, ...spans.flatMap(({ span }) => [Math.max(start, span.start), Math.min(end, span.end)])])].sort((x, y) => x - y);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1]!;
    const inside = spans.filter(({ span }) => span.start <= from && span.end >= to).sort((x, y) => x.span.end - x.span.start - (y.span.end - y.span.start));
    return { start: from, end: to, entries: inside.map(({ own }) => own) };
  });
}

/** How a kind of entry is underlined. */
export function kindClass({ entry }: ReviewedEntry): string {
  if (entry.kind === "event") return entry.quad <= 2 ? "coop" : "conf";
  return { statement: "stated", figure: "counted", undertaking: "undertaken" }[entry.kind];
}
