import { hashString } from "../model/hash.js";
import { NO_CLASSES, type WordClasses } from "./word-classes.js";

/** What the tagger and the parser know of a word before any tag: hashes of its forms and its shape. */
export interface WordTraits {
  readonly form: number;
  readonly lower: number;
  readonly prefix1: number;
  readonly prefix3: number;
  readonly suffixes: readonly [number, number, number, number, number];
  readonly shape: number;
  /** 1 capital, 2 all capitals, 4 digit, 8 hyphen, 16 letter, 32 inner capital or dot */
  readonly flags: number;
  /** 1 no letter, digit or sign that stands for a word, 2 comma, 4 quotation mark, 8 another mark that divides clauses */
  readonly marks: number;
  /** the company that the word keeps in plain text, seen from afar and from near; 0 for words that were not in it, -1 without classes */
  readonly coarse: number;
  readonly fine: number;
}

/** Digits count as 0, so that "1,250" and "7,813" are one word, and curly quotes as straight ones. */
export function normalForm(text: string): string {
  const short = text.length > 60 ? text.slice(0, 60) : text;
  return short.replace(/[0-9]/g, "0").replace(/[‘’`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[–—]/g, "—");
}

/** The traits of one word; words over 60 characters are cut. */
export function traitsOf(text: string, classes: WordClasses = NO_CLASSES): WordTraits {
  const form = normalForm(text);
  const lower = form.toLowerCase();
  const row = classes.rowOf(form, lower);
  const n = lower.length;
  const suffix = (k: number): number => hashString(lower, Math.max(0, n - k));
  return {
    form: hashString(form),
    lower: hashString(lower),
    prefix1: hashString(lower, 0, 1),
    prefix3: hashString(lower, 0, 3),
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4), suffix(5)],
    shape: shapeOf(form),
    flags: flagsOf(form),
    marks: marksOf(text),
    coarse: classes.coarse(row),
    fine: classes.fine(row),
  };
}

function marksOf(text: string): number {
  let marks = 0;
  if (!/[\p{L}\p{N}\p{Sc}%&#@+=~^*/]/u.test(text)) marks |= 1;
  if (text === ",") marks |= 2;
  if (/^["“”«»„]$|^''$|^``$/.test(text)) marks |= 4;
  if (/^[:;()[\]—–-]+$/.test(text)) marks |= 8;
  return marks;
}

function shapeOf(form: string): number {
  let shape = "";
  let last = "";
  for (let i = 0; i < Math.min(form.length, 14); i++) {
    const c = form[i]!;
    const kind = c === "0" ? "d" : /\p{Lu}/u.test(c) ? "X" : /\p{L}/u.test(c) ? "x" : c;
    if (kind !== last) shape += kind;
    last = kind;
  }
  return hashString(shape);
}

/** Bits of `WordTraits.flags`. */
export const [HAS_DIGIT, HAS_LETTER] = [4, 16];

function flagsOf(form: string): number {
  let flags = 0;
  if (/^\p{Lu}/u.test(form)) flags |= 1;
  if (/\p{L}/u.test(form) && form === form.toUpperCase()) flags |= 2;
  if (form.includes("0")) flags |= HAS_DIGIT;
  if (form.includes("-")) flags |= 8;
  if (/\p{L}/u.test(form)) flags |= HAS_LETTER;
  if (/.[\p{Lu}.]/u.test(form)) flags |= 32;
  return flags;
}
