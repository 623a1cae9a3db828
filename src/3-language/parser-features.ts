import { hashString, mix } from "../model/hash.js";
import type { ParserState } from "./parser-state.js";
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
const ABSENT = -1;
const RARE = 1;

export function parserInput(
  forms: readonly string[],
  lemmas: readonly string[],
  tags: Int32Array,
  verbTags: Uint8Array,
  known: (word: string) => boolean = () => true,
): ParserInput {
  const size = forms.length;
  const traits: readonly WordTraits[] = forms.map(traitsOf);
  const ending = (values: readonly number[], last: number): Int32Array => Int32Array.from([...values, last]);
  const running = (test: (form: string, i: number) => boolean): Int32Array => {
    const counts = new Int32Array(size + 1);
    for (let i = 0; i < size; i++) counts[i + 1] = counts[i]! + (test(forms[i]!, i) ? 1 : 0);
    return counts;
  };
  return {
    size,
    word: ending(traits.map((t, i) => (known(forms[i]!) ? t.lower : RARE)), ROOT_WORD),
    lemma: ending(lemmas.map((l, i) => (known(forms[i]!) ? hashString(l.toLowerCase()) : RARE)), ROOT_WORD),
    tag: ending([...tags], 254),
    suffix: ending(traits.map((t) => t.suffixes[2]), ROOT_WORD),
    leaf: Uint8Array.from([...forms.map((f) => (/[\p{L}\p{N}\p{Sc}%&#@+=~^*/]/u.test(f) ? 0 : 1)), 0]),
    commas: running((f) => f === ","),
    quotes: running((f) => /^["“”«»„]$|^''$|^``$/.test(f)),
    marks: running((f) => /^[:;()[\]—–-]+$/.test(f)),
    verbs: running((_, i) => verbTags[tags[i]!] === 1),
  };
}

function distance(a: number, b: number): number {
  const d = b - a;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** Writes the feature keys of a configuration: Zhang and Nivre's (2011), the preposition of a nominal, what stands between, and quotation. */
export function parserKeys(input: ParserInput, state: ParserState, keys: Uint32Array): number {
  const s0 = state.below(0);
  const s1 = state.below(1);
  const s2 = state.below(2);
  const b0 = state.front;
  const b1 = b0 < state.size ? b0 + 1 : -1;
  const b2 = b0 + 1 < state.size ? b0 + 2 : -1;
  const W = (i: number): number => (i < 0 ? ABSENT : input.word[i]!);
  const M = (i: number): number => (i < 0 ? ABSENT : input.lemma[i]!);
  const T = (i: number): number => (i < 0 ? ABSENT : input.tag[i]!);
  const L = (i: number): number => (i < 0 ? ABSENT : state.label[i]!);
  const left1 = (i: number): number => (i < 0 ? -1 : state.left1[i]!);
  const left2 = (i: number): number => (i < 0 ? -1 : state.left2[i]!);
  const right1 = (i: number): number => (i < 0 ? -1 : state.right1[i]!);
  const right2 = (i: number): number => (i < 0 ? -1 : state.right2[i]!);
  const mask = (i: number): number => (i < 0 ? 0 : state.mask[i]!);
  const between = (a: number, b: number): number =>
    a < 0 || b < 0
      ? 0
      : (input.commas[b]! > input.commas[a]! ? 1 : 0) |
        (input.quotes[b]! > input.quotes[a]! ? 2 : 0) |
        (input.marks[b]! > input.marks[a]! ? 4 : 0) |
        (input.verbs[b]! > input.verbs[a + 1]! ? 8 : 0);
  const quoted = (i: number): number => (i < 0 ? 0 : input.quotes[i]! & 1);

  const s0w = W(s0), s1w = W(s1), b0w = W(b0), b1w = W(b1);
  const s0m = M(s0), s1m = M(s1), s2m = M(s2), b0m = M(b0);
  const s0t = T(s0), s1t = T(s1), s2t = T(s2), b0t = T(b0), b1t = T(b1), b2t = T(b2);
  const s0l = left1(s0), s0r = right1(s0), s1l = left1(s1), s1r = right1(s1), b0l = left1(b0);
  const s0c = s0 < 0 ? ABSENT : W(state.caseChild[s0]!);
  const s0k = s0 < 0 ? ABSENT : W(state.markChild[s0]!);
  const s1k = s1 < 0 ? ABSENT : W(state.markChild[s1]!);
  const s1c = s1 < 0 ? ABSENT : W(state.caseChild[s1]!);
  const s0mask = mask(s0), s1mask = mask(s1), b0mask = mask(b0);
  const dSB = s0 < 0 ? 0 : distance(s0, b0);
  const dSS = s1 < 0 ? 0 : distance(s1, s0);
  const betSS = between(s1, s0), betSB = between(s0, b0);
  const vl0 = s0 < 0 ? 0 : Math.min(state.leftCount[s0]!, 5), vr0 = s0 < 0 ? 0 : Math.min(state.rightCount[s0]!, 5);
  const vl1 = s1 < 0 ? 0 : Math.min(state.leftCount[s1]!, 5), vr1 = s1 < 0 ? 0 : Math.min(state.rightCount[s1]!, 5);
  const vlb = Math.min(state.leftCount[b0]!, 5);
  const quoteBits = quoted(s1) | (quoted(s0) << 1) | (quoted(b0) << 2);

  let n = 0;
  // single words
  keys[n++] = mix(1, s0w, s0t);
  keys[n++] = mix(2, s0w);
  keys[n++] = mix(3, s0t);
  keys[n++] = mix(4, s1w, s1t);
  keys[n++] = mix(5, s1w);
  keys[n++] = mix(6, s1t);
  keys[n++] = mix(7, b0w, b0t);
  keys[n++] = mix(8, b0w);
  keys[n++] = mix(9, b0t);
  keys[n++] = mix(10, b1w, b1t);
  keys[n++] = mix(11, b1w);
  keys[n++] = mix(12, b1t);
  keys[n++] = mix(13, b2t, W(b2));
  keys[n++] = mix(14, b2t);
  keys[n++] = mix(15, s2t);
  keys[n++] = mix(16, s2m, s2t);
  keys[n++] = mix(17, input.suffix[b0]!, s0t);
  keys[n++] = mix(18, s0 < 0 ? 0 : input.suffix[s0]!, s1t);
  // pairs
  keys[n++] = mix(20, s0m, s0t, b0m);
  keys[n++] = mix(21, s0m, b0t);
  keys[n++] = mix(22, s0t, b0m);
  keys[n++] = mix(23, s0m, b0m);
  keys[n++] = mix(24, s0t, b0t);
  keys[n++] = mix(25, s0w, s0t, b0t);
  keys[n++] = mix(26, s0t, b0w, b0t);
  keys[n++] = mix(27, s1m, s0m);
  keys[n++] = mix(28, s1t, s0t);
  keys[n++] = mix(29, s1m, s1t, s0t);
  keys[n++] = mix(30, s1t, s0m, s0t);
  keys[n++] = mix(31, s1m, b0t);
  keys[n++] = mix(32, s1t, b0m);
  keys[n++] = mix(33, s1m, b0m);
  keys[n++] = mix(34, b0t, b1t);
  keys[n++] = mix(35, b0m, b1t);
  keys[n++] = mix(36, b0t, b1w);
  keys[n++] = mix(37, s0m, b1t, b0t);
  // triples
  keys[n++] = mix(40, s0t, b0t, b1t);
  keys[n++] = mix(41, s1t, s0t, b0t);
  keys[n++] = mix(42, s2t, s1t, s0t);
  keys[n++] = mix(43, b0t, b1t, b2t);
  keys[n++] = mix(44, s0t, T(s0l), b0t);
  keys[n++] = mix(45, s0t, T(s0r), b0t);
  keys[n++] = mix(46, s0t, T(b0l), b0t);
  keys[n++] = mix(47, s1t, T(s1l), s0t);
  keys[n++] = mix(48, s1t, T(s1r), s0t);
  keys[n++] = mix(49, s1t, T(s0l), s0t);
  keys[n++] = mix(50, s1t, T(s0r), s0t);
  keys[n++] = mix(51, s1m, s0t, b0t);
  keys[n++] = mix(52, s1t, s0m, b0t);
  keys[n++] = mix(53, s1t, s0t, b0m);
  keys[n++] = mix(54, s1m, s0m, b0t);
  // children and their relations
  keys[n++] = mix(60, L(s0l), L(s0r), s0t);
  keys[n++] = mix(61, L(s1l), L(s1r), s1t);
  keys[n++] = mix(62, L(b0l), L(left2(b0)), b0t);
  keys[n++] = mix(63, L(s0l), L(left2(s0)), s0t);
  keys[n++] = mix(64, L(s0r), L(right2(s0)), s0t);
  keys[n++] = mix(65, L(s1r), L(right2(s1)), s1t);
  keys[n++] = mix(66, W(s0l), L(s0l), s0t);
  keys[n++] = mix(67, W(s0r), L(s0r), s0t);
  keys[n++] = mix(68, W(s1l), L(s1l), s1t);
  keys[n++] = mix(69, W(s1r), L(s1r), s1t);
  keys[n++] = mix(70, W(b0l), L(b0l), b0t);
  keys[n++] = mix(71, L(s1r), s1t, s0t);
  keys[n++] = mix(72, L(s0r), s0t, b0t);
  keys[n++] = mix(73, L(s0l), s0t, b0t);
  // valency
  keys[n++] = mix(80, s0m, s0t, vr0);
  keys[n++] = mix(81, s0t, vl0, vr0);
  keys[n++] = mix(82, s1m, s1t, vr1);
  keys[n++] = mix(83, s1t, vl1, vr1);
  keys[n++] = mix(84, b0t, vlb);
  keys[n++] = mix(85, b0m, vlb);
  keys[n++] = mix(86, s0t, s0mask);
  keys[n++] = mix(87, s1t, s1mask);
  keys[n++] = mix(88, b0t, b0mask);
  keys[n++] = mix(89, s1t, s1mask, s0t);
  keys[n++] = mix(90, s0t, s0mask, b0t);
  keys[n++] = mix(91, s1m, s1mask, s0t);
  keys[n++] = mix(92, s0m, s0mask, b0t);
  keys[n++] = mix(93, s1t * 256 + s0t, s0mask, s1mask);
  keys[n++] = mix(94, s0t * 256 + b0t, s0mask, b0mask);
  // distance and what stands between
  keys[n++] = mix(100, dSB, s0t, b0t);
  keys[n++] = mix(101, dSS, s1t, s0t);
  keys[n++] = mix(102, dSB, s0m);
  keys[n++] = mix(103, dSS, s1m);
  keys[n++] = mix(104, betSS, s1t, s0t);
  keys[n++] = mix(105, betSB, s0t, b0t);
  keys[n++] = mix(106, betSS, s1m, s0t);
  keys[n++] = mix(107, quoteBits, s0t * 256 + s1t, b0t);
  keys[n++] = mix(108, quoteBits * 16 + betSS, s1m, s0t);
  keys[n++] = mix(109, quoteBits * 16 + betSB, b0m, s0t);
  // the preposition or conjunction that a word brings
  keys[n++] = mix(110, s1m, s0c);
  keys[n++] = mix(111, s1t, s0c, s0t);
  keys[n++] = mix(112, s1m, s0c, s0m);
  keys[n++] = mix(113, s1t, s0c, s0m);
  keys[n++] = mix(114, s2t, s1t, s0c);
  keys[n++] = mix(115, s2m, s0c, s1t);
  keys[n++] = mix(116, s2m, s1m, s0c);
  keys[n++] = mix(117, s1t, s0k, s0t);
  keys[n++] = mix(118, s1m, s0k);
  keys[n++] = mix(119, s0k, s0t, b0t);
  keys[n++] = mix(120, s1c, s1t, s0c);
  keys[n++] = mix(121, s1k, s1t, s0t);
  keys[n++] = mix(122, s0c, s0t, b0t);
  keys[n++] = mix(123, s1m, b0w, s0t);
  keys[n++] = mix(124, s1t, b0w, s0m);
  return input.guide ? guideKeys(input.guide, input, state, keys, n) : n;
}

/** Keys for what the guide says of the words at hand: where their heads stand, and whether dependents are still to come. */
function guideKeys(guide: GuideTree, input: ParserInput, state: ParserState, keys: Uint32Array, from: number): number {
  const s0 = state.below(0);
  const s1 = state.below(1);
  const b0 = state.front;
  const head = (i: number): number => (i < 0 ? -1 : guide.heads[i]!);
  const label = (i: number): number => (i < 0 ? -1 : guide.relations[i]!);
  const T = (i: number): number => (i < 0 ? -1 : input.tag[i]!);
  const h0 = head(s0);
  const h1 = head(s1);
  const hb = head(b0);
  const where0 = s0 < 0 ? 0 : h0 === s1 ? 1 : h0 === b0 ? 2 : h0 > b0 ? 3 : 4;
  const where1 = s1 < 0 ? 0 : h1 === s0 ? 1 : h1 === b0 ? 2 : h1 > b0 ? 3 : 4;
  const whereB = hb === s0 ? 1 : hb === s1 ? 2 : hb > b0 ? 3 : 4;
  const waits0 = s0 >= 0 && guide.lastChild[s0]! >= b0 ? 1 : 0;
  const waits1 = s1 >= 0 && guide.lastChild[s1]! >= b0 ? 1 : 0;
  const bits = where0 | (whereB << 3) | (waits0 << 6) | (waits1 << 7) | (where1 << 8);
  let n = from;
  keys[n++] = mix(130, where0 | (waits0 << 3), label(s0));
  keys[n++] = mix(131, bits);
  keys[n++] = mix(132, bits, T(s0), T(b0));
  keys[n++] = mix(133, bits, T(s1), T(s0));
  keys[n++] = mix(134, bits, label(s0), label(b0));
  keys[n++] = mix(135, where0 | (waits0 << 3), label(s0), T(s0));
  keys[n++] = mix(136, whereB, label(b0), T(b0));
  keys[n++] = mix(137, where0 | (waits0 << 3), label(s0), T(b0));
  keys[n++] = mix(138, where0 | (waits0 << 3), label(s0), T(s1));
  keys[n++] = mix(139, where0 | (waits0 << 3), label(s0), input.lemma[Math.max(0, s1)]!);
  keys[n++] = mix(140, bits, label(s1), label(s0));
  keys[n++] = mix(141, where0 | (whereB << 3) | (waits0 << 6), label(s0), s0 < 0 ? 0 : state.mask[s0]!);
  keys[n++] = mix(142, where0 | (waits0 << 3), label(s0), s1 < 0 ? 0 : state.mask[s1]!);
  return n;
}
