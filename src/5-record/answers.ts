import type { Origin } from "../model/origin.js";
import type { Day } from "../model/when.js";
import type { Facet } from "./facet.js";
import { whileItStands } from "./memory/memory.js";
import { facetsOf } from "./queries/facets.js";
import type { Ground } from "./queries/ground.js";
import { originIdsOf } from "./queries/origin-ids.js";
import { originsOf } from "./queries/origins.js";
import { storeGround } from "./queries/store-ground.js";
import type { FacetFilter } from "./record.js";
import { list, type Sql } from "./store/sql.js";

/** Those questions that are asked again and again of one pair, day after day. Each is to be asked inside a snapshot. */
export interface Answers {
  ground(): Ground;
  facets(filter: FacetFilter): readonly Facet[];
  /** of reports by whole id */
  origins(reports: readonly string[], asOf: Day | undefined): ReadonlyMap<string, Origin>;
  originIds(reports: readonly string[], asOf: Day | undefined): ReadonlyMap<string, string>;
}

/** Each answered by the store. */
export function fromStore(sql: Sql): Answers {
  const ground = storeGround(sql);
  return {
    ground: () => ground,
    facets: (filter) => facetsOf(sql, filter),
    origins(reports, asOf) {
      const rows = sql.all<{ readonly n: number }>("select n from reports where id in (select value from json_each(?))", list(reports)).map(({ n }) => n);
      return originsOf(sql, { ...(asOf !== undefined && { asOf }), reports: rows });
    },
    originIds: (reports, asOf) => originIdsOf(sql, reports, asOf),
  };
}

/** Each answered from memory; what memory does not hold, by the store. The answers are the same. */
export function fromMemory(sql: Sql): Answers {
  const memory = whileItStands(sql);
  return {
    ground: () => memory().ground,
    facets(filter) {
      const { pair, asOf, ...rest } = filter;
      return pair === undefined || Object.keys(rest).length > 0 ? facetsOf(sql, filter) : memory().facets(pair, asOf);
    },
    origins: (reports, asOf) => memory().origins(reports, asOf),
    originIds: (reports, asOf) => memory().originIds(reports, asOf),
  };
}
