import { childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { Quantity } from "./quantity.js";

const HEAVY = /^(?:weigh|weight|light|heavy|lightweight|heavier|lighter|heaviest|lightest|load|payload|gain|shed|bodyweight)$/;

/** "pounds" of mass, which the word alone takes for sterling: near "weigh", before a good, or where the sentence's other money is in another currency. */
export function withPounds(tree: Tree, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((q) => (isMass(tree, q, quantities) ? { ...q, unit: q.unit.replace(/^GBP/, "lb"), kind: "measure" as const, rule: "figures/measure" } : q));
}

function isMass(tree: Tree, quantity: Quantity, all: readonly Quantity[]): boolean {
  if (quantity.kind !== "money" || !quantity.unit.startsWith("GBP") || !/^pounds?$/.test(tokenAt(tree, quantity.head).text)) return false;
  // nobody weighs a million pounds in the news without saying so
  if (quantity.value >= 1e6) return false;
  if (tree.tokens.some((t) => HEAVY.test(t.lemma.toLowerCase()) && Math.abs(t.index - quantity.head) <= 10)) return true;
  if (/^(?:heavier|lighter|overweight)$/.test(tree.tokens[quantity.last + 1]?.text ?? "")) return true;
  const isBracket = (q: Quantity): boolean => tree.tokens[q.first - 1]?.text === "(" || tree.tokens[quantity.first - 1]?.text === "(";
  if (all.some((q) => q.kind === "money" && !/^(?:GBP|penny|¢)/.test(q.unit) && !isBracket(q))) return true;
  // "a 2,000-pound bomb", not "a 300-pound fine"
  const next = tree.tokens[quantity.last + 1];
  if (/-/.test(tree.tokens.slice(quantity.numberLast, quantity.head + 1).map((t) => t.text).join("")) && quantity.value < 20_000 && next && /^(?:bomb|warhead|shell|bag|fish|man|child|baby|load|package|rock|stone|animal|dog|bear|laptop|machine|device|weight)$/.test(next.lemma)) return true;
  // "20 pounds of cocaine", not "20 million pounds of aid"
  const of = [quantity.head, quantity.numberLast].flatMap((i) => childrenBy(tree, i, "nmod")).find((c) => c > quantity.last && preposition(tree, c) === "of");
  return of !== undefined && quantity.value < 10_000 && !/^(?:aid|investment|funding|fund|debt|saving|savings|tax|money|cash|damage|loss|public|taxpayer|grant|subsidy|cut|spending|income|revenue|profit|credit|value|worth)$/.test(tokenAt(tree, of).lemma);
}
