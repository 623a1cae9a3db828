import { z } from "zod";
import { Modality, Stage } from "../model/entry.js";
import { SeriesPoint, Step } from "../model/item.js";
import { EventType, Quad } from "../model/plover.js";
import { Span } from "../model/span.js";
import { When } from "../model/when.js";
import { Account, Citation, Cites, Country, EntryKind, facts, Line, Mark, NamedPair, Party, Relation } from "./row.js";

// What `attache timeline`, `trend`, `topic`, `changes` and `search` print with --json.

const CitedReport = z.object({
  report: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  wire: z.string().optional(),
  bylines: z.array(z.string()).readonly().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  known: z.string(),
  uri: z.string(),
}).readonly();

const lineRow = { ...facts, relation: Relation.optional(), line: Line };
const LineRow = z.object(lineRow).readonly();
const cited = { citations: z.array(Citation).readonly(), reports: z.array(CitedReport).readonly() };
const Side = z.enum(["words", "deeds"]);
const Direction = Step.unwrap().shape.direction;

const MomentRow = z.object({ ...lineRow, entry: z.string(), side: Side, quad: Quad.optional(), stage: Stage.optional(), direction: Direction.optional() }).readonly();

const ofTimeline = {
  pair: NamedPair,
  asOf: z.string().optional(),
  filter: z.object({
    since: z.string().optional(), until: z.string().optional(), kind: z.enum(["event", "undertaking"]).optional(),
    type: EventType.optional(), topic: z.string().optional(), side: Side.optional(),
  }).readonly(),
  more: z.object({ dated: z.int(), undated: z.int() }).readonly(),
};

/** Events and the steps of undertakings, by time. */
export const TimelineResponse = z.object({
  ...ofTimeline,
  dated: z.array(MomentRow).readonly(),
  undated: z.array(MomentRow).readonly(),
  ...cited,
}).readonly();
export type TimelineResponse = z.infer<typeof TimelineResponse>;

const PlottedMoment = z.object({
  item: z.string(), entry: z.string(), from: z.string().optional(), to: z.string().optional(), side: Side, quad: Quad.optional(), stage: Stage.optional(), direction: Direction.optional(),
  marks: z.array(Mark).readonly(), voices: z.int().min(1),
}).readonly();

/** The same moments as marks, without a word: what a plot draws. */
export const MomentsResponse = z.object({
  ...ofTimeline,
  dated: z.array(PlottedMoment).readonly(),
  undated: z.array(PlottedMoment).readonly(),
}).readonly();
export type MomentsResponse = z.infer<typeof MomentsResponse>;

const tally = {
  items: z.int(),
  quads: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int() }).readonly(),
  statements: z.int(),
  undertakings: z.int(),
  figures: z.int(),
  words: z.int(),
  deeds: z.int(),
  intensity: z.object({ sum: z.number(), mean: z.number().optional() }).readonly(),
};

const Regularity = z.object({
  active: z.int(), periods: z.int(), share: z.number(), longestRun: z.int(), is: z.enum(["none", "episodic", "sustained"]),
}).readonly();

/** What happened between two countries, by period. */
export const TrendResponse = z.object({
  pair: NamedPair,
  by: z.enum(["month", "quarter", "year"]),
  topic: z.string().optional(),
  asOf: z.string().optional(),
  periods: z.array(z.object({ period: z.string(), ...tally, reports: z.int(), origins: z.int() }).readonly()).readonly(),
  total: z.object(tally).readonly(),
  topics: z.array(z.object({ topic: z.string(), ...tally, regularity: Regularity }).readonly()).readonly(),
  regularity: Regularity,
  leftOut: z.object({ context: z.int(), marked: z.int(), undated: z.int(), wide: z.int() }).readonly(),
}).readonly();
export type TrendResponse = z.infer<typeof TrendResponse>;

const How = z.enum(["did", "said", "proposed", "denied", "counted"]);

/** Who did, said, proposed and denied what on a topic. */
export const TopicResponse = z.object({
  pair: NamedPair,
  topic: z.string(),
  asOf: z.string().optional(),
  since: z.string().optional(),
  items: z.int(),
  groups: z.array(z.object({
    actors: z.array(Country).readonly(),
    counts: z.object({ did: z.int(), said: z.int(), proposed: z.int(), denied: z.int(), counted: z.int() }).readonly(),
    rows: z.array(z.object({ ...lineRow, how: How, who: z.array(Party).readonly() }).readonly()).readonly(),
  }).readonly()).readonly(),
  more: z.int(),
  ...cited,
}).readonly();
export type TopicResponse = z.infer<typeof TopicResponse>;

const LadderStep = z.object({ stage: Stage, when: When.optional(), direction: Direction, known: z.string(), cites: Cites }).readonly();
const SeriesFigure = z.object({
  relation: SeriesPoint.unwrap().shape.relation, reason: z.string(), told: SeriesPoint.unwrap().shape.told, item: z.string(), text: z.string(), period: When.optional(), cites: Cites,
}).readonly();
const DisputeChange = z.object({ row: LineRow, account: Account }).readonly();

/** What the record says on one day and did not say the day before another. */
export const ChangesResponse = z.object({
  since: z.string(),
  asOf: z.string().optional(),
  pair: NamedPair.optional(),
  counts: z.object({ reports: z.int(), entries: z.int(), items: z.int(), fresh: z.int(), restated: z.int() }).readonly(),
  fresh: z.array(LineRow).readonly(),
  support: z.array(z.object({ row: LineRow, from: z.int(), to: z.int() }).readonly()).readonly(),
  steps: z.array(z.object({ row: LineRow, step: LadderStep }).readonly()).readonly(),
  figures: z.array(z.object({ row: LineRow, other: SeriesFigure }).readonly()).readonly(),
  opened: z.array(DisputeChange).readonly(),
  settled: z.array(DisputeChange).readonly(),
  more: z.object({ fresh: z.int(), support: z.int() }).readonly(),
  ...cited,
}).readonly();
export type ChangesResponse = z.infer<typeof ChangesResponse>;

const MarkedText = z.object({ text: z.string(), marks: z.array(Span).readonly() }).readonly();

/** Reports and entries that match, best first. */
export const SearchResponse = z.object({
  query: z.object({
    words: z.string(),
    actors: z.array(z.string()).readonly().optional(),
    kind: EntryKind.optional(),
    type: EventType.optional(),
    stage: Stage.optional(),
    topic: z.string().optional(),
    modality: Modality.optional(),
    from: z.string().optional(), to: z.string().optional(), knownFrom: z.string().optional(), asOf: z.string().optional(),
    outlet: z.string().optional(),
    limit: z.int().optional(), cursor: z.int().optional(),
  }).readonly(),
  hits: z.array(z.object({
    report: CitedReport,
    entries: z.array(z.object({ line: Line, sentence: MarkedText }).readonly()).readonly(),
    more: z.int(),
    snippet: MarkedText.optional(),
  }).readonly()).readonly(),
  next: z.int().optional(),
  apart: z.string().optional(),
}).readonly();
export type SearchResponse = z.infer<typeof SearchResponse>;
