import { z } from "zod";
import { Stage } from "./entry.js";
import { When } from "./when.js";

/** Two entries said to be the same thing in the world, and why. Pure and symmetric in the two entries. */
export const Link = z.object({ a: z.string(), b: z.string(), known: z.string(), reason: z.string() }).readonly();
export type Link = z.infer<typeof Link>;

/** Two items that speak of one thing and cannot both be right as they stand, by one entry of each. Opposite accounts stand side by side; neither is taken away. */
export const Dispute = z
  .object({
    /** what they differ on: whether it happened, a denial of what the other tells, whose doing it was, a quantity, a date, a rung */
    about: z.enum(["polarity", "denial", "account", "value", "date", "stage"]),
    /** the entry of this item, and the entry of the other */
    own: z.string(),
    other: z.string(),
    /** the other item */
    item: z.string(),
    /** the day from which both were known */
    known: z.string(),
    reason: z.string(),
  })
  .readonly();
export type Dispute = z.infer<typeof Dispute>;

/** A rung that an undertaking is told to have reached, or to have come back from. */
export const Step = z
  .object({
    stage: Stage,
    when: When.optional(),
    /** the entry that tells it, and the day from which it was known */
    entry: z.string(),
    known: z.string(),
    /** whether it leads up or is a step back (suspended, withdrawn, ended, denied) */
    direction: z.enum(["up", "back"]),
  })
  .readonly();
export type Step = z.infer<typeof Step>;

/** Another figure for the measure of this one, and how the two stand: of one series, in the order of period and of what was known when. */
export const SeriesPoint = z
  .object({
    /** the item of the other figure, and its entry */
    item: z.string(),
    entry: z.string(),
    /** same measure of another period; the same amount; another amount from the same source, or said to revise it; a provisional figure and the same source's later one; figures that cannot both be right; measured otherwise (unit, scope, bound) */
    relation: z.enum(["other-period", "same", "revised", "superseded", "incompatible", "differently-measured"]),
    reason: z.string(),
    /** whether the other figure was known before this one, after it, or from the same day: of two, the later one revises */
    told: z.enum(["before", "after", "together"]),
    /** the day from which both were known */
    known: z.string(),
  })
  .readonly();
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** Entries of several reports that are the same thing in the world. */
export const Item = z
  .object({
    /** `i_` + the smallest member's hash */
    id: z.string(),
    members: z.array(z.string()).min(1).readonly(),
    /** number of independent voices */
    voices: z.int().min(1),
    /** known day of the first and of the last report that tells it */
    first: z.string(),
    last: z.string(),
    why: z.array(z.object({ a: z.string(), b: z.string(), reason: z.string() }).readonly()).readonly(),
    /** what other items say against it */
    disputes: z.array(Dispute).readonly(),
    /** an undertaking's ladder, in the order of time, then of what was known when */
    steps: z.array(Step).readonly().optional(),
    /** a figure's series: the other figures for its measure */
    series: z.array(SeriesPoint).readonly().optional(),
  })
  .readonly();
export type Item = z.infer<typeof Item>;

/** What a report adds to those before it in the order (known, id). */
export const Adds = z
  .object({
    against: z.int(),
    new: z.array(z.string()).readonly(),
    restated: z.array(z.string()).readonly(),
    unsourced: z.array(z.string()).readonly(),
    figures: z.int(),
    dated: z.int(),
    checkable: z.int(),
  })
  .readonly();
export type Adds = z.infer<typeof Adds>;
