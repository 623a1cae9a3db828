import type { FigureEntry } from "../../model/entry.js";
import { tokensOf } from "./actors.js";
import { kept } from "./kept.js";
import { stretchOf } from "./times.js";
import { contentWords } from "./words.js";

/** Words that leave a measure what it is: "annual bilateral trade turnover" is trade. */
const GENERIC = new Set(contentWords("annual yearly total overall bilateral mutual volume turnover level amount value figure estimate rate current present two-way combined net gross number"));

/** What a figure measures, without words that any measure may have; "volume" alone stays "volume". */
export const measureOf = kept((entry: FigureEntry): readonly string[] => {
  const words = contentWords(entry.measure);
  const core = words.filter((word) => !GENERIC.has(word));
  return core.length > 0 ? core : words;
});

/** The measure of two figures as the shorter of both texts puts it. */
export function sayMeasure(x: FigureEntry, y: FigureEntry): string {
  return [x.measure, y.measure].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!;
}

const PAIRED = 4;

/**
 * Under which owners a figure is filed: those whose it is; else, of "trade between the two countries", each two of the countries
 * that its sentence, paragraph or title names (the one, where there is one; none, where there are more than four).
 */
export const ownersOf = kept((entry: FigureEntry): readonly string[] => {
  if (entry.of.length > 0) return [tokensOf(entry.of).join("+")];
  const named = [...new Set([...(entry.about ?? []), ...(entry.near ?? [])])].sort();
  if (named.length > PAIRED) return [];
  return named.length < 2 ? named : named.flatMap((first, i) => named.slice(i + 1).map((second) => `${first}+${second}`));
});

/** The kinds of quantity that can be set side by side: money, a change, or things counted in one unit. */
export function quantityOf(entry: FigureEntry): string {
  const unit = isMoney(entry) ? "money" : entry.unit;
  return entry.change?.by === entry.value ? `change in ${unit}` : unit;
}

function isMoney(entry: FigureEntry): boolean {
  return /^[A-Z]{3}$/.test(entry.unit);
}

/** The stated period, else a date of month precision or better. */
export function periodOf(entry: FigureEntry): string | undefined {
  if (entry.period !== undefined) return entry.period.basis === "unresolved" ? undefined : entry.period.value;
  return stretchOf(entry.when) === undefined || entry.when?.basis === "unresolved" ? undefined : entry.when?.value;
}

/** What a figure's words leave open: "$6.6 billion" is anything that rounds to it, "at least 8" all above. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

const ABOUT = 0.05;

export const reachOf = kept((entry: FigureEntry): Reach => {
  const { value, upper, bound } = entry;
  const slack = halfUnit(entry) + (bound === "about" ? ABOUT * Math.abs(value) : 0);
  const to = upper ?? value;
  if (bound === "min") return { from: value - slack, to: Infinity };
  if (bound === "max") return { from: -Infinity, to: value + slack };
  return { from: value - slack, to: to + slack };
});

/** A hair less than half: 7.7 and 7.8 are two figures. */
const HALF = 0.499_999;

/** Half of the last printed digit: 0.05 billion of "$6.6 billion". */
function halfUnit(entry: FigureEntry): number {
  const printed = entry.text.replace(/(?<=\d),(?=\d{3})/g, "").match(/\d+(?:\.(\d+))?/);
  if (printed === null || Number(printed[0]) === 0) return 0;
  const scale = Math.abs(entry.value) / Number(printed[0]);
  const decimals = printed[1]?.length ?? 0;
  return scale === 1 && decimals === 0 ? 0 : (HALF * scale) / 10 ** decimals;
}

/** Whether two quantities cannot both be right. */
export function apart(a: Reach, b: Reach): boolean {
  return a.to < b.from || b.to < a.from;
}
