import { z } from "zod";
import { ActorKind } from "../model/actor.js";
import { Attribution } from "../model/entry.js";
import { Dispute } from "../model/item.js";
import { Span } from "../model/span.js";
import { When } from "../model/when.js";

// What the rows of every view are made of, in JSON.

export const EntryKind = z.enum(["event", "statement", "figure", "undertaking"]);
const DisputeAbout = Dispute.unwrap().shape.about;

export const Party = z.object({
  name: z.string(),
  kind: ActorKind.optional(),
  code: z.string().optional(),
  org: z.string().optional(),
  role: z.string().optional(),
}).readonly();

/** On whose word a row stands. */
export const Word = z.object({
  by: Attribution.unwrap().shape.by,
  speaker: Party.optional(),
  relay: z.array(z.string()).readonly().optional(),
}).readonly();

export const Cites = z.array(z.int().min(1)).readonly();
export const Relation = z.enum(["between", "about", "context"]);
export const Mark = z.enum(["planned", "hypothetical", "negated", "historical"]);

/** One entry in a line: what it says from its fields, and the report's own words. */
export const Line = z.object({
  id: z.string(),
  kind: EntryKind,
  when: When.optional(),
  what: z.string(),
  words: z.string(),
  marks: z.array(Mark).readonly(),
  word: Word,
}).readonly();

/** What another item says against a row. */
export const Account = z.object({ about: DisputeAbout, reason: z.string(), item: z.string(), line: Line, cites: Cites }).readonly();

/** The fields that every row of every view has. */
export const facts = {
  item: z.string(),
  marks: z.array(Mark).readonly(),
  disputed: z.boolean(),
  accounts: z.array(Account).readonly().optional(),
  when: When.optional(),
  told: z.string().optional(),
  where: z.string().optional(),
  word: Word,
  voices: z.int().min(1),
  cites: Cites,
};

/** The fields that every row about a pair has. */
export const row = { ...facts, relation: Relation };

export const Country = z.object({ code: z.string(), name: z.string() }).readonly();
export const NamedPair = z.object({ a: Country, b: Country }).readonly();

/** A numbered sentence that rows rest on. */
export const Citation = z.object({ n: z.int(), report: z.string(), sentence: Span, quote: z.string(), alsoIn: z.array(z.string()).readonly() }).readonly();
