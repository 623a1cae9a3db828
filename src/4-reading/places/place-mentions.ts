import { indexMentions } from "../actors/index-mentions.js";
import type { Mentions, Place } from "../actors/mention.js";
import { headOf } from "../actors/line.js";
import type { Tree } from "../clauses/tree.js";
import { span, type Span } from "../../model/span.js";
import { candidatesIn } from "./candidates.js";
import { locate } from "./locate.js";
import { publisherPlace } from "./publisher-place.js";
import type { PlaceLists } from "./read-toponyms.js";
import type { Candidate, Located } from "./toponym.js";

/** A town that no list of ours has must have this many inhabitants (a decimal logarithm) when several countries have one of the name. */
const LARGE = 4.7;
/** One of the local press's own country needs hardly any: about three thousand. */
const KNOWN = 3.4;

/** Where a report is from: the address that it came from, the country whose local press its words are of. */
export interface From {
  readonly host?: string | undefined;
  readonly at?: string | undefined;
}

/**
 * The places of a report, with those that only the tagger sees, each in its country. A listed place keeps its country unless the text
 * says that it lies elsewhere ("Paris, Texas"); one that is not listed is left out when only the report's other places speak for a country.
 */
export function withPlaces(mentions: Mentions, trees: readonly Tree[], text: string, { host, at }: From, lists: PlaceLists): Mentions {
  const fresh = unlisted(mentions, trees);
  const all = [...mentions.places, ...fresh];
  if (all.length === 0) return mentions;
  const candidatesOf = candidatesIn(lists.gazetteer, lists.atlas, lists.words);
  const named = mentions.all.flatMap(({ actor, via }) => (actor.kind === "country" && actor.country !== undefined && via !== "pronoun" ? [actor.country] : []));
  const home = at ?? lists.words.domains.get(host?.split(".").at(-1) ?? "");
  const located = locate(text, all.map((p) => p.span), candidatesOf, { named, local: publisherPlace(host, candidatesOf), ...(home === undefined ? {} : { home }) });
  const places = all.flatMap((place, i): readonly Place[] => {
    const found = located[i];
    const listed = mentions.places[i];
    if (listed !== undefined) return [found?.why === "within" ? { ...listed, country: found.country } : listed];
    const candidates = candidatesOf(place.name);
    // what the lists of actors know is theirs to read
    if (candidates.some((c) => c.sort === "country" || c.sort === "capital" || c.sort === "listed")) return [];
    if (at !== undefined && found?.why !== "within" && candidates.some((c) => c.country === at && c.weight >= KNOWN)) return [{ ...place, country: at }];
    return found !== undefined && isSure(found, candidates) ? [{ ...place, country: found.country }] : [];
  });
  return indexMentions(mentions.all, places, mentions.tagged);
}

function isSure(found: Located, candidates: readonly Candidate[]): boolean {
  if (found.why === "around") return false;
  return found.why === "within" || candidates.every((c) => c.country === found.country) || candidates.some((c) => c.country === found.country && c.weight >= LARGE);
}

/** Places that only the tagger sees: no actor is named there, and no list has them. */
function unlisted(mentions: Mentions, trees: readonly Tree[]): readonly Omit<Place, "country">[] {
  return trees.flatMap(({ tokens, sentence }) => {
    const taken: readonly Span[] = [...mentions.in(sentence.index).map((m) => m.span), ...mentions.places.filter((p) => p.sentence === sentence.index).map((p) => p.span)];
    return (mentions.tagged[sentence.index] ?? []).flatMap(({ first, last, class: cls }) => {
      const own = span(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
      if (cls !== "LOC" || taken.some((t) => t.start < own.end && own.start < t.end)) return [];
      const name = tokens.slice(first, last + 1).map((t) => t.text).join(" ");
      return [{ sentence: sentence.index, first, last, head: headOf(tokens, first, last), span: own, name }];
    });
  });
}
