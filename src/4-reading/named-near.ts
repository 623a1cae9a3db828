import type { Actor } from "../model/actor.js";
import type { Reading } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { covers, type Span } from "../model/span.js";
import type { Entry as Listed, Gazetteer } from "./actors/gazetteer.js";
import { longestAt } from "./actors/phrases.js";
import { piecesOfText, plainOf } from "./actors/piece.js";
import type { Scene } from "./scene.js";

/** A country or bloc named at one place of the body. */
interface Naming {
  readonly code: string;
  readonly span: Span;
}

/**
 * Gives each reading of a report the countries and blocs that stand near it: `about`, those that its sentence (of a statement its
 * content too) names beside those who take part; `near`, those that only its paragraph or the title names. Neither is there when empty.
 */
export function namedNear(report: Report, scene: Scene, gazetteer: Gazetteer): (reading: Reading) => Reading {
  const namings = namingsIn(scene);
  const title = inTitle(report.title ?? "", scene, gazetteer);
  const within = (area: Span): readonly string[] => namings.filter(({ span }) => covers(area, span)).map(({ code }) => code);
  return (reading) => {
    const taking = new Set(participantsOf(reading).flatMap((actor) => placeOf(actor) ?? []));
    const told = new Set([...within(reading.sentence), ...(reading.kind === "statement" ? within(reading.content) : [])]);
    const paragraph = report.paragraphs.find((p) => covers(p, reading.sentence)) ?? reading.sentence;
    const around = new Set([...within(paragraph), ...title]);
    const about = [...told].filter((code) => !taking.has(code)).sort();
    const near = [...around].filter((code) => !taking.has(code) && !told.has(code)).sort();
    return { ...reading, ...(about.length > 0 && { about }), ...(near.length > 0 && { near }) };
  };
}

/** Every name of a country, of one of its places, or of an actor of its own; a pronoun names nobody. */
function namingsIn({ mentions }: Scene): readonly Naming[] {
  return [
    ...mentions.all.flatMap(({ actor, via, span }) => {
      const code = via === "pronoun" ? undefined : placeOf(actor);
      return code === undefined ? [] : [{ code, span }];
    }),
    ...mentions.places.map(({ country, span }) => ({ code: country, span })),
  ];
}

/** The countries of a headline: by listed names, and by the persons and bodies that the body makes known. */
function inTitle(title: string, scene: Scene, gazetteer: Gazetteer): ReadonlySet<string> {
  const pieces = piecesOfText(title);
  const codes = new Set<string>();
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(gazetteer.names, pieces, i);
    for (const code of match === undefined ? [] : codesOf(match.value)) codes.add(code);
    i += match?.length ?? 1;
  }
  const words = new Set(pieces.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ plain }) => plain));
  for (const { actor, via } of scene.mentions.all) {
    const code = placeOf(actor);
    const called = plainOf(actor.name.split(" ").at(-1) ?? "");
    if (code !== undefined && via !== "pronoun" && actor.kind === "person" && called.length > 3 && words.has(called)) codes.add(code);
  }
  return codes;
}

/** Names that two countries share are nobody's. */
function codesOf(listed: Listed): readonly string[] {
  return "code" in listed ? [listed.code] : [];
}

function participantsOf(reading: Reading): readonly Actor[] {
  switch (reading.kind) {
    case "event":
      return [...reading.actors, ...reading.recipients];
    case "statement":
      return reading.speaker === null ? [] : [reading.speaker];
    case "figure":
      return reading.of;
    case "undertaking":
      return reading.parties;
  }
}

function placeOf(actor: Actor): string | undefined {
  return actor.country ?? actor.code?.split(" ")[0];
}
