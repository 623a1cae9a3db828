import { childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { Quantity } from "./quantity.js";
import { plainLemma } from "./verb-of.js";

const REVISING = new Set(["revise", "correct", "restate", "update", "adjust", "cut", "raise", "lower", "reduce", "trim", "lift", "increase", "downgrade", "upgrade", "keep", "maintain"]);
const ESTIMATES = /^(?:estimate|forecast|projection|outlook|prediction|figure|number|guess)$/;

/** The estimate that a quantity revises, and what it is an estimate of, where the sentence says so. */
export interface Estimate {
  readonly noun: number;
  readonly topic?: number;
}

/** "revised its estimate for 2022 to $7.7 billion from $9.7 billion", "cut its growth forecast to 2.1%": the object of the revision, never who revises. */
export function estimateOf(tree: Tree, quantity: Quantity, verb: number | undefined): Estimate | undefined {
  if (verb === undefined || quantity.kind === "count" || !REVISING.has(plainLemma(tree, verb))) return undefined;
  const noun = childrenBy(tree, verb, "obj", "nsubj:pass").find((c) => c < quantity.first && ESTIMATES.test(tokenAt(tree, c).lemma));
  if (noun === undefined || !["to", "from", "by", "at"].includes(leadOf(tree, quantity))) return undefined;
  const topic = childrenBy(tree, noun, "compound", "nmod").find((c) => {
    const token = tokenAt(tree, c);
    return token.upos === "NOUN" && token.deprel !== "nmod:poss" && (relation(token) === "compound" || ["of", "for", "on"].includes(preposition(tree, c) ?? "")) && !/^(?:year|quarter|month|week|half|period)$/.test(token.lemma);
  });
  return { noun, ...(topic === undefined ? {} : { topic }) };
}

function leadOf(tree: Tree, quantity: Quantity): string {
  const before = tree.tokens[quantity.first - 1]?.text.toLowerCase() ?? "";
  return ["a", "an", "the"].includes(before) ? (tree.tokens[quantity.first - 2]?.text.toLowerCase() ?? "") : before;
}
