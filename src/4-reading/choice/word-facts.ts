import type { Mentions } from "../actors/mention.js";
import { preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { EventWords } from "./event-words.js";

/** What the choosers know of words: the classes of our lexicon. */
export interface WordKnowledge {
  readonly words: EventWords;
}

/** One sentence with what the choosers ask of its tokens, worked out once. */
export interface WordFacts {
  readonly tree: Tree;
  readonly mentions: Mentions | undefined;
  readonly classes: readonly (readonly string[])[];
  lemma(i: number): string;
  /** the lemma, with what is too rare to learn from taken by its kind: names, numbers */
  plain(i: number): string;
  preposition(i: number): string;
  /** from the token up to the root, itself first */
  up(i: number): readonly number[];
}

export function wordFacts(tree: Tree, { words }: WordKnowledge, mentions?: Mentions): WordFacts {
  const lemma = (i: number): string => tokenAt(tree, i).lemma.toLowerCase();
  return {
    tree,
    mentions,
    classes: words.classesIn(tree),
    lemma,
    plain: (i) => {
      const { upos } = tokenAt(tree, i);
      return upos === "PROPN" ? "@name" : upos === "NUM" ? "@number" : lemma(i);
    },
    preposition: (i) => preposition(tree, i) ?? "-",
    up: (i) => {
      const out = [i];
      for (let at = tokenAt(tree, i).head; at >= 0 && !out.includes(at); at = tokenAt(tree, at).head) out.push(at);
      return out;
    },
  };
}
