import type { Actor } from "../../model/actor.js";
import type { Mode } from "../../model/plover.js";
import { childrenBy, preposition, relation, subtree, tokenAt, type Tree } from "../clauses/tree.js";
import type { Cast } from "./cast.js";
import type { EventLexicon, Sense } from "./sense.js";

/**
 * The mode of an event whose verb alone does not tell it: a request is for what is asked ("asked Norway for help", "urged it to release them"), and who
 * accuses of a crime alleges one. The lexicon's own mode stands where the words say no other.
 */
export function modeOf(tree: Tree, i: number, sense: Sense, lexicon: EventLexicon, cast: Cast): Mode | undefined {
  if (sense.type === "ACCUSE" && sense.mode === undefined && sense.lemma === "accuse") return cast.actors.some(prosecutes) || accusedOfCrime(tree, i, lexicon) ? "allege" : undefined;
  if (sense.mode === "restrict" && sense.lemma === "block") return isSilenced(tree, i, cast) ? "censor" : sense.mode;
  if (sense.type === "REJECT" && sense.mode === undefined) return refusedMode(tree, i, sense, lexicon);
  if (sense.type === "ASSAULT") return weaponOf(tree, i, sense);
  if (sense.type === "THREATEN" && sense.mode === undefined && FORCE.test(textBehind(tree, i))) return "violence";
  if (sense.lemma === "invite" && sense.mode === undefined && childrenBy(tree, i, "obl").some((c) => c > i && preposition(tree, c) === "to" && GATHERINGS.has(lemmaAt(tree, c)))) return "meet";
  if (sense.type !== "REQUEST" || sense.mode === "meet" || sense.mode === "assist") return sense.mode;
  const verb = askedVerb(tree, i);
  // "asked the public to be alert"
  if (verb === undefined && sense.mode === undefined && childrenBy(tree, i, "xcomp", "advcl", "ccomp").some((c) => c > i && WATCHFUL.has(lemmaAt(tree, c)))) return "change";
  return (verb === undefined ? undefined : verbMode(tree, verb, sense, lexicon)) ?? nounMode(tree, i, lexicon) ?? sense.mode;
}

/** Whose accusation is of a crime, whatever words tell it: "prosecutors accused him of selling sweets", "police accused her". */
function prosecutes({ name, sector }: Actor): boolean {
  return !/\b(?:union|federation|association|former|ex)\b/i.test(name) && (sector === "COP" || /\bprosecut(?:ors?|ion)\b/i.test(name));
}

/** "blocked the website of the association", "blocked the broadcaster": who speaks to the public is kept from it. */
function isSilenced(tree: Tree, i: number, { recipients }: Cast): boolean {
  const blocked = childrenBy(tree, i, "obj", "nsubj:pass");
  // a tree may hang it elsewhere where a long name follows
  const things = (tree.children[i] ?? []).filter((c) => blocked.includes(c) || (c < i && childrenBy(tree, i, "aux:pass").length > 0 && preposition(tree, c) === undefined));
  if (things.some((o) => OUTLETS.has(lemmaAt(tree, o)) || (lemmaAt(tree, o) === "channel" && childrenBy(tree, o, "compound").some((c) => ["television", "tv", "news", "youtube", "telegram"].includes(lemmaAt(tree, c)))))) return true;
  // "the website that was blocked"
  const clause = tokenAt(tree, i);
  if (clause.deprel === "acl:relcl" && childrenBy(tree, i, "aux:pass").length > 0 && OUTLETS.has(tree.tokens[clause.head]?.lemma.toLowerCase() ?? "")) return true;
  // "blocked the paper's lorries": something else of theirs
  return recipients.some((r) => r.kind !== "person" && r.kind !== "group" && r.sector === "JRN" && blocked.some((o) => tokenAt(tree, o).upos === "PROPN" && r.name.includes(tokenAt(tree, o).text)));
}

const OUTLETS: ReadonlySet<string> = new Set(["website", "webpage", "broadcaster", "newspaper", "broadcast", "blog"]);

/** "refused to finance it", "declined to meet him", "refuses to withdraw": what is refused. */
function refusedMode(tree: Tree, i: number, sense: Sense, lexicon: EventLexicon): Mode | undefined {
  if (sense.lemma === "reject" && asksForHelp(tree, i, lexicon)) return "assist";
  if (!REFUSES.has(sense.lemma)) return undefined;
  const [verb] = childrenBy(tree, i, "xcomp").filter((c) => c > i && tokenAt(tree, c).upos === "VERB");
  if (verb === undefined) return asksForHelp(tree, i, lexicon) ? "assist" : undefined;
  if (isGiftAskedFor(tree, i, verb)) return "assist";
  if (MEETS.has(lemmaAt(tree, verb))) return "meet";
  const mode = verbMode(tree, verb, sense, lexicon);
  return mode === "assist" || mode === "yield" ? mode : undefined;
}

/** "refused all requests for weapons", "rejected compensation requests": the plea that is refused is for help. */
function asksForHelp(tree: Tree, i: number, { classes }: EventLexicon): boolean {
  const has = (word: string): boolean => ["succour", "aid"].some((name) => classes.get(name)?.has(word) ?? false);
  const pleas = childrenBy(tree, i, "obj").filter((o) => PLEAS.has(lemmaAt(tree, o)));
  return pleas.flatMap((o) => [...childrenBy(tree, o, "nmod").filter((n) => preposition(tree, n) === "for"), ...childrenBy(tree, o, "compound")]).some((n) => has(lemmaAt(tree, n)));
}

/** "asked him to donate the house, but he refused to give it to them": what the sentence tells that he was asked for. */
function isGiftAskedFor(tree: Tree, i: number, verb: number): boolean {
  if (!GIVES_UP.has(lemmaAt(tree, verb)) || !childrenBy(tree, verb, "obj").some((o) => tokenAt(tree, o).upos === "PRON")) return false;
  return tree.tokens.some((t) => t.index < i && ["donate", "give", "lend", "grant"].includes(t.lemma.toLowerCase()) && t.xpos === "VB" && ["ask", "request", "beg", "urge", "implore"].includes(tree.tokens[t.head]?.lemma.toLowerCase() ?? ""));
}

const PLEAS: ReadonlySet<string> = new Set(["request", "plea", "appeal", "application", "demand"]);
const GIVES_UP: ReadonlySet<string> = new Set(["give", "donate", "lend", "grant", "hand"]);
const REFUSES: ReadonlySet<string> = new Set(["refuse", "decline"]);
const MEETS: ReadonlySet<string> = new Set(["meet", "talk", "negotiate", "speak"]);

/** "air strikes" come from the air; jets that are shot down are not shot with small arms. */
function weaponOf(tree: Tree, i: number, { lemma, mode }: Sense): Mode | undefined {
  if (mode === "firearms" && childrenBy(tree, i, "obj").some((c) => AIRCRAFT.has(lemmaAt(tree, c)))) return undefined;
  if (mode === undefined && ["assault", "abuse", "attack"].includes(lemma) && childrenBy(tree, i, "advmod", "amod").some((c) => ["sexually", "sexual"].includes(lemmaAt(tree, c)))) return "sexual";
  if (mode === undefined && HARMS.has(lemma) && (isShooting(tree) || isShotToo(tree, i))) return "firearms";
  if (mode !== undefined || !["strike", "raid", "attack"].includes(lemma)) return mode;
  const kinds = childrenBy(tree, i, "compound", "amod").map((c) => lemmaAt(tree, c));
  return kinds.some((k) => k === "air" || k === "aerial") ? "aerial" : kinds.includes("drone") ? "drone" : undefined;
}

/** "shot and wounded him": the verb before it tells with what. */
function isShotToo(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  return deprel === "conj" && /^(?:shot|shoots?)$/i.test(tree.tokens[head]?.text ?? "") && i - head <= 3 && childrenBy(tree, head, "obj").length === 0;
}

/** "killed two in what they called a shootout": bullets are told of in the sentence, and no bomb, blade or missile. */
function isShooting(tree: Tree): boolean {
  const words = tree.tokens.map((t) => t.text.toLowerCase());
  return words.some((w) => SHOTS.has(w)) && !words.some((w) => OTHER_ARMS.test(w));
}

const HARMS: ReadonlySet<string> = new Set(["kill", "wound", "injure", "murder", "assassinate"]);
const SHOTS: ReadonlySet<string> = new Set(["shootout", "shoot-out", "gunfight", "gunfire", "bullet", "bullets", "gunshot", "gunshots"]);
const OTHER_ARMS = /^(?:air-?strikes?|air|aerial|bomb(?:s|ed|ings?|ardment)?|explo(?:sions?|sives?|ded)|missiles?|rockets?|drones?|shell(?:s|ed|ing)?|artillery|stabbed|stabbings?|kni(?:fe|ves)|grenades?|mines?|mortars?|tear|baton)$/;
const AIRCRAFT: ReadonlySet<string> = new Set(["jet", "plane", "aircraft", "airplane", "warplane", "helicopter", "drone", "missile", "rocket", "airliner", "bomber", "fighter"]);
const GATHERINGS: ReadonlySet<string> = new Set(["ceremony", "summit", "meeting", "conference", "talk", "dinner", "lunch", "banquet", "forum", "reception", "visit", "dialogue", "inauguration", "gathering"]);
const WATCHFUL: ReadonlySet<string> = new Set(["alert", "vigilant", "careful", "cautious", "patient", "calm", "wary"]);
const FORCE = /\b(?:military (?:action|force|response|strikes?)|(?:use|threat) of (?:military )?force|retaliat\w+|air ?strikes?)\b/i;

function textBehind(tree: Tree, i: number): string {
  return subtree(tree, i).filter((c) => c > i).map((c) => tokenAt(tree, c).text).join(" ");
}

/** "to V" or "that he V" behind the word of asking. */
function askedVerb(tree: Tree, i: number): number | undefined {
  // the tree may hang it on who is asked
  const verb = [i, ...childrenBy(tree, i, "obj", "obl")].flatMap((at) => childrenBy(tree, at, "xcomp", "ccomp", "advcl", "acl")).find((c) => c > i && tokenAt(tree, c).xpos === "VB");
  if (verb === undefined) return undefined;
  const chance = chanceTaken(tree, verb) ?? verb;
  return begunOrKept(tree, chance) ?? chance;
}

/** "to take the opportunity to launch it", "to take steps to end it": what the chance or the step is for. */
function chanceTaken(tree: Tree, verb: number): number | undefined {
  if (lemmaAt(tree, verb) !== "take") return undefined;
  const things = childrenBy(tree, verb, "obj").filter((o) => CHANCES.has(lemmaAt(tree, o)));
  return [...things, ...(things.length > 0 ? [verb] : [])].flatMap((at) => childrenBy(tree, at, "acl", "xcomp", "advcl")).find((c) => c > verb && tokenAt(tree, c).xpos === "VB");
}

const CHANCES: ReadonlySet<string> = new Set(["opportunity", "chance", "step", "measure", "action", "initiative"]);

/** "to continue assisting", "to start launching": what one shall begin, or go on with. */
function begunOrKept(tree: Tree, verb: number): number | undefined {
  if (!PHASES.has(lemmaAt(tree, verb)) || childrenBy(tree, verb, "advmod").some((c) => ["not", "never", "n't"].includes(tokenAt(tree, c).text.toLowerCase()))) return undefined;
  return childrenBy(tree, verb, "xcomp").find((c) => c > verb && ["VB", "VBG"].includes(tokenAt(tree, c).xpos));
}

const PHASES: ReadonlySet<string> = new Set(["continue", "keep", "begin", "start", "resume"]);

function verbMode(tree: Tree, verb: number, { lemma: asking, mode }: Sense, { classes }: EventLexicon): Mode | undefined {
  const lemma = tokenAt(tree, verb).lemma.toLowerCase();
  const has = (name: string, word: string): boolean => classes.get(name)?.has(word) ?? false;
  if (childrenBy(tree, verb, "advmod").some((c) => ["not", "never", "n't"].includes(tokenAt(tree, c).text.toLowerCase()))) return undefined;
  const objects = childrenBy(tree, verb, "obj");
  if (HELPING.has(lemma) || (GIVING.has(lemma) && objects.some((o) => has("succour", lemmaAt(tree, o)) || has("aid", lemmaAt(tree, o))))) return "assist";
  if (lemma === "join" && objects.some((o) => EFFORTS.has(lemmaAt(tree, o)))) return "assist";
  if (has("yielding", lemma) || (ENDING.has(lemma) && objects.some((o) => has("hostility", lemmaAt(tree, o))))) return "yield";
  // "asked to be invited": nobody is asked to change anything
  if (mode !== undefined || !["ask", "request"].includes(asking)) return undefined;
  // "to launch the reform": the thing is the change
  return has("altering", lemma) || (STARTS.has(lemma) && objects.some((o) => [o, ...childrenBy(tree, o, "compound")].some((c) => CHANGES.has(lemmaAt(tree, c))))) ? "change" : undefined;
}

const STARTS: ReadonlySet<string> = new Set(["launch", "make", "start", "begin", "undertake", "initiate", "implement", "carry", "conduct"]);
const CHANGES: ReadonlySet<string> = new Set(["reform", "change", "overhaul", "amendment", "revision", "reshuffle", "restructuring"]);

const HELPING: ReadonlySet<string> = new Set(["help", "assist", "aid", "fund", "finance", "donate", "bail", "rescue"]);
const GIVING: ReadonlySet<string> = new Set(["give", "provide", "send", "grant", "supply", "lend", "offer", "deliver", "extend", "contribute", "increase", "step"]);
const EFFORTS: ReadonlySet<string> = new Set(["fight", "effort", "cleanup", "clean-up", "search", "relief"]);
const ENDING: ReadonlySet<string> = new Set(["end", "stop", "halt", "cease", "suspend"]);

/** "asked him for support", "requested the collaboration of", "demanded the release of": the noun that is asked for. */
function nounMode(tree: Tree, i: number, { classes }: EventLexicon): Mode | undefined {
  // "asked the president for support": some trees hang it on whom one asks
  const nouns = [...(tree.children[i] ?? []), ...childrenBy(tree, i, "obj").flatMap((o) => childrenBy(tree, o, "nmod"))].filter((c) => {
    const rel = relation(tokenAt(tree, c));
    return c > i && tokenAt(tree, c).upos === "NOUN" && (rel === "obj" || (["obl", "nmod"].includes(rel) && preposition(tree, c) === "for"));
  });
  // whom one asks stands first, what one asks for behind "for"
  const asked = nouns.filter((n) => preposition(tree, n) === "for");
  const words = (asked.length > 0 ? asked : nouns).map((n) => lemmaAt(tree, n));
  if (words.some((w) => classes.get("succour")?.has(w))) return "assist";
  if (words.some((w) => classes.get("yielded")?.has(w))) return "yield";
  // "called for an immediate halt": to what is told of hostilities
  if (words.some((w) => ["halt", "end", "cessation"].includes(w)) && tree.tokens.some((t) => t.upos === "NOUN" && classes.get("hostility")?.has(t.lemma.toLowerCase()))) return "yield";
  if (words.some((w) => ["meeting", "summit", "audience"].includes(w))) return "meet";
  // "requested the resignation of the rector", "asked for a reform"
  return nouns.some((n) => (DEMANDED.has(lemmaAt(tree, n)) || CHANGES.has(lemmaAt(tree, n))) && !isSort(tree, n)) ? "change" : undefined;
}

const DEMANDED: ReadonlySet<string> = new Set(["resignation", "removal", "dismissal", "abolition", "repeal", "ouster", "impeachment"]);

/** "asked for change", the coins: a bare noun of which nothing is said. */
function isSort(tree: Tree, n: number): boolean {
  return tokenAt(tree, n).xpos === "NN" && childrenBy(tree, n, "det", "nmod", "nmod:poss", "amod", "compound").length === 0;
}

/** "accused of fraud", "of committing crimes": a word of crime in what follows "of". */
function accusedOfCrime(tree: Tree, i: number, lexicon: EventLexicon): boolean {
  const { classes } = lexicon;
  const crimes = classes.get("crime") ?? new Set<string>();
  if ([i, ...childrenBy(tree, i, "obj")].some((at) => (tree.children[at] ?? []).some((c) => c > i && isOf(tree, c) && isIndecent(tree, c)))) return true;
  // the tree may hang "of" on who is accused
  const accused = childrenBy(tree, i, "obj").filter((c) => c > i);
  const last = accused.flatMap((c) => subtree(tree, c, (token) => /^(?:acl|advcl|parataxis|ccomp)/.test(token.deprel))).filter((c) => isOf(tree, c)).at(-1);
  if (last !== undefined && crimes.has(lemmaAt(tree, last))) return true;
  // "accused the bank of illegal printing", "of unlawfully selling"
  if ([i, ...accused].some((at) => (tree.children[at] ?? []).some((c) => c > i && isOf(tree, c) && subtree(tree, c, (t) => ["acl:relcl", "parataxis", "ccomp"].includes(t.deprel)).some((k) => UNLAWFUL.has(lemmaAt(tree, k)))))) return true;
  return [i, ...accused].some((at) => (tree.children[at] ?? []).some((c) => c > i && isOf(tree, c) && [c, ...near(tree, c)].some((k) => crimes.has(lemmaAt(tree, k)) || isHiding(tree, k) || isBehindDeed(tree, k, lexicon))));
}

/** "of concealing his assets", "of hiding the losses": what one must declare. */
function isHiding(tree: Tree, k: number): boolean {
  return HIDES.has(lemmaAt(tree, k)) && childrenBy(tree, k, "obj").some((o) => DECLARED.has(lemmaAt(tree, o)));
}

/** "of being behind the attack", "of masterminding the hack": who has brought it about has done it. */
function isBehindDeed(tree: Tree, k: number, { classes }: EventLexicon): boolean {
  const harm = (c: number): boolean => ["crime", "hostility"].some((name) => classes.get(name)?.has(lemmaAt(tree, c)) ?? false) || HACKS.has(lemmaAt(tree, c));
  return (harm(k) && preposition(tree, k) === "behind") || (ARRANGES.has(lemmaAt(tree, k)) && childrenBy(tree, k, "obj").some(harm)) || childrenBy(tree, k, "obl").some((c) => preposition(tree, c) === "behind" && harm(c));
}

const HIDES: ReadonlySet<string> = new Set(["conceal", "hide", "disguise", "misdeclare", "misstate", "siphon", "misappropriate"]);
const DECLARED: ReadonlySet<string> = new Set(["asset", "wealth", "income", "property", "money", "fund", "funds", "evidence", "loss", "debt", "payment", "proceeds", "share", "shareholding", "fortune"]);
const ARRANGES: ReadonlySet<string> = new Set(["mastermind", "orchestrate", "order", "plot", "stage", "instigate"]);
const HACKS: ReadonlySet<string> = new Set(["hack", "hacking", "cyberattack", "cyber-attack", "killing", "assassination", "bombing", "coup", "blast", "explosion"]);

/** "of sending inappropriate messages", "of unwanted touching": misconduct towards a person. */
function isIndecent(tree: Tree, of: number): boolean {
  return subtree(tree, of, (t) => ["acl:relcl", "parataxis", "ccomp"].includes(t.deprel)).some((k) => ADVANCES.has(lemmaAt(tree, k)) && childrenBy(tree, k, "amod").some((a) => INDECENT.has(lemmaAt(tree, a))));
}

const INDECENT: ReadonlySet<string> = new Set(["inappropriate", "unwanted", "improper", "indecent", "lewd", "sexual"]);
const ADVANCES: ReadonlySet<string> = new Set(["message", "text", "email", "photo", "picture", "advance", "touching", "contact", "relationship", "behaviour", "behavior", "conduct", "act"]);
const UNLAWFUL: ReadonlySet<string> = new Set(["illegal", "illegally", "unlawful", "unlawfully", "illicit", "illicitly", "fraudulent", "fraudulently", "criminal"]);

function isOf(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, "case", "mark").some((m) => tokenAt(tree, m).text.toLowerCase() === "of");
}

/** What is done and to what, not what a clause within it tells. */
function near(tree: Tree, at: number): readonly number[] {
  return subtree(tree, at, (token) => ["acl", "advcl", "parataxis", "ccomp", "appos"].includes(relation(token))).filter((k) => k > at && ["NOUN", "VERB"].includes(tokenAt(tree, k).upos) && (["obj", "conj", "xcomp"].includes(relation(tokenAt(tree, k))) || (preposition(tree, k) === "as" && tokenAt(tree, k).lemma === "shield")));
}

function lemmaAt(tree: Tree, at: number): string {
  return tokenAt(tree, at).lemma.toLowerCase();
}
