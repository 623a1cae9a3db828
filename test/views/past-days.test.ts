import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lifelike } from "../../bench/lifelike.js";
import { openRecord } from "../../src/5-record/open-record.js";
import { changes, dossier, knownDays, plottedView, remembering, topicView, trend, type NamedPair, type Record } from "../../src/6-views/index.js";

// The pages of past days, worked out as a thread of the desk does (what was asked before is remembered, what bears on the pair is cut from memory), against
// those that a record opened for the purpose gives. As of a day that is the record which the reports known by then make: test/record/as-of.test.ts.

const folder = mkdtempSync(join(tmpdir(), "attache-past-"));
let store: Record;
let memory: Record;

beforeAll(async () => {
  store = await openRecord(folder);
  await store.addAll([...lifelike(400)]);
  memory = await openRecord(folder, { answers: "from memory" });
}, 120_000);
afterAll(async () => {
  await Promise.all([store.close(), memory.close()]);
  rmSync(folder, { recursive: true, force: true });
});

test("each part of a page is the same to the byte, along the slider and back", async () => {
  const { queries, renew } = remembering(memory);
  for (const { a, b } of (await store.pairs(3)).slice(0, 2)) {
    const pair: NamedPair = { a: { code: a, name: a }, b: { code: b, name: b } };
    const days = (await knownDays(store, pair)).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(20);
    const slider = [...days.slice(-8).toReversed(), ...days.filter((_, i) => i % Math.ceil(days.length / 12) === 0), undefined, days.at(-2)!, days[0]!];
    for (const asOf of slider) {
      const until = asOf === undefined ? {} : { asOf };
      const parts = (of: Record | typeof queries): readonly Promise<unknown>[] => [
        dossier(of, pair, until), dossier(of, pair, { ...until, rows: 7 }), dossier(of, pair, { ...until, since: days[Math.floor(days.length / 3)]! }), plottedView(of, pair, until), trend(of, pair, { ...until, by: "quarter" }),
        changes(of, { pair, since: days[Math.max(0, days.indexOf(asOf ?? days.at(-1)!) - 3)]!, ...until }), topicView(of, "trade", pair, until),
      ];
      await renew();
      const [cut, read] = [await Promise.all(parts(queries)), await Promise.all(parts(store))];
      for (const [i, part] of cut.entries()) expect(JSON.stringify(part), `part ${i} as of ${asOf}`).toBe(JSON.stringify(read[i]));
    }
  }
}, 300_000);
