import type { Span } from "../../model/span.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import { longestAt } from "../actors/phrases.js";
import { piecesOfText } from "../actors/piece.js";
import type { LocalMarks, PlaceWords } from "../places/place-words.js";

/** The country of whose local press a report is, by what it says without naming the country. */
export interface Locality {
  readonly country: string;
  /** the first of the marks that say so */
  readonly evidence: Span;
}

/** Marks that a local report has at least, a sure one counting twice, a region at most so often. */
const ENOUGH = 3;
const REGIONS = 3;
/** Those of the second country of the kind are at most so many of the first. */
const CLEARLY = 0.5;
/** Other countries named so often for each mark make it a report on the world. */
const ABROAD = 0.5;

/** "44 Elm St.", "the 800 block of Candle Drive": American papers tell every address. */
const ADDRESS = /\b\d{1,5}(?:-\d+)? (?:[NSEW]\. )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:St|Ave|Rd|Dr|Blvd|Ln)\.|\b\d+ block of \p{Lu}/u;
/** ", D-Chicopee,": a member of a legislature by party and town. */
const BY_PARTY = /, [RD]-\p{Lu}\p{Ll}+/u;
/** "Clarke County", not "County Clare". */
const COUNTY = /\p{Lu}\p{Ll}+ County\b(?! (?:Council|Cricket|Hall))/u;

/**
 * Whose local press a report is of: several marks of one country, hardly any of another, and not many other countries by name. Towns are no marks, for they have namesakes.
 */
export function localityOf(text: string, gazetteer: Gazetteer, words: PlaceWords): Locality | undefined {
  const tallies = [...words.marks].map(([country, marks]) => ({ country, ...tally(text, country, marks, words) })).sort((a, b) => b.score - a.score);
  const [first, second] = tallies;
  if (first?.at === undefined || first.score < ENOUGH || (second?.score ?? 0) > CLEARLY * first.score) return undefined;
  return namedAbroad(text, first.country, gazetteer) > ABROAD * first.score ? undefined : { country: first.country, evidence: { start: first.at.start, end: first.at.end } };
}

function tally(text: string, country: string, { states, sure, rather }: LocalMarks, words: PlaceWords): { readonly score: number; readonly at: Span | undefined } {
  const short = [...words.states].flatMap(([name, region]) => (region.startsWith(`${country}.`) && name.endsWith(".") ? [name] : []));
  const regions = all(text, states);
  const found = [...distinct(all(text, sure)), ...distinct(all(text, short)), ...(country === "USA" ? [ADDRESS, BY_PARTY].flatMap((r) => first(text, r)) : [])];
  const lesser = [...distinct(all(text, rather)), ...regions.slice(0, REGIONS), ...(country === "USA" ? first(text, COUNTY) : [])];
  const at = [...found, ...lesser].sort((a, b) => a.start - b.start)[0];
  return { score: 2 * found.length + lesser.length, at };
}

function all(text: string, phrases: readonly string[]): readonly Span[] {
  if (phrases.length === 0) return [];
  return [...text.matchAll(patternOf(phrases))].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
}

/** One of each. */
function distinct(spans: readonly (Span & { readonly text?: string })[]): readonly Span[] {
  const seen = new Set<string>();
  return spans.filter(({ text = "" }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases) ?? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...phrases].sort((a, b) => b.length - a.length).map((p) => p.replace(/[.()]/g, "\\$&").replaceAll("'", "['’]")).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  patterns.set(phrases, known);
  return known;
}

function first(text: string, pattern: RegExp): readonly Span[] {
  const found = pattern.exec(text);
  return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
}

/** How often the text names other countries by name or adjective. */
function namedAbroad(text: string, country: string, gazetteer: Gazetteer): number {
  const pieces = piecesOfText(text);
  let named = 0;
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(gazetteer.names, pieces, i);
    const value = match?.value;
    if ((value?.kind === "country" || value?.kind === "demonym") && value.code !== country && value.code.length === 3) named++;
    i += match?.length ?? 1;
  }
  return named;
}
