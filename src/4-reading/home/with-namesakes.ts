import type { Actor } from "../../model/actor.js";
import { indexMentions } from "../actors/index-mentions.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import type { Mention, Mentions } from "../actors/mention.js";
import { longestAt } from "../actors/phrases.js";
import { piecesOfText } from "../actors/piece.js";
import type { Tree } from "../clauses/tree.js";
import { candidatesIn } from "../places/candidates.js";
import type { PlaceLists } from "../places/read-toponyms.js";

/** Hamlets of a name are no namesakes: about three thousand inhabitants. */
const LEAST = 3.4;
const LONGEST = 3;

/** What stands behind the name of a town, not of a country: "Lebanon police", "Peru High School". */
const OF_A_TOWN = /^ (?:(?:city|town|village|county|township|area|community|public) |(?:City|Town|Village|County|Township|Area|Community|Public|Police|Fire|High|Middle|Elementary|Junior|Mayor|School|Rotary|Chamber)\b|(?:police|mayor|firefighters|residents?|council|school|man|woman|teen|native)\b)/;

/**
 * "Paris City Council", "the Dublin City Manager", "Berea police" of a local report of `at`: of the towns there, not of the countries whose cities have those names,
 * unless the report speaks of such a country by name or by its people.
 */
export function withNamesakes(mentions: Mentions, trees: readonly Tree[], text: string, at: string, { gazetteer, atlas, words }: PlaceLists): Mentions {
  const candidatesOf = candidatesIn(gazetteer, atlas, words);
  const hasTown = (name: string): boolean => candidatesOf(name).some((c) => c.country === at && c.sort !== "country" && (c.sort !== "town" || c.weight >= LEAST));
  const isOwn = (name: string): boolean => hasTown(name) && (candidatesOf(name).every((c) => c.sort !== "country") || candidatesOf(name).some((c) => c.country === at && c.sort === "state") || isTown(text, name));
  const spoken = spokenFor(text, gazetteer, isOwn);
  const isNamesake = ({ actor, sentence, first, last }: Mention): boolean => {
    const { country, name, role = "", org = "", countryBy } = actor;
    if (country === undefined || country === at || spoken.has(country) || countryBy !== undefined) return false;
    const told = trees[sentence]?.tokens.slice(first, last + 1).map((t) => t.text).join(" ") ?? "";
    return [told, name, role, org].flatMap(runsOf).some((run) => isOwn(run) && candidatesOf(run).some((c) => c.country === country));
  };
  const namesakes = new Set(mentions.all.filter((m) => m.via !== "pronoun" && isNamesake(m)).map(({ actor }) => keyOf(actor)));
  const all = mentions.all.flatMap((mention): readonly Mention[] => {
    const { actor } = mention;
    if (!namesakes.has(keyOf(actor))) return [mention];
    // of the town itself nothing says whether its council or its people are meant
    return actor.kind === "country" ? [] : [{ ...mention, actor: { ...actor, country: at, code: actor.sector === undefined ? at : `${at} ${actor.sector}` } }];
  });
  const places = mentions.places.map((place) => (place.country !== at && !spoken.has(place.country) && isOwn(place.name) ? { ...place, country: at } : place));
  return indexMentions(all, places, mentions.tagged);
}

function keyOf({ name, country = "" }: Actor): string {
  return `${name} ${country}`;
}

function isTown(text: string, name: string): boolean {
  for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) if (OF_A_TOWN.test(text.slice(i + name.length, i + name.length + 20))) return true;
  return false;
}

/** Countries that a text names by a name or an adjective that no town of the report's own country bears. */
function spokenFor(text: string, gazetteer: Gazetteer, isOwn: (name: string) => boolean): ReadonlySet<string> {
  const pieces = piecesOfText(text);
  const spoken = new Set<string>();
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(gazetteer.names, pieces, i);
    const value = match?.value;
    const words = pieces.slice(i, i + (match?.length ?? 1)).map((p) => p.text).join(" ");
    if ((value?.kind === "country" || value?.kind === "demonym") && !isOwn(words)) spoken.add(value.code);
    i += match?.length ?? 1;
  }
  return spoken;
}

function runsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  return words.flatMap((_, i) => Array.from({ length: LONGEST }, (__, n) => words.slice(i, i + LONGEST - n))).filter((run) => run.length > 0 && /^\p{Lu}/u.test(run[0] ?? "")).map((run) => run.join(" "));
}
