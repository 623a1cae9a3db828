import type { GoldSentence } from "../src/3-language/training/conllu.js";
import type { Sentence } from "../src/model/sentence.js";
import { f1 } from "./syntax-score.js";

/** A word at its place in the running text, with its head's place; -1 is the root's head. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly relation: string;
  readonly headStart: number;
  readonly headEnd: number;
}

/** Finds the gold words in the sentence's text; a form that is not in it (a normalised one) gets no width. */
export function placeGold(sentence: GoldSentence, base: number): readonly PlacedWord[] {
  const spans: (readonly [number, number])[] = [];
  let at = 0;
  for (const word of sentence.words) {
    while (/\s/.test(sentence.text[at] ?? "")) at++;
    const here = sentence.text.startsWith(word.form, at) ? at : sentence.text.indexOf(word.form, at);
    if (here < 0 || here - at > 20) {
      spans.push([base + at, base + at]);
      continue;
    }
    spans.push([base + here, base + here + word.form.length]);
    at = here + word.form.length;
  }
  return sentence.words.map((w, i) => placed(spans, i, w.head, w.upos, w.deprel));
}

export function placeSystem(sentence: Sentence, base: number): readonly PlacedWord[] {
  const spans = sentence.tokens.map((t) => [base + t.start, base + t.end] as const);
  return sentence.tokens.map((t, i) => placed(spans, i, t.head, t.upos, t.deprel));
}

function placed(
  spans: readonly (readonly [number, number])[],
  i: number,
  head: number,
  upos: string,
  deprel: string,
): PlacedWord {
  const [start, end] = spans[i]!;
  const [headStart, headEnd] = head < 0 ? [-1, -1] : spans[head]!;
  return { start, end, upos, relation: deprel.replace(/:.*$/, ""), headStart, headEnd };
}

/** F1 of words, sentences, tags and arcs over words that stand at the same place in both. Sentences are compared by the words they hold. */
export function scoreRaw(
  gold: readonly PlacedWord[],
  found: readonly PlacedWord[],
  goldEnds: readonly number[],
  foundEnds: readonly number[],
) {
  const byPlace = new Map(gold.map((w) => [`${w.start} ${w.end}`, w]));
  let tokens = 0, upos = 0, las = 0;
  for (const got of found) {
    const want = byPlace.get(`${got.start} ${got.end}`);
    if (!want) continue;
    tokens++;
    if (got.upos === want.upos) upos++;
    const attached = got.headStart === want.headStart && got.headEnd === want.headEnd;
    if (attached && got.relation === want.relation) las++;
  }
  const sentences = sameSentences(goldEnds, foundEnds);
  return {
    "raw.upos": f1(upos, found.length, gold.length),
    "raw.las": f1(las, found.length, gold.length),
    "raw.sentences": f1(sentences, foundEnds.length, goldEnds.length),
    "raw.tokens": f1(tokens, found.length, gold.length),
  };
}

/** Sentences that end at the same place and whose predecessors do too: they are the same stretch. */
function sameSentences(gold: readonly number[], found: readonly number[]): number {
  const after = new Map(gold.map((end, i) => [end, gold[i - 1] ?? -1]));
  return found.filter((end, i) => after.get(end) === (found[i - 1] ?? -1)).length;
}
