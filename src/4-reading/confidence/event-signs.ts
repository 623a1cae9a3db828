import type { Actor } from "../../model/actor.js";
import type { EventReading } from "../../model/entry.js";

/** What the confidence of an event is told from. */
export type SignedEvent = Pick<EventReading, "type" | "polarity" | "modality" | "rule" | "actors" | "recipients">;

/**
 * What can be seen of an event that tells how often such events are right: its type, by which list it was read, how many stand on which side, who of
 * them could be placed and who is left open. Nothing of the words or the report, so that what was judged once can be learned from again.
 */
export function eventSigns(event: SignedEvent): readonly string[] {
  const parties = [...event.actors, ...event.recipients];
  const countries = new Set(parties.flatMap(({ country }) => country ?? []));
  return [...new Set([
    `type ${event.type}`,
    `by ${/^(?:events\/)?(\w+)/.exec(event.rule)?.[1] ?? "other"}`,
    ...(event.modality === "asserted" ? [] : [event.modality]),
    ...(event.polarity === "negated" ? ["negated"] : []),
    ...(parties.length === 1 ? [MOVES_ALONE.has(event.type) ? "alone" : "one side"] : []),
    ...(parties.length > 2 ? [`parties ${Math.min(parties.length, 4)}`] : []),
    ...(countries.size > 1 ? ["between"] : []),
    ...(parties.every(isPlaced) ? ["all placed"] : []),
    ...parties.flatMap(signsOf),
  ])];
}

function signsOf(party: Actor): readonly string[] {
  if (!isPlaced(party)) return [`open ${party.kind ?? "party"}${party.sector === undefined ? "" : " of a sector"}`];
  return [...(party.sector?.split(" ") ?? []).map((sector) => `sector ${sector}`), ...(party.kind === "international" ? ["bloc"] : [])];
}

function isPlaced({ code }: Actor): boolean {
  return code !== undefined;
}

/** What one does for oneself: nobody has to stand on the other side. */
const MOVES_ALONE: ReadonlySet<string> = new Set(["RETREAT", "PROTEST", "MOBILIZE"]);
