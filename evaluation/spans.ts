import { modelOf } from "../src/4-reading/choice/chooser.js";
import { quadFeatures } from "../src/4-reading/choice/quad-features.js";
import { readSpans, type ReadSpans } from "../src/4-reading/choice/read-spans.js";
import { best, type Softmax } from "../src/4-reading/choice/softmax.js";
import type { EventWeights } from "../src/4-reading/choice/weights.js";
import { readSpanRows, type SpanRow } from "../src/4-reading/training/event-data.js";
import { rangeOf, type Look } from "../src/4-reading/training/train-events.js";
import { weightsFor } from "./event-folds.js";
import { classScores, interval, type Answer } from "./f1.js";

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface SpanScores {
  readonly n: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

const ROLES = ["source", "target", "reciprocal"] as const;
type Role = (typeof ROLES)[number];

/** Spans of source, target and parties (one is right when it shares a word with a span of that role; each counts once), and the quad class. */
export function evaluateSpans(path: string, look: Look, shipped: EventWeights): SpanScores {
  const rows = readSpanRows(path);
  const weights = weightsFor(shipped, path, look, "spans");
  const models = new Map<EventWeights, Models>();
  const read = rows.map((row) => {
    const own = weights(row.text);
    const { role, target, quad } = models.get(own) ?? modelsOf(own);
    models.set(own, { role, target, quad });
    const facts = look(row.text);
    const spans = readSpans(facts, { role, target });
    return { row, gold: (name: Role) => row.spans.filter((s) => s.role === name).flatMap((s) => rangeOf(facts, s) ?? []), said: saidOf(spans), quad: quad.classes[best(quad.chances(quadFeatures(facts, spans)))] };
  });
  const metrics: Record<string, number> = {};
  for (const role of ROLES) {
    for (const [kind, fits] of [["overlap", overlap], ["exact", exact]] as const) {
      const tally = read.map((r) => matched(r.gold(role), r.said(role), fits));
      metrics[`${role}.${kind}`] = f1(tally);
      if (kind === "overlap") [metrics[`${role}.overlap.low`], metrics[`${role}.overlap.high`]] = interval(tally, f1);
    }
  }
  const answers: readonly Answer[] = read.flatMap((r) => (r.row.quad === undefined ? [] : [{ gold: String(r.row.quad), said: r.quad }]));
  const { macro, micro } = classScores(answers);
  const [low, high] = interval(answers, (sample) => classScores(sample).macro);
  const [least, most] = interval(answers, (sample) => classScores(sample).micro);
  return {
    n: rows.length,
    metrics: { ...metrics, "quad.macroF1": macro, "quad.microF1": micro, "quad.macroF1.low": low, "quad.macroF1.high": high, "quad.microF1.low": least, "quad.microF1.high": most },
    misses: read.flatMap((r) => missesOf(r.row, r.gold, r.said, r.quad)),
  };
}

interface Models {
  readonly role: Softmax;
  readonly target: Softmax;
  readonly quad: Softmax;
}

function modelsOf(weights: EventWeights): Models {
  return { role: modelOf(weights, "role"), target: modelOf(weights, "target"), quad: modelOf(weights, "quad") };
}

function saidOf(spans: ReadSpans): (role: Role) => readonly Range[] {
  return (role) => (role === "source" ? spans.sources : role === "target" ? spans.targets : spans.parties);
}

interface Tally {
  readonly right: number;
  readonly said: number;
  readonly gold: number;
}

/** Each span of the one side is paired with at most one of the other. */
function matched(gold: readonly Range[], said: readonly Range[], fits: (a: Range, b: Range) => boolean): Tally {
  const left = [...gold];
  let right = 0;
  for (const s of said) {
    const at = left.findIndex((g) => fits(g, s));
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return { right, said: said.length, gold: gold.length };
}

function overlap(a: Range, b: Range): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function exact(a: Range, b: Range): boolean {
  return a.first === b.first && a.last === b.last;
}

function f1(tallies: readonly Tally[]): number {
  const sum = (of: (t: Tally) => number): number => tallies.reduce((s, t) => s + of(t), 0);
  return (200 * sum((t) => t.right)) / Math.max(1, sum((t) => t.said) + sum((t) => t.gold));
}

function missesOf(row: SpanRow, gold: (role: Role) => readonly Range[], said: (role: Role) => readonly Range[], quad: string | undefined): readonly string[] {
  const wrong = ROLES.filter((role) => matched(gold(role), said(role), overlap).right < Math.max(gold(role).length, said(role).length));
  return [...wrong.map((role) => `${role} ${gold(role).length} > ${said(role).length}: ${row.text}`), ...(row.quad !== undefined && String(row.quad) !== quad ? [`quad ${row.quad} > ${quad}: ${row.text}`] : [])];
}
