import type { Entry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { covers, type Span } from "../../model/span.js";
import type { When } from "../../model/when.js";
import type { Reviewed } from "./reviewed.js";

/** TimeML documents by name, one a report, and how many expressions they hold and could not. */
export interface DateDocuments {
  readonly files: ReadonlyMap<string, string>;
  readonly written: number;
  readonly leftOut: number;
}

interface Expression extends Span {
  readonly value: string;
}

/** Dates as `evaluate dates` reads them: the reviewed sentences of a report, a paragraph each, with the expressions that date their entries. */
export function dateDocuments({ sentences, leftOut }: Reviewed): DateDocuments {
  const files = new Map<string, string>();
  let [written, lost] = [0, leftOut];
  for (const report of new Set(sentences.map((sentence) => sentence.report))) {
    const paragraphs = sentences.filter((sentence) => sentence.report === report).flatMap(({ span, right }) => {
      const dated = right.filter(({ when }) => when?.text !== undefined);
      const found = dated.flatMap((entry) => expressionOf(report, span, entry) ?? []);
      lost += dated.length - found.length;
      const distinct = apart(found);
      written += distinct.length;
      return distinct.length === 0 || found.length < dated.length ? [] : [marked(report, span, distinct)];
    });
    if (paragraphs.length > 0) files.set(`${report.id}.tml`, documentOf(report, paragraphs));
  }
  return { files, written, leftOut: lost };
}

/** Where the words of an entry's date stand in the sentence (nearest to its evidence), with their TIMEX3 value. */
function expressionOf(report: Report, sentence: Span, { when, evidence }: Entry): Expression | undefined {
  const value = when === undefined ? undefined : timexValue(when);
  const words = when?.text?.replace(/^(?:in|on|at|by|since|until|till|from|during|before|after|of|for|around|about)\s+/i, "");
  if (value === undefined || words === undefined || words === "") return undefined;
  const near = evidence[0]?.start ?? sentence.start;
  const places: Expression[] = [];
  for (let at = report.text.indexOf(words, sentence.start); at >= 0 && at + words.length <= sentence.end; at = report.text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, value });
  }
  const inside = places.filter((place) => evidence.some((span) => covers(span, place)));
  return (inside.length > 0 ? inside : places).sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0];
}

/** EDTF as TIMEX3 writes it; intervals have no one expression. `2025-21` (spring) is `2025-SP`, `2025-33` is `2025-Q1`, `2025-40` is `2025-H1`. */
function timexValue(when: When): string | undefined {
  if (when.basis === "unresolved" || when.basis === "published") return undefined;
  const value = when.value.replace(/[~?%]$/, "");
  const [, year, part] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
  const named = part === undefined ? undefined : PARTS[part];
  if (named !== undefined) return `${year}-${named}`;
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : undefined;
}

const PARTS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1", "41": "H2" };

/** Each place once, left to right, none inside another. */
function apart(found: readonly Expression[]): readonly Expression[] {
  const kept: Expression[] = [];
  for (const expression of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (expression.start >= (kept.at(-1)?.end ?? 0)) kept.push(expression);
  }
  return kept;
}

function marked(report: Report, sentence: Span, expressions: readonly Expression[]): string {
  const plain = (start: number, end: number): string => escaped(report.text.slice(start, end).replace(/\s/g, " "));
  let [xml, at] = ["", sentence.start];
  expressions.forEach(({ start, end, value }, i) => {
    xml += `${plain(at, start)}<TIMEX3 tid="t${start}-${i + 1}" type="DATE" value="${value}">${plain(start, end)}</TIMEX3>`;
    at = end;
  });
  return xml + plain(at, sentence.end);
}

function documentOf(report: Report, paragraphs: readonly string[]): string {
  const day = report.published?.value ?? report.known;
  return [
    `<?xml version="1.0" ?>`, `<TimeML>`, `<DOCID>${report.id}</DOCID>`,
    `<DCT><TIMEX3 tid="t0" type="DATE" value="${day}" functionInDocument="CREATION_TIME">${day}</TIMEX3></DCT>`,
    `<TEXT>${paragraphs.join("\n\n")}</TEXT>`, `</TimeML>`, ``,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
