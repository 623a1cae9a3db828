import { z } from "zod";

/** PLOVER's contexts. */
export const CONTEXTS = [
  "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal",
  "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
  "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber",
  "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
] as const;

/** Our own finer topics, where a relationship is made of them. ("technology" is a context too.) */
export const FINER_TOPICS = ["trade", "settlement", "sanctions", "energy", "nuclear", "transport", "arms", "culture"] as const;

export const Topic = z.enum([...CONTEXTS, ...FINER_TOPICS]);
export type Topic = z.infer<typeof Topic>;
