import type { Actor } from "../model/actor.js";
import type { Span } from "../model/span.js";
import type { Entry as Listed, Gazetteer } from "./actors/gazetteer.js";
import type { Mentions } from "./actors/mention.js";
import { longestAt } from "./actors/phrases.js";
import { piecesOfText, plainOf } from "./actors/piece.js";

/** A country or bloc named at one place of the body. */
export interface Naming {
  readonly code: string;
  readonly span: Span;
  /** by a person of it: the same few are named over and over, whatever it is about */
  readonly person: boolean;
  /** by a firm, paper or university of it: they are named all over the world */
  readonly firm: boolean;
  /** by a town or a province of it, which may have namesakes elsewhere */
  readonly place: boolean;
  /** by an adjective that tells whose something is: "Norwegian funds" */
  readonly adjective: boolean;
}

/** Every name of a country, of one of its places, or of an actor of its own; a pronoun names nobody. */
export function namingsIn(mentions: Mentions): readonly Naming[] {
  return [
    ...mentions.all.flatMap(({ actor, via, span, modifier }) => {
      const code = via === "pronoun" ? undefined : countryOf(actor);
      return code === undefined ? [] : [{ code, span, person: actor.kind === "person", firm: actor.kind === "company" || actor.sector === "EDU", place: false, adjective: modifier && via === "demonym" }];
    }),
    ...mentions.places.map(({ country, span }) => ({ code: country, span, person: false, firm: false, place: true, adjective: false })),
  ];
}

/** The countries of a headline: by listed names, and by the persons and bodies that the body makes known. */
export function namedInTitle(title: string, mentions: Mentions, gazetteer: Gazetteer): ReadonlySet<string> {
  const pieces = piecesOfText(title);
  const codes = new Set<string>();
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(gazetteer.names, pieces, i);
    for (const code of match === undefined ? [] : codesOf(match.value)) codes.add(code);
    i += match?.length ?? 1;
  }
  const words = new Set(pieces.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ plain }) => plain));
  for (const { actor, via } of mentions.all) {
    const code = countryOf(actor);
    const called = plainOf(actor.name.split(" ").at(-1) ?? "");
    if (code !== undefined && via !== "pronoun" && actor.kind === "person" && called.length > 3 && words.has(called)) codes.add(code);
  }
  return codes;
}

/** Country or bloc of an actor, as far as it is known. */
export function countryOf(actor: Actor): string | undefined {
  return actor.country ?? actor.code?.split(" ")[0];
}

/** Names that two countries share are nobody's. */
function codesOf(listed: Listed): readonly string[] {
  return "code" in listed ? [listed.code] : [];
}
