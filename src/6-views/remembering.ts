import type { Facet } from "../5-record/facet.js";
import type { FacetFilter, RecordQueries } from "../5-record/record.js";
import type { Day } from "../model/when.js";

/** Facets kept, of all pairs and days together: some fifty megabytes. */
const MOST_FACETS = 150_000;

/** Queries that remember; `renew` before each question, so that nothing outlives the revision that it was asked under. */
export interface Remembering<Q extends RecordQueries> {
  readonly queries: Q;
  renew(): Promise<void>;
}

interface Kept {
  readonly facets: readonly Facet[];
  /** those of some kinds alone */
  readonly ofKinds: Map<string, readonly Facet[]>;
}

/**
 * The same queries, remembering what bears on the pairs that were asked of last: the parts of one page (dossier, timeline, trend, topic,
 * changes) each begin with it. The least lately asked goes first when it is too much.
 */
export function remembering<Q extends RecordQueries>(queries: Q): Remembering<Q> {
  const kept = new Map<string, Kept>();
  const origins = new Map<Day | undefined, Map<string, string>>();
  let of = "";

  const ofPair = async ({ pair, asOf }: FacetFilter, key: string): Promise<Kept> => {
    const had = kept.get(key);
    const made = had ?? { facets: await queries.facets({ pair: pair!, ...(asOf !== undefined && { asOf }) }), ofKinds: new Map() };
    kept.delete(key);
    kept.set(key, made);
    let size = 0;
    for (const [other, { facets }] of [...kept].reverse()) {
      size += facets.length;
      if (size > MOST_FACETS && other !== key) kept.delete(other);
    }
    return made;
  };
  return {
    queries: {
      ...queries,
      async facets(filter: FacetFilter) {
        const { pair, asOf, kinds, ...rest } = filter;
        if (pair === undefined || Object.keys(rest).length > 0) return queries.facets(filter);
        const own = await ofPair(filter, `${pair.join(" ")} ${asOf ?? ""}`);
        if (kinds === undefined) return own.facets;
        const key = kinds.join(" ");
        const some = own.ofKinds.get(key) ?? own.facets.filter(({ kind }) => kinds.includes(kind));
        own.ofKinds.set(key, some);
        return some;
      },
      async originIds(reports: readonly string[], asOf?: Day) {
        const known = origins.get(asOf) ?? new Map<string, string>();
        if (origins.size > MOST_DAYS) origins.clear();
        origins.set(asOf, known);
        const missing = reports.filter((report) => !known.has(report));
        if (missing.length > 0) for (const [report, origin] of await queries.originIds(missing, asOf)) known.set(report, origin);
        return new Map(reports.flatMap((report) => (known.has(report) ? [[report, known.get(report)!] as const] : [])));
      },
    },
    async renew() {
      const now = await queries.revision();
      if (now === of) return;
      kept.clear();
      origins.clear();
      of = now;
    },
  };
}

/** Days whose origins are kept. */
const MOST_DAYS = 20;
