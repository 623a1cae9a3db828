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
}

const PlaceWordsFile = z.object({
  source: z.string(), licence: z.string(),
  states: z.record(z.string(), z.string()), kinds: z.array(z.string()), before: z.array(z.string()), domains: z.record(z.string(), z.string()),
});

/** Parse the file. Throws (zod) when it has another shape. */
export function makePlaceWords(json: unknown): PlaceWords {
  const file = PlaceWordsFile.parse(json);
  return { states: new Map(Object.entries(file.states)), kinds: new Set(file.kinds), before: new Set(file.before), domains: new Map(Object.entries(file.domains)) };
}
