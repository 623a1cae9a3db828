import { z } from "zod";

/** Words that tell where a name lies, from `lexicon/place-words.json`. */
export interface PlaceWords {
  /** "Calif." -> "USA.CA" */
  readonly states: ReadonlyMap<string, string>;
  /** what a place is, after its name: "province", "county" */
  readonly kinds: ReadonlySet<string>;
  /** what stands before its name: "southern", "city of" */
  readonly before: ReadonlySet<string>;
  /** top-level domain -> country */
  readonly domains: ReadonlyMap<string, string>;
  /** what local papers write of their country without naming it, by country */
  readonly marks: ReadonlyMap<string, LocalMarks>;
}

/** Marks of a country's local press: its states and regions, words that nobody else's press uses, words that others hardly use. */
export interface LocalMarks {
  readonly states: readonly string[];
  readonly sure: readonly string[];
  readonly rather: readonly string[];
}

const PlaceWordsFile = z.object({
  source: z.string(), licence: z.string(),
  states: z.record(z.string(), z.string()), kinds: z.array(z.string()), before: z.array(z.string()), domains: z.record(z.string(), z.string()),
  marks: z.record(z.string(), z.object({ states: z.array(z.string()), sure: z.array(z.string()), rather: z.array(z.string()) })).default({}),
});

/** Parse the file. Throws (zod) when it has another shape. */
export function makePlaceWords(json: unknown): PlaceWords {
  const file = PlaceWordsFile.parse(json);
  return { states: new Map(Object.entries(file.states)), kinds: new Set(file.kinds), before: new Set(file.before), domains: new Map(Object.entries(file.domains)), marks: new Map(Object.entries(file.marks)) };
}
