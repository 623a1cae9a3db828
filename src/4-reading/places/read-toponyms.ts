import { longestAt } from "../actors/phrases.js";
import { piecesOfText } from "../actors/piece.js";
import type { Gazetteer } from "../actors/gazetteer.js";
import { candidatesIn } from "./candidates.js";
import type { Atlas } from "./atlas.js";
import { locate } from "./locate.js";
import { publisherPlace } from "./publisher-place.js";
import type { PlaceWords } from "./place-words.js";
import type { Located, Toponym } from "./toponym.js";

/** What place names are looked up in. */
export interface PlaceLists {
  readonly gazetteer: Gazetteer;
  readonly atlas: Atlas;
  readonly words: PlaceWords;
}

/** The country of each of these spans of a text, by itself, by what the text says around it, and by the text's other places. */
export function readToponyms(text: string, toponyms: readonly Toponym[], host: string | undefined, { gazetteer, atlas, words }: PlaceLists): readonly (Located | undefined)[] {
  const pieces = piecesOfText(text);
  const candidatesOf = candidatesIn(gazetteer, atlas, words);
  const alone = (name: string): boolean => candidatesOf(name).every((c) => c.sort === "country" || c.weight < 4);
  const named: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const entry = longestAt(gazetteer.names, pieces, i)?.value;
    if (entry?.kind === "demonym" || (entry?.kind === "country" && alone(entry.name))) named.push(entry.code);
  }
  const home = words.domains.get(host?.split(".").at(-1) ?? "");
  return locate(text, toponyms, candidatesOf, { named, local: publisherPlace(host, candidatesOf), ...(home === undefined ? {} : { home }) });
}
