import { expect, test } from "vitest";
import type { Facet } from "../../src/5-record/facet.js";
import { facetOf } from "../../src/5-record/facet-of.js";
import type { RecordQueries } from "../../src/5-record/record.js";
import { dossier, timelineView, topicView, trend } from "../../src/6-views/index.js";
import type { Entry } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import { actor, composeReport, entriesOf } from "./compose.js";
import { fakeRecord } from "./fake-record.js";
import { EGYPT, TURKIYE } from "./mini-record.js";

const PAIR = { a: EGYPT, b: TURKIYE };
const REPORTS = 1500;

/** A record of one great pair: 1,500 reports, 10,500 entries; every question is answered from tables, and counted. */
function greatRecord(): { readonly record: RecordQueries; readonly asked: Map<string, number> } {
  const reports = new Map<string, Report>();
  const entries = new Map<string, Entry>();
  const facets: Facet[] = [];
  for (let i = 0; i < REPORTS; i++) {
    const day = new Date(Date.UTC(2015, 0, 1 + i * 2)).toISOString().slice(0, 10);
    const report = composeReport(`r_${String(i).padStart(12, "0")}`, day, ["Egypt met Türkiye. Egypt praised Türkiye. Egypt signed a pact with Türkiye. Trade was 7 billion."]);
    const e = entriesOf(report);
    const when = { basis: "stated" as const, value: day };
    const [EGY, TUR] = [actor("Egypt", "EGY"), actor("Türkiye", "TUR")];
    e.event({ words: "met Türkiye", type: "CONSULT", quad: 1, intensity: 1, actors: [EGY, TUR], when, topics: ["diplomatic"] });
    e.event({ words: "praised Türkiye", type: "SUPPORT", quad: 1, actors: [EGY], recipients: [TUR] });
    e.statement({ words: "praised", content: "praised Türkiye", speaker: EGY });
    e.statement({ words: "Egypt signed", content: "Egypt signed a pact", speaker: TUR });
    e.undertaking({ words: "signed a pact", form: "treaty", stage: "signed", subject: "pact", parties: [EGY, TUR], when, topics: ["trade"] });
    e.figure({ words: "7 billion", text: "7 billion", value: 7e9, unit: "USD", measure: "trade", of: [EGY, TUR], topics: ["trade"] });
    e.figure({ words: "7", text: "7", value: 7, unit: "x", measure: "y", of: [EGY] });
    reports.set(report.id, report);
    for (const entry of e.all()) {
      entries.set(entry.id, entry);
      facets.push({ ...facetOf(entry), known: report.known, item: `i_${entry.id.slice(2)}` });
    }
  }
  const asked = new Map<string, number>();
  const bounded = <T>(name: string, ids: readonly string[] | undefined, all: ReadonlyMap<string, T>): readonly T[] => {
    if (ids === undefined) throw new Error(`${name}: the whole record was asked for`);
    asked.set(name, (asked.get(name) ?? 0) + ids.length);
    return ids.flatMap((id) => all.get(id) ?? []);
  };
  const record: RecordQueries = {
    ...fakeRecord({ reports: [], entries: [] }),
    facets: async () => facets,
    counts: async () => ({ reports: REPORTS, origins: REPORTS, entries: entries.size, items: entries.size }),
    reports: async (filter) => bounded("reports", filter?.ids, reports).toSorted((x, y) => (x.known + x.id < y.known + y.id ? -1 : 1)),
    entries: async (filter) => bounded("entries", filter?.ids, entries),
    items: async (filter) => bounded("items", filter?.ids, entries).map(({ id, report }) => {
      const { known } = reports.get(report)!;
      return { id: `i_${id.slice(2)}`, members: [id], voices: 1, first: known, last: known, why: [], disputes: [] };
    }),
    origins: async (filter) => new Map(bounded("origins", filter?.ids, reports).map(({ id }) => [id, { id: `o_${id.slice(2)}`, role: "original" as const }])),
    adds: async () => { asked.set("adds", (asked.get("adds") ?? 0) + 1); return { against: 0, new: [], restated: [], unsourced: [], figures: 0, dated: 0, checkable: 0 }; },
  };
  return { record, asked };
}

const great = greatRecord();

test.each([
  ["dossier", () => dossier(great.record, PAIR)],
  ["timeline", () => timelineView(great.record, PAIR)],
  ["topic", () => topicView(great.record, "trade", PAIR)],
  ["trend", () => trend(great.record, PAIR)],
] as const)("%s of a pair with 10,500 facets fetches words for the rows shown alone", async (_, view) => {
  great.asked.clear();
  await view();
  for (const [what, most] of [["entries", 600], ["reports", 700], ["items", 600], ["adds", 30]] as const) expect(great.asked.get(what) ?? 0, what).toBeLessThanOrEqual(most);
});
