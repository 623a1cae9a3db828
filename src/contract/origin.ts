import { z } from "zod";
import { Origin } from "../model/origin.js";
import { Span } from "../model/span.js";

// A family of reports as a tree, and what one of them did with the one that it was made from.

const Revision = z.enum(["correction", "update", "retraction"]);

/** A report in its family, and what was made from it. */
export interface OriginNode {
  readonly report: string;
  readonly role: z.infer<typeof Role>;
  readonly version?: true | undefined;
  readonly revision?: z.infer<typeof Revision> | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly credited?: string | undefined;
  readonly day: string;
  readonly overlap?: number | undefined;
  readonly counts?: z.infer<typeof Counts> | undefined;
  readonly made: readonly OriginNode[];
}
const Role = Origin.unwrap().shape.role;
const Counts = z.object({ kept: z.int(), moved: z.int(), changed: z.int(), added: z.int(), dropped: z.int() }).readonly();
export const OriginNode: z.ZodType<OriginNode> = z.lazy(() => z.object({
  report: z.string(),
  role: Role,
  version: z.literal(true).optional(),
  revision: Revision.optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  credited: z.string().optional(),
  day: z.string(),
  overlap: z.number().optional(),
  counts: Counts.optional(),
  made: z.array(OriginNode).readonly(),
}).readonly());

/** The reports that carry one story. */
export const OriginTree = z.object({ id: z.string(), reports: z.int(), roots: z.array(OriginNode).readonly() }).readonly();

const Lone = z.object({ start: z.int(), end: z.int(), text: z.string() }).readonly();
const Taken = z.object({ before: Span, after: Span }).readonly();

/** What a report did with the one that it was made from, sentence by sentence. */
export const OriginDiff = z.object({
  of: z.string(),
  report: z.string(),
  revision: z.object({ kind: Revision, words: Span }).readonly().optional(),
  kept: z.array(Taken).readonly(),
  moved: z.array(Taken).readonly(),
  changed: z.array(z.object({
    before: Span, after: Span,
    words: z.array(z.object({ fate: z.enum(["same", "dropped", "added"]), text: z.string() }).readonly()).readonly(),
    figures: z.object({ before: z.array(z.string()).readonly(), after: z.array(z.string()).readonly() }).readonly().optional(),
  }).readonly()).readonly(),
  added: z.array(Lone).readonly(),
  dropped: z.array(Lone).readonly(),
}).readonly();
