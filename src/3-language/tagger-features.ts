import { mix } from "../model/hash.js";
import type { Lexicon } from "./lexicon.js";
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
export const TAGGER_KEYS = 48;

/** Words unknown to the lexicon, and in training those that `hidden` says, show their endings and shape but not themselves. */
export function taggerInput(
  forms: readonly string[],
  lexicon: Lexicon,
  hidden: (form: string) => boolean = () => false,
): TaggerInput {
  const usual = Int32Array.from(forms, (form) => (hidden(form) ? -1 : lexicon.usual(form)));
  const traits = forms.map((form, i) => (usual[i]! < 0 ? { ...traitsOf(form), form: RARE, lower: RARE } : traitsOf(form)));
  const lowerCase = traits.filter((t) => (t.flags & 17) === 16).length;
  return {
    traits,
    usual,
    mixedCase: lowerCase * 3 > traits.length ? 1 : 0,
  };
}

/** Writes the feature keys for word `i`, given the tags chosen for the two words before it; returns their number. */
export function taggerKeys(input: TaggerInput, i: number, tag1: number, tag2: number, keys: Uint32Array): number {
  const at = (j: number): WordTraits => input.traits[j] ?? EDGE;
  const usual = (j: number): number => (j < 0 || j >= input.usual.length ? -2 : input.usual[j]!);
  const w = at(i);
  const p1 = at(i - 1);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  const [s1, s2, s3, s4, s5] = w.suffixes;
  const place = (i === 0 ? 2 : 0) | input.mixedCase;
  let n = 0;
  keys[n++] = mix(1, w.form);
  keys[n++] = mix(2, w.lower);
  keys[n++] = mix(3, s1);
  keys[n++] = mix(4, s2);
  keys[n++] = mix(5, s3);
  keys[n++] = mix(6, s4);
  keys[n++] = mix(7, s5);
  keys[n++] = mix(8, w.prefix1);
  keys[n++] = mix(9, w.prefix3);
  keys[n++] = mix(10, w.shape, place);
  keys[n++] = mix(11, w.flags, place);
  keys[n++] = mix(12, usual(i));
  keys[n++] = mix(13, tag1);
  keys[n++] = mix(14, tag1, tag2);
  keys[n++] = mix(15, tag1, w.lower);
  keys[n++] = mix(16, tag1, usual(i));
  keys[n++] = mix(17, tag1, s3);
  keys[n++] = mix(18, tag1, tag2, usual(i));
  keys[n++] = mix(19, p1.lower);
  keys[n++] = mix(20, p1.lower, w.lower);
  keys[n++] = mix(21, p1.suffixes[2]);
  keys[n++] = mix(22, at(i - 2).lower);
  keys[n++] = mix(23, n1.lower);
  keys[n++] = mix(24, n1.lower, w.lower);
  keys[n++] = mix(25, n1.suffixes[2]);
  keys[n++] = mix(26, n1.suffixes[1], usual(i));
  keys[n++] = mix(27, n2.lower);
  keys[n++] = mix(28, usual(i + 1));
  keys[n++] = mix(29, usual(i + 1), usual(i));
  keys[n++] = mix(30, usual(i + 1), tag1);
  keys[n++] = mix(31, usual(i + 1), tag1, usual(i));
  keys[n++] = mix(32, usual(i + 1), usual(i + 2));
  keys[n++] = mix(33, usual(i + 1), usual(i + 2), usual(i));
  keys[n++] = mix(34, n1.flags, w.flags, place);
  keys[n++] = mix(35, p1.flags, w.flags, n1.flags);
  keys[n++] = mix(36, w.lower, usual(i + 1));
  keys[n++] = mix(37, w.lower, usual(i + 1), tag1);
  keys[n++] = mix(38, tag1, p1.lower);
  keys[n++] = mix(39, tag2, at(i - 2).lower, tag1);
  keys[n++] = mix(40, n1.flags, tag1, s2);
  keys[n++] = mix(41, w.lower, p1.lower, tag2);
  keys[n++] = mix(42, n1.lower, tag1);
  keys[n++] = mix(43, n1.lower, n2.lower);
  return n;
}
