import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { spread } from "./f1.js";

/** A time expression as TempEval scores it: offsets into the text, TIMEX3 type and value. */
export interface ScoredTimex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** Reads the time expressions of a document: paragraphs are kept apart by an empty line. */
export type TimexReader = (text: string, published: string) => readonly ScoredTimex[];

/** What `evaluate dates` prints: TempEval-3 F1 ×100. `value` is strict F1 of relaxed matches with the right value, as TempEval-3 counts it. */
export interface DateScores {
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly type: number;
  readonly precision: number;
  readonly recall: number;
}

/** An expression of one side without its partner, or a pair whose values differ; to look at. */
export interface DateMiss {
  readonly document: string;
  readonly kind: "missed" | "false" | "extent" | "value" | "type";
  readonly gold?: string;
  readonly ours?: string;
  readonly context: string;
}

export interface DateEvaluation {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  readonly metrics: DateScores;
  /** "strict.low", "strict.high", …: the middle 95 % over documents drawn again */
  readonly intervals: Readonly<Record<string, number>>;
  readonly misses: readonly DateMiss[];
}

/** One TimeML document: its text without tags, creation day, and the gold expressions. */
export interface TimeMl {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly timexes: readonly ScoredTimex[];
}

/** Scores a reader on a folder of TimeML documents (TempEval-3: spans of DATE, TIME, DURATION and SET, strict and relaxed, and normal forms). */
export function evaluateDates(read: TimexReader, folder: string): DateEvaluation {
  const hash = createHash("sha256");
  const documents = readdirSync(folder).filter((f) => f.endsWith(".tml")).sort().map((file) => {
    const raw = readFileSync(join(folder, file), "utf8");
    hash.update(file).update(raw);
    return parseTimeMl(file, raw);
  });
  const counts = { gold: 0, ours: 0, strict: 0, relaxed: 0, value: 0, type: 0 };
  const misses: DateMiss[] = [];
  const each = documents.map((document) => {
    const own: Counts = { gold: 0, ours: 0, strict: 0, relaxed: 0, value: 0, type: 0 };
    compare(document, read(document.text, document.published), own, misses);
    for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += own[key];
    return own;
  });
  const f1 = (hits: number): number => (hits === 0 ? 0 : (200 * hits) / (counts.gold + counts.ours));
  return {
    data: { path: folder, sha256: hash.digest("hex"), n: counts.gold },
    metrics: {
      strict: f1(counts.strict), relaxed: f1(counts.relaxed), value: f1(counts.value), type: f1(counts.type),
      precision: (100 * counts.relaxed) / Math.max(1, counts.ours), recall: (100 * counts.relaxed) / Math.max(1, counts.gold),
    },
    intervals: spread(each, (c) => c.gold + c.ours, { strict: (c) => c.strict, relaxed: (c) => c.relaxed, value: (c) => c.value }),
    misses,
  };
}

interface Counts {
  gold: number;
  ours: number;
  strict: number;
  relaxed: number;
  value: number;
  type: number;
}

function compare(document: TimeMl, ours: readonly ScoredTimex[], counts: Counts, misses: DateMiss[]): void {
  counts.gold += document.timexes.length;
  counts.ours += ours.length;
  const taken = new Set<ScoredTimex>();
  const words = (t: ScoredTimex): string => document.text.slice(t.start, t.end).replace(/\s+/g, " ");
  const note = (kind: DateMiss["kind"], gold: ScoredTimex | undefined, own: ScoredTimex | undefined): void => {
    const at = gold ?? own;
    misses.push({
      document: document.name, kind,
      ...(gold ? { gold: `${words(gold)} [${gold.type} ${gold.value}]` } : {}),
      ...(own ? { ours: `${words(own)} [${own.type} ${own.value}]` } : {}),
      context: at ? document.text.slice(Math.max(0, at.start - 60), at.end + 50).replace(/\s+/g, " ") : "",
    });
  };
  for (const gold of document.timexes) {
    const exact = ours.find((o) => o.start === gold.start && o.end === gold.end && !taken.has(o));
    const match = exact ?? ours.find((o) => o.start < gold.end && gold.start < o.end && !taken.has(o));
    if (!match) {
      note("missed", gold, undefined);
      continue;
    }
    taken.add(match);
    counts.relaxed += 1;
    if (exact) counts.strict += 1;
    else note("extent", gold, match);
    if (match.type === gold.type) counts.type += 1;
    else note("type", gold, match);
    if (sameValue(match.value, gold.value)) counts.value += 1;
    else note("value", gold, match);
  }
  for (const own of ours) if (!taken.has(own)) note("false", undefined, own);
}

/** TempEval-3 compares values as strings; TimeBank writes some years as `1949-XX`, which is the same year. */
function sameValue(a: string, b: string): boolean {
  return a === b;
}

/** Text, creation day and gold expressions of one TimeML file. */
export function parseTimeMl(name: string, raw: string): TimeMl {
  const published = /<DCT>[\s\S]*?value="(\d{4}-\d{2}-\d{2})/.exec(raw)?.[1] ?? "";
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? "";
  const timexes: ScoredTimex[] = [];
  let text = "";
  let open: { start: number; type: string; value: string } | undefined;
  for (const piece of body.split(/(<[^>]+>)/)) {
    if (!piece.startsWith("<")) {
      text += decode(piece);
    } else if (piece.startsWith("<TIMEX3")) {
      open = { start: text.length, type: /type="([^"]*)"/.exec(piece)?.[1] ?? "", value: /value="([^"]*)"/.exec(piece)?.[1] ?? "" };
    } else if (piece === "</TIMEX3>" && open) {
      timexes.push({ ...open, end: text.length });
      open = undefined;
    }
  }
  return { name, text, published, timexes };
}

function decode(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}
