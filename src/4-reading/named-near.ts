import type { Actor } from "../model/actor.js";
import type { Reading } from "../model/entry.js";
import type { Report } from "../model/report.js";
import { covers, type Span } from "../model/span.js";
import type { Gazetteer } from "./actors/gazetteer.js";
import { countryOf, namedInTitle, namingsIn } from "./namings.js";
import type { Scene } from "./scene.js";

/**
 * Gives each reading of a report the countries and blocs that stand near it: `about`, those that its sentence (of a statement its
 * content too) names beside those who take part; `near`, those that only its paragraph or the title names. Neither is there when empty.
 */
export function namedNear(report: Report, scene: Scene, gazetteer: Gazetteer): (reading: Reading) => Reading {
  const namings = namingsIn(scene.mentions);
  const title = namedInTitle(report.title ?? "", scene.mentions, gazetteer);
  const within = (area: Span): readonly string[] => namings.filter(({ span }) => covers(area, span)).map(({ code }) => code);
  return (reading) => {
    const taking = new Set(participantsOf(reading).flatMap((actor) => countryOf(actor) ?? []));
    const told = new Set([...within(reading.sentence), ...(reading.kind === "statement" ? within(reading.content) : [])]);
    const paragraph = report.paragraphs.find((p) => covers(p, reading.sentence)) ?? reading.sentence;
    const around = new Set([...within(paragraph), ...title]);
    const about = [...told].filter((code) => !taking.has(code)).sort();
    const near = [...around].filter((code) => !taking.has(code) && !told.has(code)).sort();
    return { ...reading, ...(about.length > 0 && { about }), ...(near.length > 0 && { near }) };
  };
}

/** Those who take part in what is told. */
export function participantsOf(reading: Reading): readonly Actor[] {
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
