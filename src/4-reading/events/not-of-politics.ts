import type { Actor } from "../../model/actor.js";
import { childBy, childrenBy, tokenAt, type Tree } from "../clauses/tree.js";
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
  if (sense.type === "AGREE" && sense.lemma === "agree" && isOpinion(tree, i)) return "an opinion shared";
  // who does not rule a thing out does nothing
  if (sense.type === "REJECT" && sense.lemma === "rule" && polarity === "negated") return "nothing is refused";
  return undefined;
}

const DIVINE = /^(?:almighty )?(?:allah|god|the lord|jesus|buddha)\b/i;
/** Names of papers that the lists do not hold. */
const PAPERS = /^diario |\b(?:gazette|herald|tribune|daily|magazine)$/i;
const TALKS: ReadonlySet<string> = new Set(["speak", "talk", "meet", "contact", "interview"]);

/** Police, prosecutors, "investigators". */
function inquires({ name, sector }: Actor): boolean {
  return /COP|JUD/.test(sector ?? "") || /\b(?:investigator|detective|superintendent|inspector)s?\b/i.test(name);
}

/** One who acts in politics: a state, an office, a party. */
function acts({ code, sector }: Actor): boolean {
  return code !== undefined || /GOV|LEG|MIL|PTY|OPP|COP|JUD/.test(sector ?? "");
}

/** "they agree on a lot" is what they think; "they agreed on a lot" and "agree to meet" are done. */
function isOpinion(tree: Tree, i: number): boolean {
  return ["VBP", "VBZ"].includes(tokenAt(tree, i).xpos) && childBy(tree, i, "xcomp") === undefined && childrenBy(tree, i, "aux").length === 0;
}
