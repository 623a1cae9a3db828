import type { Actor } from "../../model/actor.js";
import type { CandidatesOf } from "../places/candidates.js";
import type { Candidate } from "../places/toponym.js";

/** Towns of more than a hundred thousand, states and what the lists have; "Victoria" may be anybody's. */
const KNOWN = 5;
/** A town in its own country's local press: about three thousand. */
const SMALL = 3.4;
/** Eight times as large as its namesakes elsewhere. */
const CLEARLY = 0.9;
/** Longest name of a place in a body's name: "Rio de Janeiro", "Santa Cruz". */
const LONGEST = 3;

/**
 * The country of the place that a body's own name or an office's title says: "Bergen District Court", "the Oslo police", "University of Tromsø", "Bergen mayor".
 * `countries`: those that the report speaks of; a place anywhere else is a namesake; `local`: the one whose local press it is of, which tells of small towns. Undefined where names of two of them are told.
 */
export function placeInName(candidatesOf: CandidatesOf, countries: ReadonlySet<string>, local?: string): (actor: Actor) => string | undefined {
  const countryAt = (phrase: string): string | undefined => {
    const all = candidatesOf(phrase);
    const isElsewhere = (c: Candidate): boolean => c.country !== local && countries.has(c.country) && (c.weight >= KNOWN || isListed(c));
    if (local !== undefined && all.some((c) => c.country === local && c.weight >= SMALL) && !all.some(isElsewhere)) return local;
    const found = all.filter((c) => c.weight >= KNOWN || isListed(c) || c.sort === "state");
    const best = found.filter((c) => countries.has(c.country)).sort((a, b) => b.weight - a.weight)[0];
    return best !== undefined && found.every((c) => c.country === best.country || c.weight <= best.weight - CLEARLY) ? best.country : undefined;
  };
  return ({ kind, name, role = "" }) => {
    if (kind === "country" || kind === "international" || kind === "armed-group") return undefined;
    const words = (kind === "person" ? role : name).split(/\s+/);
    if (kind === "person" ? !isTitle(words) : words.length < 2) return undefined;
    const told = new Set([...opening(words), ...(kind === "group" && !LED.test(name) ? [] : behindOf(words))].flatMap((phrase) => countryAt(phrase) ?? []));
    return told.size === 1 ? [...told][0] : undefined;
  };
}

/** "leaders of the Dock Council of Norway": people of a body that has a name, not "students of Norway". */
const LED = /^(?:\p{Ll}+ )*\p{Ll}+ of (?:the )?\p{Lu}[\p{L}-]+ (?:\p{L}+ )*(?:of|in) /u;

function isListed({ sort }: Candidate): boolean {
  return sort === "capital" || sort === "listed";
}

/** A title with a name in it. */
function isTitle(words: readonly string[]): boolean {
  return words.length > 1 && words.some((w) => /^\p{Lu}\p{Ll}/u.test(w));
}

/** The capitalised words that a name opens with, the longest run that leaves another word behind it first. */
function opening(words: readonly string[]): readonly string[] {
  return runsFrom(words, 0).filter((run) => run.split(" ").length < words.length);
}

/** "University of Tromsø", "mayor of Bergen", "Chamber of Commerce in Oslo". */
function behindOf(words: readonly string[]): readonly string[] {
  return words.flatMap((w, i) => (w === "of" || w === "in" ? runsFrom(words, i + 1) : []));
}

function runsFrom(words: readonly string[], from: number): readonly string[] {
  const runs: string[] = [];
  for (let n = LONGEST; n >= 1; n--) {
    const run = words.slice(from, from + n);
    if (run.length === n && run.every((w, i) => /^\p{Lu}/u.test(w) || (i > 0 && i < n - 1 && /^(?:de|of|del|la|al)$/.test(w)))) runs.push(run.join(" "));
  }
  return runs;
}
