import { expect, test } from "vitest";
import { lifelike } from "../../bench/lifelike.js";
import { benchRecord } from "../../bench/record.js";
import { Entry } from "../../src/model/entry.js";
import { Report } from "../../src/model/report.js";

test("life-like reports are the same for the same seed, have the model's shape, and about four in ten are copies", () => {
  const [once, again] = [[...lifelike(60)], [...lifelike(60)]];
  expect(again).toEqual(once);
  expect([...lifelike(5, 2)].map(({ report }) => report.id)).not.toEqual(once.slice(0, 5).map(({ report }) => report.id));
  for (const { report, entries } of once) {
    Report.parse(report);
    for (const entry of entries) Entry.parse(entry);
  }
  expect(new Set(once.map(({ report }) => report.id)).size).toBe(60);
});

test("a small run of the bench answers every question", async () => {
  const lines: string[] = [];
  const { added, answered } = await benchRecord({ reports: 300, seed: 1, batch: 32, root: ".", print: (line) => lines.push(line) });
  expect(added.entries).toBeGreaterThan(300 * 10);
  expect(answered.length).toBeGreaterThan(10);
  expect(answered.filter(({ p50Ms }) => !(p50Ms > 0))).toEqual([]);
  expect(lines.join("\n")).toContain("stored a second");
});
