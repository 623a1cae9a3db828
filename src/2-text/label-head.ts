import { endsSentence, type LabelledBlock } from "./block.js";
import type { CreditReading } from "./byline.js";
import { type KnownNames, labelHeadCredits } from "./head-credits.js";
import type { PageFacts } from "./page-facts.js";

/** Words in small letters, without punctuation: how titles are compared. */
export function titleKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const SUBHEADING_MAX = 120;

/** Finds the title, its repetitions, credits without "By", the deck and the headings in between. Gives the credits. */
export function labelHead(blocks: readonly LabelledBlock[], facts: PageFacts, known: KnownNames): readonly CreditReading[] {
  cutMenus(blocks);
  const title = findTitle(blocks, facts);
  if (title) title.label = { role: "title" };
  cutRepeated(blocks, title);
  const credits = title ? labelHeadCredits(blocks.slice(blocks.indexOf(title) + 1), known) : [];
  labelDeck(blocks, title, facts);
  cutSubheadings(blocks);
  return credits;
}

function findTitle(blocks: readonly LabelledBlock[], facts: PageFacts): LabelledBlock | undefined {
  const page = blocks.some((block) => block.zone !== "unmarked");
  return page ? findPageTitle(blocks, facts) : findPlainTitle(blocks);
}

/** The heading that agrees best with what the markup calls the title. */
function findPageTitle(blocks: readonly LabelledBlock[], facts: PageFacts): LabelledBlock | undefined {
  const wanted = facts.titles.map(titleKey).filter((key) => key.length > 3);
  const free = blocks.filter((block) => !block.label && block.text.length < 400 && block.hint !== "navigation" && block.hint !== "related-links");
  const same = (block: LabelledBlock): boolean => wanted.includes(titleKey(block.text));
  const close = (block: LabelledBlock): boolean => {
    const key = titleKey(block.text);
    return key.length > 12 && wanted.some((title) => title.startsWith(key) || key.startsWith(title) || title.endsWith(key));
  };
  return free.find((block) => block.kind === "heading" && same(block)) ?? free.find(same) ?? free.find((block) => block.kind === "heading" && close(block)) ?? (wanted.length === 0 ? free.find((block) => block.kind === "heading" && block.zone === "story") : undefined);
}

/** The first line that is nothing else, is no sentence and is followed by something; in a dump with menus, the first after these. Cuts a section's name above it. */
function findPlainTitle(blocks: readonly LabelledBlock[]): LabelledBlock | undefined {
  const story = blocks.findIndex((block) => block.label?.role === "dateline" || (!block.label && (block.kind === "item" || block.text.length > TITLE_MAX || isStatement(block.text))));
  const head = blocks.slice(0, story < 0 ? blocks.length : story);
  const menu = head.findLastIndex((block) => block.label?.role === "cut" && block.label.reason === "navigation");
  const lines = head.slice(menu + 1).filter((block) => !block.label);
  const longer = lines.find((block) => block.text.split(" ").length > 2);
  const title = (longer && longer.text.split(" ").length <= HEADLINE_WORDS ? longer : lines[0]) ?? head.find((block) => !block.label);
  for (const above of lines.slice(0, title ? lines.indexOf(title) : 0)) above.label = { role: "cut", reason: "navigation" };
  const more = title !== undefined && blocks.slice(blocks.indexOf(title) + 1).some((block) => !block.label || block.label.role === "dateline");
  return more ? title : undefined;
}

const TITLE_MAX = 250;
/** a longer line below one of two words is no headline under its section's name */
const HEADLINE_WORDS = 16;

/** A full stop or a quotation's end; the points of "U.S." at the end of a title are neither. */
function isStatement(text: string): boolean {
  return /[.,;:"”]$/.test(text) && !/\b(?:[A-Z]\.){2,}$/.test(text);
}

const REPEATED_MAX = 600;

/** A title, deck or short heading that comes again, and whole header blocks that do. */
function cutRepeated(blocks: readonly LabelledBlock[], title: LabelledBlock | undefined): void {
  const titleWords = titleKey(title?.text ?? "");
  const seen = new Set<string>();
  for (const block of blocks.slice(title ? blocks.indexOf(title) : 0)) {
    if (block.text.length > REPEATED_MAX) continue;
    const key = titleKey(block.text);
    if (key.length <= 3 || (block.zone === "page" && block.hint)) continue;
    if (seen.has(key) && mayRepeat(block, key === titleWords)) block.label = { role: "cut", reason: "repeated-header" };
    else seen.add(key);
  }
}

/** A byline or date may come twice in a header; "Yes, he said." twice in a story is said twice. */
function mayRepeat(block: LabelledBlock, isTitle: boolean): boolean {
  const { label } = block;
  if (label) return label.role === "credit" || (label.role === "cut" && (label.reason === "publication-block" || label.reason === "reading-time"));
  if (isTitle) return true;
  return block.zone !== "page" && block.text.length <= 400 && (!endsSentence(block.text) || block.text.length >= 60);
}

function labelDeck(blocks: readonly LabelledBlock[], title: LabelledBlock | undefined, facts: PageFacts): void {
  const description = titleKey(facts.description ?? "");
  const from = title ? blocks.indexOf(title) + 1 : 0;
  const dateline = blocks.findIndex((block) => block.label?.role === "dateline");
  if (dateline >= 0) {
    const before = blocks.slice(from, dateline).filter((block) => !block.label && block.zone !== "page");
    if (before.length <= 4) for (const block of before) block.label = { role: "deck" };
  }
  const free = (block: LabelledBlock): boolean => !block.label && (block.zone !== "page" || block.hint === undefined);
  const first = blocks.slice(from).find((block) => free(block) && !(block.zone === "page" && block.text.length < 40));
  if (!first || dateline >= 0 || blocks.some((block) => block.label?.role === "deck")) return;
  const rest = blocks.slice(blocks.indexOf(first) + 1);
  const bodyFollows = rest.some((block) => free(block) && block.zone !== "page" && endsSentence(block.text));
  if (!bodyFollows) return;
  const described = description.length > 30 && titleKey(first.text) === description && first.zone === "page";
  const heading = title !== undefined && first.zone === "unmarked" && !endsSentence(first.text) && first.text.length < SUBHEADING_MAX;
  const next = blocks[blocks.indexOf(first) + 1];
  const beforeByline = title !== undefined && first.zone !== "page" && first.text.length < 320 && next !== undefined && isHeaderLine(next) && rest.filter(free).length > 1;
  if (described || heading || beforeByline) first.label = { role: "deck" };
}

/** A byline or publication line: it closes the head of an article, so that what stands above it is head too. */
function isHeaderLine(block: LabelledBlock): boolean {
  return block.label?.role === "credit" || (block.label?.role === "cut" && ["publication-block", "reading-time", "repeated-header"].includes(block.label.reason));
}

const MENU_LINES = 4;
/** the last line above a story is its title rather than the menu's last entry */
const TITLE_WORDS = 4;

/** In plain text: several short lines on end that are neither sentences nor figures were a menu, or a list of sections or titles. */
function cutMenus(blocks: readonly LabelledBlock[]): void {
  let run: LabelledBlock[] = [];
  let begun = false;
  for (const block of [...blocks, undefined]) {
    const entry = block !== undefined && !block.label && block.zone === "unmarked" && block.kind === "paragraph" && block.text.length <= 50 && block.text.split(" ").length <= 6 && !/\d/.test(block.text) && !endsSentence(block.text);
    if (block !== undefined && entry) {
      run.push(block);
      continue;
    }
    if (block?.label?.role === "cut") continue;
    const titled = !begun && (run.at(-1)?.text.split(" ").length ?? 0) >= TITLE_WORDS;
    if (run.length >= MENU_LINES) for (const line of titled ? run.slice(0, -1) : run) line.label = { role: "cut", reason: "navigation" };
    run = [];
    begun ||= block !== undefined && !block.label;
  }
}

/** A quotation with its speaker is a sentence, even if its full stop was lost. */
const SPOKEN = /["”],? \p{Ll}|\b(?:said|says|told|added)\b/u;

/** Headings within the story are no sentences: kept out of the body. */
function cutSubheadings(blocks: readonly LabelledBlock[]): void {
  for (const [at, block] of blocks.entries()) {
    if (block.label || block.zone === "page") continue;
    const next = blocks.slice(at + 1).find((other) => other.label?.role !== "cut");
    const heads = next !== undefined && !next.label && next.text.length > 60;
    const short = block.text.length <= SUBHEADING_MAX && block.text.split(" ").length <= 16;
    if (block.kind === "heading" || (block.kind === "paragraph" && block.zone === "unmarked" && heads && short && !endsSentence(block.text) && !SPOKEN.test(block.text) && /^[\p{Lu}\p{N}“"‘]/u.test(block.text))) {
      block.label = { role: "cut", reason: "subheading" };
    }
  }
}
