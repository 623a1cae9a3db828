import { tokenAt, type Tree } from "../clauses/tree.js";
import type { ChangeWords } from "./figure-lexicon.js";
import type { Quantity } from "./quantity.js";

/** Nouns whose plural looks like their singular. */
const UNCHANGED = /^(?:people|personnel|staff|troops|aircraft|police|cattle|fish|sheep|spacecraft|series|species|offspring|livestock|poultry|hovercraft|watercraft|youth|infantry|crew|deer|salmon|trout|others|clergy|faithful|militia|cavalry|works|barracks|dead|wounded|injured|houseful|poor|homeless|wounded|elderly|.*(?:ese|men|women|children|folk|feet|people|fowl))$/i;
/** Seats make a parliament's size: "a 120-seat assembly". */
const SIZES = /^(?:seat|seater)$/;

/** Whether a count is one that a reader would want to compare: not a turn of speech, a name's number, the number of the parties, or a compound that only modifies. */
export function isTold(tree: Tree, quantity: Quantity, noun: number, all: readonly Quantity[], words: ChangeWords): boolean {
  const token = tokenAt(tree, noun);
  const lemma = token.lemma.toLowerCase();
  if (/^(?:other|one|those|ones|same|latter|former|more|less)$/.test(lemma)) return false;
  // "the above four countries"
  if (/^(?:above|below|aforementioned|abovementioned)$/i.test(tree.tokens[quantity.numberFirst - 1]?.text ?? "") && /^(?:the|these|those|all)$/i.test(tree.tokens[quantity.numberFirst - 2]?.text ?? "")) return false;
  if (isHyphened(tree, quantity)) return SIZES.test(lemma);
  const isSingular = ["NN", "NNP"].includes(token.xpos) && !UNCHANGED.test(token.text) && !(token.text.endsWith("s") && lemma !== token.text.toLowerCase());
  if (isSingular && quantity.value !== 1) return false;
  if (!["NOUN", "PROPN"].includes(token.upos) || !/\p{L}{2}/u.test(token.text)) return false;
  // "22 C highs", "a 2021 Nobel": a sign or a year before a name
  const next = tree.tokens[quantity.numberLast + 1];
  if (next && next.index < noun && /^\p{Lu}$/u.test(next.text) && !/^[-–]$/.test(tree.tokens[next.index + 1]?.text ?? "")) return false;
  if (tree.tokens.slice(quantity.numberLast + 1, noun).some((t) => /^[:;()/[\]]$/.test(t.text))) return false;
  // "the four freedoms agreement": a name's modifier; "300 pesos": money of an unknown country
  if (token.deprel.startsWith("compound") && token.head > noun && token.head - noun <= 4 && ["NOUN", "PROPN"].includes(tokenAt(tree, token.head).upos)) return false;
  if (/^(?:peso|dollar|pound|rupee|franc|dinar|dirham|rial|crown|krona|krone|shilling|lira|euro|cent)$/.test(lemma)) return false;
  if (/^(?:19|20)\d\d$/.test(tokenAt(tree, quantity.numberLast).text) && quantity.bound === "exact" && /^\p{Lu}/u.test(next?.text ?? "")) return false;
  // "seven men's events": what follows is counted, or nothing is
  if (tree.tokens[noun + 1]?.xpos === "POS") return false;
  if (isNameNumber(tree, quantity)) return false;
  return !isTurnOfSpeech(tree, quantity, noun, all, words);
}

/** "two-hour meeting", "547 - seat parliament", "200-page plan". */
function isHyphened(tree: Tree, quantity: Quantity): boolean {
  return /^[-–‐‑]$/.test(tree.tokens[quantity.numberLast + 1]?.text ?? "") || tokenAt(tree, quantity.numberLast).text.includes("-") && /\p{L}/u.test(tokenAt(tree, quantity.numberLast).text) && /\d/.test(tokenAt(tree, quantity.numberLast).text);
}

/** "World War 2 shelters", "T 75 pistols": the number ends a name. */
function isNameNumber(tree: Tree, quantity: Quantity): boolean {
  const before = tree.tokens[quantity.numberFirst - 1];
  // "6 + 3 + 1 summits"
  if (before?.text === "+" || tree.tokens[quantity.numberLast + 1]?.text === "+") return true;
  // "a Boeing 737 aircraft"
  if (before?.upos === "PROPN" && /^\d{3}$/.test(tokenAt(tree, quantity.numberFirst).text) && /^(?:aircraft|airliner|plane|jet|helicopter)s?$/.test(tree.tokens[quantity.numberLast + 1]?.text ?? "")) return true;
  if (!before || quantity.numberFirst !== quantity.first || !/^\d+$/.test(tokenAt(tree, quantity.numberFirst).text)) return false;
  return /^(?:War|Cup|Games|Summit|Expo|Agenda|Vision|Olympics|Windows|Formula|Type|Model|Mark|\p{Lu})$/u.test(before.text) && before.text !== "A" && before.text !== "I";
}

/** "the two sides", "one thing", "three times", "one day". */
function isTurnOfSpeech(tree: Tree, quantity: Quantity, noun: number, all: readonly Quantity[], words: ChangeWords): boolean {
  const token = tokenAt(tree, noun);
  const spelt = /^\p{L}/u.test(tokenAt(tree, quantity.numberFirst).text);
  if (words.ways.has(token.lemma)) return quantity.value < 100 || quantity.bound === "vague" || /^(?:time|fold)$/.test(token.lemma);
  const before = tree.tokens[quantity.first - 1];
  // "one country, two systems"
  if (spelt && tree.tokens.slice(Math.max(0, quantity.first - 3), quantity.first).map((t) => t.text.toLowerCase()).join(" ") === "one country ,") return true;
  if (quantity.value === 1) return quantity.upper === undefined && !isStressedOne(tree, quantity, noun, all, words);
  if (!spelt || quantity.upper !== undefined || quantity.value > 12 || quantity.bound !== "exact" || !words.parties.has(token.lemma)) return false;
  const definite = before !== undefined && (/^(?:the|both|these|those|all|our|their|its|other|only)$/i.test(before.text) || before.xpos === "POS" || before.xpos === "PRP$");
  return definite || (quantity.value === 2 && PARTIES_OF_TWO.test(token.lemma));
}

const PARTIES_OF_TWO = /^(?:country|side|nation|state|government|ministry|party|capital|neighbou?r|power|leader|counterpart|ally|rival|partner|foe|bloc|superpower|economy|adversary|giant|delegation)$/;

/** "one" mostly points ("one official said"); it counts after "only", as the verb's own victim, or beside another number. */
function isStressedOne(tree: Tree, quantity: Quantity, noun: number, all: readonly Quantity[], words: ChangeWords): boolean {
  const before = tree.tokens[quantity.numberFirst - 1]?.text.toLowerCase() ?? "";
  if (/^(?:only|just|exactly|single)$/.test(before) || /^single$/i.test(tree.tokens[quantity.numberLast + 1]?.text ?? "")) return true;
  if (quantity.bound === "min" && /^or$/i.test(tree.tokens[quantity.numberLast + 1]?.text ?? "")) return false;
  const token = tokenAt(tree, noun);
  const governor = token.head >= 0 ? tokenAt(tree, token.head) : undefined;
  if (governor && words.tolls.has(governor.lemma) && (token.deprel === "nsubj:pass" || token.deprel === "obj" || governor.lemma === "die")) return true;
  return all.some((q) => q !== quantity && q.kind === "count" && q.value > 1 && q.noun !== undefined && (tokenAt(tree, q.noun).head === token.head || tokenAt(tree, q.noun).head === noun || token.head === q.noun) && [tokenAt(tree, q.noun).deprel, token.deprel].includes("conj"));
}
