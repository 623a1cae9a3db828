import countries from "i18n-iso-countries";
import type { Actor } from "../src/model/actor.js";
import { seeded, zipf, type Draw } from "./seeded.js";

/** Two states that a report is about. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

const STATES = 120;
const PERSONS = 20;
const SYLLABLES = "ka lo mi ter van shu pel dor ian ros bek tal mun grad sel ore fin wat ush nor dem ver sto cha ble".split(" ");
const WORDS = 20_000;

/** Who and what made-up reports tell of: states, their people, and words of which few are common and many rare. */
export interface World {
  /** the pair that is written of most */
  readonly largest: Pair;
  readonly pair: (draw: Draw) => Pair;
  readonly stateAt: (draw: Draw) => string;
  readonly state: (code: string) => Actor;
  readonly office: (code: string) => Actor;
  readonly person: (draw: Draw, code: string) => Actor;
  readonly company: (draw: Draw, code: string) => Actor;
  readonly word: (draw: Draw) => string;
}

/**
 * States are written of by Zipf's law, and two of them together by both their weights, as trade and news between countries go: of
 * 120 states the first two make up one report in twenty-five. (In `names/worldwide` the pair written of most has 13 of 271 mentions.)
 */
export function world(seed: number): World {
  const draw = seeded(seed);
  const codes = Object.values(countries.getAlpha3Codes()).map((alpha2) => countries.alpha2ToAlpha3(alpha2)!);
  const states = shuffled(draw, [...new Set(codes)].sort()).slice(0, STATES);
  const made = (syllables: number): string => Array.from({ length: syllables }, () => draw.pick(SYLLABLES)).join("");
  const name = (): string => made(2).replace(/^./, (letter) => letter.toUpperCase());
  // Common words are short.
  const lexicon = [...new Set(Array.from({ length: WORDS }, (_, i) => made(i < 25 ? 1 : i < 600 ? 2 : 2 + draw.below(3))))];
  const persons = new Map(states.map((code) => [code, Array.from({ length: PERSONS }, (): Actor => ({ name: `${name()} ${name()}`, kind: "person", code: `${code} GOV`, country: code, sector: "GOV", role: "minister" }))]));
  const companies = new Map(states.map((code) => [code, Array.from({ length: 4 }, (): Actor => ({ name: `${name()} ${name()}`, kind: "company", code: `${code} BUS`, country: code, sector: "BUS" }))]));
  const [stateAt, personAt, wordAt] = [zipf(states.length), zipf(PERSONS), zipf(lexicon.length)];
  const pairs = new Map<string, Pair>();
  return {
    largest: { a: states[0]!, b: states[1]! },
    pair: (with_) => {
      const first = stateAt(with_);
      let second = stateAt(with_);
      while (second === first) second = stateAt(with_);
      const [a, b] = first < second ? [first, second] : [second, first];
      const pair = pairs.get(`${a} ${b}`) ?? { a: states[a]!, b: states[b]! };
      pairs.set(`${a} ${b}`, pair);
      return pair;
    },
    stateAt: (with_) => states[stateAt(with_)]!,
    state: (code) => ({ name: code, kind: "country", code, country: code }),
    office: (code) => ({ name: `${code} foreign ministry`, kind: "office", code: `${code} GOV`, country: code, sector: "GOV" }),
    person: (with_, code) => persons.get(code)![personAt(with_)]!,
    company: (with_, code) => with_.pick(companies.get(code)!),
    word: (with_) => lexicon[wordAt(with_)]!,
  };
}

function shuffled<T>(draw: Draw, list: T[]): readonly T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = draw.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
