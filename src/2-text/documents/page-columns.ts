/** What stands together on one baseline, without a gap wide enough to part columns. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A column is at least so many lines, and so much of the page wide: bullets and numbers in the margin are none. */
const MIN_LINES = 3;
const MIN_WIDTH = 0.12;
/** rows beyond which a page is a table and not cut further */
const MAX_ROWS = 400;

/**
 * The columns of a page, each from top to bottom, in the order in which they are read. A page is cut where a strip is white from top to bottom; where
 * something spans it (a headline, a figure), above and below that first.
 */
export function columnsOf(segments: readonly Segment[], pageWidth: number): readonly (readonly Segment[])[] {
  if (segments.length === 0) return [];
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  return sorted.length > MAX_ROWS ? [sorted] : cut(sorted, pageWidth, 0);
}

function cut(segments: readonly Segment[], pageWidth: number, depth: number): readonly (readonly Segment[])[] {
  if (depth > 12 || segments.length < 2 * MIN_LINES) return [segments];
  const gutter = gutterOf(segments, pageWidth);
  if (gutter !== undefined) {
    const [left, right] = [segments.filter(({ x }) => x < gutter), segments.filter(({ x }) => x >= gutter)];
    return [...cut(left, pageWidth, depth + 1), ...cut(right, pageWidth, depth + 1)];
  }
  const at = spanEnd(segments, pageWidth);
  if (at === undefined) return [segments];
  return [...cut(segments.slice(0, at), pageWidth, depth + 1), ...cut(segments.slice(at), pageWidth, depth + 1)];
}

/** The middle of the widest white strip with a column on either side; undefined where there is none. */
function gutterOf(segments: readonly Segment[], pageWidth: number): number | undefined {
  const byLeft = [...segments].sort((a, b) => a.x - b.x);
  let best: { readonly at: number; readonly width: number } | undefined;
  let edge = -Infinity;
  for (const [index, { x, size }] of byLeft.entries()) {
    const width = x - edge;
    if (index > 0 && width > 0.8 * size && (best === undefined || width > best.width) && bothAreColumns(byLeft.slice(0, index), byLeft.slice(index), pageWidth)) best = { at: edge + width / 2, width };
    edge = Math.max(edge, byLeft[index]!.end);
  }
  return best?.at;
}

function bothAreColumns(left: readonly Segment[], right: readonly Segment[], pageWidth: number): boolean {
  return [left, right].every((side) => {
    const width = Math.max(...side.map(({ end }) => end)) - Math.min(...side.map(({ x }) => x));
    return side.length >= MIN_LINES && width >= MIN_WIDTH * pageWidth && side.reduce((sum, { text }) => sum + text.length, 0) > 12 * side.length;
  });
}

/** Where to cut from side to side so that the longer part has columns; lines are never parted. */
function spanEnd(segments: readonly Segment[], pageWidth: number): number | undefined {
  let best: { readonly at: number; readonly lines: number } | undefined;
  for (let at = 1; at < segments.length; at++) {
    const [above, below] = [segments[at - 1]!, segments[at]!];
    if (below.y - above.y < 0.5 * Math.max(above.size, below.size)) continue;
    for (const part of [segments.slice(0, at), segments.slice(at)]) {
      if (part.length < 2 * MIN_LINES || (best && part.length <= best.lines)) continue;
      if (gutterOf(part, pageWidth) !== undefined) best = { at, lines: part.length };
    }
  }
  return best?.at;
}
