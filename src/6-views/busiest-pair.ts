import type { RecordQueries } from "../5-record/record.js";

/** Two countries and how many reports have both take part. */
export interface PairActivity {
  readonly a: string;
  readonly b: string;
  readonly reports: number;
}

/** The two states that take part together in most reports; `undefined` when no report has two. */
export async function busiestPair(queries: RecordQueries): Promise<PairActivity | undefined> {
  return (await queries.pairs(1))[0];
}
