import type { Actor } from "../../../model/actor.js";
import type { EventEntry } from "../../../model/entry.js";
import { marksOf, type Mark, type Told } from "../../../6-views/index.js";

/** An event that is told as having happened. */
export type HappenedEvent = Told & { readonly entry: EventEntry };

/** An event with its two sides, as GDELT has them: one actor and one recipient a row. */
export interface Dyad {
  readonly told: HappenedEvent;
  readonly source: Actor | undefined;
  readonly target: Actor | undefined;
}

/** Events that are left out, by why: data sets of events have no column for what did not happen. */
export type LeftOut = { [why in Mark]?: number };

/** Which rows an item makes: itself with the first of each side, or a row each actor with each recipient. */
export type Dyads = (told: HappenedEvent) => readonly Dyad[];

/** One row an item: a meeting has its first two parties for sides. */
export const firstDyad: Dyads = (told) => allDyads(told).slice(0, 1);

/** A row each actor with each recipient; of what has no recipients, each pair of those who take part. */
export const allDyads: Dyads = (told) => {
  const { actors, recipients } = told.entry;
  if (actors.length === 0 || recipients.length > 0) {
    const [sources, targets] = [actors.length > 0 ? actors : [undefined], recipients.length > 0 ? recipients : [undefined]];
    return sources.flatMap((source) => targets.map((target) => ({ told, source, target })));
  }
  if (actors.length === 1) return [{ told, source: actors[0], target: undefined }];
  return actors.flatMap((source, i) => actors.slice(i + 1).map((target) => ({ told, source, target })));
};

/** An event told as having happened; of others it is counted why they are left out. */
export function happened(told: Told, leftOut: LeftOut): told is HappenedEvent {
  if (told.entry.kind !== "event") return false;
  const [mark] = marksOf(told.entry);
  if (mark !== undefined) leftOut[mark] = (leftOut[mark] ?? 0) + 1;
  return mark === undefined;
}
