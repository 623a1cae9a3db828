import type { Actor } from "../../model/actor.js";
import type { Mentions } from "../actors/mention.js";
import type { Participant } from "../clauses/participants.js";
import type { Tree } from "../clauses/tree.js";

/** The rule of those whom only a place stands for. */
export const PLACE_RULE = "events/place-visited";

/** "flew to Tehran", "a visit to Washington": the country in which the place lies is visited, by whoever is of another one. */
export function placesVisited(tree: Tree, mentions: Mentions, heads: readonly number[]): readonly Participant[] {
  return heads.flatMap((h) => {
    const place = mentions.placeAt(tree.sentence.index, h);
    if (place === undefined || place.country.length !== 3) return [];
    const actor: Actor = { name: place.name, kind: "country", code: place.country, country: place.country, evidence: place.span };
    return [{ actor, mention: { ...place, actor, via: "capital" as const, modifier: false, rule: PLACE_RULE }, how: "owner" as const }];
  });
}
