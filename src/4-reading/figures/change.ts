import { childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import { estimateOf } from "./estimate.js";
import type { ChangeWords } from "./figure-lexicon.js";
import { changeNounBefore, isResult } from "./change-noun.js";
import type { Measure } from "./measure.js";
import { plainLemma } from "./verb-of.js";
import type { Quantity } from "./quantity.js";

/** How a figure moved; its numbers are in the figure's own unit. */
export interface Change {
  readonly direction: "up" | "down" | "same";
  readonly from?: number;
  readonly to?: number;
  readonly by?: number;
}

/** What a change makes of a quantity: the change itself, the quantities that it takes up ("from $4.3 billion"), and the value reached. */
export interface Moved {
  readonly change: Change;
  readonly taken: readonly Quantity[];
  readonly value: number;
}

/**
 * The change that a quantity takes part in: "rose 12% to $4.8 billion from $4.3 billion", "a 5% increase", "up 12%", "from 3 to 8".
 * In "rose 12% to $4.8 billion" the two are figures of their own, because a percentage says nothing in dollars.
 */
export function changeOf(tree: Tree, quantity: Quantity, measure: Measure, all: readonly Quantity[], words: ChangeWords): Moved | undefined {
  const direction = directionOf(tree, quantity, measure, words);
  if (quantity.moved && quantity.upper !== undefined) {
    const way = quantity.upper > quantity.value ? "up" : quantity.upper < quantity.value ? "down" : "same";
    return { change: { direction: direction ?? way, from: quantity.value, to: quantity.upper }, taken: [], value: quantity.upper };
  }
  // "totalled 110 million tonnes, up from 90 million"
  const later = all.find((q) => q.unit === quantity.unit && q.first > quantity.last && q.first - quantity.last <= 10 && tree.tokens[q.first - 1]?.text.toLowerCase() === "from" && /^(?:up|down)$/i.test(tree.tokens[q.first - 2]?.text ?? ""));
  if (later && !all.some((q) => q.unit === quantity.unit && q.first > quantity.first && q.first < later.first)) {
    const way = tree.tokens[later.first - 2]?.text.toLowerCase() === "up" ? "up" : "down";
    return { change: { direction: way, from: later.value, to: quantity.value }, taken: [later], value: quantity.value };
  }
  if (quantity.upper === undefined && direction === undefined && roleOf(tree, quantity) === "to" && estimateOf(tree, quantity, measure.verb) !== undefined) return revision(tree, quantity, measure, all);
  if (direction === undefined || quantity.upper !== undefined) return undefined;
  const role = roleOf(tree, quantity);
  const alike = all.filter((q) => q !== quantity && q.unit === quantity.unit && near(tree, q, quantity, measure));
  if (role === "to") {
    const from = alike.find((q) => roleOf(tree, q) === "from");
    const by = alike.find((q) => roleOf(tree, q) === "by");
    const change = { direction, ...(from ? { from: from.value } : {}), to: quantity.value, ...(by ? { by: by.value } : {}) };
    return { change, taken: [from, by].filter((q) => q !== undefined), value: quantity.value };
  }
  if (role === "by") {
    if (alike.some((q) => roleOf(tree, q) === "to")) return undefined;
    return { change: { direction, by: quantity.value }, taken: [], value: quantity.value };
  }
  return undefined;
}

/** "revised its estimate to $7.7 billion from $9.7 billion": the values themselves say which way. */
function revision(tree: Tree, quantity: Quantity, measure: Measure, all: readonly Quantity[]): Moved | undefined {
  const from = all.find((q) => q !== quantity && q.unit === quantity.unit && roleOf(tree, q) === "from" && near(tree, q, quantity, measure));
  if (from === undefined) return undefined;
  const direction = quantity.value > from.value ? "up" : quantity.value < from.value ? "down" : "same";
  return { change: { direction, from: from.value, to: quantity.value }, taken: [from], value: quantity.value };
}

/** Verbs that "up" and "down" make into changes. */
const MOVING = new Set(["be", "go", "move", "edge", "end", "close", "finish", "inch", "trade", "tick", "creep", "come", "shoot"]);

/** Verbs whose object is what is had more or less of, not a measure that moves: "lost 20 soldiers", "added 3 seats". */
const GAINING = /^(?:add|lose|gain|shed|win|lift|raise|sink|cut|recover|boost)$/;

/** Which end of the change the quantity is. */
export type Role = "from" | "to" | "by";

export function roleOf(tree: Tree, quantity: Quantity): Role {
  const before = tree.tokens[quantity.first - 1]?.text.toLowerCase();
  const lead = ["a", "an", "the", "only", "just"].includes(before ?? "") ? tree.tokens[quantity.first - 2]?.text.toLowerCase() : before;
  if (lead === "from") return "from";
  if (lead === "to" || lead === "at") return "to";
  // "from a peak of 300,000"
  if (lead === "of" && tree.tokens.slice(Math.max(0, quantity.first - 5), quantity.first).some((t) => t.text.toLowerCase() === "from")) return "from";
  const word = preposition(tree, quantity.head);
  return word === "from" ? "from" : word === "to" || word === "at" ? "to" : "by";
}

/** In one clause: under one verb, or close by. */
function near(tree: Tree, a: Quantity, b: Quantity, measure: Measure): boolean {
  const over = (q: Quantity): number => tokenAt(tree, q.head).head;
  return (measure.verb !== undefined && (over(a) === measure.verb || over(b) === over(a))) || Math.abs(a.first - b.last) <= (roleOf(tree, a) === "from" ? 12 : 6) || Math.abs(b.first - a.last) <= (roleOf(tree, a) === "from" || roleOf(tree, b) === "from" ? 12 : 6);
}

function directionOf(tree: Tree, quantity: Quantity, measure: Measure, words: ChangeWords): Change["direction"] | undefined {
  const before = tree.tokens[quantity.first - 1]?.text.toLowerCase();
  if (before === "up") return "up";
  if (before === "down") return "down";
  const head = tokenAt(tree, quantity.head);
  const governors = [measure.verb, head.head >= 0 ? head.head : undefined, quantity.last + 1 < tree.tokens.length ? quantity.last + 1 : undefined];
  for (const i of governors) {
    if (i === undefined) continue;
    const token = tokenAt(tree, i);
    if (token.upos === "VERB" && governs(tree, token.index, quantity, measure)) {
      const particles = MOVING.has(token.lemma) ? childrenBy(tree, i, "compound:prt", "advmod").map((c) => tokenAt(tree, c).lemma) : [];
      const up = particles.includes("up");
      const down = particles.includes("down");
      if (up && !down) return "up";
      if (down) return "down";
      if (quantity.kind === "count" && GAINING.test(token.lemma)) return undefined;
      if (words.up.has(plainLemma(tree, i))) return "up";
      if (words.down.has(plainLemma(tree, i))) return "down";
    }
    if (quantity.kind === "count" && head.head !== i) continue;
    if (token.upos === "NOUN" && quantity.kind === "money" && isResult(token.lemma)) return undefined;
    if (token.upos === "NOUN" && words.upNouns.has(token.lemma)) return "up";
    if (token.upos === "NOUN" && words.downNouns.has(token.lemma)) return "down";
  }
  const noun = quantity.kind === "count" ? undefined : changeNounBefore(tree, quantity, words);
  if (noun === undefined || (quantity.kind === "money" && isResult(tokenAt(tree, noun).lemma))) return undefined;
  return words.upNouns.has(tokenAt(tree, noun).lemma) ? "up" : "down";
}

/** The quantity is the verb's own measure, not its subject or a noun deeper in: "20 people lost 12%". */
function governs(tree: Tree, verb: number, quantity: Quantity, measure: Measure): boolean {
  const head = tokenAt(tree, quantity.head);
  if (measure.direct && measure.verb === verb && quantity.kind !== "count") return true;
  const lead = preposition(tree, quantity.head);
  if (lead === undefined ? quantity.kind === "count" : !(quantity.kind === "count" ? ["by", "to", "from"] : ["by", "to", "from", "at", "of"]).includes(lead)) return false;
  return head.head === verb ? relation(head) !== "nsubj" : tokenAt(tree, head.head < 0 ? quantity.head : head.head).head === verb;
}
