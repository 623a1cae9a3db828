import { afterAll, describe, expect, test } from "vitest";
import { JoinedPast } from "../../src/5-record/memory/joined-past.js";
import { LookedUp } from "../../src/5-record/memory/looked-up.js";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import type { DecisionDraft } from "../../src/model/decision.js";
import { seededRandom } from "../../src/model/random.js";
import { sealDecision } from "../../src/seal-decision.js";
import { busy, shuffled } from "./busy.js";
import { reject, target } from "./decisions-log.js";
import { everything } from "./everything.js";
import { filledFolder, removeFolders } from "./folders.js";
import type { Item } from "./generate.js";
import { lifelike } from "./lifelike.js";

afterAll(removeFolders);

/** All that a record answers as of a day, as text: also of all pairs, and of all reports together. */
async function told(record: Record, reports: readonly Item[], asOf: string | undefined): Promise<string> {
  const ids = reports.map(({ report }) => report.id).sort();
  const day = asOf === undefined ? {} : { asOf };
  const facets = [];
  for (const { a, b } of await record.pairs(30)) facets.push(await record.facets({ pair: [a, b], ...day }), await record.facets({ pair: [b, a], ...day, kinds: ["event"] }));
  const entries = (await record.entries()).map(({ id }) => id);
  return JSON.stringify([
    await everything(record, reports, asOf), facets, await record.items({ ids: entries.filter((_, i) => i % 2 === 0), ...day }),
    [...(await record.originIds(ids, asOf))].sort(), [...(await record.origins({ ids: ids.slice(3), ...day }))].sort(),
  ]);
}

const at = { at: "2026-01-01T00:00:00Z", by: "Rana" };

describe("what is cut from memory is what the store says", () => {
  test.each<readonly [string, number, () => readonly Item[]]>([
    ["busy weeks", 24, () => busy(24, 11)],
    ["other busy weeks", 24, () => busy(32, 21)],
    ["three years", 6, () => [...lifelike(60, 4)]],
  ])("%s: on %d days, there and back, before and after decisions, additions and what is forgotten", async (_, many, make) => {
    const items = make();
    const [late, rest] = [items.slice(-3), items.slice(0, -3)];
    const folder = await filledFolder(rest);
    const [store, memory] = [await openRecord(folder), await openRecord(folder, { answers: "from memory" })];
    const next = seededRandom(many);
    const known = [...new Set(items.map(({ report }) => report.known))].sort();
    const days = shuffled(known, next).slice(0, many);
    const same = async (of: readonly Item[], on: readonly (string | undefined)[]): Promise<void> => {
      for (const day of on) expect(await told(memory, of, day)).toBe(await told(store, of, day));
    };
    await same(rest, [undefined, ...days, undefined, "0001-01-01", "9998-01-01", ...days.slice(0, 2)]);

    const joined = (await store.items()).filter(({ members }) => members.length > 1);
    const entry = new Map((await store.entries()).map((one) => [one.id, one]));
    const [first, second] = joined.map(({ members }) => members.map((id) => target(entry.get(id)!)));
    expect(joined.length).toBeGreaterThan(1);
    const drafts: readonly DecisionDraft[] = [{ action: "cut", a: first![0]!, b: first![1]! }, { action: "link", a: first![0]!, b: second![0]! }, reject(entry.get(joined.at(-1)!.members[0]!)!)];
    for (const draft of drafts) {
      await store.decide(sealDecision(draft, at));
      await same(rest, [undefined, days[0], days.at(-1)]);
    }
    await memory.addAll(late.slice(0, 1)); // by its own hand
    await store.addAll(late.slice(1)); // and by another's
    await same(items, [days[1], undefined, ...days.slice(0, 3)]);
    await store.forget(rest[1]!.report.id, at);
    await same(items.filter((one) => one !== rest[1]), [days[2], undefined]);
    await Promise.all([store.close(), memory.close()]);
  }, 300_000);
});

test("what is joined has on each day the names that its joins gave it by then", () => {
  const rows = [{ row: 3, id: "c", known: "2024-01-05" }, { row: 1, id: "a", known: "2024-01-03" }, { row: 2, id: "b", known: "2024-01-01" }, { row: 4, id: "d", known: "2024-01-01" }];
  const past = new JoinedPast(rows, [{ a: 1, b: 2, known: "2024-01-03" }, { a: 2, b: 3, known: "2024-01-05" }, { a: 2, b: 4, known: "2024-01-01" }], (group) => group.map(({ id }) => id).sort().join(""));
  const days = ["2023-12-31", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-04", "2024-01-01"];
  expect(past.last).toBe("2024-01-05");
  expect(days.map((day) => past.nameOf(2, day))).toEqual([undefined, "bd", "bd", "abd", "abd", "abcd", "abd", "bd"]);
  expect(days.map((day) => past.nameOf(3, day))).toEqual([undefined, undefined, undefined, undefined, undefined, "abcd", undefined, undefined]);
});

test("what is looked up is fetched once, and what was not asked for lately goes", () => {
  const asked: (readonly number[])[] = [];
  const looked = new LookedUp<number, string>((keys) => { asked.push(keys); return keys.filter((key) => key < 100).map((key) => [key, `${key}`] as const); }, 8, () => 1);
  expect([...looked.of([1, 2, 2, 1])]).toEqual([[1, "1"], [2, "2"]]);
  expect([...looked.of([2, 3, 200])].sort()).toEqual([[2, "2"], [3, "3"]]);
  looked.of([3, 1, 2]);
  expect(asked).toEqual([[1, 2], [3, 200]]);
  for (let key = 10; key < 20; key++) looked.of([key, 1]);
  asked.length = 0;
  looked.of([1]);
  looked.of([2]);
  expect(asked).toEqual([[2]]);
});
