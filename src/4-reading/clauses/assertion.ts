import { childrenBy, preposition, relation, subtree, tokenAt, type Tree } from "./tree.js";
import type { Modality } from "../../model/entry.js";
import { isOrdinal } from "./clause.js";
import { isBroken, isDoneBy } from "./done-by.js";
import { isSetFor, leftOpen } from "./open-clause.js";

/** What a governing word does to what stands in its scope: `lexicon/scope.json`. */
export interface ScopeLexicon {
  /** "plan to V", "set to V": it is to come */
  readonly future: ReadonlySet<string>;
  /** "want to V", "call for N", "prevent N": it is wished, asked, feared or open */
  readonly hypothetical: ReadonlySet<string>;
  /** "refuse to V", "deny N": it is said not to be */
  readonly negated: ReadonlySet<string>;
  /** "begin to V", "manage to V": it holds as the governor holds */
  readonly transparent: ReadonlySet<string>;
}

/** Whether a predicate is told as done, to come, open, or not so; and by which word. */
export interface Assertion {
  readonly polarity: "affirmed" | "negated";
  readonly modality: Modality;
  /** the words that decided, for `attache explain` */
  readonly because: readonly string[];
}

const NEGATORS = new Set(["not", "n't", "n’t", "never", "neither", "nor", "hardly", "nowhere"]);
const FUTURE_AUX = new Set(["will", "shall", "'ll", "’ll", "wo"]);
const OPEN_AUX = new Set(["can", "could", "may", "might", "should", "must", "ought", "would", "'d", "’d", "ca"]);
const OPEN_MARKS = new Set(["if", "unless", "whether", "lest"]);

/** Prepositions that make an event noun the aim or subject of something else: "work began on a meeting", "voted for an invasion". */
const AHEAD = new Set(["on", "for", "about", "toward", "towards"]);

const TALKED_OF = new Set(["about", "on", "over"]);

/** Words of demand and blame that a gathering, a paper or a journey is made for: who gathers "to demand" demands. */
const UTTERED = new Set(["demand", "protest", "denounce", "condemn", "thank", "congratulate", "urge", "oppose", "reject", "criticise", "criticize", "honour", "honor", "commemorate"]);
const ALLEGED = new Set(["allegation", "accusation", "claim", "suspicion", "rumour", "rumor", "fear", "suggestion", "implication", "insinuation"]);
/** Verbs of blame and charge: what follows "of" and "for" is what they are about, and stands on their word. */
const DONE_TO = new Set(["accuse", "charge", "suspect", "warn"]);
/** "barred them from visiting": it did not come to it. */
const PREVENTS = new Set(["prevent", "stop", "block", "keep", "deter", "ban", "bar", "prohibit", "restrain", "discourage"]);
/** "Norway's perceived support", "a planned visit": an adjective says that it is not, or not yet, so. */
const OPEN_ADJECTIVES = new Set(["perceived", "alleged", "supposed", "purported", "suspected", "feared", "possible", "potential", "threatened", "proposed", "hypothetical", "would-be"]);
const COMING_ADJECTIVES = new Set(["planned", "upcoming", "forthcoming", "impending"]);
/** What something comes of is there: "fears of shortages due to Russia's war". */
const CAUSES = new Set(["due to", "because of", "owing to", "thanks to", "following", "since", "amid", "after", "despite"]);
const ASIDE = new Set(["during", "at", "after", "following", "amid", "since", "despite"]);
const GATHERS = new Set(["hold", "stage", "gather", "march", "write", "send", "rally", "strike", "issue", "take", "join", "telephone", "ring", "demonstrate", "organise", "organize", "sign", "call", "phone", "assemble", "convene"]);

/** What words are put into: "a letter to congratulate", "the occasion to thank". */
const VESSELS = new Set(["letter", "message", "note", "cable", "telegram", "statement", "tweet", "call", "opportunity", "occasion", "chance", "rally", "protest", "march", "demonstration", "petition"]);

const AIMS = new Set(["aim", "goal", "objective", "purpose", "idea", "proposal", "ambition", "hope", "wish", "dream", "intention", "desire", "task"]);
/** Nouns that put a deed forward; between a verb and its infinitive they are what the infinitive belongs to. */
const PROPOSALS = new Set(["initiative", "proposal", "bill", "motion", "draft", "bid", "campaign", "call", "offer"]);
const SUPPORTS = new Set(["support", "help", "assist", "aid", "promote", "protect"]);
const IDEAS = new Set(["idea", "notion", "prospect", "possibility", "likelihood", "proposal", "suggestion", "risk", "danger", "threat", "chance", "hope", "fear", "question"]);
const REFUSED = new Set(["reject", "refuse", "deny", "decline", "dismiss", "ignore", "rebuff", "turn"]);
const ANSWERED = new Set(["request", "demand", "appeal", "call", "plea", "proposal", "invitation", "accusation", "allegation", "criticism", "complaint", "protest", "threat", "warning", "ultimatum"]);
const CHOICES = new Set(["choice", "option", "alternative"]);
const BECOMES = new Set(["become", "make"]);
const SIGNS = new Set(["sign", "ink", "conclude", "initial"]);
const PAPERS = new Set(["memorandum", "agreement", "deal", "contract", "pact", "accord", "treaty", "mou"]);
const ANSWERS = new Set(["respond", "react", "retaliate", "reply"]);
const CARRIES = new Set(["make", "pay", "undertake"]);
const KEEPS = new Set(["honour", "honor", "keep", "fulfil", "fulfill", "respect"]);
const PLANS = new Set(["plan", "plot", "conspire", "scheme", "intend", "prepare"]);
const NEXT = new Set(["then", "later", "eventually", "subsequently", "promptly", "afterwards"]);

/** What has been held where it has failed. */
const HELD = new Set(["talk", "negotiation", "meeting", "summit", "dialogue", "consultation", "mediation", "invasion", "attack", "operation", "offensive"]);

interface Found {
  negations: number;
  modality: Modality;
  because: string[];
}

const RANK: Readonly<Record<Modality, number>> = { asserted: 0, future: 1, hypothetical: 2 };

/**
 * How the predicate or event noun at token `i` is told, from its own auxiliaries and from every word that governs it.
 * `reported`: it stands in the content of a past report of speech, where "would" is a future ("said it would sign").
 */
export function assertionOf(tree: Tree, i: number, scope: ScopeLexicon, reported = false): Assertion {
  const found: Found = { negations: 0, modality: "asserted", because: [] };
  ownMarks(tree, i, found, reported);
  climb(tree, i, scope, found, reported, 0);
  return { polarity: found.negations % 2 === 1 ? "negated" : "affirmed", modality: found.modality, because: found.because };
}

function weaken(found: Found, modality: Modality, word: string): void {
  if (RANK[modality] > RANK[found.modality]) found.modality = modality;
  found.because.push(word);
}

function ownMarks(tree: Tree, i: number, found: Found, reported: boolean): void {
  for (const c of tree.children[i] ?? []) {
    const token = tokenAt(tree, c);
    const word = token.text.toLowerCase();
    const rel = relation(token);
    if ((rel === "advmod" || rel === "cc" || token.xpos === "RB") && NEGATORS.has(word)) {
      found.negations += 1;
      found.because.push(word);
    }
    if (rel === "det" && word === "no") {
      found.negations += 1;
      found.because.push(word);
    }
    if (rel === "advmod" && word === "longer" && childrenBy(tree, c, "advmod", "det").some((d) => tokenAt(tree, d).text.toLowerCase() === "no")) {
      found.negations += 1;
      found.because.push("no longer");
    }
    // "it would have been better had he resigned": he did not
    if (rel === "aux" && word === "had" && childrenBy(tree, i, "nsubj", "nsubj:pass").some((s) => s > c) && ["VBN", "VBD"].includes(tokenAt(tree, i).xpos)) weaken(found, "hypothetical", word);
    if (rel === "aux") {
      // "has and will continue to sell": done before, and to go on
      if (FUTURE_AUX.has(word) && tree.tokens[c - 1]?.text.toLowerCase() === "and" && ["has", "have", "had", "does", "do"].includes(tree.tokens[c - 2]?.text.toLowerCase() ?? "")) continue;
      if (FUTURE_AUX.has(word)) weaken(found, "future", word);
      else if (word === "would" || word === "'d" || word === "’d") weaken(found, reported || isSetFor(tree, i) ? "future" : "hypothetical", word);
      else if (OPEN_AUX.has(word)) weaken(found, "hypothetical", word);
    }
    if (rel === "amod" && tokenAt(tree, i).upos === "NOUN") {
      if (OPEN_ADJECTIVES.has(word)) weaken(found, "hypothetical", word);
      else if (COMING_ADJECTIVES.has(word)) weaken(found, "future", word);
    }
    // "recommended that he be suspended": what is to be is not yet
    if (token.deprel === "aux:pass" && word === "be" && tokenAt(tree, i).xpos === "VBN" && childrenBy(tree, i, "aux").every((c2) => c2 === c) && childrenBy(tree, i, "mark").every((m) => tokenAt(tree, m).lemma !== "to")) weaken(found, "hypothetical", word);
    // "when a state gives money, it borrows": whenever that may be
    if (rel === "advmod" && word === "when" && ["VBZ", "VBP"].includes(tokenAt(tree, i).xpos) && relation(tokenAt(tree, i)) === "advcl") weaken(found, "hypothetical", word);
    if (rel === "mark" && OPEN_MARKS.has(word)) weaken(found, "hypothetical", word);
    // "hold off until the envoy visits"
    if (rel === "mark" && word === "until" && ["VBZ", "VBP"].includes(tokenAt(tree, i).xpos)) weaken(found, "future", word);
    // "taking their money until the government agreed": as open as what goes on until then
    if (rel === "mark" && word === "until" && tokenAt(tree, i).xpos === "VBD" && ["VBG", "VB"].includes(tree.tokens[tokenAt(tree, i).head]?.xpos ?? "")) weaken(found, "hypothetical", word);
    if ((rel === "case" || rel === "mark") && word === "without") {
      found.negations += 1;
      found.because.push(word);
    }
    // "no agreement was signed", "neither side signed"
    if ((rel === "nsubj" || rel === "obj") && childrenBy(tree, c, "det").some((d) => ["no", "neither"].includes(tokenAt(tree, d).text.toLowerCase()))) {
      found.negations += 1;
      found.because.push("no");
    }
  }
}

function climb(tree: Tree, i: number, scope: ScopeLexicon, found: Found, reported: boolean, depth: number): void {
  const token = tokenAt(tree, i);
  if (token.head < 0) {
    if (token.xpos === "VB" && childrenBy(tree, i, "mark").some((c) => tokenAt(tree, c).lemma === "to")) weaken(found, ...isTo(tree, i));
    return;
  }
  if (depth > 8) return;
  const head = tokenAt(tree, token.head);
  const lemma = head.lemma.toLowerCase();
  const rel = relation(token);
  const next = (): void => {
    ownMarks(tree, head.index, found, reported);
    climb(tree, head.index, scope, found, reported, depth + 1);
  };
  if (rel === "conj") {
    const shares = childrenBy(tree, i, "nsubj", "aux").length === 0;
    if (!shares) return;
    // modality is shared along a coordination; a negation only through "or" and "nor"
    const before = found.negations;
    next();
    if (!childrenBy(tree, i, "cc").some((c) => ["or", "nor"].includes(tokenAt(tree, c).lemma))) found.negations = before;
    return;
  }
  const infinitive = token.xpos === "VB" && childrenBy(tree, i, "mark").some((c) => tokenAt(tree, c).lemma === "to");
  const open = leftOpen(tree, i);
  if (open !== undefined) weaken(found, "hypothetical", open);
  // "will sign a memorandum with A to train pilots": what is signed, though the tree hangs it on the signing
  const paper = infinitive && rel === "advcl" && SIGNS.has(lemma) ? childrenBy(tree, head.index, "obj").map((c) => tokenAt(tree, c).lemma.toLowerCase()).find((l) => PAPERS.has(l)) : undefined;
  if (paper !== undefined) {
    weaken(found, "future", paper);
    return next();
  }
  const ahead = infinitive && childrenBy(tree, i, "aux", "cop").some((c) => tokenAt(tree, c).lemma === "be");
  if (ahead || (infinitive && ["appos", "parataxis", "root", "conj"].includes(rel)) || (infinitive && token.deprel === "acl:relcl")) weaken(found, ...isTo(tree, i));
  // "allegations he attacked them": a clause without a relative word is what they say
  if (token.deprel === "acl:relcl" && (ALLEGED.has(lemma) || ALLEGED.has(tree.tokens[Math.min(...subtree(tree, i)) - 1]?.lemma.toLowerCase() ?? "")) && !(tree.children[i] ?? []).some((c) => isRelative(tree, i, c) && ["who", "which", "that", "whom"].includes(tokenAt(tree, c).text.toLowerCase()))) return weaken(found, "hypothetical", lemma);
  if (rel === "appos" || rel === "parataxis" || token.deprel === "acl:relcl" || rel === "root") return;
  const governed = rel === "xcomp" || rel === "ccomp" || rel === "csubj" || rel === "obj" || rel === "obl" || rel === "nmod" || rel === "acl" || rel === "advcl" || rel === "nsubj";
  if (!governed) return;
  // "concern about Russia's invasion": what has an owner and is talked of is there
  if (token.upos === "NOUN" && rel === "obl" && TALKED_OF.has(preposition(tree, i) ?? "") && childrenBy(tree, i, "nmod:poss").length > 0) return;
  if (token.upos === "NOUN" && ["obl", "nmod"].includes(rel) && CAUSES.has(preposition(tree, i) ?? "") && childrenBy(tree, i, "nmod:poss").length > 0) return;
  if (token.upos === "NOUN" && rel === "obl" && AHEAD.has(preposition(tree, i) ?? "")) {
    weaken(found, "hypothetical", preposition(tree, i) ?? "");
    return next();
  }
  const mark = childrenBy(tree, i, "mark", "case").map((c) => tokenAt(tree, c).text.toLowerCase())[0] ?? "";
  // "will take on functions such as demanding fines": an example is as open as what it is an example of
  if (token.xpos === "VBG" && ["acl", "advcl"].includes(rel) && ["such", "like", "including"].includes(mark)) {
    const verb = verbAbove(tree, head.index);
    if (verb === undefined) return;
    ownMarks(tree, verb, found, reported);
    return climb(tree, verb, scope, found, reported, depth + 1);
  }
  if (token.xpos === "VBG" && rel === "advcl") {
    // "boosted immunity by easing": both or neither
    if (mark === "by" || (mark === "in" && lemma === "succeed")) return next();
    if (mark === "from" && PREVENTS.has(lemma)) return weaken(found, "hypothetical", lemma);
    if (["for", "on", "of", "against", "to"].includes(mark) && scope.hypothetical.has(lemma) && !DONE_TO.has(lemma)) {
      weaken(found, "hypothetical", lemma);
      return next();
    }
  }
  // "suspected of planning to attack": a plan that nobody has told of as a fact
  if (token.xpos === "VBG" && mark === "of" && lemma === "suspect" && PLANS.has(token.lemma.toLowerCase())) weaken(found, "hypothetical", lemma);
  // "the idea of allies sending troops": thought of, not done
  if (rel === "acl" && token.xpos === "VBG" && preposition(tree, head.index) === "of" && IDEAS.has(tree.tokens[head.head]?.lemma.toLowerCase() ?? "")) return weaken(found, "hypothetical", tokenAt(tree, head.head).lemma);
  // "committed in the attack": done, not promised
  if (token.upos === "NOUN" && lemma === "commit" && rel === "obl" && preposition(tree, i) !== "to") return;
  // "allegations that he attacked …": told as somebody's claim
  if (rel === "acl" && !infinitive && ALLEGED.has(lemma)) weaken(found, "hypothetical", lemma);
  if (infinitive && rel === "advcl" && UTTERED.has(token.lemma.toLowerCase()) && GATHERS.has(lemma)) return next();
  // "an attack would be met", "strikes could do harm": what nobody has told of as a fact is as open as its clause
  if (token.upos === "NOUN" && ["nsubj", "obl"].includes(rel) && head.upos === "VERB" && !isDefinite(tree, i)) {
    const around: Found = { negations: 0, modality: "asserted", because: [] };
    ownMarks(tree, head.index, around, reported);
    if (around.modality !== "asserted") weaken(found, around.modality, head.text);
  }
  // "will respond to an attack": if one comes
  if (token.upos === "NOUN" && rel === "obl" && ANSWERS.has(lemma) && found.modality === "future" && !isDefinite(tree, i)) weaken(found, "hypothetical", lemma);
  // "to ease tensions through dialogue": the means to an aim
  if (token.upos === "NOUN" && rel === "obl" && ["through", "via"].includes(preposition(tree, i) ?? "") && head.xpos === "VB") return next();
  // "is to make a visit", "would honour its promise to": the verb carries its noun
  if (token.upos === "NOUN" && rel === "obj" && (CARRIES.has(lemma) || (KEEPS.has(lemma) && scope.future.has(token.lemma.toLowerCase())))) return next();
  // "announced during a meeting": the meeting is where it was announced
  if (token.upos === "NOUN" && rel === "obl" && ASIDE.has(preposition(tree, i) ?? "")) return;
  // "committed to keeping up talks with Sweden to support Denmark": the aim of what one is committed to doing
  if (infinitive && rel === "advcl" && SUPPORTS.has(token.lemma.toLowerCase()) && head.xpos === "VBG" && tree.tokens[head.head]?.lemma === "commit") return next();
  // "bristled at the suggestion that he advised him": what is said there, whatever the tree hangs it on
  const said = rel === "ccomp" && mark === "that" ? tree.tokens[Math.min(...childrenBy(tree, i, "mark")) - 1] : undefined;
  if (said?.upos === "NOUN" && ALLEGED.has(said.lemma.toLowerCase())) return weaken(found, "hypothetical", said.lemma);
  // "was able to visit" visited; "is able to", "may have been able to" is open
  if (infinitive && lemma === "able" && wasAble(tree, head.index)) return next();
  // "sent a message to congratulate him", "took the opportunity to thank": said is done
  if (infinitive && rel === "acl" && UTTERED.has(token.lemma.toLowerCase()) && VESSELS.has(lemma) && head.head >= 0 && (GATHERS.has(tokenAt(tree, head.head).lemma.toLowerCase()) || tokenAt(tree, head.head).lemma === "use")) return next();
  // "would like to thank": said is done
  if (rel === "xcomp" && (UTTERED.has(token.lemma.toLowerCase()) || token.lemma === "commend") && ["like", "want", "wish"].includes(lemma)) return;
  if (lemma === "look" && token.xpos === "VBG" && childrenBy(tree, head.index, "advmod").some((c) => tokenAt(tree, c).text.toLowerCase() === "forward")) return weaken(found, "future", "look forward");
  // "will be writing, calling for …": with a future stands what goes along with it
  if (token.xpos === "VBG" && rel === "advcl" && mark === "") {
    const along: Found = { negations: 0, modality: "asserted", because: [] };
    ownMarks(tree, head.index, along, reported);
    if (along.modality === "future") weaken(found, "future", head.text);
    return;
  }
  // "after he was allowed to visit": who was let in came in
  if (infinitive && ["allow", "permit"].includes(lemma) && childrenBy(tree, head.index, "aux:pass").some((c) => ["was", "were"].includes(tokenAt(tree, c).text.toLowerCase())) && tree.tokens[head.index - 1]?.lemma !== "not") return next();
  const complement = rel === "xcomp" || (rel === "ccomp" && token.xpos === "VB") || rel === "csubj" || (infinitive && (rel === "acl" || rel === "advcl")) || (rel === "acl" && token.xpos === "VBG" && head.upos === "NOUN" && scope.hypothetical.has(lemma)) || token.upos === "NOUN";
  // "is working to support them": the work is the support
  if (infinitive && lemma === "work" && SUPPORTS.has(token.lemma.toLowerCase())) return next();
  // "introduced initiatives to compensate them": what is proposed, however the tree hangs it
  // "blamed his refusal to condemn him": what is refused, however the tree hangs it
  const refusal = infinitive ? tree.tokens[Math.min(...childrenBy(tree, i, "mark")) - 1] : undefined;
  if (refusal?.upos === "NOUN" && refusal.index !== head.index && scope.negated.has(refusal.lemma.toLowerCase())) {
    found.negations += 1;
    found.because.push(refusal.lemma);
    return;
  }
  const noun = infinitive ? [Math.min(...childrenBy(tree, i, "mark")) - 1, ...childrenBy(tree, head.index, "obj")].map((c) => tree.tokens[c]).find((t) => t !== undefined && t.index < i && PROPOSALS.has(t.lemma.toLowerCase())) : undefined;
  // "blamed his hesitancy to condemn it on the noise": it is not condemned, whatever verb the tree hangs it on
  const shy = infinitive && head.upos === "VERB" ? tree.tokens[Math.min(...childrenBy(tree, i, "mark")) - 1] : undefined;
  if (shy?.upos === "NOUN" && shy.head === head.index && shy.deprel === "obj" && scope.negated.has(shy.lemma.toLowerCase())) {
    found.negations += 1;
    found.because.push(shy.lemma);
    return next();
  }
  if (noun?.upos === "NOUN" && noun.index > head.index) {
    weaken(found, "hypothetical", noun.lemma);
    return next();
  }
  // "decided to resign", "voted to approve", "tried to kill"
  if (infinitive && isDoneBy(tree, i, head.index)) return next();
  // "pledged to release him, but reneged"
  if (infinitive && scope.future.has(lemma) && isBroken(tree, head.index)) return weaken(found, "hypothetical", lemma);
  // "then decided to lift the ban": a tale of what came next
  if (lemma === "decide" && infinitive && head.xpos === "VBD" && childrenBy(tree, head.index, "advmod").some((c) => NEXT.has(tokenAt(tree, c).text.toLowerCase()))) return next();
  // "decided to invade, causing …": what has had effects was done
  if (lemma === "decide" && infinitive && head.xpos === "VBD" && hasEffect(tree, i, head.index)) return next();
  // "had no choice but to resign" resigned; "has none" may yet
  if (token.xpos === "VB" && CHOICES.has(lemma) && mark === "but" && head.head >= 0) {
    return tokenAt(tree, head.head).xpos === "VBD" && childrenBy(tree, head.head, "aux").length === 0 ? undefined : weaken(found, "hypothetical", lemma);
  }
  // "became the first president to visit Norway" did; as open as the verb above
  if (infinitive && isOrdinal(tree, head.index)) {
    if (childrenBy(tree, head.index, "cop").length > 0) return next();
    if (head.head >= 0 && BECOMES.has(tokenAt(tree, head.head).lemma.toLowerCase())) {
      ownMarks(tree, head.head, found, reported);
      return climb(tree, head.head, scope, found, reported, depth + 1);
    }
  }
  // "stopped short of endorsing it": not done
  if (token.xpos === "VBG" && mark === "of" && lemma === "short" ? head.head >= 0 && tokenAt(tree, head.head).lemma === "stop" : token.xpos === "VBG" && mark === "of" && lemma === "stop" && childrenBy(tree, head.index, "advmod", "xcomp", "advcl", "obj").some((c) => tokenAt(tree, c).text === "short")) {
    found.negations += 1;
    found.because.push("stop short");
    return;
  }
  // "the suggestion that he was responsible for advising": as open as that
  if (token.xpos === "VBG" && mark === "for" && ["responsible", "known", "famous", "notorious"].includes(lemma)) return next();
  // "was not afraid to say" said
  if (infinitive && ["afraid", "shy", "slow", "ashamed"].includes(lemma) && childrenBy(tree, head.index, "advmod").some((c) => NEGATORS.has(tokenAt(tree, c).text.toLowerCase()))) return;
  // "will be able to demand": what one can do is not done, whatever hangs between
  if (infinitive && lemma === "able") return weaken(found, "hypothetical", lemma);
  // "let Norway pay": it is for Norway to do
  if (rel === "xcomp" && lemma === "let" && ["VB", "VBP"].includes(head.xpos)) return weaken(found, "hypothetical", lemma);
  // "went on to say" said
  if (lemma === "go" && tree.tokens[head.index + 1]?.text === "on") return next();
  // "the failure of the talks", "the talks failed": they were held
  if (lemma === "failure" && rel === "nmod" && HELD.has(token.lemma.toLowerCase())) return;
  // "rejected Denmark's request": it was made
  if (token.upos === "NOUN" && rel === "obj" && ANSWERED.has(token.lemma.toLowerCase()) && REFUSED.has(lemma)) return;
  if (scope.negated.has(lemma) && (complement || token.xpos === "VBG" || rel === "ccomp")) {
    found.negations += 1;
    found.because.push(lemma);
    return next();
  }
  if (scope.hypothetical.has(lemma) && complement) {
    weaken(found, "hypothetical", lemma);
    return next();
  }
  if (scope.future.has(lemma) && complement) {
    weaken(found, "future", lemma);
    return next();
  }
  // "has to approve" is a duty; "had to" was done
  // "has yet to endorse him": not so far
  if (lemma === "have" && infinitive && [tree.tokens[Math.min(...childrenBy(tree, i, "mark")) - 1], ...childrenBy(tree, head.index, "advmod").map((c) => tokenAt(tree, c))].some((t) => t?.text === "yet")) {
    found.negations += 1;
    found.because.push("yet");
    return;
  }
  if (lemma === "have" && infinitive && ["VB", "VBP", "VBZ"].includes(head.xpos)) weaken(found, "hypothetical", "have to");
  if (lemma === "be" && infinitive && complement && ["VBZ", "VBP", "VBD"].includes(head.xpos)) return weaken(found, ...isTo(tree, head.index));
  if (scope.transparent.has(lemma) && complement) return next();
  if (lemma === "be" && infinitive) return weaken(found, "future", "is to");
  // "committed both countries to negotiate": some trees hang it on whom one commits
  if (infinitive && rel === "acl" && relation(head) === "obj" && tree.tokens[head.head]?.lemma === "commit") {
    weaken(found, "future", "commit");
    return climb(tree, head.head, scope, found, reported, depth + 1);
  }
  // "seek other oil to protest his war": words are an aim where the verb above is of no speech
  if (infinitive && rel === "xcomp" && head.upos === "VERB" && UTTERED.has(token.lemma.toLowerCase())) return weaken(found, "hypothetical", "to");
  if (infinitive) return weaken(found, rel === "acl" || rel === "advcl" || childrenBy(tree, head.index, "obj").some((c) => c < i) ? "hypothetical" : "future", "to");
  if (rel === "nmod" && token.upos === "NOUN" && head.upos === "NOUN") return;
}

/** "allegations that he attacked them": where the clause has its own object, "that" is none, whatever the tree says. */
function isRelative(tree: Tree, verb: number, word: number): boolean {
  const { deprel, text } = tokenAt(tree, word);
  return deprel !== "mark" && !(text.toLowerCase() === "that" && deprel === "obj" && childrenBy(tree, verb, "obj").length > 1);
}

/** "was able", "has been able": done, unless another auxiliary leaves it open. */
function wasAble(tree: Tree, able: number): boolean {
  const aux = childrenBy(tree, able, "aux", "cop");
  return aux.some((c) => ["was", "were", "been"].includes(tokenAt(tree, c).text.toLowerCase())) && !aux.some((c) => tokenAt(tree, c).xpos === "MD");
}

/** "is to sign": to come; "the aim is to sign": no more than an aim. */
function isTo(tree: Tree, i: number): readonly [Modality, string] {
  const aim = childrenBy(tree, i, "nsubj").some((c) => AIMS.has(tokenAt(tree, c).lemma.toLowerCase()));
  return aim ? ["hypothetical", "the aim is to"] : ["future", "is to"];
}

function verbAbove(tree: Tree, i: number): number | undefined {
  let at = i;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (tokenAt(tree, at).upos === "VERB") return at;
    at = tokenAt(tree, at).head;
  }
  return undefined;
}

const EFFECTS = new Set(["cause", "lead", "spark", "trigger", "prompt", "force", "push", "plunge", "send", "result", "provoke", "unleash", "disrupt", "displace", "kill", "bring"]);

/** A participle behind a comma that tells what came of it. */
function hasEffect(tree: Tree, ...heads: readonly number[]): boolean {
  return heads.some((h) => childrenBy(tree, h, "advcl").some((c) => c > h && tokenAt(tree, c).xpos === "VBG" && EFFECTS.has(tokenAt(tree, c).lemma.toLowerCase()) && childrenBy(tree, c, "mark").length === 0));
}

/** "the attack", "Russia's attack": told of as known. */
function isDefinite(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, "nmod:poss").length > 0 || childrenBy(tree, i, "det").some((c) => ["the", "this", "that", "these", "those"].includes(tokenAt(tree, c).text.toLowerCase()));
}
