import { z } from "zod";
import { Actor } from "./actor.js";
import { Entry } from "./entry.js";
import { Span } from "./span.js";

/**
 * What a decision is about: words of a report, so that it outlives a re-read. `entry` is the entry as it was called when the
 * decision was made; after a re-read the entry of that kind whose evidence covers the same words best takes its place.
 */
export const Target = z
  .object({
    report: z.string(),
    kind: z.enum(["event", "statement", "figure", "undertaking"]),
    evidence: z.array(Span).min(1).readonly(),
    entry: z.string(),
    /** the sentence they stand in */
    sentence: Span.optional(),
    /** the other entries of its kind that were read from words of it then: they are other things and never take its place */
    beside: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type Target = z.infer<typeof Target>;

/** What a user may set right about a report; `null` takes a value away. */
export const Metadata = z
  .object({
    title: z.string().nullable().optional(),
    publisher: z.string().nullable().optional(),
    wire: z.string().nullable().optional(),
    /** a day, YYYY-MM-DD; changes `known` */
    published: z.string().nullable().optional(),
    updated: z.string().nullable().optional(),
  })
  .readonly();
export type Metadata = z.infer<typeof Metadata>;

/** What a user states of an outlet; never guessed. The grade is the first half of the Admiralty code (NATO AJP-2.1): the source, apart from the credibility of any one item. */
export const OutletFacts = z
  .object({
    country: z.string().optional(),
    ownership: z.enum(["state", "party", "private"]).optional(),
    /** A reliable … E unreliable, F cannot be judged */
    grade: z.enum(["A", "B", "C", "D", "E", "F"]).optional(),
    note: z.string().optional(),
  })
  .readonly();
export type OutletFacts = z.infer<typeof OutletFacts>;

const common = {
  /** `d_` + hash of what was decided, when and by whom */
  id: z.string(),
  /** ISO 8601 instant */
  at: z.string(),
  /** who decided, as they call themselves */
  by: z.string(),
};

/** One thing that a user decided. Appended, never changed; a later one on the same thing outweighs an earlier, and `undo` takes one back. */
export const Decision = z.discriminatedUnion("action", [
  z.object({ ...common, action: z.literal("accept"), target: Target }).readonly(),
  z.object({ ...common, action: z.literal("reject"), target: Target, reason: z.string().optional() }).readonly(),
  /** `to`: the entry as it should have been read, whole, sealed under its own id */
  z.object({ ...common, action: z.literal("edit"), target: Target, to: Entry, reason: z.string().optional() }).readonly(),
  /** the two are one thing */
  z.object({ ...common, action: z.literal("link"), a: Target, b: Target, reason: z.string().optional() }).readonly(),
  /** the two are not one thing, whatever joins them */
  z.object({ ...common, action: z.literal("cut"), a: Target, b: Target, reason: z.string().optional() }).readonly(),
  z.object({ ...common, action: z.literal("note"), report: z.string(), target: Target.optional(), text: z.string() }).readonly(),
  z.object({ ...common, action: z.literal("correct"), report: z.string(), set: Metadata, reason: z.string().optional() }).readonly(),
  /** wherever `name` is read as an actor, it is this one */
  z.object({ ...common, action: z.literal("alias"), name: z.string(), actor: Actor }).readonly(),
  z.object({ ...common, action: z.literal("outlet"), name: z.string(), set: OutletFacts }).readonly(),
  z.object({ ...common, action: z.literal("undo"), decision: z.string() }).readonly(),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision before it is marked with who and when, and named. */
export type DecisionDraft = Unmarked<Decision>;
type Unmarked<D> = D extends Decision ? Omit<D, "id" | "at" | "by"> : never;

/** What is left of a report that was forgotten. */
export const Tombstone = z.object({ report: z.string(), known: z.string(), at: z.string(), by: z.string(), reason: z.string().optional() }).readonly();
export type Tombstone = z.infer<typeof Tombstone>;
