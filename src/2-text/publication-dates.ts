import type { Diagnostic } from "../model/diagnostic.js";
import type { ReportDate } from "../model/report.js";
import type { LabelledBlock } from "./block.js";
import { addDays, type DateMention, findDates } from "./calendar-date.js";
import type { PageFacts } from "./page-facts.js";

export interface PublicationDates {
  readonly published?: ReportDate;
  readonly updated?: ReportDate;
  readonly notes: readonly Diagnostic[];
}

interface Stated {
  readonly label: "published" | "updated" | "bare";
  readonly mention: DateMention;
}

const PUBLISHED = /\b(?:published|posted|publication date|publish date|date published|released?|issued|created|uploaded|date)\b[^a-z]{0,4}(?:on|at)?[\s:,|•·–—-]{0,4}$/i;
const UPDATED = /\b(?:updated|modified|revised|last edited|last changed)\b[^a-z]{0,4}(?:on|at|date)?[\s:,|•·–—-]{0,4}$/i;
const TIME_AND_DAY = /(?:\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*|\b(?:GMT|UTC|EST|EDT|ET|IST|MSK|CET|CEST|BST)\b\s*|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\s*|\s*[,|•·–—-]\s*)+$/i;

/**
 * The days a report was published and updated: as printed around the story, else as its markup has it, else from its address.
 * In a page the markup decides which of the printed days is meant, since headers print today's. "03/04/2025" stands for nothing
 * unless another date tells day from month; then a note says so.
 */
export function readPublicationDates(blocks: readonly LabelledBlock[], facts: PageFacts, uri: string): PublicationDates {
  const notes: Diagnostic[] = [];
  const printed = statedDates(blocks);
  const order = dayMonthOrder(printed, facts);
  const published = choose("published", printed, facts, order) ?? fromAddress(facts.url ?? uri);
  const updated = choose("updated", printed, facts, order);
  const unclear = printed.find((stated) => stated.mention.readings && !order);
  if (unclear?.mention.readings && !published) {
    const [dayFirst, monthFirst] = unclear.mention.readings;
    notes.push({ code: "ambiguous-date", uri, message: `${uri}: the printed date may be ${dayFirst} or ${monthFirst}; it is left out`, remedy: "Give the publication date by hand if you know it." });
  }
  const sensible = updated && published && updated.value < published.value ? undefined : updated;
  return { ...(published && { published }), ...(sensible && { updated: sensible }), notes };
}

type Order = "day-first" | "month-first" | undefined;

function choose(label: "published" | "updated", printed: readonly Stated[], facts: PageFacts, order: Order): ReportDate | undefined {
  const days = (want: Stated["label"]): readonly string[] => printed.filter((stated) => stated.label === want).flatMap((stated) => valueOf(stated.mention, order) ?? []);
  const metadata = label === "published" ? facts.published : facts.updated;
  const labelled = days(label);
  if (metadata !== undefined) {
    const candidates = label === "published" ? [...labelled, ...days("bare")] : labelled;
    const near = candidates.find((day) => day === metadata) ?? candidates.find((day) => day >= addDays(metadata, -1) && day <= addDays(metadata, 1));
    return near === undefined ? { value: metadata, basis: "metadata" } : { value: near, basis: "stated" };
  }
  const stated = label === "published" ? (labelled[0] ?? days("bare")[0]) : labelled.at(-1);
  if (stated !== undefined) return { value: stated, basis: "stated" };
  const time = label === "published" ? facts.times[0] : undefined;
  return time === undefined ? undefined : { value: time, basis: "metadata" };
}

/** Dates in short lines around the story, each with the word that announces it. Days in the body are the story's own. */
function statedDates(blocks: readonly LabelledBlock[]): readonly Stated[] {
  return blocks.flatMap((block): readonly Stated[] => {
    const line = block.label?.role === "credit" || (block.label?.role === "cut" && ["publication-block", "repeated-header", "reading-time", "boilerplate", "navigation", "author-box"].includes(block.label.reason));
    if (!line || block.text.length > 220 || block.linked > 0.9) return [];
    let from = 0;
    return findDates(block.text).flatMap((mention): readonly Stated[] => {
      const before = block.text.slice(from, mention.start).replace(TIME_AND_DAY, " ");
      from = mention.end;
      if (mention.monthDay) return [];
      if (UPDATED.test(before)) return [{ label: "updated", mention }];
      if (PUBLISHED.test(before)) return [{ label: "published", mention }];
      const bare = block.label?.role === "credit" || (block.label?.role === "cut" && block.label.reason === "publication-block");
      return bare ? [{ label: "bare", mention }] : [];
    });
  });
}

function valueOf(mention: DateMention, order: Order): string | undefined {
  if (mention.value !== undefined) return mention.value;
  if (!mention.readings || !order) return undefined;
  return mention.readings[order === "day-first" ? 0 : 1];
}

/** What the page's other dates say about "03/04/2025": one reading equal to a day it gives elsewhere. */
function dayMonthOrder(printed: readonly Stated[], facts: PageFacts): Order {
  const sure = new Set([...printed.flatMap((stated) => stated.mention.value ?? []), facts.published, facts.updated, ...facts.times]);
  for (const { mention } of printed) {
    if (!mention.readings) continue;
    if (sure.has(mention.readings[0])) return "day-first";
    if (sure.has(mention.readings[1])) return "month-first";
  }
  return undefined;
}

function fromAddress(address: string): ReportDate | undefined {
  if (!/^https?:/i.test(address)) return undefined;
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/.exec(address);
  const value = match ? findDates(`${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`)[0]?.value : undefined;
  return value === undefined ? undefined : { value, basis: "url" };
}
