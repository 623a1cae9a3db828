import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord, type FakeRecordContents } from "./fake-record.js";

// Written for these tests; nothing in it happened.
const EGY = actor("Egypt", "EGY");
const TUR = actor("Türkiye", "TUR");
const SHOUKRY = actor("Nadia Farouk", "EGY GOV", { role: "Egyptian foreign minister" });
const AYDIN = actor("Kemal Aydın", "TUR GOV", { role: "Turkish energy minister" });
const LBY = actor("Libya", "LBY");

const wire = composeReport("r_aa1111111111", "2024-03-05", [
  "CAIRO (Agency) - Egypt and Türkiye signed a memorandum on gas storage worth $1.2 billion on Monday, although it does not contain a price formula.",
  "“We are opening a new page with Türkiye,” Egyptian foreign minister Nadia Farouk said. Farouk met Turkish energy minister Kemal Aydın on 4 March.",
  "Aydın is set to visit Cairo on 20 March. Türkiye denied that it had sent drones to Egypt.",
  "Egypt condemned a Libyan raid on Turkish ships in 1998.",
], {
  title: "Egypt and Türkiye sign gas storage memorandum", publisher: "The Nile Courier", wire: "Agency", uri: "examples/wire.txt",
  bylines: [{ name: "Samir Haddad", role: "reporting" }], dateline: { place: "CAIRO", country: "EGY" }, updated: { value: "2024-03-06", basis: "stated" },
});
const w = entriesOf(wire);
const memo = w.undertaking({
  words: "signed a memorandum on gas storage worth $1.2 billion on Monday", form: "memorandum", stage: "signed", subject: "memorandum on gas storage",
  parties: [EGY, TUR], value: { amount: 1.2e9, unit: "USD" }, when: { basis: "relative", value: "2024-03-04", text: "on Monday" },
  terms: [{ text: "a price formula", negated: true }], topics: ["energy"],
});
w.figure({ words: "$1.2 billion", text: "$1.2 billion", value: 1.2e9, unit: "USD", measure: "memorandum on gas storage", of: [EGY, TUR], topics: ["energy"] });
w.statement({
  words: "We are opening a new page with Türkiye", content: "“We are opening a new page with Türkiye,”", speaker: SHOUKRY, manner: "direct", stance: "praises",
  attribution: { by: "person", speaker: SHOUKRY }, when: { basis: "published", value: "2024-03-05" }, topics: ["diplomatic"],
});
const met = w.event({
  words: "Farouk met Turkish energy minister Kemal Aydın on 4 March", type: "CONSULT", quad: 1, actors: [SHOUKRY, AYDIN],
  when: { basis: "stated", value: "2024-03-04", text: "4 March" }, topics: ["diplomatic", "energy"],
});
w.event({
  words: "Aydın is set to visit Cairo on 20 March", type: "CONSULT", mode: "visit", quad: 1, actors: [AYDIN], recipients: [EGY], modality: "future",
  when: { basis: "stated", value: "2024-03-20", text: "20 March" }, where: { name: "Cairo", country: "EGY" }, topics: ["diplomatic"],
});
w.event({
  words: "it had sent drones to Egypt", type: "AID", quad: 2, actors: [TUR], recipients: [EGY], polarity: "negated",
  attribution: { by: "office", speaker: TUR }, topics: ["arms"],
});
w.event({
  words: "a Libyan raid on Turkish ships in 1998", type: "ASSAULT", quad: 4, actors: [LBY], recipients: [TUR], historical: true,
  when: { basis: "stated", value: "1998", text: "1998" }, topics: ["military"],
});

const local = composeReport("r_bb2222222222", "2024-03-07", [
  "The Turkish energy minister and his Egyptian colleague held talks in Cairo on 4 March, the ministry said.",
  "Trade between Egypt and Türkiye rose to about 7 billion dollars in 2023, according to the ministry. Egypt hosted a Turkish delegation last year.",
], { title: "Ankara and Cairo talk energy", publisher: "Bosporus Daily", uri: "examples/local.txt" });
const l = entriesOf(local);
const talks = l.event({
  words: "held talks in Cairo on 4 March", type: "CONSULT", quad: 1, actors: [actor("energy minister", "TUR GOV"), actor("foreign minister", "EGY GOV")],
  when: { basis: "stated", value: "2024-03-04", text: "4 March" }, attribution: { by: "office", speaker: actor("the ministry", "TUR GOV", { kind: "office" }) }, confidence: 0.8,
});
l.figure({
  words: "about 7 billion dollars", text: "about 7 billion dollars", value: 7e9, bound: "about", unit: "USD", measure: "trade", of: [EGY, TUR],
  period: { basis: "stated", value: "2023", text: "2023" }, change: { direction: "up", to: 7e9 },
  attribution: { by: "office", speaker: actor("the ministry", "TUR GOV", { kind: "office" }) }, topics: ["trade"],
});
l.event({
  words: "Egypt hosted a Turkish delegation last year", type: "CONSULT", mode: "visit", quad: 1, actors: [TUR], recipients: [EGY],
  when: { basis: "unresolved", text: "last year" },
});

const filler = composeReport("r_cc3333333333", "2024-03-10", [
  "Egypt and Türkiye are described as natural partners. Observers are reminded that Egypt and Türkiye may deepen ties across many sectors.",
], { title: "Egypt–Türkiye: a steady partnership", uri: "examples/filler.txt" });
const f = entriesOf(filler);
f.statement({ words: "natural partners", content: "natural partners", attribution: { by: "none" } });
f.undertaking({
  words: "may deepen ties across many sectors", form: "readiness", stage: "signalled", subject: "deepen ties across many sectors", parties: [EGY, TUR],
  modality: "hypothetical", attribution: { by: "none" },
});

const other = composeReport("r_dd4444444444", "2024-03-11", ["Chad and Libya opened a road."], { publisher: "Sahel Post", uri: "examples/other.txt" });
const o = entriesOf(other);
o.event({ words: "opened a road", type: "COOPERATE", quad: 2, actors: [actor("Chad", "TCD"), LBY] });

/** Four reports: a wire story, a local one that tells of the same meeting, a filler, and one on another pair. */
export const miniContents: FakeRecordContents & { readonly ids: { readonly memo: string; readonly met: string; readonly talks: string } } = {
  reports: [wire, local, filler, other],
  entries: [...w.all(), ...l.all(), ...f.all(), ...o.all()],
  links: [{ a: met.id, b: talks.id, known: "2024-03-07", reason: "same kind of event, same parties, same day" }],
  origins: new Map([
    [wire.id, { id: "o_agency", role: "original", credited: "Agency" }],
    [local.id, { id: "o_local", role: "original" }],
    [filler.id, { id: "o_filler", role: "original" }],
    [other.id, { id: "o_other", role: "original" }],
  ]),
  ids: { memo: memo.id, met: met.id, talks: talks.id },
};

export const miniRecord = fakeRecord(miniContents);

export const EGYPT = { code: "EGY", name: "Egypt" };
export const TURKIYE = { code: "TUR", name: "Türkiye" };
