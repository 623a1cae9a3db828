import type { Actor } from "../../model/actor.js";
import type { Span } from "../../model/span.js";
import { countryOf } from "../namings.js";
import type { Scene } from "../scene.js";
import type { AtHome } from "./at-home.js";
import { isCountry } from "./home-of.js";
import type { Told } from "./told.js";

/**
 * The country that the words right behind a group tell: "six persons of Bergen", "the youth of Nordland", "officials from Tromsø"; of a body "of that country", the one
 * named last before it in the sentence. Only people who would be called by their home: migrants from a place, experts from it and sailors in it are left open.
 */
export function fromPlace(scene: Scene, actor: Actor, atHome: AtHome): Told | undefined {
  const { kind, name, evidence } = actor;
  if (evidence === undefined || kind === "person" || kind === "country") return undefined;
  const behind = scene.text.slice(evidence.end, evidence.end + REACH);
  if (/^,? (?:of|from|in) (?:that|the same) (?:country|nation)\b/.test(behind)) return lastNamed(scene, evidence);
  if (!/^[\p{Ll}\d]/u.test(name) || (atHome.unsaid(actor) !== "people" && !ANYBODY.test(name))) return undefined;
  const joint = /^ (?:of|from)(?: the (?:towns?|city|province|state|district|villages?|region|county) of)? /.exec(behind)?.[0];
  const land = joint === undefined ? undefined : landAt(scene, evidence.end + joint.length);
  if (land === undefined) return undefined;
  // "from Bergen and Malmö": of both
  const next = /^(?:,|,? and|,? or) /.exec(scene.text.slice(land.evidence.end, land.evidence.end + REACH))?.[0];
  const other = next === undefined ? undefined : landAt(scene, land.evidence.end + next.length);
  return other !== undefined && other.country !== land.country ? undefined : land;
}

/** "respected individuals from Bergen", "elders from Voss": of no country of their own, they are of the place's. */
const ANYBODY = /^(?!.*\b(?:foreign|international|displaced|armed)\b).*\b(?:individuals|elders|families|youths)$/;

/** Characters behind a name in which its place stands. */
const REACH = 40;

/** The place or country that is named at an offset. */
function landAt({ mentions }: Scene, start: number): Told | undefined {
  const place = mentions.places.find((p) => p.span.start === start);
  if (place !== undefined) return isCountry(place.country) ? { country: place.country, evidence: place.span } : undefined;
  const land = mentions.all.find((m) => m.span.start === start && m.actor.kind === "country" && m.via === "name");
  const country = land === undefined ? undefined : countryOf(land.actor);
  return land !== undefined && country !== undefined && isCountry(country) ? { country, evidence: land.span } : undefined;
}

function lastNamed({ mentions, trees }: Scene, at: Span): Told | undefined {
  const here = trees.find(({ sentence }) => sentence.start <= at.start && at.end <= sentence.end)?.sentence;
  const before = mentions.all.filter((m) => here !== undefined && m.actor.kind === "country" && m.via === "name" && m.span.start >= here.start && m.span.end <= at.start).at(-1);
  const country = before === undefined ? undefined : countryOf(before.actor);
  return before !== undefined && country !== undefined && isCountry(country) ? { country, evidence: before.span } : undefined;
}
