import { childrenBy, tokenAt } from "../clauses/tree.js";
import type { WordFacts } from "./word-facts.js";

/**
 * What a predicate means once its construction is undone: a stop put to a strike is giving in, a stop put to aid a sanction, aid
 * that will come an agreement, force that will come a threat. Undefined where no word of it has a type.
 */
export function meaningOf(facts: WordFacts, i: number, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  const lemma = facts.lemma(i);
  const classes = facts.classes[i] ?? [];
  const own = typeOf(classes);
  const content = contentOf(facts, i, depth);
  const told = (): string | undefined => {
    // "called the president": a call to somebody is a talk; "called for", "called on" are not
    if (lemma === "call" && content === undefined && childrenBy(facts.tree, i, "obj").some((c) => tokenAt(facts.tree, c).upos === "PROPN" || facts.classes[c]?.length === 0) && childrenBy(facts.tree, i, "xcomp").every((c) => tokenAt(facts.tree, c).xpos === "VB") && childrenBy(facts.tree, i, "compound:prt").length === 0) return "CONSULT";
    if (BREAKS.has(lemma)) return content?.type === "YIELD" ? "ASSAULT" : "REJECT";
    if (classes.includes("REJECT.refuse") || classes.includes("REJECT.fail")) return "REJECT";
    if (classes.includes("THREATEN.warn")) return "THREATEN";
    if (STOPS.has(lemma) && content !== undefined) return isConflict(content.type) ? "YIELD" : "SANCTION";
    if (ASKS.has(lemma) && (content?.verbal || own === "REQUEST")) return "REQUEST";
    if (PLANS.has(lemma) && content !== undefined) return planned(content.type);
    if (TAKES.has(lemma) && childrenBy(facts.tree, i, "obj", "nsubj:pass").some((c) => isGround(facts, c))) return "ASSAULT";
    // "handed over prisoners" gives in, "handed over medicines" helps
    if (lemma === "hand" && content?.type === "AID") return "AID";
    if (GRANTS.has(lemma) && content?.type === "REQUEST") return "YIELD";
    if (CARRIES.has(lemma) && content !== undefined) return content.type;
    return own ?? content?.type;
  };
  const meaning = told();
  const helpers = childrenBy(facts.tree, i, "aux", "advmod", "cop").map((c) => facts.lemma(c));
  if (helpers.some((h) => ["must", "should"].includes(h))) return "REQUEST";
  if (meaning !== undefined && helpers.some((h) => ["not", "never", "n't", "no"].includes(h)) && !isConflict(meaning)) return "REJECT";
  if (meaning !== undefined && helpers.some((h) => ["will", "would", "shall"].includes(h))) return planned(meaning);
  return meaning;
}

const STOPS = new Set(["end", "stop", "halt", "cease", "suspend", "cancel", "lift", "abandon", "scrap", "terminate", "cut", "reduce", "freeze", "call", "ease", "relax", "revoke", "rescind", "overturn", "drop", "discontinue", "slash", "pull", "withdraw", "postpone", "remove", "withhold", "waive", "repeal"]);
const BREAKS = new Set(["violate", "breach", "break"]);
const ASKS = new Set(["ask", "urge", "call", "demand", "request", "appeal", "push", "press", "want", "seek", "plead", "need", "insist", "tell"]);
const PLANS = new Set(["agree", "pledge", "promise", "vow", "plan", "intend", "ready", "offer", "prepare", "consider", "willing", "hope", "decide", "commit", "propose", "set", "expect"]);
const GRANTS = new Set(["accept", "meet", "grant", "heed", "approve", "answer"]);
const CARRIES = new Set(["begin", "start", "launch", "hold", "conduct", "stage", "make", "give", "take", "issue", "announce", "declare", "impose", "carry", "provide", "express", "open", "order", "approve", "send", "say", "tell", "have", "do", "receive", "undertake", "put", "bring", "continue", "resume", "step", "file", "mount", "perform", "commit", "reach", "sign", "offer", "deliver", "grant", "use", "lead", "join", "attend", "initiate", "state", "add", "report", "be"]);
const TAKES = new Set(["capture", "seize", "take", "overrun", "retake", "recapture", "occupy", "control", "conquer", "storm", "enter"]);
const SENDS = new Set(["send", "dispatch", "deploy"]);
const VERBAL = new Set(["verbal", "scathing", "stinging", "blistering", "fierce", "personal", "rhetorical", "extraordinary", "withering", "thinly-veiled"]);
const CONFLICT = new Set(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "THREATEN"]);

function isConflict(type: string): boolean {
  return CONFLICT.has(type);
}

/** What is still to come: cooperation is agreed to, force is threatened; words stay words. */
function planned(type: string): string {
  if (isConflict(type)) return "THREATEN";
  return ["ACCUSE", "REJECT", "REQUEST"].includes(type) ? type : "AGREE";
}

/** Towns, regions, bases: what is taken by force, not confiscated. */
function isGround(facts: WordFacts, i: number): boolean {
  return facts.mentions?.placeAt(facts.tree.sentence.index, i) !== undefined || (facts.classes[i] ?? []).includes("x.territory");
}

interface Content {
  readonly type: string;
  /** told by a verb, not by a noun */
  readonly verbal: boolean;
}

/** What the predicate is about: its infinitive or clause, else its object with that one's modifiers and phrases. */
function contentOf(facts: WordFacts, i: number, depth: number): Content | undefined {
  const { tree } = facts;
  // "sent a team to investigate": what somebody is sent for is what it means
  const purposes = SENDS.has(facts.lemma(i)) ? childrenBy(tree, i, "advcl").concat(childrenBy(tree, i, "obj").flatMap((o) => childrenBy(tree, o, "acl"))).filter((c) => tokenAt(tree, c).xpos === "VB") : [];
  for (const c of [...purposes, ...childrenBy(tree, i, "xcomp", "ccomp")]) {
    const type = meaningOf(facts, c, depth + 1);
    if (type !== undefined) return { type, verbal: true };
  }
  for (const c of [...childrenBy(tree, i, "obj"), ...childrenBy(tree, i, "nsubj:pass"), ...childrenBy(tree, i, "obl")]) {
    const type = nominalType(facts, c, depth);
    if (type !== undefined) return { type, verbal: false };
  }
  return undefined;
}

function nominalType(facts: WordFacts, i: number, depth: number): string | undefined {
  if (tokenAt(facts.tree, i).upos === "PROPN") return undefined;
  const own = typeOf(facts.classes[i] ?? []);
  // "a scathing attack on the minister" is one of words
  if (own === "ASSAULT" && childrenBy(facts.tree, i, "amod").some((c) => VERBAL.has(facts.lemma(c)))) return "ACCUSE";
  // "a call for sanctions", "the release of aid": what the noun itself does comes first
  if (own !== undefined) return own;
  for (const c of childrenBy(facts.tree, i, "compound", "amod", "acl", "nmod")) {
    const type = tokenAt(facts.tree, c).upos === "VERB" ? meaningOf(facts, c, depth + 1) : typeOf(facts.classes[c] ?? []);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** The first type among the classes; intentions and colouring classes are none. */
function typeOf(classes: readonly string[]): string | undefined {
  const found = classes.find((c) => !c.startsWith("x.") && c !== "AGREE.intend");
  return found?.slice(0, found.indexOf("."));
}
