import type { Lexicon } from "./lexicon.js";
import { templates, writeKeys } from "./templates.js";
import { type WordTraits, traitsOf } from "./word-shape.js";

/** The sentence as the tagger sees it; `usual` is the lexicon's tag of each word. */
export interface TaggerInput {
  readonly traits: readonly WordTraits[];
  readonly usual: Int32Array;
  /** 1 if the sentence has lower-case words: capitals then mean something */
  readonly mixedCase: number;
}

const RARE = 1;
const EDGE = traitsOf("\u0000");

/** Upper bound of the keys that `taggerKeys` writes. */
export const TAGGER_KEYS = 64;

/** Words unknown to the lexicon, and in training those that `hidden` says, show their endings and shape but not themselves. */
export function taggerInput(
  forms: readonly string[],
  lexicon: Lexicon,
  hidden: (form: string) => boolean = () => false,
  traitsFor: (form: string) => WordTraits = traitsOf,
): TaggerInput {
  const usual = Int32Array.from(forms, (form) => (hidden(form) ? -1 : lexicon.usual(form)));
  const traits = forms.map((form, i) => (usual[i]! < 0 ? { ...traitsFor(form), form: RARE, lower: RARE } : traitsFor(form)));
  const lowerCase = traits.filter((t) => (t.flags & 17) === 16).length;
  return {
    traits,
    usual,
    mixedCase: lowerCase * 3 > traits.length ? 1 : 0,
  };
}

/** Places of the values that the templates mix: of the word at hand, the two before it (P1, P2) and the two behind (N1, N2). */
enum V {
  FORM = 1, LOWER, END1, END2, END3, END4, END5, START1, START3, SHAPE, PLACE, FLAGS,
  USUAL, TAG1, TAG2, P1_LOWER, P1_END3, P2_LOWER, N1_LOWER, N1_END3, N1_END2, N2_LOWER, N1_USUAL, N2_USUAL,
  N1_FLAGS, P1_FLAGS, FINE, COARSE, P1_FINE, P1_COARSE, P2_COARSE, N1_FINE, N1_COARSE, N2_FINE, N2_COARSE,
}

const TEMPLATES = templates([
  [1, V.FORM], [2, V.LOWER], [3, V.END1], [4, V.END2], [5, V.END3], [6, V.END4], [7, V.END5], [8, V.START1], [9, V.START3],
  [10, V.SHAPE, V.PLACE], [11, V.FLAGS, V.PLACE], [12, V.USUAL], [13, V.TAG1], [14, V.TAG1, V.TAG2], [15, V.TAG1, V.LOWER],
  [16, V.TAG1, V.USUAL], [17, V.TAG1, V.END3], [18, V.TAG1, V.TAG2, V.USUAL], [19, V.P1_LOWER], [20, V.P1_LOWER, V.LOWER], [21, V.P1_END3],
  [22, V.P2_LOWER], [23, V.N1_LOWER], [24, V.N1_LOWER, V.LOWER], [25, V.N1_END3], [26, V.N1_END2, V.USUAL], [27, V.N2_LOWER],
  [28, V.N1_USUAL], [29, V.N1_USUAL, V.USUAL], [30, V.N1_USUAL, V.TAG1], [31, V.N1_USUAL, V.TAG1, V.USUAL], [32, V.N1_USUAL, V.N2_USUAL],
  [33, V.N1_USUAL, V.N2_USUAL, V.USUAL], [34, V.N1_FLAGS, V.FLAGS, V.PLACE], [35, V.P1_FLAGS, V.FLAGS, V.N1_FLAGS], [36, V.LOWER, V.N1_USUAL],
  [37, V.LOWER, V.N1_USUAL, V.TAG1], [38, V.TAG1, V.P1_LOWER], [39, V.TAG2, V.P2_LOWER, V.TAG1], [40, V.N1_FLAGS, V.TAG1, V.END2],
  [41, V.LOWER, V.P1_LOWER, V.TAG2], [42, V.N1_LOWER, V.TAG1], [43, V.N1_LOWER, V.N2_LOWER],
]);

/** The company that the word and its neighbours keep in plain text. */
const COMPANY = templates([
  [50, V.FINE], [51, V.FINE, V.TAG1], [52, V.N1_FINE], [53, V.P1_FINE], [54, V.COARSE, V.N1_COARSE], [55, V.P1_COARSE, V.COARSE],
  [56, V.P1_COARSE, V.COARSE, V.N1_COARSE], [57, V.N1_COARSE, V.N2_COARSE, V.COARSE], [58, V.FINE, V.N1_COARSE], [59, V.N2_FINE],
  [60, V.P2_COARSE, V.P1_COARSE, V.COARSE], [61, V.FINE, V.USUAL], [62, V.USUAL, V.N1_FINE], [63, V.USUAL, V.P1_FINE], [64, V.LOWER, V.N1_FINE],
  [65, V.TAG1, V.N1_FINE], [66, V.TAG1, V.FINE, V.END2], [67, V.P1_COARSE, V.N1_COARSE],
]);

/** Room for the values of one word. */
export function taggerValues(): Int32Array {
  return new Int32Array(36);
}

/** Writes the feature keys for word `i`, given the tags chosen for the two words before it; returns their number. `v` is room for values. */
export function taggerKeys(input: TaggerInput, i: number, tag1: number, tag2: number, v: Int32Array, keys: Uint32Array): number {
  const at = (j: number): WordTraits => input.traits[j] ?? EDGE;
  const usual = (j: number): number => (j < 0 || j >= input.usual.length ? -2 : input.usual[j]!);
  const w = at(i);
  const p1 = at(i - 1);
  const n1 = at(i + 1);
  const [s1, s2, s3, s4, s5] = w.suffixes;
  v[V.FORM] = w.form;
  v[V.LOWER] = w.lower;
  v[V.END1] = s1;
  v[V.END2] = s2;
  v[V.END3] = s3;
  v[V.END4] = s4;
  v[V.END5] = s5;
  v[V.START1] = w.prefix1;
  v[V.START3] = w.prefix3;
  v[V.SHAPE] = w.shape;
  v[V.PLACE] = (i === 0 ? 2 : 0) | input.mixedCase;
  v[V.FLAGS] = w.flags;
  v[V.USUAL] = usual(i);
  v[V.TAG1] = tag1;
  v[V.TAG2] = tag2;
  v[V.P1_LOWER] = p1.lower;
  v[V.P1_END3] = p1.suffixes[2];
  v[V.P2_LOWER] = at(i - 2).lower;
  v[V.N1_LOWER] = n1.lower;
  v[V.N1_END3] = n1.suffixes[2];
  v[V.N1_END2] = n1.suffixes[1];
  v[V.N2_LOWER] = at(i + 2).lower;
  v[V.N1_USUAL] = usual(i + 1);
  v[V.N2_USUAL] = usual(i + 2);
  v[V.N1_FLAGS] = n1.flags;
  v[V.P1_FLAGS] = p1.flags;
  const n = writeKeys(TEMPLATES, v, keys, 0);
  if (w.fine < 0) return n;
  v[V.FINE] = w.fine;
  v[V.COARSE] = w.coarse;
  v[V.P1_FINE] = p1.fine;
  v[V.P1_COARSE] = p1.coarse;
  v[V.P2_COARSE] = at(i - 2).coarse;
  v[V.N1_FINE] = n1.fine;
  v[V.N1_COARSE] = n1.coarse;
  v[V.N2_FINE] = at(i + 2).fine;
  v[V.N2_COARSE] = at(i + 2).coarse;
  return writeKeys(COMPANY, v, keys, n);
}
