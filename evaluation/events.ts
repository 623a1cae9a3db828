import { makeChooser, SURE, typeOfRoot, type Chooser } from "../src/4-reading/choice/chooser.js";
import type { EventWeights } from "../src/4-reading/choice/weights.js";
import { readPairs, type PairRow } from "../src/4-reading/training/event-data.js";
import { rangeOf, type Look } from "../src/4-reading/training/train-events.js";
import { PLOVER, type EventType } from "../src/model/plover.js";
import { weightsFor } from "./event-folds.js";
import { classScores, interval, type Answer } from "./f1.js";

/** What the reader's rules code for a pair of spans of a text. */
export type RuleCode = (row: PairRow) => EventType | undefined;

export interface EventScores {
  readonly n: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** "gold > said: sentence", for the ten most frequent errors */
  readonly misses: readonly string[];
}

/** Root, quad and binary F1 of coding given pairs: forced to its best; under `abstaining.`, silent where it is not sure; under `rules.`, by rule alone. */
export function evaluateEvents(path: string, look: Look, shipped: EventWeights, ruled: RuleCode): EventScores {
  const rows = readPairs(path);
  const weights = weightsFor(shipped, path, look, "events");
  const choosers = new Map<EventWeights, Chooser>();
  const coded = rows.map((row) => {
    const own = weights(row.text);
    const chooser = choosers.get(own) ?? makeChooser(own);
    choosers.set(own, chooser);
    const facts = look(row.text);
    const source = rangeOf(facts, row.source) ?? { first: 0, last: 0 };
    const choice = chooser.choose(facts, source, row.target && rangeOf(facts, row.target));
    const rule = ruled(row);
    return { row, rule: rule && rootOf(rule), forced: choice.root, sure: choice.chance >= SURE ? choice.root : undefined };
  });
  const answers = (said: (c: (typeof coded)[number]) => string | undefined): readonly Pair[] => coded.map((c) => ({ row: c.row, said: said(c) }));
  const sure = answers((c) => c.sure);
  const forced = answers((c) => c.forced);
  const spread = (level: Level): Record<string, number> => {
    const [low, high] = interval(forced, (sample) => scored(sample, level).macro);
    const [least, most] = interval(forced, (sample) => scored(sample, level).micro);
    return { [`${level}.macroF1.low`]: low, [`${level}.macroF1.high`]: high, [`${level}.microF1.low`]: least, [`${level}.microF1.high`]: most };
  };
  return {
    n: rows.length,
    metrics: {
      ...keyed("", forced),
      ...spread("root"),
      ...spread("quad"),
      ...spread("binary"),
      ...keyed("abstaining.", sure),
      "abstaining.precision": (100 * sure.filter((a) => a.said === a.row.root).length) / Math.max(1, sure.filter((a) => a.said !== undefined).length),
      ...keyed("rules.", answers((c) => c.rule)),
    },
    misses: coded.filter((c) => c.forced !== c.row.root).map((c) => `${c.row.root} > ${c.forced}: ${c.row.text}`),
  };
}

interface Pair {
  readonly row: PairRow;
  readonly said: string | undefined;
}

const LEVELS = ["root", "quad", "binary"] as const;
type Level = (typeof LEVELS)[number];

function keyed(prefix: string, pairs: readonly Pair[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const level of LEVELS) {
    const { macro, micro } = scored(pairs, level);
    out[`${prefix}${level}.macroF1`] = macro;
    out[`${prefix}${level}.microF1`] = micro;
  }
  out[`${prefix}abstained`] = (100 * pairs.filter(({ said }) => said === undefined).length) / Math.max(1, pairs.length);
  return out;
}

function scored(pairs: readonly Pair[], level: Level): ReturnType<typeof classScores> {
  const side = (quad: number): string => (quad <= 2 ? "cooperation" : "conflict");
  const of = (root: string, quad: number): string => (level === "root" ? root : level === "quad" ? String(quad) : side(quad));
  const answers: readonly Answer[] = pairs.map(({ row, said }) => ({ gold: of(row.root, row.quad), said: said === undefined ? undefined : of(said, PLOVER[typeOfRoot(said)].quad) }));
  return classScores(answers);
}

function rootOf(type: EventType): string {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}
