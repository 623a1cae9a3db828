import fc from "fast-check";
import { anyLine, compose, type Head, type Item, type Line } from "./generate.js";
import { seededRandom } from "../../src/model/random.js";

/**
 * `count` made-up reports of a few busy weeks on few countries: several on one day, some without a date, versions of one address,
 * copies that are cut or padded, and so many of the same names, days and words that entries link across days in both directions.
 * The same seed gives the same reports. `mark` gives each a line of its own.
 */
export function busy(count: number, seed: number, mark?: (report: number) => Line): readonly Item[] {
  const next = seededRandom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const pool = fc.sample(anyLine, { numRuns: 12 + count, seed });
  const told: (readonly Line[])[] = [];
  const made = new Map<string, Item>();
  const head = (): Head => ({
    known: new Date(Date.UTC(2025, 9, 10) + below(14) * 86_400_000).toISOString().slice(0, 10),
    ...(next() < 0.8 && { publisher: pick(["Reuters", "Daily One", "Daily Two", "Daily Three"]) }),
    ...(next() < 0.5 && { wire: pick(["Reuters", "AFP"]) }),
    ...(next() < 0.3 && { url: `https://one.example/${below(5)}` }),
    ...(next() < 0.2 && { undated: true }),
  });
  while (made.size < count) {
    const model = told.length > 0 && next() < 0.4 ? pick(told) : Array.from({ length: 2 + below(6) }, () => pick(pool));
    const how = next();
    const lines = how < 0.4 ? model : how < 0.6 ? model.slice(0, 1 + below(model.length)) : how < 0.8 ? [...model, pick(pool)] : [...model].reverse();
    told.push(lines);
    const item = compose(head(), [...new Set(lines), ...(mark === undefined ? [] : [mark(made.size)])]);
    made.set(item.report.id, item);
  }
  return [...made.values()];
}

/** In another order, by a source of numbers in [0, 1). */
export function shuffled<T>(list: readonly T[], next: () => number): readonly T[] {
  return list.map((one) => [next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
}
