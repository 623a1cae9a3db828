import type { Report } from "../../model/report.js";
import type { Day } from "../../model/when.js";
import { stem } from "../stem.js";
import { rarityOf } from "./rarity-of.js";

/** What a report tells of, as weighted words and pairs of neighbouring words; the weights' squares add up to 1. */
export interface Story {
  readonly report: string;
  /** the day of publication, where one is known */
  readonly day?: Day;
  /** stems ("quake") and pairs of stems ("crown princ") → weight */
  readonly terms: ReadonlyMap<string, number>;
}

/** How far two reports tell the same story: 0..1, and what they share, as a person would say it. */
export interface SameStory {
  readonly score: number;
  readonly reason: string;
}

/** From this score on, two reports tell the same story. Chosen on ECB+'s train and dev parts. */
export const SAME_STORY = 0.17;

/** Reports of one story appear within days of each other; a week later it is another story, or an anniversary. */
const APART_DAYS = 7;

/** Words more common than this (natural log of stretches in all to stretches with it) say nothing of the subject. */
const COMMON = 1;

/** How much more a rare word counts than a less rare one: its weight is its rarity to this power. */
const SHARPNESS = 1.8;

/**
 * Whether two reports tell the same story, though neither was made from the other: by the names, numbers and other rare words, and pairs
 * of them, that they share. How rare a word is comes from a fixed table, so the answer is of the two alone. Symmetric. This relation
 * never links entries.
 */
export function sameStory(a: Story, b: Story): SameStory | undefined {
  const score = likeness(a, b);
  return score < SAME_STORY ? undefined : { score: Math.round(score * 1000) / 1000, reason: `both tell of ${sharedTerms(a, b).join(", ")}` };
}

/** The cosine of the two, 0..1; 0 for reports that were published more than a week apart. Symmetric to the last bit. */
export function likeness(a: Story, b: Story): number {
  if (a.day !== undefined && b.day !== undefined && Math.abs(dayNumber(a.day) - dayNumber(b.day)) > APART_DAYS) return 0;
  const [few, many] = a.terms.size < b.terms.size || (a.terms.size === b.terms.size && a.report < b.report) ? [a.terms, b.terms] : [b.terms, a.terms];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return Math.min(1, sum);
}

/** What a report tells of: title, deck and body. Pure. */
export function storyOf(report: Report): Story {
  const counts = new Map<string, { weight: number; times: number }>();
  const add = (term: string, weight: number): void => {
    const held = counts.get(term);
    if (held === undefined) counts.set(term, { weight, times: 1 });
    else held.times++;
  };
  for (const part of report.parts) {
    if (part.role !== "title" && part.role !== "deck" && part.role !== "body") continue;
    // A pair does not reach over punctuation other than an apostrophe or a hyphen.
    for (const stretch of report.text.slice(part.start, part.end).normalize("NFKC").split(/[^\p{L}\p{N}\s'’-]|\n/u)) {
      let before: { readonly term: string; readonly rarity: number } | undefined;
      for (const [word] of stretch.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
        const term = stem(word);
        const rarity = rarityOf(term);
        if (rarity > COMMON) add(term, rarity ** SHARPNESS);
        if (before !== undefined && rarity > COMMON && before.rarity > COMMON) add(`${before.term} ${term}`, ((rarity + before.rarity) / 2) ** SHARPNESS);
        before = { term, rarity };
      }
    }
  }
  const weights = [...counts].map(([term, { weight, times }]) => [term, weight * (1 + Math.log(times) / 2)] as const).sort(([x], [y]) => (x < y ? -1 : 1));
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
  return { report: report.id, ...(report.published && { day: report.published.value }), terms: new Map(weights.map(([term, weight]) => [term, weight / length])) };
}

/** The weightiest things that both tell of, at most five; a pair is named in place of its words. */
function sharedTerms(a: Story, b: Story): readonly string[] {
  const shared = [...a.terms].flatMap(([term, weight]) => (b.terms.has(term) ? [[term, weight * b.terms.get(term)!] as const] : []));
  const ranked = shared.sort(([x, v], [y, w]) => w - v || (x < y ? -1 : 1)).map(([term]) => term);
  const pairs = ranked.filter((term) => term.includes(" "));
  return ranked.filter((term) => term.includes(" ") || !pairs.some((pair) => pair.split(" ").includes(term))).slice(0, 5).map((term) => `“${term}”`);
}

function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}
