import type { Actor } from "../../model/actor.js";
import type { Entry } from "../../model/entry.js";
import { foldedName } from "./folded-name.js";
import type { Standing } from "./standing.js";

type Aliases = Standing["aliases"];

/** The entry with every actor whose whole name (case and accents aside) is an alias made the actor that it stands for. Id and evidence stay. */
export function withAliases<E extends Entry>(entry: E, aliases: Aliases): E {
  if (aliases.size === 0) return entry;
  const one = (actor: Actor): Actor => known(actor, aliases);
  const many = (actors: readonly Actor[]): readonly Actor[] => once(actors.map(one), actors);
  const { speaker } = entry.attribution;
  const attribution = speaker === undefined ? entry.attribution : { ...entry.attribution, speaker: one(speaker) };
  return { ...entry, attribution, ...own(entry, one, many) };
}

/** The fields in which a kind of entry names actors. */
function own(entry: Entry, one: (actor: Actor) => Actor, many: (actors: readonly Actor[]) => readonly Actor[]): object {
  switch (entry.kind) {
    case "event":
      return { actors: many(entry.actors), recipients: many(entry.recipients) };
    case "statement":
      return { speaker: entry.speaker && one(entry.speaker) };
    case "figure":
      return { of: many(entry.of) };
    case "undertaking":
      return { parties: many(entry.parties) };
  }
}

/** What the alias says of the actor outweighs what was read; a code brings its own country and sector. */
function known(actor: Actor, aliases: Aliases): Actor {
  const alias = aliases.get(foldedName(actor.name))?.actor;
  if (alias === undefined) return actor;
  const { code: _code, country: _country, sector: _sector, ...rest } = actor;
  const { evidence: _evidence, ...identity } = alias;
  return { ...(identity.code === undefined && identity.country === undefined ? actor : rest), ...identity };
}

/** Two names that an alias makes one actor are that actor once; what was read twice as it stands stays so. */
function once(actors: readonly Actor[], read: readonly Actor[]): readonly Actor[] {
  const keys = actors.map(({ name, code }) => JSON.stringify([foldedName(name), code]));
  return actors.filter((actor, i) => {
    const first = keys.indexOf(keys[i] ?? "");
    return first === i || (actor === read[i] && actors[first] === read[first]);
  });
}
