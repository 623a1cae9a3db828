import type { Actor } from "../src/model/actor.js";
import { seeded, zipf, type Draw } from "./seeded.js";

/** Two states that reports are about, most written of first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

export const STATES = "RUS IRN CHN USA FRA DEU GBR IND TUR SAU ISR UKR JPN KOR BRA ZAF EGY POL ITA PAK QAT IRQ KAZ VNM".split(" ");
const PAIRS = 60;
const PERSONS = 8;
const SYLLABLES = "ka lo mi ter van shu pel dor ian ros bek tal mun grad sel ore fin wat ush nor dem ver sto cha ble".split(" ");
const WORDS = 20_000;

/** Who and what made-up reports tell of: states, their people, and words of which few are common and many rare. */
export interface World {
  readonly pairs: readonly Pair[];
  readonly pair: (draw: Draw) => Pair;
  readonly state: (code: string) => Actor;
  readonly person: (draw: Draw, code: string) => Actor;
  readonly company: (draw: Draw, code: string) => Actor;
  readonly word: (draw: Draw) => string;
}

export function world(seed: number): World {
  const draw = seeded(seed);
  const all = STATES.flatMap((a, i) => STATES.slice(i + 1).map((b) => ({ a, b, at: draw.next() })));
  const pairs = all.sort((x, y) => x.at - y.at).slice(0, PAIRS).map(({ a, b }) => ({ a, b }));
  const made = (syllables: number): string => Array.from({ length: syllables }, () => draw.pick(SYLLABLES)).join("");
  const name = (): string => made(2).replace(/^./, (letter) => letter.toUpperCase());
  const lexicon = [...new Set(Array.from({ length: WORDS }, () => made(2 + draw.below(3))))];
  const persons = new Map(STATES.map((code) => [code, Array.from({ length: PERSONS }, (): Actor => ({ name: `${name()} ${name()}`, kind: "person", code: `${code} GOV`, country: code, sector: "GOV", role: "minister" }))]));
  const companies = new Map(STATES.map((code) => [code, Array.from({ length: 4 }, (): Actor => ({ name: `${name()} ${name()}`, kind: "company", code: `${code} BUS`, country: code, sector: "BUS" }))]));
  const pairAt = zipf(pairs.length);
  const personAt = zipf(PERSONS);
  const wordAt = zipf(lexicon.length);
  return {
    pairs,
    pair: (with_) => pairs[pairAt(with_)]!,
    state: (code) => ({ name: code, kind: "country", code, country: code }),
    person: (with_, code) => persons.get(code)![personAt(with_)]!,
    company: (with_, code) => with_.pick(companies.get(code)!),
    word: (with_) => lexicon[wordAt(with_)]!,
  };
}
