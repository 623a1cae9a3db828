import { z } from "zod";
import { Span } from "./span.js";

/** What sort of actor: a country (or its government), a bloc or body, an armed group, a company, an office, a person. */
export const ActorKind = z.enum(["country", "international", "armed-group", "company", "office", "person", "group"]);
export type ActorKind = z.infer<typeof ActorKind>;

/** Who acts or speaks, as one mention names them. Codes are those of `docs/vocabulary.md`; where nothing fits, `code` is absent. */
export const Actor = z
  .object({
    name: z.string(),
    kind: ActorKind.optional(),
    /** country or bloc + sectors, "RUS GOV", "IRN MIL", "EUR", "SYR OPP REB" */
    code: z.string().optional(),
    /** ISO 3166-1 alpha-3, or UNO, EUR, IGO, NGO, ISM, IMG, MNC */
    country: z.string().optional(),
    sector: z.string().optional(),
    org: z.string().optional(),
    role: z.string().optional(),
    /** where the report names them (for a pronoun: the mention that it stands for) */
    evidence: Span.optional(),
    /** by what the country is theirs where their own words leave it open: the dateline, the outlet, the country that the report names throughout or whose local press its words are of, the words beside the name at one of its mentions, or the lists of leaders and bodies; where the report says so */
    countryBy: z.object({ basis: z.enum(["dateline", "outlet", "report", "words", "listed"]), evidence: Span.optional() }).readonly().optional(),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;
