import { attachMarks, markKind, marksOf } from "../marks.js";
import type { GoldSentence } from "./conllu.js";

/** A treebank, and what a mark in it counts. */
export interface WeighedTreebank {
  readonly sentences: readonly GoldSentence[];
  readonly weight: number;
}

/** Kinds of punctuation that most often hang a step higher than the rule says: EWT 2.8 hangs a dash before an apposition on what that is in apposition to. */
export function learnMarks(treebanks: readonly WeighedTreebank[]): readonly string[] {
  const votes = new Map<string, number>();
  for (const { sentences, weight } of treebanks) {
    for (const { words } of sentences) {
      const gold = Int32Array.from(words, (w) => w.head);
      const isMark = marksOf(gold, words.map((w) => w.deprel), "punct");
      const heads = gold.slice();
      attachMarks(words.map((w) => w.form), heads, isMark);
      words.forEach((word, i) => {
        const on = heads[i]!;
        const above = on < 0 ? -1 : heads[on]!;
        if (isMark[i] === 0 || above < 0) return;
        const vote = gold[i] === above ? weight : gold[i] === on ? -weight : 0;
        const kind = markKind(word.form, i, on, words[on]!.deprel);
        votes.set(kind, (votes.get(kind) ?? 0) + vote);
      });
    }
  }
  return [...votes].filter(([, vote]) => vote > 0).map(([kind]) => kind).sort();
}
