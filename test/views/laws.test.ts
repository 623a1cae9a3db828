import fc from "fast-check";
import { expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import { changes, dossier, timelineView, topicView, trend } from "../../src/6-views/index.js";
import { anyReports, type Item } from "../record/generate.js";

const PAIR = { a: { code: "RUS", name: "Russia" }, b: { code: "IRN", name: "Iran" } };
const DAYS = ["2025-10-18", "2025-10-19", "2025-10-20", "2025-10-21", "2025-12-01"];
const RUNS = { numRuns: 15, seed: 20261122 };

async function recordOf(items: readonly Item[]): Promise<Record> {
  const record = await openRecord(":memory:");
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  return record;
}

async function on<T>(items: readonly Item[], ask: (record: Record) => Promise<T>): Promise<T> {
  const record = await recordOf(items);
  try {
    return await ask(record);
  } finally {
    await record.close();
  }
}

test("every view as of a day is that of the record built from the reports known by then", async () => {
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(anyReports, fc.constantFrom(...DAYS), async (items, asOf) => {
      const views = (record: Record, day: { readonly asOf?: string }): Promise<readonly unknown[]> =>
        Promise.all([dossier(record, PAIR, day), timelineView(record, PAIR, day), trend(record, PAIR, day), topicView(record, "energy", PAIR, day), changes(record, { since: "2025-10-19", ...day })]);
      const then = await on(items, (record) => views(record, { asOf }));
      const alone = await on(items.filter(({ report }) => report.known <= asOf), (record) => views(record, {}));
      rows += (alone[0] as { counts: { items: number } }).counts.items;
      expect(then.map((view) => ({ ...(view as object), asOf: undefined }))).toEqual(alone.map((view) => ({ ...(view as object), asOf: undefined })));
    }),
    RUNS,
  );
  expect(rows).toBeGreaterThan(10);
});

test("changes over days that follow one another add up", async () => {
  let fresh = 0;
  await fc.assert(
    fc.asyncProperty(anyReports, fc.constantFrom("2025-10-19", "2025-10-20", "2025-10-21"), async (items, middle) => {
      const before = new Date(Date.parse(middle) - 86_400_000).toISOString().slice(0, 10);
      await on(items, async (record) => {
        const [one, two, both] = await Promise.all([
          changes(record, { since: "2025-01-01", asOf: before, limit: 1e6 }), changes(record, { since: middle, limit: 1e6 }), changes(record, { since: "2025-01-01", limit: 1e6 }),
        ]);
        expect(one.counts.entries + two.counts.entries).toBe(both.counts.entries);
        expect(one.counts.reports + two.counts.reports).toBe(both.counts.reports);
        expect(both.counts.fresh).toBe((await record.items()).length);
        // What is new later and touches nothing older stays new; what is new earlier can at most be merged.
        expect(new Set(both.fresh.map(({ item }) => item))).toEqual(new Set((await record.items()).map(({ id }) => id)));
        expect(two.counts.fresh).toBe((await record.items()).filter(({ first }) => first >= middle).length);
        expect(one.counts.fresh).toBe((await record.items({ asOf: before })).length);
        fresh += two.counts.fresh;
      });
    }),
    RUNS,
  );
  expect(fresh).toBeGreaterThan(10);
});

test("a trend counts each item once, or says why it does not", async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(anyReports, fc.constantFrom("month" as const, "quarter" as const, "year" as const), async (items, by) => {
      await on(items, async (record) => {
        const [view, { counts }] = await Promise.all([trend(record, PAIR, { by }), dossier(record, PAIR)]);
        const { context, marked, undated, wide } = view.leftOut;
        const sum = view.periods.reduce((total, period) => total + period.items, 0);
        expect(sum).toBe(view.total.items);
        expect(sum + context + marked + undated + wide).toBe(counts.items);
        expect(view.total.words + view.total.deeds + view.total.figures).toBe(view.total.items);
        expect(view.periods.reduce((total, period) => total + period.reports, 0)).toBe(new Set((await record.facets({ pair: ["RUS", "IRN"] })).map(({ report }) => report)).size);
        counted += sum;
      });
    }),
    RUNS,
  );
  expect(counted).toBeGreaterThan(10);
});

test("a dossier that may show few rows says how many it holds back, and counts the same", async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, fc.integer({ min: 1, max: 4 }), async (items, rows) => {
      await on(items, async (record) => {
        const [few, all] = await Promise.all([dossier(record, PAIR, { rows }), dossier(record, PAIR, { rows: Infinity })]);
        expect(few.counts).toEqual(all.counts);
        expect(few.topics).toEqual(all.topics);
        expect(few.window).toEqual(all.window);
        expect(few.ladder.length + few.more.ladder).toBe(all.ladder.length);
        expect(few.figures.length + few.more.figures).toBe(all.figures.length);
        const statements = (view: typeof few): number => view.statements.reduce((n, s) => n + s.statements.length, 0);
        expect(statements(few) + few.more.statements).toBe(statements(all));
        expect(few.timeline.dated.length + few.timeline.undated.length + few.more.timeline + few.more.undated).toBe(all.timeline.dated.length + all.timeline.undated.length);
      });
    }),
    RUNS,
  );
});
