/** What users decided, put to effect. Pure: from the log and a report's current reading to what counts. */
import type { Entry } from "../../model/entry.js";
import { match, type Matching } from "./match.js";
import type { Standing } from "./standing.js";
import type { Subject } from "./subjects.js";

export { withAliases } from "./aliases.js";
export { bearingOn, reportsOf } from "./bears-on.js";
export { corrected } from "./corrected.js";
export { foldedName } from "./folded-name.js";
export { cutsOf, joinsOf, type DecidedPair } from "./pairs.js";
export { standing, type Standing } from "./standing.js";
export { targetOf } from "./target-of.js";

export type Review = "unreviewed" | "accepted" | "edited";

/** An entry that counts, and whether a person looked at it. */
export interface LiveEntry {
  readonly entry: Entry;
  readonly review: Review;
}

/**
 * The entries of a report's current reading after rejects and edits, in the reading's order, each id once. What an edit put in the place
 * of words that nothing reads any more stands at the end.
 */
export function liveEntries(report: string, reading: readonly Entry[], standing: Standing): readonly LiveEntry[] {
  const subjects = standing.subjects.get(report) ?? [];
  if (subjects.length === 0) return reading.map((entry) => ({ entry, review: "unreviewed" }));
  const { subjectOf, entryOf } = match(reading, subjects);
  const read = reading.flatMap((entry) => {
    const subject = subjectOf.get(entry.id);
    if (subject === undefined) return [{ entry, review: "unreviewed" } as const];
    return entryOf.get(subject.key) === entry ? live(subject, entry) : [];
  });
  const added = subjects.filter(({ key }) => !entryOf.has(key)).flatMap((subject) => live(subject));
  return [...read, ...added.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))];
}

/** Of entries that are live already (as the record gives them): which of them a person looked at, by id. */
export function reviewsOf(report: string, live: readonly Entry[], standing: Standing): ReadonlyMap<string, Exclude<Review, "unreviewed">> {
  const kept = (standing.subjects.get(report) ?? []).filter(({ verdict }) => verdict.is !== "rejected");
  const { subjectOf } = match(live, kept);
  return new Map([...subjectOf].flatMap(([id, { verdict }]) => (verdict.is === "accepted" || verdict.is === "edited" ? [[id, verdict.is] as const] : [])));
}

/** By every id that decisions know an entry of the report by: the id of the live entry that it is now. What is rejected or read no more is left out. */
export function liveIds(report: string, reading: readonly Entry[], standing: Standing): ReadonlyMap<string, string> {
  const subjects = standing.subjects.get(report) ?? [];
  const { entryOf } = match(reading, subjects);
  return new Map(subjects.flatMap((subject) => {
    const [now] = live(subject, entryOf.get(subject.key));
    return now === undefined ? [] : [...subject.ids].map((id) => [id, now.entry.id] as const);
  }));
}

/** The decisions in force, by id, whose words nothing in the reading stands on any more: they do nothing. (An edit adds what it says, so it never is one.) */
export function unmatched(report: string, reading: readonly Entry[], standing: Standing): readonly string[] {
  const subjects = standing.subjects.get(report) ?? [];
  const { entryOf }: Matching = match(reading, subjects);
  return subjects.filter(({ key, verdict }) => !entryOf.has(key) && verdict.is !== "edited").flatMap(({ decisions }) => decisions);
}

function live({ verdict }: Subject, entry?: Entry): readonly LiveEntry[] {
  if (verdict.is === "rejected") return [];
  if (verdict.is === "edited") return [{ entry: verdict.to, review: "edited" }];
  return entry === undefined ? [] : [{ entry, review: verdict.is === "accepted" ? "accepted" : "unreviewed" }];
}
