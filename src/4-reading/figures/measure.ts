import { childBy, childrenBy, preposition, relation, tokenAt, type Tree } from "../clauses/tree.js";
import { changeNounBefore, isResult } from "./change-noun.js";
import { countedNoun } from "./counted.js";
import { estimateOf } from "./estimate.js";
import type { ChangeWords } from "./figure-lexicon.js";
import { nounPhrase } from "./noun-phrase.js";
import { dimensionOf, isUnsaid } from "./dimension.js";
import { paidOf, pairedIn, portionOf, pricedAt } from "./paid.js";
import type { Quantity } from "./quantity.js";
import { plainLemma, verbOver } from "./verb-of.js";

/** What a quantity measures: the noun, the verb that relates them, and the words for it. */
export interface Measure {
  readonly noun?: number;
  readonly verb?: number;
  /** the verb stands right before the quantity, whatever the parse makes of it */
  readonly direct?: true;
  readonly words: string;
}

const NOUN = new Set(["NOUN", "PROPN"]);
/** Nouns that a number stands beside without measuring them. */
const EMPTY = /^(?:year|month|week|day|hour|minute|quarter|decade|century|time|period|end|beginning|start|tune|pace|place|percentage|percent|forecast|way|addition|fact|rest|hand|one|thing|part|basis|peak|half|majority|north|south|east|west|estimation|morning|night|evening|moment|difference|comparison|kind|sort|example|pound|dollar|euro|head|today|yesterday|tomorrow|average|range|maximum|minimum|record|estimate)$/;
/** Nouns that measure only with what narrows them: "unemployment rate", "number of people". */
const HOLLOW = /^(?:rate|total|level|number|amount|figure|case|high|low|magnitude|volume|share|sum|proportion|ratio|index|position|report|result|median)$/;
/** "will invest $6 billion in the country": the noun of what is done. */
const GIVEN = new Map([["invest", "investment"], ["lend", "loan"], ["donate", "donation"]]);
/** Changes that measure nothing unless it is said of what. */
const BARE_CHANGE = /^(?:rise|increase|decrease|decline|drop|jump|surge|fall|hike|climb|boost|upturn|downturn|reduction|cut|collapse|plunge|slump|slide|dip)$/;
/** Sentence openers that the tagger takes for names. */
const OPENERS = /^(?:trade|exports?|imports?|inflation|turnover|sales|output|production|revenues?|growth|investments?|spending|prices?|oil|gas|debt|unemployment|profits?|tourism|aid|remittances|reserves|losses|shares|stocks|turnout|wages|salaries|rents|deliveries|shipments|tariffs?)$/i;
const PERSONS = /^(?:people|person|man|woman|manager|minister|president|official|analyst|forecaster|economist|expert|leader|spokesman|spokeswoman|spokesperson|government|nation|country|state|company|firm|bank|team|party|authority|police|city|town|village|king|researcher|side|economy)$/;
const LEVEL_LINKS = /^(?:of|at|worth|totalling|totaling|exceeding|averaging|reaching)$/;

/** What the quantity measures: always a noun; undefined when the sentence does not say. `names` are the tokens of actors: "Iranian exports" measures exports, of Iran. */
export function measureOf(tree: Tree, quantity: Quantity, words: ChangeWords, names: ReadonlySet<number>, others: readonly Quantity[] = [], told?: string): Measure | undefined {
  const direct = verbBefore(tree, quantity, words, others);
  const verb = direct ?? verbOver(tree, quantity.head);
  const withVerb = verb === undefined ? {} : { verb, ...(direct === undefined ? {} : { direct: true as const }) };
  const apart = new Set([...names, ...others.filter((q) => q !== quantity).flatMap((q) => tree.tokens.slice(q.numberFirst, q.kind === "count" ? q.numberLast + 1 : q.last + 1).map((t) => t.index))]);
  const portion = quantity.kind === "count" && quantity.noun !== undefined && words.portions.has(tokenAt(tree, quantity.noun).lemma) ? portionOf(tree, quantity.noun) : undefined;
  const estimate = estimateOf(tree, quantity, verb);
  if (estimate !== undefined) {
    if (estimate.topic !== undefined) return { noun: estimate.topic, ...withVerb, words: nounPhrase(tree, estimate.topic, quantity, apart) };
    return told === undefined ? undefined : { noun: estimate.noun, ...withVerb, words: told };
  }
  if (portion !== undefined && quantity.noun !== undefined) return { noun: quantity.noun, ...withVerb, words: nounPhrase(tree, portion, quantity, apart) };
  if (quantity.kind === "count" && quantity.noun !== undefined) return { noun: quantity.noun, ...withVerb, words: nounPhrase(tree, quantity.noun, quantity, apart) };
  const dimension = dimensionOf(tree, quantity, verb);
  if (dimension !== undefined) return { ...withVerb, words: dimension };
  if (isDistance(tree, quantity)) return { words: "distance" };
  const fit = (i: number | undefined): number | undefined => {
    if (i === undefined || isInside(i, quantity)) return undefined;
    const token = tokenAt(tree, i);
    if (i === 0 && OPENERS.test(token.text)) return i;
    if (names.has(i) || token.upos !== "NOUN" || EMPTY.test(token.lemma)) return undefined;
    if (HOLLOW.test(token.lemma) && childrenBy(tree, i, "compound", "amod", "nmod").every((c) => isInside(c, quantity) || /^(?:total|other|new|average|record|this|such)$/.test(tokenAt(tree, c).lemma))) return undefined;
    return others.some((q) => q !== quantity && isInside(i, q) && i !== q.noun) ? undefined : i;
  };
  const alone = (i: number | undefined): number | undefined => (i === undefined || PERSONS.test(tokenAt(tree, i).lemma) ? undefined : i);
  // "trade between the countries fell": the parse may hang the verb on what stands next to it
  const top = (i: number | undefined): number | undefined => {
    const token = i === undefined ? undefined : tokenAt(tree, i);
    // "investment in the project amounts to": a verb taken for a noun
    if (token && /^(?:amounts|totals)$/.test(token.text) && relation(token) === "nmod") return token.head;
    return token && (names.has(token.index) || PERSONS.test(token.lemma)) && relation(token) === "nmod" && token.head >= 0 ? token.head : i;
  };
  // "exports accounted for $4 billion of the total": what accounts for it is measured
  const accounting = quantity.kind === "money" && verb !== undefined && plainLemma(tree, verb) === "account" && tree.tokens[quantity.first - 1]?.text === "for" ? fit(childBy(tree, verb, "nsubj")) : undefined;
  if (accounting !== undefined) return { noun: accounting, ...withVerb, words: nounPhrase(tree, accounting, quantity, apart) };
  const of = fit(ofNoun(tree, quantity));
  // "debt of 122% of GDP", "spends 4% of GDP on defence": GDP is the yardstick
  const isYardstick = of !== undefined && quantity.unit === "%" && /^(?:gdp|product|level|peak|average|capacity)$/i.test(tokenAt(tree, of).lemma);
  const paired = fit(pairedIn(tree, quantity, others));
  if (paired !== undefined) return { noun: paired, ...withVerb, words: nounPhrase(tree, paired, quantity, apart) };
  const at = pricedAt(tree, quantity, verb);
  if (at === "drop") return undefined;
  if (at !== "keep" && at.words !== undefined) return { ...withVerb, words: at.words };
  const paid = of === undefined && fit(modified(tree, quantity)) === undefined ? paidOf(tree, quantity, verb) : undefined;
  if (paid !== undefined) return { ...withVerb, words: paid };
  const noun = (at === "keep" ? undefined : fit(at.noun)) ?? fit(quantity.noun) ?? (isYardstick ? undefined : of) ?? fit(modified(tree, quantity)) ?? alone(fit(top(nounBefore(tree, quantity, words))) ?? fit(top(ofWhich(tree, quantity, words))) ?? fit(movedNoun(tree, quantity, words)) ?? fit(top(subjectNoun(tree, quantity, verb, words, others))) ?? (direct === undefined || direct === 0 ? undefined : fit(direct - 1)) ?? fit(forNoun(tree, verb, quantity, isYardstick ? of : undefined))) ?? of;
  if (noun === undefined) {
    const done = verb === undefined || quantity.kind !== "money" || tokenAt(tree, quantity.head).head !== verb || relation(tokenAt(tree, quantity.head)) !== "obj" ? undefined : GIVEN.get(plainLemma(tree, verb));
    if (done !== undefined) return { ...withVerb, words: done };
    // "gave a figure of $6.6 billion for 2023": of what was told of before
    const figure = tree.tokens[quantity.first - 2];
    return told !== undefined && quantity.kind === "money" && tree.tokens[quantity.first - 1]?.text === "of" && figure?.upos === "NOUN" && HOLLOW.test(figure.lemma) ? { noun: figure.index, ...withVerb, words: told } : undefined;
  }
  // "put the present volume at $10 billion"
  if (told !== undefined && quantity.kind === "money" && HOLLOW.test(tokenAt(tree, noun).lemma) && childrenBy(tree, noun, "compound", "amod", "nmod").every((c) => isInside(c, quantity) || /^(?:present|current|latest|actual|total|overall)$/.test(tokenAt(tree, c).lemma))) return { noun, ...withVerb, words: told };
  if (isUnsaid(tree, quantity, noun)) return undefined;
  const whole = fit(changed(tree, noun, words, quantity)) ?? noun;
  // "represents an increase of 7%", of what it does not say
  if (whole === noun && BARE_CHANGE.test(tokenAt(tree, noun).lemma) && childrenBy(tree, noun, "compound").every((c) => isInside(c, quantity)) && childrenBy(tree, noun, "nmod").every((c) => isInside(c, quantity) || !["in", "of"].includes(preposition(tree, c) ?? ""))) return undefined;
  return { noun: whole, ...withVerb, words: nounPhrase(tree, whole, quantity, apart) };
}

/** "250 km south-west of the capital", "176 kilometres from the border". */
function isDistance(tree: Tree, quantity: Quantity): boolean {
  if (!/^(?:km|m|mi|nmi|ft)$/.test(quantity.unit)) return false;
  const next = tree.tokens[quantity.last + 1]?.text.toLowerCase() ?? "";
  return /^(?:away|(?:north|south|east|west).*|downstream|upstream|offshore|inland|off|outside|apart)$/.test(next) || (next === "from" && !/^(?:to|between)$/.test(tree.tokens[quantity.first - 1]?.text.toLowerCase() ?? ""));
}

/** "5 tonnes of wheat", "60% of its exports", "98% or more of the cases": the noun group behind "of". */
function ofNoun(tree: Tree, quantity: Quantity): number | undefined {
  let next = quantity.last + 1;
  // "400 hectares (990 acres) of farmland"
  if (tree.tokens[next]?.text === "(") {
    const close = tree.tokens.slice(next, next + 8).findIndex((t) => t.text === ")");
    if (close > 0) next += close + 1;
  }
  if (tree.tokens[next]?.text === "worth" && tree.tokens[next + 1]?.text === "of") next += 1;
  if (tree.tokens[next]?.text !== "of") return undefined;
  const parsed = [quantity.head, quantity.numberLast, quantity.last].flatMap((i) => childrenBy(tree, i, "nmod")).find((c) => c > next && c - next <= 7 && preposition(tree, c) === "of" && NOUN.has(tokenAt(tree, c).upos));
  const noun = parsed ?? countedNoun(tree, next - 1, next - 1, true);
  if (noun === undefined) return undefined;
  // "3% of carbon dioxide (CO2) emissions"
  const close = tree.tokens[noun + 1]?.text === "(" ? tree.tokens.slice(noun + 2, noun + 6).findIndex((t) => t.text === ")") : -1;
  const later = close < 0 ? undefined : tree.tokens[noun + 3 + close];
  return later?.xpos === "NNS" && later.upos === "NOUN" ? later.index : noun;
}

/** "$25-billion deal", "a 12% increase": the noun that the quantity modifies. */
function modified(tree: Tree, quantity: Quantity): number | undefined {
  const next = tree.tokens[quantity.last + 1];
  if (!next || /^(?:IN|TO|CC|,|\.|:|-RRB-|VB[DZP])$/.test(next.xpos) || ["ADP", "PUNCT", "CCONJ", "SCONJ", "DET", "PRON"].includes(next.upos) && !/^[-–]$/.test(next.text)) return undefined;
  for (let i = quantity.numberFirst; i <= quantity.last; i += 1) {
    const token = tokenAt(tree, i);
    if (token.head <= quantity.last || token.head - quantity.last > 5) continue;
    if (!["compound", "nummod", "amod", "nmod", "advmod"].includes(relation(token))) continue;
    const head = tokenAt(tree, token.head);
    if (NOUN.has(head.upos) && preposition(tree, i) === undefined) return endOfCompound(tree, head.index);
  }
  const later = /^[-–]$/.test(next.text) ? tree.tokens[quantity.last + 2] : next;
  return later && later.upos === "NOUN" && later.index - quantity.last <= 2 ? endOfCompound(tree, later.index) : undefined;
}

/** The noun right before: "growth of 3.5%", "at a cost of more than $9 billion", "goods worth at least $8 billion", "trade at about $6 billion". */
function nounBefore(tree: Tree, quantity: Quantity, words: ChangeWords): number | undefined {
  const link = tree.tokens[quantity.first - 1];
  const noun = tree.tokens[quantity.first - 2];
  if (!link || !noun || noun.upos !== "NOUN") return undefined;
  // "imports rose by 5% and exports by 7%"
  const isObject = /^(?:by|to)$/.test(link.text) && noun.xpos === "NNS" && childrenBy(tree, noun.index, "case").length === 0 && quantity.kind !== "count";
  if (link.text === "by" && changeNounBefore(tree, quantity, words) !== undefined) return noun.index;
  return isObject || LEVEL_LINKS.test(link.text.toLowerCase()) ? noun.index : undefined;
}

/** "a loan from the bank of $5 billion", "a deal worth $25 billion". */
function ofWhich(tree: Tree, quantity: Quantity, words: ChangeWords): number | undefined {
  const head = tokenAt(tree, quantity.head);
  const over = head.head >= 0 ? tokenAt(tree, head.head) : undefined;
  if (!over || over.index >= quantity.first) return undefined;
  const lead = preposition(tree, quantity.head);
  if (NOUN.has(over.upos) && ["nmod", "acl", "amod"].includes(relation(head)) && over.index >= quantity.first - 8 && (lead === undefined ? over.index >= quantity.first - 3 && quantity.first - over.index > 1 : /^(?:of|at|over|under|above|below|around|worth)$/.test(lead) || (/^(?:to|by)$/.test(lead) && (/^(?:amounts|totals)$/.test(over.text) || words.upNouns.has(over.lemma) || words.downNouns.has(over.lemma))) || (lead === "for" && quantity.kind === "money" && relation(over) === "obj"))) return over.index;
  const above = over.lemma === "worth" && over.head >= 0 ? tokenAt(tree, over.head) : undefined;
  return above && NOUN.has(above.upos) && above.index < quantity.first ? above.index : undefined;
}

function endOfCompound(tree: Tree, noun: number): number {
  const token = tokenAt(tree, noun);
  if (relation(token) === "compound" && token.head > noun && token.head - noun <= 3) return token.head;
  // "walking and cycling connection"
  const joined = token.text.endsWith("ing") ? childrenBy(tree, noun, "conj").find((c) => c > noun && c - noun <= 3 && tokenAt(tree, c).upos === "NOUN") : undefined;
  return joined ?? noun;
}

/** "Trade turnover rose 12%", "exports were $5 billion", "expects prices to rise 9%". */
function subjectNoun(tree: Tree, quantity: Quantity, verb: number | undefined, words: ChangeWords, others: readonly Quantity[]): number | undefined {
  if (verb === undefined) return undefined;
  const lemma = plainLemma(tree, verb);
  const isPassive = childBy(tree, verb, "nsubj:pass") !== undefined || childrenBy(tree, verb, "aux:pass").length > 0;
  const isLevel = verb === quantity.head || (words.levels.has(lemma) && (isPassive || !EXPECTING.test(lemma))) || words.up.has(lemma) || words.down.has(lemma) || words.same.has(lemma) || (quantity.moved === true && /^(?:go|move|shift|swing)$/.test(lemma) && childBy(tree, verb, "nsubj") !== undefined);
  if (!isLevel) return undefined;
  const object = childBy(tree, verb, "obj");
  // "raised the tariff to 25%": what is moved is the object
  if (object !== undefined && !isInside(object, quantity) && !others.some((q) => q.kind !== "count" && isInside(object, q)) && preposition(tree, quantity.head) !== undefined && object < quantity.first) return object;
  const subject = childBy(tree, verb, "nsubj") ?? raisedSubject(tree, verb);
  return subject !== undefined && subject < quantity.first && NOUN.has(tokenAt(tree, subject).upos) ? subject : undefined;
}

/** "aim of raising annual trade to $15 billion": the noun right before, under a verb that moves it, whatever the parse makes of it. */
function movedNoun(tree: Tree, quantity: Quantity, words: ChangeWords): number | undefined {
  const noun = tree.tokens[quantity.first - 2];
  if (tree.tokens[quantity.first - 1]?.text !== "to" || noun?.upos !== "NOUN" || quantity.kind === "count") return undefined;
  for (let i = noun.index - 1; i >= 0 && noun.index - i <= 4; i -= 1) {
    const token = tokenAt(tree, i);
    if (token.upos === "VERB") return words.up.has(plainLemma(tree, i)) || words.down.has(plainLemma(tree, i)) ? noun.index : undefined;
    if (!["ADJ", "NOUN", "DET", "PRON"].includes(token.upos)) return undefined;
  }
  return undefined;
}

/** Verbs that give a level to their object, not to their subject: "analysts expect 5%". */
const EXPECTING = /^(?:estimate|value|forecast|project|expect|set|cap|price|limit|measure|run|come|number|represent|comprise|constitute|account|range)$/;

function raisedSubject(tree: Tree, verb: number): number | undefined {
  const token = tokenAt(tree, verb);
  if (token.head < 0) return undefined;
  // "debt has doubled, reaching 350 percent of GDP"
  if (relation(token) === "advcl" && token.xpos === "VBG") return childBy(tree, token.head, "nsubj");
  if (relation(token) === "xcomp") return childBy(tree, token.head, "obj") ?? childBy(tree, token.head, "nsubj");
  if (relation(token) !== "acl") return undefined;
  // "imports from the world fell": a past taken for a participle hangs on the nearest noun
  let noun = token.head;
  for (let steps = 0; steps < 1 && token.xpos !== "VBG" && relation(tokenAt(tree, noun)) === "nmod" && tokenAt(tree, noun).head >= 0 && tokenAt(tree, noun).head < noun; steps += 1) noun = tokenAt(tree, noun).head;
  return noun;
}

/** "paid $25 million for jets", "invest $40 billion in oil", "$5 million for jets". */
function forNoun(tree: Tree, verb: number | undefined, quantity: Quantity, yardstick: number | undefined): number | undefined {
  if (quantity.kind !== "money" && yardstick === undefined) return undefined;
  const spent = verb !== undefined && /^(?:pay|spend|invest|allocate|pledge|provide|earmark|commit|charge|borrow|lend|contribute|promise|offer|approve)$/.test(plainLemma(tree, verb)) ? childrenBy(tree, verb, "obl") : [];
  return [...childrenBy(tree, quantity.head, "nmod"), ...(yardstick === undefined ? [] : childrenBy(tree, yardstick, "nmod")), ...spent].find((c) => c > quantity.last && c - quantity.last <= 6 && ["for", "in", "on"].includes(preposition(tree, c) ?? "") && tokenAt(tree, c).upos === "NOUN" && !/^(?:return|exchange|damages|cash|support|order|favour|favor)$/.test(tokenAt(tree, c).lemma));
}

/** "a 12% increase in exports": what increases. */
function changed(tree: Tree, noun: number, words: ChangeWords, quantity: Quantity): number | undefined {
  const lemma = tokenAt(tree, noun).lemma;
  // "a net loss of $5 million" is money lost, not a decrease
  if (quantity.kind === "money" && isResult(lemma)) return undefined;
  if (!words.upNouns.has(lemma) && !words.downNouns.has(lemma)) return undefined;
  const hung = [...childrenBy(tree, noun, "nmod"), ...childrenBy(tree, quantity.head, "nmod")].filter((c) => !isInside(c, quantity) && NOUN.has(tokenAt(tree, c).upos));
  const of = hung.find((c) => preposition(tree, c) === "in") ?? hung.find((c) => ["of", "for"].includes(preposition(tree, c) ?? ""));
  return of ?? childrenBy(tree, noun, "compound").find((c) => tokenAt(tree, c).upos === "NOUN");
}

const isInside = (i: number, quantity: Quantity): boolean => i >= quantity.first && i <= quantity.last;

/** "reached 6.2 metres", "fell by 12% to $4 billion": a verb of level or change right before, or with another quantity between. */
function verbBefore(tree: Tree, quantity: Quantity, words: ChangeWords, others: readonly Quantity[]): number | undefined {
  for (let i = quantity.first - 1, steps = 0; i >= 0 && steps < 6; i -= 1, steps += 1) {
    const token = tokenAt(tree, i);
    const lemma = plainLemma(tree, i);
    if (token.upos === "VERB") return words.levels.has(lemma) || words.up.has(lemma) || words.down.has(lemma) ? i : undefined;
    const other = others.find((q) => q !== quantity && q.kind !== "count" && isInside(i, q));
    if (other) i = other.first;
    else if (!(token.upos === "ADV" || /^(?:by|to|at|a|an|from)$/.test(token.text.toLowerCase()) || (token.text === "," && /^(?:up|down)$/.test(tree.tokens[i + 1]?.text ?? "")) || (quantity.first - i > 1 && /^(?:in|(?:19|20)\d\d)$/.test(token.text)))) return undefined;
  }
  return undefined;
}
