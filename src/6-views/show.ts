import type { RecordQueries } from "../5-record/record.js";
import type { Entry } from "../model/entry.js";
import type { Adds, Item } from "../model/item.js";
import type { Origin } from "../model/origin.js";
import type { Report } from "../model/report.js";
import type { Span } from "../model/span.js";
import { originDiff, type OriginDiff } from "./origin-diff.js";
import { treeOf, type OriginTree } from "./origin-tree.js";
import { entryLine, type EntryLine } from "./summary.js";

/** A report with its parts and the entries read from it. */
export interface ShownReport {
  readonly kind: "report";
  readonly report: Report;
  readonly origin?: Origin;
  /** the reports that carry the same story, where there are others */
  readonly family?: OriginTree;
  /** against the version before it, else against what it was made from */
  readonly diff?: OriginDiff;
  readonly adds: Adds;
  readonly entries: readonly EntryLine[];
}

/** A sentence, and where in it the evidence stands (offsets into `sentence`). */
export interface MarkedSentence {
  readonly sentence: string;
  readonly evidence: readonly Span[];
}

/** An entry with the words it came from. */
export interface ShownEntry {
  readonly kind: "entry";
  readonly entry: Entry;
  readonly line: EntryLine;
  readonly report: Pick<Report, "id" | "title" | "publisher" | "wire" | "known" | "uri"> & { readonly published?: string };
  readonly marked: MarkedSentence;
  /** the item that it belongs to */
  readonly item?: string;
}

/** An item with its members and why they are one thing. */
export interface ShownItem {
  readonly kind: "item";
  readonly item: Item;
  readonly members: readonly ShownEntry[];
}

export type Shown = ShownReport | ShownEntry | ShownItem;

/** What an id (or a unique prefix of one) names: `r_…`, `e_…` or `i_…`. `undefined` when the record has no such thing. */
export async function show(queries: RecordQueries, id: string): Promise<Shown | undefined> {
  if (id.startsWith("r_")) return showReport(queries, id);
  if (id.startsWith("e_")) return showEntry(queries, id);
  if (id.startsWith("i_")) return showItem(queries, id);
  return undefined;
}

async function showReport(queries: RecordQueries, id: string): Promise<ShownReport | undefined> {
  const report = await queries.report(id);
  if (report === undefined) return undefined;
  const [entries, origins, adds] = await Promise.all([queries.entries({ report: report.id }), queries.origins({ ids: [report.id] }), queries.adds(report.id)]);
  const origin = origins.get(report.id);
  const ids = [...origins].flatMap(([other, { id: family }]) => (family === origin?.id ? [other] : []));
  const relatives = ids.length > 1 ? await queries.reports({ ids }) : [];
  const model = relatives.find((one) => one.id === (origin?.supersedes ?? origin?.of));
  const family = origin && relatives.length > 1 ? { family: treeOf(origin.id, relatives, origins) } : {};
  return { kind: "report", report, ...(origin && { origin }), ...family, ...(model && { diff: originDiff(model, report) }), adds, entries: entries.map((entry) => entryLine(entry, report)) };
}

async function showEntry(queries: RecordQueries, id: string): Promise<ShownEntry | undefined> {
  const entry = await queries.entry(id);
  if (entry === undefined) return undefined;
  const report = await queries.report(entry.report);
  if (report === undefined) throw new Error(`entry ${entry.id} names report ${entry.report}, which the record does not have`);
  const item = await queries.item(entry.id);
  return {
    kind: "entry",
    entry,
    line: entryLine(entry, report),
    report: {
      id: report.id, known: report.known, uri: report.uri,
      ...(report.title && { title: report.title }), ...(report.publisher && { publisher: report.publisher }), ...(report.wire && { wire: report.wire }), ...(report.published && { published: report.published.value }), ...(report.updated && { updated: report.updated.value }),
    },
    marked: markedSentence(entry, report),
    ...(item && { item: item.id }),
  };
}

async function showItem(queries: RecordQueries, id: string): Promise<ShownItem | undefined> {
  const item = await queries.item(id);
  if (item === undefined) return undefined;
  const members = await Promise.all(item.members.map((member) => showEntry(queries, member)));
  return { kind: "item", item, members: members.filter((member) => member !== undefined) };
}

/** The entry's sentence (widened to hold evidence that stands outside it) and the evidence in it, left to right. */
function markedSentence(entry: Entry, report: Report): MarkedSentence {
  const start = Math.min(entry.sentence.start, ...entry.evidence.map((span) => span.start));
  const end = Math.max(entry.sentence.end, ...entry.evidence.map((span) => span.end));
  return {
    sentence: report.text.slice(start, end),
    evidence: entry.evidence.map((span) => ({ start: span.start - start, end: span.end - start })).sort((x, y) => x.start - y.start || x.end - y.end),
  };
}
