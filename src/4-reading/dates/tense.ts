import { childrenBy, relation, tokenAt, type Tree } from "../clauses/tree.js";

export type Tense = "past" | "present" | "future";

const FUTURE_AUX = new Set(["will", "'ll", "shall", "wo", "ll", "’ll"]);
/** Words whose infinitive lies ahead: "set to meet", "plans to visit", "due to arrive". */
const AHEAD = new Set([
  "set", "plan", "expect", "schedule", "due", "agree", "intend", "prepare", "ready", "hope", "vow", "pledge", "promise", "likely", "want", "aim",
  "propose", "go", "bind", "slate", "poise", "about", "project", "predict", "forecast", "anticipate", "commit", "mean", "plans", "intention", "deadline",
]);
const AHEAD_NOUNS = new Set(["plan", "deadline", "proposal", "expectation", "forecast"]);

/** The tense of the clause that the words `first` to `last` stand in: of the nearest verb upwards, with its auxiliaries. Undefined when there is no verb. */
export function tenseAt(tree: Tree, first: number, last: number): Tense | undefined {
  const lead = tree.tokens.slice(Math.max(0, first - 3), first).map((t) => t.text.toLowerCase()).join(" ");
  if (LEADS_ON.test(lead)) return isOver(tree, first, last) ? "past" : "future";
  let here = outermost(tree, first, last);
  const start = here;
  if (ownsDeed(tree, here)) return "past";
  for (let depth = 0; depth < 12; depth += 1) {
    const token = tokenAt(tree, here);
    const isPredicate = token.upos === "VERB" || token.upos === "AUX" || childrenBy(tree, here, "cop", "aux").length > 0;
    if (isPredicate && here !== start) {
      const tense = tenseOf(tree, here);
      if (tense) return tense;
    }
    if (here !== start && ((AHEAD_NOUNS.has(token.lemma) && (token.lemma === "deadline" || childrenBy(tree, start, "case").some((c) => tokenAt(tree, c).text.toLowerCase() === "for"))) || isAhead(tree, here))) return "future";
    if (token.head < 0) return undefined;
    here = token.head;
  }
  return undefined;
}

const LEADS_ON = /(?:^| )(?:by|as soon as|as early as|no later than|effective|due|through|until|till)(?: (?:early|late|the end of|mid|next))?$/;

/** "by Wednesday two had replied", "until Thursday they had not called": the clause looks back on the end that it names. */
function isOver(tree: Tree, first: number, last: number): boolean {
  const head = tokenAt(tree, outermost(tree, first, last)).head;
  return head >= 0 && tokenAt(tree, head).upos === "VERB" && childrenBy(tree, head, "aux").some((i) => tokenAt(tree, i).text.toLowerCase() === "had");
}

/** The word of the expression that hangs on something outside it. */
function outermost(tree: Tree, first: number, last: number): number {
  for (let i = last; i >= first; i -= 1) {
    const head = tokenAt(tree, i).head;
    if ((head < first || head > last) && tokenAt(tree, i).upos !== "PUNCT") return i;
  }
  return last;
}

/** "Wednesday's ruling" as what is talked about: a deed that has a day already lies back; as a subject it takes its verb's tense. */
function ownsDeed(tree: Tree, date: number): boolean {
  const token = tokenAt(tree, date);
  return token.deprel === "nmod:poss" && token.head >= 0 && !["nsubj"].includes(relation(tokenAt(tree, token.head)));
}

/** "upcoming talks", "ahead of the vote", "a planned visit". */
function isAhead(tree: Tree, noun: number): boolean {
  if (tokenAt(tree, noun).upos !== "NOUN" && tokenAt(tree, noun).upos !== "PROPN") return false;
  return childrenBy(tree, noun, "amod", "case").some((c) => UPCOMING.has(tokenAt(tree, c).text.toLowerCase()));
}

const UPCOMING = new Set(["upcoming", "forthcoming", "coming", "planned", "scheduled", "next", "expected", "future", "ahead", "anticipated", "proposed"]);

/** What is planned, scheduled or expected lies ahead, in whatever tense it is told. */
const LAID_DOWN = new Set(["plan", "schedule", "slate"]);

function tenseOf(tree: Tree, verb: number): Tense | undefined {
  const token = tokenAt(tree, verb);
  if (LAID_DOWN.has(token.lemma) || (token.lemma === "expect" && token.xpos === "VBN")) return "future";
  const auxiliaries = childrenBy(tree, verb, "aux", "cop").map((i) => tokenAt(tree, i));
  if (auxiliaries.some((a) => FUTURE_AUX.has(a.text.toLowerCase()))) return "future";
  if (auxiliaries.some((a) => ["VBD", "VBN"].includes(a.xpos) || a.text.toLowerCase() === "did")) return "past";
  if (auxiliaries.some((a) => a.lemma === "have")) return "past";
  const isInfinitive = childrenBy(tree, verb, "mark").some((i) => tokenAt(tree, i).text.toLowerCase() === "to");
  const governor = token.head >= 0 ? tokenAt(tree, token.head) : undefined;
  if (isInfinitive && auxiliaries.some((a) => a.lemma === "be")) return "future";
  if (isInfinitive && governor) return AHEAD.has(governor.lemma) ? "future" : tenseOf(tree, governor.index);
  if (token.xpos === "VBD") return "past";
  // "shares issued July 1", "the pact signed in May"
  if (token.xpos === "VBN" && relation(token) === "acl" && auxiliaries.length === 0) return AHEAD.has(token.lemma) ? "future" : "past";
  // "said he would be travelling on Thursday"
  if (token.xpos === "VBG" && auxiliaries.some((a) => /^(?:would|'d|should|may|might)$/i.test(a.text))) return "future";
  if (token.xpos === "VBG" && auxiliaries.some((a) => a.lemma === "be")) return AHEAD.has(token.lemma) ? "future" : "present";
  if (token.xpos === "VBZ" || token.xpos === "VBP") return "present";
  if (auxiliaries.some((a) => ["VBZ", "VBP"].includes(a.xpos))) return "present";
  if (auxiliaries.some((a) => a.text.toLowerCase() === "could")) return "past";
  if (auxiliaries.some((a) => a.xpos === "MD")) return "future";
  if (relation(token) === "root") return token.xpos === "VBN" ? "past" : undefined;
  return undefined;
}
