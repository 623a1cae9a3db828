import { likeness, SAME_STORY, type Story } from "./same-story.js";

/**
 * Groups of reports that tell the same story, by average linkage: two groups become one while their reports are alike on average, so that
 * one report that touches two stories does not join them. Each group, and the groups, in the order of ids, whatever the order given.
 * For what a view shows at once (hundreds of reports): the time grows with the square of their number.
 */
export function storiesOf(reports: readonly Story[]): readonly (readonly string[])[] {
  const stories = [...reports].sort((a, b) => (a.report < b.report ? -1 : 1));
  const groups: (number[] | undefined)[] = stories.map((_, i) => [i]);
  const sums = stories.map((a, i) => Float64Array.from(stories, (b, j) => (i === j ? 0 : likeness(a, b))));
  const mean = (i: number, j: number): number => sums[i]![j]! / (groups[i]!.length * groups[j]!.length);
  /** for each group, the later group that it is most like */
  const nearest = (i: number): number => {
    let best = -1;
    for (let j = i + 1; j < groups.length; j++) if (groups[j] !== undefined && (best < 0 || mean(i, j) > mean(i, best))) best = j;
    return best;
  };
  const next = stories.map((_, i) => nearest(i));
  for (;;) {
    let first = -1;
    for (let i = 0; i < groups.length; i++) if (groups[i] !== undefined && next[i]! >= 0 && (first < 0 || mean(i, next[i]!) > mean(first, next[first]!))) first = i;
    if (first < 0 || mean(first, next[first]!) < SAME_STORY) break;
    const second = next[first]!;
    for (let k = 0; k < groups.length; k++) {
      sums[first]![k]! += sums[second]![k]!;
      sums[k]![first] = sums[first]![k]!;
    }
    groups[first] = [...groups[first]!, ...groups[second]!];
    groups[second] = undefined;
    for (let i = 0; i < groups.length; i++) {
      if (groups[i] === undefined) continue;
      if (i === first || next[i] === first || next[i] === second) next[i] = nearest(i);
      else if (i < first && (next[i]! < 0 || mean(i, first) > mean(i, next[i]!))) next[i] = first;
    }
  }
  return groups.flatMap((group) => (group === undefined ? [] : [group.sort((x, y) => x - y).map((i) => stories[i]!.report)]));
}
