import type { RecordQueries } from "../../5-record/record.js";
import type { Entry } from "../../model/entry.js";
import type { Item } from "../../model/item.js";
import type { Report } from "../../model/report.js";
import type { Day, When } from "../../model/when.js";
import { bestMember } from "../best-member.js";
import { topMember } from "../dossier/ladder.js";
import { isDated } from "../edtf-bounds.js";
import type { Relation } from "../relation.js";
import type { ItemPlace } from "./pages.js";

/** An item as one entry tells it, with that entry's report. */
export interface Told {
  readonly item: Item;
  readonly entry: Entry;
  readonly report: Report;
  /** the entry's own date; of an item whose best entry has none, that of another member */
  readonly when?: When;
  /** how many reports and stories tell the item */
  readonly reports: number;
  readonly stories: number;
  readonly relation?: Relation;
  readonly members: readonly Entry[];
}

/** Some items, each as its best member tells it, in the order given. */
export async function toldItems(queries: RecordQueries, places: readonly ItemPlace[], asOf: Day | undefined): Promise<readonly Told[]> {
  const gathered = await gather(queries, places, asOf);
  const reports = await reportsOf(queries, gathered.map(({ best }) => best));
  return gathered.flatMap(({ item, best, members, relation, ...counts }) => {
    const report = reports.get(best.report);
    const when = best.when ?? members.find((member) => isDated(member.when))?.when;
    return report === undefined ? [] : [{ item, entry: best, report, members, ...counts, ...(when && { when }), ...(relation && { relation }) }];
  });
}

/** Some items, each as every one of its members tells it. */
export async function* toldEntries(queries: RecordQueries, places: readonly ItemPlace[], asOf: Day | undefined): AsyncGenerator<readonly Told[]> {
  const all = (await gather(queries, places, asOf)).flatMap(({ best: _best, ...of }) => of.members.map((entry) => ({ ...of, entry })));
  // An item may have thousands of members, so the texts of their reports are fetched some at a time.
  for (let at = 0; at < all.length; at += 500) {
    const some = all.slice(at, at + 500);
    const reports = await reportsOf(queries, some.map(({ entry }) => entry));
    yield some.flatMap(({ relation, ...of }) => {
      const report = reports.get(of.entry.report);
      return report === undefined ? [] : [{ ...of, report, ...(of.entry.when && { when: of.entry.when }), ...(relation && { relation }) }];
    });
  }
}

interface Gathered {
  readonly item: Item;
  readonly best: Entry;
  readonly members: readonly Entry[];
  readonly reports: number;
  readonly stories: number;
  readonly relation?: Relation;
}

async function gather(queries: RecordQueries, places: readonly ItemPlace[], asOf: Day | undefined): Promise<readonly Gathered[]> {
  if (places.length === 0) return [];
  const until = asOf === undefined ? {} : { asOf };
  const items = new Map((await queries.items({ ...until, ids: places.map(({ entry }) => entry) })).map((item) => [item.id, item]));
  const entries = new Map((await queries.entries({ ids: [...items.values()].flatMap(({ members }) => members) })).map((entry) => [entry.id, entry]));
  const origins = await queries.origins({ ...until, ids: [...new Set([...entries.values()].map(({ report }) => report))] });
  return places.flatMap(({ item: id, relation }) => {
    const item = items.get(id);
    const members = item?.members.flatMap((member) => entries.get(member) ?? []) ?? [];
    if (item === undefined || members.length === 0) return []; // forgotten meanwhile
    const best = bestMember(members, origins);
    const shown = best.kind === "undertaking" ? topMember({ item, best, members: members.filter((member) => member.kind === "undertaking") }) : best;
    const reports = new Set(members.map(({ report }) => report));
    return [{ item, best: shown, members, reports: reports.size, stories: new Set([...reports].map((report) => origins.get(report)?.id ?? report)).size, ...(relation && { relation }) }];
  });
}

async function reportsOf(queries: RecordQueries, entries: readonly Entry[]): Promise<ReadonlyMap<string, Report>> {
  if (entries.length === 0) return new Map();
  return new Map((await queries.reports({ ids: [...new Set(entries.map(({ report }) => report))] })).map((report) => [report.id, report]));
}
