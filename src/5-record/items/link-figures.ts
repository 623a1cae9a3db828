import type { FigureEntry } from "../../model/entry.js";
import { sameCast } from "./actors.js";
import { NO_KEYS, type Keys } from "./keys.js";
import { ownersOf, periodOf, sayMeasure } from "./measure.js";
import type { ToldOf } from "./told.js";
import { contentWords, overlapOf, shared } from "./words.js";

/** A count of "four men" on one day may be met twice: the sentences must tell of one thing. */
const LEAST_WORDS = 3;

/** Two tellings of one figure: same quantity, unit, measure and owner; the same period, or a quantity too exact to be chance. */
export function linkFigures(a: ToldOf<FigureEntry>, b: ToldOf<FigureEntry>): string | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.unit !== y.unit || boundOf(x) !== boundOf(y) || boundOf(x) === "vague" || roundedOf(x) !== roundedOf(y) || x.upper !== y.upper) return undefined;
  if (isLevel(x) !== isLevel(y) || (x.change !== undefined && y.change !== undefined && x.change.direction !== y.change.direction)) return undefined;
  const [measureX, measureY] = [contentWords(x.measure), contentWords(y.measure)];
  if (overlapOf(measureX, measureY) < 0.5 || !sameOwners(x, y)) return undefined;
  const [periodX, periodY] = [periodOf(x), periodOf(y)];
  if (periodX !== undefined && periodY !== undefined && periodX !== periodY) return undefined;
  const samePeriod = periodX !== undefined && periodX === periodY;
  if (!isStrong(x) && (!samePeriod || shared(a.words, b.words).length < LEAST_WORDS || overlapOf(a.words, b.words) < 0.4)) return undefined;
  return `same figure ${roundedOf(x)} ${x.unit} of ${sayMeasure(x, y)}${samePeriod ? `, same period ${periodX}` : ""}`;
}

/** Where candidates for a figure are found: quantity, unit, a word of the measure; and the period where the quantity alone says little. */
export function figureKeys(entry: FigureEntry): Keys {
  const period = periodOf(entry);
  if (entry.bound === "vague" || (period === undefined && !isStrong(entry))) return NO_KEYS;
  const at = isStrong(entry) ? "" : period;
  const keys = contentWords(entry.measure).map((word) => `figure|${entry.unit}|${roundedOf(entry)}|${word}|${at}`);
  return { stored: keys, sought: keys };
}

/** "$15 billion" and "a rise to $15 billion" are one level; "a rise of $15 billion" is none. */
function isLevel(entry: FigureEntry): boolean {
  return entry.change === undefined || entry.change.to === entry.value;
}

/** What belongs to nobody in particular ("trade of $15 billion") is one thing only where the same countries are spoken of. */
function sameOwners(x: FigureEntry, y: FigureEntry): boolean {
  if (x.of.length > 0 && y.of.length > 0) return sameCast(x.of, y.of);
  const owners = new Set(ownersOf(y));
  return ownersOf(x).some((owner) => owners.has(owner));
}

/** A value as texts repeat it: to three significant digits. */
function roundedOf(entry: FigureEntry): number {
  return Number(entry.value.toPrecision(3));
}

/** "About 5" and "5" are told of one figure; "at least 5" is another. */
function boundOf(entry: FigureEntry): string {
  return entry.bound === "about" ? "exact" : entry.bound;
}

/** Three significant digits, or two of a number in the millions: hardly met by chance with the same unit, measure and owner. */
function isStrong(entry: FigureEntry): boolean {
  const digits = roundedOf(entry).toExponential().replace(/e.*$/, "").replace(/\D/g, "").length;
  return digits >= 3 || (digits === 2 && Math.abs(roundedOf(entry)) >= 1e6);
}
