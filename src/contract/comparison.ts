import { z } from "zod";
import { Origin } from "../model/origin.js";
import { Line } from "./row.js";

// What `attache compare --json` prints.

const Tally = z.object({
  report: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  wire: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  uri: z.string(),
  origin: Origin,
  entries: z.int(),
  quotations: z.int(),
  dated: z.int(),
  figures: z.int(),
  signed: z.int(),
  unsourced: z.int(),
  checkable: z.int(),
  addsNothing: z.boolean(),
}).readonly();

const shared = { item: z.string(), a: Line, b: Line };

/** Two reports side by side: tallies, what each says alone, what they share, where they disagree. */
export const ComparisonResponse = z.object({
  a: Tally,
  b: Tally,
  highlights: z.object({ a: z.array(Line).readonly(), b: z.array(Line).readonly() }).readonly(),
  onlyA: z.array(Line).readonly(),
  onlyB: z.array(Line).readonly(),
  shared: z.array(z.object(shared).readonly()).readonly(),
  disputed: z.array(z.object({ ...shared, about: z.enum(["polarity", "stage", "value", "date", "modality", "denial", "account"]) }).readonly()).readonly(),
  sameOrigin: z.boolean(),
}).readonly();
export type ComparisonResponse = z.infer<typeof ComparisonResponse>;
