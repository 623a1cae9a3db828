import { hashString } from "../model/hash.js";
import type { ParserState } from "./parser-state.js";
import { CONFIGURATION, GUIDANCE, V } from "./parser-templates.js";
import { writeKeys } from "./templates.js";
import type { WordTraits } from "./word-shape.js";
import { traitsOf } from "./word-shape.js";

/** The sentence as the parser sees it: a number for each property of each word; the last place is the artificial root. */
export interface ParserInput {
  readonly size: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** joint tag */
  readonly tag: Int32Array;
  readonly suffix: Int32Array;
  /** 1 for punctuation, which heads nothing; the last place is the root's */
  readonly leaf: Uint8Array;
  /** running counts of commas, quotation marks, other marks and finite verbs before each word */
  readonly commas: Int32Array;
  readonly quotes: Int32Array;
  readonly marks: Int32Array;
  readonly verbs: Int32Array;
  /** the tree of another parser, which this one may follow */
  readonly guide?: GuideTree;
}

/** A tree as advice: head (the size for the root) and relation by word, and each word's last child. */
export interface GuideTree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly lastChild: Int32Array;
}

/** Upper bound of the keys that `parserKeys` writes. */
export const PARSER_KEYS = 160;

const ROOT_WORD = hashString("\u0001root");
const ROOT_TAG = 254;
const ABSENT = -1;
const RARE = 1;

/** What the parser may be told beside the words: by default it reads every word, and works out its traits each time. */
export interface InputOptions {
  /** words that the parser shall not know are read as one rare word */
  readonly known?: (word: string) => boolean;
  readonly traits?: (word: string) => WordTraits;
  readonly lemmaHash?: (lemma: string) => number;
}

/** `lemmas`, `tags`: of each word. `verbTags`: 1 for the numbers of tags that verbs bear. */
export function parserInput(forms: readonly string[], lemmas: readonly string[], tags: Int32Array, verbTags: Uint8Array, options: InputOptions = {}): ParserInput {
  const { known = () => true, traits = traitsOf, lemmaHash = hashOfLemma } = options;
  const size = forms.length;
  const numbers = (): Int32Array => new Int32Array(size + 1);
  const input = { size, word: numbers(), lemma: numbers(), tag: numbers(), suffix: numbers(), leaf: new Uint8Array(size + 1), commas: numbers(), quotes: numbers(), marks: numbers(), verbs: numbers() };
  for (let i = 0; i < size; i++) {
    const form = forms[i]!;
    const { lower, suffixes, marks } = traits(form);
    const isKnown = known(form);
    input.word[i] = isKnown ? lower : RARE;
    input.lemma[i] = isKnown ? lemmaHash(lemmas[i]!) : RARE;
    input.tag[i] = tags[i]!;
    input.suffix[i] = suffixes[2];
    input.leaf[i] = marks & 1;
    input.commas[i + 1] = input.commas[i]! + ((marks >> 1) & 1);
    input.quotes[i + 1] = input.quotes[i]! + ((marks >> 2) & 1);
    input.marks[i + 1] = input.marks[i]! + ((marks >> 3) & 1);
    input.verbs[i + 1] = input.verbs[i]! + (verbTags[tags[i]!] === 1 ? 1 : 0);
  }
  input.word[size] = ROOT_WORD;
  input.lemma[size] = ROOT_WORD;
  input.suffix[size] = ROOT_WORD;
  input.tag[size] = ROOT_TAG;
  return input;
}

/** A lemma as the parser knows it. */
export function hashOfLemma(lemma: string): number {
  return hashString(lemma.toLowerCase());
}

function distance(a: number, b: number): number {
  const d = b - a;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** Writes the feature keys of a configuration. `v` is room for `PARSER_VALUES` values; returns the number of keys. */
export function parserKeys(input: ParserInput, state: ParserState, v: Int32Array, keys: Uint32Array): number {
  const s0 = state.below(0);
  const s1 = state.below(1);
  const s2 = state.below(2);
  const b0 = state.front;
  const b1 = b0 < state.size ? b0 + 1 : -1;
  const b2 = b0 + 1 < state.size ? b0 + 2 : -1;
  const { word, lemma, tag } = input;
  const { label, left1, left2, right1, right2, leftCount, rightCount } = state;
  const s0t = valueAt(tag, s0), s1t = valueAt(tag, s1), b0t = tag[b0]!;
  const s0l = valueAt(left1, s0), s0r = valueAt(right1, s0), s1l = valueAt(left1, s1), s1r = valueAt(right1, s1), b0l = left1[b0]!;
  const s0mask = s0 < 0 ? 0 : state.mask[s0]!, s1mask = s1 < 0 ? 0 : state.mask[s1]!;
  const betSS = between(input, s1, s0), betSB = between(input, s0, b0);
  const quotes = quoted(input, s1) | (quoted(input, s0) << 1) | (quoted(input, b0) << 2);

  v[V.S0_W] = valueAt(word, s0);
  v[V.S1_W] = valueAt(word, s1);
  v[V.B0_W] = word[b0]!;
  v[V.B1_W] = valueAt(word, b1);
  v[V.B2_W] = valueAt(word, b2);
  v[V.S0_T] = s0t;
  v[V.S1_T] = s1t;
  v[V.S2_T] = valueAt(tag, s2);
  v[V.B0_T] = b0t;
  v[V.B1_T] = valueAt(tag, b1);
  v[V.B2_T] = valueAt(tag, b2);
  v[V.S0_M] = valueAt(lemma, s0);
  v[V.S1_M] = valueAt(lemma, s1);
  v[V.S2_M] = valueAt(lemma, s2);
  v[V.B0_M] = lemma[b0]!;
  v[V.S0_SUFFIX] = s0 < 0 ? 0 : input.suffix[s0]!;
  v[V.B0_SUFFIX] = input.suffix[b0]!;
  v[V.S0L_T] = valueAt(tag, s0l);
  v[V.S0R_T] = valueAt(tag, s0r);
  v[V.S1L_T] = valueAt(tag, s1l);
  v[V.S1R_T] = valueAt(tag, s1r);
  v[V.B0L_T] = valueAt(tag, b0l);
  v[V.S0L_W] = valueAt(word, s0l);
  v[V.S0R_W] = valueAt(word, s0r);
  v[V.S1L_W] = valueAt(word, s1l);
  v[V.S1R_W] = valueAt(word, s1r);
  v[V.B0L_W] = valueAt(word, b0l);
  v[V.S0L_L] = valueAt(label, s0l);
  v[V.S0R_L] = valueAt(label, s0r);
  v[V.S1L_L] = valueAt(label, s1l);
  v[V.S1R_L] = valueAt(label, s1r);
  v[V.B0L_L] = valueAt(label, b0l);
  v[V.S0L2_L] = valueAt(label, valueAt(left2, s0));
  v[V.S0R2_L] = valueAt(label, valueAt(right2, s0));
  v[V.S1R2_L] = valueAt(label, valueAt(right2, s1));
  v[V.B0L2_L] = valueAt(label, left2[b0]!);
  v[V.VL0] = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 5);
  v[V.VR0] = s0 < 0 ? 0 : Math.min(rightCount[s0]!, 5);
  v[V.VL1] = s1 < 0 ? 0 : Math.min(leftCount[s1]!, 5);
  v[V.VR1] = s1 < 0 ? 0 : Math.min(rightCount[s1]!, 5);
  v[V.VLB] = Math.min(leftCount[b0]!, 5);
  v[V.S0_MASK] = s0mask;
  v[V.S1_MASK] = s1mask;
  v[V.B0_MASK] = state.mask[b0]!;
  v[V.S1T_S0T] = s1t * 256 + s0t;
  v[V.S0T_B0T] = s0t * 256 + b0t;
  v[V.S0T_S1T] = s0t * 256 + s1t;
  v[V.D_SB] = s0 < 0 ? 0 : distance(s0, b0);
  v[V.D_SS] = s1 < 0 ? 0 : distance(s1, s0);
  v[V.BET_SS] = betSS;
  v[V.BET_SB] = betSB;
  v[V.QUOTES] = quotes;
  v[V.QUOTES_SS] = quotes * 16 + betSS;
  v[V.QUOTES_SB] = quotes * 16 + betSB;
  v[V.S0_CASE] = s0 < 0 ? ABSENT : valueAt(word, state.caseChild[s0]!);
  v[V.S0_MARK] = s0 < 0 ? ABSENT : valueAt(word, state.markChild[s0]!);
  v[V.S1_CASE] = s1 < 0 ? ABSENT : valueAt(word, state.caseChild[s1]!);
  v[V.S1_MARK] = s1 < 0 ? ABSENT : valueAt(word, state.markChild[s1]!);
  const n = writeKeys(CONFIGURATION, v, keys, 0);
  if (!input.guide) return n;
  guideValues(input.guide, input, s0, s1, b0, v);
  return writeKeys(GUIDANCE, v, keys, n);
}

/** The value for word `i`, which may be absent. */
function valueAt(values: Int32Array, i: number): number {
  return i < 0 ? ABSENT : values[i]!;
}

/** Bits for a comma, quotation mark, other mark or verb between two words. */
function between({ commas, quotes, marks, verbs }: ParserInput, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  return (commas[b]! > commas[a]! ? 1 : 0) | (quotes[b]! > quotes[a]! ? 2 : 0) | (marks[b]! > marks[a]! ? 4 : 0) | (verbs[b]! > verbs[a + 1]! ? 8 : 0);
}

/** 1 behind an odd number of quotation marks. */
function quoted(input: ParserInput, i: number): number {
  return i < 0 ? 0 : input.quotes[i]! & 1;
}

function guideValues(guide: GuideTree, input: ParserInput, s0: number, s1: number, b0: number, v: Int32Array): void {
  const h0 = valueAt(guide.heads, s0), h1 = valueAt(guide.heads, s1), hb = guide.heads[b0]!;
  const where0 = s0 < 0 ? 0 : h0 === s1 ? 1 : h0 === b0 ? 2 : h0 > b0 ? 3 : 4;
  const where1 = s1 < 0 ? 0 : h1 === s0 ? 1 : h1 === b0 ? 2 : h1 > b0 ? 3 : 4;
  const whereB = hb === s0 ? 1 : hb === s1 ? 2 : hb > b0 ? 3 : 4;
  const waits0 = s0 >= 0 && guide.lastChild[s0]! >= b0 ? 1 : 0;
  const waits1 = s1 >= 0 && guide.lastChild[s1]! >= b0 ? 1 : 0;
  v[V.G_S0] = where0 | (waits0 << 3);
  v[V.G_B0] = whereB;
  v[V.G_S0_B0] = where0 | (whereB << 3) | (waits0 << 6);
  v[V.G_ALL] = where0 | (whereB << 3) | (waits0 << 6) | (waits1 << 7) | (where1 << 8);
  v[V.G_S0_L] = valueAt(guide.relations, s0);
  v[V.G_S1_L] = valueAt(guide.relations, s1);
  v[V.G_B0_L] = guide.relations[b0]!;
  v[V.G_S1_LEMMA] = input.lemma[Math.max(0, s1)]!;
}
