import { z } from "zod";
import { plainOf } from "../actors/piece.js";

const byCountry = z.record(z.string(), z.array(z.string()));
/** `alone`: last names by which papers call somebody without a word more. */
export const LeadersFile = z.object({ source: z.string(), licence: z.string(), alone: byCountry.default({}), leaders: byCountry });

/** Heads of state and of government, and foreign ministers, known all over the world: whose they are. */
export interface Leaders {
  /** the country of a whole name, of a last name that everybody knows ("Macron"), or of one that only one of them has ("President Biya": `titled`) */
  countryOf(name: string, titled: boolean): string | undefined;
}

/** Parse `lexicon/leaders.json`: names by country, the last word being what they are called by ("Xi_Jinping": the first). Throws (zod) on another shape. */
export function makeLeaders(json: unknown): Leaders {
  const { leaders, alone } = LeadersFile.parse(json);
  const whole = new Map<string, string>();
  const spelled = new Map<string, string | undefined>();
  const short = new Map<string, string | undefined>();
  for (const [code, names] of Object.entries(leaders)) {
    for (const name of names) {
      const words = plainWords(name.replaceAll("_", " "));
      const called = name.includes("_") ? words[0] : words.at(-1);
      whole.set(words.join(" "), code);
      if (words.length > 1) setIfOne(spelled, spellingOf(words), code);
      if (called === undefined || !name.startsWith("*")) continue;
      setIfOne(short, called, code);
    }
  }
  const single = new Map(Object.entries(alone).flatMap(([code, names]) => names.map((name) => [plainWords(name).join(" "), code] as const)));
  return {
    countryOf(name, titled) {
      const words = plainWords(name);
      const known = whole.get(words.join(" ")) ?? (words.length > 2 ? whole.get(`${words[0]} ${words.at(-1)}`) : undefined);
      return known ?? single.get(words.join(" ")) ?? (words.length > 1 ? spelled.get(spellingOf(words)) : undefined) ?? (titled && words.length === 1 ? short.get(words[0] ?? "") : undefined);
    },
  };
}

/** What names two countries' leaders names none of them. */
function setIfOne(map: Map<string, string | undefined>, name: string, code: string): void {
  map.set(name, map.has(name) && map.get(name) !== code ? undefined : code);
}

/** What one name keeps in all its spellings: "Mohamed Mursi" and "Mohammed Morsi", "Qaddafi" and "Gadhafi" by any vowels and doubled or breathed consonants. */
function spellingOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/[aeiouy]+/g, "a").replace(/([kgdb])h/g, "$1").replaceAll("q", "k").replaceAll("ph", "f").replaceAll("w", "v").replace(/(.)\1+/g, "$1").replace(/h$/, "")).join(" ");
}

function plainWords(name: string): readonly string[] {
  return name.replace(/^\*/, "").split(/[\s\u2010\u2011-]+/).map(plainOf).filter((w) => w !== "");
}
