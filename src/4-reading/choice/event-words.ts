import type { Tree } from "../clauses/tree.js";

/** Words by the classes of `lexicon/event-words.tsv`: "condemn" is in ACCUSE.condemn. */
export interface EventWords {
  /** the classes of each token of a sentence, phrases ("step down") on their first word */
  classesIn(tree: Tree): readonly (readonly string[])[];
  /** single words by class, for what is learned from the definitions themselves */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly name: string;
}

/** Parse `lexicon/event-words.tsv`; throws on a line without two columns. */
export function makeEventWords(tsv: string): EventWords {
  const words = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  tsv.split("\n").forEach((line, n) => {
    if (line === "" || line.startsWith("#")) return;
    const [name, list] = line.split("\t");
    if (!name || !list) throw new Error(`lexicon/event-words.tsv:${n + 1}: two columns are needed, got "${line}"`);
    for (const word of list.trim().split(/\s+/)) {
      const [first = "", ...rest] = word.split(/[_-]/);
      if (rest.length === 0) words.set(word, [...(words.get(word) ?? []), name]);
      else phrases.set(first, [...(phrases.get(first) ?? []), { rest, name }]);
    }
  });
  return {
    words,
    classesIn: (tree) => {
      // a hyphen is a token of its own, and no word of a phrase
      const said = tree.tokens.map((t, i) => ({ i, lemma: t.lemma.toLowerCase(), text: t.text.toLowerCase() })).filter((w) => w.text !== "-");
      const found: string[][] = tree.tokens.map(() => []);
      said.forEach(({ i, lemma, text }, at) => {
        const own = new Set([...(words.get(lemma) ?? []), ...(words.get(text) ?? [])]);
        for (const { rest, name } of [...(phrases.get(lemma) ?? []), ...(text === lemma ? [] : (phrases.get(text) ?? []))]) {
          if (rest.every((w, k) => said[at + 1 + k]?.lemma === w || said[at + 1 + k]?.text === w)) own.add(name);
        }
        found[i] = [...own];
      });
      return found;
    },
  };
}
