import type { Tree } from "../clauses/tree.js";
import { tokenAt } from "../clauses/tree.js";
import type { DateMention } from "../dates/date-mention.js";
import { atomsOf, type Atom } from "./atoms.js";
import { boundAfter, boundBefore } from "./bounds.js";
import { countedNoun } from "./counted.js";
import type { FigureLexicon } from "./figure-lexicon.js";
import { isName, isScore } from "./not-figures.js";
import { numeralAt, tidy, type Numeral } from "./numeral.js";
import type { Bound, Quantity, QuantityKind } from "./quantity.js";
import { currencyAt, rateOf, unitAfter, type UnitMatch } from "./unit-match.js";

/** The quantities of a sentence, left to right: numbers with unit or counted noun, without dates, names and labels. */
export function readQuantities(tree: Tree, dates: readonly DateMention[], lexicon: FigureLexicon): readonly Quantity[] {
  const atoms = atomsOf(tree);
  const dated = datedTokens(dates);
  const out: Quantity[] = [];
  for (let i = 0; i < atoms.length; ) {
    const start = numberFrom(tree, atoms, i, dated, lexicon);
    if (!start) {
      i += 1;
      continue;
    }
    const read = rangeFrom(tree, atoms, start, dated, lexicon);
    if (read === "score") {
      i = start.numeral.last + 3;
      continue;
    }
    const quantity = quantityOf(tree, atoms, read);
    if (quantity) out.push(quantity);
    i = Math.max(read.end.numeral.last, read.end.unit?.last ?? 0, i) + 1;
  }
  return out;
}

/** Tokens of dates; a length of time is a quantity. */
function datedTokens(dates: readonly DateMention[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const date of dates) {
    if (date.kind === "duration" || date.kind === "set") continue;
    for (let i = date.first; i <= date.last; i += 1) tokens.add(i);
  }
  return tokens;
}

/** A number with its own unit or currency. */
interface Start {
  readonly first: number;
  readonly numeral: Numeral;
  readonly negative: boolean;
  readonly unit: UnitMatch | undefined;
}

function numberFrom(tree: Tree, atoms: readonly Atom[], i: number, dated: ReadonlySet<number>, lexicon: FigureLexicon): Start | undefined {
  if (dated.has(atoms[i]?.token ?? -1)) return undefined;
  const currency = currencyAt(atoms, i, lexicon);
  const minus = !currency && /^(?:[-−–]|minus)$/.test(atoms[i]?.lower ?? "") && !(atoms[i]?.glued ?? false);
  const hyphenated = minus && atoms[i]?.lower === "minus" && /^[-–]$/.test(atoms[i + 1]?.text ?? "");
  const from = currency ? currency.next : minus ? (hyphenated ? i + 2 : i + 1) : i;
  if (minus && atoms[i]?.lower !== "minus" && !(atoms[from]?.glued ?? false)) return undefined;
  const numeral = numeralAt(atoms, from, currency !== undefined);
  if (!numeral || dated.has(atoms[numeral.first]?.token ?? -1) || dated.has(atoms[numeral.last]?.token ?? -1)) return undefined;
  if (!currency && !hyphenated && isName(tree, atoms, numeral)) return undefined;
  const sign: UnitMatch | undefined = currency && { unit: currency.unit, kind: "currency", last: numeral.last, token: atoms[i]?.token ?? 0 };
  const place = sign && /^u\.?s\.?$/.test(atoms[numeral.last + 1]?.lower ?? "") ? { ...sign, last: numeral.last + 1 } : sign;
  // "hundreds of millimetres", "millions of dollars"
  const behind = numeral.form === "vague" && atoms[numeral.last + 1]?.lower === "of" ? numeral.last + 1 : numeral.last;
  const unit = place ? rateOf(tree, atoms, place, lexicon) : unitAfter(tree, atoms, behind, lexicon);
  return { first: i, numeral, negative: minus, unit };
}

interface Range {
  readonly begin: Start;
  readonly end: Start;
  readonly moved: boolean;
}

const CHANGE_BEFORE = /^(?:by|up|down|rose|fell|grew|gained|lost|added|dropped|increased|decreased|climbed|jumped|soared|slipped|declined|slid|surged|shed|tumbled|plunged|rise|fall|grow|drop)$/;

/** The second number of "10 to 15", "5-7", "between 5 and 7", "from 3 tonnes in 2015 to 8 tonnes". */
function rangeFrom(tree: Tree, atoms: readonly Atom[], begin: Start, dated: ReadonlySet<number>, lexicon: FigureLexicon): Range | "score" {
  const alone: Range = { begin, end: begin, moved: false };
  const lead = atoms[begin.first - 1]?.lower ?? "";
  const isFrom = lead === "from";
  let link = Math.max(begin.numeral.last, begin.unit?.last ?? 0) + 1;
  if (isFrom) link = pastDate(atoms, link, dated);
  const word = atoms[link]?.lower ?? "";
  const hyphen = /^[-–—−]$/.test(word);
  if (!hyphen && word !== "to" && !(word === "and" && lead === "between") && !(word === "or" && begin.unit === undefined && begin.numeral.value < 100)) return alone;
  const end = numberFrom(tree, atoms, link + 1, dated, lexicon) ?? (hyphen ? afterHyphen(tree, atoms, link + 1, lexicon) : undefined);
  const shares = [begin, end].filter((s) => s?.numeral.form === "share").length;
  if (!end || shares === 1 || end.numeral.form === "vague") return alone;
  if (hyphen && !begin.unit && isScore(begin.numeral, end.numeral, true)) return "score";
  if (begin.unit && end.unit && begin.unit.unit !== end.unit.unit && !end.unit.unit.startsWith(`${begin.unit.unit}/`)) return alone;
  if (begin.unit && !end.unit && !isFrom && !hyphen) return alone;
  if (!isFrom && lead !== "between" && CHANGE_BEFORE.test(lead)) return alone;
  const scaled = scaleOf(begin, end);
  if (!isFrom && end.numeral.value <= scaled.numeral.value) return word === "to" && !begin.unit && !end.unit ? "score" : alone;
  if (word === "or" && end.numeral.value - scaled.numeral.value > 5) return alone;
  return { begin: scaled, end, moved: isFrom && word === "to" };
}

/** "24-35": the second number touches the hyphen, which would else make it a name's. */
function afterHyphen(tree: Tree, atoms: readonly Atom[], i: number, lexicon: FigureLexicon): Start | undefined {
  const numeral = numeralAt(atoms, i);
  if (!numeral || numeral.form !== "figures") return undefined;
  return { first: i, numeral, negative: false, unit: unitAfter(tree, atoms, numeral.last, lexicon) };
}

function pastDate(atoms: readonly Atom[], link: number, dated: ReadonlySet<number>): number {
  let i = link;
  if (dated.has(atoms[i + 1]?.token ?? -1) && /^(?:in|on)$/.test(atoms[i]?.lower ?? "")) i += 1;
  while (dated.has(atoms[i]?.token ?? -1) && i - link < 6) i += 1;
  return i;
}

/** "5 to 7 million" is five million to seven; "$400,000 to $2 million" is not. */
function scaleOf(begin: Start, end: Start): Start {
  if (begin.numeral.scale > 1 || end.numeral.scale === 1 || begin.numeral.value >= 1000 || end.numeral.scale < 1000) return begin;
  return { ...begin, numeral: { ...begin.numeral, value: tidy(begin.numeral.value * end.numeral.scale) } };
}

function quantityOf(tree: Tree, atoms: readonly Atom[], range: Range): Quantity | undefined {
  const { begin, end } = range;
  const unit = end.unit ?? begin.unit;
  const isRange = begin !== end;
  const lastAtom = Math.max(end.numeral.last, end.unit?.last ?? 0, begin.unit?.last ?? 0);
  const numberFirst = atoms[begin.first]?.token ?? 0;
  const numberLast = atoms[end.numeral.last]?.lastToken ?? 0;
  const form = begin.numeral.form;
  const age = ageKind(tree, atoms, begin, lastAtom, unit);
  const isOf = form === "share" || form === "vague" || /^(?:of)$/.test(atoms[lastAtom + 1]?.lower ?? "");
  const noun = unit ? undefined : countedNoun(tree, numberFirst, numberLast, isOf);
  // "787 Dreamliner", "737 Max": a singular name is no counted thing
  if (noun !== undefined && form === "figures" && tokenAt(tree, noun).xpos === "NNP" && begin.numeral.value !== 1 && !isOf) return undefined;
  const compound = compoundNoun(tree, atoms, end.numeral.last);
  if (compound === "figurative" && !unit) return undefined;
  const strong = atoms[lastAtom + 2]?.lower === "strong" && /^[-–]$/.test(atoms[lastAtom + 1]?.lower ?? "");
  const kind = kindOf(tree, atoms, begin, unit, noun, age, form === "words" && atoms[begin.numeral.first]?.lower === "one");
  if (kind === undefined) return undefined;
  const left = boundBefore(atoms, begin.first);
  const right = boundAfter(atoms, lastAtom);
  const bound: Bound = isRange ? "range" : form === "vague" ? "vague" : (left?.bound ?? right?.bound ?? "exact");
  const firstAtom = begin.first - (left?.atoms ?? 0) - (isRange && /^(?:from|between)$/.test(atoms[begin.first - 1]?.lower ?? "") ? 1 : 0);
  const last = Math.max(atoms[lastAtom + (right?.atoms ?? 0)]?.lastToken ?? numberLast, kind === "count" && noun !== undefined ? noun : 0);
  const value = begin.negative ? -begin.numeral.value : begin.numeral.value;
  const timed = kind === "time" && unit === undefined;
  const counted = noun === undefined ? undefined : tokenAt(tree, noun);
  return {
    first: atoms[Math.max(0, firstAtom)]?.token ?? numberFirst, last, numberFirst, numberLast,
    head: unit?.token ?? (kind === "count" ? noun : undefined) ?? numberLast,
    value, ...(isRange ? { upper: end.negative ? -end.numeral.value : end.numeral.value } : {}), ...(range.moved ? { moved: true as const } : {}),
    bound, kind, unit: age ? "year" : (unit?.unit ?? (strong ? "person" : typeof compound === "number" && !unit ? tokenAt(tree, compound).lemma : (kind === "count" || timed) && counted ? counted.lemma : "1")),
    ...(noun === undefined ? {} : { noun }), rule: `figures/${kind}`,
  };
}

/** "16-team tournament" counts teams; "two-state solution", "six-party talks" are ways of speaking. Undefined without the hyphen. */
function compoundNoun(tree: Tree, atoms: readonly Atom[], last: number): number | "figurative" | undefined {
  const token = tree.tokens[atoms[last + 2]?.token ?? -1];
  const next = token && tree.tokens[token.index + 1];
  if (!/^[-–]$/.test(atoms[last + 1]?.text ?? "") || token?.upos !== "NOUN" || token.xpos === "NNS" || next?.upos !== "NOUN") return undefined;
  return /^\d/.test(atoms[last]?.text ?? "") ? token.index : "figurative";
}

function kindOf(tree: Tree, atoms: readonly Atom[], begin: Start, unit: UnitMatch | undefined, noun: number | undefined, age: boolean, isOne: boolean): QuantityKind | undefined {
  const { numeral } = begin;
  if (age) return "age";
  if (unit) {
    if (unit.kind === "currency") return "money";
    return /^(?:ms|s|min|h|day|week|month|quarter|year|decade|century)$/.test(unit.unit) ? "time" : "measure";
  }
  const next = atoms[numeral.last + 1]?.lower ?? "";
  if (isOne) {
    if (next === "of") return "pick";
    if (/^[-–]$/.test(atoms[begin.first - 1]?.text ?? "")) return undefined;
    if (noun === undefined || /^(?:no|any|every|this|that|which|each|the|another|some|only)$/.test(atoms[begin.first - 1]?.lower ?? "") && tree.tokens[noun]?.index !== (atoms[numeral.last]?.token ?? 0) + 1 && !/^only$/.test(atoms[begin.first - 1]?.lower ?? "")) return undefined;
    if (/^(?:-|another|more|day|time|thing|way)$/.test(next)) return undefined;
  }
  if (numeral.value === 0 && numeral.form === "words") return undefined;
  if (numeral.form === "share") return "share";
  if (noun !== undefined) return /^(?:second|minute|hour|day|week|month|year|decade|century)$/.test(tokenAt(tree, noun).lemma) ? "time" : "count";
  if (numeral.form === "vague") return undefined;
  return isBareNumber(atoms, numeral) ? "bare" : undefined;
}

/** A number alone counts when it is not a year, an enumeration or a pronoun ("the two", "one"). */
function isBareNumber(atoms: readonly Atom[], numeral: Numeral): boolean {
  const text = atoms[numeral.first]?.text ?? "";
  if (numeral.form === "words") return numeral.scale >= 1000;
  if (/^(?:1[5-9]|20)\d\d$/.test(text) && numeral.scale === 1) return false;
  if (/^[(]$/.test(atoms[numeral.first - 1]?.text ?? "") && /^[).]$/.test(atoms[numeral.last + 1]?.text ?? "") && numeral.value < 100) return false;
  return true;
}

/** "54-year-old", "aged 54", "54 years old", "25 years of age", ", 54,". */
function ageKind(tree: Tree, atoms: readonly Atom[], begin: Start, last: number, unit: UnitMatch | undefined): boolean {
  const at = (i: number): string => atoms[i]?.lower ?? "";
  if (unit && /^(?:year|month|week|day)$/.test(unit.unit)) {
    const k = /^[-–]$/.test(at(last + 1)) ? last + 2 : last + 1;
    return at(k) === "old" || (at(last + 1) === "of" && at(last + 2) === "age");
  }
  if (unit || begin.numeral.form !== "figures" && begin.numeral.form !== "words" || begin.numeral.value > 120 || begin.numeral.scale > 100) return false;
  if (/^(?:aged?|turned|turning)$/.test(at(begin.first - 1)) && !/^(?:million|billion)/.test(at(last + 1))) return true;
  const name = tree.tokens[(atoms[begin.first]?.token ?? 0) - 2];
  return at(begin.first - 1) === "," && /^[,.;)]$/.test(at(last + 1)) && begin.numeral.form === "figures" && Number.isInteger(begin.numeral.value) && name?.upos === "PROPN";
}
