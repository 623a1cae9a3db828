import type { Facet } from "../facet.js";
import { itemId } from "../items/items-from.js";
import { inOrder } from "../origins/families.js";
import { unpackFacets } from "../packed-facets.js";
import type { FacetFilter } from "../record.js";
import { list, type Cell, type Sql } from "../store/sql.js";
import { itemsAsOf } from "./items-as-of.js";
import { conditions, wholeId } from "./rows.js";

/** Facets that pass the filter, each with its item as of the day asked, in the order of report (known, id), then of evidence. */
export function facetsOf(sql: Sql, filter: FacetFilter): readonly Facet[] {
  const report = filter.report === undefined ? undefined : wholeId(sql, "reports", filter.report);
  if (filter.report !== undefined && report === undefined) return [];
  const { where, values } = conditions([
    ["report = (select n from reports where id = ?)", report],
    ...(filter.pair ?? []).map((code) => ["report in (select report from places where place = ?)", code] as const),
    ...(filter.allOf ?? []).map((code) => ["report in (select report from places where acts = 1 and place = ?)", code] as const),
    ["known <= ?", filter.asOf],
    ["known >= ?", filter.knownFrom],
  ]);
  const lists = sql.all<ListRow>(`select report, id, known, json from facet_lists${where}`, ...values);
  const items = filter.asOf === undefined ? itemsNow(sql, where, values) : itemsAsOf(sql, joined(sql, where, values).map((row) => row.item), filter.asOf);
  const itemOf = (entry: number): string | undefined => items.get(entry);
  const facets: Facet[] = [];
  for (const { json, id, known } of [...lists].sort(inOrder)) for (const facet of unpackFacets(json, id, known, itemOf)) if (passes(facet, filter)) facets.push(facet);
  return facets;
}

interface ListRow {
  readonly report: number;
  readonly id: string;
  readonly known: string;
  readonly json: string;
}

function passes(facet: Facet, { kinds, allOf }: FacetFilter): boolean {
  return (kinds?.includes(facet.kind) ?? true) && (allOf?.every((code) => facet.agents.includes(code) || facet.targets.includes(code)) ?? true);
}

/** The rows of those facets that are not the first of their item, each with its item; `where` says of which reports. */
function joined(sql: Sql, where: string, values: readonly Cell[]): readonly { readonly entry: number; readonly item: number }[] {
  const reports = where === "" ? "" : ` and report in (select report from facet_lists${where})`;
  return sql.all(`select entry, item from facets indexed by facets_joined where item <> entry${reports}`, ...values);
}

/** The item of each row that is not its first member: it is named by that one. */
function itemsNow(sql: Sql, where: string, values: readonly Cell[]): ReadonlyMap<number, string> {
  const rows = joined(sql, where, values);
  const firsts = sql.all<{ readonly entry: number; readonly id: string }>("select entry, id from facets where entry in (select value from json_each(?))", list(new Set(rows.map(({ item }) => item))));
  const names = new Map(firsts.map(({ entry, id }) => [entry, itemId(id)]));
  return new Map(rows.map(({ entry, item }) => [entry, names.get(item)!]));
}
