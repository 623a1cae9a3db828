import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lifelike } from "../../bench/lifelike.js";
import { openRecord } from "../../src/5-record/open-record.js";
import { changes, dossier, knownDays, plottedView, remembering, timelineView, topicView, trend, type NamedPair, type Record } from "../../src/6-views/index.js";

let record: Record;
let pair: NamedPair;
let days: readonly string[];

beforeAll(async () => {
  record = await openRecord(":memory:");
  for (const { source, report, entries } of lifelike(400)) await record.add(source, report, entries);
  const [busiest] = await record.pairs(1);
  const named = (code: string) => ({ code, name: code });
  pair = { a: named(busiest!.a), b: named(busiest!.b) };
  days = (await knownDays(record, pair)).map(({ day }) => day);
}, 120_000);
afterAll(() => record.close());

describe("moments as marks", () => {
  test("are those of the timeline, on any day, and each names the row that tells it", async () => {
    expect(days.length).toBeGreaterThan(10);
    for (const asOf of [undefined, days.at(-2), days[Math.floor(days.length / 2)], days[0]]) {
      const until = asOf === undefined ? {} : { asOf };
      const [plotted, told] = [await plottedView(record, pair, until), await timelineView(record, pair, { ...until, limit: 5000 })];
      for (const part of ["dated", "undated"] as const) {
        expect(plotted[part].map(({ item, side, quad, stage, direction }) => ({ item, side, quad, stage, direction }))).toEqual(told[part].map(({ item, side, quad, stage, direction }) => ({ item, side, quad, stage, direction })));
        expect(plotted[part].every(({ voices }, i) => voices >= 1 && voices <= told[part][i]!.voices)).toBe(true);
      }
      const some = plotted.dated.slice(-7);
      const rows = await timelineView(record, pair, { ...until, entries: some.map(({ entry }) => entry) });
      expect(rows.dated.map(({ item, line }) => [item, line])).toEqual(told.dated.slice(-7).map(({ item, line }) => [item, line]));
      expect(rows.undated).toEqual([]);
    }
  });

  test("the limit keeps the newest and counts the rest; an entry that tells no moment gives no row", async () => {
    const all = await plottedView(record, pair);
    const few = await plottedView(record, pair, { limit: 3 });
    expect([few.dated, few.more]).toEqual([all.dated.slice(-3), { dated: all.dated.length - 3, undated: Math.max(0, all.undated.length - 3) }]);
    const none = await timelineView(record, pair, { entries: ["e_0000000000000000"] });
    expect([none.dated, none.undated, none.citations]).toEqual([[], [], []]);
  });

  test("voices: copies of one story are one, as in the rows", async () => {
    const [plotted, told] = [await plottedView(record, pair), await timelineView(record, pair, { limit: 5000 })];
    const same = plotted.dated.filter(({ voices }, i) => voices === told.dated[i]!.voices).length;
    expect(same / plotted.dated.length).toBeGreaterThan(0.95);
  });
});

describe("what is remembered", () => {
  test("answers as the record itself does, again and again, and forgets when the record changes", async () => {
    const { queries, renew } = remembering(record);
    const facets = await record.facets({ pair: [pair.a.code, pair.b.code] });
    const some = { entries: facets.map(({ entry }) => entry).toSorted().slice(0, 60), reports: [...new Set(facets.map(({ report }) => report))].toSorted() };
    let asked = 0;
    const counted = remembering({ ...record, facets: (filter) => { asked++; return record.facets(filter); } });
    for (const asOf of [undefined, days.at(-3), days[1], undefined]) {
      const until = asOf === undefined ? {} : { asOf };
      await renew();
      await counted.renew();
      for (const ask of [
        (of: typeof queries) => dossier(of, pair, until), (of: typeof queries) => timelineView(of, pair, until), (of: typeof queries) => trend(of, pair, until),
        (of: typeof queries) => topicView(of, "trade", pair, until), (of: typeof queries) => changes(of, { ...until, since: asOf ?? days.at(-2)!, pair }), (of: typeof queries) => plottedView(of, pair, until),
        async (of: typeof queries) => [await of.entries({ ids: some.entries }), await of.reports({ ids: some.reports }), await of.addsOf(some.reports.slice(0, 3)), await of.entries({ ids: some.entries.slice(5), ...until })],
        (of: typeof queries) => of.facets({ allOf: [pair.a.code], ...until }), (of: typeof queries) => of.facets({ pair: [pair.a.code, pair.b.code], knownFrom: days.at(-2)!, ...until }),
      ]) {
        expect(await ask(queries)).toEqual(await ask(record));
        await ask(counted.queries as typeof queries);
      }
    }
    expect(asked).toBe(3 + 2 * 4);
    expect(await queries.entries({ ids: ["e_0000000000000000"] })).toEqual([]);
    const before = await queries.facets({ pair: [pair.a.code, pair.b.code] });
    for (const { source, report, entries } of [...lifelike(420)].slice(400)) await record.add(source, report, entries);
    await renew();
    expect(await queries.facets({ pair: [pair.a.code, pair.b.code] })).toEqual(await record.facets({ pair: [pair.a.code, pair.b.code] }));
    expect(await queries.facets({ pair: [pair.a.code, pair.b.code] })).not.toBe(before);
  });
});
