import { seededRandom } from "../src/model/random.js";

/** F1 ×100 over classes: macro is the mean of the gold classes' own, micro counts every answer. No answer is a miss. */
export interface ClassScores {
  readonly macro: number;
  readonly micro: number;
}

export interface Answer {
  readonly gold: string;
  readonly said: string | undefined;
}

export function classScores(answers: readonly Answer[]): ClassScores {
  const classes = [...new Set(answers.map((a) => a.gold))];
  const f = (right: number, said: number, gold: number): number => (said + gold === 0 ? 0 : (200 * right) / (said + gold));
  const each = classes.map((c) => f(count(answers, (a) => a.gold === c && a.said === c), count(answers, (a) => a.said === c), count(answers, (a) => a.gold === c)));
  return { macro: each.reduce((s, x) => s + x, 0) / Math.max(1, classes.length), micro: f(count(answers, (a) => a.gold === a.said), count(answers, (a) => a.said !== undefined), answers.length) };
}

function count(answers: readonly Answer[], test: (a: Answer) => boolean): number {
  return answers.reduce((n, a) => (test(a) ? n + 1 : n), 0);
}

/** The middle 95 % of a score over samples drawn with replacement, with a seed. */
export function interval<T>(items: readonly T[], score: (sample: readonly T[]) => number, draws = 400): readonly [number, number] {
  const next = seededRandom(7);
  const scores = Array.from({ length: draws }, () => score(Array.from(items, () => items[Math.floor(next() * items.length)]!))).sort((a, b) => a - b);
  return [scores[Math.floor(draws * 0.025)] ?? 0, scores[Math.floor(draws * 0.975)] ?? 0];
}

/** "name.low" and "name.high" of the F1 ×100 of each hit count, over items drawn again; `said` counts gold and answers together. */
export function spread<T>(items: readonly T[], said: (item: T) => number, hits: Readonly<Record<string, (item: T) => number>>): Readonly<Record<string, number>> {
  const sum = (sample: readonly T[], of: (item: T) => number): number => sample.reduce((n, item) => n + of(item), 0);
  return Object.fromEntries(Object.entries(hits).flatMap(([name, of]) => {
    const [low, high] = interval(items, (sample) => (200 * sum(sample, of)) / Math.max(1, sum(sample, said)));
    return [[`${name}.low`, low], [`${name}.high`, high]];
  }));
}
