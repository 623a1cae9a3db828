import type { Actor } from "../../model/actor.js";
import { childBy, childrenBy, preposition, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Cast } from "./cast.js";
import type { Sense } from "./sense.js";

/** Why words that fit a sense tell no event between powers: an interview, a questioning, a crime among neighbours, an opinion shared, a prayer. */
export function whyNotOfPolitics(tree: Tree, i: number, sense: Sense, { actors, recipients }: Cast, polarity: "affirmed" | "negated"): string | undefined {
  const everybody = [...actors, ...recipients];
  if (actors.some((a) => DIVINE.test(a.name))) return "a prayer";
  if (sense.type === "CONSULT" && TALKS.has(sense.lemma)) {
    if (everybody.some((a) => /JRN/.test(a.sector ?? "") || PAPERS.test(a.name))) return "an interview";
    if (actors.some(inquires) && everybody.some((a) => !inquires(a) && !acts(a))) return "a questioning";
  }
  if (sense.type === "ASSAULT" && actors.every((a) => a.kind === "group" && /CVL/.test(a.sector ?? "")) && recipients.every((a) => a.code === undefined)) return "a crime among private people";
  if (sense.type === "ASSAULT" && actors.every((a) => a.kind === "group" && GUESTS.test(a.name))) return "a throng of guests, no force";
  if (sense.mode === "visit" && actors.every((a) => CARRIERS.test(a.name))) return "a carrier's route";
  if (sense.mode === "visit" && COMING.has(sense.lemma) && actors.every((a) => a.kind === "company")) return "a carrier's route";
  if (sense.mode === "visit" && tokenAt(tree, i).upos === "NOUN" && tree.tokens[i - 1]?.text === "for" && WANTED.has(tree.tokens[i - 2]?.lemma.toLowerCase() ?? "")) return "a market of trips";
  if (sense.type === "AGREE" && sense.lemma === "offer" && actors.every((a) => a.kind === "company") && childrenBy(tree, i, "obj").some((o) => SOLD.has(tokenAt(tree, o).lemma.toLowerCase()))) return "a firm's service";
  if (sense.mode === "investigate" && actors.every((a) => /JRN/.test(a.sector ?? ""))) return "a newspaper's inquiry";
  if (sense.type === "ASSAULT" && DEADLY.has(sense.lemma) && recipients.every((r) => r.kind !== "person" && r.kind !== "group" && BODIES.test(r.name))) return "a figure of speech: no body can be killed";
  if (sense.type === "SUPPORT" && sense.lemma === "support" && isPaidFor(tree, i)) return "money is given, in another verb";
  if (sense.type === "AID" && TRADED.has(sense.lemma) && actors.every((a) => a.kind === "company")) return "a firm's sale";
  if (sense.type === "COERCE" && actors.some((a) => a.sector?.startsWith("MIL")) && recipients.every((r) => r.sector?.startsWith("MIL") && actors.some((a) => a.country !== undefined && a.country === r.country))) return "an army's own troops";
  if (sense.type === "COOPERATE" && sense.lemma === "work" && isDated(tree, i)) return "a date is looked for";
  if (isDefined(tree, i)) return "a definition";
  if (sense.type === "AGREE" && sense.lemma === "agree" && (isOpinion(tree, i) || sharesView(tree, i))) return "an opinion shared";
  if (sense.type === "REJECT" && recipients.length > 0 && recipients.every((r) => isIdea(tree, r))) return "an idea, no party";
  if (sense.type === "REQUEST" && sense.lemma === "appeal" && recipients.every((r) => /JUD/.test(r.sector ?? ""))) return "an appeal to a court";
  if (sense.type === "COERCE" && sense.lemma === "block" && actors.every((a) => /JUD/.test(a.sector ?? ""))) return "a court's ruling";
  if (sense.type === "ACCUSE" && actors.some((a) => recipients.some((r) => isSameState(a, r)))) return "a government would blame itself";
  if (sense.type === "COERCE" && sense.lemma === "oust" && isOfFirm(tree, i)) return "a firm's own post";
  // "China said … and called for Beijing's help": a clause that the tree has given to the wrong subject
  if (recipients.length > 0 && actors.every((a) => a.kind === "country" && recipients.every((r) => r.country === a.country && r.sector === "GOV" && r.kind !== "person"))) return "a government would deal with itself";
  // who does not rule a thing out does nothing
  if (sense.type === "REJECT" && sense.lemma === "rule" && polarity === "negated") return "nothing is refused";
  return undefined;
}

/** "oust him as chairman of Holm Corp.", "as chief executive": nobody's state. */
function isOfFirm(tree: Tree, i: number): boolean {
  return subtree(tree, i).some((c) => preposition(tree, c) === "as" && /^(?:chairman|chairwoman|chair|ceo|executive|director|manager)$/i.test(tokenAt(tree, c).lemma) && !subtree(tree, c).some((d) => /^(?:party|committee|parliament|council|commission|bank)$/i.test(tokenAt(tree, d).lemma)));
}

/** "the government … accused the authorities": a clause that the tree has given to the wrong subject. */
function isSameState(a: Actor, r: Actor): boolean {
  const here = a.country === undefined || r.country === undefined || a.country === r.country;
  const unnamed = /^(?:the )?(?:[\p{L}.]+ )?(?:government|regime|administration|authorities)$/iu;
  return here && a.kind === "office" && unnamed.test(a.name) && (r.sector ?? "").startsWith("GOV") && (unnamed.test(r.name) || /^(?:president|prime minister|premier|pm)\b/i.test(r.role ?? ""));
}

/** "spent $2m to support the museum": the deed is the gift, and the support its aim; "supported them by paying fees". */
function isPaidFor(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  const paid = (at: number): boolean => PAYS.has(tokenAt(tree, at).lemma.toLowerCase()) && subtree(tree, at).some((c) => MONEY.test(tokenAt(tree, c).text));
  const purpose = token.head >= 0 && ["advcl", "acl", "xcomp"].includes(token.deprel) && childrenBy(tree, i, "mark").some((m) => tokenAt(tree, m).lemma === "to") && paidAbove(tree, token.head);
  return purpose || childrenBy(tree, i, "advcl").some((c) => tokenAt(tree, c).xpos === "VBG" && childrenBy(tree, c, "mark").some((m) => ["by", "through"].includes(tokenAt(tree, m).text.toLowerCase())) && paid(c));
}

/** The verb above, or the verb whose sum it is, gives money. */
function paidAbove(tree: Tree, at: number): boolean {
  if (GIFTS.has(tokenAt(tree, at).lemma.toLowerCase())) return true;
  const verb = tokenAt(tree, at).upos === "VERB" ? at : tokenAt(tree, at).head;
  if (verb < 0 || !PAYS.has(tokenAt(tree, verb).lemma.toLowerCase())) return false;
  const object = childBy(tree, verb, "obj") ?? childBy(tree, verb, "nsubj:pass");
  return object !== undefined && subtree(tree, object, (t) => ["acl", "advcl"].includes(t.deprel)).some((c) => MONEY.test(tokenAt(tree, c).text));
}

/** "supported a programme that includes 33 scholarships", "a project with $2m": what is backed is paid for, and so aid. */
export function isFunded(tree: Tree, i: number, { lemma }: Sense): boolean {
  if (lemma !== "support" || tokenAt(tree, i).upos !== "VERB") return false;
  const backed = childrenBy(tree, i, "obj", "nsubj:pass").filter((o) => FUNDED.has(tokenAt(tree, o).lemma.toLowerCase()));
  const given = backed.flatMap((o) => [...childrenBy(tree, o, "nmod").filter((n) => preposition(tree, n) === "with"), ...childrenBy(tree, o, "acl:relcl").filter((r) => ["include", "total", "cost"].includes(tokenAt(tree, r).lemma)).flatMap((r) => childrenBy(tree, r, "obj"))]);
  const paid = [...given, ...childrenBy(tree, i, "obl").filter((o) => preposition(tree, o) === "with")];
  return backed.length > 0 && paid.some((g) => subtree(tree, g).some((c) => MONEY.test(tokenAt(tree, c).text) && !/^(?:fees|wages|salaries|tuition)$/i.test(tokenAt(tree, c).text)));
}

const FUNDED: ReadonlySet<string> = new Set(["programme", "program", "project", "scheme", "initiative", "school", "hospital", "clinic"]);

const PAYS: ReadonlySet<string> = new Set(["spend", "allocate", "invest", "inject", "put", "raise", "donate", "contribute", "give", "provide", "pay", "earmark", "grant", "commit", "pledge", "award", "offer", "transfer", "disburse", "fund", "finance", "need", "require"]);
/** "a contribution to support them": the noun says that it is given. */
const GIFTS: ReadonlySet<string> = new Set(["contribution", "funding", "donation", "grant", "loan", "subsidy", "endowment"]);
const MONEY = /^(?:million|billion|trillion|[$€£¥]|dollars?|euros?|pounds?|yen|yuan|rupees?|riyals?|dinars?|funds?|money|scholarships?|fees|grants?|cash|tuition|wages|salaries)$/i;

/** "Printing money means that the bank lends to the government": what a word means, or what something is, is nobody's deed. */
function isDefined(tree: Tree, i: number): boolean {
  let at = i;
  for (let steps = 0; steps < 5; steps++) {
    const token = tokenAt(tree, at);
    const head = tree.tokens[token.head];
    if (head === undefined || !["ccomp", "csubj", "advcl", "xcomp", "conj"].includes(token.deprel)) return false;
    if (["mean", "define"].includes(head.lemma.toLowerCase()) && ["ccomp", "csubj"].includes(token.deprel) && ["VBZ", "VBP"].includes(head.xpos) && ["VBZ", "VBP", "VBG"].includes(token.xpos)) return true;
    at = token.head;
  }
  return false;
}

/** "working with Norway to find a date for the visit": no work but a calendar. */
function isDated(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, "xcomp", "advcl").some((c) => ARRANGES.has(tokenAt(tree, c).lemma.toLowerCase()) && childrenBy(tree, c, "obj").some((o) => DATES.has(tokenAt(tree, o).lemma.toLowerCase())));
}

const ARRANGES: ReadonlySet<string> = new Set(["find", "fix", "set", "schedule", "reschedule", "arrange", "determine", "confirm", "agree", "finalise", "finalize", "plan", "organise", "organize"]);
const DATES: ReadonlySet<string> = new Set(["date", "time", "slot", "day", "visit", "meeting", "trip", "call", "summit", "timing", "appointment"]);

const WANTED: ReadonlySet<string> = new Set(["demand", "appetite", "booking", "price", "fare", "ticket"]);
const SOLD: ReadonlySet<string> = new Set(["service", "flight", "route", "connection", "product", "package", "discount", "fare", "ticket", "tour", "trip", "plan", "subscription"]);
const COMING: ReadonlySet<string> = new Set(["fly", "travel", "arrive"]);
const DEADLY: ReadonlySet<string> = new Set(["kill", "murder", "behead", "stab", "assassinate", "execute"]);
/** What can be ended, and not killed. */
const BODIES = /(?:^|\b)(?:party|company|agency|country|industry|economy|business|movement|coalition|campaign|parliament|bank|team|club|league|union|programme|program)$/i;
const TRADED: ReadonlySet<string> = new Set(["supply", "deliver", "ship", "send", "provide"]);
const DIVINE = /^(?:almighty )?(?:allah|god|the lord|jesus|buddha)\b/i;
/** Names of papers that the lists do not hold. */
const PAPERS = /^diario |\b(?:gazette|herald|tribune|daily|magazine)$/i;
/** Those who come in numbers and harm nobody: "tourists invaded the island". */
const GUESTS = /\b(?:tourists|visitors|fans|shoppers|holidaymakers|supporters|pilgrims|students)$/i;
/** They fly or sail somewhere by a timetable. */
const CARRIERS = /\b(?:air ?lines?|airways|flights?|ferry|ferries|cruise (?:ships?|liners?)|shipping (?:line|company))$/i;
const TALKS: ReadonlySet<string> = new Set(["speak", "talk", "meet", "contact", "interview"]);

/** Police, prosecutors, "investigators". */
function inquires({ name, sector }: Actor): boolean {
  return /COP|JUD/.test(sector ?? "") || /\b(?:investigator|detective|superintendent|inspector|officer|policem[ae]n|patrolm[ae]n|trooper)s?\b/i.test(name);
}

/** One who acts in politics: a state, an office, a party. */
function acts({ code, sector }: Actor): boolean {
  return code !== undefined || /GOV|LEG|MIL|PTY|OPP|COP|JUD/.test(sector ?? "");
}

/** "agreed with the chairman that the law does not work": what is so is an opinion; what shall or should be is agreed on. */
function sharesView(tree: Tree, i: number): boolean {
  const shared = childrenBy(tree, i, "obl").filter((o) => preposition(tree, o) === "with");
  // "agreed with the chairman that the law does not work": some trees take the clause for one that describes him
  const [told] = [...childrenBy(tree, i, "ccomp"), ...shared.flatMap((o) => childrenBy(tree, o, "acl:relcl")).filter((c) => childrenBy(tree, c, "nsubj", "nsubj:pass", "mark").some((t) => tokenAt(tree, t).text === "that") && childrenBy(tree, c, "nsubj", "nsubj:pass").some((t) => tokenAt(tree, t).text !== "that"))];
  if (told === undefined || shared.length === 0) return false;
  const finite = [told, ...childrenBy(tree, told, "aux", "cop")].some((t) => ["VBZ", "VBP", "VBD"].includes(tokenAt(tree, t).xpos));
  return finite && !childrenBy(tree, told, "aux").some((a) => tokenAt(tree, a).xpos === "MD");
}

/** "opposed a narrow government": with "a", a form of government and not one that is. */
function isIdea(tree: Tree, { name, evidence, country }: Actor): boolean {
  if (country !== undefined || evidence === undefined || !/(?:government|coalition|cabinet)$/i.test(name)) return false;
  const first = tree.tokens.find((t) => t.start >= evidence.start);
  return first !== undefined && ["a", "an"].includes(tree.tokens[first.index - 1]?.text.toLowerCase() ?? "");
}

/** "they agree on a lot" is what they think; "they agreed on a lot" and "agree to meet" are done. */
function isOpinion(tree: Tree, i: number): boolean {
  return ["VBP", "VBZ"].includes(tokenAt(tree, i).xpos) && childBy(tree, i, "xcomp") === undefined && childrenBy(tree, i, "aux").length === 0;
}
