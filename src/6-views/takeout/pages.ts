import type { Facet } from "../../5-record/facet.js";
import { itemId } from "../../5-record/items/items-from.js";
import type { RecordQueries, ReportPlace } from "../../5-record/record.js";
import type { Day } from "../../model/when.js";
import { byItem } from "../group.js";
import { nearest, relationOf, type Pair, type Relation } from "../relation.js";

/** What is taken out of a record: all, or what bears on a pair; as of a day. */
export interface Scope {
  readonly pair?: Pair;
  readonly asOf?: Day;
}

/** An item, before any of its words are fetched. */
export interface ItemPlace {
  readonly item: string;
  /** one of its entries */
  readonly entry: string;
  /** how it stands to the pair */
  readonly relation?: Relation;
  /** whether this page is the one that puts it out; every item has one such page */
  readonly own: boolean;
}

/** Some reports in the order (known, id), and the items that they tell. */
export interface Page {
  readonly reports: readonly string[];
  readonly items: readonly ItemPlace[];
  /** what each report tells of them */
  readonly told: ReadonlyMap<string, readonly Facet[]>;
  /** whether some page puts an item out */
  isOut(item: string): boolean;
}

const REPORTS = 50;

/** A record, a page of reports at a time: what is held at once does not grow with it. */
export async function* pagesOf(queries: RecordQueries, { pair, asOf }: Scope): AsyncGenerator<Page> {
  const until = asOf === undefined ? {} : { asOf };
  if (pair !== undefined) {
    yield* pagesOfPair(await queries.facets({ pair: [pair.a, pair.b], ...until }), pair);
    return;
  }
  for (let after: ReportPlace | undefined; ; ) {
    const places: readonly ReportPlace[] = await queries.page({ limit: REPORTS, ...(after && { after }), ...until });
    if (places.length === 0) return;
    const reports = places.map(({ id }) => id);
    const facets = await queries.facets({ reports, ...until });
    const items = [...byItem(facets)].map(([item, own]) => ({ item, entry: own[0]!.entry, own: own.some(({ entry }) => itemId(entry) === item) }));
    yield { reports, items, told: byReport(reports, facets), isOut: () => true };
    after = places.at(-1);
  }
}

/** A pair's facets are small and come all at once; their words are fetched by page. */
function* pagesOfPair(facets: readonly Facet[], pair: Pair): Generator<Page> {
  const relations = new Map([...byItem(facets)].flatMap(([item, own]) => {
    const relation = nearest(own.map((facet) => relationOf(facet, pair)));
    return relation === undefined ? [] : [[item, relation] as const];
  }));
  const bearing = facets.filter(({ item }) => relations.has(item));
  const reports = [...new Set(bearing.map(({ report }) => report))];
  const told = byReport(reports, bearing);
  const out = new Set<string>();
  for (let at = 0; at < reports.length; at += REPORTS) {
    const some = reports.slice(at, at + REPORTS);
    const items = [...byItem(some.flatMap((report) => told.get(report)!))].map(([item, own]) => ({ item, entry: own[0]!.entry, relation: relations.get(item)!, own: !out.has(item) }));
    for (const { item } of items) out.add(item);
    yield { reports: some, items, told: new Map(some.map((report) => [report, told.get(report)!])), isOut: (item) => relations.has(item) };
  }
}

function byReport(reports: readonly string[], facets: readonly Facet[]): ReadonlyMap<string, readonly Facet[]> {
  const found = new Map<string, Facet[]>(reports.map((report) => [report, []]));
  for (const facet of facets) found.get(facet.report)?.push(facet);
  return found;
}
