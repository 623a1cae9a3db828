import { hashText, mix, type Keys } from "./keys.js";
import type { Page } from "./page.js";

const NONE = 7;
const MARKERS = new Set(["mark", "case", "cc"].map(hashText));
const FRAME = new Set(["nsubj", "ccomp", "xcomp", "obj", "iobj", "obl", "advcl", "parataxis", "csubj"].map(hashText));

/** The words that belong to the question what a cue's source and content are. */
export interface Window {
  readonly cue: number;
  readonly first: number;
  readonly last: number;
  /** where each word hangs as seen from the cue: the branch it is in, the step at which that branch leaves the line from cue to root */
  readonly place: Int32Array;
  readonly edges: Int32Array;
  readonly inner: Int32Array;
  readonly context: number;
  readonly line: number;
}

const REACH = 110;

/** The cue's paragraph, as far as a long one is worth looking at. */
export function windowOf(page: Page, cue: number): Window {
  let first = cue;
  let last = cue;
  const same = (i: number): boolean => i >= 0 && i < page.tokens.length && page.paragraph[i] === page.paragraph[cue];
  while (same(first - 1) && (cue - first < REACH || page.sentence[first - 1] === page.sentence[cue])) first -= 1;
  while (same(last + 1) && (last - cue < REACH || page.sentence[last + 1] === page.sentence[cue])) last += 1;
  const length = last - first + 1;
  const window = { cue, first, last, place: new Int32Array(length), edges: new Int32Array(length), inner: new Int32Array(length) };
  const steps = new Map<number, number>();
  let line = 3;
  for (let at = cue, k = 0; at >= 0 && k < 60; at = page.head[at] ?? -1, k += 1) {
    steps.set(at, k);
    if (k < 3) line = mix(line, page.arc[at] ?? 0);
  }
  for (let i = first; i <= last; i += 1) placeWord(page, window, steps, i);
  return { ...window, line, context: contextOf(page, cue) };
}

function placeWord(page: Page, window: Omit<Window, "line" | "context">, steps: ReadonlyMap<number, number>, i: number): void {
  const j = i - window.first;
  const side = i < window.cue ? 1 : i > window.cue ? 2 : 3;
  if (page.sentence[i] !== page.sentence[window.cue]) {
    const away = Math.max(-3, Math.min(3, (page.sentence[i] ?? 0) - (page.sentence[window.cue] ?? 0)));
    window.place[j] = mix(101 + away, 5);
    window.edges[j] = (page.sentence[i - 1] !== page.sentence[i] ? 1 : 0) + (page.sentence[i + 1] !== page.sentence[i] ? 2 : 0);
    return;
  }
  let branch = -1;
  let under = -1;
  let at = i;
  for (let n = 0; !steps.has(at) && n < 300; n += 1) {
    under = branch;
    branch = at;
    at = page.head[at] ?? -1;
    if (at < 0) break;
  }
  const level = Math.min(4, steps.get(at) ?? 5);
  const marked = branch < 0 ? NONE : markerOf(page, branch);
  window.place[j] = mix(mix(mix(level, branch < 0 ? NONE : (page.arc[branch] ?? 0)), side), branch < 0 ? 0 : branch < window.cue ? 1 : 2);
  const [left, right] = branch < 0 ? [i, i] : [page.left[branch] ?? i, page.right[branch] ?? i];
  window.edges[j] = (left === i ? 1 : 0) + (right === i ? 2 : 0) + (left === i - 1 ? 4 : 0) + (right === i + 1 ? 8 : 0);
  window.inner[j] = mix(marked, under < 0 ? NONE : mix(mix(page.arc[under] ?? 0, under < branch ? 1 : 2), mix(markerOf(page, under), (page.left[under] === i ? 1 : 0) + (page.right[under] === i ? 2 : 0))));
}

function markerOf(page: Page, i: number): number {
  const offset = page.offset[i] ?? 0;
  const mark = page.trees[page.sentence[i] ?? 0]?.children[i - offset]?.find((c) => MARKERS.has(page.arc[offset + c] ?? 0));
  return mark === undefined ? NONE : (page.lemma[offset + mark] ?? 0);
}

/** Which arguments the cue has, and on which side. */
function contextOf(page: Page, cue: number): number {
  const offset = page.offset[cue] ?? 0;
  let context = mix(page.quote[cue] ?? 0, 1);
  for (const child of page.trees[page.sentence[cue] ?? 0]?.children[cue - offset] ?? []) {
    const c = offset + child;
    if (FRAME.has(page.arc[c] ?? 0)) context = mix(context, mix(page.arc[c] ?? 0, c < cue ? 1 : 2));
  }
  return context;
}

/** What tells which part of a saying word `i` is. */
export function partFeatures(page: Page, window: Window, i: number, keys: Keys): void {
  const { cue } = window;
  const { word, lemma, tag, arc, quote, marks } = page;
  const j = i - window.first;
  const inside = (k: number): boolean => k >= window.first && k <= window.last;
  const at = (list: Int32Array, k: number): number => (inside(k) ? (list[k] ?? NONE) : NONE);
  const place = window.place[j] ?? 0;
  const edges = window.edges[j] ?? 0;
  const inner = window.inner[j] ?? 0;
  const spot = mix(place, edges);
  const before = inside(i - 1) ? (window.place[j - 1] ?? 0) : NONE;
  const after = inside(i + 1) ? (window.place[j + 1] ?? 0) : NONE;
  const gap = page.sentence[i] === page.sentence[cue] ? 0 : (page.sentence[i] ?? 0) < (page.sentence[cue] ?? 0) ? 1 : 2;
  const side = i < cue ? 1 : i > cue ? 2 : 3;
  const between = Math.max(-5, Math.min(5, (marks[i] ?? 0) - (marks[cue] ?? 0)));
  const q = quote[i] ?? 0;
  const speech = mix(mix(q, between), gap);
  const around = mix(at(quote, i - 1), at(quote, i + 1));
  const distance = near(i - cue);
  const [w, t, p, pt] = [word[i] ?? 0, tag[i] ?? 0, lemma[cue] ?? 0, tag[cue] ?? 0];
  keys.clear();
  keys.add(0, 1);
  keys.add(1, w);
  keys.add(2, t);
  keys.add(3, at(tag, i - 1), t);
  keys.add(4, t, at(tag, i + 1));
  keys.add(5, at(tag, i - 1), t, at(tag, i + 1));
  keys.add(6, at(word, i - 1), side);
  keys.add(7, at(word, i + 1), side);
  keys.add(8, w, side, gap);
  keys.add(9, place);
  keys.add(10, spot);
  keys.add(11, spot, t);
  keys.add(12, spot, at(tag, i + 1));
  keys.add(13, spot, at(tag, i - 1));
  keys.add(14, spot, pt);
  keys.add(15, place, w);
  keys.add(16, place, p);
  keys.add(17, spot, p);
  keys.add(18, place, inner);
  keys.add(19, place, inner, at(word, i + 1));
  keys.add(20, place, inner, p);
  keys.add(21, place, arc[i] ?? 0);
  keys.add(22, spot, window.context);
  keys.add(23, place, window.line);
  keys.add(24, spot, window.line, pt);
  keys.add(25, before, place);
  keys.add(26, place, after);
  keys.add(27, before, place, pt);
  keys.add(28, place, after, pt);
  keys.add(29, distance);
  keys.add(30, distance, t);
  keys.add(31, distance, w);
  keys.add(32, distance, p);
  keys.add(33, distance, p, w);
  keys.add(34, speech, side);
  keys.add(35, speech, around, side);
  keys.add(36, speech, around, edges);
  keys.add(37, speech, p);
  keys.add(38, speech, place);
  keys.add(39, mix(speech, around), window.context);
  keys.add(40, mix(speech, around), quote[cue] ?? 0, at(tag, cue + 1));
  keys.add(41, mix(speech, around), w);
  keys.add(42, mix(speech, around), at(word, i - 1), at(word, i + 1));
  keys.add(43, spot, at(word, i + 1));
  keys.add(44, spot, at(word, i - 1));
  keys.add(45, place, at(word, cue + 1));
  keys.add(46, mix(spot, q), at(word, cue + 1));
  keys.add(47, mix(place, inner), t);
  keys.add(48, before, at(tag, i - 1), t);
  keys.add(49, after, t, at(tag, i + 1));
  keys.add(50, mix(spot, around), q, t);
}

/** Distances, signed, coarser as they grow. */
function near(d: number): number {
  const n = Math.abs(d);
  const size = n < 7 ? n : n < 12 ? 8 : n < 20 ? 9 : n < 40 ? 10 : 11;
  return d < 0 ? -size : size;
}
