import { childBy, childrenBy, conjuncts, preposition, relation, subtree, tokenAt, type Tree } from "./tree.js";

/** A nominal joined to a predicate by a preposition: "with Iran". */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/** A predicate with its arguments, as the construction gives them: passive, control, coordination, relative and participial clauses undone. */
export interface Clause {
  readonly predicate: number;
  readonly passive: boolean;
  /** who does it: the active subject, or the agent of a passive; token index of the nominal's head */
  readonly subject: number | undefined;
  /** whether the subject was taken from another clause (control, coordination, relative, participle) */
  readonly inherited: boolean;
  /** what or whom: the object, or the subject of a passive */
  readonly object: number | undefined;
  readonly indirect: number | undefined;
  readonly obliques: readonly Oblique[];
  /** "out" in "carried out" */
  readonly particle: string | undefined;
}

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);

/** Verbs whose object, not subject, does what their infinitive says: "urged Iran to return". */
const OBJECT_CONTROL = new Set([
  "urge", "let", "make", "ask", "tell", "order", "force", "allow", "permit", "persuade", "encourage", "help", "enable", "invite", "call", "press", "pressure", "push", "compel",
  "request", "require", "want", "expect", "warn", "advise", "cause", "lead", "oblige", "instruct", "authorize", "authorise", "convince", "direct", "implore", "beg", "appoint", "counsel",
]);

/** Those of them whose object is somebody told to do it, whatever else hangs on it. */
const ASKS = new Set(["urge", "ask", "tell", "order", "force", "allow", "permit", "persuade", "invite", "press", "instruct", "request", "advise", "direct", "authorize", "authorise", "counsel", "implore", "beseech", "beg"]);

/** Verbs whose object has done what stands behind "for", "of" or "from": "accused Iran of arming rebels". */
const DEED_OF_OBJECT = new Set([
  "accuse", "suspect", "convict", "blame", "thank", "praise", "commend", "congratulate", "condemn", "criticise", "criticize", "denounce", "slam", "blast", "rebuke", "fault",
  "arrest", "detain", "jail", "imprison", "charge", "sue", "fine", "sentence", "punish", "sanction", "expel", "prosecute", "indict", "try", "investigate", "honour", "honor",
  "reward", "prevent", "stop", "block", "keep", "deter", "ban", "bar", "prohibit", "discourage", "dissuade", "applaud", "hail", "chide", "censure", "reprimand", "lambast", "assail", "castigate", "berate", "mock",
  "ridicule", "scold", "laud", "salute", "credit",
]);
/** Words of thanks and blame that a light verb carries: "expressed gratitude to her for visiting". */
const THANKS = new Set(["gratitude", "thanks", "appreciation", "criticism", "praise", "congratulation", "blame"]);

/** "condemned Monday in the strongest terms the killing": the day is when; what is condemned may stand behind the phrase, where a tree takes it for more of that. */
function besideDay(tree: Tree, i: number, bare: readonly number[]): readonly number[] {
  const objects = bare.filter((c) => !WEEKDAY.test(tokenAt(tree, c).text));
  if (objects.length > 0) return objects;
  const lost = childrenBy(tree, i, "obl").filter((c) => c > i).flatMap((c) => childrenBy(tree, c, "appos")).filter((a) => ["NOUN", "PROPN"].includes(tokenAt(tree, a).upos) && tree.tokens[Math.min(...subtree(tree, a)) - 1]?.upos !== "PUNCT");
  return lost.length > 0 ? lost : bare;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The clause of the predicate at token `i` (a verb, or a noun or adjective with a copula). */
export function clauseOf(tree: Tree, i: number, depth = 0): Clause {
  const passive = isPassive(tree, i);
  const own = ownSubject(tree, i);
  const agent = agentOf(tree, i);
  // "to evacuate the injured to Israel": what has a preposition is no object, whatever the tree says
  const bare = childrenBy(tree, i, "obj").filter((c) => preposition(tree, c) === undefined);
  const objects = bare.some((c) => WEEKDAY.test(tokenAt(tree, c).text)) ? besideDay(tree, i, bare) : bare;
  const ownObject = objects.find((c) => !RELATIVE.has(tokenAt(tree, c).text.toLowerCase())) ?? objects[0];
  const inherited = depth < 6 ? inheritedArguments(tree, i, passive, own, ownObject, depth) : {};
  const surface = own ?? inherited.surface;
  return {
    predicate: i,
    passive,
    subject: passive ? agent : surface,
    inherited: own === undefined && surface !== undefined,
    object: passive ? surface : (inherited.object ?? ownObject),
    indirect: childBy(tree, i, "iobj") ?? (passive ? ownObject : undefined),
    obliques: obliquesOf(tree, i, agent),
    particle: particleOf(tree, i),
  };
}

/** Passive voice: a passive subject or auxiliary, or a past participle that modifies a noun ("built by Russia"). */
export function isPassive(tree: Tree, i: number): boolean {
  if (childrenBy(tree, i, "nsubj:pass", "aux:pass", "csubj:pass").length > 0) return true;
  const token = tokenAt(tree, i);
  if (childrenBy(tree, i, "nsubj", "aux").length > 0) return false;
  if (token.xpos === "VBN" && token.deprel === "conj" && token.head >= 0) return isPassive(tree, token.head);
  // a passive participle has no object: in "warplanes bombed positions" a parser has taken an active past for one
  return token.xpos === "VBN" && ["acl", "amod", "advcl"].includes(token.deprel) && childBy(tree, i, "obj") === undefined;
}

function ownSubject(tree: Tree, i: number): number | undefined {
  // "said it was ready to sign": an "it" without a clause to announce is no expletive, whatever the parser says
  const it = childBy(tree, i, "ccomp", "csubj", "csubj:pass") === undefined && childBy(tree, i, "xcomp") !== undefined ? childrenBy(tree, i, "expl").find((c) => tokenAt(tree, c).lemma.toLowerCase() === "it") : undefined;
  const subjects = childrenBy(tree, i, "nsubj", "nsubj:pass");
  // "was not in Congress because he had to travel": of two, what has a preposition is none
  const subject = subjects.find((c) => subjects.length < 2 || preposition(tree, c) === undefined) ?? subjects[0] ?? it;
  if (subject === undefined) return subjectOfBeing(tree, i);
  if (RELATIVE.has(tokenAt(tree, subject).text.toLowerCase())) return antecedent(tree, i) ?? nominalBefore(tree, subject) ?? subject;
  return subject;
}

/** "led to protesters being shot": who stands right before "being" is shot, wherever the tree hangs the participle. */
function subjectOfBeing(tree: Tree, i: number): number | undefined {
  const [being, ...more] = childrenBy(tree, i, "aux:pass", "aux");
  if (being === undefined || more.length > 0 || tokenAt(tree, being).text !== "being") return undefined;
  const before = tree.tokens[being - 1];
  if (before === undefined || !["NOUN", "PROPN"].includes(before.upos)) return undefined;
  const name = ["flat", "compound"].includes(before.deprel) ? before.head : before.index;
  return name === i ? undefined : name;
}

/** The noun that the relative clause around predicate `i` describes. */
function antecedent(tree: Tree, i: number): number | undefined {
  const token = tokenAt(tree, i);
  if (token.deprel === "acl:relcl") return setAgainst(tree, token.head) ?? peopleOutside(tree, i, token.head) ?? wholeList(tree, i, token.head) ?? token.head;
  if (token.deprel === "conj" && token.head >= 0) return antecedent(tree, token.head);
  return undefined;
}

/** "people outside the government who met her": who is outside it, not it. */
function peopleOutside(tree: Tree, verb: number, noun: number): number | undefined {
  const { deprel, head } = tokenAt(tree, noun);
  const people = tree.tokens[head];
  if (deprel !== "nmod" || people === undefined || !["outside", "inside", "within", "across", "around"].includes(preposition(tree, noun) ?? "")) return undefined;
  return /^(?:people|person|official|leader|member|voice|figure|critic|politician|lawmaker|activist|expert|group|man|woman)$/.test(people.lemma.toLowerCase()) && childrenBy(tree, verb, "nsubj").some((c) => tokenAt(tree, c).text.toLowerCase() === "who") ? head : undefined;
}

/** "Norway, Sweden and Denmark, who have agreed": with a plural verb the list is meant, not its last. */
function wholeList(tree: Tree, verb: number, noun: number): number | undefined {
  const { deprel, head, xpos } = tokenAt(tree, noun);
  if (deprel !== "conj" || head < 0 || xpos !== "NNP" || tokenAt(tree, head).upos !== "PROPN") return undefined;
  return [verb, ...childrenBy(tree, verb, "aux", "cop", "aux:pass")].some((v) => tokenAt(tree, v).xpos === "VBP" || tokenAt(tree, v).text === "were") ? head : undefined;
}

/** "it was Putin, not Biden, who came": whom a name with "not" is set against. */
function setAgainst(tree: Tree, i: number): number | undefined {
  const { deprel, head } = tokenAt(tree, i);
  return (deprel === "conj" || deprel === "appos") && head >= 0 && tree.tokens[i - 1]?.text.toLowerCase() === "not" ? head : undefined;
}

/** "for the senator, who criticised …": where the tree lost the relative clause, "who" is the nominal right before it. */
function nominalBefore(tree: Tree, who: number): number | undefined {
  if (tokenAt(tree, who).text.toLowerCase() !== "who") return undefined;
  const at = tree.tokens[who - 1]?.text === "," ? who - 2 : who - 1;
  const before = tree.tokens[at];
  return before !== undefined && ["NOUN", "PROPN"].includes(before.upos) ? whoOf(tree, at) : undefined;
}

/** "guerrillas from Holm, who formed an alliance": people are who, not where they come from. */
function whoOf(tree: Tree, at: number): number {
  const name = tokenAt(tree, at).deprel === "flat" ? tokenAt(tree, at).head : at;
  const { head, deprel } = tokenAt(tree, name);
  return head >= 0 && deprel === "nmod" && ["from", "in", "at"].includes(preposition(tree, name) ?? "") && ["NOUN", "PROPN"].includes(tokenAt(tree, head).upos) ? head : at;
}

function agentOf(tree: Tree, i: number): number | undefined {
  return (
    childBy(tree, i, "obl:agent") ??
    (isPassive(tree, i) ? childrenBy(tree, i, "obl").find((c) => preposition(tree, c) === "by" && !isTimeWord(tree, c)) : undefined)
  );
}

const TIME_WORDS = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "year", "month", "week", "end", "day"]);
function isTimeWord(tree: Tree, i: number): boolean {
  return TIME_WORDS.has(tokenAt(tree, i).lemma.toLowerCase()) || tokenAt(tree, i).upos === "NUM";
}

interface Inherited {
  readonly surface?: number | undefined;
  readonly object?: number | undefined;
}

function inheritedArguments(tree: Tree, i: number, passive: boolean, own: number | undefined, ownObject: number | undefined, depth: number): Inherited {
  const token = tokenAt(tree, i);
  if (token.head < 0) return {};
  const up = (): Clause => clauseOf(tree, token.head, depth + 1);
  const surfaceOf = (c: Clause): number | undefined => (c.passive ? c.object : c.subject);
  switch (token.deprel) {
    case "acl:relcl": {
      const objects = childrenBy(tree, i, "obj");
      // "told the police that he had hit her": a clause that has an object lacks none, whatever the tree takes "that" for
      const gap = objects.length > 0 && objects.every((c) => RELATIVE.has(tokenAt(tree, c).text.toLowerCase()));
      if (own === undefined) return { surface: token.head };
      // "the deal that Iran signed": the object is the noun described
      if ((gap || ownObject === undefined) && own !== token.head && !passive && childBy(tree, i, "ccomp", "xcomp") === undefined) return { object: token.head };
      return {};
    }
    case "acl":
      if (isTopic(tree, i) || isSceneOf(tree, i)) return {};
      return own === undefined && token.xpos !== "VB" ? { surface: absoluteSubject(tree, i) ?? token.head } : aclInfinitive(tree, i, depth);
    case "xcomp":
    case "advcl":
    case "ccomp": {
      if (own !== undefined) return {};
      if (token.deprel === "ccomp" && token.xpos !== "VB" && token.xpos !== "VBG") return {};
      const governor = up();
      const lemma = tokenAt(tree, token.head).lemma;
      if (token.deprel === "xcomp" && governor.object !== undefined && OBJECT_CONTROL.has(lemma)) return { surface: governor.object };
      // "asks me to deploy": some trees take whoever is asked for the one it is given to
      if (token.deprel === "xcomp" && governor.indirect !== undefined && ASKS.has(lemma) && token.xpos === "VB") return { surface: governor.indirect };
      if (isTopic(tree, i)) return {};
      // "called for easing the rules": who eases them is not said
      if (isWished(tree, i, lemma)) return {};
      return { surface: otherDoer(tree, i, governor, lemma) ?? surfaceOf(governor) };
    }
    case "conj":
    case "parataxis": {
      if (own !== undefined || token.upos !== "VERB") return {};
      if (token.deprel === "parataxis") return {};
      // "said he is responsible and accused him": of two tenses the past goes on the past
      const over = tellerAbove(tree, i, token.head);
      if (over !== undefined) return { surface: surfaceOf(clauseOf(tree, over, depth + 1)) };
      // "called it provocative and accused them": a finite verb joined to what is no verb belongs to the verb above
      return { surface: surfaceOf(clauseOf(tree, verbAbove(tree, token.head), depth + 1)) };
    }
    default:
      return {};
  }
}

/** The verb of saying above a clause in the present to which a verb in the form of that verb is joined. */
function tellerAbove(tree: Tree, i: number, clause: number): number | undefined {
  const { deprel, head } = tokenAt(tree, clause);
  const over = tree.tokens[head];
  const finite = [clause, ...childrenBy(tree, clause, "cop", "aux")].map((c) => tokenAt(tree, c).xpos);
  // "is a risk and refuse": no form of "is"
  const form = tokenAt(tree, i).xpos === "VBP" && finite.includes("VBZ") ? "VB" : tokenAt(tree, i).xpos;
  if (deprel !== "ccomp" || over?.upos !== "VERB" || over.index > clause || over.xpos !== form || !["VBD", "VB"].includes(form) || childrenBy(tree, i, "aux", "nsubj").length > 0) return undefined;
  return finite.some((x) => ["VBZ", "VBP"].includes(x)) && !finite.includes(form) ? over.index : undefined;
}

/** `i` itself if it is a predicate, else the nearest verb above it; `i` where there is none. */
function verbAbove(tree: Tree, i: number): number {
  let at = i;
  // "a Magnum and opened fire, police said": whoever tells it has not done it
  if (tokenAt(tree, i).deprel === "ccomp" && ["NOUN", "PROPN", "NUM"].includes(tokenAt(tree, i).upos)) return i;
  while (tokenAt(tree, at).upos !== "VERB" && childBy(tree, at, "nsubj", "cop") === undefined && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  return tokenAt(tree, at).upos === "VERB" || childBy(tree, at, "nsubj", "cop") !== undefined ? at : i;
}

/** ", with the Holm Party and the Berg Party backing her": behind "with" a participle is said of the whole list, not of its last. */
function absoluteSubject(tree: Tree, i: number): number | undefined {
  const { xpos, head } = tokenAt(tree, i);
  const last = tree.tokens[head];
  if (xpos !== "VBG" || last?.deprel !== "conj" || last.head < 0) return undefined;
  const first = last.head;
  // behind "A, B and C" it is said of all, though a tree may hang it on B
  if (conjuncts(tree, first).some((c) => c > head && c < i)) return first;
  const before = tree.tokens[Math.min(...childrenBy(tree, first, "case")) - 1]?.text;
  return preposition(tree, first) === "with" && [",", "(", "–", "—"].includes(before ?? ",") && childBy(tree, i, "obj") !== undefined ? first : undefined;
}

/** "a quarrel over funding the school": who funds it is not said. */
function isTopic(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).xpos === "VBG" && childrenBy(tree, i, "mark").some((m) => ["over", "about", "regarding", "concerning"].includes(tokenAt(tree, m).text.toLowerCase()));
}

/** "A bomb exploded at a bank, killing two": where it happened has killed nobody. */
function isSceneOf(tree: Tree, i: number): boolean {
  const { xpos, lemma, head } = tokenAt(tree, i);
  const verb = tree.tokens[tokenAt(tree, head).head];
  return xpos === "VBG" && HURTS.has(lemma.toLowerCase()) && relation(tokenAt(tree, head)) === "obl" && ["at", "in", "near", "outside", "inside", "on"].includes(preposition(tree, head) ?? "") && verb !== undefined && BREAKS.has(verb.lemma.toLowerCase());
}

const HURTS = new Set(["kill", "injure", "wound", "hurt", "maim", "destroy", "damage"]);
const BREAKS = new Set(["explode", "detonate", "crash", "collapse", "burst", "erupt", "blow", "land", "fall", "hit", "strike", "occur", "happen"]);

const WISHES = new Set(["call", "push", "press", "lobby", "advocate", "argue", "plead", "campaign"]);

/** A gerund that somebody calls for is done by whoever may. */
function isWished(tree: Tree, i: number, lemma: string): boolean {
  const mark = childBy(tree, i, "mark");
  return WISHES.has(lemma) && tokenAt(tree, i).xpos === "VBG" && mark !== undefined && tokenAt(tree, mark).text.toLowerCase() === "for";
}

/** Who does what a clause below `governor` tells, where that is not the governor's own subject. */
function otherDoer(tree: Tree, i: number, governor: Clause, lemma: string): number | undefined {
  const token = tokenAt(tree, i);
  const mark = childBy(tree, i, "mark");
  const word = mark === undefined ? undefined : tokenAt(tree, mark).text.toLowerCase();
  const gerund = token.xpos === "VBG" || childrenBy(tree, i, "aux").some((c) => tokenAt(tree, c).text.toLowerCase() === "having");
  if (gerund && ["for", "of", "from", "in"].includes(word ?? "")) {
    if (DEED_OF_OBJECT.has(lemma)) return governor.object;
    const thanked = governor.object !== undefined && THANKS.has(tokenAt(tree, governor.object).lemma.toLowerCase());
    return thanked ? governor.obliques.find((o) => o.preposition === "to")?.head : undefined;
  }
  if (word !== "to" || token.deprel !== "advcl") return undefined;
  // "ordered the minister, X, to step down": a comma makes some trees take it for a purpose
  if (ASKS.has(lemma) && governor.object !== undefined) return governor.object;
  // "called on Iran to return", "appealed to both to stop"
  const asked = lemma === "call" ? ["on", "upon"] : ["appeal", "speak"].includes(lemma) ? ["to"] : lemma === "plead" ? ["with"] : [];
  // "called for advisers to help them": who is to help
  const wanted = lemma === "call" ? governor.obliques.findLast((o) => o.preposition === "for" && o.head < i)?.head : undefined;
  return governor.obliques.find((o) => asked.includes(o.preposition) && o.head < i)?.head ?? wanted ?? (asked.length > 0 ? undefined : effortOwner(tree, mark ?? i));
}

const EFFORT = new Set(["effort", "attempt", "bid", "decision", "plan", "move", "commitment", "readiness", "willingness", "refusal", "promise", "pledge", "offer", "threat", "campaign", "agreement", "intention", "right", "role", "keenness", "eagerness", "desire", "determination", "interest", "resolve", "ability", "capacity", "need"]);

/** "appreciation for Jordan's efforts, under its king, to support Lebanon": the infinitive is Jordan's, wherever the tree hangs it. */
function effortOwner(tree: Tree, before: number): number | undefined {
  for (let at = before - 1; at >= 0 && tokenAt(tree, at).upos !== "VERB"; at--) {
    if (EFFORT.has(tokenAt(tree, at).lemma.toLowerCase())) return childBy(tree, at, "nmod:poss") ?? orderer(tree, at);
    if (ORDERS.has(tokenAt(tree, at).lemma.toLowerCase())) return orderer(tree, at);
    // "attended a rally by workers to demand": those who rally demand it
    if (RALLIES.has(tokenAt(tree, at).lemma.toLowerCase())) return tree.tokens.slice(at, before).find((t) => preposition(tree, t.index) === "by")?.index;
  }
  return undefined;
}

const REQUESTS = new Set(["request", "plea", "demand", "application", "appeal", "bid", "wish"]);
const MEETS = new Set(["meet", "visit", "see", "talk", "speak"]);
const RALLIES = new Set(["rally", "demonstration", "protest", "march", "vigil", "strike", "sit-in", "petition"]);
const ORDERS = new Set(["directive", "instruction", "order", "vow"]);

/** "the directives of the king to help Norway" are his. */
function orderer(tree: Tree, noun: number): number | undefined {
  return childrenBy(tree, noun, "nmod").find((c) => preposition(tree, c) === "of" && tokenAt(tree, c).upos === "PROPN");
}

/** "the first president": one of a row of which each has done it. */
export function isOrdinal(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, "amod", "nummod").some((c) => ORDINALS.has(tokenAt(tree, c).text.toLowerCase()));
}

const ORDINALS = new Set(["first", "second", "third", "last", "latest"]);

/** "a deal to build plants": the infinitive's subject is that of the clause in which the noun is an object; "Iran's efforts to build" are Iran's. */
function aclInfinitive(tree: Tree, i: number, depth: number): Inherited {
  const noun = tokenAt(tree, i).head;
  const governor = tokenAt(tree, noun).head;
  const owner = EFFORT.has(tokenAt(tree, noun).lemma.toLowerCase()) ? childBy(tree, noun, "nmod:poss") : undefined;
  if (owner !== undefined && tokenAt(tree, owner).upos !== "PRON") return { surface: owner };
  // "was reviewing the Russian request to meet her": whose the request is wants to meet her
  const asking = REQUESTS.has(tokenAt(tree, noun).lemma.toLowerCase()) && MEETS.has(tokenAt(tree, i).lemma.toLowerCase()) ? (childBy(tree, noun, "nmod:poss") ?? childrenBy(tree, noun, "amod", "compound").find((c) => ["NNP", "JJ"].includes(tokenAt(tree, c).xpos) && /^\p{Lu}/u.test(tokenAt(tree, c).text))) : undefined;
  if (asking !== undefined) return { surface: asking };
  // "handed the president an invitation to visit": the guest goes
  if (tokenAt(tree, noun).lemma.toLowerCase() === "invitation" && governor >= 0) {
    const giving = clauseOf(tree, governor, depth + 1);
    return { surface: giving.indirect ?? giving.obliques.find((o) => o.preposition === "to")?.head };
  }
  // "is the first president to visit", "became the last member to sign": whoever is that has done it
  if (isOrdinal(tree, noun)) {
    const being = childBy(tree, noun, "cop") === undefined ? undefined : ownSubject(tree, noun);
    const became = governor >= 0 && relation(tokenAt(tree, noun)) === "xcomp" && tokenAt(tree, governor).lemma.toLowerCase() === "become" ? clauseOf(tree, governor, depth + 1).subject : undefined;
    if (being !== undefined || became !== undefined) return { surface: being ?? became };
  }
  // "asked the ministry to coordinate": some trees hang the infinitive on the object
  if (governor >= 0 && relation(tokenAt(tree, noun)) === "obj" && ASKS.has(tokenAt(tree, governor).lemma.toLowerCase())) return { surface: noun };
  if (governor < 0 || relation(tokenAt(tree, noun)) !== "obj") return {};
  const clause = clauseOf(tree, governor, depth + 1);
  return { surface: clause.passive ? clause.object : clause.subject };
}

function obliquesOf(tree: Tree, i: number, agent: number | undefined): readonly Oblique[] {
  const out: Oblique[] = [];
  for (const c of childrenBy(tree, i, "obl")) {
    if (c === agent) continue;
    const p = preposition(tree, c);
    if (p !== undefined) out.push({ preposition: p, head: c });
    else if (tokenAt(tree, c).upos === "ADP") {
      // a parser's slip: the preposition taken for the head of its own phrase
      const nominal = (tree.children[c] ?? []).find((d) => d > c && ["NOUN", "PROPN", "PRON"].includes(tokenAt(tree, d).upos));
      if (nominal !== undefined) out.push({ preposition: tokenAt(tree, c).text.toLowerCase(), head: nominal });
    }
  }
  return out;
}

function particleOf(tree: Tree, i: number): string | undefined {
  const particle = childBy(tree, i, "compound:prt");
  return particle === undefined ? undefined : tokenAt(tree, particle).lemma.toLowerCase();
}
