import type { RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import type { Adds, Dispute, Item } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import { isDated } from "./edtf-bounds.js";
import { itemsWith } from "./material.js";
import { marksOf } from "./marks.js";
import { disagreement, type Disagreement } from "./disagreement.js";
import { signedOrBeyond } from "../model/ladder.js";
import { entryLine, type EntryLine } from "./summary.js";

/** What one report has that a person could check. */
export interface ReportTally {
  readonly report: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly wire?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly uri: string;
  readonly origin: Origin;
  readonly entries: number;
  /** direct or mixed quotations of named speakers */
  readonly quotations: number;
  /** entries with a date of month precision or better */
  readonly dated: number;
  readonly figures: number;
  /** undertakings at signed or beyond, told as fact */
  readonly signed: number;
  /** entries on nobody's word or that of an unnamed source */
  readonly unsourced: number;
  readonly checkable: number;
  /** checkable = 0 */
  readonly addsNothing: boolean;
}

/** Something both reports say. */
export interface SharedLine {
  readonly item: string;
  readonly a: EntryLine;
  readonly b: EntryLine;
}

/** Something both reports speak of, and say differently. */
export interface DisputedLine extends SharedLine {
  readonly about: Disagreement | Dispute["about"];
}

/** Two reports side by side. */
export interface Comparison {
  readonly a: ReportTally;
  readonly b: ReportTally;
  /** of what each says alone, up to five lines that matter most: what was signed or done, then what is dated */
  readonly highlights: { readonly a: readonly EntryLine[]; readonly b: readonly EntryLine[] };
  readonly onlyA: readonly EntryLine[];
  readonly onlyB: readonly EntryLine[];
  readonly shared: readonly SharedLine[];
  readonly disputed: readonly DisputedLine[];
  /** both carry the same story text */
  readonly sameOrigin: boolean;
}

/** What each of two reports says that the other does not, what they share, and where they disagree. Throws when a report is not in the record. */
export async function compare(queries: RecordQueries, reportA: string, reportB: string): Promise<Comparison> {
  const [a, b] = await Promise.all([mustHave(queries, reportA), mustHave(queries, reportB)]);
  const [entriesA, entriesB, addsA, addsB, origins] = await Promise.all([
    queries.entries({ report: a.id }), queries.entries({ report: b.id }), queries.adds(a.id), queries.adds(b.id), queries.origins({ ids: [a.id, b.id] }),
  ]);
  const items = await itemsWith(queries, entriesA.map(({ id }) => id), {});
  const pairs = joined(items, entriesA, entriesB);
  const paired = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const known = disputes(items, entriesA, entriesB, paired);
  const spoken = new Set([...paired, ...known.flatMap(({ a, b }) => [a.id, b.id])]);
  const contradictions = [...known, ...opposites(entriesA, entriesB, spoken).map((pair) => ({ ...pair, item: pair.a.id, about: "polarity" as const }))];
  const taken = new Set([...paired, ...contradictions.flatMap(({ a, b }) => [a.id, b.id])]);

  const lines = pairs.map((pair) => ({
    item: pair.item, a: entryLine(pair.a, a), b: entryLine(pair.b, b), about: disagreement(pair.a, pair.b),
  }));
  const aloneA = entriesA.filter((entry) => !taken.has(entry.id));
  const aloneB = entriesB.filter((entry) => !taken.has(entry.id));
  const opposed = contradictions.map((pair) => ({ item: pair.item, a: entryLine(pair.a, a), b: entryLine(pair.b, b), about: pair.about }));
  return {
    a: tally(a, entriesA, addsA, origins),
    b: tally(b, entriesB, addsB, origins),
    highlights: { a: highlights(aloneA, a), b: highlights(aloneB, b) },
    onlyA: aloneA.map((entry) => entryLine(entry, a)),
    onlyB: aloneB.map((entry) => entryLine(entry, b)),
    shared: lines.filter((line) => line.about === undefined).map(({ item, a, b }) => ({ item, a, b })),
    disputed: [...lines.flatMap((line) => (line.about === undefined ? [] : [{ ...line, about: line.about }])), ...opposed],
    sameOrigin: origins.get(a.id) !== undefined && origins.get(a.id)?.id === origins.get(b.id)?.id,
  };
}

interface Pairing {
  readonly item: string;
  readonly a: Entry;
  readonly b: Entry;
}

async function mustHave(queries: RecordQueries, id: string): Promise<Report> {
  const report = await queries.report(id);
  if (report === undefined) throw new RangeError(`no report ${id} in the record`);
  return report;
}

/** Entries of the two that stand in one item; each entry is paired once. */
function joined(items: ReadonlyMap<string, Item>, entriesA: readonly Entry[], entriesB: readonly Entry[]): readonly Pairing[] {
  const free = new Map(entriesB.map((entry) => [entry.id, entry]));
  const pairs: Pairing[] = [];
  for (const a of entriesA) {
    const item = items.get(a.id);
    const b = item?.members.flatMap((id) => free.get(id) ?? [])[0];
    if (item === undefined || b === undefined) continue;
    free.delete(b.id);
    pairs.push({ item: item.id, a, b });
  }
  return pairs;
}

/** What the record says that they dispute: an entry of one report against an entry of the other. */
function disputes(items: ReadonlyMap<string, Item>, entriesA: readonly Entry[], entriesB: readonly Entry[], taken: ReadonlySet<string>): readonly (Pairing & { readonly about: Dispute["about"] })[] {
  const byId = new Map([...entriesA, ...entriesB].map((entry) => [entry.id, entry]));
  const used = new Set(taken);
  return entriesA.flatMap((a) => {
    const item = items.get(a.id);
    const against = item?.disputes.find((d) => d.own === a.id && byId.get(d.other)?.report === entriesB[0]?.report && !used.has(d.other));
    const b = against && byId.get(against.other);
    if (item === undefined || against === undefined || b === undefined || used.has(a.id)) return [];
    used.add(a.id).add(b.id);
    return [{ item: item.id, a, b, about: against.about }];
  });
}

/** Unjoined events of one type between the same countries, one told and the other denied. */
function opposites(entriesA: readonly Entry[], entriesB: readonly Entry[], taken: ReadonlySet<string>): readonly Omit<Pairing, "item">[] {
  const free = entriesB.filter((entry) => !taken.has(entry.id));
  return entriesA.flatMap((a) => {
    if (taken.has(a.id)) return [];
    const b = free.find((entry) => disagreement(a, entry) === "polarity" && sameDeed(a, entry));
    return b === undefined ? [] : [{ a, b }];
  });
}

function sameDeed(a: Entry, b: Entry): boolean {
  if (a.kind !== "event" || b.kind !== "event" || a.type !== b.type || a.mode !== b.mode) return false;
  const codes = (entry: typeof a): string => JSON.stringify([entry.actors.map((x) => x.country), entry.recipients.map((x) => x.country)]);
  return !/null/.test(codes(a)) && codes(a) === codes(b) && (a.actors.length > 0 || a.recipients.length > 0);
}

function highlights(entries: readonly Entry[], report: Report): readonly EntryLine[] {
  const told = entries.filter((entry) => marksOf(entry).length === 0);
  const signed = told.filter((entry) => entry.kind === "undertaking" && signedOrBeyond(entry.stage));
  const sentences = new Set(signed.map(({ sentence }) => sentence.start));
  const dated = told.filter((entry) => entry.kind === "event" && isDated(entry.when) && !sentences.has(entry.sentence.start));
  return [...signed, ...dated].slice(0, 5).map((entry) => entryLine(entry, report));
}

function tally(report: Report, entries: readonly Entry[], adds: Adds, origins: ReadonlyMap<string, Origin>): ReportTally {
  const told = entries.filter((entry) => entry.polarity === "affirmed");
  return {
    report: report.id,
    ...(report.title && { title: report.title }),
    ...(report.publisher && { publisher: report.publisher }),
    ...(report.wire && { wire: report.wire }),
    ...(report.published && { published: report.published.value }),
    ...(report.updated && { updated: report.updated.value }),
    uri: report.uri,
    origin: origins.get(report.id) ?? { id: `o_${report.id.slice(2)}`, role: "original" },
    entries: entries.length,
    quotations: entries.filter(isNamedQuotation).length,
    dated: adds.dated,
    figures: adds.figures,
    signed: told.filter((entry) => entry.kind === "undertaking" && entry.modality === "asserted" && signedOrBeyond(entry.stage)).length,
    unsourced: entries.filter(({ attribution: { by } }) => by === "none" || by === "unnamed").length,
    checkable: adds.checkable,
    addsNothing: adds.checkable === 0,
  };
}

/** A statement whose speaker is named and whose words are quoted. */
function isNamedQuotation(entry: Entry): boolean {
  return entry.kind === "statement" && entry.attribution.by === "person" && entry.speaker !== null && entry.manner !== "indirect";
}
