import { BodiesFile, bodyKey, bodyNames, type BodyName } from "../actors/bodies.js";

/** Whose a body is that the list knows. */
export type KnownBody = Pick<BodyName, "country" | "sector">;

/** Parties, agencies, firms and associations by name. */
export interface KnownBodies {
  /**
   * Whose the name is: of a name that says it, or, of one that several bear ("the PDP"), the bearer of whose country the report speaks most.
   * `spoken`: how often it speaks of each; `sector`: what the words say that it is. Undefined where it speaks of none of them, of two equally, or mostly of somebody else's.
   */
  of({ name, sector }: { readonly name: string; readonly sector?: string | undefined }, spoken: ReadonlyMap<string, number>): KnownBody | undefined;
}

/** A bearer's country is spoken of at least so often against any other country. */
const LEAST_SHARE = 0.5;

/** Read `lexicon/bodies.json`, indexed when first asked, for start-up is felt. That throws (zod) when the file has another shape. */
export function makeKnownBodies(json: unknown): KnownBodies {
  let bearers: ReadonlyMap<string, readonly BodyName[]> | undefined;
  return {
    of({ name, sector }, spoken) {
      bearers ??= bearersOf(BodiesFile.parse(json));
      const all = bearers.get(bodyKey(name)) ?? [];
      if (all.length === 1 && all[0]?.where !== "named") return all[0];
      const fitting = all.filter((body) => sector === undefined || body.sector === sector);
      const [first, second] = fitting.map((body) => ({ body, times: spoken.get(body.country) ?? 0 })).sort((a, b) => b.times - a.times);
      if (first === undefined || first.times === 0 || first.times === second?.times) return undefined;
      return first.times >= LEAST_SHARE * Math.max(...spoken.values()) ? first.body : undefined;
    },
  };
}

function bearersOf(file: BodiesFile): ReadonlyMap<string, readonly BodyName[]> {
  const bearers = new Map<string, BodyName[]>();
  for (const body of bodyNames(file)) {
    const key = bodyKey(body.name);
    const had = bearers.get(key);
    if (had === undefined) bearers.set(key, [body]);
    else if (!had.some(({ country }) => country === body.country)) had.push(body);
  }
  return bearers;
}
