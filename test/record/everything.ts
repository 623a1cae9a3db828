import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import type { Item } from "./generate.js";

/** A record in memory of some reports, read in this order. */
export async function recordOf(items: readonly Item[]): Promise<Record> {
  const record = await openRecord(":memory:");
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  return record;
}

/** … added many at a time. */
export async function recordByBatches(items: readonly Item[], size: number): Promise<Record> {
  const record = await openRecord(":memory:");
  for (let at = 0; at < items.length; at += size) await record.addAll(items.slice(at, at + size));
  return record;
}

const WORDS = ["the", "treaty", "envoy message", '"reactor plant"', "gas -wheat", "nav*", "ka*", "egypt"];

/** All that a record answers, as of a day or today; search hits without their rank, which depends on what else is in the index. */
export async function everything(record: Record, reports: readonly Item[], asOf?: string): Promise<{ readonly [question: string]: unknown }> {
  const day = asOf === undefined ? {} : { asOf };
  const known = reports.map(({ report }) => report).filter((report) => asOf === undefined || report.known <= asOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const items = await record.items(day);
  const inOrder = async <T>(asked: readonly string[], ask: (one: string) => Promise<T>): Promise<readonly T[]> => Promise.all(asked.map(ask));
  return {
    digest: await record.digest(asOf),
    reports: await record.reports(day),
    entries: await record.entries(day),
    items,
    item: await inOrder(items.slice(0, 5).map((item) => item.members.at(-1)!), async (id) => record.item(id, asOf)),
    "items of Russia": await record.items({ ...day, allOf: ["RUS"] }),
    "items of a report": await inOrder(known.slice(0, 5).map(({ id }) => id), async (report) => record.items({ ...day, report })),
    origins: [...(await record.origins(day))].sort(([a], [b]) => (a < b ? -1 : 1)),
    "origins of a report": await inOrder(known.slice(0, 5).map(({ id }) => id), async (id) => [...(await record.origins({ ...day, ids: [id] }))].sort(([a], [b]) => (a < b ? -1 : 1))),
    adds: await inOrder(known.map(({ id }) => id), async (id) => record.adds(id)),
    facets: await record.facets(day),
    "facets of a pair": await record.facets({ ...day, pair: ["RUS", "IRN"] }),
    "facets of Iran": await record.facets({ ...day, allOf: ["IRN"], kinds: ["event", "statement"] }),
    "facets since": await record.facets({ ...day, knownFrom: "2025-10-20" }),
    counts: await record.counts(asOf),
    pairs: await record.pairs(20, asOf),
    search: await inOrder(WORDS, async (words) => (await record.search({ words, ...day, limit: 1000 })).map(({ report }) => report).sort()),
    "search of an outlet": (await record.search({ words: "the", ...day, outlet: "reuters", knownFrom: "2025-10-20", limit: 1000 })).map(({ report }) => report).sort(),
  };
}
