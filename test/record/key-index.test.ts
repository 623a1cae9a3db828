import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { dropKeys, filedUnder, keyTables, putKeys, settleKeys } from "../../src/5-record/store/key-index.js";
import { Sql } from "../../src/5-record/store/sql.js";
import { connect } from "../../src/5-record/store/sqlite.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

function index(): Sql {
  const sql = new Sql(connect(":memory:"), (error) => error);
  sql.exec(keyTables("entry_keys"));
  return sql;
}

test("what is filed is found, through every level, until it is dropped", () => {
  const sql = index();
  const next = seededRandom(3);
  const filed = new Map<number, Set<number>>();
  for (let row = 1; row <= 9000; row++) {
    const keys = [...new Set(Array.from({ length: row % 50 === 0 ? 70 : 2 }, () => Math.floor(next() * 4000)))];
    putKeys(sql, "entry_keys", keys.map((key) => [key, row]));
    for (const key of keys) filed.set(key, (filed.get(key) ?? new Set()).add(row));
    if (row % 7 === 0) {
      dropKeys(sql, "entry_keys", row, keys);
      for (const key of keys) filed.get(key)!.delete(row);
    }
    settleKeys(sql, "entry_keys", row);
  }
  for (const level of [0, 1, 2]) expect(sql.one(`select 1 from entry_keys_${level} limit 1`), `level ${level}`).toBeDefined();
  for (const [key, rows] of filed) expect(new Set(filedUnder(sql, "entry_keys", [key]).map(({ row }) => row))).toEqual(rows);
  expect(sql.one<{ readonly n: number }>("select count(*) as n from entry_keys")!.n).toBe([...filed.values()].reduce((sum, { size }) => sum + size, 0));
});

test("what fills a level by itself is filed in the next, and found there", () => {
  const sql = index();
  putKeys(sql, "entry_keys", [[7, 1]]);
  putKeys(sql, "entry_keys", [[9, 3], [7, 2], [7, 64]], 64);
  expect(sql.all("select key, row from entry_keys_1")).toEqual([{ key: 7, row: 2 }, { key: 7, row: 64 }, { key: 9, row: 3 }]);
  for (let row = 1; row <= 64; row++) settleKeys(sql, "entry_keys", row);
  expect(filedUnder(sql, "entry_keys", [7]).map(({ row }) => row).sort((a, b) => a - b)).toEqual([1, 2, 64]);
  expect(sql.one("select 1 from entry_keys_0")).toBeUndefined();
});

test("nothing stays filed of reports that were forgotten, and what is read again is filed once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-keys-"));
  const record = await openRecord(folder);
  const items = [...lifelike(70)];
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  const other = connect(join(folder, "record.sqlite"));
  const filed = (): number => (other.prepare("select (select count(*) from entry_keys) + (select count(*) from report_keys) as n").all()[0] as { readonly n: number }).n;
  const before = filed();
  expect(before).toBeGreaterThan(0);
  for (const { report, entries } of items.slice(0, 5)) {
    await record.reread(report.id, entries.slice(1));
    await record.reread(report.id, entries);
  }
  expect(filed()).toBe(before);
  for (const { report } of items) await record.forget(report.id, { at: "2026-01-01T00:00:00Z", by: "me" });
  expect(filed()).toBe(0);
  other.close();
  await record.close();
  rmSync(folder, { recursive: true });
});
