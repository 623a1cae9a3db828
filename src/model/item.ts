import { z } from "zod";

/** Two entries said to be the same thing in the world, and why. Pure and symmetric in the two entries. */
export const Link = z.object({ a: z.string(), b: z.string(), known: z.string(), reason: z.string() }).readonly();
export type Link = z.infer<typeof Link>;

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
