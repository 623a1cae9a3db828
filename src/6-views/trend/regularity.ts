/** How steadily something is told of: in how many of the periods, and how many in a row. */
export interface Regularity {
  /** periods with activity, of all from the first to the last with activity */
  readonly active: number;
  readonly periods: number;
  /** active / periods, 0..1; 0 without activity */
  readonly share: number;
  /** the longest run of periods in a row that have activity */
  readonly longestRun: number;
  /** sustained: active in at least half of the periods, and in three or more in a row; else episodic; none: no activity */
  readonly is: "none" | "episodic" | "sustained";
}

/** The regularity of some counts, one for each period in order, without gaps. Periods before the first activity and after the last do not count. */
export function regularityOf(counts: readonly number[]): Regularity {
  const first = counts.findIndex((n) => n > 0);
  if (first < 0) return { active: 0, periods: 0, share: 0, longestRun: 0, is: "none" };
  const between = counts.slice(first, counts.findLastIndex((n) => n > 0) + 1);
  const active = between.filter((n) => n > 0).length;
  let run = 0;
  let longestRun = 0;
  for (const n of between) {
    run = n > 0 ? run + 1 : 0;
    longestRun = Math.max(longestRun, run);
  }
  const share = active / between.length;
  return { active, periods: between.length, share: Math.round(share * 100) / 100, longestRun, is: share >= 0.5 && longestRun >= 3 ? "sustained" : "episodic" };
}
