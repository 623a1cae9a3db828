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
  const run = longestRun(segments, pageWidth);
  if (run === undefined) return [segments];
  const bands = [segments.slice(0, run.from), segments.slice(run.from, run.to), segments.slice(run.to)];
  return bands.flatMap((band) => (band.length === 0 ? [] : cut(band, pageWidth, depth + 1)));
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

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Points between the places at which it is tried whether a strip is white. */
const STEP = 4;

/** The longest stretch from top to bottom that nothing spans and that has columns: above and below it something goes from side to side. */
function longestRun(segments: readonly Segment[], pageWidth: number): Run | undefined {
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map(({ end }) => end));
  let best: Run | undefined;
  for (let x = left + MIN_WIDTH * pageWidth; x < right - MIN_WIDTH * pageWidth; x += STEP) {
    for (const run of runsBeside(segments, x)) {
      const longer = run.to - run.from > (best ? best.to - best.from : 2 * MIN_LINES - 1);
      if (longer && run.to - run.from < segments.length && gutterOf(segments.slice(run.from, run.to), pageWidth) !== undefined) best = run;
    }
  }
  return best;
}

/** Stretches in which nothing stands over `x`; a line is in one as a whole or not at all. */
function runsBeside(segments: readonly Segment[], x: number): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= segments.length; at++) {
    const segment = segments[at];
    if (segment && !(segment.x < x && segment.end > x)) continue;
    let to = at;
    while (segment && to > from && sameLine(segments[to - 1]!, segment)) to--;
    if (to > from) runs.push({ from, to });
    from = at + 1;
    while (segment && from < segments.length && sameLine(segments[from]!, segment)) from++;
    at = Math.max(at, from - 1);
  }
  return runs;
}

function sameLine(a: Segment, b: Segment): boolean {
  return Math.abs(a.y - b.y) < 0.45 * Math.max(a.size, b.size);
}
