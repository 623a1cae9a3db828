import type { EntryKind } from "./entry.js";

/** How an entry stands to a pair: between the two, about one by the other, or context (a third party acts on, or speaks of, one of them). */
export type Relation = "between" | "about" | "context";

/** Nearest first. */
export const RELATIONS: readonly Relation[] = ["between", "about", "context"];

/** The codes of two countries. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Who is named where in an entry, by code: who act, speak, are parties or counted; who are acted upon; who are named in the sentence; in the paragraph or title. */
export interface Named {
  readonly kind: EntryKind;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly about: readonly string[];
  readonly near: readonly string[];
}

/**
 * The relation to the pair; `undefined` when there is none.
 *
 * - *between*: both take part; or it names no party itself (a figure, an undertaking) in a sentence that names both.
 * - *about*: one of them acts, speaks or is counted, in a sentence that names the other.
 * - *context*: a third party acts on one of them; one of them acts or speaks alone where the paragraph or the title names the other;
 *   or an unnamed or third voice speaks of both.
 */
export function relationOf({ kind, agents: doers, targets: done, about, near }: Named, { a, b }: Pair): Relation | undefined {
  const takesPart = (code: string): boolean => doers.includes(code) || done.includes(code);
  if (takesPart(a) && takesPart(b)) return "between";
  if (takesPart(a) || takesPart(b)) {
    const [own, other] = takesPart(a) ? [a, b] : [b, a];
    if (!doers.includes(own)) return "context";
    if (about.includes(other)) return "about";
    return near.includes(other) ? "context" : undefined;
  }
  const nobodys = doers.length === 0;
  if (about.includes(a) && about.includes(b)) return nobodys && (kind === "figure" || kind === "undertaking") ? "between" : "context";
  const around = [...about, ...near];
  const isTalk = kind === "statement" || kind === "undertaking";
  return nobodys && isTalk && around.includes(a) && around.includes(b) ? "context" : undefined;
}

/** The nearest of some relations. */
export function nearest(relations: readonly (Relation | undefined)[]): Relation | undefined {
  return RELATIONS.find((relation) => relations.includes(relation));
}
