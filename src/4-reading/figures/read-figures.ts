import type { Actor } from "../../model/actor.js";
import type { FigureReading } from "../../model/entry.js";
import { span } from "../../model/span.js";
import type { When } from "../../model/when.js";
import type { Mentions } from "../actors/mention.js";
import { childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "../dates/date-mention.js";
import { whenOf } from "../dates/when-of.js";
import { changeOf, roleOf, type Moved } from "./change.js";
import type { ChangeWords, FigureLexicon } from "./figure-lexicon.js";
import { measureOf, type Measure } from "./measure.js";
import { plainLemma } from "./verb-of.js";
import { nounLemma } from "./noun-phrase.js";
import { ownersOf } from "./owners.js";
import { withPounds } from "./pounds.js";
import type { Quantity } from "./quantity.js";
import { readQuantities } from "./read-quantities.js";
import { isTold } from "./told-counts.js";
import { isWished } from "./wished.js";
import { isWorthTelling } from "./worth-telling.js";

/** A figure without what the sentence around it decides: on whose word, whether it is denied or expected. */
export type FigureDraft = Omit<FigureReading, "attribution" | "polarity" | "modality" | "historical" | "topics"> & {
  /** the token that carries the relation to the rest of the sentence */
  readonly head: number;
  /** the word that says that it is so as the report is written: "the present volume" */
  readonly present?: string;
};

/**
 * The figures of a sentence: quantities that measure something. Dates, ages, lengths of time, names, ordinals and the number of the parties are none.
 *
 * @example "signed a $25-billion deal last month" → `{value: 25e9, unit: "USD", bound: "exact", measure: "deal"}`
 */
export function readFigures(tree: Tree, mentions: Mentions, dates: readonly DateMention[], lexicon: FigureLexicon, told?: ToldMeasure): readonly FigureDraft[] {
  const quantities = withPounds(tree, readQuantities(tree, dates, lexicon));
  const names = new Set(mentions.in(tree.sentence.index).flatMap((m) => tree.tokens.slice(m.first, m.last + 1).map((t) => t.index)));
  // "Nicaragua 1-3 Honduras": what would be counted is a country or body
  const isNamed = (q: Quantity): boolean => q.noun !== undefined && q.kind === "count" && mentions.in(tree.sentence.index).some((m) => m.first === q.noun && m.last === q.noun && m.actor.name === tokenAt(tree, q.noun).text && tokenAt(tree, q.noun).xpos !== "NNPS");
  const talked = told ?? openerOf(tree, mentions, lexicon);
  const candidates = quantities
    .filter((q) => !isNamed(q) && isWorthTelling(tree, q, lexicon, names) && measures(tree, q, quantities, lexicon.changes) && !isAside(tree, q) && !isConversion(tree, q, quantities))
    .map((quantity) => ({ quantity, measure: measureOf(tree, quantity, lexicon.changes, names, quantities, talked?.words) }))
    .filter((c): c is { quantity: Quantity; measure: Measure } => c.measure !== undefined)
    .map((c) => ({ ...c, moved: changeOf(tree, c.quantity, c.measure, quantities, lexicon.changes) }));
  const taken = new Set(candidates.flatMap((c) => c.moved?.taken ?? []));
  return candidates
    .filter((c) => !taken.has(c.quantity) && !isStart(tree, c.quantity, c.measure, c.moved, lexicon.changes) && (c.quantity.kind !== "bare" || c.moved !== undefined || isLevel(tree, c.quantity, c.measure, lexicon.changes)))
    .flatMap((c) => {
      const draft = draftOf(tree, c.quantity, c.measure, c.moved, mentions, withoutOld(tree, c.quantity, quantities, dates), lexicon.changes);
      const old = c.moved?.taken.find((q) => q.value === c.moved?.change.from && q.unit === c.quantity.unit);
      const before = old === undefined || old.kind !== "money" ? undefined : oldLevel(tree, old, draft, dates);
      return before === undefined ? [draft] : [draft, before];
    });
}

/** "to $4.8 billion from $4.3 billion last year": the time behind the old level is the old level's. */
function withoutOld(tree: Tree, quantity: Quantity, all: readonly Quantity[], dates: readonly DateMention[]): readonly DateMention[] {
  const old = all.filter((q) => q !== quantity && q.kind !== "count" && roleOf(tree, q) === "from");
  return dates.filter((d) => !old.some((q) => d.first === q.last + 1 || (d.first === q.last + 2 && /^(?:in|for|during)$/i.test(tree.tokens[q.last + 1]?.text ?? ""))));
}

/** "to $6.6 billion in 2023 from $7.8 billion a year earlier": the old level is a figure of its own where its period is given. */
function oldLevel(tree: Tree, old: Quantity, draft: FigureDraft, dates: readonly DateMention[]): FigureDraft | undefined {
  const date = dates.find((d) => d.first === old.last + 1 || (d.first === old.last + 2 && ["in", "for", "during"].includes(tree.tokens[old.last + 1]?.text.toLowerCase() ?? "")));
  const period = date === undefined ? undefined : yearEarlier(date, draft.period) ?? (date.kind === "point" || date.kind === "interval" ? date.when : undefined);
  if (period === undefined || period.basis === "unresolved" || isDay(period)) return undefined;
  const { change: _change, upper: _upper, period: _period, when: _when, ...rest } = draft;
  return { ...rest, head: old.head, evidence: [span(tokenAt(tree, old.first).start, tokenAt(tree, old.last).end)], text: textOf(tree, old.first, old.last), value: old.value, bound: old.bound, period };
}

/** "a year earlier", "in the same period of 2023" beside a figure of a stated period: that period, a year back. */
function yearEarlier(date: DateMention, of: When | undefined): When | undefined {
  if (of === undefined || of.basis === "unresolved" || !/^(?:a|the|one) year (?:earlier|ago|before)$/i.test(date.when.text ?? "")) return undefined;
  const year = /^(\d{4})(?!\d)/.exec(of.value)?.[1];
  return year === undefined ? undefined : { basis: "relative", value: of.value.replace(/\b\d{4}(?=$|-|\/)/g, (y) => String(Number(y) - 1).padStart(4, "0")), text: date.when.text ?? "" };
}

/** "Iceland (99%)", "Forecast: 85%": a table's cell, whose row and column the sentence does not say. */
function isAside(tree: Tree, quantity: Quantity): boolean {
  const before = tree.tokens[quantity.first - 1]?.text ?? "";
  const after = tree.tokens[quantity.last + 1]?.text ?? "";
  if (before === "(" || before === "[") return /^(?:[)\],;]|each)$/.test(after) || quantity.kind !== "count";
  return (before === ":" || before === "–" || before === "—") && quantity.kind !== "count";
}

/** "prices rose 64 percent …, from 61 percent in May": the old level is no figure of its own. */
function isStart(tree: Tree, quantity: Quantity, measure: Measure, moved: Moved | undefined, words: ChangeWords): boolean {
  if (moved || quantity.kind === "count" || measure.verb === undefined || roleOf(tree, quantity) !== "from") return false;
  const lemma = plainLemma(tree, measure.verb);
  return words.up.has(lemma) || words.down.has(lemma);
}

/** "400 kilometres (250 miles)", "90 million rubles ($1 million)": the same quantity said again in another unit. */
function isConversion(tree: Tree, quantity: Quantity, all: readonly Quantity[]): boolean {
  const i = all.indexOf(quantity);
  const previous = all[i - 1];
  return previous !== undefined && tree.tokens[quantity.first - 1]?.text === "(" && previous.last === quantity.first - 2 && previous.kind === quantity.kind && previous.unit !== quantity.unit && quantity.kind !== "count";
}

/** Whether the quantity measures something that a reader would want to compare. */
function measures(tree: Tree, quantity: Quantity, all: readonly Quantity[], words: ChangeWords): boolean {
  switch (quantity.kind) {
    case "age":
    case "pick":
      return false;
    case "time":
      return isTerm(tree, quantity);
    case "count":
      return quantity.noun !== undefined && isTold(tree, quantity, quantity.noun, all, words);
    case "measure":
      if (quantity.unit === "°" && /^(?:north|south|east|west|latitude|longitude|n|s|e|w)/i.test(tree.tokens[quantity.last + 1]?.text ?? "")) return false;
      return !(quantity.unit === "point" && quantity.value < 10 && quantity.bound === "exact");
    case "money":
    case "share":
    case "bare":
      return true;
  }
}

/** "the number of people without water is estimated at 2 million": a large number alone, with a subject that it measures. */
function isLevel(tree: Tree, quantity: Quantity, measure: Measure, words: ChangeWords): boolean {
  if (Math.abs(quantity.value) < 1000 || measure.noun === undefined || measure.verb === undefined) return false;
  return words.levels.has(plainLemma(tree, measure.verb)) && relation(tokenAt(tree, measure.noun)) === "nsubj";
}

/** "a 20-year treaty": the term of what follows; other lengths of time are dates. */
function isTerm(tree: Tree, quantity: Quantity): boolean {
  const next = tree.tokens[quantity.last + 1];
  if (!next || next.upos !== "NOUN" || !["year", "month"].includes(quantity.unit)) return false;
  const hyphen = tree.tokens.slice(quantity.numberFirst, quantity.last + 1).some((t) => t.text === "-" || t.text.includes("-"));
  return hyphen && /^(?:treaty|deal|agreement|contract|pact|loan|lease|term|extension|moratorium|ban|embargo|sentence|plan|programme|program|bond|note|accord|partnership|visa|concession|licence|license)$/.test(next.lemma);
}

function draftOf(tree: Tree, quantity: Quantity, measure: Measure, moved: Moved | undefined, mentions: Mentions, dates: readonly DateMention[], words: ChangeWords): FigureDraft {
  const first = tokenAt(tree, quantity.first);
  const last = tokenAt(tree, quantity.last);
  const where = span(first.start, last.end);
  const sentence = span(tree.sentence.start, tree.sentence.end);
  const timed = timeOf(tree, quantity, measure, dates.filter((d) => !quantity.moved || d.first < quantity.first || d.first > quantity.last), words);
  const bound = moved && quantity.moved ? "exact" : quantity.bound;
  const value = moved?.value ?? quantity.value;
  const present = presentOf(tree, quantity, measure);
  const upper = quantity.moved ? undefined : quantity.upper;
  return {
    kind: "figure", head: quantity.head, ...(present === undefined || quantity.kind === "count" ? {} : { present }), evidence: [where], sentence, confidence: confidence(tree, quantity, measure), rule: quantity.rule,
    text: textOf(tree, quantity.first, quantity.last), value, ...(upper === undefined ? {} : { upper }), bound, unit: unitOf(tree, quantity, measure) + rateBehind(tree, quantity, measure), measure: measure.words,
    of: ownersOf(tree, quantity, measure, mentions, words), ...timed, ...(moved && !isWished(tree, quantity, measure) ? { change: moved.change } : {}),
  };
}

/** Of counts the noun's own lemma: "MP", "plant"; "the number of cases stood at 1.1 million" counts cases. */
function unitOf(tree: Tree, quantity: Quantity, measure: Measure): string {
  if (quantity.unit === "1" && quantity.kind === "bare" && measure.noun !== undefined && tokenAt(tree, measure.noun).lemma === "number") {
    const counted = childrenBy(tree, measure.noun, "nmod").find((c) => preposition(tree, c) === "of");
    if (counted !== undefined) return nounLemma(tree, counted);
  }
  const isNoun = quantity.kind === "count" && quantity.noun !== undefined && quantity.unit === tokenAt(tree, quantity.noun).lemma;
  return isNoun && quantity.noun !== undefined ? nounLemma(tree, quantity.noun) : quantity.unit;
}

/** "/day" of "1,800 tonnes of dates a day", where the rate stands behind what is measured. */
function rateBehind(tree: Tree, quantity: Quantity, measure: Measure): string {
  if (quantity.unit.includes("/") || !["measure", "money", "count"].includes(quantity.kind)) return "";
  const last = Math.max(quantity.last, measure.noun === undefined || measure.noun - quantity.last > 5 ? 0 : measure.noun);
  const [link, unit, after] = [1, 2, 3].map((k) => tree.tokens[last + k]?.text.toLowerCase() ?? "");
  const isRate = /^(?:per|an?|each|every)$/.test(link ?? "") && /^(?:second|minute|hour|day|week|month|year)$/.test(unit ?? "") && !/^(?:ago|earlier|later|before|after|from)$/.test(after ?? "");
  return isRate ? `/${unit}` : "";
}

/** The date of what was done ("signed last month"), or the period that was measured ("exports in 2024 were"). */
function timeOf(tree: Tree, quantity: Quantity, measure: Measure, all: readonly DateMention[], words: ChangeWords): { readonly when?: When; readonly period?: When } {
  const told = toldPeriod(tree, quantity, measure, all);
  if (told) return { period: told.when };
  const dates = all.filter((d) => !isCompared(tree, d));
  const own = measure.noun === undefined ? undefined : whenOf(tree, measure.noun, dates);
  const verb = measure.verb === undefined ? undefined : whenOf(tree, measure.verb, dates);
  const date = own ?? whenOf(tree, quantity.head, dates) ?? verb ?? onlyOne(tree, quantity, dates);
  if (!date) return {};
  // "since 2012": the start is not the figure's own date
  if (date.when.basis !== "unresolved" && date.when.value.endsWith("/..")) return { period: date.when };
  const lemma = measure.verb === undefined ? "" : plainLemma(tree, measure.verb);
  const isState = measure.verb !== undefined && childrenBy(tree, measure.verb, "cop").length > 0;
  const stands = isState || (date !== own && date !== verb && date.first > quantity.last && quantity.kind === "money") || quantity.moved === true || words.levels.has(lemma) || words.up.has(lemma) || words.down.has(lemma) || words.same.has(lemma) || (own !== undefined && date === own && verb !== own);
  return stands && !isDay(date.when) ? { period: date.when } : { when: date.when };
}

/** "$6.6 billion in 2023", "for 2023, the report puts trade at", "its estimate for 2022": the period that the words give to the figure itself. */
function toldPeriod(tree: Tree, quantity: Quantity, measure: Measure, dates: readonly DateMention[]): DateMention | undefined {
  if (quantity.kind === "count") return undefined;
  const usable = dates.filter((d) => (d.kind === "point" || d.kind === "interval") && !isDay(d.when) && (d.first > quantity.last || d.last < quantity.first));
  const lead = (d: DateMention): string => tree.tokens[d.first - 1]?.text.toLowerCase() ?? "";
  const behind = usable.find((d) => d.first === quantity.last + 2 && ["in", "for", "during"].includes(lead(d)));
  const { verb, noun } = measure;
  const fronted = usable.find((d) => lead(d) === "for" && d.first <= 2 && verb !== undefined && tokenAt(tree, d.head).head === verb);
  const ofNoun = usable.find((d) => lead(d) === "for" && noun !== undefined && (tokenAt(tree, d.head).head === noun || (verb !== undefined && d.last < quantity.first && tokenAt(tree, tokenAt(tree, d.head).head < 0 ? d.head : tokenAt(tree, d.head).head).head === verb)));
  // "fallen by 15.7% to $6.6 billion in 2023": the share is of the same period as the level
  const level = tree.tokens.slice(quantity.last + 1, quantity.last + 8).map((t) => t.text.toLowerCase()).join(" ");
  const ofLevel = quantity.unit === "%" && /^to \$? ?[\d.,]+ /.test(level) ? usable.find((d) => d.first > quantity.last && d.first - quantity.last <= 8 && ["in", "for", "during"].includes(lead(d))) : undefined;
  return behind ?? ofLevel ?? fronted ?? ofNoun;
}

/** "goods worth $8 billion passed between the two last year": the one coarse date of the rest of the clause, wherever the parse hangs it. */
function onlyOne(tree: Tree, quantity: Quantity, dates: readonly DateMention[]): DateMention | undefined {
  if (quantity.kind === "count") return undefined;
  const [date, ...more] = dates.filter((d) => d.first > quantity.last && d.kind !== "duration" && d.kind !== "set");
  if (date === undefined || more.length > 0 || isDay(date.when) || date.when.basis === "unresolved" || date.first - quantity.last > 8) return undefined;
  const between = tree.tokens.slice(quantity.last + 1, date.first);
  return between.every((t) => t.upos !== "PUNCT" && !["SCONJ", "CCONJ"].includes(t.upos)) && between.filter((t) => t.upos === "VERB").length === 1 ? date : undefined;
}

/** "down from the previous year", "compared with 2022": the time that a figure is held against is not its own. */
function isCompared(tree: Tree, date: DateMention): boolean {
  const [before, lead] = [2, 1].map((k) => tree.tokens[date.first - k]?.text.toLowerCase() ?? "");
  return (lead === "from" && /^(?:up|down|unchanged)$/.test(before ?? "")) || (/^(?:with|to)$/.test(lead ?? "") && before === "compared") || lead === "than";
}

/** What a sentence that opens with it tells of: "Trade between the two was …", a name beside it or not. */
export function openerOf(tree: Tree, mentions: Mentions, lexicon: FigureLexicon): ToldMeasure | undefined {
  const token = tree.tokens.find((t) => relation(t) === "nsubj" && t.head === tree.root) ?? tree.tokens[0];
  const names = mentions.in(tree.sentence.index).some((m) => token !== undefined && m.first <= token.index && token.index <= m.last);
  if (token === undefined || names || !TALKED_OF.test(token.text)) return undefined;
  const nothing: Quantity = { first: 0, last: 0, numberFirst: 0, numberLast: 0, head: token.index, value: 0, bound: "exact", kind: "money", unit: "1", rule: "" };
  return { words: token.text.toLowerCase(), of: ownersOf(tree, nothing, { noun: token.index, words: "" }, mentions, lexicon.changes) };
}

/** What a report last gave an amount of, and whose: what "a figure of $6 billion" in its next sentence is of. */
export interface ToldMeasure {
  readonly words: string;
  readonly of: readonly Actor[];
}

const TALKED_OF = /^(?:trade|exports|imports|inflation|turnover|output|production|growth|investment|investments|spending|debt|unemployment|tourism|aid|remittances|reserves)$/i;

/** "present" of "the present volume", "current". */
function presentOf(tree: Tree, quantity: Quantity, measure: Measure): string | undefined {
  const word = measure.noun === undefined ? undefined : childrenBy(tree, measure.noun, "amod").find((c) => c !== quantity.head && /^(?:present|current)$/i.test(tokenAt(tree, c).text));
  return word === undefined ? undefined : tokenAt(tree, word).text;
}

function isDay(when: When): boolean {
  return when.basis !== "unresolved" && /^\d{4}-\d{2}-\d{2}$/.test(when.value);
}

function confidence(tree: Tree, quantity: Quantity, measure: Measure): number {
  const margin = Math.min(tokenAt(tree, quantity.head).margin, measure.noun === undefined ? 1 : tokenAt(tree, measure.noun).margin);
  return Math.round((0.6 + 0.35 * margin) * 100) / 100;
}

/** The words as they stand in the text, spaces included as one. */
function textOf(tree: Tree, first: number, last: number): string {
  return tree.tokens.slice(first, last + 1).map((t, k, all) => (k > 0 && (all[k - 1]?.end ?? t.start) < t.start ? ` ${t.text}` : t.text)).join("");
}
