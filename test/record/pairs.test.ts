import { expect, test } from "vitest";
import { facetOf } from "../../src/5-record/facet-of.js";
import { codeOf, shapeOf } from "../../src/5-record/shape-code.js";
import { seededRandom } from "../../src/model/random.js";
import { relationOf } from "../../src/model/relation.js";
import { busy, shuffled } from "./busy.js";
import { recordOf } from "./everything.js";
import { exampleItems } from "./example-items.js";
import { lifelike } from "./lifelike.js";

const records = [["busy weeks", async () => busy(24, 21)], ["three years", async () => [...lifelike(40, 5)]], ["the examples", exampleItems]] as const;

test.each(records)("%s: what bears on a pair is found where both are named, with what is one thing with it, and nothing else", async (_, make) => {
  const items = await make();
  const record = await recordOf(items);
  const all = await record.facets({});
  const codes = [...new Set(all.flatMap(({ agents, targets, about, near }) => [...agents, ...targets, ...about, ...near]))].sort();
  const namedIn = new Map<string, Set<string>>();
  for (const { report, agents, targets, about, near } of all) for (const code of [...agents, ...targets, ...about, ...near]) namedIn.set(report, (namedIn.get(report) ?? new Set()).add(code));
  let found = 0;
  for (const a of codes) {
    for (const b of codes.filter((code) => code > a)) {
      const bears = all.filter((facet) => namedIn.get(facet.report)!.has(a) && namedIn.get(facet.report)!.has(b) && relationOf(facet, { a, b }) !== undefined);
      const told = new Set(bears.map(({ report }) => report));
      const one = new Set(bears.map(({ item }) => item));
      expect(await record.facets({ pair: [a, b] })).toEqual(all.filter(({ report, item }) => told.has(report) && one.has(item)));
      found += bears.length;
    }
  }
  expect(found).toBeGreaterThan(20);
  await record.close();
});

test.each(records)("%s: the origin's id is that of the origin, today and as of a day", async (_, make) => {
  const items = await make();
  const next = seededRandom(8);
  const record = await recordOf(shuffled(items, next));
  const ids = items.map(({ report }) => report.id);
  for (const asOf of [undefined, ...shuffled(items.map(({ report }) => report.known), next).slice(0, 12)]) {
    const origins = await record.origins(asOf === undefined ? {} : { asOf });
    const expected = new Map([...origins].map(([report, { id }]) => [report, id]));
    expect(new Map(await record.originIds(ids, asOf))).toEqual(expected);
    const few = shuffled([...expected.keys()], next).slice(0, 5);
    expect(new Map(await record.originIds(few, asOf))).toEqual(new Map(few.map((id) => [id, expected.get(id)])));
  }
  await record.close();
});

test("a shape comes out of its code as it went in", () => {
  const seen = new Set<number>();
  for (const { entries } of lifelike(60, 3)) {
    for (const entry of entries) {
      const facet = facetOf(entry);
      const { kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, stage, form, stance } = facet;
      const code = codeOf(facet);
      expect(Number.isSafeInteger(code)).toBe(true);
      expect(shapeOf(code)).toEqual({ kind, dated, checkable, polarity, modality, historical, by, type, mode, quad, stage, form, stance });
      seen.add(code);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});
