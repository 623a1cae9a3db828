import { readFileSync } from "node:fs";
import { z } from "zod";

const AgencyFile = z.object({ agencies: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })) });

/** Spelling → the name that reports carry. Spellings keep their case: "AP" is an agency, "ap" is not. */
export type Agencies = ReadonlyMap<string, string>;

/** Names that are also common words: an agency only between brackets or slashes, never by themselves. */
const COMMON_WORDS = new Set(["Report", "Trend", "MAP", "AA", "TT", "PA", "CP", "MENA", "Petra", "Mehr", "Fars"]);

let loaded: Agencies | undefined;

/** The agencies of `lexicon/agencies.json`, read once. */
export function agencies(): Agencies {
  loaded ??= parseAgencies(readLexicon("agencies.json"));
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

/** `lexicon/` lies beside `src/`, or beside `dist/` when built. */
function readLexicon(name: string): string {
  const beside = new URL(`../../lexicon/${name}`, import.meta.url);
  const built = new URL(`../../../lexicon/${name}`, import.meta.url);
  try {
    return readFileSync(beside, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return readFileSync(built, "utf8");
    throw error;
  }
}
