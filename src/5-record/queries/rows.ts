import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { RecordError } from "../record-error.js";
import type { EntryFilter } from "../record.js";
import type { Store } from "../store/tables.js";

/** Reports in the order (known, id). */
export async function reportsOf(store: Store, { asOf, ids }: { readonly asOf?: Day; readonly ids?: readonly string[] } = {}): Promise<readonly Report[]> {
  const rows = await store
    .selectFrom("reports")
    .select("json")
    .$if(asOf !== undefined, (query) => query.where("known", "<=", asOf!))
    .$if(ids !== undefined, (query) => query.where("id", "in", [...ids!]))
    .orderBy("known")
    .orderBy("id")
    .execute();
  return rows.map((row) => JSON.parse(row.json) as Report);
}

/** An entry with its row number, its report's id, and the day from which it counts. */
export interface EntryRow {
  readonly n: number;
  readonly report: string;
  readonly known: Day;
  readonly json: string;
}

/** Entries in the order of report (known, id), then of evidence. */
export async function entryRows(store: Store, filter: EntryFilter = {}): Promise<readonly EntryRow[]> {
  let query = store
    .selectFrom("entries as e")
    .innerJoin("reports as r", "r.n", "e.report")
    .select(["e.n", "r.id as report", "e.known", "e.json"])
    .orderBy("r.known")
    .orderBy("r.id")
    .orderBy("e.start")
    .orderBy("e.id");
  if (filter.report !== undefined) {
    const id = await wholeId(store, "reports", filter.report);
    if (id === undefined) return [];
    query = query.where("r.id", "=", id);
  }
  if (filter.ids !== undefined) query = query.where("e.id", "in", [...filter.ids]);
  if (filter.asOf !== undefined) query = query.where("e.known", "<=", filter.asOf);
  if (filter.kinds !== undefined) query = query.where("e.kind", "in", [...filter.kinds]);
  for (const code of filter.allOf ?? []) query = query.where("e.n", "in", store.selectFrom("entry_actors").select("entry").where("country", "=", code));
  if (filter.anyOf !== undefined) query = query.where("e.n", "in", store.selectFrom("entry_actors").select("entry").where("country", "in", [...filter.anyOf]));
  return query.execute();
}

export function entryIn(row: { readonly json: string }): Entry {
  return JSON.parse(row.json) as Entry;
}

const SHORTEST_PREFIX = 6;

/** The whole id that an id or a unique prefix of at least 6 characters stands for. Throws where it stands for several. */
export async function wholeId(store: Store, table: "reports" | "entries", prefix: string): Promise<string | undefined> {
  if (prefix.length < SHORTEST_PREFIX) return undefined;
  const rows = await store.selectFrom(table).select("id").where("id", ">=", prefix).where("id", "<", `${prefix}\uffff`).orderBy("id").limit(2).execute();
  const [first, second] = rows;
  if (second === undefined || first?.id === prefix) return first?.id;
  throw new RecordError({
    code: "ambiguous-id",
    message: `"${prefix}" begins more than one id (${first!.id}, ${second.id}, …).`,
    remedy: "Give more of it.",
  });
}
