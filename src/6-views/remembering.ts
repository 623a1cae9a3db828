import type { Facet } from "../5-record/facet.js";
import type { EntryFilter, FacetFilter, RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import type { Adds } from "../model/item.js";
import type { Report } from "../model/report.js";
import type { Day } from "../model/when.js";
import { compareText } from "./edtf-bounds.js";

/** What is kept at most: facets, of all pairs and days together (a record that answers from memory gives most of them again on the next day); characters of reports; entries. */
const MOST = { facets: 150_000, characters: 20_000_000, entries: 20_000 };

/** Queries that remember; `renew` before each question, so that nothing outlives the revision that it was asked under. */
export interface Remembering<Q extends RecordQueries> {
  readonly queries: Q;
  renew(): Promise<void>;
}

/**
 * The same queries, remembering what was asked for last: the parts of one page (dossier, timeline, trend, topic, changes) each begin with what bears
 * on the pair, and the pages of two days that follow one another show nearly the same rows. What is least lately asked for goes first.
 */
export function remembering<Q extends RecordQueries>(queries: Q): Remembering<Q> {
  const facets = facetsRemembered(queries);
  const reports = byIdRemembered<Report>(async (ids) => new Map((await queries.reports({ ids })).map((report) => [report.id, report])), MOST.characters, ({ text }) => text.length);
  const entries = byIdRemembered<Entry>(async (ids) => new Map((await queries.entries({ ids })).map((entry) => [entry.id, entry])), MOST.entries, () => 1);
  const adds = byIdRemembered<Adds>((ids) => queries.addsOf(ids), MOST.entries, () => 1);
  let of = "";
  return {
    queries: {
      ...queries,
      facets: facets.of,
      async reports(filter: { readonly asOf?: Day; readonly ids?: readonly string[] } = {}) {
        if (filter.ids === undefined || filter.asOf !== undefined) return queries.reports(filter);
        return [...(await reports.of(filter.ids)).values()].sort(inOrder);
      },
      async entries(filter: EntryFilter = {}) {
        const { ids, ...rest } = filter;
        if (ids === undefined || Object.keys(rest).length > 0) return queries.entries(filter);
        const found = [...(await entries.of(ids)).values()];
        const told = await reports.of([...new Set(found.map(({ report }) => report))]);
        return found.sort((x, y) => inOrder(told.get(x.report)!, told.get(y.report)!) || startOf(x) - startOf(y) || compareText(x.id, y.id));
      },
      addsOf: (ids: readonly string[]) => adds.of(ids),
    },
    async renew() {
      const now = await queries.revision();
      if (now === of) return;
      for (const kept of [facets, reports, entries, adds]) kept.forget();
      of = now;
    },
  };
}

interface KeptFacets {
  readonly facets: readonly Facet[];
  /** those of some kinds alone */
  readonly ofKinds: Map<string, readonly Facet[]>;
}

function facetsRemembered(queries: RecordQueries) {
  const kept = new Map<string, KeptFacets>();
  const ofPair = async ({ pair, asOf }: FacetFilter): Promise<KeptFacets> => {
    const key = `${pair!.join(" ")} ${asOf ?? ""}`;
    const made = kept.get(key) ?? { facets: await queries.facets({ pair: pair!, ...(asOf !== undefined && { asOf }) }), ofKinds: new Map() };
    kept.delete(key);
    kept.set(key, made);
    dropOldest(kept, MOST.facets, (one) => one.facets.length);
    return made;
  };
  return {
    async of(filter: FacetFilter): Promise<readonly Facet[]> {
      const { pair, asOf: _asOf, kinds, ...rest } = filter;
      if (pair === undefined || Object.keys(rest).length > 0) return queries.facets(filter);
      const own = await ofPair(filter);
      if (kinds === undefined) return own.facets;
      const some = own.ofKinds.get(kinds.join(" ")) ?? own.facets.filter(({ kind }) => kinds.includes(kind));
      own.ofKinds.set(kinds.join(" "), some);
      return some;
    },
    forget: () => kept.clear(),
  };
}

/** Things that are the same on any day, by id. */
function byIdRemembered<T>(ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>, most: number, sizeOf: (one: T) => number) {
  const kept = new Map<string, T>();
  return {
    async of(ids: readonly string[]): Promise<ReadonlyMap<string, T>> {
      const missing = ids.filter((id) => !kept.has(id));
      const fetched = missing.length === 0 ? new Map<string, T>() : await ask(missing);
      const found = new Map<string, T>();
      for (const id of ids) {
        const one = kept.get(id) ?? fetched.get(id);
        if (one === undefined) continue;
        found.set(id, one);
        kept.delete(id);
        kept.set(id, one);
      }
      dropOldest(kept, most, sizeOf);
      return found;
    },
    forget: () => kept.clear(),
  };
}

/** Drops what was least lately put in until the rest is no more than `most`; the last stays whatever its size. */
function dropOldest<K, V>(kept: Map<K, V>, most: number, sizeOf: (one: V) => number): void {
  let size = 0;
  for (const one of kept.values()) size += sizeOf(one);
  for (const [key, one] of kept) {
    if (size <= most || kept.size === 1) return;
    kept.delete(key);
    size -= sizeOf(one);
  }
}

function inOrder(a: Report, b: Report): number {
  return compareText(a.known, b.known) || compareText(a.id, b.id);
}

function startOf({ evidence }: Entry): number {
  return evidence[0]?.start ?? 0;
}
