import type { EntryKind, Modality, Stage, Stance, UndertakingForm } from "../src/model/entry.js";
import type { EventType } from "../src/model/plover.js";
import type { Draw } from "./seeded.js";

/** What is drawn, with its share; shares need not add up to one. */
export type Shares<T> = readonly (readonly [one: T, share: number])[];

/**
 * Shares of what stands in reports on relations between countries: about midway between what our reader finds in the 133 reports of
 * `names/worldwide` in which at least two countries take part, and in our examples and seeds, which are all about one relationship
 * (2026-11-22; in parts of a hundred).
 */
export const KINDS: Shares<EntryKind> = [["statement", 54], ["figure", 20], ["event", 15], ["undertaking", 11]];
export const ON_WHOSE_WORD: Shares<"report" | "person" | "office" | "unnamed" | "none"> = [["report", 70], ["person", 14], ["office", 10], ["unnamed", 4], ["none", 2]];
export const SPEAKERS: Shares<"person" | "office" | "unnamed" | "none"> = [["person", 55], ["office", 22], ["unnamed", 17], ["none", 6]];
export const STANCES: Shares<Stance> = [["asserts", 90], ["accuses", 3], ["denies", 2.5], ["demands", 1.5], ["expects", 1], ["praises", 1], ["promises", 0.6], ["asks", 0.4]];
export const MODALITIES: Shares<Modality> = [["asserted", 93], ["future", 5], ["hypothetical", 2]];
export const TYPES: Shares<EventType> = [
  ["CONSULT", 28], ["AGREE", 19], ["SUPPORT", 9], ["SANCTION", 9], ["ACCUSE", 8], ["ASSAULT", 7], ["REQUEST", 6], ["COOPERATE", 4],
  ["AID", 3], ["REJECT", 3], ["COERCE", 2], ["RETREAT", 1], ["MOBILIZE", 0.5], ["THREATEN", 0.3], ["PROTEST", 0.2],
];
export const FORMS: Shares<UndertakingForm> = [["treaty", 43], ["memorandum", 11], ["readiness", 11], ["pledge", 8], ["delivery", 6], ["contract", 5], ["sanction", 4], ["loan", 4], ["project", 4], ["other", 4]];
/** Rungs that an undertaking is told of before it is signed, at that time, and after it. */
export const RUNGS: readonly Shares<Stage>[] = [
  [["signalled", 60], ["negotiating", 20], ["proposed", 20]],
  [["signed", 55], ["agreed", 45]],
  [["in-force", 45], ["implemented", 35], ["ended", 12], ["suspended", 5], ["ratified", 3]],
];
/** When it was: told to the day, to the month, or not at all. */
export const DATED: { readonly [K in EntryKind]: Shares<"day" | "month" | "none"> } = {
  event: [["day", 25], ["month", 10], ["none", 65]],
  undertaking: [["day", 25], ["month", 10], ["none", 65]],
  statement: [["day", 8], ["month", 2], ["none", 90]],
  figure: [["day", 3], ["month", 2], ["none", 95]],
};
/** How many countries a sentence names beside those who take part; the paragraph or title. */
export const NAMED: Shares<number> = [[0, 47], [1, 34], [2, 17], [3, 2]];
export const OWNERS: Shares<number> = [[0, 78], [1, 14], [2, 8]];
export const WITH_PERIOD: Shares<boolean> = [[true, 30], [false, 70]];
export const BOUNDS: Shares<"exact" | "min" | "about" | "max"> = [["exact", 80], ["min", 8], ["about", 9], ["max", 3]];
export const UNITS: Shares<string> = [["USD", 45], ["%", 15], ["person", 15], ["tonne", 10], ["barrel", 5], ["km", 5], ["company", 5]];

/** One of them, by its share. */
export function weigh<T>({ next }: Draw, shares: Shares<T>): T {
  let left = next() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [one, share] of shares) {
    left -= share;
    if (left < 0) return one;
  }
  return shares[shares.length - 1]![0];
}
