import { childBy, childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Quantity } from "./quantity.js";
import { plainLemma } from "./verb-of.js";

const PAID = new Map([["earn", "earnings"], ["pay", "payment"], ["cost", "cost"], ["spend", "spending"], ["charge", "charge"]]);
/** "cost of tickets", "earnings of workers"; a payment is its giver's, whom `of` names. */
const TOLD_OF = new Set(["cost", "earnings", "price"]);
const SELLING = /^(?:sell|buy|purchase|list|offer|price|retail|start|launch|auction|see|begin|ship|available)$/;
const CLOSING = /^(?:close|end|finish|settle|trade|stand|remain|open|hover|peak|stay|hold)$/;
const PUTTING = /^(?:put|value|estimate|assess|reckon|peg|calculate|set|fix|cap|keep|place|limit|project|forecast|be)$/;
const PRICES = /^(?:price|rate|cost|fare|fee|fine|value|valuation|market|toll|tariff|level|charge|capitali[sz]ation|worth)$/;

/** "payment" of "paid $5 million": money as what is earned, paid, spent, charged or cost. */
export function paidOf(tree: Tree, quantity: Quantity, verb: number | undefined): string | undefined {
  if (quantity.kind !== "money") return undefined;
  let i = quantity.first - 1;
  while (/^(?:only|just|another|an?|the|them|him|her|it|us)$/i.test(tree.tokens[i]?.text ?? "") && quantity.first - i < 4) i -= 1;
  // "has cost Israel $60 billion"
  for (let k = i, steps = 0; k > 0 && steps < 4 && ["PROPN", "DET", "ADJ"].includes(tree.tokens[k]?.upos ?? ""); k -= 1, steps += 1) if (isPaying(tree, k - 1)) i = k - 1;
  const before = tree.tokens[i];
  // "the tickets cost $45", where the tagger reads two nouns
  if (before && /^costs?$/i.test(before.text) && before.upos !== "VERB" && (i === quantity.first - 1 || isPaying(tree, i))) return withSubject(tree, "cost", nounAt(tree, i - 1));
  if (before && /^charges$/i.test(before.text) && i === quantity.first - 1 && before.upos !== "VERB") return "charge";
  const head = tokenAt(tree, quantity.head);
  const governor = before?.upos === "VERB" && PAID.has(plainLemma(tree, i)) ? i : verb !== undefined && head.head === verb && relation(head) === "obj" ? verb : undefined;
  const noun = governor === undefined || tokenAt(tree, governor).upos !== "VERB" ? undefined : PAID.get(plainLemma(tree, governor));
  if (noun === undefined || governor === undefined) return undefined;
  // "paid $5 million in fines" says what was paid
  if (/^in$/.test(tree.tokens[quantity.last + 1]?.text ?? "") && tree.tokens[quantity.last + 2]?.upos === "NOUN") return undefined;
  return withSubject(tree, noun, subjectOf(tree, governor));
}

/** "at $45": the price of what is sold; "keep" where the usual reading holds ("puts trade at $6 billion"), "drop" where the sentence does not say. */
export function pricedAt(tree: Tree, quantity: Quantity, verb: number | undefined): { readonly words?: string; readonly noun?: number } | "keep" | "drop" {
  if (quantity.kind !== "money" || tree.tokens[quantity.first - 1]?.text.toLowerCase() !== "at") return "keep";
  const before = tree.tokens[quantity.first - 2];
  if (before && PRICES.test(before.lemma.toLowerCase())) return "keep";
  const lemma = verb === undefined ? "" : plainLemma(tree, verb);
  if (verb === undefined) return "drop";
  if (SELLING.test(lemma)) {
    // "paperbacks are priced at 50 cents and books at $1"
    const beside = before?.upos === "NOUN" && relation(before) === "conj" ? before.index : undefined;
    const thing = [beside, childBy(tree, verb, "obj"), subjectOf(tree, verb)].find((c) => c !== undefined && c < quantity.first && tokenAt(tree, c).upos === "NOUN");
    return thing !== undefined && PRICES.test(tokenAt(tree, thing).lemma) ? { noun: thing } : { words: withSubject(tree, "price", thing) };
  }
  const subject = subjectOf(tree, verb);
  if (CLOSING.test(lemma) && subject !== undefined && tokenAt(tree, subject).upos === "NOUN") return { noun: subject };
  return PUTTING.test(lemma) || childrenBy(tree, verb, "cop").length > 0 ? "keep" : "drop";
}

/** A verb of paying, or "cost" that only the tagger takes for a noun: behind a noun or "has". */
function isPaying(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.upos === "VERB") return PAID.has(plainLemma(tree, i));
  return /^costs?$/i.test(token.text) && (/^(?:has|have|had|will|would|could|may)$/i.test(tree.tokens[i - 1]?.text ?? "") || tree.tokens[i - 1]?.upos === "NOUN");
}

function subjectOf(tree: Tree, verb: number): number | undefined {
  let here = verb;
  for (let steps = 0; steps < 3; steps += 1) {
    const subject = childrenBy(tree, here, "nsubj")[0];
    if (subject !== undefined) return subject;
    const token = tokenAt(tree, here);
    if (token.head < 0 || !["conj", "xcomp"].includes(relation(token))) return undefined;
    here = token.head;
  }
  return undefined;
}

const nounAt = (tree: Tree, i: number): number | undefined => (tree.tokens[i]?.upos === "NOUN" ? i : undefined);

/** "cost of concert tickets", in the words of the text. */
function withSubject(tree: Tree, noun: string, subject: number | undefined): string {
  const token = subject === undefined ? undefined : tokenAt(tree, subject);
  if (!token || !TOLD_OF.has(noun) || token.upos !== "NOUN" || PRICES.test(token.lemma) || /^(?:that|which|who|this|it|thing|one|plan|most)$/i.test(token.lemma)) return noun;
  const compound = childrenBy(tree, token.index, "compound").filter((c) => c === token.index - 1 && tokenAt(tree, c).upos === "NOUN").map((c) => `${tokenAt(tree, c).text.toLowerCase()} `).join("");
  return `${noun} of ${compound}${token.text.toLowerCase()}`;
}

/** "4.4% in wages and 1.1% in benefits": each share its own noun. */
export function pairedIn(tree: Tree, quantity: Quantity, others: readonly Quantity[]): number | undefined {
  const inNoun = (q: Quantity): number | undefined => {
    if (tree.tokens[q.last + 1]?.text !== "in") return undefined;
    const group = tree.tokens.slice(q.last + 2, q.last + 5);
    const end = group.findIndex((t) => t.upos === "NOUN" && group[group.indexOf(t) + 1]?.upos !== "NOUN");
    const found = end < 0 || !group.slice(0, end).every((t) => ["ADJ", "NOUN", "DET"].includes(t.upos)) ? undefined : group[end];
    return found === undefined || /^(?:year|month|quarter|week|day|total|all|term|poll|survey|trading|session)$/.test(found.lemma) ? undefined : found.index;
  };
  const own = quantity.kind === "measure" && /^(?:%|pp)$/.test(quantity.unit) ? inNoun(quantity) : undefined;
  return own !== undefined && others.some((q) => q !== quantity && q.unit === quantity.unit && Math.abs(q.first - quantity.first) <= 10 && inNoun(q) !== undefined) ? own : undefined;
}

/** "coffee" of "pots of coffee": what the portions are of. */
export function portionOf(tree: Tree, noun: number): number | undefined {
  if (tree.tokens[noun + 1]?.text !== "of") return undefined;
  return childrenBy(tree, noun, "nmod").find((c) => c > noun && preposition(tree, c) === "of" && tokenAt(tree, c).upos === "NOUN");
}
