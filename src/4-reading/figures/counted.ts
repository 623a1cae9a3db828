import { tokenAt, type Tree } from "../clauses/tree.js";

const SKIP = new Set(["ADJ", "ADV", "NUM", "SYM"]);

/** The noun that the number counts: its head in the tree, else the end of the noun group behind it. */
export function countedNoun(tree: Tree, first: number, last: number, of: boolean): number | undefined {
  if (!of) {
    for (let i = last; i >= first; i -= 1) {
      const token = tokenAt(tree, i);
      if (token.deprel.startsWith("nummod") && token.head > last) {
        const noun = tokenAt(tree, token.head);
        if (["NOUN", "PROPN"].includes(noun.upos) && noun.index - last <= 7 && clear(tree, last + 1, noun.index)) return endOfGroup(tree, noun.index);
      }
    }
  }
  let i = last + 1;
  if (of) {
    if (tree.tokens[i]?.text.toLowerCase() === "of") i += 1;
    while (tree.tokens[i] && (["DET", "PRON"].includes(tree.tokens[i]?.upos ?? "") || tree.tokens[i]?.text === "all")) i += 1;
  }
  let noun: number | undefined;
  for (let steps = 0; steps < 8; steps += 1, i += 1) {
    const token = tree.tokens[i];
    if (!token) break;
    if (token.upos === "NOUN" || (token.upos === "PROPN" && (noun === undefined || tokenAt(tree, noun).index === i - 1))) {
      noun = i;
      if (token.xpos === "NNS" && !(of && tree.tokens[i + 1]?.xpos === "POS")) break;
    } else if (noun !== undefined && (token.text === "-" || token.xpos === "POS")) {
      if (token.xpos === "POS") {
        noun = undefined;
        // "a tenth of the world's trade"
        if (!of) break;
      }
    } else if (noun !== undefined || !(SKIP.has(token.upos) || token.text === "-" || ["VBG", "VBN"].includes(token.xpos) || (token.upos === "CCONJ" && tree.tokens[i + 1]?.upos === "ADJ"))) break;
  }
  return noun === undefined ? undefined : pastName(tree, noun);
}

/** "judges" in "three Court of Appeal judges". */
function pastName(tree: Tree, noun: number): number {
  if (tokenAt(tree, noun).upos !== "PROPN" || tree.tokens[noun + 1]?.text !== "of") return noun;
  let i = noun + 2;
  while (tree.tokens[i]?.upos === "PROPN" && i < noun + 5) i += 1;
  return i > noun + 2 && tree.tokens[i]?.xpos === "NNS" ? i : noun;
}

/** No verb, preposition or clause between number and noun. */
function clear(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokenAt(tree, i);
    if (["ADP", "SCONJ", "PRON"].includes(token.upos) || token.xpos === "VBD" || token.xpos === "VBZ" || /^[;()]$/.test(token.text)) return false;
  }
  return true;
}

/** The last noun of an unbroken group, where the parser stopped early: "plants" in "operating nuclear power plants", "jets" in "Su-35 jets". */
function endOfGroup(tree: Tree, noun: number): number {
  if (tokenAt(tree, noun).xpos === "NNS") return noun;
  let end = noun;
  for (let i = noun + 1; i <= noun + 6; i += 1) {
    const token = tree.tokens[i];
    if (!token) break;
    if (token.upos === "NOUN" || /^\p{Lu}{2,}s$/u.test(token.text)) {
      end = i;
      if (/^NNP?S$/.test(token.xpos)) break;
    } else if (!(token.upos === "ADJ" || token.text === "-" || (token.upos === "NUM" && tree.tokens[i - 1]?.text === "-"))) break;
  }
  return end;
}
