import { readFileSync } from "node:fs";
import { makeLanguage, type Language } from "../../src/3-language/language.js";
import { treeOf, type Tree } from "../../src/4-reading/clauses/tree.js";
import { makeReadingLexicon, type ReadingLexicon } from "../../src/4-reading/reading-lexicon.js";
import { assetBytes, assetText } from "../../src/assets.js";
import type { Sentence } from "../../src/model/sentence.js";

let language: Language | undefined;

/** The shipped model, loaded once for all tests of a run. */
export function shippedLanguage(): Language {
  language ??= makeLanguage(readFileSync(new URL("../../models/english.bin", import.meta.url)));
  return language;
}

let lexicon: ReadingLexicon | undefined;

/** The shipped lexicon, indexed once for all tests of a run. */
export function shippedLexicon(): ReadingLexicon {
  lexicon ??= makeReadingLexicon(assetText, assetBytes, shippedLanguage().wordClass);
  return lexicon;
}

/** Sentences of a text of one paragraph a line. */
export function parseLines(text: string): readonly Sentence[] {
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return shippedLanguage().parse(text, paragraphs);
}

/** The tree of a single sentence. */
export function treeFor(text: string): Tree {
  const [sentence] = parseLines(text);
  if (!sentence) throw new Error(`no sentence in "${text}"`);
  return treeOf(sentence);
}

/** The index of the first token with this text. */
export function wordIn(tree: Tree, word: string): number {
  const token = tree.tokens.find((t) => t.text === word);
  if (!token) throw new Error(`no "${word}" in "${tree.tokens.map((t) => t.text).join(" ")}"`);
  return token.index;
}
