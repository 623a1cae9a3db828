import type { Token } from "../../src/model/sentence.js";
import { treeOf, type Tree } from "../../src/4-reading/clauses/tree.js";

/** Word → [UPOS, XPOS, lemma] for the few words whose tag a test needs. */
export type Tags = Readonly<Record<string, readonly [upos: string, xpos: string, lemma?: string]>>;

const TOKEN = /\d{1,2}\/\d{1,2}\/\d{2,4}|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![a-z]))?|(?:[ap]\.m\.|U\.S\.|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Dr|St|No|Inc|Co)\.)|[A-Z]\d+|\p{L}+(?=n['’]t\b)|n['’]t\b|['’]s\b|\p{L}+|\S/gu;

/** A stand-in for the parser in tests of token patterns: Universal Dependencies tokens, tags from a short list, every word under the nearest verb to its left. */
export function plainTree(text: string, tags: Tags = {}): Tree {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const [upos, xpos, lemma] = tags[word] ?? tags[word.toLowerCase()] ?? guess(word, tokens.length);
    tokens.push({
      index: tokens.length, start: match.index, end: match.index + word.length, text: word, lemma: lemma ?? word.toLowerCase(),
      upos, xpos, head: -1, deprel: "dep", margin: 1,
    });
  }
  const verbs = tokens.filter((t) => t.upos === "VERB").map((t) => t.index);
  const root = verbs[0] ?? 0;
  const placed = tokens.map((token) => {
    const head = token.index === root ? -1 : verbs.includes(token.index) ? root : (verbs.filter((v) => v < token.index).at(-1) ?? root);
    const next = tokens.slice(token.index + 1).find((t) => t.upos === "VERB");
    const isAux = token.upos === "AUX" && next !== undefined;
    return { ...token, head: isAux ? next.index : head, deprel: head < 0 ? "root" : isAux ? "aux" : token.text === "to" && next?.index === token.index + 1 ? "mark" : token.upos === "NUM" ? "nummod" : "dep" };
  }).map((token) => (token.deprel === "mark" ? { ...token, head: token.index + 1 } : token));
  return treeOf({ index: 0, paragraph: 0, start: 0, end: text.length, tokens: placed });
}

const PREPOSITIONS = new Set(["in", "on", "at", "of", "from", "to", "by", "since", "until", "between", "for", "with", "than", "during", "after", "before", "into", "as", "about"]);
const DETERMINERS = new Set(["the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "some", "each", "every"]);
const NUMBERS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion|mn|bn|\d[\d.,]*)$/;
const CURRENCY = /^[$€£¥₽]$/;

function guess(word: string, index: number): readonly [string, string, string?] {
  const lower = word.toLowerCase();
  if (CURRENCY.test(word)) return ["SYM", "$"];
  if (word === "%") return ["SYM", "NN"];
  if (NUMBERS.test(lower)) return ["NUM", "CD"];
  if (PREPOSITIONS.has(lower)) return ["ADP", "IN"];
  if (DETERMINERS.has(lower)) return ["DET", "DT"];
  if (["will", "would", "shall", "can", "could", "may", "might"].includes(word)) return ["AUX", "MD"];
  if (["is", "was", "were", "are", "has", "have", "had"].includes(lower)) return ["AUX", /^w|had/.test(lower) ? "VBD" : "VBZ", lower.startsWith("ha") ? "have" : "be"];
  if (!/^[\p{L}\d]/u.test(word)) return ["PUNCT", word];
  if (/^\p{Lu}/u.test(word) && index > 0) return ["PROPN", "NNP"];
  if (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(lower)) return ["PROPN", "NNP"];
  if (/^(?:said|signed|met|rose|fell|grew|built|sold|took|made|went|held|began|bought|came|sent|got|killed|visited|arrived|delivered|dropped|increased|declined|climbed|jumped|opened|ended|reached|totalled|supplied|stood|became|paid|lost|won)$/.test(lower)) return ["VERB", "VBD"];
  if (/^(?:sign|meet|visit|arrive|deliver|open|hold|begin|build|pay|reach|rise|fall|grow)$/.test(lower)) return ["VERB", "VB"];
  if (/^(?:plans|expects|aims|intends|hopes)$/.test(lower)) return ["VERB", "VBZ", lower.replace(/s$/, "")];
  if (lower.endsWith("ly")) return ["ADV", "RB"];
  if (/^(?:set|due|ready|likely)$/.test(lower)) return ["ADJ", "JJ"];
  if (/(?:[^su'i])s$/.test(lower)) return ["NOUN", "NNS", lower.replace(/ies$/, "y").replace(/s$/, "")];
  if (/^(?:people|troops|forces)$/.test(lower)) return ["NOUN", "NNS", lower];
  return ["NOUN", "NN"];
}
