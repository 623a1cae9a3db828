import type { Mentions } from "../actors/mention.js";
import { preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { EventWords } from "./event-words.js";

/** The class of a word by the company that it keeps in plain text, of few and of many; undefined for a word seldom seen. */
export type WordClassOf = (form: string) => { readonly coarse: number; readonly fine: number } | undefined;

/** What the choosers know of words: the classes of our lexicon, and those that the language model learnt. */
export interface WordKnowledge {
  readonly words: EventWords;
  readonly classOf: WordClassOf;
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
  /** the names of the classes by the company that a word keeps */
  company(i: number): readonly string[];
  /** from the token up to the root, itself first */
  up(i: number): readonly number[];
}

export function wordFacts(tree: Tree, { words, classOf }: WordKnowledge, mentions?: Mentions): WordFacts {
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
    company: (i) => {
      const found = classOf(tokenAt(tree, i).text);
      return found === undefined ? [] : [`f${found.fine}`, `c${found.coarse}`];
    },
    up: (i) => {
      const out = [i];
      for (let at = tokenAt(tree, i).head; at >= 0 && !out.includes(at); at = tokenAt(tree, at).head) out.push(at);
      return out;
    },
  };
}
