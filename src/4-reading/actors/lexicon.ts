import { z } from "zod";
import { BodiesFile } from "./bodies.js";

const names = z.array(z.string()).readonly();
const about = { source: z.string(), licence: z.string() };

/** A noun that heads an actor, as `lexicon/roles.json` lists it. */
export const RoleEntry = z
  .object({
    is: z.enum(["person", "office", "people"]),
    sector: z.string().optional(),
    class: z.string().optional(),
    alone: z.boolean().default(false),
    unnamed: z.boolean().default(false),
    nouns: names,
  })
  .readonly();
export type RoleEntry = z.infer<typeof RoleEntry>;

/** The actor lexicon as parsed JSON: one field a file of `lexicon/` (countries.json, demonyms.json, …). */
export const ActorLexicon = z.object({
  countries: z.object({
    ...about,
    countries: z.array(z.object({ code: z.string(), alpha2: z.string(), name: z.string(), names, capitals: names }).readonly()),
    dependencies: z.array(z.object({ names, country: z.string() }).readonly()),
  }),
  demonyms: z.object({
    ...about,
    countries: z.record(
      z.string(),
      z.object({ adjectives: names.default([]), people: names.default([]), names: names.default([]), capitals: names.default([]) }).readonly(),
    ),
  }),
  breakaway: z.object({ ...about, breakaway: z.array(z.object({ country: z.string(), names, adjectives: names }).readonly()) }),
  organisations: z.object({
    ...about,
    organisations: z.array(
      z.object({ kind: z.enum(["international", "armed-group", "company", "office"]), code: z.string(), org: z.string(), names }).readonly(),
    ),
  }),
  bodies: BodiesFile,
  seats: z.object({ ...about, seats: z.array(z.object({ code: z.string(), names, place: z.boolean().default(false) }).readonly()) }),
  regions: z.object({ ...about, actors: names, adjectives: names, people: names }),
  roles: z.object({
    ...about,
    roles: z.array(RoleEntry),
    former: names,
    honorifics: names,
    endings: z.record(z.string(), names),
    things: names,
    capitalMotion: names,
    capitalWords: names,
    capitalTargets: names,
    capitalThings: names,
    detached: names,
    currencies: names,
    counterparts: names,
    bodies: names,
  }),
  places: z.object({ ...about, places: z.record(z.string(), names), notActors: names }),
  /** last names by which papers call somebody without a word more, by country: `alone` of leaders.json */
  leaders: z.object({ alone: z.record(z.string(), names).default({}) }),
  givenNames: z.object({ ...about, given: names, familyFirst: names, particles: names }),
});
export type ActorLexicon = z.infer<typeof ActorLexicon>;
