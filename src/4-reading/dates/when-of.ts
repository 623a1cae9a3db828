import { childrenBy, relation, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "./date-mention.js";

/** Relations by which a date, or the nominal that holds it, hangs on its event without leaving the clause. */
const INSIDE = new Set(["obl", "nmod", "advmod", "obj", "iobj", "nsubj", "compound", "amod", "appos", "flat", "nummod", "dep", "case", "det", "fixed", "dislocated", "list", "goeswith", "orphan", "discourse", "advcl"]);
/** Governors that only say that the event lies ahead: their date is the event's. */
const RAISING = new Set(["set", "due", "expect", "schedule", "slate", "poise", "go", "likely", "plan", "begin", "start", "continue"]);
/** Verbs that only carry a nominal event: "held talks on Monday". */
const LIGHT = new Set(["hold", "have", "take", "conduct", "launch", "carry", "make", "sign", "conclude", "begin", "start", "stage", "give", "pay", "be", "resume", "end"]);

/**
 * The date expression that belongs to the event at token `event` (a verb or a noun such as "talks"): one on the event itself or on what is inside its clause.
 * Never one of a subordinate clause, nor of another conjunct; lengths and recurrences date nothing.
 */
export function whenOf(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const dating = dates.filter((d) => d.kind !== "duration" && d.kind !== "set");
  const usable = dating.filter((d) => !isOfObject(tree, event, d));
  if (dating.length === 0) return undefined;
  return judged(tree, event, dating) ?? nearest(tree, event, usable) ?? raised(tree, event, usable) ?? carried(tree, event, usable) ?? shared(tree, event, usable);
}

/** Verbs of judgement and memory: what they judge lies back, and a date coarser than a day is its own. */
const JUDGING = new Set(["condemn", "denounce", "criticise", "criticize", "praise", "welcome", "hail", "deplore", "recall", "regret", "slam", "blast", "protest", "remember", "commemorate", "decry", "applaud", "cite", "mention", "defend", "justify", "lament"]);

/** "condemned strikes on the sites earlier this year": the strikes' date, wherever the parser hangs it. */
function judged(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const token = tokenAt(tree, event);
  if (token.upos === "VERB" || token.head < 0 || relation(token) !== "obj") return undefined;
  return dates.find((d) => isOfObject(tree, token.head, d));
}

function isOfObject(tree: Tree, verb: number, date: DateMention): boolean {
  if (!JUDGING.has(tokenAt(tree, verb).lemma) || tokenAt(tree, date.head).head !== verb) return false;
  const object = childrenBy(tree, verb, "obj")[0];
  if (object === undefined || date.first < object) return false;
  return date.when.basis !== "unresolved" && !/^\d{4}-\d{2}-\d{2}$/.test(date.when.value);
}

function nearest(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const ranked = dates
    .map((date) => ({ date, steps: stepsUp(tree, date.head, event) }))
    .filter((r): r is { date: DateMention; steps: number } => r.steps !== undefined)
    .sort((a, b) => unsure(a.date) - unsure(b.date) || a.steps - b.steps || Math.abs(a.date.head - event) - Math.abs(b.date.head - event));
  return ranked[0]?.date;
}

function unsure(date: DateMention): number {
  return date.when.basis === "unresolved" ? 1 : 0;
}

/** Steps from the date up to the event inside one clause; undefined when a clause lies between. */
function stepsUp(tree: Tree, from: number, event: number): number | undefined {
  let here = from;
  for (let steps = 0; steps < 8; steps += 1) {
    if (here === event) return steps;
    const token = tokenAt(tree, here);
    if (token.head < 0 || !INSIDE.has(relation(token)) || (steps > 0 && isPredicate(tree, here))) return undefined;
    here = token.head;
  }
  return undefined;
}

function isPredicate(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  return token.upos === "VERB" || childrenBy(tree, i, "cop", "nsubj").length > 0;
}

/** "is set to meet him on Monday", the date hanging on "set". */
function raised(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const token = tokenAt(tree, event);
  if (relation(token) !== "xcomp" || token.head < 0) return undefined;
  const governor = tokenAt(tree, token.head);
  return RAISING.has(governor.lemma) ? nearest(tree, governor.index, dates) : undefined;
}

/** "held talks on Monday", asked for "talks". */
function carried(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const token = tokenAt(tree, event);
  if (token.upos === "VERB" || token.head < 0 || !["obj", "nsubj", "obl"].includes(relation(token))) return undefined;
  const governor = tokenAt(tree, token.head);
  if (!LIGHT.has(governor.lemma)) return undefined;
  return nearest(tree, governor.index, dates.filter((d) => tokenAt(tree, d.head).head === governor.index));
}

/** "On Monday the two met and signed a treaty", asked for "signed": a date before the first of the coordinated verbs is that of all. */
function shared(tree: Tree, event: number, dates: readonly DateMention[]): DateMention | undefined {
  const token = tokenAt(tree, event);
  if (relation(token) !== "conj" || token.head < 0) return undefined;
  const fronted = dates.filter((d) => d.last < token.head && tokenAt(tree, d.head).head === token.head);
  return fronted[0];
}
