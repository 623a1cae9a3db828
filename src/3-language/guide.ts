import type { Scorer } from "./linear-model.js";
import type { GuideTree, ParserInput } from "./parser-features.js";
import { parseArcs } from "./parser.js";
import type { TransitionTable } from "./transitions.js";

/**
 * Parses from the right with a parser trained so, and returns its tree as advice for the parser from the left
 * (stacking: Nivre and McDonald 2008). The two err in different places.
 */
export function guideTree(input: ParserInput, table: TransitionTable, scorer: Scorer): GuideTree {
  const size = input.size;
  const arcs = parseArcs(mirrored(input), table, scorer);
  const heads = new Int32Array(size + 1).fill(-1);
  const relations = new Int32Array(size + 1).fill(-1);
  const lastChild = new Int32Array(size + 1).fill(-1);
  for (let i = 0; i < size; i++) {
    const head = arcs.heads[size - 1 - i]!;
    heads[i] = head < 0 ? size : size - 1 - head;
    relations[i] = arcs.relations[size - 1 - i]!;
    lastChild[heads[i]!] = i;
  }
  return { heads, relations, lastChild };
}

/** The sentence from its last word to its first; the artificial root stays last. */
export function mirrored(input: ParserInput): ParserInput {
  const { size } = input;
  const turn = (values: Int32Array): Int32Array => Int32Array.from(values, (v, i) => (i < size ? values[size - 1 - i]! : v));
  const recount = (counts: Int32Array): Int32Array => Int32Array.from(counts, (_, i) => counts[size]! - counts[size - i]!);
  return {
    size,
    word: turn(input.word),
    lemma: turn(input.lemma),
    tag: turn(input.tag),
    suffix: turn(input.suffix),
    leaf: Uint8Array.from(input.leaf, (v, i) => (i < size ? input.leaf[size - 1 - i]! : v)),
    commas: recount(input.commas),
    quotes: recount(input.quotes),
    marks: recount(input.marks),
    verbs: recount(input.verbs),
  };
}
