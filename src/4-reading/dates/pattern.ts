import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Ymd } from "./calendar.js";
import type { Timex, TimexBasis, TimexMention, Told } from "./date-mention.js";
import type { Tense } from "./tense.js";

/** What a rule may ask about the place that it matched. */
export interface Place {
  readonly tree: Tree;
  readonly first: number;
  readonly last: number;
  /** the day that relative dates count from; undefined: they stay unresolved */
  readonly anchor: Ymd | undefined;
  readonly told: Told | undefined;
  readonly tense: () => Tense | undefined;
  /** lower-case text of the token at an offset from the first (negative) or behind the last (from 0) */
  readonly before: (back: number) => string;
  readonly after: (on: number) => string;
  /** whether the first token with this lower-case text is written with a capital */
  readonly isCapital: (word: string) => boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule found: the TIMEX, and whether the words give it themselves. */
export interface Reading extends Timex {
  readonly basis: TimexBasis;
}

/** A construction: a pattern over lower-case tokens joined by one space, and what its parts mean. Undefined rejects the match. */
export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, place: Place) => Reading | undefined;
}

/** Makes a rule; the pattern is held to whole tokens. */
export function rule(name: string, source: string, read: Rule["read"]): Rule {
  return { name, pattern: new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, "g"), read };
}

/** The sentence as lower-case tokens joined by one space, and where each token starts in it. */
export interface FlatText {
  readonly text: string;
  readonly starts: readonly number[];
}

export function flatten(tree: Tree): FlatText {
  const starts: number[] = [];
  let text = "";
  for (const token of tree.tokens) {
    if (text) text += " ";
    starts.push(text.length);
    const word = token.text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, "");
    text += word || "_";
  }
  return { text, starts };
}

/** All matches of the rules; where they overlap, the leftmost and then the longest is taken. Left to right, each place is told of what came before it. */
export function matchRules(rules: readonly Rule[], flat: FlatText, placeOf: PlaceOf, told: Told): readonly TimexMention[] {
  const tokenOf = new Map(flat.starts.map((start, i) => [start, i]));
  const matches: Match[] = [];
  rules.forEach((rule, order) => {
    for (const match of flat.text.matchAll(rule.pattern)) {
      const first = tokenOf.get(match.index);
      const last = lastTokenAt(flat, match.index + match[0].length);
      if (first !== undefined && last !== undefined) matches.push({ rule, order, first, last, groups: match.groups ?? {} });
    }
  });
  matches.sort((a, b) => a.first - b.first || b.last - a.last || a.order - b.order);
  const out: TimexMention[] = [];
  let state = told;
  for (const { rule, first, last, groups } of matches) {
    if (first <= (out.at(-1)?.last ?? -1)) continue;
    const reading = rule.read(groups, placeOf(first, last, state));
    if (!reading) continue;
    const mention = { first, last, rule: `dates/${rule.name}`, ...reading };
    out.push(mention);
    state = tellMore(state, mention);
  }
  return out;
}

interface Match {
  readonly rule: Rule;
  readonly order: number;
  readonly first: number;
  readonly last: number;
  readonly groups: Groups;
}

const COMPARES = new Set(["dates/ago", "dates/year-earlier", "dates/year-ago-quarter", "dates/same-period", "dates/the-next"]);

/** What has been told once this expression is read: its period or its day becomes what the next "a year earlier" counts from. */
export function tellMore(told: Told, mention: TimexMention): Told {
  // what only compares ("a year earlier") does not move the story
  if (mention.type !== "DATE" || COMPARES.has(mention.rule)) return told;
  if (/^\d{4}-(?:Q\d|\d\d|H\d)$/.test(mention.value)) return { ...told, period: mention.value };
  if (/^\d{4}-\d\d-\d\d$/.test(mention.value)) return { ...told, day: mention.value };
  return told;
}

/** The index of the token that ends at this offset of the flat text. */
export function lastTokenAt(flat: FlatText, end: number): number | undefined {
  for (let i = flat.starts.length - 1; i >= 0; i -= 1) {
    const start = flat.starts[i] ?? 0;
    if (start < end) {
      const next = flat.starts[i + 1];
      return (next === undefined ? flat.text.length : next - 1) === end ? i : undefined;
    }
  }
  return undefined;
}

export type PlaceOf = (first: number, last: number, told: Told) => Place;

/** How rules see the places of one sentence. */
export function placesOf(tree: Tree, anchor: Ymd | undefined, tense: (first: number, last: number) => Tense | undefined): PlaceOf {
  return (first, last, told) => ({
    tree, first, last, anchor, told,
    tense: () => tense(first, last),
    before: (back) => tree.tokens[first - back]?.text.toLowerCase() ?? "",
    after: (on) => tree.tokens[last + 1 + on]?.text.toLowerCase() ?? "",
    isCapital: (word) => {
      for (let i = first; i <= last; i += 1) {
        const token = tokenAt(tree, i);
        const lower = token.text.toLowerCase();
        if (lower === word || `${lower}.` === word || lower === `${word}.`) return /^\p{Lu}/u.test(token.text);
      }
      return false;
    },
  });
}
