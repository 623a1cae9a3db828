import { expect, test } from "vitest";
import { isCheckable } from "../../src/5-record/checkable.js";
import { openRecord } from "../../src/5-record/open-record.js";
import type { Record } from "../../src/5-record/record.js";
import type { Actor } from "../../src/model/actor.js";
import type { Entry } from "../../src/model/entry.js";
import { CHINA, common, compose, IRAN, LARIJANI, PESKOV, PUTIN, RUSSIA, type Item, type Line, type ReadingOf } from "./generate.js";

const met: ReadingOf = { ...common, when: { value: "2025-10-14", basis: "stated" }, kind: "event", type: "CONSULT", quad: 1, actors: [PUTIN, LARIJANI], recipients: [] };
const vague: ReadingOf = { ...common, attribution: { by: "none" }, kind: "event", type: "SUPPORT", quad: 1, actors: [RUSSIA], recipients: [IRAN] };
const trade: ReadingOf = { ...common, kind: "figure", text: "$4.77 billion", value: 4.77e9, bound: "exact", unit: "USD", measure: "trade", of: [RUSSIA, IRAN] };

const STORY: readonly Line[] = [
  { text: "President Vladimir Putin met the secretary of Iran's Supreme National Security Council, Ali Larijani, in Moscow on October 14 and received a message.", readings: [met] },
  { text: "Moscow has close relations with Tehran and the two sides have spoken of building railways, power plants and a gas hub over the coming years.", readings: [vague] },
  { text: "Trade between both countries came to $4.77 billion, a customs official who was not authorised to speak told reporters in the capital city.", readings: [{ ...trade, attribution: { by: "unnamed" } }] },
  { text: "Farmers in the north hope that cheaper wheat and barley will reach the Caspian ports before the first frost closes the smaller canals again.", readings: [] },
];
const LOCAL: Line = { text: "Our own correspondent adds that shoppers in the harbour town have seen little of all this so far, and that prices went up once more.", readings: [] };
const OWN: readonly Line[] = [
  { text: "When Larijani came to Moscow on October 14, he handed Putin a message from the Iranian leader, the visitor's office wrote afterwards.", readings: [met] },
  { text: "The dollar value of trade was not given.", readings: [] },
];

async function recordOf(...items: readonly Item[]): Promise<Record> {
  const record = await openRecord(":memory:");
  for (const { source, report, entries } of items) await record.add(source, report, entries);
  return record;
}

const wire = compose({ known: "2025-10-20", publisher: "Reuters", wire: "Reuters" }, STORY);
const padded = compose({ known: "2025-10-20", publisher: "Daily One", wire: "Reuters" }, [...STORY, LOCAL]);
const excerpt = compose({ known: "2025-10-21", publisher: "Daily Two", wire: "Reuters" }, STORY.slice(0, 2));
const own = compose({ known: "2025-10-22", publisher: "Daily Three" }, OWN);

test("a wire story, a padded reprint, an excerpt and a story of one's own are two origins; the copies add nothing", async () => {
  const record = await recordOf(own, excerpt, padded, wire);
  const origins = await record.origins();
  const [first, second, third, fourth] = [wire, padded, excerpt, own].map(({ report }) => origins.get(report.id)!);
  expect(first).toMatchObject({ role: "original", credited: "Reuters" });
  expect(second).toMatchObject({ id: first!.id, role: "reprint", of: wire.report.id });
  expect(third).toMatchObject({ id: first!.id, role: "excerpt", of: wire.report.id, overlap: expect.closeTo(1, 1) as number });
  expect(fourth).toMatchObject({ role: "original" });
  expect(fourth!.id).not.toBe(first!.id);

  const meeting = (await record.item(own.entries[0]!.id))!;
  expect(meeting.members).toHaveLength(4);
  expect(meeting).toMatchObject({ voices: 2, first: "2025-10-20", last: "2025-10-22" });
  expect(meeting.why).toHaveLength(3); // a forest: one reason a member but the first
  expect(await record.item(meeting.id)).toEqual(meeting);
  expect((await record.item(meeting.members[3]!.slice(0, 10)))!.id).toBe(meeting.id);

  expect(await record.adds(own.report.id)).toMatchObject({ against: 3, new: [], restated: [meeting.id], dated: 1, checkable: 1, figures: 0 });
  expect(await record.adds(excerpt.report.id)).toMatchObject({ against: 2, new: [], unsourced: [excerpt.entries[1]!.id] });
  const [earlier, later] = wire.report.id < padded.report.id ? [wire, padded] : [padded, wire];
  expect(await record.adds(earlier.report.id)).toMatchObject({ against: 0, restated: [], figures: 1, dated: 1, checkable: 2 });
  expect((await record.adds(earlier.report.id)).new).toHaveLength(3);
  expect((await record.adds(later.report.id)).new).toEqual([]);
  await record.close();
});

test("many added at once are as if added one by one; if one fails, none is there", async () => {
  const record = await recordOf();
  expect(await record.addAll([own, excerpt, own, padded, wire])).toEqual(["added", "added", "already-known", "added", "added"].map((status) => ({ status })));
  expect(await record.digest()).toBe(await (await recordOf(wire, padded, excerpt, own)).digest());
  const empty = await recordOf();
  await expect(empty.addAll([own, { ...excerpt, entries: wire.entries }])).rejects.toThrow(`not of ${excerpt.report.id}`);
  expect((await empty.counts()).reports).toBe(0);
  expect(await empty.addAll([])).toEqual([]);
});

test("the record as of a day knows nothing of later reports", async () => {
  const record = await recordOf(own, excerpt, padded, wire);
  expect((await record.item(wire.entries[0]!.id, "2025-10-20"))!.members).toHaveLength(2);
  expect(await record.item(own.entries[0]!.id, "2025-10-20")).toBeUndefined();
  expect([...(await record.origins({ asOf: "2025-10-21" })).keys()].sort()).toEqual([wire, padded, excerpt].map(({ report }) => report.id).sort());
  expect(await record.reports({ asOf: "2025-10-19" })).toEqual([]);
  await record.close();
});

test("without the agency's own report the first known is the original, and the family credits the agency once", async () => {
  const foreign = compose({ known: "2025-10-23", publisher: "Daily Four", wire: "Reuters" }, [OWN[0]!]);
  const record = await recordOf(padded, excerpt, foreign);
  expect((await record.origins()).get(padded.report.id)).toMatchObject({ role: "original", credited: "Reuters" });
  expect((await record.origins()).get(excerpt.report.id)).toMatchObject({ role: "excerpt", of: padded.report.id });
  expect(await record.item(foreign.entries[0]!.id)).toMatchObject({ voices: 1 }); // another text, the same agency
  await record.close();
});

test("what outlets have from one speaker, they have from one", async () => {
  const said: ReadingOf = { ...common, attribution: { by: "person", speaker: PESKOV }, kind: "statement", speaker: PESKOV, manner: "direct", stance: "asserts" };
  const [one, two] = ["Reporters were told:", "On Monday it was said:"].map((lead, i) =>
    compose({ known: "2025-10-20", publisher: `Daily ${i}` }, [{ text: `${lead} Russia stands ready to expand cooperation with Iran in all areas.`, readings: [said] }]),
  );
  const record = await recordOf(one!, two!);
  expect(await record.item(one!.entries[0]!.id)).toMatchObject({ members: { length: 2 }, voices: 1 });
  await record.close();
});

test("the same address with other text is a version, neither a reprint nor a new origin", async () => {
  const [before, after] = [STORY, [...STORY.slice(0, 3), LOCAL]].map((lines, i) => compose({ known: `2025-10-2${i}`, url: "https://one.example/story" }, lines));
  const record = await recordOf(after!, before!);
  const [first, second] = [before, after].map((item) => item!.report.id).map((id) => record.origins().then((origins) => origins.get(id)));
  expect(await second).toEqual({ ...(await first), supersedes: before!.report.id });
  expect(await first).toMatchObject({ role: "original" });
  await record.close();
});

test("a shared quotation alone makes no copy", async () => {
  const quote = '"We have agreed on the route of the corridor, on the customs posts along it, on the tariffs and on the language of the forms, and nothing else is open between us today"';
  const [one, two] = [`${quote}, he said in the capital.`, `Asked about it, the envoy answered: ${quote}.`].map((text, i) => compose({ known: `2025-10-2${i}` }, [{ text, readings: [] }]));
  const record = await recordOf(one!, two!);
  expect([...(await record.origins()).values()].map(({ role }) => role)).toEqual(["original", "original"]);
  await record.close();
});

test("filters, prefixes and sources", async () => {
  const record = await recordOf(wire, own, compose({ known: "2025-10-25" }, [{ text: "China and Iran met.", readings: [{ ...met, actors: [CHINA, IRAN] }] }]));
  const count = async (filter: Parameters<Record["entries"]>[0]): Promise<number> => (await record.entries(filter)).length;
  expect(await count({})).toBe(5);
  expect(await count({ allOf: ["RUS", "IRN"] })).toBe(4);
  expect(await count({ allOf: ["RUS"], anyOf: ["CHN"] })).toBe(0);
  expect(await count({ anyOf: ["CHN", "RUS"] })).toBe(5);
  expect(await count({ kinds: ["figure"] })).toBe(1);
  expect(await count({ report: own.report.id.slice(0, 8) })).toBe(1);
  expect(await count({ asOf: "2025-10-20" })).toBe(3);
  expect(await record.entries({ report: wire.report.id })).toEqual(wire.entries);
  expect(await record.report(wire.report.id.slice(0, 9))).toEqual(wire.report);
  expect(await record.report("r_")).toBeUndefined(); // too short to stand for one
  expect(await record.entry(own.entries[0]!.id)).toEqual(own.entries[0]);
  expect(Buffer.from((await record.source(wire.report.id))!.bytes).toString()).toBe(wire.report.text);
  await expect(record.adds("r_nothing")).rejects.toThrow('There is no report "r_nothing"');
  await record.close();
});

const speaker = (name: string, more: Partial<Actor> = {}): ReadingOf => ({ ...common, kind: "statement", speaker: { name, kind: "person", ...more }, manner: "indirect", stance: "asserts" });

test.each<readonly [string, ReadingOf, boolean]>([
  ["a day", met, true],
  ["a month", { ...met, when: { value: "2025-10", basis: "relative" } }, true],
  ["an interval of days", { ...met, when: { value: "2025-10-14/2025-10-19", basis: "stated" } }, true],
  ["a year", { ...met, when: { value: "2025", basis: "stated" } }, false],
  ["since a year", { ...met, when: { value: "2022/..", basis: "stated" } }, false],
  ["no date", vague, false],
  ["unresolved", { ...met, when: { basis: "unresolved", text: "last month" } }, false],
  ["negated", { ...met, polarity: "negated" }, false],
  ["a figure", trade, true],
  ["a vague figure", { ...trade, bound: "vague" }, false],
  ["a named speaker", speaker("Dmitry Peskov"), true],
  ["a surname with its words quoted", { ...speaker("Peskov"), manner: "mixed" } as ReadingOf, true],
  ["a surname and a paraphrase", speaker("Peskov", { role: "spokesman" }), false],
  ["the day of publication", { ...met, when: { value: "2025-10-20", basis: "published" } }, false],
  ["an office", { ...common, kind: "statement", speaker: { name: "the Kremlin", kind: "office" }, manner: "indirect", stance: "asserts" }, false],
  ["signed", { ...common, kind: "undertaking", form: "treaty", subject: "partnership", parties: [RUSSIA, IRAN], stage: "signed", terms: [] }, true],
  ["agreed", { ...common, kind: "undertaking", form: "treaty", subject: "partnership", parties: [RUSSIA, IRAN], stage: "agreed", terms: [] }, false],
  ["told by a named person", { ...vague, attribution: { by: "person", speaker: PESKOV } }, true],
])("checkable: %s", (_, reading, expected) => {
  expect(isCheckable(reading as Entry)).toBe(expected);
});
