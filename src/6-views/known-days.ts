import type { RecordQueries } from "../5-record/record.js";
import type { Day } from "../model/when.js";
import { codesOf, type NamedPair } from "./country-name.js";
import { compareText } from "./edtf-bounds.js";
import { groupsOf } from "./group.js";

/** A day on which the record came to know something of a pair: the steps of an as-of slider. */
export interface KnownDay {
  readonly day: Day;
  /** reports of that day that tell something of the pair */
  readonly reports: number;
  /** items that no earlier report told */
  readonly items: number;
}

/** The days on which something of two countries became known, in order. */
export async function knownDays(queries: RecordQueries, pair: NamedPair): Promise<readonly KnownDay[]> {
  const { a, b } = codesOf(pair);
  const reports = new Map<Day, Set<string>>();
  const items = new Map<Day, number>();
  for (const { facets } of groupsOf(await queries.facets({ pair: [a, b] }), { a, b })) {
    for (const { known, report } of facets) reports.set(known, (reports.get(known) ?? new Set()).add(report));
    const first = facets.reduce((day, { known }) => (known < day ? known : day), "9999");
    items.set(first, (items.get(first) ?? 0) + 1);
  }
  return [...reports].sort((x, y) => compareText(x[0], y[0])).map(([day, held]) => ({ day, reports: held.size, items: items.get(day) ?? 0 }));
}
