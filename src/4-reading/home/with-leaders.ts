import type { Actor } from "../../model/actor.js";
import { indexMentions } from "../actors/index-mentions.js";
import type { Mentions } from "../actors/mention.js";
import type { Leaders } from "./leaders.js";

/** Titles of those who are called by their last name with a title alone. */
const HIGH = /president|premier|minister|chancellor|leader|secretary/i;

/** Somebody whose country no word tells, in the country that the list of leaders knows; anybody else as they are. */
export function asLeader(actor: Actor, leaders: Leaders): Actor {
  if (actor.country !== undefined || actor.code !== undefined) return actor;
  const led = actor.kind === "office" || actor.kind === "group" ? LED.exec(actor.name)?.[1] : undefined;
  if (led !== undefined) return inCountry(actor, leaders.countryOf(led, true));
  if (actor.kind !== "person") return actor;
  const { role = "", name } = actor;
  // kings and popes go by a first name; other clergy share theirs with too many
  const country = leaders.countryOf(`${role} ${name}`, false) ?? (actor.sector === "REL" ? undefined : leaders.countryOf(name, HIGH.test(role)));
  return inCountry(actor, country);
}

/** "the Obama administration", "Merkel's government": whose it is. */
const LED = /^(?:the )?(\p{Lu}.*?)(?:['’]s)? (?:administration|government|cabinet|regime)$/u;

function inCountry(actor: Actor, country: string | undefined): Actor {
  return country === undefined ? actor : { ...actor, code: actor.sector === undefined ? country : `${country} ${actor.sector}`, country, countryBy: { basis: "listed" } };
}

/** "Macron met Olaf Scholz": leaders whom all the world knows act for their countries without a word more. */
export function withLeaders(mentions: Mentions, leaders: Leaders): Mentions {
  const known = new Map<Actor, Actor>();
  const all = mentions.all.map((mention) => {
    const actor = known.get(mention.actor) ?? asLeader(mention.actor, leaders);
    known.set(mention.actor, actor);
    return actor === mention.actor ? mention : { ...mention, actor };
  });
  return indexMentions(all, mentions.places, mentions.tagged);
}
