import type { Diagnostic } from "../model/diagnostic.js";
import type { ReportDate } from "../model/report.js";
import type { LabelledBlock } from "./block.js";
import { addDays, findDates, type NumericOrder } from "./calendar-date.js";
import type { PageFacts } from "./page-facts.js";
import { numericOrder, type StatedDate, statedDates } from "./stated-dates.js";

export interface PublicationDates {
  readonly published?: ReportDate;
  readonly updated?: ReportDate;
  readonly notes: readonly Diagnostic[];
}

/**
 * The days a report was published and updated: as printed around the story, else as its markup has it, else from its address.
 * In a page the markup decides which of the printed days is meant, since headers print today's. "03/04/2025" stands for nothing
 * unless another date tells day from month; then a note says so.
 */
export function readPublicationDates(blocks: readonly LabelledBlock[], facts: PageFacts, uri: string): PublicationDates {
  const notes: Diagnostic[] = [];
  const stated = statedDates(blocks);
  const order = dayMonthOrder(stated, facts) ?? numericOrder(blocks);
  const days = (label: StatedDate["label"], places: readonly StatedDate["place"][] = EVERYWHERE): readonly ReportDate[] =>
    stated.filter((one) => one.label === label && places.includes(one.place)).flatMap((one) => valueOf(one, order) ?? []);
  const published = readPublished(days, facts) ?? fromAddress(facts.url ?? uri);
  const updated = readUpdated(days("updated"), facts.updated);
  const unclear = stated.find((one) => one.readings && !order);
  if (unclear?.readings && !published) {
    const [dayFirst, monthFirst] = unclear.readings;
    notes.push({ code: "ambiguous-date", uri, message: `${uri}: the printed date may be ${dayFirst} or ${monthFirst}; it is left out`, remedy: "Give the publication date by hand if you know it." });
  }
  const sensible = updated && published && updated.value < published.value ? undefined : updated;
  return { ...(published && { published }), ...(sensible && { updated: sensible }), notes };
}

type Days = (label: StatedDate["label"], places?: readonly StatedDate["place"][]) => readonly ReportDate[];

const EVERYWHERE: readonly StatedDate["place"][] = ["head", "above", "foot", "page"];
const BY_THE_TITLE: readonly StatedDate["place"][] = ["head", "above"];

function readPublished(days: Days, facts: PageFacts): ReportDate | undefined {
  const labelled = days("published");
  const bare = days("bare");
  const marked = facts.published;
  if (marked === undefined) return days("published", BY_THE_TITLE)[0] ?? days("first")[0] ?? days("bare", BY_THE_TITLE)[0] ?? asMetadata(facts.dated) ?? labelled[0] ?? only(bare) ?? only(timesOf(facts, days("updated")));
  const near = (day: ReportDate): boolean => day.value >= addDays(marked, -1) && day.value <= addDays(marked, 1);
  const candidates = [...labelled, ...days("bare", BY_THE_TITLE)].filter((day) => day.basis === "stated");
  const printed = [...candidates, ...bare].find((day) => day.value === marked && day.basis === "stated") ?? candidates.find(near);
  if (printed) return printed;
  // many sites put the day of their last build for both: a day printed by the title, or called that of publication, and earlier, is the story's
  const built = facts.updated === undefined || facts.updated <= marked;
  const both = facts.updated === marked;
  const earlier = (day: ReportDate): boolean => day.basis === "stated" && day.value < marked;
  return days("published", ["head"]).find(earlier) ?? (both ? labelled.find(earlier) : undefined) ?? (built ? days("bare", ["head"]).find(earlier) : undefined) ?? asMetadata(marked);
}

/** The last day that the page prints, or the one that its markup confirms. */
function readUpdated(printed: readonly ReportDate[], marked: string | undefined): ReportDate | undefined {
  if (marked === undefined) return printed.at(-1);
  return printed.find((day) => day.value === marked) ?? printed.find((day) => day.value >= addDays(marked, -1) && day.value <= addDays(marked, 1)) ?? asMetadata(marked);
}

/** The one that all are: of several days on a page, none is nearer to its story than the others. */
function only<T extends ReportDate>(days: readonly T[]): T | undefined {
  return days.every((day) => day.value === days[0]?.value) ? days[0] : undefined;
}

/** The days of `<time>` elements but those that the page calls its last change. */
function timesOf(facts: PageFacts, updated: readonly ReportDate[]): readonly ReportDate[] {
  return facts.times.filter((time) => updated.every((day) => day.value !== time)).map((value) => ({ value, basis: "metadata" }));
}

function asMetadata(value: string | undefined): ReportDate | undefined {
  return value === undefined ? undefined : { value, basis: "metadata" };
}

function valueOf({ value, readings, basis }: StatedDate, order: NumericOrder | undefined): ReportDate | undefined {
  if (value !== undefined) return { value, basis };
  if (!readings || !order) return undefined;
  return { value: readings[order === "day-first" ? 0 : 1], basis };
}

/** What the page's other dates say about "03/04/2025": one reading equal to a day it gives elsewhere. */
function dayMonthOrder(stated: readonly StatedDate[], facts: PageFacts): NumericOrder | undefined {
  const sure = new Set([...stated.flatMap((one) => one.value ?? []), facts.published, facts.updated, facts.dated, ...facts.times]);
  for (const { readings } of stated) {
    if (!readings) continue;
    if (sure.has(readings[0])) return "day-first";
    if (sure.has(readings[1])) return "month-first";
  }
  return undefined;
}

/** How sites put the day into a path: 2025/10/20, 2025-10/20, 2025/october/20, 2025/1020, 20251020. */
const IN_PATHS: readonly RegExp[] = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/,
  /\/((?:19|20)\d{2})[/-]([a-z]{3,9})[/-](\d{1,2})(?=[/_-]|$)/i,
  /\/((?:19|20)\d{2})\/?(\d{2})(\d{2})\//,
];

function fromAddress(address: string): ReportDate | undefined {
  if (!/^https?:/i.test(address)) return undefined;
  const path = address.replace(/[?#].*$/s, "").slice(0, 2000);
  for (const form of IN_PATHS) {
    const [, year, month = "", day = ""] = form.exec(path) ?? [];
    if (year === undefined) continue;
    const value = findDates(/^\d/.test(month) ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : `${day} ${month} ${year}`)[0]?.value;
    if (value !== undefined) return { value, basis: "url" };
  }
  return undefined;
}
