import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Record } from "../../src/5-record/record.js";
import { columnsOf } from "../../src/contract/columns.js";
import { TABLE_NAMES, TABLES, type TableName } from "../../src/contract/tables.js";
import { compose, common, IRAN, RUSSIA, type Item } from "../record/generate.js";
import { busy } from "../record/busy.js";
import { recordOf, sealed, shell } from "./sealed.js";

type Row = { readonly [column: string]: string };
type Tables = { readonly [T in TableName]: readonly Row[] };

let folder = "";
let made = 0;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "attache-tables-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(record: Record, format: "csv" | "parquet", ...more: readonly string[]): Promise<string> {
  const out = join(folder, `${format}${made++}`);
  const { exit, err } = await shell(record)(["export", format, ...more, "--out", out]);
  if (exit !== 0) throw new Error(err);
  return out;
}

async function csvOf(record: Record, ...more: readonly string[]): Promise<Tables> {
  const out = await exported(record, "csv", ...more);
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, parse(readFileSync(join(out, `${name}.csv`)), { bom: true, columns: true }) as Row[]])) as unknown as Tables;
}

const KINDS = ["events", "statements", "figures", "undertakings"] as const;

describe("a record of made-up reports as tables", () => {
  let items: readonly Item[] = [];
  let record: Record;
  beforeAll(async () => {
    items = sealed(busy(70, 21)); // more than a page
    record = await recordOf(items);
  });

  test("has every item, every entry and every report once, and every key leads somewhere", async () => {
    const tables = await csvOf(record);
    const all = await record.items();
    expect(tables.items.map(({ item }) => item).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(KINDS.flatMap((kind) => tables[kind].map(({ item }) => item)).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(tables.tellings.map(({ entry }) => entry).sort()).toEqual((await record.entries()).map(({ id }) => id).sort());
    expect(tables.reports.map(({ report }) => report)).toEqual((await record.reports()).map(({ id }) => id));
    const [keys, reports] = [new Set(tables.items.map(({ item }) => item)), new Set(tables.reports.map(({ report }) => report))];
    for (const kind of KINDS) for (const row of tables[kind]) expect([keys.has(row["item"]!), reports.has(row["report"]!)]).toEqual([true, true]);
    for (const { item_a, item_b } of tables.links) expect([keys.has(item_a!), keys.has(item_b!)]).toEqual([true, true]);
    for (const { item, report } of tables.tellings) expect([keys.has(item!), reports.has(report!)]).toEqual([true, true]);
    for (const { copies } of tables.reports) if (copies !== "") expect(reports.has(copies!)).toBe(true);
  });

  test("says of each item how well it is supported, as the record does", async () => {
    const tables = await csvOf(record);
    const all = new Map((await record.items()).map((item) => [item.id, item]));
    expect(tables.items.some(({ entries }) => Number(entries) > 1)).toBe(true);
    for (const row of tables.items) {
      const item = all.get(row["item"]!)!;
      expect(row).toMatchObject({ voices: String(item.voices), entries: String(item.members.length), first_known: item.first, last_known: item.last, disputes: String(new Set(item.disputes.map((dispute) => dispute.item)).size) });
    }
  });

  test("names each link and each dispute once", async () => {
    const { links } = await csvOf(record);
    const all = await record.items();
    expect(links.filter(({ relation }) => relation === "same").length).toBe(all.reduce((sum, { why }) => sum + why.length, 0));
    const keys = links.map(({ relation, entry_a, entry_b, reason }) => [relation, ...[entry_a, entry_b].sort(), reason].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    const pairs = new Set(all.flatMap(({ id, disputes }) => disputes.map(({ item }) => [id, item].sort().join(" "))));
    expect(pairs.size).toBeGreaterThan(0);
    expect(new Set(links.filter(({ relation }) => relation!.startsWith("dispute:")).map(({ item_a, item_b }) => [item_a, item_b].sort().join(" ")))).toEqual(pairs);
  });

  test("with --entries has a row an entry", async () => {
    const tables = await csvOf(record, "--entries");
    const entries = await record.entries();
    expect(KINDS.flatMap((kind) => tables[kind].map(({ entry }) => entry)).sort()).toEqual(entries.map(({ id }) => id).sort());
    expect(tables.items.length).toBe((await record.items()).length);
  });

  test("as of a day is what the reports known by then alone would give", async () => {
    const asOf = "2025-10-16";
    const early = await recordOf(items.filter(({ report }) => report.known <= asOf));
    expect(await csvOf(record, "--as-of", asOf)).toEqual(await csvOf(early));
  });

  test("of two countries has what bears on them, and how it stands", async () => {
    const tables = await csvOf(record, "RUS", "IRN");
    const facets = await record.facets({ pair: ["RUS", "IRN"] });
    expect(tables.items.length).toBeGreaterThan(0);
    expect(tables.items.length).toBeLessThan((await record.items()).length);
    expect(new Set(tables.items.map(({ item }) => item)).size).toBe(tables.items.length);
    for (const kind of KINDS) for (const { relation, item } of tables[kind]) expect([["between", "about", "context"].includes(relation!), facets.some((facet) => facet.item === item)]).toEqual([true, true]);
  });

  test("does not depend on the order in which it was read", async () => {
    expect(await csvOf(await recordOf([...items].reverse()))).toEqual(await csvOf(record));
  });

  test("as Parquet holds the same, with its types", async () => {
    const [tables, out] = [await csvOf(record), await exported(record, "parquet")];
    for (const name of TABLE_NAMES) {
      const file = await asyncBufferFromFile(join(out, `${name}.parquet`));
      const rows = await parquetReadObjects({ file });
      expect(rows.length).toBe(tables[name].length);
      const columns = columnsOf(name);
      const { schema } = await parquetMetadataAsync(file);
      expect(schema.slice(1).map((column) => column.name)).toEqual(columns.map((column) => column.name));
      for (const [i, row] of rows.entries()) {
        for (const { name: column, type, required } of columns) {
          const [value, cell] = [row[column] as unknown, tables[name][i]![column]!];
          if (value === null || value === undefined) expect([cell, required]).toEqual(["", false]);
          else if (type === "day") expect([value instanceof Date, (value as Date).toISOString().slice(0, 10)]).toEqual([true, cell]);
          else {
            expect(typeof value).toBe({ text: "string", choice: "string", integer: "number", number: "number", boolean: "boolean" }[type]);
            if (type !== "text") expect(String(value)).toBe(cell);
          }
        }
      }
    }
  });

  test("rows hold what the codebook says of their columns", async () => {
    const out = await exported(record, "csv");
    const book = JSON.parse(readFileSync(join(out, "codebook.json"), "utf8")) as { readonly tables: readonly { readonly name: TableName; readonly file: string; readonly rows: number; readonly columns: ReturnType<typeof columnsOf> }[] };
    expect(readdirSync(out).sort()).toEqual([...book.tables.map(({ file }) => file), "codebook.json", "codebook.md"].sort());
    const markdown = readFileSync(join(out, "codebook.md"), "utf8");
    for (const { name, file, rows, columns } of book.tables) {
      const table = parse(readFileSync(join(out, file)), { bom: true, columns: true }) as Row[];
      expect(rows).toBe(table.length);
      expect(markdown).toContain(`## ${file}: ${rows} rows`);
      for (const { name: column, type, required, values } of columns) {
        expect(markdown).toContain(`| \`${column}\` | ${type}`);
        for (const row of table) {
          const cell = row[column];
          if (cell === undefined) throw new Error(`${name} has no ${column}`);
          if (cell === "") expect([column, required && type !== "text"]).toEqual([column, false]);
          else if (values !== undefined) expect(values.map(String)).toContain(cell);
          else if (type === "day") expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
          else if (type === "integer") expect(cell).toMatch(/^\d+$/);
          else if (type === "number") expect(Number.isFinite(Number(cell))).toBe(true);
          else if (type === "boolean") expect(["true", "false"]).toContain(cell);
        }
      }
      expect(Object.keys(TABLES[name].row.shape)).toEqual(columns.map((column) => column.name));
    }
  });
});

describe("what a report may hold", () => {
  const cells: readonly (readonly [text: string, cell: string])[] = [
    ["=HYPERLINK(\"http://bad.example\",\"click\")", "'=HYPERLINK(\"http://bad.example\",\"click\")"],
    ["+1 234", "'+1 234"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1+1", "'=1+1"],
    ["＝1+1", "'＝1+1"],
    ["a \"quoted\", word", "a \"quoted\", word"],
    ["two\nlines\r\nand more", "two lines and more"],
    ["turned \u202eround", "turned round"],
    ["a\u001b[31m red", "a red"],
    ["5 - 3", "5 - 3"],
    ["x=1", "x=1"],
    ["سلام", "سلام"],
  ];
  test.each(cells)("%j is inert in a cell, and whole", async (text, cell) => {
    const [item] = sealed([compose({ known: "2025-10-20", publisher: text }, [{
      text: "A long enough sentence stands here.", readings: [{ ...common, kind: "undertaking", form: "treaty", subject: text, parties: [RUSSIA, { ...IRAN, name: text }], stage: "signed", terms: [] }],
    }])]);
    const tables = await csvOf(await recordOf([item!]));
    expect(tables.undertakings[0]!["subject"]).toBe(cell);
    expect(tables.undertakings[0]!["outlet"]).toBe(cell);
    expect(tables.reports[0]!["publisher"]).toBe(cell);
    expect(tables.participants[1]!["name"]).toBe(cell);
  });

  test("a semicolon in a name does not make two names of it", async () => {
    const [item] = sealed([compose({ known: "2025-10-20" }, [{
      text: "A long enough sentence stands here.", readings: [{ ...common, kind: "event", type: "CONSULT", quad: 1, actors: [{ name: "One; Two", code: "RUS GOV" }, { name: "Three" }], recipients: [], when: { value: "2025-10", basis: "stated" } }],
    }])]);
    const { events } = await csvOf(await recordOf([item!]));
    expect(events[0]).toMatchObject({ actors: "One, Two; Three", actor_codes: "RUS GOV; ?", actor_countries: "RUS", recipients: "", date: "2025-10", begin: "2025-10-01", end: "2025-10-31" });
  });

  test.each([
    ["2025", "2025-01-01", "2025-12-31"], ["2024-02", "2024-02-01", "2024-02-29"], ["2025-10-20", "2025-10-20", "2025-10-20"], ["2025-10-14/2025-10-19", "2025-10-14", "2025-10-19"],
    ["../2022", "", "2022-12-31"], ["2022/..", "2022-01-01", ""], ["2023~", "2023-01-01", "2023-12-31"], ["2025-02-30", "", ""], ["0000-99-99", "", ""],
  ])("the date %s is from %j to %j", async (value, begin, end) => {
    const [item] = sealed([compose({ known: "2025-10-20" }, [{ text: "A long enough sentence stands here.", readings: [{ ...common, kind: "event", type: "CONSULT", quad: 1, actors: [RUSSIA, IRAN], recipients: [], when: { value, basis: "stated" } }] }])]);
    const { events } = await csvOf(await recordOf([item!]));
    expect(events[0]).toMatchObject({ date: value, begin, end });
  });

  test("an empty record makes tables with headings alone, in Parquet too", async () => {
    const record = await recordOf();
    expect((await csvOf(record)).events).toEqual([]);
    const file = await asyncBufferFromFile(join(await exported(record, "parquet"), "events.parquet"));
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});

describe("the command", () => {
  test.each([
    [["export"], "No format is given"], [["export", "xlsx"], "There is no format “xlsx”"], [["export", "csv"], "makes a table a file"], [["export", "csv", "RUS"], "alone is no pair"],
    [["export", "csv", "RUS", "RUS", "--out", "nowhere"], "same country"], [["export", "jsonl", "--entries"], "--entries says nothing about jsonl"], [["export", "csv", "--out", "nowhere", "--dyads"], "--dyads says nothing about csv"],
    [["export", "stix", "--no-sources"], "--no-sources says nothing about stix"], [["export", "stix", "--out", "package.json"], "exists already"], [["export", "csv", "--out", "test"], "is not empty"],
    [["export", "stix", "--json"], "--json says what was written"], [["export", "stix", "--as-of", "2025-02-30"], "is not a day"], [["export", "stix", "--out", "no/such/folder/x"], "There is no folder"],
    [["export", "csv", "--test-set", "nowhere"], "has formats of its own"], [["export", "csv", "RUS", "XX", "--out", "nowhere"], "is no country"],
  ])("%j is refused", async (argv, says) => {
    const { exit, err, out } = await shell(await recordOf())(argv);
    expect([exit, out]).toEqual([2, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(says);
  });

  test("leaves nothing half written where it fails", async () => {
    const record = await recordOf(sealed(busy(4, 3)));
    const broken = { ...record, addsOf: async () => { throw new Error("on purpose"); } };
    const out = join(folder, "broken");
    expect((await shell(broken)(["export", "parquet", "--out", out])).exit).toBe(3);
    expect(readdirSync(out)).toEqual([]);
    expect((await shell(broken)(["export", "jsonl", "--out", `${out}.jsonl`])).exit).toBe(3);
    expect(readdirSync(folder).filter((name) => name.startsWith("broken."))).toEqual([]);
  });

  test("says so when the record changed meanwhile, and as JSON what it wrote", async () => {
    const record = await recordOf(sealed(busy(4, 5)));
    let asked = 0;
    const changing = { ...record, revision: async () => String(asked++) };
    const { exit, err, out } = await shell(changing)(["export", "gdelt", "--out", join(folder, "x.gdelt"), "--json"]);
    expect(exit).toBe(0);
    expect(err).toContain("changed while it was written out");
    expect(JSON.parse(out)).toMatchObject({ format: "gdelt", counts: { rows: expect.any(Number) as number } });
    writeFileSync(join(folder, "kept"), "");
  });
});
