import { childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { Quantity } from "./quantity.js";

const AMOUNTS = new Set(["number", "total", "amount", "volume", "value", "level", "share", "percentage", "proportion", "sum", "majority", "rate", "quantity", "rest", "price", "cost", "median"]);
/** Modifiers that do not narrow what is measured. */
const LOOSE = /^(?:strong|such|more|most|many|much|few|fewer|less|least|little|all|both|other|same|many|total|overall|various|different|several|respective|further|only|entire|whole|own|last|first|next|previous|latest|additional|possible|estimated|combined|current|new|so-called|alleged|possible|documented|relevant|remaining|growing|existing|rising|following|including|ongoing|surviving|starting)$/;
const IRREGULAR = new Set(["man", "woman", "child", "person", "people", "foot", "tooth", "mouse", "life", "wife", "knife", "leaf", "half", "wolf", "thief", "shelf", "loaf", "ox", "criterion", "phenomenon", "crisis", "analysis", "thesis", "hypothesis", "datum", "medium", "index", "matrix", "goose", "calf", "scarf", "hoof", "bacterium", "curriculum", "referendum", "memorandum", "forum", "stadium", "appendix", "axis", "synthesis", "emphasis", "diagnosis"]);

/** Nouns whose plural is another word than their singular. */
const PLURAL = /^(?:earnings|savings|goods|arms|proceeds|sales|winnings|troops|talks|sanctions|reserves|premises|headquarters|hostilities|remains|revenues|remittances|funds|holdings|takings|belongings|surroundings|customs|damages|munitions)$/;

/** The noun's lemma with the words that narrow it, without articles, numbers and possessors: "nuclear power plant", "trade turnover". */
export function nounPhrase(tree: Tree, noun: number, quantity: Quantity, names: ReadonlySet<number>): string {
  const keep = childrenBy(tree, noun, "compound", "amod").filter((c) => c < noun && noun - c <= 4 && narrows(tree, c, quantity, names));
  // "number of visitors": the amount word alone says nothing
  const of = AMOUNTS.has(tokenAt(tree, noun).lemma) ? childrenBy(tree, noun, "nmod").find((c) => (c < quantity.first || c > quantity.last) && preposition(tree, c) === "of" && tokenAt(tree, c).upos === "NOUN") : undefined;
  const tail = of === undefined ? [] : ["of", `${childrenBy(tree, of, "compound").filter((c) => c === of - 1 && tokenAt(tree, c).upos === "NOUN" && !/^[-–]$/.test(tree.tokens[c - 1]?.text ?? "")).map((c) => `${tokenAt(tree, c).text.toLowerCase()} `).join("")}${tokenAt(tree, of).text.toLowerCase()}`];
  const inner = keep.flatMap((c) => [...childrenBy(tree, c, "compound", "amod").filter((d) => d < c && c - d <= 3 && tokenAt(tree, d).upos !== "NUM" && narrows(tree, d, quantity, names)), c]);
  const words = [...new Set(inner)].sort((a, b) => a - b).map((c) => spelt(tree, c));
  return [...words, nounLemma(tree, noun), ...tail].join(" ");
}

function narrows(tree: Tree, c: number, quantity: Quantity, names: ReadonlySet<number>): boolean {
  const token = tokenAt(tree, c);
  if ((names.has(c) && !/^\p{Ll}{3}/u.test(token.text)) || (c >= quantity.numberFirst && c <= quantity.numberLast)) return false;
  if (c >= quantity.first && c <= quantity.last && (quantity.kind !== "count" || c < quantity.numberFirst)) return false;
  // "plan fitting costs": an imperative that the tagger takes for a noun
  if (c === 0 && /^(?:plan|try|check|buy|get|compare|save|use|add|make|take|find|start|see|click|watch|read|consider|choose|set|keep|look|shop|visit)$/i.test(token.text)) return false;
  // "national and international visitors"
  if (childrenBy(tree, c, "conj").length > 0 || tree.tokens[c - 1]?.upos === "CCONJ") return false;
  // "20-year" of "a 20-year treaty"; "year" of "ten-year bond yield"
  if (/^[-–]$/.test(tree.tokens[c - 1]?.text ?? "") && tree.tokens[c - 2]?.upos === "NUM") return false;
  if (LOOSE.test(token.lemma) || /^\p{P}|\d/u.test(token.text)) return false;
  // "farming population", "working group"
  const isGerund = token.xpos === "VBG" && !/^[-–]$/.test(tree.tokens[c - 1]?.text ?? "") && tree.tokens[c + 1]?.upos === "NOUN";
  return (["NOUN", "ADJ"].includes(token.upos) || isGerund) && (c === 0 || !/^\p{Lu}\p{Ll}/u.test(token.text)) || (token.upos === "PROPN" && /^\p{Lu}{2,}$/u.test(token.text));
}

/** Acronyms keep their case: "LGBT group"; the rest is lower case. */
function spelt(tree: Tree, c: number): string {
  const text = tokenAt(tree, c).text;
  return /^\p{Lu}{2,}/u.test(text) ? text : text.toLowerCase();
}

/** A noun's lemma where the plural explains it, else its lower-case form: the lemmatizer takes "regimen" for a plural. Acronyms and names keep their case. */
export function nounLemma(tree: Tree, i: number): string {
  const { text, lemma, xpos } = tokenAt(tree, i);
  const low = text.toLowerCase();
  const acronym = /^(\p{Lu}{2,})s?$/u.exec(text)?.[1];
  if (acronym) return acronym;
  if (i > 0 && /^\p{Lu}/u.test(text) && xpos.startsWith("NNP")) return xpos === "NNPS" ? text.replace(/s$/, "") : text;
  if (i === 0 && xpos === "NNP") return low.replace(/([^s])s$/, "$1");
  const base = lemma.toLowerCase();
  if (PLURAL.test(low)) return low;
  // "diagnoses", "analyses", "crises"
  if (/(?:gnos|alys|cris|thes|phas)es$/.test(low) && xpos === "NNS") return low.replace(/es$/, "is");
  if (base === low || IRREGULAR.has(base)) return base;
  const regular = low === `${base}s` || low === `${base}es` || (base.endsWith("y") && low === `${base.slice(0, -1)}ies`) || (/(?:man)$/.test(base) && low === base.replace(/man$/, "men") && xpos === "NNS");
  if (regular) return base;
  return xpos === "NNS" && /[^s]s$/.test(low) ? low.replace(/s$/, "") : low;
}
