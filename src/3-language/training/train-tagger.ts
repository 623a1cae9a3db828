import { hashString } from "../../model/hash.js";
import { Lexicon, type LexiconRows } from "../lexicon.js";
import { type Scorer, FrozenModel } from "../linear-model.js";
import type { SparseRows } from "../sparse-rows.js";
import { TAGGER_KEYS, taggerInput, taggerKeys, taggerValues } from "../tagger-features.js";
import { type Tag, highest, tagWords } from "../tagger.js";
import type { WordTraits } from "../word-shape.js";
import type { GoldSentence } from "./conllu.js";
import { packRows } from "../packed-rows.js";
import { Perceptron } from "./perceptron.js";
import { seededRandom, shuffledOrder } from "../../model/random.js";

export interface TrainedTagger {
  readonly lexicon: LexiconRows;
  readonly rows: SparseRows;
}

/** All joint tags of the treebanks that occur more than once, most frequent first. */
export function collectTags(sentences: readonly GoldSentence[]): readonly Tag[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const w of s.words) counts.set(`${w.upos} ${w.xpos}`, (counts.get(`${w.upos} ${w.xpos}`) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 250)
    .map(([name]) => ({ upos: name.split(" ")[0]!, xpos: name.split(" ")[1]! }));
}

/** The number of each word's gold tag; a rare joint tag falls back on the first with its universal half. */
export function goldTags(sentence: GoldSentence, tags: readonly Tag[]): Int32Array {
  return Int32Array.from(sentence.words, (w) => {
    const exact = tags.findIndex((t) => t.upos === w.upos && t.xpos === w.xpos);
    return exact >= 0 ? exact : Math.max(0, tags.findIndex((t) => t.upos === w.upos));
  });
}

/** How a tagger is trained; `cells`: weights kept. */
export interface TaggerTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly cells: number;
  readonly traits: (word: string) => WordTraits;
  readonly log: (line: string) => void;
}

/** Trains on sentences with gold tag numbers. */
export function trainTagger(sentences: readonly GoldSentence[], gold: readonly Int32Array[], tagCount: number, training: TaggerTraining): TrainedTagger {
  const { epochs, seed, cells, traits, log } = training;
  const lexiconRows = collectLexicon(sentences, gold);
  const lexicon = new Lexicon(lexiconRows);
  const model = new Perceptron(tagCount);
  const random = seededRandom(seed);
  const counts = countForms(sentences);
  // rare words are hidden now and then, so that endings and neighbours learn to speak for unknown ones
  const hidden = (form: string): boolean => random() * (counts.get(form) ?? 0) < 1.5;
  const sure = sentences.map((s) => Int32Array.from(s.words, (w) => lexicon.sure(w.form)));
  const keys = new Uint32Array(TAGGER_KEYS);
  const values = taggerValues();
  const scores = new Float64Array(tagCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let total = 0;
    for (const s of shuffledOrder(sentences.length, random)) {
      const want = gold[s]!;
      const input = taggerInput(sentences[s]!.words.map((w) => w.form), lexicon, hidden, traits);
      let tag1 = -1;
      let tag2 = -1;
      for (let i = 0; i < want.length; i++) {
        let guess = sure[s]![i]!;
        if (guess < 0) {
          const count = taggerKeys(input, i, tag1, tag2, values, keys);
          model.score(keys, count, scores);
          guess = highest(scores);
          model.learn(keys, count, want[i]!, guess);
        }
        total++;
        if (guess !== want[i]) wrong++;
        tag2 = tag1;
        tag1 = guess;
      }
    }
    log(`tagger epoch ${epoch + 1}: ${((100 * (total - wrong)) / total).toFixed(2)} on its training words`);
  }
  return { lexicon: lexiconRows, rows: model.freeze(cells) };
}

/** Tags each sentence by a tagger that has not seen it (jack-knifing), so that the parser meets realistic tags in training. */
export function jackknifeTags(sentences: readonly GoldSentence[], gold: readonly Int32Array[], tagCount: number, folds: number, training: TaggerTraining): readonly Int32Array[] {
  const { seed, traits, log } = training;
  const all = Int32Array.from({ length: tagCount }, (_, i) => i);
  const out: Int32Array[] = sentences.map(() => new Int32Array(0));
  // neighbours share a document: folds are runs of 40 sentences
  const foldOf = (i: number): number => Math.floor(i / 40) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const kept = sentences.map((_, i) => i).filter((i) => foldOf(i) !== fold);
    const of = <T>(list: readonly T[]): readonly T[] => kept.map((i) => list[i]!);
    const own: TaggerTraining = { ...training, seed: seed + fold, log: () => {} };
    const trained = trainTagger(of(sentences), of(gold), tagCount, own);
    const lexicon = new Lexicon(trained.lexicon);
    const scorer: Scorer = new FrozenModel(packRows(trained.rows));
    let right = 0;
    let total = 0;
    sentences.forEach((s, i) => {
      if (foldOf(i) !== fold) return;
      const tags = tagWords(s.words.map((w) => w.form), lexicon, scorer, () => all, traits);
      out[i] = tags;
      total += tags.length;
      tags.forEach((t, j) => (right += t === gold[i]![j] ? 1 : 0));
    });
    log(`jack-knife fold ${fold + 1} of ${folds}: ${((100 * right) / total).toFixed(2)} joint tags right`);
  }
  return out;
}

function countForms(sentences: readonly GoldSentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const w of s.words) counts.set(w.form, (counts.get(w.form) ?? 0) + 1);
  return counts;
}

function collectLexicon(sentences: readonly GoldSentence[], gold: readonly Int32Array[]): LexiconRows {
  const counts = new Map<number, Map<number, number>>();
  sentences.forEach((s, i) =>
    s.words.forEach((w, j) => {
      const key = hashString(w.form);
      const tag = gold[i]![j]!;
      let row = counts.get(key);
      if (!row) counts.set(key, (row = new Map()));
      row.set(tag, (row.get(tag) ?? 0) + 1);
    }),
  );
  const rows: { key: number; tag: number; sure: number }[] = [];
  for (const [key, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 3) continue;
    const [tag, n] = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    rows.push({ key, tag, sure: total >= 30 && n / total >= 0.998 ? 1 : 0 });
  }
  rows.sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(rows, (r) => r.key),
    tags: Uint8Array.from(rows, (r) => r.tag),
    sure: Uint8Array.from(rows, (r) => r.sure),
  };
}
