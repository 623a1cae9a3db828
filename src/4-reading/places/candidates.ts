import { exactly } from "../actors/phrases.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import type { Atlas } from "./atlas.js";
import type { PlaceWords } from "./place-words.js";
import type { Candidate } from "./toponym.js";

/** What a name may mean: the lists of actors first, then the atlas. */
export type CandidatesOf = (name: string) => readonly Candidate[];

/** Weights of what has no population of its own in the atlas: about as well known as a town of this many millions. */
const WEIGHT = { country: 8, capital: 6.8, listed: 6.3, state: 6.5, county: 4.2 } as const;

/** Makes the look-up; every name is looked up once. */
export function candidatesIn(gazetteer: Gazetteer, atlas: Atlas, words: PlaceWords): CandidatesOf {
  const seen = new Map<string, readonly Candidate[]>();
  const look = (name: string): readonly Candidate[] => {
    const listed = fromLists(name, gazetteer);
    const state = words.states.get(name.replace(/\s+/g, " "));
    const short: readonly Candidate[] = state === undefined ? [] : [{ country: state.slice(0, 3), region: state, sort: "state", weight: 7 }];
    const found = atlas.named(name).map(({ country, region, kind, size }): Candidate => ({ country, region, sort: kind, weight: kind === "town" ? Math.max(3, size * 0.301) : WEIGHT[kind] }));
    return [...listed, ...short, ...found];
  };
  return (name) => {
    const known = seen.get(name);
    if (known) return known;
    const own = look(name);
    const found = own.length > 0 ? own : shortened(name, words).map(look).map((list) => list.filter(largeEnough)).find((list) => list.length > 0) ?? inner(name, words).map(look).map((list) => list.filter(wellKnown)).find((list) => list.length > 0) ?? [];
    seen.set(name, found);
    return found;
  };
}

/** Villages hardly give their name to what lies around them. */
function largeEnough(c: Candidate): boolean {
  return c.sort !== "town" || c.weight > 3.9;
}

/** Countries, states and towns of more than a hundred thousand: a longer name that holds one is of that place ("Dubai Electronic Security Center"). */
function wellKnown(c: Candidate): boolean {
  return c.sort === "country" || c.sort === "capital" || c.sort === "listed" || c.weight > 5;
}

/** The runs of capitalised words inside a longer name, longest first. */
function inner(name: string, { kinds, before }: PlaceWords): readonly string[] {
  const parts = name.split(/\s+/);
  const out: string[] = [];
  for (let length = Math.min(3, parts.length - 1); length >= 1; length--) {
    for (let first = 0; first + length <= parts.length; first++) {
      const run = parts.slice(first, first + length);
      const core = run.join(" ");
      if (core.length >= 4 && run.every((w) => /^\p{Lu}/u.test(w)) && !kinds.has(core.toLowerCase()) && !before.has(core.toLowerCase())) out.push(core);
    }
  }
  return out;
}

function fromLists(name: string, gazetteer: Gazetteer): readonly Candidate[] {
  const entry = exactly(gazetteer.names, name.replace(/^the\s+/i, ""));
  switch (entry?.kind) {
    case "country": case "demonym":
      return [{ country: entry.code, region: entry.code, sort: "country", weight: WEIGHT.country }];
    case "shared":
      return entry.codes.map((country) => ({ country, region: country, sort: "country" as const, weight: WEIGHT.country }));
    case "capital":
      return [{ country: entry.code, region: entry.code, sort: "capital", weight: WEIGHT.capital }];
    case "place":
      return [{ country: entry.code, region: entry.code, sort: "listed", weight: WEIGHT.listed }];
    case "seat":
      return /^[A-Z]{3}$/.test(entry.code) && gazetteer.nameOf(entry.code) !== undefined ? [{ country: entry.code, region: entry.code, sort: "listed", weight: WEIGHT.listed }] : [];
    default: {
      const code = gazetteer.country(name.replace(/^the\s+/i, ""));
      return code === undefined || code === "EUR" || code === "UNO" || name.length < 4 ? [] : [{ country: code, region: code, sort: "country", weight: WEIGHT.country }];
    }
  }
}

/** "southern Aleppo province" -> "Aleppo province", "Aleppo"; "Kenyan capital" -> "Kenyan": the name without the words around it, longest first. */
function shortened(name: string, words: PlaceWords): readonly string[] {
  const parts = name.split(/\s+/);
  const out: string[] = [];
  for (let length = parts.length - 1; length >= 1; length--) {
    for (let first = 0; first + length <= parts.length; first++) {
      const [before, core, after] = [parts.slice(0, first).join(" "), parts.slice(first, first + length).join(" "), parts.slice(first + length).join(" ")];
      const fits = (first === 0 || words.before.has(before.toLowerCase())) && (after === "" || words.kinds.has(after.toLowerCase()));
      if (fits && /^\p{Lu}/u.test(core) && !words.kinds.has(core.toLowerCase()) && !words.before.has(core.toLowerCase())) out.push(core);
    }
  }
  const hyphened = /^\p{L}+[-–](\p{Lu}\p{L}+)$/u.exec(name);
  return hyphened ? [...out, hyphened[1] ?? ""] : out;
}
