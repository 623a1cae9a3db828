import type { Sentence } from "../../model/sentence.js";
import { treeOf } from "../clauses/tree.js";
import { readDates } from "../dates/read-dates.js";
import { type FigureLexicon, unitName } from "./figure-lexicon.js";
import { readQuantities } from "./read-quantities.js";

/** A quantity with the English name of its unit, "" for none; ages are in "year of age". */
export interface NamedQuantity {
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
}

/** The quantities of sentences as public data sets name them. For `evaluate figures`. */
export function namedQuantities(sentences: readonly Sentence[], lexicon: FigureLexicon): readonly NamedQuantity[] {
  return sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    return readQuantities(tree, readDates(tree, {}), lexicon).map((q) => ({
      value: q.value,
      ...(q.upper === undefined ? {} : { upper: q.upper }),
      unit: q.kind === "age" ? "year of age" : q.unit === "1" ? "" : unitName(lexicon, q.unit),
    }));
  });
}
