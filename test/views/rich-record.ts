import type { Item } from "../../src/model/item.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord, type FakeRecordContents } from "./fake-record.js";

// Written for these tests; nothing in it happened.
const EGY = actor("Egypt", "EGY");
const TUR = actor("Türkiye", "TUR");

const first = composeReport("r_aa0000000001", "2024-03-01", [
  "Egypt and Türkiye agreed a port pact on 28 February 2024. Trade between Egypt and Türkiye was $7 billion in 2023.",
  "Türkiye said that Egypt had seized a Turkish ship on 27 February 2024.",
], { title: "Egypt and Türkiye agree", publisher: "The Nile Courier" });
const a = entriesOf(first);
const agreed = a.undertaking({
  words: "agreed a port pact on 28 February 2024", form: "treaty", stage: "agreed", subject: "port pact", parties: [EGY, TUR],
  when: { basis: "stated", value: "2024-02-28" }, topics: ["transport"],
});
const seven = a.figure({
  words: "$7 billion in 2023", text: "$7 billion", value: 7e9, unit: "USD", measure: "trade", of: [EGY, TUR], period: { basis: "stated", value: "2023" }, topics: ["trade"],
});
const seized = a.event({
  words: "Egypt had seized a Turkish ship on 27 February 2024", type: "COERCE", mode: "seize", quad: 4, intensity: -7, actors: [EGY], recipients: [TUR],
  attribution: { by: "office", speaker: TUR }, when: { basis: "stated", value: "2024-02-27" },
});

const second = composeReport("r_bb0000000002", "2024-04-10", [
  "Egypt and Türkiye signed the port pact on 9 April 2024. Trade between Egypt and Türkiye was $6.6 billion in 2023, revised figures show.",
  "Egypt denied that it had seized a Turkish ship.",
], { title: "Port pact signed", publisher: "Bosporus Daily", wire: "Agency" });
const b = entriesOf(second);
const signed = b.undertaking({
  words: "signed the port pact on 9 April 2024", form: "treaty", stage: "signed", subject: "port pact", parties: [EGY, TUR],
  when: { basis: "stated", value: "2024-04-09" }, topics: ["transport"],
});
const six = b.figure({
  words: "$6.6 billion in 2023", text: "$6.6 billion", value: 6.6e9, unit: "USD", measure: "trade", of: [EGY, TUR], period: { basis: "stated", value: "2023" }, topics: ["trade"],
});
const denied = b.statement({
  words: "denied that it had seized a Turkish ship", content: "it had seized a Turkish ship", speaker: EGY, stance: "denies", attribution: { by: "office", speaker: EGY },
});

const third = composeReport("r_cc0000000003", "2024-06-01", ["Türkiye suspended the port pact with Egypt on 31 May 2024."], { title: "Pact on hold", publisher: "The Nile Courier" });
const c = entriesOf(third);
const suspended = c.undertaking({
  words: "suspended the port pact with Egypt on 31 May 2024", form: "treaty", stage: "suspended", subject: "port pact", parties: [TUR, EGY],
  when: { basis: "stated", value: "2024-05-31" }, topics: ["transport"],
});

const item = (entry: { readonly id: string }): string => `i_${entry.id.slice(2)}`;
const told = new Map<string, Partial<Pick<Item, "disputes" | "steps" | "series">>>([
  [agreed.id, { steps: [
    { stage: "agreed", when: { basis: "stated", value: "2024-02-28" }, entry: agreed.id, known: "2024-03-01", direction: "up" },
    { stage: "signed", when: { basis: "stated", value: "2024-04-09" }, entry: signed.id, known: "2024-04-10", direction: "up" },
    { stage: "suspended", when: { basis: "stated", value: "2024-05-31" }, entry: suspended.id, known: "2024-06-01", direction: "back" },
  ] }],
  [seven.id, { series: [{ item: item(six), entry: six.id, relation: "revised", reason: "the later report says revised", told: "before", known: "2024-04-10" }] }],
  [six.id, { series: [{ item: item(seven), entry: seven.id, relation: "revised", reason: "the later report says revised", told: "after", known: "2024-04-10" }] }],
  [seized.id, { disputes: [{ about: "denial", own: seized.id, other: denied.id, item: item(denied), known: "2024-04-10", reason: "denies the same deed" }] }],
  [denied.id, { disputes: [{ about: "denial", own: denied.id, other: seized.id, item: item(seized), known: "2024-04-10", reason: "denies the same deed" }] }],
]);

/** Three reports: an undertaking that climbs and falls, a figure revised, an accusation denied. */
export const richContents: FakeRecordContents = {
  reports: [first, second, third],
  entries: [...a.all(), ...b.all(), ...c.all()],
  links: [
    { a: agreed.id, b: signed.id, known: "2024-04-10", reason: "steps of one ladder" },
    { a: signed.id, b: suspended.id, known: "2024-06-01", reason: "steps of one ladder" },
  ],
  told,
};

export const richRecord = fakeRecord(richContents);
