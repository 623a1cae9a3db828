import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keysOf } from "../../src/5-record/items/keys-of.js";
import { link } from "../../src/5-record/items/link.js";
import { tell } from "../../src/5-record/items/told.js";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import { familiesOf, type Member } from "../../src/5-record/origins/families.js";
import { reportKeys, shinglesOf } from "../../src/5-record/origins/shingles.js";
import { anyPair, anyReports, compose, type Item } from "./generate.js";

const DAYS = ["2025-10-18", "2025-10-19", "2025-10-20", "2025-10-21", "2025-12-01"];

async function recordOf(items: readonly Item[]): Promise<Record> {
  const record = await openRecord(":memory:");
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  return record;
}

async function everything(record: Record, reports: readonly Item[], asOf?: string): Promise<unknown> {
  const day = asOf === undefined ? {} : { asOf };
  return {
    reports: await record.reports(day),
    entries: await record.entries(day),
    items: await record.items(day),
    origins: [...(await record.origins(day))].sort(([a], [b]) => (a < b ? -1 : 1)),
    adds: await Promise.all(reports.filter(({ report }) => asOf === undefined || report.known <= asOf).map(async ({ report }) => [report.id, await record.adds(report.id)])),
  };
}

describe("links", () => {
  test("are symmetric, and of two entries that share a key both ways", () => {
    let linked = 0;
    fc.assert(
      fc.property(anyPair, ([first, second]) => {
        const a = tell(first.entries[0]!, first.report);
        const b = tell(second.entries[0]!, second.report);
        const reason = link(a, b);
        expect(link(b, a)).toBe(reason);
        if (reason === undefined) return;
        linked++;
        const [keysA, keysB] = [keysOf(a), keysOf(b)];
        expect(keysA.sought.some((key) => keysB.stored.includes(key))).toBe(true);
        expect(keysB.sought.some((key) => keysA.stored.includes(key))).toBe(true);
      }),
      { numRuns: 6000, seed: 7 },
    );
    expect(linked).toBeGreaterThan(500); // the law was put to the test
  });
});

describe("shingles", () => {
  const words = (min: number, max: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 60 }).map((n) => `w${n}`), { minLength: min, maxLength: max }).map((list) => list.join(" "));
  test("a shared run of 28 words gives two reports a key in common", () => {
    fc.assert(
      fc.property(words(28, 28), words(0, 60), words(0, 60), words(0, 60), words(0, 60), (run, a, b, c, d) => {
        const [one, other] = [`${a} ${run} ${b}`, `${c} ${run} ${d}`].map((text) => new Set(reportKeys(shinglesOf(compose({ known: "2025-10-20" }, [{ text, readings: [] }]).report))));
        expect([...one!].some((key) => other!.has(key))).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("families", () => {
  test("do not depend on the order of members and copies", () => {
    const ids = "abcdefgh".split("");
    const member = fc.record({ known: fc.constantFrom("2025-10-19", "2025-10-20"), wire: fc.constantFrom(undefined, "Reuters"), publisher: fc.constantFrom(undefined, "Reuters") });
    const share = fc.constantFrom(0.1, 0.3, 0.5, 0.65, 0.7, 1);
    const pair = fc.record({ a: fc.constantFrom(...ids), b: fc.constantFrom(...ids), aInB: share, bInA: share });
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => member)), fc.uniqueArray(pair, { maxLength: 12, selector: ({ a, b }) => [a, b].sort().join() }), fc.infiniteStream(fc.nat()), (heads, pairs, random) => {
        const members = heads.map((head, i) => JSON.parse(JSON.stringify({ id: `r_${ids[i]}`, ...head })) as Member);
        const copies = pairs.filter(({ a, b }) => a !== b).map((copy) => ({ ...copy, a: `r_${copy.a}`, b: `r_${copy.b}` }));
        const turned = copies.map(({ a, b, aInB, bInA }) => ((random.next().value as number) % 2 ? { a: b, b: a, aInB: bInA, bInA: aInB } : { a, b, aInB, bInA }));
        const shuffled = <T>(list: readonly T[]): readonly T[] => list.map((one) => [random.next().value as number, one] as const).sort(([x], [y]) => x - y).map(([, one]) => one);
        const origins = familiesOf(members, copies);
        expect(new Map([...familiesOf(shuffled(members), shuffled(turned))].sort())).toEqual(new Map([...origins].sort()));
        for (const [id, origin] of origins) {
          if (origin.of !== undefined) expect(origins.get(origin.of)!.id).toBe(origin.id);
          let at: string | undefined = id;
          for (let steps = 0; at !== undefined; steps++) {
            expect(steps).toBeLessThanOrEqual(ids.length); // copies lead to an original, not in a circle
            at = origins.get(at)!.of;
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("a record", () => {
  test("does not depend on the order of reading", async () => {
    await fc.assert(
      fc.asyncProperty(anyReports, fc.infiniteStream(fc.nat()), async (items, random) => {
        const shuffled = [...items].map((item) => [random.next().value as number, item] as const).sort(([a], [b]) => a - b).map(([, item]) => item);
        const [one, other] = [await recordOf(items), await recordOf(shuffled)];
        expect(await other.digest()).toBe(await one.digest());
        expect(await everything(other, items)).toEqual(await everything(one, items));
        await Promise.all([one.close(), other.close()]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test("is not changed by reading twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyReports, async (items) => {
        const record = await recordOf(items);
        const before = await record.digest();
        for (const { source, report, entries } of items) expect(await record.add(source, report, entries)).toEqual({ status: "already-known" });
        expect(await record.digest()).toBe(before);
        expect(await record.check()).toEqual([]);
        await record.close();
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test("as of a day is the record of the reports known by that day", async () => {
    await fc.assert(
      fc.asyncProperty(anyReports, fc.constantFrom(...DAYS), async (items, day) => {
        const whole = await recordOf(items);
        const then = await recordOf(items.filter(({ report }) => report.known <= day));
        expect(await everything(whole, items, day)).toEqual(await everything(then, items, day));
        await Promise.all([whole.close(), then.close()]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test("has caches that can be thrown away", async () => {
    await fc.assert(
      fc.asyncProperty(anyReports, async (items) => {
        const record = await recordOf(items);
        const before = [await record.digest(), await everything(record, items)];
        await record.rebuild();
        expect([await record.digest(), await everything(record, items)]).toEqual(before);
        await record.close();
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});
