import type { Facet } from "../facet.js";
import { facetOf } from "../facet-of.js";
import type { FacetFilter } from "../record.js";
import type { Store } from "../store/tables.js";
import { itemsOf } from "./items.js";
import { entryIn, entryRows } from "./rows.js";

/** Facets that pass the filter, each with its item as of the day asked. */
export async function facetsOf(store: Store, filter: FacetFilter): Promise<readonly Facet[]> {
  const rows = await entryRows(store, { ...(filter.asOf !== undefined && { asOf: filter.asOf }), ...(filter.report !== undefined && { report: filter.report }), ...(filter.kinds && { kinds: filter.kinds }) });
  const items = new Map((await itemsOf(store, filter.asOf === undefined ? {} : { asOf: filter.asOf })).flatMap((item) => item.members.map((member) => [member, item.id] as const)));
  const facets = rows.map((row): Facet => ({ ...facetOf(entryIn(row)), known: row.known, item: items.get(entryIn(row).id)! }));
  const named = new Map<string, Set<string>>();
  for (const facet of facets) {
    const codes = named.get(facet.report) ?? new Set<string>();
    named.set(facet.report, codes);
    for (const code of [...facet.agents, ...facet.targets, ...facet.about, ...facet.near]) codes.add(code);
  }
  return facets.filter(
    (facet) =>
      (filter.pair ?? []).every((code) => named.get(facet.report)!.has(code)) &&
      (filter.allOf ?? []).every((code) => facet.agents.includes(code) || facet.targets.includes(code)) &&
      (filter.knownFrom === undefined || facet.known >= filter.knownFrom),
  );
}
