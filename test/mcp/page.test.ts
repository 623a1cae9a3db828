import { expect, test } from "vitest";
import { pageOf } from "../../src/faces/mcp/page.js";
import type { DraftRow } from "../../src/faces/mcp/draft.js";
import { miniRecord, miniContents } from "../views/mini-record.js";

const report = miniContents.reports[0]!.id;
const long = (n: number): DraftRow => ({ section: "x".repeat(900), what: `${n} ${"word ".repeat(1000)}`, against: Array.from({ length: 20 }, () => "no ".repeat(900)), cites: Array.from({ length: 9 }, (_, i) => ({ report, quote: `${n} ${i} ${"said ".repeat(900)}` })) });
const rows = Array.from({ length: 60 }, (_, n) => long(n));

test("a page is bounded whatever the rows are, and the next begins where it ended", async () => {
  const first = await pageOf({ about: "a", rows }, { limit: 60, cursor: 0 }, miniRecord);
  expect(JSON.stringify(first).length).toBeLessThan(60_000);
  expect(first.rows.length).toBeGreaterThan(0);
  expect([first.next, first.total]).toEqual([first.rows.length, 60]);
  const second = await pageOf({ about: "a", rows }, { limit: 60, cursor: first.next! }, miniRecord);
  expect(second.rows[0]!.what.startsWith(`${first.next} word`)).toBe(true);
  for (const { evidence, moreEvidence, what, against } of first.rows) expect([evidence.length, moreEvidence, what.length <= 1000, against?.length]).toEqual([3, 6, true, 5]);
});

test("a page that the record cut is bounded too, and says what it leaves out", async () => {
  const page = await pageOf({ about: "a", rows, page: { next: 10 } }, { limit: 20, cursor: 0 }, miniRecord);
  expect(JSON.stringify(page).length).toBeLessThan(60_000);
  expect([page.next, page.total, page.notes]).toEqual([10, undefined, [`${60 - page.rows.length} rows of this page are left out for its length: ask with a smaller limit.`]]);
});

test.each([
  ["beyond the end", 60], ["far beyond it", 1e9],
])("%s there is nothing, and no next page", async (_what, cursor) => {
  const page = await pageOf({ about: "a", rows }, { limit: 5, cursor }, miniRecord);
  expect([page.rows, page.evidence, page.next]).toEqual([[], [], undefined]);
});

test("a sentence that several rows rest on is given once", async () => {
  const cites = [{ report, quote: "Both sides met." }];
  const page = await pageOf({ about: "a", rows: [{ section: "s", what: "one", cites }, { section: "s", what: "two", cites }] }, { limit: 5, cursor: 0 }, miniRecord);
  expect([page.rows.map(({ evidence }) => evidence), page.evidence.length]).toEqual([[[1], [1]], 1]);
});
