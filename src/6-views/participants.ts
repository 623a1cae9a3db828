import type { Actor } from "../model/actor.js";
import type { Entry } from "../model/entry.js";

/** Who acts in an entry: an event's actors, an undertaking's parties, a statement's speaker, whom a figure is of. */
export function agents(entry: Entry): readonly Actor[] {
  switch (entry.kind) {
    case "event":
      return entry.actors;
    case "undertaking":
      return entry.parties;
    case "statement":
      return entry.speaker === null ? [] : [entry.speaker];
    case "figure":
      return entry.of;
  }
}

/** Who is acted upon: an event's recipients; nobody in the other kinds. */
export function targets(entry: Entry): readonly Actor[] {
  return entry.kind === "event" ? entry.recipients : [];
}

/** All who take part, agents first. */
export function participants(entry: Entry): readonly Actor[] {
  return [...agents(entry), ...targets(entry)];
}

/** The country or bloc codes of some actors, each once, sorted. */
export function countriesOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.flatMap((actor) => actor.country ?? actor.code?.split(" ")[0] ?? []))].sort();
}
