import { span } from "../../model/span.js";
import type { When } from "../../model/when.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Anchor, DateMention, TimexMention } from "./date-mention.js";
import { edtfOf } from "./edtf.js";
import { joinIntervals } from "./intervals.js";
import { readTimexes } from "./timexes.js";

/**
 * The date expressions of a sentence, left to right, without overlap, resolved against the day of the report.
 * Relative ones without an anchor, and those that hang on another event ("two days later"), are `unresolved`.
 *
 * @example "signed an agreement in January", published 2025-10-20 → `{value: "2025-01", basis: "relative", text: "January"}`
 */
export function readDates(tree: Tree, anchor: Anchor): readonly DateMention[] {
  const timexes = readTimexes(tree, anchor);
  if (timexes.length === 0) return [];
  return joinIntervals(tree, timexes.filter((t) => !isEpithet(tree, t)).map((timex) => mentionOf(tree, timex)), anchor);
}

/** "the current president", "recent attacks": they colour a noun and date nothing. */
function isEpithet(tree: Tree, timex: TimexMention): boolean {
  return timex.value.endsWith("_REF") && tokenAt(tree, timex.last).upos === "ADJ";
}

function mentionOf(tree: Tree, timex: TimexMention): DateMention {
  const { first, last } = timex;
  const where = span(tokenAt(tree, first).start, tokenAt(tree, last).end);
  return {
    first, last, head: headOf(tree, first, last), span: where,
    when: whenFor(tree, timex), kind: kindOf(timex), rule: timex.rule,
    timex: { type: timex.type, value: timex.value, ...(timex.mod === undefined ? {} : { mod: timex.mod }) },
  };
}

function whenFor(tree: Tree, timex: TimexMention): When {
  const text = wordsOf(tree, timex.first, timex.last);
  const value = timex.basis === "told" ? undefined : edtfOf(timex);
  if (value === undefined || timex.basis === "told") return { basis: "unresolved", text };
  return { value, basis: timex.basis, text };
}

function kindOf(timex: TimexMention): DateMention["kind"] {
  if (timex.type === "DURATION") return "duration";
  if (timex.type === "SET") return "set";
  const value = timex.basis === "told" ? undefined : edtfOf(timex);
  if (value === undefined) return timex.value.endsWith("REF") || timex.basis === "told" ? "vague" : "point";
  return value.includes("/") ? "interval" : "point";
}

/** The words as they stand in the text, spaces included. */
export function wordsOf(tree: Tree, first: number, last: number): string {
  let out = "";
  for (let i = first; i <= last; i += 1) {
    const token = tokenAt(tree, i);
    const previous = tree.tokens[i - 1];
    out += i > first && previous && previous.end < token.start ? ` ${token.text}` : token.text;
  }
  return out;
}

/** The token of the expression whose head lies outside it: the one that carries the relation. */
export function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i += 1) {
    const token = tokenAt(tree, i);
    if ((token.head < first || token.head > last) && !["PUNCT", "ADP", "DET", "CCONJ"].includes(token.upos)) return i;
  }
  return last;
}
