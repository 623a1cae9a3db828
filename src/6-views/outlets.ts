import { foldedName, standing } from "../5-record/decisions/effects.js";
import type { RecordQueries } from "../5-record/record.js";
import type { Decision, OutletFacts } from "../model/decision.js";

/** An outlet, what the record has from it, and what a user stated of it: nothing here is guessed. */
export interface OutletRow {
  readonly name: string;
  /** reports that it published, and those that credit it as their agency */
  readonly published: number;
  readonly credited: number;
  /** country, ownership and the Admiralty grade of the outlet, which says nothing of the credibility of any one item */
  readonly facts: OutletFacts;
  /** who stated them last, and when */
  readonly stated?: { readonly by: string; readonly at: string; readonly decision: string };
}

/** The outlets of a record, those with most reports first; what was stated of an outlet that no report is from stands at the end. */
export async function outlets(queries: RecordQueries): Promise<readonly OutletRow[]> {
  const [read, decisions] = await Promise.all([queries.outlets(), queries.decisions()]);
  const stands = standing(decisions);
  const statedBy = new Map<string, OutletRow["stated"]>();
  for (const { id, at, by, name } of decisions.filter(isOutlet).filter((decision) => !stands.undone.has(decision.id))) statedBy.set(foldedName(name), { by, at, decision: id });
  const names = new Set(read.map(({ name }) => foldedName(name)));
  const unread = [...stands.outlets].filter(([key]) => !names.has(key)).map(([, { name }]) => ({ name, published: 0, credited: 0 }));
  return [...read, ...unread]
    .map(({ name, published, credited }) => {
      const stated = statedBy.get(foldedName(name));
      return { name, published, credited, facts: stands.outlets.get(foldedName(name))?.facts ?? {}, ...(stated && { stated }) };
    })
    .sort((a, b) => b.published + b.credited - a.published - a.credited || (a.name < b.name ? -1 : 1));
}

function isOutlet(decision: Decision): decision is Extract<Decision, { readonly action: "outlet" }> {
  return decision.action === "outlet";
}
