import type { Line } from "../actors/line.js";
import { decode } from "./decode.js";
import { nameInput, type NameInput, type NameLists } from "./name-features.js";
import { LABELS, spansOf, type NameSpan } from "./name-labels.js";
import type { NameWeights } from "./name-weights.js";
import { reportMarks } from "./report-marks.js";
import { scorerOf, type Scorer } from "./scorer.js";
import { voteKeys } from "./votes.js";
import { marksReader, type MarksOf } from "./word-marks.js";

/** Finds persons, organisations and places in the sentences of one report: a list of names for each line. */
export type NameTagger = (lines: readonly Line[]) => readonly (readonly NameSpan[])[];

/** A tagger with these weights: looks at every word by itself and its neighbours, then again with what the report called it elsewhere. */
export function makeNameTagger(weights: NameWeights, lists: NameLists): NameTagger {
  const [words, votes] = [scorerOf(weights.words), scorerOf(weights.votes)];
  const marksOf = marksReader(lists.gazetteer, lists.atlas);
  return (lines) => {
    const inputs = inputsOf(lines, marksOf);
    const scores = inputs.map((input) => firstScores(input, words));
    const first = inputs.map((input, s) => decode(input.length, input.candidates, scores[s] ?? [], weights.transitions));
    const keys = voteKeys(lines, inputs, first);
    return inputs.map((input, s) => {
      const own = scores[s] ?? new Float64Array();
      keys[s]?.forEach((k, at) => votes(k, own, at * LABELS));
      return spansOf(decode(input.length, input.candidates, own, weights.transitions));
    });
  };
}

/** What the tagger sees of a report. */
export function inputsOf(lines: readonly Line[], marksOf: MarksOf): readonly NameInput[] {
  const report = reportMarks(lines);
  return lines.map((line) => nameInput(line, marksOf, report));
}

/** Label scores of every candidate, one after the other. */
export function firstScores(input: NameInput, words: Scorer): Float64Array {
  const scores = new Float64Array(input.candidates.length * LABELS);
  input.keys.forEach((keys, k) => words(keys, scores, k * LABELS));
  return scores;
}
