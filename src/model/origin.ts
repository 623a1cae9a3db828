import { z } from "zod";

/** The family of reports that carry the same story text, and this report's role in it. */
export const Origin = z
  .object({
    /** `o_` + hash; the same for all members of the family */
    id: z.string(),
    role: z.enum(["original", "reprint", "excerpt", "rewrite"]),
    /** the report that this one copies, when we hold it */
    of: z.string().optional(),
    /** the agency that the report credits */
    credited: z.string().optional(),
    /** share of this report's shingles that the other has, 0..1 */
    overlap: z.number().min(0).max(1).optional(),
    /** the earlier version of this report (same address, other text), when we hold it */
    supersedes: z.string().optional(),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;
