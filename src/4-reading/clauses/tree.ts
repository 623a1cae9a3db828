import { type Span, span } from "../../model/span.js";
import type { Sentence, Token } from "../../model/sentence.js";

/** A sentence with its dependency tree turned round: children by head, in order of the words. Every reader works on this. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly root: number;
  /** indexes of the dependents of token `i`, left to right */
  readonly children: readonly (readonly number[])[];
}

/** Index a parsed sentence once; plain data, no methods. */
export function treeOf(sentence: Sentence): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  let root = 0;
  for (const token of sentence.tokens) {
    if (token.head < 0) root = token.index;
    else children[token.head]?.push(token.index);
  }
  return { sentence, tokens: sentence.tokens, root, children };
}

/** The token at `i`; throws outside the sentence (our bug, not the input's). */
export function tokenAt(tree: Tree, i: number): Token {
  const token = tree.tokens[i];
  if (!token) throw new RangeError(`no token ${i} in a sentence of ${tree.tokens.length}`);
  return token;
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Dependents of `i` with one of the relations; "nsubj" matches its subtypes too, "nsubj:pass" only itself. */
export function childrenBy(tree: Tree, i: number, ...relations: readonly string[]): readonly number[] {
  return (tree.children[i] ?? []).filter((c) => {
    const token = tokenAt(tree, c);
    return relations.includes(token.deprel) || relations.includes(relation(token));
  });
}

/** The first such dependent. */
export function childBy(tree: Tree, i: number, ...relations: readonly string[]): number | undefined {
  return childrenBy(tree, i, ...relations)[0];
}

/** `i` and everything below it, in the order of the words; `skip` leaves out whole branches. */
export function subtree(tree: Tree, i: number, skip: (token: Token) => boolean = () => false): readonly number[] {
  const out: number[] = [];
  const visit = (j: number): void => {
    out.push(j);
    for (const c of tree.children[j] ?? []) if (!skip(tokenAt(tree, c))) visit(c);
  };
  visit(i);
  return out.sort((a, b) => a - b);
}

/** The span from the first to the last of the tokens. */
export function spanOf(tree: Tree, indexes: readonly number[]): Span {
  const first = tokenAt(tree, Math.min(...indexes));
  const last = tokenAt(tree, Math.max(...indexes));
  return span(first.start, last.end);
}

/** `i` and the tokens coordinated with it: "Russia, China and Iran" from any of the three heads' first. */
export function conjuncts(tree: Tree, i: number): readonly number[] {
  return [i, ...childrenBy(tree, i, "conj").flatMap((c) => conjuncts(tree, c))];
}

/** The preposition of a nominal (its `case` words and what is fixed to them), lower case: "with", "because of", "according to". */
export function preposition(tree: Tree, i: number): string | undefined {
  const cases = childrenBy(tree, i, "case").filter((c) => tokenAt(tree, c).xpos !== "POS");
  const first = cases[0];
  if (first === undefined) return undefined;
  const words = [first, ...childrenBy(tree, first, "fixed")];
  for (const c of cases.slice(1)) if (c === (words.at(-1) ?? 0) + 1) words.push(c);
  return words.map((c) => tokenAt(tree, c).text.toLowerCase()).join(" ");
}
