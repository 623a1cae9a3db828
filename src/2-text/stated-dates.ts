import type { LabelledBlock } from "./block.js";
import { type DateMention, findDates, type NumericOrder } from "./calendar-date.js";
import { isPublicationLine } from "./furniture.js";

/** A day as a page gives it around its story, and what it calls the day; `first`: of a text that was "originally published" then. */
export interface StatedDate {
  readonly label: "published" | "updated" | "bare" | "first";
  /** below the title, above it, after the story, or anywhere else on the page */
  readonly place: Place;
  readonly basis: "stated" | "metadata";
  readonly value?: string;
  /** "03/04/2025": day first, month first */
  readonly readings?: readonly [string, string];
}

type Place = "head" | "above" | "foot" | "page";

const PLACES: readonly Place[] = ["head", "above", "foot", "page"];
const ABOVE = 4;
const FOOT = 6;
const HEAD_MAX = 25;
/** as much before the story is its head where no title was found */
const UNTITLED = 8;
/** a story's paragraph: its head is over */
const PARAGRAPH = 200;
const LINE_MAX = 220;
const ELSEWHERE = ["comments", "related-links", "neighbour-article", "advertisement"];
const AROUND = ["publication-block", "repeated-header", "reading-time", "boilerplate", "navigation", "author-box"];

const PUBLISHED = /\b(?:published|posted|publication date|publish date|date published|post (?:date|time)|released?|issued|submitted|created|uploaded|date)\b[^a-z]{0,4}(?:on|at)?(?: the)?[\s:,|•·–—-]{0,4}$/i;
const UPDATED = /\b(?:updated?|modified|revised|last edited|last changed)\b[^a-z]{0,4}(?:on|at|date)?(?: the)?[\s:,|•·–—-]{0,4}$/i;
const FIRST = /\b(?:originally|first|initially) (?:published|posted|appeared)\b(?: on| at)?(?: the)?[\s:,|•·–—-]{0,4}$/i;
/** a line that does nothing but announce the day in the next: "Publication date" over "15 November 2018" */
const ANNOUNCEMENT = /^(?:(?:date|last|first|originally) )?(?:publi(?:shed|cation)|publish|posted|released|updated?|modified|revised|reviewed?)(?: (?:on|date))?\s?:?$/i;
/** words that announce the day of something else: "Reviewed on", "Deadline:", "by" */
const OTHER = /\b(?:reviewed|checked|verified|accessed|retrieved|expires?|until|till|by|before|deadline|starts?|ends?|when|where|event|from|to|since|born|died|due|next|effective|valid|between|today)\b[^a-z]{0,4}(?:on|at|date|is)?(?: the)?[\s:,|•·–—-]{0,4}$/i;
const TIME_AND_DAY = /(?:\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*|\b(?:GMT|UTC|EST|EDT|ET|IST|MSK|CET|CEST|BST)\b\s*|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\s*|\s*[,|•·–—-]\s*)+$/i;
/** what stands between the parts of a line such as "Ana Reyes | Staff Writer | July 2, 2025" */
const BETWEEN = /\s*[|•·●∙⋅]\s*|\s+[–—-]\s+/;

/** Days in short lines around the story, those by its title first. Days in the body are the story's own, those by comments and other titles theirs. */
export function statedDates(blocks: readonly LabelledBlock[]): readonly StatedDate[] {
  const place = placesOf(blocks);
  const title = blocks.findIndex((block) => block.label?.role === "title");
  const found = blocks.flatMap((block, at): readonly StatedDate[] => {
    // what follows the title at once is the story's, whatever its element is called
    const elsewhere = block.hint !== undefined && ELSEWHERE.includes(block.hint) && !(title >= 0 && at === title + 1);
    if (block.text.length > LINE_MAX || elsewhere) return [];
    const over = blocks[at - 1]?.text ?? "";
    return readLine(block, place(at), ANNOUNCEMENT.test(over) ? `${over} ` : "");
  });
  return PLACES.flatMap((wanted) => found.filter((stated) => stated.place === wanted));
}

/** Where a block lies, by its index. */
function placesOf(blocks: readonly LabelledBlock[]): (at: number) => Place {
  const title = blocks.findIndex((block) => block.label?.role === "title");
  const last = blocks.findLastIndex((block) => block.label?.role === "body");
  const story = blocks.findIndex((block, at) => at > title && (block.label?.role === "dateline" || (block.label?.role === "body" && block.text.length > PARAGRAPH)));
  const end = title < 0 ? story : Math.min(story < 0 ? blocks.length : story, title + HEAD_MAX);
  const from = title >= 0 ? title : story - UNTITLED;
  return (at) => {
    if (at > from && at < end) return "head";
    if (title >= 0 && at < title && at >= title - ABOVE) return "above";
    return at > last && at <= last + FOOT ? "foot" : "page";
  };
}

/** `over`: what the line above announces, where it does nothing else. */
function readLine(block: LabelledBlock, place: Place, over: string): readonly StatedDate[] {
  const role = block.label?.role;
  const near = place === "head" || place === "above";
  if (role === "title" || role === "dateline") return [];
  const line = role === "credit" || (block.label?.role === "cut" && AROUND.includes(block.label.reason));
  if (!line && !near) return [];
  const own = role === "credit" || (block.label?.role === "cut" && block.label.reason === "publication-block");
  const stated = block.linked > 0.9 && !near ? [] : printedIn(block, over, own, near, place);
  if (stated.length > 0 || place !== "head") return stated;
  return (block.days ?? []).map((value) => ({ label: block.called ?? "bare", place, basis: "metadata", value }));
}

function printedIn(block: LabelledBlock, over: string, own: boolean, near: boolean, place: Place): readonly StatedDate[] {
  const line = block.text;
  const mentions = near ? mentionsIn(block) : findDates(line).map((mention) => ({ ...mention, alone: false }));
  let from = 0;
  return mentions.flatMap((mention): readonly StatedDate[] => {
    const before = `${from === 0 ? over : ""}${line.slice(from, mention.start)}`.replace(TIME_AND_DAY, " ");
    from = mention.end;
    if (mention.monthDay) return [];
    const date = { place, basis: "stated" as const, ...(mention.value !== undefined && { value: mention.value }), ...(mention.readings && { readings: mention.readings }) };
    if (FIRST.test(before)) return [{ ...date, label: "first" }];
    if (UPDATED.test(before)) return [{ ...date, label: "updated" }];
    if (PUBLISHED.test(before)) return [{ ...date, label: "published" }];
    if (OTHER.test(before)) return [];
    const called = mentions.length === 1 ? block.called : undefined;
    return own || mention.alone || (near && standsAlone(line, mention)) ? [{ ...date, label: called ?? "bare" }] : [];
  });
}

/** The dates of a line; those in elements of their own are read there, since nothing need stand between elements: "Ana ReyesJuly 2, 2025". */
function mentionsIn({ text: line, apart }: LabelledBlock): readonly (DateMention & { readonly alone: boolean })[] {
  const found: (DateMention & { readonly alone: boolean })[] = [];
  let from = 0;
  for (const own of apart ?? []) {
    const at = line.indexOf(own, from);
    if (at < 0) continue;
    from = at + own.length;
    const alone = isPublicationLine(own);
    for (const mention of findDates(own)) found.push({ ...mention, start: at + mention.start, end: at + mention.end, alone });
  }
  return found.length > 0 ? found : findDates(line).map((mention) => ({ ...mention, alone: false }));
}

/** Whether a date is an item of its own in its line: "Ana Reyes | July 2, 2025", and not "The summit of July 2, 2025". */
function standsAlone(line: string, mention: { readonly start: number; readonly end: number }): boolean {
  let at = 0;
  for (const part of line.split(BETWEEN)) {
    const start = line.indexOf(part, at);
    at = start + part.length;
    if (mention.start >= start && mention.end <= at) return isPublicationLine(part);
  }
  return false;
}

/** How the page writes days in figures, where one of its dates can only be read one way ("3/14/2025") and none the other. */
export function numericOrder(blocks: readonly LabelledBlock[]): NumericOrder | undefined {
  const orders = new Set<NumericOrder>();
  for (const block of blocks) {
    if (block.text.length > LINE_MAX || !/\d[/-]\d{1,2}[/-](?:19|20)\d\d/.test(block.text)) continue;
    for (const mention of findDates(block.text)) if (mention.order) orders.add(mention.order);
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}
