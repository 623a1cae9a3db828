import { expect, test } from "vitest";
import { busy, shuffled } from "./busy.js";
import { everything, recordByBatches, recordOf } from "./everything.js";
import { exampleItems } from "./example-items.js";
import type { Item } from "./generate.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

test.each<readonly [string, number, () => Promise<readonly Item[]>]>([
  ["busy weeks", 25, async () => busy(24, 1)],
  ["other busy weeks", 25, async () => busy(40, 2)],
  ["three years", 8, async () => [...lifelike(50, 3)]],
  ["the examples", 50, exampleItems],
])("%s: %d random orders of reading make one record", async (_, orders, make) => {
  const items = await make();
  expect(items.length).toBeGreaterThan(14);
  const next = seededRandom(orders);
  const first = await recordOf(items);
  const [digest, answers] = [await first.digest(), await everything(first, items)];
  const ranks = await first.search({ words: "the", limit: 100 });
  await first.close();
  for (let i = 0; i < orders; i++) {
    const record = i % 2 === 0 ? await recordOf(shuffled(items, next)) : await recordByBatches(shuffled(items, next), 1 + (i % 9));
    expect(await record.digest()).toBe(digest);
    if (i % 6 === 0 || i === 1) {
      expect(await everything(record, items)).toEqual(answers);
      expect(await record.search({ words: "the", limit: 100 })).toEqual(ranks);
      expect(await record.checkDeeply()).toEqual([]);
    }
    await record.close();
  }
});
