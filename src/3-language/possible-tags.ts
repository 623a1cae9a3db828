import { HAS_DIGIT, HAS_LETTER } from "./word-shape.js";

/** Numbers of the tags that a word can have, ascending, by the flags of its shape (`WordTraits.flags`). */
export type PossibleTags = (flags: number) => Int32Array;

const WORDS_ONLY = ["VERB", "ADV", "PRON", "DET", "SCONJ", "INTJ"];
/** What a word of digits is not, nor one of marks alone: 5 of the 45,000 such words in the treebanks are tagged so, each by mistake. */
const NOT_DIGITS = new Set([...WORDS_ONLY, "AUX", "ADP", "PART", "CCONJ", "PUNCT"]);
const NOT_MARKS = new Set([...WORDS_ONLY, "ADJ", "PROPN", "NUM"]);
const NOT_LETTERS = new Set(["PUNCT"]);

/** A score may lean far towards a tag that the word cannot have ("MP" as a mark, where most capitals before a comma are): its shape forbids it. */
export function possibleTags(tags: readonly { readonly upos: string }[]): PossibleTags {
  const all = Int32Array.from(tags.keys());
  const without = (barred: ReadonlySet<string>): Int32Array => {
    const left = all.filter((i) => !barred.has(tags[i]!.upos));
    return left.length > 0 ? left : all;
  };
  const [letters, digits, marks] = [without(NOT_LETTERS), without(NOT_DIGITS), without(NOT_MARKS)];
  return (flags) => ((flags & HAS_LETTER) !== 0 ? letters : (flags & HAS_DIGIT) !== 0 ? digits : marks);
}
