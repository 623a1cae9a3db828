import type { Tie } from "../parts/types.js";
import { count, dayWords } from "../parts/words.js";

/** On which side a tie stands: two thirds of its items decide. */
export function sideOf({ items, cooperation, conflict }: Tie): "up" | "down" | "mixed" {
  return cooperation * 3 >= items * 2 ? "up" : conflict * 3 >= items * 2 ? "down" : "mixed";
}

/** "Egypt → Turkey", "Egypt and Turkey". */
export function tieName({ from, to, mutual }: Tie): string {
  return mutual ? `${from.name} and ${to.name}` : `${from.name} → ${to.name}`;
}

/** What is told of a tie, in a line. */
export function tieWords(tie: Tie): string {
  const { items, cooperation, conflict, deeds } = tie;
  return `${count(items, "item")}: ${cooperation} of cooperation, ${conflict} of conflict; ${deeds} deeds, ${items - deeds} words${reach(tie)}`;
}

/** From when to when, where it has dates. */
export function reach({ first, last }: Tie): string {
  if (first === undefined || last === undefined) return "";
  return `; ${dayWords(first === last ? first : `${first}/${last}`)}`;
}

/** The dossier of the two. */
export function pairAddress({ from, to }: Tie): string {
  return `/pair/${encodeURIComponent(from.code)}/${encodeURIComponent(to.code)}`;
}

/** How wide it is drawn: the area that the eye compares grows with the items. */
export function strokeOf({ items }: Tie, most: number): number {
  return 1.2 + 6.3 * Math.sqrt(items / Math.max(1, most));
}
