import { beforeAll, describe, expect, test } from "vitest";
import type { Record } from "../../src/5-record/record.js";
import { cameoOf, codesOf, GOLDSTEIN } from "../../src/faces/export/event-data/cameo.js";
import { gdeltColumns } from "../../src/faces/export/event-data/gdelt.js";
import { POLECAT_COLUMNS } from "../../src/faces/export/event-data/polecat.js";
import type { Actor } from "../../src/model/actor.js";
import { EventType, PLOVER } from "../../src/model/plover.js";
import { busy } from "../record/busy.js";
import { common, compose, CHINA, IRAN, LARIJANI, PUTIN, RUSSIA, type ReadingOf } from "../record/generate.js";
import { recordOf, sealed, shell } from "./sealed.js";

const event = { ...common, kind: "event", type: "CONSULT", mode: "visit", quad: 1, intensity: 4, actors: [LARIJANI], recipients: [RUSSIA], when: { value: "2025-10-20", basis: "stated" } } as const satisfies ReadingOf;

async function rows(from: Record, ...argv: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { exit, out, err } = await shell(from)(["export", ...argv]);
  if (exit !== 0) throw new Error(err);
  return out === "" ? [] : out.replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
}

const recordWith = (...readings: readonly ReadingOf[]): Promise<Record> =>
  recordOf(sealed([compose({ known: "2025-10-21", publisher: "Daily\tOne", url: "https://one.example/a" }, [{ text: "First paragraph of it, long enough.", readings: [] }, { text: "The second paragraph tells it.", readings }])]));

async function gdelt(reading: ReadingOf, ...more: readonly string[]): Promise<readonly { readonly [column: string]: string }[]> {
  const columns = gdeltColumns("gdelt");
  return (await rows(await recordWith(reading), "gdelt", ...more)).map((cells) => Object.fromEntries(cells.map((cell, i) => [columns[i]!, cell])));
}

async function polecat(reading: ReadingOf): Promise<readonly { readonly [column: string]: string }[]> {
  const [head, ...body] = await rows(await recordWith(reading), "polecat");
  return body.map((cells) => Object.fromEntries(cells.map((cell, i) => [head![i]!, cell])));
}

describe("CAMEO", () => {
  test.each([
    ["CONSULT", undefined, "040", "04", 1], ["CONSULT", "visit", "042", "04", 1], ["CONSULT", "phone", "041", "04", 1], ["CONSULT", "multilateral", "040", "04", 1], ["AGREE", undefined, "030", "03", 4],
    ["ACCUSE", "disapprove", "110", "11", -2], ["ACCUSE", "investigate", "090", "09", -2], ["COERCE", "curfew", "1723", "17", -7], ["ASSAULT", "drone", "1952", "19", -10], ["ASSAULT", "abduct", "181", "18", -9],
    ["RETREAT", "ceasefire", "0871", "08", 5], ["PROTEST", "riot", "145", "14", -6.5],
  ] as const)("%s %s is %s under %s, Goldstein %d", (type, mode, code, root, goldstein) => {
    const codes = codesOf(cameoOf(type, mode)!);
    expect([codes.code, codes.root, codes.base, GOLDSTEIN[codes.root]]).toEqual([code, root, code.slice(0, 3), goldstein]);
  });

  test.each([["REQUEST", undefined], ["REQUEST", "change"], ["ASSAULT", undefined], ["ASSAULT", "explosives"], ["ASSAULT", "targeted"], ["SANCTION", "convict"], ["COERCE", "misinformation"]] as const)("of %s %s nothing is said", (type, mode) => {
    expect(cameoOf(type, mode)).toBeUndefined();
  });

  test("every code that can come up has a root with a Goldstein value, and a mode's code lies under a root of its quad", () => {
    for (const type of EventType.options) {
      for (const mode of [undefined, ...Object.keys(PLOVER[type].modes)]) {
        const cameo = cameoOf(type, mode);
        if (cameo === undefined) continue;
        const { root, code } = codesOf(cameo);
        expect([type, mode, GOLDSTEIN[root] === undefined, code.length >= 3]).toEqual([type, mode, false, true]);
        const quad = Number(root) <= 5 ? 1 : Number(root) <= 8 ? 2 : Number(root) <= 13 ? 3 : 4;
        if (type !== "CONCEDE") expect([type, mode, quad]).toEqual([type, mode, PLOVER[type].quad]);
      }
    }
  });
});

describe("GDELT", () => {
  test("has 58 columns in version 1 and 61 in version 2, in GDELT's order", () => {
    const [first, second] = [gdeltColumns("gdelt1"), gdeltColumns("gdelt")];
    expect([first.length, second.length]).toEqual([58, 61]);
    expect(second.filter((column) => !column.endsWith("ADM2Code"))).toEqual(first);
    expect([...second.slice(0, 8), second[15], second[25], ...second.slice(26, 35), second[35], second[43], second[51], ...second.slice(59)]).toEqual([
      "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor2Code", "IsRootEvent",
      "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone", "Actor1Geo_Type", "Actor2Geo_Type", "ActionGeo_Type", "DATEADDED", "SOURCEURL",
    ]);
  });

  test.each(["gdelt", "gdelt1"] as const)("%s: every row has every column, and numbers are unique whole numbers", async (format) => {
    const lines = await rows(await recordOf(sealed(busy(60, 41))), format);
    expect(lines.length).toBeGreaterThan(10);
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([format === "gdelt" ? 61 : 58]));
    const numbers = lines.map(([number]) => Number(number));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(Number.isSafeInteger(number)).toBe(true);
  });

  test("an event in its columns", async () => {
    expect(await gdelt(event)).toMatchObject([{
      SQLDATE: "20251020", MonthYear: "202510", Year: "2025", FractionDate: "2025.8767", Actor1Code: "IRNGOV", Actor1Name: "ALI LARIJANI", Actor1CountryCode: "IRN", Actor1Type1Code: "GOV", Actor2CountryCode: "RUS",
      IsRootEvent: "0", EventCode: "042", EventBaseCode: "042", EventRootCode: "04", QuadClass: "1", GoldsteinScale: "1", NumMentions: "1", NumSources: "1", NumArticles: "1", AvgTone: "", ActionGeo_CountryCode: "",
      DATEADDED: "20251021000000", SOURCEURL: "https://one.example/a",
    }]);
  });

  test.each([["2025-10", "", "202510", "2025"], ["2025", "", "", "2025"], ["2025-10-14/2025-10-19", "", "", ""], ["../2022", "", "", ""], ["2025-02-30", "", "202502", "2025"]])("of the date %s no precision is made up", async (value, day, month, year) => {
    expect(await gdelt({ ...event, when: { value, basis: "stated" } })).toMatchObject([{ SQLDATE: day, MonthYear: month, Year: year, FractionDate: "" }]);
  });

  test.each<readonly [Actor, string, string, string, string]>([
    [{ name: "EU", code: "EUR" }, "EECIGO", "", "EEC", "IGO"], [{ name: "UN", code: "UNO" }, "UNOIGO", "", "UNO", "IGO"], [{ name: "A journalist", code: "RUS JRN" }, "RUSMED", "RUS", "", "MED"],
    [{ name: "A doctor", code: "RUS MED" }, "RUSHLH", "RUS", "", "HLH"], [{ name: "The West" }, "", "", "", ""], [PUTIN, "RUSGOV", "RUS", "", "GOV"],
  ])("%j as an actor", async (actor, code, country, group, type) => {
    expect(await gdelt({ ...event, actors: [actor] })).toMatchObject([{ Actor1Code: code, Actor1CountryCode: country, Actor1KnownGroupCode: group, Actor1Type1Code: type }]);
  });

  const pairs = async (reading: ReadingOf, ...more: readonly string[]): Promise<readonly string[]> => (await gdelt(reading, ...more)).map((row) => `${row["Actor1CountryCode"]}-${row["Actor2CountryCode"]}`);
  test("one row an item, or with --dyads one each actor with each recipient", async () => {
    const meeting = { ...event, mode: "multilateral", actors: [RUSSIA, IRAN, CHINA], recipients: [] } as const;
    expect(await pairs(meeting)).toEqual(["RUS-IRN"]);
    expect(await pairs(meeting, "--dyads")).toEqual(["RUS-IRN", "RUS-CHN", "IRN-CHN"]);
    const visit = { ...event, actors: [RUSSIA, IRAN], recipients: [CHINA, IRAN] };
    expect(await pairs(visit, "--dyads")).toEqual(["RUS-CHN", "RUS-IRN", "IRN-CHN", "IRN-IRN"]);
    expect(new Set((await gdelt(visit, "--dyads")).map((row) => row["GLOBALEVENTID"])).size).toBe(4);
    expect(await pairs({ ...event, actors: [RUSSIA], recipients: [] }, "--dyads")).toEqual(["RUS-"]);
    expect(await pairs({ ...event, actors: [], recipients: [IRAN] })).toEqual(["-IRN"]);
  });

  test("with --entries a row an entry, each under a number of its own and counted once", async () => {
    const record = await recordOf(sealed(busy(30, 42)));
    const [items, entries] = [await rows(record, "gdelt"), await rows(record, "gdelt", "--entries")];
    expect(entries.length).toBeGreaterThan(items.length);
    expect(new Set(entries.map(([number]) => number)).size).toBe(entries.length);
    expect(new Set(entries.map((cells) => cells.slice(31, 34).join(" ")))).toEqual(new Set(["1 1 1"]));
    expect(items.some((cells) => Number(cells[31]) > 1)).toBe(true);
  });

  test.each<readonly [string, ReadingOf, number]>([
    ["told as fact", event, 1], ["planned", { ...event, modality: "future" }, 0], ["hypothetical", { ...event, modality: "hypothetical" }, 0], ["negated", { ...event, polarity: "negated" }, 0], ["background", { ...event, historical: true }, 0],
    ["no event", { ...common, kind: "statement", speaker: PUTIN, manner: "direct", stance: "asserts" }, 0],
  ])("%s: written or left out, and counted", async (_what, reading, count) => {
    expect(await gdelt(reading)).toHaveLength(count);
    const { err } = await shell(await recordWith(reading))(["export", "gdelt"]);
    if (count === 0 && reading.kind === "event") expect(err).toMatch(/left out, for nothing says that they happened: 1 /);
    else expect(err).not.toContain("left out");
  });
});

describe("POLECAT", () => {
  let record: Record;
  beforeAll(async () => { record = await recordOf(sealed(busy(60, 43))); });

  test("has its 40 columns, in every row", async () => {
    const lines = await rows(record, "polecat");
    expect(POLECAT_COLUMNS).toHaveLength(40);
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([40]));
    expect(lines.flat().filter((cell) => cell === "")).toEqual([]);
  });

  test("an event in its columns; what is not known is None", async () => {
    expect(await polecat({ ...event, actors: [LARIJANI, { name: "The West" }], topics: ["diplomatic", "settlement", "military"] })).toMatchObject([{
      "Event Date": "2025-10-20", "Event Type": "CONSULT", "Event Mode": "visit", Intensity: "4", "Quad Code": "VERBAL COOPERATION", Contexts: "diplomatic; military",
      "Actor Name": "Ali Larijani; The West", "Actor Country": "IRN; None", "Primary Actor Sector": "GOV; None", "Actor COW": "None", "Recipient Name": "Russia", "Recipient Country": "RUS", City: "None",
      Source: "Daily One", "Publication Date": "2025-10-21", Language: "en", Version: "attache test",
    }]);
    expect(await polecat({ ...event, when: { value: "2025-10", basis: "stated" }, recipients: [] })).toMatchObject([{ "Event Date": "None", "Recipient Name": "None", "Recipient Country": "None" }]);
  });
});
