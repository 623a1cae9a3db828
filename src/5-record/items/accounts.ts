import type { Actor } from "../../model/actor.js";
import type { Entry } from "../../model/entry.js";
import { placeOf } from "./actors.js";
import { kept } from "./kept.js";
import { gapDays, monthsAround, monthsOf, stretchOf, type Stretch } from "./times.js";
import { actorsOf, type Told } from "./told.js";

const MOST_PLACES = 4;

/** Countries and blocs that an entry speaks of: those of its actors, and those that its sentence names. */
export const placesOf = kept((entry: Entry): readonly string[] => [...new Set([...codesOf(actorsOf(entry)), ...(entry.about ?? [])])].sort());

/** Each two of the countries that an entry speaks of; the one, where there is one; none, where there are more than four. */
export const pairsOf = kept((entry: Entry): readonly string[] => pairsAmong(placesOf(entry)));

/** The same for a denial, whose other side ("denied that contacts had been resumed") may be named in the paragraph or title alone: the pairs that the denier is one of. */
export const deniedPairsOf = kept((entry: Entry): readonly string[] => {
  const [places, denier] = [placesOf(entry), voiceOf(entry)];
  if (places.length !== 1) return pairsAmong(places);
  return pairsAmong([...new Set([...places, ...(entry.near ?? [])])].sort()).filter((pair) => denier === undefined || pair.split("+").includes(denier));
});

function pairsAmong(places: readonly string[]): readonly string[] {
  if (places.length > MOST_PLACES) return [];
  return places.length < 2 ? places : places.flatMap((first, i) => places.slice(i + 1).map((second) => `${first}+${second}`));
}

export function codesOf(actors: readonly Actor[]): readonly string[] {
  return actors.flatMap((actor) => placeOf(actor) ?? []);
}

/** Whose word it is: the country of the speaker, or of the person or office that it is attributed to. Undefined for the report's own voice. */
export function voiceOf(entry: Entry): string | undefined {
  const speaker = entry.kind === "statement" ? entry.speaker : entry.attribution.speaker;
  return speaker === null || speaker === undefined ? undefined : placeOf(speaker);
}

/** The times at which an account stands: when it is dated, and when it was told. */
export const timesOf = kept((told: Told): readonly Stretch[] => {
  const dated = stretchOf(told.entry.when);
  const day = told.published?.slice(0, 10);
  const published: readonly Stretch[] = day?.length === 10 ? [{ from: day, to: day, unit: "day" }] : [];
  return dated === undefined ? published : [dated, ...published];
});

/** Accounts answer one another within four weeks; so that months around a month hold them all. */
const ANSWER_DAYS = 28;

export function near(a: Told, b: Told): boolean {
  return timesOf(a).some((x) => timesOf(b).some((y) => gapDays(x, y) <= ANSWER_DAYS));
}

export function monthsTold(told: Told): readonly string[] {
  return [...new Set(timesOf(told).flatMap(monthsOf))];
}

export function monthsSought(told: Told): readonly string[] {
  return [...new Set(monthsTold(told).flatMap(monthsAround))];
}

/** Words that say what an account is about: no names, nothing of the act of denying. */
export const gistOf = kept((told: Told): readonly string[] => {
  const names = new Set(told.names);
  return told.words.filter((word) => !names.has(word) && !/^\p{N}+$/u.test(word));
});

/** Whether the sentence of one follows that of the other, as an answer does. */
export function adjoin(a: Told, b: Told): boolean {
  if (a.entry.report !== b.entry.report) return false;
  const [first, second] = [a.entry.sentence, b.entry.sentence].sort((x, y) => x.start - y.start);
  const gap = second!.start - first!.end;
  return gap >= 0 && gap <= 2;
}
