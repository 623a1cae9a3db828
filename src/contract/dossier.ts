import { z } from "zod";
import { FigureEntry, Stage, Stance, StatementEntry, UndertakingForm } from "../model/entry.js";
import { SeriesPoint, Step } from "../model/item.js";
import { Origin } from "../model/origin.js";
import { EventType, Quad } from "../model/plover.js";
import { When } from "../model/when.js";
import { Citation, Cites, NamedPair, Party, row } from "./row.js";

// What `attache dossier --json` prints. The views' own types say the same in TypeScript; a test holds the two together.

const BriefSentence = z.object({
  how: z.enum(["quoted", "composed"]),
  text: z.string(),
  speaker: Party.optional(),
  when: z.string().optional(),
  item: z.string(),
  cites: z.array(z.int().min(1)).min(1).readonly(),
}).readonly();

const LadderRow = z.object({
  ...row,
  stage: Stage,
  form: UndertakingForm,
  subject: z.string(),
  parties: z.array(Party).readonly(),
  value: z.object({ amount: z.number(), unit: z.string() }).readonly().optional(),
  terms: z.array(z.object({ text: z.string(), negated: z.boolean() }).readonly()).readonly(),
  steps: z.array(z.object({ stage: Stage, when: When.optional(), direction: Step.unwrap().shape.direction, known: z.string(), cites: Cites }).readonly()).readonly(),
  words: z.string(),
}).readonly();

const TimelineRow = z.object({
  ...row,
  type: EventType,
  mode: z.string().optional(),
  quad: Quad,
  intensity: z.number().optional(),
  actors: z.array(Party).readonly(),
  recipients: z.array(Party).readonly(),
  words: z.string(),
}).readonly();

const FigureRow = z.object({
  ...row,
  text: z.string(),
  value: z.number(),
  upper: z.number().optional(),
  bound: FigureEntry.unwrap().shape.bound,
  unit: z.string(),
  measure: z.string(),
  of: z.array(Party).readonly(),
  period: When.optional(),
  change: FigureEntry.unwrap().shape.change,
  series: z.array(z.object({
    relation: SeriesPoint.unwrap().shape.relation, reason: z.string(), told: SeriesPoint.unwrap().shape.told, item: z.string(), text: z.string(), period: When.optional(), cites: Cites,
  }).readonly()).readonly().optional(),
}).readonly();

const StatementRow = z.object({
  ...row,
  manner: StatementEntry.unwrap().shape.manner,
  stance: Stance,
  text: z.string(),
  audience: z.string().optional(),
}).readonly();

const SourceRow = z.object({
  report: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  wire: z.string().optional(),
  bylines: z.array(z.string()).readonly().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  known: z.string(),
  uri: z.string(),
  url: z.string().optional(),
  origin: Origin,
  adds: z.object({ new: z.int(), restated: z.int(), unsourced: z.int(), checkable: z.int() }).readonly().optional(),
  items: z.int(),
}).readonly();

const FromTo = z.object({ from: z.string(), to: z.string() }).readonly();

/** The dossier of a pair: brief, ladder, timeline, figures, statements, people, topics, sources, and the sentences cited. */
export const DossierResponse = z.object({
  pair: NamedPair,
  asOf: z.string().optional(),
  since: z.string().optional(),
  window: z.object({ reports: FromTo.optional(), events: FromTo.optional() }).readonly(),
  counts: z.object({
    record: z.object({ reports: z.int(), origins: z.int() }).readonly(),
    reports: z.int(),
    origins: z.int(),
    entries: z.int(),
    items: z.int(),
    between: z.int(),
    about: z.int(),
    context: z.int(),
    leftOut: z.object({ earlier: z.int(), undated: z.int() }).readonly(),
  }).readonly(),
  more: z.object({ ladder: z.int(), timeline: z.int(), undated: z.int(), figures: z.int(), statements: z.int(), people: z.int() }).readonly(),
  brief: z.array(BriefSentence).readonly(),
  ladder: z.array(LadderRow).readonly(),
  timeline: z.object({ dated: z.array(TimelineRow).readonly(), undated: z.array(TimelineRow).readonly() }).readonly(),
  figures: z.array(FigureRow).readonly(),
  statements: z.array(z.object({ speaker: Party.nullable(), statements: z.array(StatementRow).readonly() }).readonly()).readonly(),
  people: z.array(z.object({
    name: z.string(), kind: z.enum(["person", "organisation"]), code: z.string().optional(), roles: z.array(z.string()).readonly(), items: z.int(), cites: Cites,
  }).readonly()).readonly(),
  topics: z.array(z.object({ topic: z.string(), items: z.int() }).readonly()).readonly(),
  sources: z.array(SourceRow).readonly(),
  citations: z.array(Citation).readonly(),
}).readonly();
export type DossierResponse = z.infer<typeof DossierResponse>;
