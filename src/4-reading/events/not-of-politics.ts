import type { Actor } from "../../model/actor.js";
import { childBy, childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
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
  if (sense.type === "AGREE" && sense.lemma === "agree" && (isOpinion(tree, i) || sharesView(tree, i))) return "an opinion shared";
  if (sense.type === "REJECT" && recipients.length > 0 && recipients.every((r) => isIdea(tree, r))) return "an idea, no party";
  if (sense.type === "REQUEST" && sense.lemma === "appeal" && recipients.every((r) => /JUD/.test(r.sector ?? ""))) return "an appeal to a court";
  if (sense.type === "COERCE" && sense.lemma === "block" && actors.every((a) => /JUD/.test(a.sector ?? ""))) return "a court's ruling";
  if (sense.type === "ACCUSE" && actors.some((a) => recipients.some((r) => isSameState(a, r)))) return "a government would blame itself";
  // who does not rule a thing out does nothing
  if (sense.type === "REJECT" && sense.lemma === "rule" && polarity === "negated") return "nothing is refused";
  return undefined;
}

/** "the government … accused the authorities": a clause that the tree has given to the wrong subject. */
function isSameState(a: Actor, r: Actor): boolean {
  const here = a.country === undefined || r.country === undefined || a.country === r.country;
  const unnamed = /^(?:the )?(?:[\p{L}.]+ )?(?:government|regime|administration|authorities)$/iu;
  return here && a.kind === "office" && unnamed.test(a.name) && (r.sector ?? "").startsWith("GOV") && (unnamed.test(r.name) || /^(?:president|prime minister|premier|pm)\b/i.test(r.role ?? ""));
}

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
  return /COP|JUD/.test(sector ?? "") || /\b(?:investigator|detective|superintendent|inspector)s?\b/i.test(name);
}

/** One who acts in politics: a state, an office, a party. */
function acts({ code, sector }: Actor): boolean {
  return code !== undefined || /GOV|LEG|MIL|PTY|OPP|COP|JUD/.test(sector ?? "");
}

/** "agreed with the chairman that the law does not work": what is so is an opinion; what shall or should be is agreed on. */
function sharesView(tree: Tree, i: number): boolean {
  const [told] = childrenBy(tree, i, "ccomp");
  if (told === undefined || !childrenBy(tree, i, "obl").some((o) => preposition(tree, o) === "with")) return false;
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
