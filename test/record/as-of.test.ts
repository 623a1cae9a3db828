import { expect, test } from "vitest";
import { busy, shuffled } from "./busy.js";
import { everything, recordOf } from "./everything.js";
import { exampleItems } from "./example-items.js";
import type { Item } from "./generate.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

test.each<readonly [string, number, () => Promise<readonly Item[]>]>([
  ["busy weeks", 50, async () => busy(24, 11)],
  ["other busy weeks", 50, async () => busy(24, 12)],
  ["still others", 30, async () => busy(36, 13)],
  ["three years", 20, async () => [...lifelike(40, 4)]],
  ["the examples", 50, exampleItems],
])("%s: as of %d random days, the record is what the reports known by then make", async (_, days, make) => {
  const items = await make();
  const next = seededRandom(days);
  const whole = await recordOf(shuffled(items, next));
  const known = [...new Set(items.map(({ report }) => report.known))].sort();
  let linked = 0;
  for (let i = 0; i < days; i++) {
    const at = Date.parse(known[Math.floor(next() * known.length)]!) + Math.floor(next() * 3 - 1) * 86_400_000;
    const day = new Date(at).toISOString().slice(0, 10);
    const by = items.filter(({ report }) => report.known <= day);
    const then = await recordOf(shuffled(by, next));
    expect(await whole.digest(day)).toBe(await then.digest());
    if (i % 4 === 0) expect(await everything(whole, items, day)).toEqual(await everything(then, by));
    const { entries, items: things } = await then.counts();
    linked += entries - things;
    await then.close();
  }
  expect(linked).toBeGreaterThan(days); // the law was put to the test
  await whole.close();
});
