import type { UndertakingEntry } from "../../model/entry.js";
import type { Step } from "../../model/item.js";
import { directionOf } from "../../model/ladder.js";
import type { Day } from "../../model/when.js";
import type { Member } from "./member.js";
import { byRung } from "./rungs.js";
import { stretchOf } from "./times.js";

/**
 * The ladder of an undertaking: each rung that is told as fact, once for each date that it is told of, by whoever told it first; in
 * the order of time (of an undated rung: of the day that it was known), steps back included. A rung without a date is left out
 * where the same rung has one.
 */
export function stepsOf(members: readonly Member[]): readonly Step[] {
  const told = members.flatMap(({ told: { entry }, known }) =>
    entry.kind === "undertaking" && entry.modality === "asserted" && entry.polarity === "affirmed" ? [stepOf(entry, known)] : [],
  );
  const dated = new Set(told.filter((step) => dayOf(step) !== undefined).map((step) => step.stage));
  const first = new Map<string, Step>();
  for (const step of told.filter((one) => dayOf(one) !== undefined || !dated.has(one.stage)).sort(byKnown)) {
    const key = `${step.stage} ${step.when?.basis === "unresolved" ? "" : (step.when?.value ?? "")}`;
    if (!first.has(key)) first.set(key, step);
  }
  return [...first.values()].sort((a, b) => compare(dayOf(a) ?? a.known, dayOf(b) ?? b.known) || byRung(a.stage, b.stage) || byKnown(a, b));
}

function stepOf(entry: UndertakingEntry, known: Day): Step {
  return { stage: entry.stage, entry: entry.id, known, direction: directionOf(entry.stage), ...(entry.when && { when: entry.when }) };
}

function dayOf(step: Step): Day | undefined {
  return stretchOf(step.when)?.from ?? (step.when === undefined || step.when.basis === "unresolved" ? undefined : step.when.value);
}

function byKnown(a: Step, b: Step): number {
  return compare(a.known, b.known) || compare(a.entry, b.entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
