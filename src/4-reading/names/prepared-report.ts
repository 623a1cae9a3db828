import type { Sentence } from "../../model/sentence.js";
import { lineOf, type Line } from "../actors/line.js";
import { treeOf } from "../clauses/tree.js";
import { labelsOf, type NameSpan } from "./name-labels.js";
import type { NameInput, NameLists } from "./name-features.js";
import { inputsOf } from "./name-tagger.js";
import { marksReader } from "./word-marks.js";

/** A report with its names. */
export interface NamedReport {
  readonly sentences: readonly { readonly sentence: Sentence; readonly gold: readonly NameSpan[] }[];
}

/** A report as the tagger sees it, made once and used in every fold. */
export interface PreparedReport {
  readonly lines: readonly Line[];
  readonly inputs: readonly NameInput[];
  readonly gold: readonly Uint8Array[];
}

/** Look up names and roles, and work out the features. */
export function prepareReport({ sentences }: NamedReport, lists: NameLists): PreparedReport {
  const lines = sentences.map(({ sentence }, index) => lineOf(treeOf({ ...sentence, index }), lists.gazetteer));
  return { lines, inputs: inputsOf(lines, marksReader(lists.gazetteer, lists.atlas)), gold: sentences.map(({ sentence, gold }) => labelsOf(gold, sentence.tokens.length)) };
}
