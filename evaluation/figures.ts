import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { spread } from "./f1.js";

/** A quantity as the reader gives it for scoring: the unit by its English name, "" for none. */
export interface ScoredQuantity {
  readonly value: number;
  readonly upper?: number;
  /** "dollar", "percentage", "barrel per day", "year of age", lemma of the counted noun, "" */
  readonly unit: string;
}

/** Reads the quantities of one sentence. */
export type QuantityReader = (text: string) => readonly ScoredQuantity[];

export interface FigureMiss {
  readonly file: string;
  readonly kind: "missed" | "false" | "unit";
  readonly gold?: string;
  readonly ours?: string;
  readonly text: string;
}

export interface FigureEvaluation {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  /** micro F1 ×100 over the quantities of each sentence: values that agree; values that agree and have the right unit */
  readonly metrics: { readonly value: number; readonly valueUnit: number; readonly precision: number; readonly recall: number };
  /** "value.low", "value.high", …: the middle 95 % over sentences drawn again */
  readonly intervals: Readonly<Record<string, number>>;
  readonly misses: readonly FigureMiss[];
}

interface GoldSentence {
  readonly text: string;
  readonly quantities: readonly { readonly value: string; readonly normalized_unit: string }[];
}

/** Scores a reader on NewsQuant-like JSON: a file, or a folder of them. A unit counts as right when its name is the gold one; a counted noun, when the gold phrase holds it. */
export function evaluateFigures(read: QuantityReader, path: string): FigureEvaluation {
  const files = statSync(path).isDirectory() ? readdirSync(path).filter((f) => f.endsWith(".json")).sort().map((f) => join(path, f)) : [path];
  const hash = createHash("sha256");
  const counts = { gold: 0, ours: 0, value: 0, valueUnit: 0 };
  const misses: FigureMiss[] = [];
  const each: Counts[] = [];
  for (const file of files) {
    const raw = readFileSync(file, "utf8");
    hash.update(basename(file)).update(raw);
    for (const sentence of JSON.parse(raw) as readonly GoldSentence[]) {
      const own: Counts = { gold: 0, ours: 0, value: 0, valueUnit: 0 };
      compare(basename(file), sentence, read(sentence.text), own, misses);
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += own[key];
      each.push(own);
    }
  }
  const f1 = (hits: number): number => (hits === 0 ? 0 : (200 * hits) / (counts.gold + counts.ours));
  return {
    data: { path, sha256: hash.digest("hex"), n: counts.gold },
    metrics: {
      value: f1(counts.value), valueUnit: f1(counts.valueUnit),
      precision: (100 * counts.value) / Math.max(1, counts.ours), recall: (100 * counts.value) / Math.max(1, counts.gold),
    },
    intervals: spread(each, (c) => c.gold + c.ours, { value: (c) => c.value, valueUnit: (c) => c.valueUnit }),
    misses,
  };
}

interface Counts {
  gold: number;
  ours: number;
  value: number;
  valueUnit: number;
}

function compare(file: string, sentence: GoldSentence, ours: readonly ScoredQuantity[], counts: Counts, misses: FigureMiss[]): void {
  const gold = sentence.quantities.map((q) => ({ ...rangeOf(q.value), unit: q.normalized_unit }));
  counts.gold += gold.length;
  counts.ours += ours.length;
  const taken = new Set<ScoredQuantity>();
  const pairs = gold.map((g) => {
    const sameValue = ours.filter((o) => !taken.has(o) && close(g.value, o.value) && close(g.upper ?? NaN, o.upper ?? NaN));
    const match = sameValue.find((o) => sameUnit(g.unit, o.unit)) ?? sameValue[0];
    if (match) taken.add(match);
    return { g, match };
  });
  for (const { g, match } of pairs) {
    const wanted = `${g.value}${g.upper === undefined ? "" : `..${g.upper}`} ${g.unit}`;
    if (!match) {
      misses.push({ file, kind: "missed", gold: wanted, text: sentence.text });
      continue;
    }
    counts.value += 1;
    if (sameUnit(g.unit, match.unit)) counts.valueUnit += 1;
    else misses.push({ file, kind: "unit", gold: wanted, ours: show(match), text: sentence.text });
  }
  for (const own of ours) if (!taken.has(own)) misses.push({ file, kind: "false", ours: show(own), text: sentence.text });
}

const show = (q: ScoredQuantity): string => `${q.value}${q.upper === undefined ? "" : `..${q.upper}`} ${q.unit}`;

function rangeOf(value: string): { readonly value: number; readonly upper?: number } {
  const range = /^(-?[\d.]+)-([\d.]+)$/.exec(value);
  return range ? { value: Number(range[1]), upper: Number(range[2]) } : { value: Number(value) };
}

function close(a: number, b: number): boolean {
  return (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a));
}

/** Names that the gold data uses for one unit. */
const SAME: Readonly<Record<string, string>> = {
  "united states dollar": "dollar", "us dollar": "dollar", "per cent": "percentage", percent: "percentage", "pound-mass": "pound", "new israeli shekel": "shekel", rupee: "indian rupee", euro: "euro", count: "", time: "", "-": "", sterling: "pound sterling", yuan: "chinese yuan", yen: "japanese yen", "swiss franc": "swiss franc", "metric ton": "tonne",
};

function sameUnit(gold: string, ours: string): boolean {
  const a = normal(gold);
  const b = normal(ours);
  if (a === b) return true;
  // shares: the gold names the whole ("% ship"), the reader gives the part
  if (gold.startsWith("%") && b === "") return true;
  const words = a.split(" ");
  return b !== "" && !b.includes(" per ") && words.length > 1 && !a.includes(" per ") && words.includes(b.split(" ").at(-1) ?? b);
}

function normal(unit: string): string {
  const lower = unit.toLowerCase().trim();
  return lower.split(" per ").map((part) => SAME[part] ?? part).join(" per ");
}
