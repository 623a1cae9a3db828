import type { LabelledBlock } from "./block.js";
import { agencyByName } from "./agencies.js";
import type { CreditReading } from "./byline.js";
import { findDates } from "./calendar-date.js";
import type { PageFacts } from "./page-facts.js";

/** "Copyright A. Republished under licence by B": B. "Republished with permission from A" names no publisher. */
const REPUBLISHED = /\b(?:[Rr]e-?published|[Rr]eproduced|[Rr]eprinted|[Ss]yndicated)\b[^.;]{0,60}?\bby:? ([\p{Lu}][^.;,|©]{1,60}?)(?= (?:under|with|on)\b|[.;,|©]|$)/u;

/**
 * Who published the report: "Republished by X", else "Published by X®", else the masthead, else the page's markup, else the outlet of a
 * byline, else the copyright line.
 */
export function readPublisher(blocks: readonly LabelledBlock[], facts: PageFacts, credits: readonly CreditReading[], masthead: string | undefined): string | undefined {
  for (const block of blocks) {
    const name = block.label?.role === "cut" && block.text.length < 300 ? REPUBLISHED.exec(block.text)?.[1] : undefined;
    if (name) return clean(name);
  }
  for (const block of blocks) {
    if (block.label?.role !== "cut") continue;
    const name = block.text.length < 160 ? /^published by:?\s+(.{2,100})$/i.exec(block.text)?.[1] : undefined;
    if (name) return clean(name);
  }
  if (masthead) return clean(masthead);
  if (facts.publisher) return clean(facts.publisher);
  const outlet = credits.find((credit) => credit.outlet !== undefined && !agencyByName(credit.outlet))?.outlet;
  if (outlet) return clean(outlet);
  for (const block of blocks) {
    if (block.label?.role !== "cut" || block.label.reason !== "copyright") continue;
    const holder = /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?,?\s*)?(?:by )?([\p{Lu}][^.|,©]{1,60}?)(?:\s+(?:19|20)\d\d|[.|,©]|\s+all rights|$)/iu.exec(block.text)?.[1];
    if (holder && !/^all rights/i.test(holder)) return clean(holder);
  }
  return undefined;
}

/** Without marks of trade and dates that run on. */
function clean(name: string): string | undefined {
  const date = findDates(name)[0];
  const cleaned = (date ? name.slice(0, date.start) : name).replace(/[®™©]/g, "").replace(/\s+(?:on|at)?\s*$/, "").replace(/[\s|,:•·–—-]+$/, "").trim();
  return cleaned === "" ? undefined : cleaned;
}
