import { RARITY_BANDS, STRETCHES } from "./word-rarity.js";

const RARITY: ReadonlyMap<string, number> = new Map(RARITY_BANDS.flatMap(([band, words]) => words.split(" ").map((word) => [word, Math.log(STRETCHES / 2 ** (band / 2))] as const)));

/** What is in none of the bands is taken for a word of one stretch. */
const RAREST = Math.log(STRETCHES);

/** How rare a stem is in open text: the logarithm of how many stretches of about 100 words there are for one that holds it. */
export function rarityOf(stem: string): number {
  return RARITY.get(stem) ?? RAREST;
}
