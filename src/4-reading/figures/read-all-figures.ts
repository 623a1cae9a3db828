import type { Actor } from "../../model/actor.js";
import type { Scene } from "../scene.js";
import type { FigureLexicon } from "./figure-lexicon.js";
import { openerOf, readFigures, type FigureDraft, type ToldMeasure } from "./read-figures.js";

/**
 * The figures of each sentence of a report. What one sentence gives an amount of, "a figure of $6 billion" in the next one is of too; and
 * "trade" that was of two countries once stays theirs where no other country comes near.
 */
export function readAllFigures(scene: Scene, lexicon: FigureLexicon): readonly (readonly FigureDraft[])[] {
  let told: ToldMeasure | undefined;
  const owners = new Map<string, readonly Actor[]>();
  return scene.trees.map((tree) => {
    const countries = new Set(scene.mentions.in(tree.sentence.index).flatMap((m) => m.actor.country ?? []));
    const found = readFigures(tree, scene.mentions, scene.dates[tree.sentence.index] ?? [], lexicon, told).map((f) => {
      const of = f.of.length > 0 || !isMoney(f) ? undefined : owners.get(f.measure);
      return of === undefined || [...countries].some((c) => !of.some((a) => a.country === c)) ? f : { ...f, of };
    });
    const last = found.findLast(isMoney);
    told = last === undefined ? (openerOf(tree, scene.mentions, lexicon) ?? told) : { words: last.measure, of: last.of };
    for (const one of [...found.filter(isMoney).map((f) => ({ words: f.measure, of: f.of })), ...(told === undefined ? [] : [told])]) if (one.of.length > 0) owners.set(one.words, one.of);
    return found;
  });
}

function isMoney(figure: FigureDraft): boolean {
  return /^[A-Z]{3}$/.test(figure.unit);
}
