import { z } from "zod";
import { outside } from "./outside.js";

const AgencyFile = z.object({ agencies: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })) });

/** Spelling → the name that reports carry. Spellings keep their case: "AP" is an agency, "ap" is not. */
export type Agencies = ReadonlyMap<string, string>;

/** Names that are also common words: an agency only between brackets or slashes, never by themselves. */
const COMMON_WORDS = new Set(["Report", "Trend", "MAP", "AA", "TT", "PA", "CP", "MENA", "Petra", "Mehr", "Fars"]);

let loaded: Agencies | undefined;

/** The agencies of `lexicon/agencies.json`, read once. */
export function agencies(): Agencies {
  loaded ??= parseAgencies(outside().agencies());
  return loaded;
}

/** Throws (zod) when the file has another shape. */
export function parseAgencies(json: string): Agencies {
  const file = AgencyFile.parse(JSON.parse(json));
  return new Map(file.agencies.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => [spelling, name] as const)));
}

/** The agency that a credit in brackets names: "Reuters", "AP Photo", "Dmitry Antonov/Reuters". */
export function agencyInCredit(credit: string, known: Agencies = agencies()): string | undefined {
  const whole = known.get(credit.trim());
  if (whole) return whole;
  for (const piece of credit.split(/[/,;|–—-]| and | with /)) {
    const name = known.get(piece.trim());
    if (name) return name;
  }
  return undefined;
}

/** The agency that a free-standing line names, where a common word must not pass for one. */
export function agencyByName(name: string, known: Agencies = agencies()): string | undefined {
  const trimmed = name.trim();
  return COMMON_WORDS.has(trimmed) ? undefined : known.get(trimmed);
}
