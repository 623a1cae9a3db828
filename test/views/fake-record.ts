import { facetOf } from "../../src/5-record/facet-of.js";
import type { Facet } from "../../src/5-record/facet.js";
import type { EntryFilter, FacetFilter, Record } from "../../src/5-record/record.js";
import { signedOrBeyond } from "../../src/model/ladder.js";
import { countriesOf, participants } from "../../src/6-views/participants.js";
import type { Entry } from "../../src/model/entry.js";
import type { Adds, Item, Link } from "../../src/model/item.js";
import type { Origin } from "../../src/model/origin.js";
import type { Report } from "../../src/model/report.js";

/** What a test puts into a record. */
export interface FakeRecordContents {
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
  readonly links?: readonly Link[];
  readonly origins?: ReadonlyMap<string, Origin>;
  /** disputes, steps and series by the item's first member */
  readonly told?: ReadonlyMap<string, Partial<Pick<Item, "disputes" | "steps" | "series">>>;
}

/** A record in memory that answers as the contract says; its contents cannot change. */
export function fakeRecord({ reports, entries, links = [], origins = new Map(), told = new Map() }: FakeRecordContents): Record {
  const ordered = [...reports].sort((a, b) => (a.known + a.id < b.known + b.id ? -1 : 1));
  const rank = new Map(ordered.map((report, index) => [report.id, index]));
  const knownOf = new Map(reports.map((report) => [report.id, report.known]));
  const sorted = [...entries].sort((a, b) => (rank.get(a.report)! - rank.get(b.report)!) || a.evidence[0]!.start - b.evidence[0]!.start);
  const one = <T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined => {
    const found = all.filter((x) => x.id.startsWith(id));
    return found.length === 1 ? found[0] : undefined;
  };
  const select = (filter: EntryFilter = {}): readonly Entry[] =>
    sorted.filter((entry) => {
      const codes = countriesOf(participants(entry));
      return (filter.ids === undefined || filter.ids.includes(entry.id))
        && (filter.report === undefined || entry.report === filter.report)
        && (filter.kinds === undefined || filter.kinds.includes(entry.kind))
        && (filter.allOf ?? []).every((code) => codes.includes(code))
        && (filter.anyOf === undefined || filter.anyOf.some((code) => codes.includes(code)))
        && (filter.asOf === undefined || knownOf.get(entry.report)! <= filter.asOf);
    });
  const itemsAsOf = (asOf?: string): readonly Item[] => {
    const present = select(asOf === undefined ? {} : { asOf });
    const group = new Map(present.map((entry) => [entry.id, new Set([entry.id])]));
    const used = links.filter((link) => (asOf === undefined || link.known <= asOf) && group.has(link.a) && group.has(link.b));
    for (const { a, b } of used) {
      const merged = new Set([...group.get(a)!, ...group.get(b)!]);
      for (const id of merged) group.set(id, merged);
    }
    return [...new Set(group.values())].map((ids) => {
      const members = [...ids].sort();
      const known = members.map((id) => knownOf.get(entries.find((e) => e.id === id)!.report)!).sort();
      const voices = new Set(members.map((id) => origins.get(entries.find((e) => e.id === id)!.report)?.id ?? id)).size;
      return {
        id: `i_${members[0]!.slice(2)}`, members, voices, first: known[0]!, last: known.at(-1)!,
        why: used.filter((link) => ids.has(link.a)).map(({ a, b, reason }) => ({ a, b, reason })),
        disputes: [],
        ...toldBy(told.get(members[0]!), (known) => asOf === undefined || known <= asOf, (id) => knownOf.get(entries.find((e) => e.id === id)!.report)!),
      };
    });
  };

  const facets = (filter: FacetFilter): readonly Facet[] => {
    const { pair, knownFrom, ...plain } = filter;
    const itemOf = new Map(itemsAsOf(filter.asOf).flatMap((item) => item.members.map((member) => [member, item.id] as const)));
    const all = select(plain).map((entry): Facet => ({ ...facetOf(entry), known: knownOf.get(entry.report)!, item: itemOf.get(entry.id)! }));
    const named = (report: string): ReadonlySet<string> => new Set(all.filter((f) => f.report === report).flatMap((f) => [...f.agents, ...f.targets, ...f.about, ...f.near]));
    return all.filter((f) => (knownFrom === undefined || f.known >= knownFrom) && (pair ?? []).every((code) => named(f.report).has(code)));
  };

  const addsIn = async (id: string): Promise<Adds> => {
    const before = new Set(ordered.slice(0, rank.get(id)).map((report) => report.id));
    const own = select({ report: id });
    const ofItem = (entry: Entry): Item => itemsAsOf().find((item) => item.members.includes(entry.id))!;
    const restated = own.filter((entry) => ofItem(entry).members.some((m) => before.has(entries.find((e) => e.id === m)!.report)));
    const fresh = own.filter((entry) => !restated.includes(entry));
    return {
      against: before.size,
      new: [...new Set(fresh.map((entry) => ofItem(entry).id))],
      restated: [...new Set(restated.map((entry) => ofItem(entry).id))],
      unsourced: own.filter((entry) => entry.attribution.by === "none" || entry.attribution.by === "unnamed").map((entry) => entry.id),
      figures: own.filter((entry) => entry.kind === "figure").length,
      dated: own.filter((entry) => isDated(entry)).length,
      checkable: own.filter(isCheckable).length,
    };
  };

  return {
    facets: async (filter) => facets(filter),
    counts: async (asOf) => {
      const known = ordered.filter((report) => asOf === undefined || report.known <= asOf);
      return {
        reports: known.length, origins: new Set(known.map(({ id }) => origins.get(id)?.id ?? id)).size,
        entries: select(asOf === undefined ? {} : { asOf }).length, items: itemsAsOf(asOf).length,
      };
    },
    pairs: async (limit) => {
      const counts = new Map<string, Set<string>>();
      for (const { agents, targets, report } of facets({})) {
        const codes = [...new Set([...agents, ...targets])].sort();
        for (const a of codes) for (const b of codes) if (a < b) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? new Set()).add(report));
      }
      return [...counts].map(([pair, held]) => ({ a: pair.slice(0, 3), b: pair.slice(4), reports: held.size })).sort((x, y) => y.reports - x.reports).slice(0, limit);
    },
    search: async ({ words, asOf, knownFrom, outlet, limit }) => {
      const order = new Map(ordered.map(({ id }, i) => [id, i]));
      const wanted = [...words.toLowerCase().matchAll(/"([^"]*)"|(\S+)/g)].map(([, phrase, word = ""]) => phrase ?? word.replaceAll("*", ""));
      return ordered
        .filter((r) => wanted.every((word) => r.text.toLowerCase().includes(word)) && (asOf === undefined || r.known <= asOf) && (knownFrom === undefined || r.known >= knownFrom)
          && (outlet === undefined || [r.publisher, r.wire].some((name) => name?.toLowerCase() === outlet.toLowerCase())))
        .map((r) => ({ report: r.id, rank: -(r.text.toLowerCase().split(wanted[0] ?? "").length - 1) }))
        .sort((x, y) => (words === "" ? order.get(y.report)! - order.get(x.report)! : x.rank - y.rank))
        .slice(0, limit);
    },
    arrivals: async ({ limit, before = reports.length + 1 }) => reports.map(({ id }, i) => ({ place: i + 1, report: id })).filter(({ place }) => place < before).reverse().slice(0, limit),
    pairsSince: async () => [],
    revision: async () => "fake",
    decisions: async () => [],
    outlets: async () => [],
    tombstones: async () => [],
    decide: async () => ({ status: "already-known" }),
    reread: async (report) => ({ report, gained: [], lost: [], kept: 0 }),
    forget: async (report, mark) => ({ report, known: "", ...mark }),
    page: async ({ limit, after, asOf }) => ordered.filter((report) => (after === undefined || report.known + report.id > after.known + after.id) && (asOf === undefined || report.known <= asOf)).slice(0, limit),
    kept: async () => [],
    hasSource: async () => false,
    restore: async (reports) => reports.map(() => ({ status: "added" })),
    restoreDecisions: async () => ({ added: 0 }),
    restoreTombstone: async () => ({ status: "added" }),
    backup: async () => {},
    source: async () => undefined,
    rebuild: async () => {},
    reports: async (filter = {}) => ordered.filter((report) => (filter.ids === undefined || filter.ids.includes(report.id)) && (filter.asOf === undefined || report.known <= filter.asOf)),
    report: async (id) => one(reports, id),
    entries: async (filter) => select(filter),
    reading: async (report) => select({ report }),
    entry: async (id) => one(entries, id),
    items: async (filter = {}) => {
      const chosen = new Set(select(filter).map((entry) => entry.id));
      return itemsAsOf(filter.asOf).filter((item) => item.members.some((id) => chosen.has(id)));
    },
    item: async (id, asOf) => itemsAsOf(asOf).find((item) => item.id === id || item.members.includes(id.replace(/^i_/, "e_"))),
    origins: async () => origins,
    originIds: async (ids) => new Map(ids.map((id) => [id, origins.get(id)?.id ?? `o_${id.slice(2)}`])),
    addsOf: async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await addsIn(id)] as const))),
    adds: addsIn,
    add: async () => ({ status: "already-known" }),
    addAll: async (reports) => reports.map(() => ({ status: "already-known" })),
    check: async () => [],
    checkDeeply: async () => [],
    repair: async () => [],
    pastReadings: async () => [],
    readers: async () => [],
    digest: async () => "0".repeat(64),
    close: async () => {},
  };
}

/** Of what is told of an item, what counts by a day. */
function toldBy(
  { disputes, steps, series }: Partial<Pick<Item, "disputes" | "steps" | "series">> = {}, counts: (known: string) => boolean, knownOf: (entry: string) => string,
): Partial<Item> {
  return {
    ...(disputes && { disputes: disputes.filter(({ known }) => counts(known)) }),
    ...(steps && { steps: steps.filter(({ known }) => counts(known)) }),
    ...(series && { series: series.filter(({ entry }) => counts(knownOf(entry))) }),
  };
}

function isDated({ when }: Entry): boolean {
  return when !== undefined && when.basis !== "unresolved" && when.basis !== "published" && when.value.split("/").every((end) => /^\d{4}-\d{2}/.test(end));
}

/** The contract's rule in short; the record has its own. */
function isCheckable(entry: Entry): boolean {
  if (entry.polarity === "negated") return false;
  return isDated(entry) || entry.kind === "figure" || (entry.kind === "undertaking" && signedOrBeyond(entry.stage)) || entry.attribution.by === "person";
}
