import { z } from "zod";
import { Span } from "./span.js";

/** Something that went wrong with an input, or a reading that was dropped: what, where, and what to do. */
export const Diagnostic = z
  .object({
    /** stable, kebab-case: "empty-file", "not-text", "unresolved-date" */
    code: z.string(),
    message: z.string(),
    /** path or URL of the source */
    uri: z.string().optional(),
    span: Span.optional(),
    remedy: z.string().optional(),
  })
  .readonly();
export type Diagnostic = z.infer<typeof Diagnostic>;
