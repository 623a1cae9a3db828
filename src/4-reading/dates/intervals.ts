import { span } from "../../model/span.js";
import type { When } from "../../model/when.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Anchor, DateMention } from "./date-mention.js";
import { interval, months } from "./edtf.js";

/**
 * Dates that words around them make into intervals: "from 14 to 19 October", "between 2019 and 2022", "since 2022" (`2022/..`),
 * "until 2030" (`../2030`), "the first nine months of 2025" (`2025-01/2025-09`).
 */
export function joinIntervals(tree: Tree, dates: readonly DateMention[], anchor: Anchor): readonly DateMention[] {
  const out: DateMention[] = [];
  for (let i = 0; i < dates.length; i += 1) {
    const date = dates[i];
    if (!date || date.first <= (out.at(-1)?.last ?? -1)) continue;
    const next = dates[i + 1];
    const pair = next && (monthsOf(tree, date, next) ?? fromTo(tree, date, next));
    if (pair) {
      out.push(pair);
      i += 1;
      continue;
    }
    out.push(monthsSoFar(tree, date, anchor) ?? daysUpTo(tree, date) ?? daysFrom(tree, date) ?? openEnded(tree, date) ?? date);
  }
  return out;
}

const lower = (tree: Tree, i: number): string => tree.tokens[i]?.text.toLowerCase() ?? "";
const TO = new Set(["to", "until", "till", "through", "-", "–", "—", "and"]);

/** A stretch made of tokens `first` to `last`, from the two values. */
function joined(tree: Tree, first: number, last: number, head: number, value: string, basis: "stated" | "relative", rule: string): DateMention {
  const where = span(tokenAt(tree, first).start, tokenAt(tree, last).end);
  const text = tree.tokens.slice(first, last + 1).map((t, k, all) => (k > 0 && (all[k - 1]?.end ?? 0) < t.start ? ` ${t.text}` : t.text)).join("");
  return { first, last, head, span: where, when: { value, basis, text }, kind: "interval", rule: `dates/${rule}` };
}

function fromTo(tree: Tree, a: DateMention, b: DateMention): DateMention | undefined {
  const link = b.first === a.last + 2 ? lower(tree, a.last + 1) : "";
  if (!TO.has(link) || a.when.basis === "unresolved" || b.when.basis === "unresolved") return undefined;
  const lead = lower(tree, a.first - 1);
  const opens = lead === "from" || lead === "between";
  if (link === "and" && lead !== "between") return undefined;
  if (link === "to" && !opens && !(a.timex?.type === "DATE" && b.timex?.type === "DATE" && a.kind === b.kind)) return undefined;
  // "January to September 2025": the year is said once
  const from = a.when.basis === "relative" && b.when.basis === "stated" && /^\d{4}-/.test(a.when.value) ? withYear(a.when.value, b.when.value) : a.when.value;
  const value = interval(from, b.when.value);
  if (value === undefined) return undefined;
  const basis = b.when.basis === "stated" && (a.when.basis === "stated" || from !== a.when.value || from.startsWith(b.when.value.slice(0, 4))) ? "stated" : "relative";
  return joined(tree, opens ? a.first - 1 : a.first, b.last, a.head, value, basis, "from-to");
}

function withYear(value: string, other: string): string {
  const moved = `${other.slice(0, 4)}${value.slice(4)}`;
  return moved <= other ? moved : `${Number(other.slice(0, 4)) - 1}${value.slice(4)}`;
}

/** "from 14 to 19 October", "between 14 and 19 October 2025", "14-19 October". */
function daysUpTo(tree: Tree, date: DateMention): DateMention | undefined {
  const { when } = date;
  if (when.basis === "unresolved" || !/^\d{4}-\d{2}-\d{2}$/.test(when.value)) return undefined;
  const link = lower(tree, date.first - 1);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower(tree, date.first - 2));
  if (!TO.has(link) || !day || !/^\d/.test(lower(tree, date.first))) return undefined;
  const lead = lower(tree, date.first - 3);
  if (link === "and" && lead !== "between") return undefined;
  const value = interval(`${when.value.slice(0, 8)}${(day[1] ?? "").padStart(2, "0")}`, when.value);
  const first = lead === "from" || lead === "between" ? date.first - 3 : date.first - 2;
  return value === undefined ? undefined : joined(tree, first, date.last, date.head, value, when.basis === "stated" ? "stated" : "relative", "days-of-month");
}

/** "October 14-19", "Oct. 14 to 19, 2025". */
function daysFrom(tree: Tree, date: DateMention): DateMention | undefined {
  const { when } = date;
  if (when.basis === "unresolved" || !/^\d{4}-\d{2}-\d{2}$/.test(when.value) || !/^\d{1,2}$/.test(lower(tree, date.last))) return undefined;
  const day = /^(\d{1,2})$/.exec(lower(tree, date.last + 2));
  const link = lower(tree, date.last + 1);
  if (!["-", "–", "to", "through"].includes(link) || !day || Number(day[1]) > 31) return undefined;
  const year = lower(tree, date.last + 3) === "," && /^(?:19|20)\d\d$/.test(lower(tree, date.last + 4)) ? lower(tree, date.last + 4) : undefined;
  const stem = year === undefined ? when.value.slice(0, 8) : `${year}${when.value.slice(4, 8)}`;
  const value = interval(year === undefined ? when.value : `${stem}${when.value.slice(8)}`, `${stem}${(day[1] ?? "").padStart(2, "0")}`);
  const lead = lower(tree, date.first - 1) === "from" ? date.first - 1 : date.first;
  return value === undefined ? undefined : joined(tree, lead, date.last + (year === undefined ? 2 : 4), date.head, value, year === undefined ? "relative" : "stated", "days-of-month");
}

const AFTER = new Set(["since", "from"]);
const BEFORE = new Set(["until", "till", "by", "through"]);

/** "since 2022", "until 2030", "by the end of 2026", "from 1 January on". */
function openEnded(tree: Tree, date: DateMention): DateMention | undefined {
  const { when } = date;
  if (when.basis === "unresolved" || !["point", "interval"].includes(date.kind) || when.value.includes("..")) return undefined;
  const lead = lower(tree, date.first - 1);
  const first = date.first - 1;
  if (AFTER.has(lead)) {
    const value = `${when.value.replace(/\/.*$/, "")}/..`;
    // "a letter from 2019" is of 2019, "from 2019 on" is not over
    if (lead === "from" && !["on", "onwards", "onward"].includes(lower(tree, date.last + 1))) return undefined;
    return { ...joined(tree, first, date.last, date.head, value, basisOf(when), "since"), ...(date.timex ? { timex: date.timex } : {}) };
  }
  if (BEFORE.has(lead)) {
    const value = `../${when.value.replace(/^.*\//, "")}`;
    return { ...joined(tree, first, date.last, date.head, value, basisOf(when), "until"), ...(date.timex ? { timex: date.timex } : {}) };
  }
  return undefined;
}

function basisOf(when: When): "stated" | "relative" {
  return when.basis === "stated" ? "stated" : "relative";
}

const FIRST_MONTHS = /^P(\d+)M$/;

/** "the first nine months of 2025". */
function monthsOf(tree: Tree, length: DateMention, year: DateMention): DateMention | undefined {
  const n = FIRST_MONTHS.exec(length.timex?.value ?? "");
  const stated = year.when.basis !== "unresolved" && /^\d{4}$/.test(year.when.value) ? year.when : undefined;
  const of = lower(tree, length.last + 1) === "of" ? length.last + 2 : length.last + 1;
  if (!n || !stated || stated.basis === "published" || year.first !== of || !isFirst(tree, length)) return undefined;
  return joined(tree, length.first, year.last, length.head, months(Number(stated.value), 1, Math.min(12, Number(n[1]))), stated.basis, "first-months");
}

/** "the first nine months" without a year: of the year of the report, if they are over. */
function monthsSoFar(tree: Tree, length: DateMention, anchor: Anchor): DateMention | undefined {
  const n = FIRST_MONTHS.exec(length.timex?.value ?? "");
  if (!n || !isFirst(tree, length) || anchor.published === undefined || lower(tree, length.last + 1) === "of") return undefined;
  const count = Number(n[1]);
  const [year, month] = anchor.published.split("-").map(Number);
  if (year === undefined || month === undefined || count > 12) return undefined;
  return joined(tree, length.first, length.last, length.head, months(count <= month ? year : year - 1, 1, count), "relative", "first-months");
}

function isFirst(tree: Tree, length: DateMention): boolean {
  const words = tree.tokens.slice(length.first, length.last + 1).map((t) => t.text.toLowerCase());
  return words.includes("first");
}
