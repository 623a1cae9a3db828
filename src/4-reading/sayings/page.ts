import type { Span } from "../../model/span.js";
import type { Token } from "../../model/sentence.js";
import { relation, type Tree } from "../clauses/tree.js";
import { hashText } from "./keys.js";

/** Where a token stands towards quotation marks. */
export const QUOTE_STATES = { outside: 0, inside: 1, opens: 2, closes: 3 } as const;

/** The words of a report in one row, with what feature makers ask of them as numbers, so that nothing is hashed twice. */
export interface Page {
  readonly tokens: readonly Token[];
  readonly trees: readonly Tree[];
  /** per token: which sentence, and the place of that sentence's first token in the row */
  readonly sentence: Int32Array;
  readonly offset: Int32Array;
  readonly paragraph: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly arc: Int32Array;
  readonly quote: Int32Array;
  /** how many quotation marks stand before the token, in its paragraph */
  readonly marks: Int32Array;
  /** row index of the head, -1 for roots; first and last token of what hangs below */
  readonly head: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Lay the sentences of a report out in one row. */
export function pageOf(trees: readonly Tree[]): Page {
  const tokens = trees.flatMap((t) => [...t.tokens]);
  const n = tokens.length;
  const ints = (): Int32Array => new Int32Array(n);
  const page = { tokens, trees, sentence: ints(), offset: ints(), paragraph: ints(), word: ints(), lemma: ints(), tag: ints(), arc: ints(), quote: ints(), marks: ints(), head: ints(), left: ints(), right: ints() };
  let at = 0;
  for (const tree of trees) {
    const start = at;
    for (const token of tree.tokens) {
      page.sentence[at] = tree.sentence.index;
      page.offset[at] = start;
      page.paragraph[at] = tree.sentence.paragraph;
      page.word[at] = hashText(token.text.toLowerCase());
      page.lemma[at] = hashText(token.lemma.toLowerCase());
      page.tag[at] = hashText(token.xpos);
      page.arc[at] = hashText(relation(token));
      page.head[at] = token.head < 0 ? -1 : start + token.head;
      page.left[at] = at;
      page.right[at] = at;
      at += 1;
    }
    spread(page, start, at);
  }
  markQuotes(page);
  return page;
}

/** First and last token below each head; a tree is no deeper than it has words. */
function spread(page: { readonly head: Int32Array; readonly left: Int32Array; readonly right: Int32Array }, start: number, end: number): void {
  for (let i = start; i < end; i += 1) {
    let steps = 0;
    for (let h = page.head[i] ?? -1; h >= 0 && steps < end - start; h = page.head[h] ?? -1, steps += 1) {
      if (i < (page.left[h] ?? 0)) page.left[h] = i;
      if (i > (page.right[h] ?? 0)) page.right[h] = i;
    }
  }
}

/** Marks toggle inside a paragraph; curly ones tell their side. A mark left open ends with its paragraph. */
function markQuotes(page: { readonly tokens: readonly Token[]; readonly paragraph: Int32Array; readonly quote: Int32Array; readonly marks: Int32Array }): void {
  let inside = false;
  let count = 0;
  page.tokens.forEach((token, i) => {
    if (i > 0 && page.paragraph[i] !== page.paragraph[i - 1]) [inside, count] = [false, 0];
    page.marks[i] = count;
    if (!/^(?:"|“|”|''|``)$/.test(token.text)) {
      page.quote[i] = inside ? QUOTE_STATES.inside : QUOTE_STATES.outside;
      return;
    }
    const opens = token.text === "“" || token.text === "``" || (token.text !== "”" && !inside);
    page.quote[i] = opens ? QUOTE_STATES.opens : QUOTE_STATES.closes;
    inside = opens;
    count += 1;
  });
}

/** From the first letter of token `first` to the last of token `last`. */
export function stretch(page: Page, first: number, last: number): Span {
  const [a, b] = [page.tokens[first], page.tokens[last]];
  if (!a || !b) throw new RangeError(`no tokens ${first}..${last} on a page of ${page.tokens.length}`);
  return { start: a.start, end: b.end };
}
