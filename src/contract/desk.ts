import { z } from "zod";
import { Decision, OutletFacts } from "../model/decision.js";
import { Diagnostic } from "../model/diagnostic.js";
import { Entry } from "../model/entry.js";
import { Adds, Item } from "../model/item.js";
import { Origin } from "../model/origin.js";
import { Report } from "../model/report.js";
import { Span } from "../model/span.js";
import { OriginDiff, OriginTree } from "./origin.js";
import { Country, EntryKind, Line, NamedPair } from "./row.js";

// What the API answers beside the views that the command line prints too.

/** What went wrong, where, and what to do about it: the one shape of every error. */
export const ErrorResponse = z.object({
  error: z.object({ code: z.string(), message: z.string(), where: z.string().optional(), remedy: z.string().optional() }).readonly(),
}).readonly();
export type ErrorResponse = z.infer<typeof ErrorResponse>;

/** The record that is served. */
export const RecordResponse = z.object({
  /** changes whenever any answer may */
  revision: z.string(),
  counts: z.object({ reports: z.int(), origins: z.int(), entries: z.int(), items: z.int() }).readonly(),
  /** the place of the report that was added last */
  place: z.int(),
  reader: z.string(),
  /** as whom decisions are made that do not say by whom */
  by: z.string(),
}).readonly();
export type RecordResponse = z.infer<typeof RecordResponse>;

const Field = z.array(z.object({ name: z.string(), values: z.array(z.string()).readonly().optional() }).readonly()).readonly();
const names = z.array(z.string()).readonly();

/** What may be set of an entry of each kind, and what may be asked for. */
export const ChoicesResponse = z.object({
  fields: z.object({ event: Field, statement: Field, figure: Field, undertaking: Field }).readonly(),
  modes: z.record(z.string(), names).readonly(),
  topics: names, types: names, stages: names, modalities: names,
}).readonly();
export type ChoicesResponse = z.infer<typeof ChoicesResponse>;

/** Pairs of states: with `after`, those with fresh reports first; then by activity. */
export const PairsResponse = z.object({
  pairs: z.array(z.object({ a: Country, b: Country, reports: z.int(), fresh: z.int() }).readonly()).readonly(),
  next: z.int().optional(),
}).readonly();
export type PairsResponse = z.infer<typeof PairsResponse>;

const AddsCounts = z.object({ new: z.int(), restated: z.int(), unsourced: z.int(), checkable: z.int() }).readonly();

/** Reports, the last added first. */
export const ReportsResponse = z.object({
  reports: z.array(z.object({
    report: z.string(), title: z.string().optional(), publisher: z.string().optional(), wire: z.string().optional(), bylines: z.array(z.string()).readonly().optional(), published: z.string().optional(), updated: z.string().optional(),
    known: z.string(), uri: z.string(), place: z.int(), retrieved: z.string(), language: z.string(), adds: AddsCounts,
  }).readonly()).readonly(),
  next: z.int().optional(),
}).readonly();
export type ReportsResponse = z.infer<typeof ReportsResponse>;

/** The days on which something of a pair became known. */
export const DaysResponse = z.object({
  pair: NamedPair,
  days: z.array(z.object({ day: z.string(), reports: z.int(), items: z.int() }).readonly()).readonly(),
}).readonly();
export type DaysResponse = z.infer<typeof DaysResponse>;

const HistoryRow = z.object({
  decision: Decision,
  state: z.enum(["stands", "outweighed", "undone", "fallen", "unmatched"]),
  undoneBy: z.string().optional(),
  about: z.array(z.object({ kind: EntryKind, entry: z.string(), words: z.string() }).readonly()).readonly(),
  became: z.string().optional(),
}).readonly();

/** What users decided, the last first. */
export const HistoryResponse = z.object({ rows: z.array(HistoryRow).readonly(), next: z.int().optional() }).readonly();
export type HistoryResponse = z.infer<typeof HistoryResponse>;

/** The outlets of the record. */
export const OutletsResponse = z.object({
  outlets: z.array(z.object({
    name: z.string(), published: z.int(), credited: z.int(), facts: OutletFacts,
    stated: z.object({ by: z.string(), at: z.string(), decision: z.string() }).readonly().optional(),
  }).readonly()).readonly(),
}).readonly();
export type OutletsResponse = z.infer<typeof OutletsResponse>;

/** Who acts towards whom in the whole record: items told as having happened, each once. */
export const TiesResponse = z.object({
  asOf: z.string().optional(),
  filter: z.object({
    from: z.string().optional(), to: z.string().optional(), kind: z.enum(["event", "undertaking"]).optional(), side: z.enum(["words", "deeds"]).optional(), topic: z.string().optional(), actor: z.string().optional(),
  }).readonly(),
  ties: z.array(z.object({
    from: Country, to: Country, mutual: z.boolean(), items: z.int(), cooperation: z.int(), conflict: z.int(), deeds: z.int(), first: z.string().optional(), last: z.string().optional(),
  }).readonly()).readonly(),
  actors: z.array(z.object({ code: z.string(), name: z.string(), items: z.int() }).readonly()).readonly(),
  more: z.int(),
  leftOut: z.object({ marked: z.int(), undated: z.int() }).readonly(),
}).readonly();
export type TiesResponse = z.infer<typeof TiesResponse>;

const family = { report: Report, origin: Origin.optional(), family: OriginTree.optional(), diff: OriginDiff.optional(), adds: Adds };

const ShownEntry = z.object({
  kind: z.literal("entry"),
  entry: Entry,
  line: Line,
  report: z.object({ id: z.string(), title: z.string().optional(), publisher: z.string().optional(), wire: z.string().optional(), published: z.string().optional(), updated: z.string().optional(), known: z.string(), uri: z.string() }).readonly(),
  marked: z.object({ sentence: z.string(), evidence: z.array(Span).readonly() }).readonly(),
  item: z.string().optional(),
}).readonly();

/** What an id names: a report, an entry or an item. */
export const ShowResponse = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), ...family, entries: z.array(Line).readonly() }).readonly(),
  ShownEntry,
  z.object({ kind: z.literal("item"), item: Item, members: z.array(ShownEntry).readonly() }).readonly(),
]);
export type ShowResponse = z.infer<typeof ShowResponse>;

/** A report beside its entries, with what reviewers made of them. */
export const ReportResponse = z.object({
  ...family,
  entries: z.array(z.object({
    entry: Entry, line: Line, item: z.string(), members: z.int(), voices: z.int(), disputed: z.boolean(), review: z.enum(["unreviewed", "accepted", "edited"]),
  }).readonly()).readonly(),
  rejected: z.array(z.object({ entry: Entry, line: Line, decision: z.string() }).readonly()).readonly(),
  history: z.array(HistoryRow).readonly(),
}).readonly();
export type ReportResponse = z.infer<typeof ReportResponse>;

const kinds = { undertaking: z.int(), event: z.int(), statement: z.int(), figure: z.int() };

/** One line of what `POST /api/read` answers while it reads (NDJSON). */
export const ReadEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), files: z.int() }).readonly(),
  z.object({
    kind: z.literal("report"), report: z.string(), title: z.string().optional(), publisher: z.string().optional(), wire: z.string().optional(), known: z.string(), uri: z.string(),
    status: z.enum(["added", "already-known", "forgotten"]),
    adds: z.object({ added: z.int(), byKind: z.object(kinds).readonly(), restated: z.int(), unsourced: z.object(kinds).readonly(), checkable: z.int() }).readonly(),
    notes: z.array(Diagnostic).readonly(),
  }).readonly(),
  z.object({ kind: z.literal("refusal"), refusal: Diagnostic }).readonly(),
  z.object({ kind: z.literal("done"), added: z.int(), known: z.int(), refused: z.int(), revision: z.string() }).readonly(),
  z.object({ kind: z.literal("failed"), error: ErrorResponse.unwrap().shape.error }).readonly(),
]);
export type ReadEvent = z.infer<typeof ReadEvent>;
