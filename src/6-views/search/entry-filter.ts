import type { Facet } from "../../5-record/facet.js";
import type { EntryKind, Modality, Stage } from "../../model/entry.js";
import type { EventType } from "../../model/plover.js";
import type { Day } from "../../model/when.js";

/** Which entries; each given condition must hold. */
export interface EntryConditions {
  /** countries or blocs that take part, all of them */
  readonly actors?: readonly string[];
  readonly kind?: EntryKind;
  readonly type?: EventType;
  readonly stage?: Stage;
  readonly topic?: string;
  readonly modality?: Modality;
  /** its date must touch these days; what has none does not pass, save a statement, which was made by the day that its report was known */
  readonly from?: Day;
  readonly to?: Day;
}

/** Whether any condition is given at all. */
export function hasConditions({ actors = [], kind, type, stage, topic, modality, from, to }: EntryConditions): boolean {
  return actors.length > 0 || [kind, type, stage, topic, modality, from, to].some((value) => value !== undefined);
}

/** Whether an entry passes. */
export function passes(facet: Facet, { actors = [], kind, type, stage, topic, modality, from, to }: EntryConditions): boolean {
  const { first, last } = daysOf(facet);
  return actors.every((code) => facet.agents.includes(code) || facet.targets.includes(code))
    && (kind === undefined || facet.kind === kind)
    && (type === undefined || facet.type === type)
    && (stage === undefined || facet.stage === stage)
    && (topic === undefined || facet.topics.includes(topic))
    && (modality === undefined || facet.modality === modality)
    && (from === undefined || (last !== undefined && last >= from))
    && (to === undefined || (first !== undefined && first <= to));
}

/** The days that an entry may be of. */
function daysOf({ from, to, kind, known }: Facet): { readonly first: Day | undefined; readonly last: Day | undefined } {
  if (from === undefined && to === undefined) return kind === "statement" ? { first: known, last: known } : { first: undefined, last: undefined };
  return { first: from ?? to, last: to ?? "9999-12-31" };
}
