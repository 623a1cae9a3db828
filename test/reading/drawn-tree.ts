import type { Token } from "../../src/model/sentence.js";
import { treeOf, type Tree } from "../../src/4-reading/clauses/tree.js";

/**
 * A tree drawn by hand, so that a test does not hang on the parser's mood: a word a line part, `form/UPOS/XPOS>head:relation`, heads counted from 1, 0 for the root.
 * A lemma other than the lower-case form follows the form in brackets: `met[meet]/VERB/VBD>0:root`.
 */
export function drawnTree(drawing: string): Tree {
  let at = 0;
  const tokens: Token[] = drawing.trim().split(/\s+/).map((part, index) => {
    const match = /^(.+?)(?:\[(.+?)\])?\/([A-Z]+)\/([^>]+)>(\d+):(\S+)$/.exec(part);
    if (!match) throw new Error(`cannot read ${part}`);
    const [, text = "", lemma, upos = "", xpos = "", head, deprel = ""] = match;
    // signs and hyphens stand close, as in print
    if (index > 0 && (xpos === "HYPH" || xpos === "POS" || text === "%")) at -= 1;
    const start = at;
    at += text.length + (xpos === "HYPH" || xpos === "$" ? 0 : 1);
    return { index, start, end: start + text.length, text, lemma: lemma ?? text.toLowerCase(), upos, xpos, head: Number(head) - 1, deprel, margin: 1 };
  });
  return treeOf({ index: 0, paragraph: 0, start: 0, end: tokens.at(-1)?.end ?? 0, tokens });
}
