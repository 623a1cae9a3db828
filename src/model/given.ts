import { z } from "zod";

/**
 * What came along with the bytes rather than in them: the other columns of a row, the header of a mail, the address an archive has a page under.
 * As it was written there; the text stage makes days of the dates and leaves out what it cannot read.
 */
export const Given = z
  .object({
    title: z.string().optional(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    authors: z.array(z.string()).readonly().optional(),
    published: z.string().optional(),
    updated: z.string().optional(),
    language: z.string().optional(),
    /** the encoding that a protocol's header names for the bytes */
    charset: z.string().optional(),
  })
  .readonly();
export type Given = z.infer<typeof Given>;
