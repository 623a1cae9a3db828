import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { polnearFiles, readPolnear, type GoldSaying, type SayingsDocument, type Stretch } from "./polnear.js";
import { drawFrom } from "./seeded.js";

/** What the reader under test gives for a text. */
export type SayingsReader = (text: string) => readonly GoldSaying[];

export type Role = "source" | "cue" | "content";

/** Hits of one role: `right` of `found`, `met` of `gold`. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  /** found spans that overlap a gold one, gold spans that overlap a found one */
  readonly touching: number;
  readonly touched: number;
}

const roles: readonly Role[] = ["source", "cue", "content"];

/**
 * `attache evaluate statements`: PolNeAR, whole articles, all that its annotators marked, nested sayings, thoughts and intentions included. A span counts
 * when both ends are right (quotation marks and punctuation at the edges included as they are marked); a content in two parts is two
 * spans, as for the sequence taggers that the data set is known by. Overlap: spans that touch one of the other side. `every`: only each so many-th article.
 */
export function evaluateStatements(read: SayingsReader, path: string, every = 1): { readonly data: { readonly path: string; readonly sha256: string; readonly n: number }; readonly metrics: Readonly<Record<string, number>> } {
  const documents = readPolnear(path).filter((_, i) => i % every === 0);
  const hash = createHash("sha256");
  for (const file of polnearFiles(path)) hash.update(readFileSync(file.text)).update(readFileSync(file.marks));
  const tallies = documents.map((d) => tallyOf(d, read(d.text)));
  const metrics: Record<string, number> = {};
  for (const role of roles) metrics[role] = exactF1(tallies.map((t) => t[role]));
  for (const role of ["source", "content"] as const) metrics[`${role}Overlap`] = overlapF1(tallies.map((t) => t[role]));
  for (const role of roles) {
    const sum = total(tallies.map((t) => t[role]));
    metrics[`${role}.precision`] = percent(sum.right, sum.found);
    metrics[`${role}.recall`] = percent(sum.right, sum.gold);
    const [low, high] = interval(tallies.map((t) => t[role]));
    metrics[`${role}.low`] = low;
    metrics[`${role}.high`] = high;
  }
  return { data: { path, sha256: hash.digest("hex"), n: documents.reduce((n, d) => n + d.sayings.length, 0) }, metrics };
}

/** Counts of one document, role by role. */
export function tallyOf(document: SayingsDocument, found: readonly GoldSaying[]): Readonly<Record<Role, Tally>> {
  const entries = roles.map((role) => {
    const gold = spansOf(document.sayings, role);
    const ours = spansOf(found, role).filter((s) => !document.discarded.some((d) => overlaps(d, s)));
    const keys = new Set(gold.map(keyOf));
    return [role, {
      gold: gold.length,
      found: ours.length,
      right: ours.filter((s) => keys.has(keyOf(s))).length,
      touching: ours.filter((s) => gold.some((g) => overlaps(g, s))).length,
      touched: gold.filter((g) => ours.some((s) => overlaps(g, s))).length,
    }] as const;
  });
  return Object.fromEntries(entries) as Record<Role, Tally>;
}

/** The spans of a role, each once: two sayings may share a source. */
function spansOf(sayings: readonly GoldSaying[], role: Role): readonly Stretch[] {
  return [...new Map(sayings.flatMap((s) => s[role]).map((s) => [keyOf(s), s])).values()];
}

function keyOf({ start, end }: Stretch): string {
  return `${start}-${end}`;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

function total(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((n, t) => n + t[key], 0);
  return { gold: sum("gold"), found: sum("found"), right: sum("right"), touching: sum("touching"), touched: sum("touched") };
}

function exactF1(tallies: readonly Tally[]): number {
  const { gold, found, right } = total(tallies);
  return percent(2 * right, gold + found);
}

function overlapF1(tallies: readonly Tally[]): number {
  const { gold, found, touching, touched } = total(tallies);
  const [precision, recall] = [touching / Math.max(1, found), touched / Math.max(1, gold)];
  return percent(2 * precision * recall, precision + recall);
}

/** 95 % bootstrap interval of the exact F1 over documents, 1000 drawings from a fixed seed. */
function interval(tallies: readonly Tally[]): readonly [number, number] {
  const draw = drawFrom(20261122);
  const drawn = Array.from({ length: 1000 }, () => exactF1(tallies.map(() => draw.pick(tallies)))).sort((a, b) => a - b);
  return [drawn[25] ?? 0, drawn[974] ?? 0];
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
