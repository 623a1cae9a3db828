import { z } from "zod";
import { Actor } from "./actor.js";
import { EventType, Mode, Quad } from "./plover.js";
import { Span } from "./span.js";
import { When } from "./when.js";

/** On whose word: the report's own voice, a named person, an office, an unnamed source, or a voice that nobody owns. */
export const Attribution = z
  .object({
    by: z.enum(["report", "person", "office", "unnamed", "none"]),
    speaker: Actor.optional(),
    /** through whom it was relayed, outermost first: ["state media"] */
    relay: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type Attribution = z.infer<typeof Attribution>;

export const Modality = z.enum(["asserted", "future", "hypothetical"]);
export type Modality = z.infer<typeof Modality>;

const common = {
  /** `e_` + hash of report, evidence, kind and content */
  id: z.string(),
  report: z.string(),
  evidence: z.array(Span).min(1).readonly(),
  sentence: Span,
  attribution: Attribution,
  polarity: z.enum(["affirmed", "negated"]),
  modality: Modality,
  /** told as background of an earlier time */
  historical: z.boolean(),
  when: When.optional(),
  where: z.object({ name: z.string(), country: z.string().optional(), evidence: Span.optional() }).readonly().optional(),
  topics: z.array(z.string()).readonly(),
  /** countries and blocs, by code, that the sentence (of a statement: its content too) names beside those who take part */
  about: z.array(z.string()).readonly().optional(),
  /** those that only the paragraph or the title names */
  near: z.array(z.string()).readonly().optional(),
  confidence: z.number().min(0).max(1),
  /** the rule or lexicon sense that made it, "events/verb:condemn", for `attache explain` */
  rule: z.string(),
  /** version of the reader */
  reader: z.string(),
};

/** A PLOVER event. Reciprocal events (meeting, talks, joint signing) have all parties in `actors`. A visit: visitor in `actors`, host in `recipients`. */
export const EventEntry = z
  .object({
    ...common,
    kind: z.literal("event"),
    type: EventType,
    mode: Mode.optional(),
    quad: Quad,
    intensity: z.number().min(-10).max(10).optional(),
    actors: z.array(Actor).readonly(),
    recipients: z.array(Actor).readonly(),
  })
  .readonly();
export type EventEntry = z.infer<typeof EventEntry>;

export const Stance = z.enum(["asserts", "denies", "promises", "demands", "threatens", "accuses", "praises", "expects", "asks"]);
export type Stance = z.infer<typeof Stance>;

/** Who said what, how, and with what stance. */
export const StatementEntry = z
  .object({
    ...common,
    kind: z.literal("statement"),
    speaker: Actor.nullable(),
    cue: Span.nullable(),
    content: Span,
    manner: z.enum(["direct", "indirect", "mixed"]),
    stance: Stance,
    audience: z.string().optional(),
  })
  .readonly();
export type StatementEntry = z.infer<typeof StatementEntry>;

/** A quantity, with what it measures, of whom and for which period. */
export const FigureEntry = z
  .object({
    ...common,
    kind: z.literal("figure"),
    text: z.string(),
    value: z.number(),
    upper: z.number().optional(),
    bound: z.enum(["exact", "about", "min", "max", "range", "vague"]),
    /** ISO 4217 code, "%", "pp", SI unit, or the counted noun's lemma */
    unit: z.string(),
    measure: z.string(),
    of: z.array(Actor).readonly(),
    period: When.optional(),
    change: z
      .object({ direction: z.enum(["up", "down", "same"]), from: z.number().optional(), to: z.number().optional(), by: z.number().optional() })
      .readonly()
      .optional(),
  })
  .readonly();
export type FigureEntry = z.infer<typeof FigureEntry>;

export const Stage = z.enum([
  "signalled", "proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "implemented", "suspended", "withdrawn", "ended", "denied",
]);
export type Stage = z.infer<typeof Stage>;

export const UndertakingForm = z.enum([
  "treaty", "contract", "memorandum", "pledge", "loan", "sanction", "delivery", "ceasefire", "project", "readiness", "other",
]);
export type UndertakingForm = z.infer<typeof UndertakingForm>;

/** A treaty, contract, pact, pledge, delivery…: parties, subject, value, terms, and the rung of the ladder that it is said to have reached. */
export const UndertakingEntry = z
  .object({
    ...common,
    kind: z.literal("undertaking"),
    form: UndertakingForm,
    subject: z.string(),
    parties: z.array(Actor).readonly(),
    stage: Stage,
    value: z.object({ amount: z.number(), unit: z.string() }).readonly().optional(),
    terms: z.array(z.object({ text: z.string(), negated: z.boolean(), evidence: Span }).readonly()).readonly(),
  })
  .readonly();
export type UndertakingEntry = z.infer<typeof UndertakingEntry>;

/** One thing read in one report. Immutable; named by its content. */
export const Entry = z.discriminatedUnion("kind", [EventEntry, StatementEntry, FigureEntry, UndertakingEntry]);
export type Entry = z.infer<typeof Entry>;
export type EntryKind = Entry["kind"];

/** An entry without the fields that only the whole report can give; what the readers return. */
type Unsealed<E> = E extends Entry ? Omit<E, "id" | "report" | "reader"> : never;
export type Reading = Unsealed<Entry>;
export type EventReading = Unsealed<EventEntry>;
export type StatementReading = Unsealed<StatementEntry>;
export type FigureReading = Unsealed<FigureEntry>;
export type UndertakingReading = Unsealed<UndertakingEntry>;
