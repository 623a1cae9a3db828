import type { RecordQueries } from "../5-record/record.js";
import type { Day } from "../model/when.js";

/** Two states by how much is told of them together. */
export interface PairRow {
  readonly a: string;
  readonly b: string;
  /** reports in which both take part */
  readonly reports: number;
  /** of these, those that were added after the place asked */
  readonly fresh: number;
}

export interface PairListOptions {
  readonly limit: number;
  /** how many to pass over */
  readonly cursor?: number;
  readonly asOf?: Day;
  /** a place in the order of adding: what came after it is fresh, and stands first */
  readonly after?: number;
}

/** More than there are of two states. */
const MOST_PAIRS = 100_000;

/** Pairs of states: those with fresh reports first, then by activity. */
export async function pairList(queries: RecordQueries, { limit, cursor = 0, asOf, after }: PairListOptions): Promise<{ readonly pairs: readonly PairRow[]; readonly next?: number }> {
  const fresh = new Map(after === undefined ? [] : (await queries.pairsSince(after)).map(({ a, b, reports }) => [`${a} ${b}`, reports]));
  // A pair with something fresh may be the least busy of all, so then all are looked through; a page of the busiest is enough otherwise.
  const all = await queries.pairs(fresh.size > 0 ? MOST_PAIRS : cursor + limit + 1, asOf);
  const rows = all.map(({ a, b, reports }): PairRow => ({ a, b, reports, fresh: Math.min(reports, fresh.get(`${a} ${b}`) ?? 0) }));
  const ordered = rows.toSorted((x, y) => y.fresh - x.fresh || y.reports - x.reports);
  return { pairs: ordered.slice(cursor, cursor + limit), ...(ordered.length > cursor + limit && { next: cursor + limit }) };
}
