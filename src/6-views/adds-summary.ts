import type { RecordQueries } from "../5-record/record.js";
import type { Entry, EntryKind } from "../model/entry.js";
import type { Adds } from "../model/item.js";

/** What a report adds, by kind of entry: the numbers of its line after reading. */
export interface AddsSummary {
  readonly added: number;
  readonly byKind: Readonly<Record<EntryKind, number>>;
  readonly restated: number;
  /** entries on nobody's word */
  readonly unsourced: Readonly<Record<EntryKind, number>>;
  readonly checkable: number;
}

/** Counts the new items of a report by the kind of the report's entries in them. */
export async function addsSummary(queries: RecordQueries, entries: readonly Entry[], adds: Adds): Promise<AddsSummary> {
  const kindOf = new Map(entries.map((entry) => [entry.id, entry.kind]));
  const byKind = none();
  for (const id of adds.new) {
    const own = kindOf.get(`e_${id.slice(2)}`) ?? (await queries.item(id))?.members.flatMap((member) => kindOf.get(member) ?? [])[0];
    if (own !== undefined) byKind[own]++;
  }
  const unsourced = none();
  for (const id of adds.unsourced) {
    const kind = kindOf.get(id);
    if (kind !== undefined) unsourced[kind]++;
  }
  return { added: adds.new.length, byKind, restated: adds.restated.length, unsourced, checkable: adds.checkable };
}

function none(): Record<EntryKind, number> {
  return { event: 0, statement: 0, figure: 0, undertaking: 0 };
}
