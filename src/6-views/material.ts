import type { RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import type { Item } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import type { Day } from "../model/when.js";
import { citationsFor, type Citations } from "./citations.js";
import { bestMember } from "./best-member.js";
import type { Group } from "./group.js";
import type { Relation } from "./relation.js";

/** An item with its members at hand; `best` is the member that the row shows. */
export interface Gathered<E extends Entry = Entry> {
  readonly item: Item;
  /** absent where a view is about no pair */
  readonly relation?: Relation;
  readonly best: E;
  readonly members: readonly E[];
}

/** What rows are made from: all that they show or cite, and nothing else of the record. `also`: further entries that the view cites. */
export interface Material {
  readonly gathered: readonly Gathered[];
  /** members, and the entries that their disputes, steps and series name */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly citations: Citations;
}

/** Fetches the items, entries and reports of some groups: what it costs depends on the rows shown, not on the record. `also`: further entries that the view cites. */
export async function materialFor(queries: RecordQueries, groups: readonly Group[], asOf: Day | undefined, also: readonly string[] = []): Promise<Material> {
  const until = asOf === undefined ? {} : { asOf };
  const ids = groups.flatMap(({ facets }) => facets.map(({ entry }) => entry));
  const items = await itemsWith(queries, groups.map(({ lead }) => lead.entry), until);
  const named = [...items.values()].flatMap(entriesNamedBy);
  const entries = new Map((await entriesOf(queries, [...new Set([...ids, ...named, ...also])])).map((entry) => [entry.id, entry]));
  const reportIds = [...new Set([...entries.values()].map(({ report }) => report))];
  const [reports, origins] = reportIds.length === 0 ? [[], new Map<string, Origin>()] : await Promise.all([queries.reports({ ids: reportIds }), queries.origins({ ...until, ids: reportIds })]);
  const gathered = groups.flatMap(({ lead, facets, relation }) => {
    const item = items.get(lead.entry);
    const members = facets.flatMap(({ entry }) => entries.get(entry) ?? []);
    return item === undefined || members.length === 0 ? [] : [{ item, ...(relation && { relation }), members, best: bestMember(members, origins) }];
  });
  return { gathered, entries, reports: new Map(reports.map((report) => [report.id, report])), origins, citations: citationsFor([...entries.values()], reports, origins) };
}

/** Items by each of the entries asked. */
export async function itemsWith(queries: RecordQueries, ids: readonly string[], until: { readonly asOf?: Day }): Promise<ReadonlyMap<string, Item>> {
  if (ids.length === 0) return new Map();
  const items = await queries.items({ ...until, ids });
  return new Map(items.flatMap((item) => item.members.map((member) => [member, item] as const)));
}

async function entriesOf(queries: RecordQueries, ids: readonly string[]): Promise<readonly Entry[]> {
  return ids.length === 0 ? [] : queries.entries({ ids });
}

/** How many accounts against it, and how many other figures of its series (the latest periods), a row shows; `attache show` has all. */
const MOST_NAMED = 12;

function entriesNamedBy({ disputes, steps = [], series = [] }: Item): readonly string[] {
  return [...disputes.slice(0, MOST_NAMED).flatMap(({ own, other }) => [own, other]), ...steps.map(({ entry }) => entry), ...series.slice(-MOST_NAMED).map(({ entry }) => entry)];
}
