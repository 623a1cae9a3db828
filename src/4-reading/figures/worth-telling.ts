import { tokenAt, type Tree } from "../clauses/tree.js";
import type { ChangeWords, FigureLexicon } from "./figure-lexicon.js";
import { nounLemma } from "./noun-phrase.js";
import type { Quantity } from "./quantity.js";

/** Whether a quantity can become a figure at all: not a side of a dimension list, a product's number, a verb taken for a noun, or a small count of household things. */
export function isWorthTelling(tree: Tree, quantity: Quantity, lexicon: FigureLexicon, names: ReadonlySet<number>): boolean {
  if (isDimension(tree, quantity)) return false;
  // "6 feet tall": how a person looks
  if (quantity.unit === "ft" && quantity.value < 8 && tree.tokens[quantity.last + 1]?.text === "tall") return false;
  if (quantity.kind !== "count" || quantity.noun === undefined) return true;
  // "5 heavy ounces": a unit that the number does not touch is no counted thing
  if (lexicon.words.get(tokenAt(tree, quantity.noun).text.toLowerCase())?.kind === "unit") return false;
  return !isProductNumber(tree, quantity, quantity.noun, names) && !isVerb(tree, quantity, quantity.noun) && !isRating(tree, quantity, quantity.noun, lexicon.changes) && isTold(tree, quantity, quantity.noun, lexicon.changes);
}

const TIMES = /^[x×*✕]$/i;

/** "10 x 12 x 4 inches", "1920 × 1080", "10 feet by 12 feet". */
function isDimension(tree: Tree, quantity: Quantity): boolean {
  const text = (i: number): string => tree.tokens[i]?.text ?? "";
  const isNumber = (i: number): boolean => tree.tokens[i]?.upos === "NUM" || /^\d/.test(text(i));
  if (TIMES.test(text(quantity.numberLast + 1)) && isNumber(quantity.numberLast + 2)) return true;
  if (TIMES.test(text(quantity.last + 1)) && isNumber(quantity.last + 2)) return true;
  if (TIMES.test(text(quantity.numberFirst - 1)) && quantity.numberFirst > 1) return true;
  if (/^\d[\d.]*[x×]\d/i.test(text(quantity.numberFirst))) return true;
  if (quantity.kind !== "count" && quantity.kind !== "measure" || quantity.unit === "%") return false;
  const isBy = (by: number): boolean => text(by) === "by" && isNumber(by + 1) && (isNumber(by - 1) || /^(?:feet|foot|inch|inches|in|ft|cm|mm|m|metres?|meters?|km|miles?|yards?)$/.test(text(by - 1))) && !/^(?:%|percent|per)$/.test(text(by + 2));
  return isBy(quantity.numberLast + 1) || isBy(quantity.last + 1) || isBy(quantity.numberFirst - 1);
}

/** "the Galaxy 8 phones", "the iPhone 14", "Six Sigma methods": the number is part of a name unless a plain plural noun follows. */
function isProductNumber(tree: Tree, quantity: Quantity, noun: number, names: ReadonlySet<number>): boolean {
  const number = tokenAt(tree, quantity.numberFirst);
  const next = tree.tokens[quantity.numberLast + 1];
  const before = tree.tokens[quantity.first - 1];
  if (number.index > 0 && /^\p{Lu}\p{Ll}/u.test(number.text) && /^\p{Lu}/u.test(next?.text ?? "") && !/^["“‘'(:;—–-]$/.test(before?.text ?? "")) return true;
  if (/^Sigma$/.test(next?.text ?? "")) return true;
  // “12 Monkeys”, “Two Guns Meet”: a title
  if (/^["“‘]$/.test(before?.text ?? "") && /^\p{Lu}/u.test(tokenAt(tree, noun).text) && !/^[\p{Ll}]/u.test(next?.text ?? "")) return true;
  if (!before || quantity.first !== quantity.numberFirst || !isNameWord(before.text, before.upos, before.index)) return false;
  if (!/^NNP?S$/.test(tokenAt(tree, noun).xpos)) return true;
  // "gave Ukraine 12 F-16 jets": an actor before the number is no product
  if (names.has(before.index)) return false;
  if (next?.index !== noun) return next?.upos !== "ADJ" && next?.upos !== "NOUN";
  // an article before the name leaves no place for a count behind it
  let start = before.index;
  while (isNameWord(tree.tokens[start - 1]?.text ?? "", tree.tokens[start - 1]?.upos ?? "", start - 1)) start -= 1;
  return /^(?:the|an?|this|that|its|his|her|their|your|my|our)$/i.test(tree.tokens[start - 1]?.text ?? "") && before.upos !== "ADJ" && !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u.test(before.text);
}

/** A capitalised word inside the sentence, or "iPhone" anywhere. */
function isNameWord(text: string, upos: string, index: number): boolean {
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(text)) return true;
  return index > 0 && /^\p{Lu}/u.test(text) && ["PROPN", "NOUN", "ADJ"].includes(upos);
}

/** "the iPhone 14 lacks a jack", "Area 51 airs tonight": the only word that can be the sentence's verb, tagged a plural. */
function isVerb(tree: Tree, quantity: Quantity, noun: number): boolean {
  const token = tokenAt(tree, noun);
  if (token.xpos !== "NNS" || quantity.numberLast + 1 !== noun || !token.text.endsWith("s")) return false;
  const before = tree.tokens[quantity.first - 1];
  const after = tree.tokens[noun + 1];
  const finite = tree.tokens.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  const isNamed = before !== undefined && isNameWord(before.text, before.upos, before.index + 1);
  return after !== undefined && (["DET", "PRON", "ADV"].includes(after.upos) || /^(?:tonight|today)$/.test(after.text)) && (isNamed || (!finite && before !== undefined));
}

/** "scores of Pitchfork reviewers": ratings, unless people or arms are counted. */
function isRating(tree: Tree, quantity: Quantity, noun: number, words: ChangeWords): boolean {
  if (!/^scores$/i.test(tokenAt(tree, quantity.numberFirst).text)) return false;
  const next = tree.tokens[quantity.numberLast + 2];
  return next?.upos === "PROPN" && tokenAt(tree, noun).xpos !== "NNPS" && !words.told.has(nounLemma(tree, noun).toLowerCase());
}

/** Below ten only people, bodies, arms, plants, papers, events and goods are told; above, anything. */
function isTold(tree: Tree, quantity: Quantity, noun: number, words: ChangeWords): boolean {
  // "the 2022 headliners": four digits that could be a year count only what is told
  const yearLike = /^(?:19|20)\d\d$/.test(tokenAt(tree, quantity.numberFirst).text);
  if (!yearLike && (quantity.upper ?? quantity.value) >= 10) return true;
  const token = tokenAt(tree, noun);
  // "three Palestinians", "two Democrats"
  if (/^NNPS?$/.test(token.xpos) && token.text.endsWith("s")) return true;
  const names = [nounLemma(tree, noun).toLowerCase(), token.lemma.toLowerCase(), token.text.toLowerCase()];
  return names.some((w) => words.told.has(w) || [...words.told].some((t) => w.endsWith(`-${t}`))) || /^\p{Lu}{2,}s$/u.test(token.text);
}
