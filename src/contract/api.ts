import { z } from "zod";
import { Modality, Stage } from "../model/entry.js";
import { EventType } from "../model/plover.js";
import { Topic } from "../model/topic.js";
import { ComparisonResponse } from "./comparison.js";
import { DecisionRequest, DecisionResponse } from "./decision-request.js";
import { ChoicesResponse, DaysResponse, HistoryResponse, OutletsResponse, PairsResponse, ReadEvent, RecordResponse, ReportResponse, ReportsResponse, ShowResponse, TiesResponse } from "./desk.js";
import { DossierResponse } from "./dossier.js";
import { EntryKind } from "./row.js";
import { ChangesResponse, MomentsResponse, SearchResponse, TimelineResponse, TopicResponse, TrendResponse } from "./views.js";

// Every endpoint of the API in one table: the server, the OpenAPI document, the docs page and the client's types are made from it.

/** What an endpoint takes and gives. What stands in `{braces}` in the path is a part of `query`. */
export interface Endpoint {
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  /** of a POST: its JSON; absent where it takes a form */
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** the answer comes as lines of JSON, one after the other */
  readonly lines?: true;
}

const country = z.string().min(1).max(100).describe("a country, as ISO code or English name, in any case");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const pair = { a: country, b: country };
const asOf = day.optional().describe("only what was known by this day");
const since = day.optional().describe("only what happened on or after this day");
const until = day.optional().describe("only what happened on or before this day");
const count = (most: number, said: string) => z.coerce.number().int().min(1).max(most).optional().describe(said);
const place = (said: string) => z.coerce.number().int().min(0).max(1e12).optional().describe(said);
const cursor = place("where the page begins: `next` of the page before");
const topic = Topic.optional().describe("only one topic");
const moments = { ...pair, asOf, since, until, kind: z.enum(["event", "undertaking"]).optional(), type: EventType.optional(), topic, side: z.enum(["words", "deeds"]).optional() };
const id = z.string().min(3).max(80).describe("an id, or its first letters");

export const ENDPOINTS = {
  record: { method: "get", path: "/api/record", summary: "The record that is served: how much it holds, and its revision.", query: z.object({}), answer: RecordResponse },
  choices: { method: "get", path: "/api/choices", summary: "What may be set of an entry of each kind, and what may be asked for.", query: z.object({}), answer: ChoicesResponse },
  pairs: {
    method: "get", path: "/api/pairs", summary: "Pairs of states by activity; with `after`, those with fresh reports first.",
    query: z.object({ limit: count(200, "the most pairs; 40 unless told"), cursor, asOf, after: place("a place in the order of adding, as `record` gives it: reports added after it are fresh") }), answer: PairsResponse,
  },
  reports: { method: "get", path: "/api/reports", summary: "Reports, the last added first, each with what it adds.", query: z.object({ limit: count(100, "the most reports; 20 unless told"), cursor }), answer: ReportsResponse },
  dossier: {
    method: "get", path: "/api/dossier", summary: "What the record says of two countries, every row with the numbers of the sentences that it rests on.",
    query: z.object({ ...pair, asOf, since, rows: count(100_000, "the most rows of a section") }), answer: DossierResponse,
  },
  days: { method: "get", path: "/api/days", summary: "The days on which something of a pair became known: the steps of an as-of slider.", query: z.object(pair), answer: DaysResponse },
  timeline: {
    method: "get", path: "/api/timeline", summary: "Events between two countries and the steps of their undertakings, in the order of time.",
    query: z.object({ ...moments, entries: z.string().max(8000).optional().describe("only the moments that these entries tell, with commas between, as `moments` gives them"), limit: count(5000, "the most rows, the newest; 100 unless told") }),
    answer: TimelineResponse,
  },
  moments: {
    method: "get", path: "/api/moments", summary: "The same moments as marks, without their words: what a plot draws.",
    query: z.object({ ...moments, limit: count(5000, "the most moments, the newest; 1500 unless told") }), answer: MomentsResponse,
  },
  trend: {
    method: "get", path: "/api/trend", summary: "How a relationship moves, by month, quarter or year, against how much was read.",
    query: z.object({ ...pair, asOf, by: z.enum(["month", "quarter", "year"]).optional(), topic }), answer: TrendResponse,
  },
  topic: {
    method: "get", path: "/api/topic", summary: "Who did, said, proposed or denied what on one topic.",
    query: z.object({ topic: Topic, ...pair, asOf, since, limit: count(1000, "the most items; 100 unless told") }), answer: TopicResponse,
  },
  ties: {
    method: "get", path: "/api/ties", summary: "Who acts towards whom in the whole record, by how many items: what the graph and the map draw.",
    query: z.object({
      from: since, to: until, kind: z.enum(["event", "undertaking"]).optional(), side: z.enum(["words", "deeds"]).optional(), topic, actor: country.optional().describe("a country or bloc that takes part"), asOf,
      limit: count(5000, "the most ties, of those with most items; 60 unless told"),
    }),
    answer: TiesResponse,
  },
  changes: {
    method: "get", path: "/api/changes", summary: "What the record says and did not say the day before another: of a pair, or of all.",
    query: z.object({ since: day, asOf, a: country.optional(), b: country.optional(), limit: count(500, "the most rows of a list; 60 unless told") }), answer: ChangesResponse,
  },
  search: {
    method: "get", path: "/api/search", summary: "Reports and entries that match, best first; without words the newest that pass the filters.",
    query: z.object({
      q: z.string().max(1000).optional().describe("words, \"quoted phrases\", beginnings*, -without; all must occur"),
      actor: z.string().max(400).optional().describe("countries or blocs that take part, all of them, with commas between"),
      kind: EntryKind.optional(), type: EventType.optional(), stage: Stage.optional(), topic, modality: Modality.optional(),
      from: since, to: until, knownFrom: day.optional().describe("only what became known on or after this day"), asOf, outlet: z.string().max(200).optional().describe("publisher or agency, whole, in any case"),
      limit: count(100, "the most reports; 20 unless told"), cursor,
    }),
    answer: SearchResponse,
  },
  compare: { method: "get", path: "/api/compare", summary: "Two reports side by side: what each says alone, what they share, where they disagree.", query: z.object({ a: id, b: id }), answer: ComparisonResponse },
  show: { method: "get", path: "/api/show/{id}", summary: "What an id names: a report (r_…), an entry (e_…) or an item (i_…).", query: z.object({ id }), answer: ShowResponse },
  report: { method: "get", path: "/api/report/{id}", summary: "A report beside its entries, its family and its differences, with what reviewers decided.", query: z.object({ id }), answer: ReportResponse },
  outlets: { method: "get", path: "/api/outlets", summary: "The outlets of the record, and what a user stated of them.", query: z.object({}), answer: OutletsResponse },
  history: {
    method: "get", path: "/api/history", summary: "Who decided what, the last first: of all, of a report, or of an entry.",
    query: z.object({ report: id.optional(), entry: id.optional(), limit: count(500, "the most rows; 50 unless told"), cursor }), answer: HistoryResponse,
  },
  read: {
    method: "post", path: "/api/read", summary: "Reads reports into the record: a form with `files`, or with `text`: a report, or addresses of pages and nothing else. Answers a line for each as soon as it is in the record.",
    query: z.object({}), answer: ReadEvent, lines: true,
  },
  decide: { method: "post", path: "/api/decisions", summary: "Appends a decision of a reviewer.", query: z.object({}), body: DecisionRequest, answer: DecisionResponse },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;
/** What an endpoint's query is once it is parsed, and what it may be given as. */
export type QueryOf<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]["query"]>;
export type AnswerOf<N extends EndpointName> = z.infer<(typeof ENDPOINTS)[N]["answer"]>;

/** The header that every request which changes something must carry: a page of another site cannot set it without being asked, and is never allowed to. */
export const WRITE_HEADER = "x-attache";
