import type { When } from "../../model/when.js";
import { childBy, childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { DateMention } from "../dates/date-mention.js";
import { nominalDates } from "../dates/nominal-dates.js";
import { strandedDates, strandedWhen } from "../dates/stranded.js";
import { whenOf } from "../dates/when-of.js";
import { anchoredWhen } from "./anchored-date.js";

/** The date of a predicate: its own, one that the tree hung into the clause below it, or its distance from the clause it hangs on. */
export function dateOf(tree: Tree, predicate: number, dates: readonly DateMention[], eventNouns: ReadonlySet<string>): When | undefined {
  // "now" and "currently" date nothing that the report's own day does not
  const all = dates.filter((d) => d.timex?.value !== "PRESENT_REF");
  const described = whenDescribed(tree, predicate, all);
  if (described) return described;
  const stranded = strandedDates(tree, all);
  const inNominal = nominalDates(tree, all).filter((n) => eventNouns.has(tokenAt(tree, n.noun).lemma.toLowerCase()));
  const held = inNominal.find((n) => n.noun === predicate);
  if (held) return held.date.when;
  const own = all.filter((d) => !stranded.some((s) => s.date === d) && !inNominal.some((n) => n.date === d));
  const plain = (i: number): When | undefined => (whenOf(tree, i, own) ?? strandedWhen(tree, i, stranded))?.when;
  const token = tokenAt(tree, predicate);
  if (token.head >= 0 && childBy(tree, predicate, "mark") !== undefined) {
    const above = predicateAbove(tree, token.head);
    const governor = plain(above) ?? childrenBy(tree, above, "xcomp").map(plain).find((w) => w !== undefined);
    const anchored = anchoredWhen(tree, predicate, all, governor ?? dayBefore(tree, predicate, all));
    if (anchored) return anchored;
  }
  const found = sinceUndone(tree, predicate, plain(predicate) ?? orderedOn(tree, predicate, own));
  // "after he met Putin and handed him a letter": one distance for both
  const second = found === undefined && token.deprel === "conj" && childBy(tree, predicate, "nsubj") === undefined && tokenAt(tree, token.head).xpos === token.xpos;
  if (second && childBy(tree, token.head, "mark") !== undefined) return dateOf(tree, token.head, dates, eventNouns);
  // "ordered him to leave on Saturday and lowered relations": one day's orders
  return found ?? (token.deprel === "conj" && childBy(tree, predicate, "nsubj") === undefined ? orderedOn(tree, token.head, own) : undefined);
}

/** Verbs that hand a deed to somebody else; told in the past, the bare weekday at their end is the day of the order. */
const ORDERING = new Set(["order", "ask", "tell", "urge", "instruct", "invite", "summon", "request", "authorise", "authorize", "advise", "warn", "allow", "call"]);

/**
 * "ordered the envoy to leave on Saturday": a parser hangs the day on the infinitive. A weekday that the past tense has put
 * back ("on Saturday", not "by" or "next Saturday") is that of the order, for nobody is ordered to have left.
 */
function orderedOn(tree: Tree, predicate: number, dates: readonly DateMention[]): When | undefined {
  const token = tokenAt(tree, predicate);
  if (!ORDERING.has(token.lemma.toLowerCase()) || !["VBD", "VBN"].includes(token.xpos)) return undefined;
  const object = childBy(tree, predicate, "obj", "nsubj:pass");
  const deed = [...childrenBy(tree, predicate, "xcomp", "ccomp", "advcl"), ...(object === undefined ? [] : childrenBy(tree, object, "acl"))].find((c) => c > predicate && tokenAt(tree, c).xpos === "VB");
  if (deed === undefined) return undefined;
  return dates.find((d) => d.rule === "dates/weekday" && d.first > deed && tokenAt(tree, d.head).head === deed && ["on", undefined].includes(preposition(tree, d.head)))?.when;
}

/** "in November 2013, when Egypt expelled him": the date that a relative clause with "when" describes is the date of the clause. */
function whenDescribed(tree: Tree, predicate: number, dates: readonly DateMention[]): When | undefined {
  const when = childrenBy(tree, predicate, "advmod", "mark").find((c) => c < predicate && tokenAt(tree, c).text.toLowerCase() === "when");
  if (when === undefined) return atWhich(tree, predicate, dates);
  const before = tree.tokens[when - 1]?.upos === "PUNCT" ? when - 2 : when - 1;
  const date = dates.find((d) => d.first <= before && before <= d.last && (d.kind === "point" || d.kind === "interval"));
  return sinceUndone(tree, predicate, date?.when);
}

/** "talks in Ankara on April 13, at which they agreed": the day before the relative is that of what happened there. */
function atWhich(tree: Tree, predicate: number, dates: readonly DateMention[]): When | undefined {
  const which = childrenBy(tree, predicate, "obl").find((c) => c < predicate && tokenAt(tree, c).text.toLowerCase() === "which" && ["at", "during", "on"].includes(preposition(tree, c) ?? ""));
  if (which === undefined) return undefined;
  const before = tree.tokens[which - 2]?.upos === "PUNCT" ? which - 3 : which - 2;
  return dates.find((d) => d.first <= before && before <= d.last && d.kind === "point" && d.when.basis !== "unresolved")?.when;
}

/** The last day that the sentence names before the conjunction of a clause: what its distance is counted from when the tree is in doubt. */
function dayBefore(tree: Tree, predicate: number, dates: readonly DateMention[]): When | undefined {
  const mark = childBy(tree, predicate, "mark") ?? predicate;
  return dates.filter((d) => d.last < mark && d.kind === "point" && d.when.basis !== "unresolved").at(-1)?.when;
}

/**
 * "since" dates no deed: "the first visit since 2012" was not in 2012, and what happened "since May 2013, when Egypt expelled him"
 * happened in May 2013. Only what lasts keeps the open interval, and events do not last.
 */
function sinceUndone(tree: Tree, predicate: number, when: When | undefined): When | undefined {
  if (when === undefined || when.basis === "unresolved" || !when.value.endsWith("/..")) return when;
  const told = childrenBy(tree, predicate, "advmod", "mark").some((c) => tokenAt(tree, c).text.toLowerCase() === "when");
  return told ? { ...when, value: when.value.slice(0, -3) } : undefined;
}

/** The nearest verb or adjective at `i` or above it: the predicate of the main clause. */
function predicateAbove(tree: Tree, i: number): number {
  let at = i;
  while (!["VERB", "ADJ"].includes(tokenAt(tree, at).upos) && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  return at;
}
