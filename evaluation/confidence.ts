import { readFileSync } from "node:fs";
import { makeConfidence } from "../src/4-reading/confidence/confidence.js";
import { trainConfidence, type JudgedEvent } from "../src/4-reading/training/train-confidence.js";

/** A row of `evaluation/judged-events.ndjson`: one event that a stranger marked, in which article. */
export interface JudgedRow extends JudgedEvent {
  readonly article: string;
}

/** The rows of the file; made by `scripts/judged-events.mjs`. */
export function readJudged(path: string): readonly JudgedRow[] {
  return readFileSync(path, "utf8").trim().split("\n").map((line) => {
    const { article, verdict, event } = JSON.parse(line) as { article: string; verdict: string; event: JudgedEvent["event"] };
    return { article, event, right: verdict === "right" };
  });
}

/** Below which confidence one may want to read no event. */
const THRESHOLDS = [0.3, 0.5, 0.7];
const FOLDS = 10;

/**
 * How well confidence tells right events from others, ×100: `auc` (50 is chance), `brier` (squared error; 0 is best), the share that is `right` of all,
 * and of those at or above a confidence with the share that these are. Each article's events are told by what was learned from the other articles'.
 */
export function evaluateConfidence(rows: readonly JudgedRow[]): Readonly<Record<string, number>> {
  const articles = [...new Set(rows.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  const told = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const confidence = makeConfidence(trainConfidence(rows.filter((r) => foldOf.get(r.article) !== fold)));
    return rows.filter((r) => foldOf.get(r.article) === fold).map(({ event, right }) => ({ right, chance: confidence(event) }));
  });
  const atLeast = (least: number): readonly { readonly right: boolean }[] => told.filter(({ chance }) => chance >= least);
  return {
    auc: 100 * auc(told),
    brier: 100 * mean(told.map(({ right, chance }) => (chance - Number(right)) ** 2)),
    right: 100 * mean(told.map(({ right }) => Number(right))),
    ...Object.fromEntries(THRESHOLDS.flatMap((least) => [
      [`from.${least}.right`, 100 * mean(atLeast(least).map(({ right }) => Number(right)))],
      [`from.${least}.share`, (100 * atLeast(least).length) / told.length],
    ])),
  };
}

/** The chance that a right one is told with more confidence than one that is not; ties count half. */
function auc(told: readonly { readonly right: boolean; readonly chance: number }[]): number {
  const rest = told.filter(({ right }) => !right);
  return mean(told.filter(({ right }) => right).flatMap((r) => rest.map((n) => (r.chance > n.chance ? 1 : r.chance === n.chance ? 0.5 : 0))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
