import type { Atom } from "./atoms.js";
import { fraction, fractionSign, magnitude, shortMagnitude, smallNumber, tensNumber, vagueNumber } from "./number-words.js";

/** A number as it is written: atoms `first` to `last`. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** what it was multiplied with: 1e9 in "4.3 billion"; a range shares it */
  readonly scale: number;
  /** a part of a whole, "a third"; a plural without a count, "dozens"; written in words; in figures */
  readonly form: "figures" | "words" | "share" | "vague";
}

const FIGURES = /^(?:\d{1,3}(?:,\d{2,3})+|\d+|)(?:\.\d+)?$/;
const HYPHEN = /^[-–‐‑]$/;

/** The numeral that starts at atom `i`; undefined when none does. Units and currencies are not looked at. */
export function numeralAt(atoms: readonly Atom[], i: number, afterCurrency = false): Numeral | undefined {
  return sharesAt(atoms, i) ?? vagueAt(atoms, i) ?? figuresAt(atoms, i, afterCurrency) ?? wordsAt(atoms, i);
}

const at = (atoms: readonly Atom[], i: number): string => atoms[i]?.lower ?? "";

/** The value of digits with commas; undefined for anything else. */
export function figures(text: string): number | undefined {
  return text !== "" && FIGURES.test(text) ? Number(text.replace(/,/g, "")) : undefined;
}

function figuresAt(atoms: readonly Atom[], i: number, afterCurrency: boolean): Numeral | undefined {
  const base = fractionSign(at(atoms, i)) ?? figures(at(atoms, i));
  if (base === undefined) return undefined;
  // "N$8 600": a space between thousands, after a currency
  if (afterCurrency && /^[1-9]\d{0,2}$/.test(at(atoms, i)) && /^\d{3}$/.test(at(atoms, i + 1)) && atoms[i + 1]?.start === (atoms[i]?.end ?? 0) + 1) {
    const more = /^\d{3}$/.test(at(atoms, i + 2)) && atoms[i + 2]?.start === (atoms[i + 1]?.end ?? 0) + 1;
    return scaled(atoms, i, more ? i + 2 : i + 1, Number(at(atoms, i) + at(atoms, i + 1) + (more ? at(atoms, i + 2) : "")), "figures", true);
  }
  let value = base;
  let last = i;
  const top = figures(at(atoms, i + 1));
  const sign = fractionSign(at(atoms, i + 1));
  if (at(atoms, i + 1) === "/" && atoms[i + 1]?.glued && atoms[i + 2]?.glued && base < 100) {
    const below = figures(at(atoms, i + 2));
    if (below !== undefined && below > base && below <= 100 && at(atoms, i + 3) !== "/") return { first: i, last: i + 2, value: base / below, scale: 1, form: "figures" };
  }
  if (sign !== undefined) {
    value += sign;
    last = i + 1;
  } else {
    const from = HYPHEN.test(at(atoms, i + 1)) ? i + 2 : i + 1;
    const up = from === i + 1 ? top : figures(at(atoms, from));
    const down = figures(at(atoms, from + 2));
    if (up !== undefined && down !== undefined && at(atoms, from + 1) === "/" && atoms[from + 1]?.glued && up < down && down <= 64 && Number.isInteger(base)) {
      value += up / down;
      last = from + 2;
    } else if (at(atoms, i + 1) === "and" && at(atoms, i + 2) === "a" && at(atoms, i + 3) === "half") {
      value += 0.5;
      last = i + 3;
    }
  }
  return scaled(atoms, i, last, value, "figures", afterCurrency);
}

/** Takes in "million", "bn", "-million", and in money a bare "m". */
function scaled(atoms: readonly Atom[], first: number, last: number, value: number, form: Numeral["form"], afterCurrency: boolean): Numeral {
  let scale = 1;
  let end = last;
  for (;;) {
    const next = HYPHEN.test(at(atoms, end + 1)) && magnitude(at(atoms, end + 2)) !== undefined ? end + 2 : end + 1;
    const word = magnitude(at(atoms, next));
    if (word === undefined || (at(atoms, next) === "score" && form === "figures")) break;
    scale *= word;
    end = next;
  }
  const short = atoms[end + 1];
  const isSize = short !== undefined && scale === 1 && shortMagnitude(short.text) !== undefined && (afterCurrency || (short.glued && !/^[mbkT]$/.test(short.text)) || /^(?:mn|mln|bn|bln|tn|trn)$/.test(short.text) || (short.glued && short.text === "k")) && (short.glued || !/^[TBK]$/.test(short.text));
  const runsOn = atoms[end + 2]?.glued === true && /^[\p{L}\d]/u.test(atoms[end + 2]?.text ?? "");
  if (short && isSize && !runsOn) {
    scale = shortMagnitude(short.text) ?? 1;
    end += 1;
  }
  return { first, last: end, value: tidy(value * scale), scale, form };
}

/** Without the noise of binary fractions: 4.3 million is 4300000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function wordsAt(atoms: readonly Atom[], i: number): Numeral | undefined {
  let j = i;
  let total = 0;
  let part: number | undefined;
  let scale = 1;
  if (/^an?$/.test(at(atoms, i))) {
    const next = at(atoms, i + 1);
    if (next === "half" && magnitude(at(atoms, i + 2)) !== undefined) return undefined;
    if (magnitude(next) === undefined || next === "score") return undefined;
    part = 1;
    j = i + 1;
  } else if (at(atoms, i) === "half" && /^an?$/.test(at(atoms, i + 1)) && magnitude(at(atoms, i + 2)) !== undefined) {
    const size = magnitude(at(atoms, i + 2)) ?? 1;
    return { first: i, last: i + 2, value: size / 2, scale: size, form: "words" };
  }
  let end = -1;
  for (;;) {
    const word = at(atoms, j);
    const tens = tensNumber(word);
    const small = smallNumber(word);
    const size = magnitude(word);
    if (tens !== undefined && (part === undefined || part % 100 === 0)) {
      part = (part ?? 0) + tens;
      const k = HYPHEN.test(at(atoms, j + 1)) ? j + 2 : j + 1;
      const ones = smallNumber(at(atoms, k));
      if (ones !== undefined && ones > 0 && ones < 10) {
        part += ones;
        j = k;
      }
    } else if (small !== undefined && (part === undefined || (part >= 100 && part % 100 === 0))) {
      part = (part ?? 0) + small;
    } else if (size !== undefined && (part !== undefined || end >= 0)) {
      scale = size;
      if (size === 100 || size === 12 || size === 20) part = (part ?? 1) * size;
      else {
        total += (part ?? 1) * size;
        part = undefined;
      }
    } else if (word === "and" && end >= 0 && at(atoms, j + 1) === "a" && at(atoms, j + 2) === "half") {
      const half = magnitude(at(atoms, j + 3));
      part = (part ?? 0) + 0.5;
      j += 2;
      if (half === undefined) {
        end = j;
        break;
      }
    } else if (word === "and" && end >= 0 && scale === 100 && (tensNumber(at(atoms, j + 1)) !== undefined || smallNumber(at(atoms, j + 1)) !== undefined)) {
      j += 1;
      continue;
    } else break;
    end = j;
    j += 1;
    if (HYPHEN.test(at(atoms, j)) && magnitude(at(atoms, j + 1)) !== undefined) j += 1;
  }
  return end < 0 ? undefined : { first: i, last: end, value: tidy(total + (part ?? 0)), scale, form: "words" };
}

/** "dozens", "tens of thousands", "several hundred". */
function vagueAt(atoms: readonly Atom[], i: number): Numeral | undefined {
  const word = at(atoms, i);
  if (word === "several" || (word === "a" && at(atoms, i + 1) === "few") || word === "few" || word === "many") {
    const k = word === "a" ? i + 2 : i + 1;
    const size = magnitude(at(atoms, k));
    if (size === undefined) return undefined;
    const more = magnitude(at(atoms, k + 1));
    return { first: i, last: more === undefined ? k : k + 1, value: size * (more ?? 1), scale: size, form: "vague" };
  }
  const base = word === "tens" ? 10 : vagueNumber(word);
  if (base === undefined) return undefined;
  const more = at(atoms, i + 1) === "of" ? (vagueNumber(at(atoms, i + 2)) ?? magnitude(at(atoms, i + 2))) : undefined;
  if ((word === "tens" && more === undefined) || (word === "scores" && at(atoms, i + 1) !== "of")) return undefined;
  return { first: i, last: more === undefined ? i : i + 2, value: base * (more ?? 1), scale: base * (more ?? 1), form: "vague" };
}

/** "a third of", "two-thirds", "half the", "three quarters of", "one in five", "one out of three". */
function sharesAt(atoms: readonly Atom[], i: number): Numeral | undefined {
  const outOf = outOfAt(atoms, i);
  if (outOf) return outOf;
  const word = at(atoms, i);
  if (word === "half" && /^(?:northern|southern|eastern|western|upper|lower|first|second|latter|better|other|final)$/.test(at(atoms, i - 1))) return undefined;
  if (word === "half" && !/^(?:an?|hour|day|century|year|time|-)$/.test(at(atoms, i + 1))) {
    return shareOf(atoms, i) || at(atoms, i - 1) === "by" ? { first: i, last: i, value: 0.5, scale: 1, form: "share" } : undefined;
  }
  const count = /^an?$/.test(word) ? 1 : smallNumber(word);
  if (count === undefined || count === 0) return undefined;
  const k = HYPHEN.test(at(atoms, i + 1)) ? i + 2 : i + 1;
  const part = fraction(at(atoms, k));
  if (part === undefined || (count > 1 && !at(atoms, k).endsWith("s") && at(atoms, k) !== "halves")) return undefined;
  // "a second quarter", "a fifth of May": shares stand before "of", "the" or at the end
  const isBy = at(atoms, i - 1) === "by" || at(atoms, i - 1) === "than" || at(atoms, i - 1) === "almost" || at(atoms, i - 1) === "nearly";
  if (isBy && at(atoms, k) !== "quarter") return share(i, k, count * part);
  if (!shareOf(atoms, k)) return undefined;
  if (/^an?$/.test(word) && !/^(?:of|to)$/.test(at(atoms, k + 1)) && !["half"].includes(at(atoms, k))) return at(atoms, k) === "third" && /^[.,]?$/.test(at(atoms, k + 1)) ? share(i, k, part) : undefined;
  return share(i, k, count * part);
}

function share(first: number, last: number, value: number): Numeral {
  return { first, last, value, scale: 1, form: "share" };
}

function shareOf(atoms: readonly Atom[], k: number): boolean {
  const next = at(atoms, k + 1);
  return /^(?:of|the|its|their|his|her|our|those|these|that|all|to|from|or|more|less|[.,;)]|)$/.test(next) && !(next === "of" && /^(?:january|march|may|june|july)$/.test(at(atoms, k + 2)));
}

function outOfAt(atoms: readonly Atom[], i: number): Numeral | undefined {
  const count = smallNumber(at(atoms, i)) ?? (figures(at(atoms, i)) || undefined);
  if (count === undefined || count > 100) return undefined;
  const every = at(atoms, i + 1) === "out" && at(atoms, i + 2) === "of" ? i + 3 : at(atoms, i + 1) === "in" ? i + 2 : -1;
  if (every < 0) return undefined;
  const k = at(atoms, every) === "every" ? every + 1 : every;
  const whole = smallNumber(at(atoms, k)) ?? figures(at(atoms, k));
  if (whole === undefined || whole <= count || whole > 1000 || (at(atoms, i + 1) === "in" && count > 9)) return undefined;
  return share(i, k, count / whole);
}
