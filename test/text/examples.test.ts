import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.js";
import { toReport } from "../../src/2-text/to-report.js";

const FOLDER = join(import.meta.dirname, "../../examples");
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));

function read(name: string): Report {
  const mediaType = name.endsWith("html") ? "text/html" : "text/plain";
  const result = toReport({ uri: name, mediaType, bytes: readFileSync(join(FOLDER, name)), sha256: "", retrieved: "2026-11-21T10:00:00Z" });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

const LEVANT = "Levant Wire";
const NILE = "Nile Courier";
const LEDGER = "Bosphorus Ledger";
const HARBOUR = "Harbour & Trade Review";

/** `names`: who is credited, in the order of print; `opens`: the title's first words */
const rows: readonly [name: string, opens: string, publisher: string | undefined, wire: string | undefined, published: string | undefined, updated: string | undefined, names: number, paragraphs: number, last: string][] = [
  ["2013-11-23-levant-wire-ambassadors.txt", "Egypt expels", LEVANT, LEVANT, "2013-11-23", "2013-11-24", 3, 8, "Regional Affairs."],
  ["2020-08-06-levant-wire-maritime-deal.txt", "Turkey rejects", LEVANT, LEVANT, "2020-08-06", undefined, 7, 7, "lawyer in Piraeus."],
  ["2021-03-13-nile-courier-contacts-denied.txt", "Cairo denies", NILE, undefined, "2021-03-13", undefined, 0, 7, "in the same manner."],
  ["2021-05-06-bosphorus-ledger-cairo-talks.txt", "Turkish and Egyptian", LEDGER, undefined, "2021-05-06", "2021-05-07", 1, 8, "Forum in Istanbul."],
  ["2022-11-21-levant-wire-doha-handshake.html", "Erdogan and Sisi shake", LEVANT, LEVANT, "2022-11-21", "2022-11-21", 4, 8, "Forum in Istanbul."],
  ["2023-03-18-levant-wire-cavusoglu-in-cairo.txt", "Türkiye hopes", LEVANT, LEVANT, "2023-03-18", "2023-03-19", 3, 7, "Shippers' Chamber."],
  ["2023-07-04-nile-courier-ambassadors-return.html", "Egypt and Türkiye name", NILE, undefined, "2023-07-04", undefined, 1, 7, "Shippers' Chamber."],
  ["2023-10-04-harbour-trade-review-local-currencies.html", "Egypt and Turkey weigh", HARBOUR, undefined, "2023-10-04", "2023-10-05", 1, 6, "side were ready."],
  ["2024-02-04-bosphorus-ledger-drones.txt", "Türkiye has agreed", LEDGER, undefined, "2024-02-04", undefined, 2, 7, "newsletter in Ankara."],
  ["2024-02-13-harbour-trade-review-trade-revised.txt", "Bulletin cuts", HARBOUR, undefined, "2024-02-13", undefined, 1, 7, "Mersal said."],
  ["2024-02-14-harbour-trade-review-erdogan-in-cairo.txt", "Egypt and Turkey aim", HARBOUR, LEVANT, "2024-02-14", undefined, 4, 8, "Forum in Istanbul."],
  ["2024-02-14-levant-wire-erdogan-in-cairo.txt", "Erdogan and Sisi sign", LEVANT, LEVANT, "2024-02-14", "2024-02-15", 4, 8, "Forum in Istanbul."],
  ["2024-02-15-bosphorus-ledger-world-in-brief.txt", "World in brief: presidents", LEDGER, LEVANT, "2024-02-15", undefined, 0, 4, "a year earlier."],
  ["2024-02-15-nile-courier-new-page.txt", "Sisi, Erdogan turn", NILE, undefined, "2024-02-15", undefined, 1, 8, "Forum in Istanbul."],
  ["2024-09-04-levant-wire-sisi-in-ankara.txt", "Egypt and Türkiye sign", LEVANT, LEVANT, "2024-09-04", undefined, 5, 8, "Affairs in Cairo."],
  ["egypt-turkiye-new-chapter.txt", "Egypt and Türkiye: A New", undefined, undefined, undefined, undefined, 0, 6, "still to be written."],
];

test("all example reports are here", () => {
  expect(rows.map(([name]) => name)).toEqual(FILES);
});

describe.each(rows)("%s", (name, opens, publisher, wire, published, updated, names, paragraphs, last) => {
  test("who, when, how much", () => {
    const report = read(name);
    expect(report.title?.startsWith(opens)).toBe(true);
    expect({ publisher: report.publisher, wire: report.wire, published: report.published?.value, updated: report.updated?.value }).toEqual({ publisher, wire, published, updated });
    expect(report.bylines).toHaveLength(names);
    if (published) expect(report.published?.basis).toBe("stated");
  });
  test("the story and nothing but the story", () => {
    const report = read(name);
    const body = report.paragraphs.map(({ start, end }) => report.text.slice(start, end));
    expect(body).toHaveLength(paragraphs);
    expect(body.at(-1)?.endsWith(last)).toBe(true);
    for (const part of report.parts) {
      if (part.role !== "body") continue;
      expect(report.text.slice(part.start, part.end)).not.toMatch(/Example report|READ NEXT|PREVIOUS|Next:|You may also|Sign up|read\b.*\bmin|Copyright|©/);
    }
    const cut = report.parts.filter((part) => part.role === "cut").map((part) => report.text.slice(part.start, part.end));
    for (const paragraph of cut) expect(paragraph).not.toMatch(/["”] said|President Abdel/);
  });
});

test("a line that says what the file is, is cut as what it is", () => {
  for (const name of FILES) {
    const report = read(name);
    const at = report.text.indexOf("Example report written");
    expect(report.parts.find((part) => part.start <= at && at < part.end)).toMatchObject({ role: "cut", reason: "boilerplate" });
  }
});
