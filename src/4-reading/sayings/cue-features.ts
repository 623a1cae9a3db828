import { tokenAt, relation } from "../clauses/tree.js";
import { hashText, mix, type Keys } from "./keys.js";
import type { Page } from "./page.js";

const NONE = 7;
const SUBJECT = hashText("nsubj");
const NEVER = new Set([".", ",", "``", "''", "-LRB-", "-RRB-", "HYPH", "$", "DT", "CD", "PRP", "PRP$", "WP", "WDT", "NNP", "NNPS", "MD", "POS", "LS", "SYM", "EX", "CC"]);

/** Whether a word of this kind can be what a cue is about at all. */
export function mayBeCue(page: Page, i: number): boolean {
  return !NEVER.has(page.tokens[i]?.xpos ?? ".");
}

/** What tells that word `i` reports speech, thought or will: itself, its neighbours, its place in the tree, quotations near it. */
export function cueFeatures(page: Page, i: number, keys: Keys): void {
  const { word, lemma, tag, arc, quote, head } = page;
  const at = (list: Int32Array, j: number): number => (j >= 0 && j < list.length && page.sentence[j] === page.sentence[i] ? (list[j] ?? NONE) : NONE);
  const [w, l, t, a] = [word[i] ?? 0, lemma[i] ?? 0, tag[i] ?? 0, arc[i] ?? 0];
  keys.clear();
  keys.add(0, 1);
  keys.add(1, w);
  keys.add(2, l);
  keys.add(3, t);
  keys.add(4, l, t);
  keys.add(5, a, t);
  keys.add(6, l, a);
  for (let d = 1; d <= 3; d += 1) {
    keys.add(10 + d, at(word, i - d));
    keys.add(15 + d, at(word, i + d));
    keys.add(20 + d, at(tag, i - d), t);
    keys.add(25 + d, at(tag, i + d), t);
    if (d < 3) {
      keys.add(30 + d, l, at(word, i + d));
      keys.add(33 + d, l, at(word, i - d));
    }
  }
  keys.add(40, at(tag, i - 1), at(tag, i + 1), t);
  keys.add(41, at(tag, i + 1), at(tag, i + 2), t);
  keys.add(42, at(word, i + 1), at(word, i + 2));
  keys.add(43, at(word, i - 1), at(word, i - 2));
  const h = head[i] ?? -1;
  keys.add(50, h < 0 ? NONE : (lemma[h] ?? 0), a);
  keys.add(51, h < 0 ? NONE : (tag[h] ?? 0), a, t);
  keys.add(52, h < 0 ? NONE : (lemma[h] ?? 0), l);
  const g = h < 0 ? -1 : (head[h] ?? -1);
  keys.add(53, h < 0 ? NONE : (arc[h] ?? 0), a, t);
  keys.add(54, g < 0 ? NONE : (lemma[g] ?? 0), a);
  // quotations: this word's own place, and whether one opens or closes near it
  const q = quote[i] ?? 0;
  let near = 0;
  for (let d = 1; d <= 4; d += 1) {
    if (near === 0 && (quote[i + d] ?? 0) >= 2 && page.paragraph[i + d] === page.paragraph[i]) near = d + (quote[i + d] ?? 0) * 16;
    if (near === 0 && (quote[i - d] ?? 0) >= 2 && page.paragraph[i - d] === page.paragraph[i]) near = 256 + d + (quote[i - d] ?? 0) * 16;
  }
  keys.add(60, q, t);
  keys.add(61, near, t);
  keys.add(62, near, l);
  keys.add(63, q, l);
  keys.add(64, near, q, a);
  children(page, i, keys);
}

function children(page: Page, i: number, keys: Keys): void {
  const { lemma, tag, arc } = page;
  const [l, t] = [lemma[i] ?? 0, tag[i] ?? 0];
  const offset = page.offset[i] ?? 0;
  const tree = page.trees[page.sentence[i] ?? 0];
  if (!tree) return;
  let frame = 11;
  for (const child of tree.children[i - offset] ?? []) {
    const c = offset + child;
    const side = c < i ? 1 : 2;
    const r = mix(arc[c] ?? 0, side);
    const token = tokenAt(tree, child);
    keys.add(70, r, t);
    keys.add(71, r, l);
    keys.add(72, r, lemma[c] ?? 0);
    keys.add(73, r, tag[c] ?? 0, t);
    if (arc[c] === SUBJECT) keys.add(74, lemma[c] ?? 0, l);
    const base = relation(token);
    if (["ccomp", "xcomp", "advcl", "obl", "obj", "acl", "nmod"].includes(base)) {
      const mark = (tree.children[child] ?? []).find((m) => ["mark", "case"].includes(relation(tokenAt(tree, m))));
      const m = mark === undefined ? NONE : (lemma[offset + mark] ?? 0);
      keys.add(75, r, m, t);
      keys.add(76, r, m, l);
      keys.add(77, r, mix(tag[c] ?? 0, m));
    }
    if (!["punct", "advmod", "det", "obl", "mark"].includes(base)) frame = mix(frame, r);
    if (keys.count > 200) break;
  }
  keys.add(78, frame, t);
  keys.add(79, frame, l);
}
