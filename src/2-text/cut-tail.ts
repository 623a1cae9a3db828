import type { LabelledBlock } from "./block.js";
import { endsSentence } from "./block.js";
import type { CreditReading } from "./byline.js";
import { isDefinition, readGlossary, usesTerm } from "./glossary.js";

const AUTHOR = /^(?:[Aa]bout (?:the )?[Aa]uthors?\b|([\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+){1,3}) (?:is|was|has been|covers|writes|reports|joined|works) .{0,400}\b(?:reporter|journalist|editor|writer|correspondent|columnist|contributor|freelance|newsroom|covers|covering|fellow|professor|author of|reports on|writes about|bureau)\b)/u;

/** Cuts what sites append after a story: all that follows the closing credit, glossary lines, author boxes. */
export function cutTail(blocks: readonly LabelledBlock[], credits: readonly CreditReading[]): void {
  const close = closingCredit(blocks);
  const story = storyText(blocks.slice(0, close ?? blocks.length));
  if (close !== undefined) {
    for (const block of blocks.slice(close + 1)) {
      if (block.label && block.label.role !== "dateline") continue;
      const reason = readGlossary(block.text, story) || isDefinition(block.text, story) ? "glossary" : isAuthorBox(block, credits) ? "author-box" : endsSentence(block.text) ? "boilerplate" : "related-links";
      block.label = { role: "cut", reason };
    }
    return;
  }
  cutLastLines(blocks);
  cutEnd(blocks, credits);
}

/** In plain text whose paragraphs are sentences, short lines after the last one are what the page went on with. */
function cutLastLines(blocks: readonly LabelledBlock[]): void {
  const free = blocks.filter((block) => !block.label && block.zone === "unmarked");
  const sentences = free.filter((block) => endsSentence(block.text));
  if (sentences.length < 2 || sentences.length < free.length * 0.6) return;
  const last = free.lastIndexOf(sentences.at(-1) as LabelledBlock);
  for (const block of free.slice(last + 1)) {
    if (block.kind === "paragraph" && block.text.length <= 120 && block.text.split(" ").length <= 16) block.label = { role: "cut", reason: "boilerplate" };
  }
}

/** Without a credit the tail ends where the story does: taken from the end, as long as blocks are plainly none of it. */
function cutEnd(blocks: readonly LabelledBlock[], credits: readonly CreditReading[]): void {
  const own: LabelledBlock[] = [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at] as LabelledBlock;
    if (block.label || block.zone === "page") {
      if (!block.label || block.label.role === "cut" || block.label.role === "credit") continue;
      break;
    }
    if (isAuthorBox(block, credits)) {
      block.label = { role: "cut", reason: "author-box" };
      continue;
    }
    own.push(block);
    if (own.length > 12) break;
  }
  const story = (count: number): string => storyText(blocks.filter((block) => !own.slice(0, count).includes(block)));
  let glossary = 0;
  while (glossary < own.length) {
    const block = own[glossary] as LabelledBlock;
    const before = story(glossary + 1);
    const reading = readGlossary(block.text, before);
    if (!reading || !(usesTerm(reading.term, before) || isSetApart(block, blocks))) break;
    glossary++;
  }
  if (glossary === own.length) return; // a text of nothing but definitions is what it is
  for (const block of own.slice(0, glossary)) block.label = { role: "cut", reason: "glossary" };
}

const CLOSING = ["neighbour-article", "related-links", "subscribe", "copyright", "comments", "explore-more", "author-box"];

/** Whether what sites put after a story stands between it and the block: then the block is none of the story. */
function isSetApart(block: LabelledBlock, blocks: readonly LabelledBlock[]): boolean {
  const before = blocks.slice(0, blocks.indexOf(block)).findLast((other) => other.label || readGlossary(other.text, block.text) === undefined);
  return before?.label?.role === "cut" && CLOSING.includes(before.label.reason);
}

/**
 * The last "(Reporting by …)" line with most of the sentences before it; or in a dump, where what the page goes on with may be
 * longer than the story, the first one after the only dateline.
 */
function closingCredit(blocks: readonly LabelledBlock[]): number | undefined {
  const lengths = blocks.map((block) => (!block.label && block.zone !== "page" && endsSentence(block.text) ? block.text.length : 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const datelines = blocks.flatMap((block, at) => (block.label?.role === "dateline" ? [at] : []));
  const filed = datelines.length === 1 ? datelines[0] : undefined;
  const signed = filed === undefined ? -1 : blocks.findIndex((block, at) => at > filed && isCreditLine(block));
  if (signed >= 0) return signed;
  let before = 0;
  let close: number | undefined;
  for (const [at, block] of blocks.entries()) {
    before += lengths[at] ?? 0;
    if (isCreditLine(block) && total > 0 && before >= total * 0.5) close = at;
  }
  return close;
}

/** "(Reporting by …)": a byline at the top says "By …". */
function isCreditLine(block: LabelledBlock): boolean {
  return block.label?.role === "credit" && /^[([—–\s*_-]{0,4}(?:(?:additional|further) )?(?:report|writ|edit|compil)/i.test(block.text);
}

function isAuthorBox(block: LabelledBlock, credits: readonly CreditReading[]): boolean {
  const match = AUTHOR.exec(block.text);
  if (!match || block.text.length > 700) return false;
  const name = match[1];
  return name === undefined || credits.some((credit) => credit.bylines.some((byline) => byline.name === name));
}

function storyText(blocks: readonly LabelledBlock[]): string {
  return blocks.filter((block) => !block.label || block.label.role === "body").map((block) => block.text).join("\n");
}
