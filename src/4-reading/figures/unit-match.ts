import type { Tree } from "../clauses/tree.js";
import type { Atom } from "./atoms.js";
import type { FigureLexicon, Unit } from "./figure-lexicon.js";

/** A unit beside a number: atoms from the number's end to `last`. */
export interface UnitMatch {
  readonly unit: string;
  readonly kind: Unit["kind"];
  readonly last: number;
  /** the token that carries the relation */
  readonly token: number;
}

const HYPHEN = /^[-–‐‑]$/;
/** Symbols of one letter that are words or letters too often: read only when they touch the number. */
const LOOSE = /^(?:[a-zA-Z]|in\.?|bar|pc|PS|RM|Rs|Rp|FF|DM|Dh|MP|MT|kn|NT|pp)$/;
/** After "a", what makes a rate: "barrels a day", "$25 a share". */
const RATES = /^(?:second|minute|hour|day|night|week|month|quarter|year|share|barrel|gallon|litre|liter|tonne|ton|ounce|pound|piece|head|person|unit|mile|kilometre|kilometer|acre|bushel|game|kilo|kilogram|bottle|head)$/;

/** Money named before the number: "$", "US $", "C$", "USD", "Rs". The atoms of the sign, when one ends right before `next`. */
export function currencyAt(atoms: readonly Atom[], i: number, lexicon: FigureLexicon): { readonly unit: string; readonly next: number } | undefined {
  for (let n = 3; n >= 1; n -= 1) {
    const following = atoms[i + n];
    if (!following || !/^[\d.½¼¾]/.test(following.text)) continue;
    const parts = atoms.slice(i, i + n);
    const text = parts.map((a) => a.text).join("");
    // "a $25-billion deal" is not Australian, "the city's $90 million bridge" not Singaporean
    if (n > 1 && /^[as]$/.test(parts[0]?.text ?? "")) continue;
    const found = lexicon.symbols.get(text) ?? (n > 1 && text.endsWith("$") ? lexicon.symbols.get(text.toUpperCase()) : undefined);
    if (found?.kind !== "currency") continue;
    // "Rs 200" with a space, but not "PS 5"
    if (LOOSE.test(text) && !following.glued && !/^(?:Rs|RM|Rp)$/.test(text)) continue;
    if (n === 1 && /^\p{L}/u.test(text) && atoms[i]?.glued && /^[\p{L}\d]/u.test(atoms[i - 1]?.text ?? "")) continue;
    return { unit: found.unit, next: i + n };
  }
  return undefined;
}

/** The unit that follows the number whose last atom is `last`. */
export function unitAfter(tree: Tree, atoms: readonly Atom[], last: number, lexicon: FigureLexicon): UnitMatch | undefined {
  // "20-year"; "20 - year" as some corpora print it
  const hyphen = HYPHEN.test(atoms[last + 1]?.lower ?? "") && ((atoms[last + 1]?.glued ?? false) || /^(?:year|month|week|day|hour|minute|km|kilometre|kilometer|mile|metre|meter|foot)$/.test(atoms[last + 2]?.lower ?? ""));
  const from = hyphen ? last + 2 : last + 1;
  const found = wordUnit(tree, atoms, from, lexicon) ?? symbolUnit(atoms, from, lexicon, hyphen ? 2 : 1);
  if (!found) return undefined;
  return rateOf(tree, atoms, found, lexicon);
}

function wordUnit(tree: Tree, atoms: readonly Atom[], from: number, lexicon: FigureLexicon): UnitMatch | undefined {
  for (let n = Math.min(lexicon.longest, 5); n >= 1; n -= 1) {
    const parts = atoms.slice(from, from + n);
    if (parts.length < n) continue;
    const text = parts.map((a) => a.lower).join(" ");
    const unit = lexicon.words.get(text);
    if (!unit) continue;
    const head = parts.find((p) => /^(?:degrees?|barrels?|parts?)$/.test(p.lower)) ?? parts.at(-1);
    const token = head && tree.tokens[head.token];
    if (!head || !token) continue;
    if (token.upos === "VERB" || (text === "second" && !HYPHEN.test(atoms[from - 1]?.lower ?? "") && !/^one$/.test(atoms[from - 1]?.lower ?? ""))) continue;
    // "5 Marks & Spencer shops", "10 Pound Lane"
    if (n === 1 && /^\p{Lu}\p{Ll}/u.test(head.text) && token.upos === "PROPN" && unit.kind === "currency") continue;
    return { unit: unit.unit, kind: unit.kind, last: from + n - 1, token: head.token };
  }
  return undefined;
}

function symbolUnit(atoms: readonly Atom[], from: number, lexicon: FigureLexicon, shortest: number): UnitMatch | undefined {
  // "26 ° C", spaced as some corpora print it
  const degree = atoms[from]?.text === "°" ? lexicon.symbols.get(`°${atoms[from + 1]?.text ?? ""}`) : undefined;
  if (degree) return { unit: degree.unit, kind: degree.kind, last: from + 1, token: atoms[from]?.token ?? 0 };
  for (let n = 3; n >= 1; n -= 1) {
    const parts = atoms.slice(from, from + n);
    if (parts.length < n || parts.slice(1).some((p) => !p.glued)) continue;
    const text = parts.map((a) => a.text).join("");
    const unit = lexicon.symbols.get(text);
    if (!unit || text.length < shortest) continue;
    const first = parts[0];
    const end = from + n - 1;
    if (!first || (LOOSE.test(text) && !first.glued && !/^(?:[mgWVtlLhCF]|MT|pp|pc|kn|RM)$/.test(text))) continue;
    // "m" the sign must not run on: "5 m.p.h." or "5 men"
    if (atoms[end + 1]?.glued && /^[\p{L}\d]/u.test(atoms[end + 1]?.text ?? "")) continue;
    return { unit: unit.unit, kind: unit.kind, last: end, token: first.token };
  }
  return undefined;
}

/** Takes in "per day", "a day", "/cm". */
export function rateOf(tree: Tree, atoms: readonly Atom[], match: UnitMatch, lexicon: FigureLexicon): UnitMatch {
  const hyphen = HYPHEN.test(atoms[match.last + 2]?.lower ?? "") && (atoms[match.last + 2]?.glued ?? false) ? 1 : 0;
  const link = atoms[match.last + 1]?.lower;
  const next = atoms[match.last + 2 + hyphen];
  if (!next || link === undefined || /^(?:ago|earlier|later|before|after)$/.test(atoms[match.last + 3 + hyphen]?.lower ?? "")) return match;
  if (link === "/") {
    const under = symbolUnit(atoms, match.last + 2, lexicon, 1);
    return under ? { ...match, unit: `${match.unit}/${under.unit}`, last: under.last } : match;
  }
  if (link !== "per" && link !== "an" && link !== "a" && link !== "every") return match;
  if (link !== "per" && !RATES.test(next.lower)) return match;
  const under = wordUnit(tree, atoms, match.last + 2 + hyphen, lexicon);
  const word = under?.unit ?? (tree.tokens[next.token]?.upos === "NOUN" ? tree.tokens[next.token]?.lemma : undefined);
  return word === undefined || word === "%" ? match : { ...match, unit: `${match.unit}/${word}`, last: under?.last ?? match.last + 2 + hyphen };
}
