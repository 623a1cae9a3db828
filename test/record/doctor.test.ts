import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import { everything } from "./everything.js";
import { behindItsBack, filledFolder, newFolder, removeFolders } from "./folders.js";
import { marked } from "./marked.js";

afterAll(removeFolders);
const items = marked(14, 4);
let template: string;
let answers: unknown;

beforeAll(async () => {
  template = await filledFolder(items);
  const sound = await openRecord(template);
  answers = await everything(sound, items);
  expect(await sound.checkDeeply()).toEqual([]);
  await sound.close();
});

/** A copy of the template's folder with its record damaged. */
function damaged(sql: string): string {
  const folder = newFolder();
  copyFileSync(join(template, "record.sqlite"), join(folder, "record.sqlite"));
  behindItsBack(folder, sql);
  return folder;
}

/** SQL that damages what is derived, and the code under which the quick check names it; none where only the deep one sees it. */
const DERIVED: readonly (readonly [damage: string, code: string | undefined])[] = [
  ["update entries set live = 0 where n = 2", "not-live"],
  ["update entries set resolved = json where n = 2", "not-live"],
  ["delete from facets where entry = (select min(entry) from facets)", "facet-missing"],
  ["update facets set known = '1999-01-01' where entry = (select max(entry) from facets)", "facet-wrong"],
  ["update facets set report = report + 1 where entry = (select min(entry) from facets)", "facet-wrong"],
  ["insert into facets select entry + 9000, id, report, entry + 9000, known, voice from facets limit 1", "facet-stray"],
  ["update facet_lists set json = replace(json, 'RUS', 'ISL')", undefined],
  ["update facet_lists set json = json_set(json, '$[1][2]', 7) where report = 1", undefined],
  ["update facet_lists set json = substr(json, 2) where report = 1", undefined],
  ["update facet_lists set json = '' where report = 1", undefined],
  ["update facet_lists set json = '{}' where report = 1", undefined],
  ["update facet_lists set json = '[[], 3]' where report = 1", undefined],
  ["update facet_lists set json = 'null'", undefined],
  ["update entries set telling = 'no JSON'", undefined],
  ["update facets set item = (select max(item) from facets) where entry = (select min(entry) from facets)", "item-wrong"],
  ["update links set known = '1999-01-01'", "link-wrong"],
  ["update links set reason = 'because'", undefined],
  ["delete from links where a = (select min(a) from links)", "item-wrong"],
  ["update entries set telling = null where n = (select min(n) from entries)", "telling-missing"],
  ["delete from entry_keys_0 where key in (select key from entry_keys_0 limit 3)", undefined],
  ["delete from heads where report = 3", "family-missing"],
  ["delete from shingles where report = 3", "family-missing"],
  ["update heads set family = (select max(report) from heads) where report = 1", "family-wrong"],
  ["update heads set known = '1999-01-01' where report = 2", "head-wrong"],
  ["update heads set publisher = null where report = 2", "head-wrong"],
  ["delete from copies where tree = 1", "family-wrong"],
  ["update copies set known = '1999-01-01'", "copy-wrong"],
  ["update copies set a_in_b = 0.123", undefined],
  ["delete from report_keys_0 where row = 2", undefined],
  ["delete from place_keys_0 where row = 1", undefined],
  ["insert into place_keys_0 values (7, 9999)", "key-stray"],
  ["delete from texts where rowid = 2", "text-missing"],
  ["insert into texts (rowid, title, deck, body) values (9999, 'a', 'b', 'c')", "text-stray"],
  ["delete from texts where rowid = 2; insert into texts (rowid, title, deck, body) values (2, 'other', '', 'words')", undefined],
  ["update days set reports = reports + 1 where known = (select min(known) from days)", "count-wrong"],
  ["update days set links = links + iif(known = (select min(known) from days), 1, -1) where known in (select min(known) from days union select max(known) from days)", "count-wrong"],
  ["delete from days", "count-wrong"],
  ["insert into rulings values ('e_1', 'e_2', 'join', 'because')", undefined],
];

describe("what is derived", () => {
  test.each(DERIVED)("%s: found, and repaired", async (damage, code) => {
    const folder = damaged(damage);
    const record = await openRecord(folder);
    const [quick, deep] = [await record.check(), await record.checkDeeply()];
    if (code === undefined) expect(quick).toEqual([]);
    else expect(quick.map((found) => found.code)).toContain(code);
    expect(deep.map((found) => found.code)).toContain("derived-differs");
    for (const { remedy, uri } of deep) expect([remedy, uri]).toEqual([expect.stringContaining("doctor --repair"), expect.stringContaining("record.sqlite")]);
    expect(await record.checkDeeply()).toEqual(deep); // looking changes nothing
    expect(await record.repair()).toEqual([]); // and what the remedy says works
    expect(await record.checkDeeply()).toEqual([]);
    expect(await everything(record, items)).toEqual(answers);
    await record.close();
  });
});

test.each([
  ["update entries set json = replace(json, '\"confidence\":0.9', '\"confidence\":0.1') where n = 1", "content-altered"],
  ["update reports set known = '1999-01-01' where n = 1", "row-disagrees"],
  ["update sources set bytes = x'00' where sha256 = (select min(sha256) from sources)", "source-altered"],
  ["delete from reports where n = 1", "dangling-row"],
  ["insert into decisions values (1, 'd_1', '2024-01-01T00:00:00.000Z', 'a', 'note', 'no JSON')", "content-altered"],
])("what is kept is not repaired: %s", async (damage, code) => {
  const folder = damaged(damage);
  const record = await openRecord(folder);
  const before = await record.check();
  expect(before.map((found) => found.code)).toContain(code);
  for (const { remedy } of before) expect(remedy).toMatch(/backup|read the sources again/);
  expect(await record.checkDeeply()).toEqual(before);
  expect(await record.repair()).toEqual(before);
  expect(await record.check()).toEqual(before);
  await record.close();
});

test("many findings of one kind are counted, not listed", async () => {
  const folder = damaged("update entries set telling = null");
  const record = await openRecord(folder);
  const found = await record.check();
  expect(found).toHaveLength(6);
  expect(found.at(-1)!.message).toMatch(/^… and \d+ more like this\.$/);
  await record.close();
});
