import type { Actor } from "../../model/actor.js";
import type { EventEntry } from "../../model/entry.js";
import { calledOf, exactly, sameCast, samePersons, tokensOf } from "./actors.js";
import { meet, sayTime, stretchOf } from "./times.js";
import type { ToldOf } from "./told.js";
import { overlapOf, shared, wordsOf } from "./words.js";
import { sought, stored, type Keys } from "./keys.js";

/** Two tellings of one event: same type, cast and time, and words (or two persons) in common. A month asks for more than a day does. */
export function linkEvents(a: ToldOf<EventEntry>, b: ToldOf<EventEntry>): string | undefined {
  const [x, y] = [a.entry, b.entry];
  if (x.type !== y.type || (x.mode !== undefined && y.mode !== undefined && x.mode !== y.mode)) return undefined;
  const [timeX, timeY] = [stretchOf(x.when), stretchOf(y.when)];
  if (timeX === undefined || timeY === undefined || !meet(timeX, timeY)) return undefined;
  if (!sameCast(x.actors, y.actors) || !sameCast(x.recipients, y.recipients) || castKeys(x).every((key) => !castKeys(y).includes(key))) return undefined;
  if (!oneExact(x, y) || elsewhere(x, y)) return undefined;
  const persons = samePersons(castOf(x), castOf(y));
  const words = shared(a.words, b.words);
  const overlap = overlapOf(a.words, b.words);
  const sameDay = timeX.unit === "day" && timeY.unit === "day";
  // A country that stands for a person on the other side may stand for another one too: then the words must tell.
  const loose = persons < Math.max(personsIn(x), personsIn(y));
  const byPersons = persons >= 2 && !loose && (sameDay || words.length >= 1);
  const byWords = sameDay && !loose ? words.length >= Math.min(2, a.words.length, b.words.length) && words.length >= 1 && overlap >= 0.4 : words.length >= 2 && overlap >= 0.5;
  const enough = byPersons || byWords;
  if (!enough) return undefined;
  const evidence = [...(persons > 0 ? [`${persons} same ${persons === 1 ? "person" : "persons"}`] : []), ...(words.length > 0 ? [`words: ${words.slice(0, 5).join(", ")}`] : [])];
  return `same ${x.type}, same parties, ${sayTime(timeX, timeY)}; ${evidence.join("; ")}`;
}

/** Where candidates for an event are found: type, two of the cast, and its day or month. */
export function eventKeys(entry: EventEntry): Keys {
  const time = stretchOf(entry.when);
  if (time === undefined) return { stored: [], sought: [] };
  const casts = castKeys(entry).map((cast) => `event|${entry.type}|${cast}`);
  return { stored: casts.flatMap((cast) => stored(cast, time)), sought: casts.flatMap((cast) => sought(cast, time)) };
}

const PAIRED = 4;

/**
 * Pairs out of the cast, so that two casts of which one holds the other share a pair. A crowd (more than four parties on a side)
 * is filed, and so links, only as a whole.
 */
function castKeys(entry: EventEntry): readonly string[] {
  return [...partyKeys(entry), ...personKeys(entry)];
}

/** Each two persons by the names that they are called: one of them may be given no country. */
function personKeys(entry: EventEntry): readonly string[] {
  const called = [...new Set(castOf(entry).filter((actor) => actor.kind === "person").map(calledOf))].sort();
  return called.length > PAIRED ? [] : called.flatMap((first, i) => called.slice(i + 1).map((second) => `${first} & ${second}`));
}

function partyKeys(entry: EventEntry): readonly string[] {
  const [actors, recipients] = [tokensOf(entry.actors), tokensOf(entry.recipients)];
  if (actors.length > PAIRED || recipients.length > PAIRED) return [`${actors.join("+")}>${recipients.join("+")}`];
  if (recipients.length > 0) return actors.flatMap((actor) => recipients.map((recipient) => `${actor}>${recipient}`));
  if (actors.length < 2) return actors;
  return actors.flatMap((first, i) => actors.slice(i + 1).map((second) => `${first}+${second}`));
}

/** "Russia and Iran" may be any pair of their people: at least one party must be named in the same way on both sides. */
function oneExact(x: EventEntry, y: EventEntry): boolean {
  return castOf(x).some((actor) => castOf(y).some((other) => exactly(actor, other)));
}

function castOf(entry: EventEntry): readonly Actor[] {
  return [...entry.actors, ...entry.recipients];
}

function personsIn(entry: EventEntry): number {
  return castOf(entry).filter((actor) => actor.kind === "person").length;
}

function elsewhere(x: EventEntry, y: EventEntry): boolean {
  if (x.where === undefined || y.where === undefined) return false;
  if (x.where.country !== undefined && y.where.country !== undefined && x.where.country !== y.where.country) return true;
  return overlapOf(wordsOf(x.where.name), wordsOf(y.where.name)) === 0;
}
