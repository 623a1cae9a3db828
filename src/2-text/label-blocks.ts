import { type Block, type Label, type LabelledBlock, splitBlock } from "./block.js";
import { creditAtEnd, type CreditReading, readCredit } from "./byline.js";
import { type DatelineOptions, type DatelineReading, readDateline } from "./dateline.js";
import { furnitureOf, gluedReadingTime } from "./furniture.js";
import { cutLists } from "./cut-lists.js";
import { cutTail } from "./cut-tail.js";
import { creditWire } from "./head-credits.js";
import { labelHead } from "./label-head.js";
import { readMasthead } from "./masthead.js";
import type { PageFacts } from "./page-facts.js";

export interface Labelled {
  readonly blocks: readonly LabelledBlock[];
  readonly dateline?: DatelineReading;
  readonly credits: readonly CreditReading[];
  /** the outlet that heads the page */
  readonly masthead?: string;
}

/** Says of every block what it is, in passes from the surest to the least sure; what no pass claims is the story's body. */
export function labelBlocks(found: readonly Block[], text: string, facts: PageFacts, options: DatelineOptions): Labelled {
  const split = splitGlued(found, text);
  const credits = labelLines(split);
  const { blocks, dateline } = splitDatelines(split, text, options);
  const masthead = readMasthead(blocks, text);
  cutLists(blocks);
  credits.push(...labelHead(blocks, facts, { ...options, ...(dateline?.wire && { wire: dateline.wire }) }));
  credits.push(...creditWire(blocks, dateline?.wire));
  cutTail(blocks, credits);
  for (const block of blocks) block.label ??= block.zone === "page" ? { role: "cut", reason: block.hint ?? "boilerplate" } : { role: "body" };
  return { blocks, credits, ...(dateline && { dateline }), ...(masthead && { masthead }) };
}

/** Lines that hold two things: a reading time glued to a date, a credit at the end of the last paragraph. */
function splitGlued(found: readonly Block[], text: string): readonly LabelledBlock[] {
  return found.flatMap((block): readonly LabelledBlock[] => {
    const raw = text.slice(block.start, block.end);
    const glued = gluedReadingTime(raw);
    if (glued > 0) return splitBlock({ ...block }, block.start + glued, text);
    const credit = creditAtEnd(raw);
    return credit === undefined ? [{ ...block }] : splitBlock({ ...block }, block.start + credit, text);
  });
}

/** Everything that a line tells by itself. */
function labelLines(blocks: readonly LabelledBlock[]): CreditReading[] {
  const credits: CreditReading[] = [];
  for (const block of blocks) {
    if (block.kind === "caption") block.label = cut("caption");
    else if (block.hint && block.zone === "story") block.label = cut(block.hint);
    const reason = block.label ? undefined : furnitureOf(block.text);
    if (reason) block.label = cut(reason);
    if (block.label || (block.zone === "page" && block.hint && block.hint !== "author-box")) continue;
    const credit = readCredit(block.text);
    if (!credit) continue;
    block.label = { role: "credit" };
    credits.push(credit);
  }
  return credits;
}

/** The first dateline is the report's; a later one (a round-up has several) opens its own part when an agency signs it. */
function splitDatelines(blocks: readonly LabelledBlock[], text: string, options: DatelineOptions): { readonly blocks: LabelledBlock[]; readonly dateline?: DatelineReading } {
  const out: LabelledBlock[] = [];
  const speakers = countSpeakers(blocks);
  let first: DatelineReading | undefined;
  let seen = 0;
  for (const block of blocks) {
    const readable = !block.label && block.zone !== "page" && block.kind !== "heading" && block.end - block.start > 30;
    const reading = readable ? readDateline(text.slice(block.start, Math.min(block.end, block.start + 400)), options) : undefined;
    if (readable) seen++;
    const transcript = reading && !reading.wire && !reading.date && speakers > 1 && /^[^a-z]{2,40}:/.test(block.text);
    if (!reading || transcript || (first ? !reading.wire : seen > 8) || block.start + reading.end >= block.end) {
      out.push(block);
      continue;
    }
    const [dateline, body] = splitBlock(block, block.start + reading.end, text);
    first ??= reading;
    out.push({ ...dateline, label: { role: "dateline" } }, body);
  }
  return { blocks: out, ...(first && { dateline: first }) };
}

/** Lines that open with a name in capitals and a colon: more than one make a transcript. */
function countSpeakers(blocks: readonly Block[]): number {
  return blocks.filter((block) => /^\p{Lu}[\p{Lu} .'’-]{1,38}:/u.test(block.text)).length;
}

export function cut(reason: Extract<Label, { role: "cut" }>["reason"]): Label {
  return { role: "cut", reason };
}
