import type { FigureEntry, UndertakingEntry } from "../../model/entry.js";
import { overlaps } from "../../model/span.js";
import { ofKind as keysOfKind } from "./keys-of.js";
import { NO_KEYS, type Keys } from "./keys.js";
import { link } from "./link.js";
import { ownersOf, measureOf, quantityOf } from "./measure.js";
import { relateBlame, blameKeys } from "./relate-blame.js";
import { denialKeys, relateDenial } from "./relate-denials.js";
import { periodFor, relateFigures, revises } from "./relate-figures.js";
import { relatePolarity, relateUndertakings } from "./relate-tellings.js";
import type { Relation } from "./relation.js";
import type { Told, ToldOf } from "./told.js";

/**
 * How two entries that are not one thing bear on one another, or undefined. Pure and symmetric, and of the two alone. What one
 * sentence says, in one report or carried over to another, does not bear on itself.
 */
export function relate(a: Told, b: Told): Relation | undefined {
  if (a.entry.id === b.entry.id || (a.entry.report === b.entry.report && overlaps(a.entry.sentence, b.entry.sentence))) return undefined;
  if (a.sentence !== undefined && a.sentence === b.sentence) return undefined;
  const [first, second] = a.entry.id < b.entry.id ? [a, b] : [b, a];
  const relation = relatePolarity(first, second) ?? ofKind(first, second) ?? relateDenial(first, second) ?? relateBlame(first, second);
  // Most do not bear on one another at all: whether they are one thing is asked last.
  return relation === undefined || link(first, second) !== undefined ? undefined : relation;
}

function ofKind(a: Told, b: Told): Relation | undefined {
  if (a.entry.kind === "figure" && b.entry.kind === "figure") return relateFigures(a as ToldOf<FigureEntry>, b as ToldOf<FigureEntry>);
  if (a.entry.kind === "undertaking" && b.entry.kind === "undertaking") return relateUndertakings(a as ToldOf<UndertakingEntry>, b as ToldOf<UndertakingEntry>);
  return undefined;
}

/**
 * The keys of relations. Stored are those that `keysOf` does not store already; sought are all: `relate(a, b)` ⇒ a is sought where b
 * is stored by `keysOf` or by this, and b where a is.
 */
export function relationKeys(told: Told): Keys {
  // What would be one thing, did they not differ, is found where linking finds it. Of statements nothing is related so, and what stands in the same words is one thing.
  const linked = told.entry.kind === "statement" ? [] : keysOfKind(told).sought;
  return { stored: filedForRelations(told), sought: [...new Set([...linked, ...keysOfRelations(told).flatMap((keys) => keys.sought)])] };
}

/** The keys under which an entry is filed for its relations alone. */
export function filedForRelations(told: Told): readonly string[] {
  return [...new Set(keysOfRelations(told).flatMap((keys) => keys.stored))];
}

function keysOfRelations(told: Told): readonly Keys[] {
  return [denialKeys(told), blameKeys(told), seriesKeys(told)];
}

/**
 * Figures are filed by owner, measure and kind of quantity: those with a period, whichever it is; those without, which only a figure that
 * says what it revises bears on; and those that say so.
 */
function seriesKeys(told: Told): Keys {
  const { entry } = told;
  if (entry.kind !== "figure" || entry.bound === "vague") return NO_KEYS;
  const figure = told as ToldOf<FigureEntry>;
  const under = (names: readonly string[]): readonly string[] => names.flatMap((name) => ownersOf(entry).flatMap((owner) => measureOf(entry).map((word) => `${name}|${owner}|${word}|${quantityOf(entry)}`)));
  const own = periodFor(figure) === undefined ? "undated" : "series";
  if (revises(figure)) return { stored: under([own, "revises"]), sought: under(["series", "undated"]) };
  return { stored: under([own]), sought: under(own === "series" ? ["series", "revises"] : ["revises"]) };
}
