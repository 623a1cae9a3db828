import { afterAll, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { busy, shuffled } from "./busy.js";
import { everything, recordOf } from "./everything.js";
import { newFolder, removeFolders } from "./folders.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";
import { newer } from "./marked.js";

afterAll(removeFolders);

test.each([31, 32, 33])("a record read again is the record that the newer reader would have made (seed %d)", async (seed) => {
  const items = busy(24, seed);
  const next = seededRandom(seed);
  const again = new Set(shuffled(items, next).slice(0, 12));
  const record = await recordOf(items);
  for (const item of again) {
    const fresh = newer(item);
    const [before, now] = [new Set(item.entries.map(({ id }) => id)), new Set(fresh.map(({ id }) => id))];
    const result = await record.reread(item.report.id, fresh);
    expect(result).toEqual({
      report: item.report.id,
      gained: [...now].filter((id) => !before.has(id)).sort(),
      lost: [...before].filter((id) => !now.has(id)).sort(),
      kept: [...now].filter((id) => before.has(id)).length,
    });
  }
  const expected = items.map((item) => (again.has(item) ? { ...item, entries: newer(item) } : item));
  const anew = await recordOf(shuffled(expected, next));
  expect(await everything(record, expected)).toEqual(await everything(anew, expected));
  for (const day of ["2025-10-14", "2025-10-18"]) expect(await everything(record, expected, day)).toEqual(await everything(anew, expected, day));
  expect(await record.checkDeeply()).toEqual([]);
  await Promise.all([record.close(), anew.close()]);
});

test("the same again changes nothing; each earlier reading is kept, and none counts", async () => {
  const items = busy(12, 34);
  const item = items.find(({ entries }) => entries.length >= 3)!;
  const record = await recordOf(items);
  const first = await record.digest();
  expect(await record.reread(item.report.id, item.entries)).toEqual({ report: item.report.id, gained: [], lost: [], kept: new Set(item.entries.map(({ id }) => id)).size });
  expect([await record.digest(), await record.pastReadings(item.report.id)]).toEqual([first, []]);

  const fresh = newer(item);
  await record.reread(item.report.id, fresh);
  const second = await record.digest();
  expect(second).not.toBe(first);
  expect((await record.reread(item.report.id, fresh)).lost).toEqual([]);
  expect(await record.digest()).toBe(second);
  const [past, ...others] = await record.pastReadings(item.report.id);
  expect(others).toEqual([]);
  expect(past!.reader).toBe("test");
  expect(new Set(past!.entries.map(({ id }) => id))).toEqual(new Set(item.entries.map(({ id }) => id)));
  expect(await record.entry(item.entries[0]!.id)).toBeUndefined();
  expect((await record.facets({ report: item.report.id })).map(({ entry }) => entry)).not.toContain(item.entries[0]!.id);

  await record.reread(item.report.id, item.entries); // and back again
  expect(await record.digest()).toBe(first);
  expect((await record.pastReadings(item.report.id)).map(({ reader }) => reader)).toEqual(["test", "test-2"]);
  expect(await record.checkDeeply()).toEqual([]);
  await record.close();
});

test("a reading of nothing can take the place, and be taken back; a report that is not there cannot be read again", async () => {
  const [item, other] = [...lifelike(2)];
  const record = await recordOf([item!, other!]);
  const digest = await record.digest();
  expect(await record.reread(item!.report.id, [])).toMatchObject({ gained: [], kept: 0, lost: { length: item!.entries.length } });
  expect(await record.entries({ report: item!.report.id })).toEqual([]);
  expect(await record.readers()).toEqual([{ reports: 1 }, { reader: "test", reports: 1 }]);
  await record.reread(item!.report.id, item!.entries);
  expect(await record.digest()).toBe(digest);
  expect((await record.pastReadings(item!.report.id)).map(({ reader, entries }) => [reader, entries.length])).toEqual([["test", item!.entries.length], [undefined, 0]]);
  await expect(record.reread("r_nothing", [])).rejects.toThrow("There is no report");
  await expect(record.reread(item!.report.id, other!.entries)).rejects.toThrow(/is of report/);
  expect(await record.digest()).toBe(digest);
  await record.close();
});

test("how many reports each reader has read, and past readings, outlast closing; forgetting takes them too", async () => {
  const items = busy(10, 35).filter(({ entries }) => entries.length >= 2);
  const folder = newFolder();
  const record = await openRecord(folder);
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  await record.reread(items[0]!.report.id, newer(items[0]!));
  await record.close();
  const again = await openRecord(folder);
  expect(await again.readers()).toEqual([{ reader: "test", reports: items.length - 1 }, { reader: "test-2", reports: 1 }]);
  expect(await again.pastReadings(items[0]!.report.id.slice(0, 9))).toHaveLength(1);
  await again.forget(items[0]!.report.id, { at: "2026-11-21T12:00:00Z", by: "a test" });
  await expect(again.pastReadings(items[0]!.report.id)).rejects.toThrow("There is no report");
  await again.close();
});
