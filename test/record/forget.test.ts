import { afterAll, describe, expect, test } from "vitest";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import { connect } from "../../src/5-record/store/sqlite.js";
import { join } from "node:path";
import { busy, shuffled } from "./busy.js";
import { everything, recordOf } from "./everything.js";
import { behindItsBack, filesWith, filledFolder, newFolder, removeFolders } from "./folders.js";
import { common, compose, IRAN, PUTIN, RUSSIA, type Item, type Line, type ReadingOf } from "./generate.js";
import { seededRandom } from "../../src/model/random.js";
import { lifelike } from "./lifelike.js";

afterAll(removeFolders);

const MARK = { at: "2026-11-21T12:00:00Z", by: "a test" };

/** Every answer but that a tombstone is there. */
async function forgetful(record: Record, items: readonly Item[], folder: string): Promise<unknown> {
  const { digest: _digest, ...answers } = await everything(record, items);
  await record.close();
  behindItsBack(folder, "delete from tombstones");
  const without = await openRecord(folder);
  const digest = await without.digest();
  await without.close();
  return { ...answers, digest };
}

test.each([21, 22, 23])("a record that forgot is the record that never had it, in memory and by its answers (seed %d)", async (seed) => {
  const items = busy(24, seed);
  const next = seededRandom(seed);
  const gone = new Set(shuffled(items, next).slice(0, 8).map(({ report }) => report.id));
  const folder = newFolder();
  const record = await openRecord(folder);
  // forgotten between the readings, so that later reports join what is left
  for (const [i, { source, report, entries }] of items.entries()) {
    await record.add(source, report, entries);
    for (const earlier of items.slice(0, i + 1)) if (gone.has(earlier.report.id) && next() < 0.3 && (await record.report(earlier.report.id)) !== undefined) await record.forget(earlier.report.id, MARK);
  }
  for (const id of gone) if ((await record.report(id)) !== undefined) await record.forget(id, MARK);
  expect(await record.checkDeeply()).toEqual([]);
  const left = items.filter(({ report }) => !gone.has(report.id));
  const never = await recordOf(shuffled(left, next));
  expect((await record.tombstones()).map(({ report }) => report).sort()).toEqual([...gone].sort());
  expect(await forgetful(record, left, folder)).toEqual(await everything(never, left));
  await never.close();
});

const met: ReadingOf = { ...common, when: { value: "2025-10-14", basis: "stated" }, kind: "event", type: "CONSULT", quad: 1, actors: [PUTIN], recipients: [IRAN] };
const deal: ReadingOf = { ...common, kind: "undertaking", form: "contract", subject: "zyxwort haulage", parties: [RUSSIA, IRAN], stage: "signed", terms: [] };
const STORY: readonly Line[] = [
  { text: "The Quibblemere envoy flew from Brunnidor to Vashtilund on October 14 and handed a sealed letter about zyxwort haulage to his hosts there.", readings: [met, deal] },
  { text: "Frozzleby and sons will lay the flarnquist track, according to people in the harbour who had seen the surveyors at work during the spring.", readings: [] },
];
const OTHER: Line = { text: "Our own correspondent in the town was told that nobody there had read the letter, and that the price of bread went up again in autumn.", readings: [] };

describe("what is forgotten leaves the bytes of the file", () => {
  const words = ["quibblemere", "Quibblemere", "zyxwort", "flarnquist", "Frozzleby", "Brunnidor"];
  const secret = compose({ known: "2025-10-15", publisher: "The Vashtilund Hooter" }, STORY);
  const others = [...lifelike(30, 5)];

  test.each<readonly [string, (folder: string) => Promise<void>]>([
    ["at once", async (folder) => void (await forgetIn(folder))],
    ["after it was read again", async (folder) => {
      const record = await openRecord(folder);
      await record.reread(secret.report.id, secret.entries.slice(1));
      await record.forget(secret.report.id, MARK);
      await record.close();
    }],
    ["after everything was derived again", async (folder) => {
      const record = await openRecord(folder);
      await record.rebuild();
      await record.forget(secret.report.id, MARK);
      await record.close();
    }],
    ["while another has the record open", async (folder) => {
      const other = await openRecord(folder);
      await other.reports();
      await forgetIn(folder);
      expect(filesWith(folder, "flarnquist")).toEqual([]); // before anybody closes
      await other.close();
    }],
  ])("%s", async (_, act) => {
    const folder = await filledFolder([...others.slice(0, 15), secret, ...others.slice(15)]);
    expect(filesWith(folder, "quibblemere")).toEqual(["record.sqlite"]); // the test sees what is there
    await act(folder);
    for (const word of words) expect([word, filesWith(folder, word)]).toEqual([word, []]);
    for (const line of STORY) for (let at = 0; at + 20 < line.text.length; at += 10) expect(filesWith(folder, line.text.slice(at, at + 20))).toEqual([]);
    const record = await openRecord(folder);
    expect(await record.checkDeeply()).toEqual([]);
    expect(await record.search({ words: "quibblemere", limit: 5 })).toEqual([]);
    await record.close();
  });

  test("when a reader held the log, the check says so, and the next opening does it", async () => {
    const folder = await filledFolder([...others, secret]);
    const reader = connect(join(folder, "record.sqlite"));
    reader.exec("begin; select count(*) from reports");
    const record = await openRecord(folder);
    await record.forget(secret.report.id, MARK);
    expect((await record.check()).map(({ code }) => code)).toEqual(["sweep-due"]);
    reader.exec("rollback");
    reader.close();
    await record.close();
    await (await openRecord(folder)).close();
    for (const word of words) expect(filesWith(folder, word)).toEqual([]);
    const again = await openRecord(folder);
    expect(await again.check()).toEqual([]);
    await again.close();
  });

  async function forgetIn(folder: string): Promise<void> {
    const record = await openRecord(folder);
    await record.forget(secret.report.id, MARK);
    await record.close();
  }
});

test("the same report is refused afterwards; what is derived of the others is right", async () => {
  const wire = compose({ known: "2025-10-15", publisher: "Reuters", wire: "Reuters" }, STORY);
  const padded = compose({ known: "2025-10-16", publisher: "Daily One", wire: "Reuters" }, [...STORY, OTHER]);
  const late = compose({ known: "2025-10-17", publisher: "Daily Two", wire: "Reuters" }, [OTHER, ...STORY]);
  const record = await recordOf([late, padded, wire]);
  expect((await record.origins()).get(padded.report.id)).toMatchObject({ role: "reprint", of: wire.report.id });
  const stone = await record.forget(wire.report.id.slice(0, 9), { ...MARK, reason: "asked by its author" });
  expect(stone).toEqual({ report: wire.report.id, known: "2025-10-15", ...MARK, reason: "asked by its author" });
  expect(await record.tombstones()).toEqual([stone]);
  expect(await record.add(wire.source, wire.report, wire.entries)).toEqual({ status: "forgotten" });
  expect(await record.report(wire.report.id)).toBeUndefined();
  expect(await record.source(wire.report.id)).toBeUndefined();
  expect((await record.origins()).get(padded.report.id)).toMatchObject({ role: "original" }); // another takes the place
  expect((await record.origins()).get(late.report.id)).toMatchObject({ of: padded.report.id });
  expect(await record.counts()).toEqual({ reports: 2, origins: 1, entries: 4, items: 2 });
  expect(await record.counts("2025-10-15")).toEqual({ reports: 0, origins: 0, entries: 0, items: 0 });
  expect(await record.adds(padded.report.id)).toMatchObject({ against: 0, restated: [], new: { length: 2 } });
  await expect(record.forget(wire.report.id, MARK)).rejects.toThrow("There is no report");
  await record.close();
});

test("a source stays while another report was made from the same bytes", async () => {
  const [one, two] = ["https://one.example/a", "https://two.example/b"].map((url) => compose({ known: "2025-10-15", url }, STORY));
  expect(one!.source.sha256).toBe(two!.source.sha256);
  const record = await recordOf([one!, two!]);
  await record.forget(one!.report.id, MARK);
  expect(Buffer.from((await record.source(two!.report.id))!.bytes).toString()).toBe(two!.report.text);
  await record.forget(two!.report.id, MARK);
  expect(await record.counts()).toEqual({ reports: 0, origins: 0, entries: 0, items: 0 });
  expect(await record.check()).toEqual([]);
  await record.close();
});
