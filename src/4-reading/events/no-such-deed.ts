import { childBy, childrenBy, preposition, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Cast } from "./cast.js";
import type { Sense } from "./sense.js";

/** Why words that fit a sense tell another deed, or none: an opinion of what one does, a paper's words, a motion in court, joy that somebody goes. */
export function whyNoSuchDeed(tree: Tree, i: number, sense: Sense, { actors, recipients }: Cast): string | undefined {
  const token = tokenAt(tree, i);
  const above = tree.tokens[token.head];
  const lemma = above?.lemma.toLowerCase() ?? "";
  if (token.text === "AIDS") return "a disease";
  if (sense.type === "ASSAULT" && actors.every((a) => a.code === undefined && DISEASES.test(a.name))) return "a disease";
  // "fired back at him over the plan": an answer in words
  if (token.lemma === "fire" && tree.tokens[i + 1]?.text === "back" && [...actors, ...recipients].every((a) => a.kind === "person" && !/MIL|REB|COP/.test(a.sector ?? ""))) return "an answer in words";
  // "find it harder to invest": how hard it is, not that it is done
  if (token.xpos === "VB" && above !== undefined && HARD.has(lemma)) return "how hard it is";
  // "when a bank gives the state money, it is called …": whenever that may be
  if (token.deprel === "advcl" && PRESENT.has(token.xpos) && above !== undefined && isPresent(tree, above.index) && childrenBy(tree, i, "advmod", "mark").some((m) => ["when", "whenever"].includes(tokenAt(tree, m).text.toLowerCase()))) return "whenever that may be";
  // "described working with him as a trial"
  if (token.xpos === "VBG" && ["xcomp", "ccomp", "obj", "csubj"].includes(token.deprel) && LIKENS.has(lemma)) return "an opinion of what one does";
  // "has until Monday to sign a paper promising to leave": who signs it promises, and who that is the clause does not say
  if (sense.type === "AGREE" && token.xpos === "VBG" && ["acl", "advcl"].includes(token.deprel) && isUnsigned(tree, token.head)) return "the words of a paper";
  // "moved to dismiss the suit": the court is asked to
  if (sense.type === "REJECT" && ["xcomp", "advcl", "acl"].includes(token.deprel) && ["move", "motion", "ask", "petition"].includes(lemma) && childrenBy(tree, i, "obj").some((o) => SUITS.has(tokenAt(tree, o).lemma.toLowerCase()))) return "a motion in court";
  // "welcomed the governor's resignation": glad that he goes
  if (sense.type === "SUPPORT" && recipients.every((r) => r.kind === "person") && childrenBy(tree, i, "obj").some((o) => PARTINGS.has(tokenAt(tree, o).lemma.toLowerCase()) && childBy(tree, o, "nmod:poss", "nmod") !== undefined)) return "joy that somebody goes";
  // "support for the plan has been lukewarm": how much of it there is
  if (sense.type === "SUPPORT" && token.upos === "NOUN" && token.deprel === "nsubj" && TEPID.has(lemma)) return "how warm it is, not that it is given";
  // "the unit supported the inauguration and the game": it served there
  if (sense.type === "SUPPORT" && sense.lemma === "support" && childrenBy(tree, i, "obj").some((o) => OCCASIONS.has(tokenAt(tree, o).lemma.toLowerCase()))) return "a service at an occasion";
  // "the source who helped reporters crack the affair": a secret told
  if (sense.type === "AID" && sense.lemma === "help" && recipients.every((r) => /JRN/.test(r.sector ?? "")) && childrenBy(tree, i, "xcomp", "ccomp").some((x) => REVEALS.has(tokenAt(tree, x).lemma.toLowerCase()))) return "a secret told to a paper";
  // "delayed lifting the ban"
  if (["CONCEDE", "RETREAT"].includes(sense.type) && token.xpos === "VBG" && ["delay", "postpone", "defer"].includes(lemma) && [token.index - 1, token.index - 2].includes(token.head) && tree.tokens[i - 1]?.text !== "," && childrenBy(tree, i, "mark").length === 0) return "it is put off";
  // "in jail since 1999, the nurses arrived in Sofia"
  if (sense.mode === "visit" && HOMECOMING.has(sense.lemma) && actors.every((a) => a.kind !== "country" && !/GOV|MIL|LEG|PTY/.test(a.sector ?? "")) && FREED.test(textBefore(tree, i))) return "prisoners come home";
  // "blamed the US obesity epidemic on the virus": the country is only where it is
  if (sense.lemma === "blame" && recipients.every((r) => r.kind === "country") && childrenBy(tree, i, "obj").some((o) => ILLS.has(tokenAt(tree, o).lemma.toLowerCase()) && [...childrenBy(tree, i, "obl"), ...childrenBy(tree, o, "nmod")].some((n) => n > o && preposition(tree, n) === "on"))) return "what is blamed on something";
  // "the artillery would help them to modernise"
  if (sense.type === "AID" && sense.lemma === "help" && actors.every((a) => /^(?:artillery|armou?r)$/i.test(a.name)) && childBy(tree, i, "xcomp", "ccomp") !== undefined) return "what a weapon is good for";
  // "is expected to dissolve parliament to pave the way for a vote": its term is up
  if (sense.lemma === "dissolve" && isForVote(tree, i)) return "a term that is up";
  // "the judge complimented him on his hand"
  if (sense.lemma === "compliment" && actors.every((a) => a.sector === "JUD")) return "a courtesy of the court";
  return undefined;
}

/** "to pave the way for a vote", "ahead of the general election" that is due anyway; not to end a quarrel. */
function isForVote(tree: Tree, i: number): boolean {
  const text = tree.tokens.map((t) => t.text).join(" ");
  return DUE.test(text) && /\b(?:pav\w+|mak\w+|clear\w*) (?:the )?way for\b|\bahead of\b/i.test(subtree(tree, i).map((c) => tokenAt(tree, c).text).join(" "));
}

function textBefore(tree: Tree, i: number): string {
  return tree.tokens.slice(0, i).map((t) => t.text).join(" ");
}

/** "to sign a paper": a document that somebody whom the clause does not name is to sign. */
function isUnsigned(tree: Tree, over: number): boolean {
  const paper = PAPERS.has(tree.tokens[over]?.lemma.toLowerCase() ?? "") ? over : undefined;
  const verb = paper === undefined ? over : (tree.tokens[paper]?.head ?? -1);
  const told = tree.tokens[verb];
  if (told?.lemma.toLowerCase() !== "sign" || childBy(tree, verb, "nsubj") !== undefined) return false;
  const open = told.xpos === "VB" || childrenBy(tree, verb, "aux").some((a) => tokenAt(tree, a).lemma === "do");
  return open && (paper !== undefined || childrenBy(tree, verb, "obj").some((o) => PAPERS.has(tokenAt(tree, o).lemma.toLowerCase())));
}

function isPresent(tree: Tree, over: number): boolean {
  return PRESENT.has(tokenAt(tree, over).xpos) || childrenBy(tree, over, "cop", "aux", "aux:pass").some((c) => ["is", "are"].includes(tokenAt(tree, c).text.toLowerCase()));
}

const ILLS: ReadonlySet<string> = new Set(["epidemic", "pandemic", "outbreak", "crisis", "shortage", "problem", "rise", "increase", "decline", "fall", "drop", "collapse", "unrest", "violence", "disaster", "delay", "failure", "inflation", "death", "loss", "recession", "slowdown", "turmoil", "accident", "crash", "fire", "flood"]);
const OCCASIONS: ReadonlySet<string> = new Set(["inauguration", "ceremony", "parade", "ball", "game", "match", "festival", "race", "marathon", "tournament"]);
const REVEALS: ReadonlySet<string> = new Set(["crack", "uncover", "expose", "reveal", "unravel", "understand", "break"]);
const TEPID: ReadonlySet<string> = new Set(["lukewarm", "tepid", "half-hearted", "halfhearted", "muted", "lacking", "absent", "weak", "thin"]);
const HOMECOMING: ReadonlySet<string> = new Set(["arrive", "fly", "travel", "return"]);
const FREED = /\b(?:in (?:jail|prison|captivity|custody) since|(?:freed|released|pardoned|rescued|liberated) (?:[\w-]+ ){0,3}(?:nurses|doctors?|prisoners|hostages|captives|sailors|soldiers|workers|men|women|detainees|crew|aid))\b/i;
const DUE = /\b(?:elections?|polls?|votes?)\b[^.]*\bdue\b|\bterm (?:ends|expires|is up)\b|\bdue (?:by|in|before|later)\b[^.]*\b(?:elections?|polls?|votes?)\b/i;
const PRESENT: ReadonlySet<string> = new Set(["VBZ", "VBP"]);
const HARD: ReadonlySet<string> = new Set(["hard", "harder", "difficult", "impossible", "tough", "easy", "easier"]);
const DISEASES = /\bH\d+N\d+\b|\b(?:virus|influenza|flu|covid|ebola|sars|mers|cholera|malaria|dengue|zika|measles|anthrax|bacteria|disease|fever|tuberculosis|polio|plague)\b/i;
const LIKENS: ReadonlySet<string> = new Set(["describe", "liken", "compare", "equate", "portray"]);
const PAPERS: ReadonlySet<string> = new Set(["paper", "document", "letter", "form", "statement", "note"]);
const SUITS: ReadonlySet<string> = new Set(["suit", "lawsuit", "case", "charge", "indictment", "complaint", "claim", "petition", "appeal"]);
const PARTINGS: ReadonlySet<string> = new Set(["resignation", "departure", "exit", "ouster", "removal", "dismissal", "arrest", "conviction", "death", "killing", "defeat", "downfall", "impeachment", "suspension", "abdication", "sentencing"]);
