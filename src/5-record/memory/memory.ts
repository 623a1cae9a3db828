import type { Origin } from "../../model/origin.js";
import type { Day } from "../../model/when.js";
import type { Facet } from "../facet.js";
import { ALWAYS, type Ground } from "../queries/ground.js";
import type { Sql } from "../store/sql.js";
import { entryMemory } from "./entry-memory.js";
import { pairMemory } from "./pair-memory.js";
import { reportMemory } from "./report-memory.js";

/** What is kept of a record so that a past day is cut from memory. It holds while nothing is written to the record (`whileItStands`). */
export interface Memory {
  readonly ground: Ground;
  /** what bears on a pair */
  facets(pair: readonly [string, string], asOf: Day | undefined): readonly Facet[];
  /** the origins of the families of some reports (by whole id) */
  origins(reports: readonly string[], asOf: Day | undefined): ReadonlyMap<string, Origin>;
  originIds(reports: readonly string[], asOf: Day | undefined): ReadonlyMap<string, string>;
}

export function memoryOf(sql: Sql): Memory {
  const reports = reportMemory(sql);
  const pairs = pairMemory(sql);
  return {
    ground: entryMemory(sql, reports.origins),
    facets: pairs,
    origins: (ids, asOf = ALWAYS) => reports.origins(ids, asOf),
    originIds: (ids, asOf = ALWAYS) => reports.originIds(ids, asOf),
  };
}

/** A memory that is begun anew when anybody has written to the record since. To be asked for inside a snapshot, so that nothing is written meanwhile. */
export function whileItStands(sql: Sql): () => Memory {
  let of = "";
  let memory: Memory | undefined;
  return () => {
    const now = standOf(sql);
    if (memory === undefined || now !== of) [of, memory] = [now, memoryOf(sql)];
    return memory;
  };
}

/** Changes with each commit, of whatever connection. */
function standOf(sql: Sql): string {
  const others = sql.one<{ readonly data_version: number }>("pragma data_version")!.data_version;
  return `${others} ${sql.one<{ readonly own: number }>("select total_changes() as own")!.own}`;
}
