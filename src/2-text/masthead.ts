import { endsSentence, type LabelledBlock } from "./block.js";

const BAR = /\s*[|·•›»>]\s*/;
/** words that name a section, a kind of article or a place in the site, and no outlet */
const SECTIONS = new Set(
  ("home menu news world politics business economy economics markets market finance money trade energy technology tech science health sport sports culture arts life style lifestyle travel opinion opinions comment " +
    "commentary analysis exclusive breaking live video videos photos pictures podcast podcasts features feature special report reports latest top most read more all search subscribe jobs weather local national " +
    "international global foreign affairs middle east west north south central europe asia africa americas gulf eu us uk un diplomacy defence defense security war conflict society religion education climate " +
    "environment editorial interview interviews explainer press review brief briefing in the and of for a daily weekly update updates story stories topics regions region headlines about contact careers cookie cookies settings privacy terms advertise newsletter newsletters rss jobs").split(" "),
);
/** what newspapers, journals and agencies call themselves */
const TITLES = /(?:^(?:the )?(?:daily|radio)\b|\b(?:times|post|herald|tribune|journal|gazette|chronicle|courier|ledger|observer|telegraph|guardian|independent|standard|examiner|inquirer|enquirer|monitor|dispatch|sentinel|mercury|bulletin|newspaper|magazine|wire|newswire|review|mail|express|star|globe|mirror|record|reporter|register|echo|argus|messenger|weekly|daily|today|insider|broadcasting|radio|television|tv|agency|media)$)/i;
/** of these, words that end a headline as well: "Perfect Privacy Review" */
const COMMON_TITLES = /\b(?:standard|record|review|mail|express|star|globe|mirror|reporter|register|echo|weekly|daily|today|agency|media|magazine|insider|radio|tv|television)$/i;
/** a headline in capitals may end so too: "ARMS DEAL UNDER REVIEW" */
const NO_NAME = /\b(?:under|in|on|at|by|to|for|from|with|as|is|are|no|not)\b/i;

/**
 * A line of section names between bars ("World | Markets | Opinion") or a trail to the page ("Home > Politics > Foreign Affairs"); the head
 * of a table ("Item | Quantity | Low") hardly names two sections.
 */
export function navigationItems(line: string): readonly string[] | undefined {
  if (line.length > 200) return undefined;
  const items = line.split(BAR);
  return items.length >= 3 && items.every((item) => isMenuItem(item)) && items.filter((item) => isSection(item)).length > 1 ? items : undefined;
}

/** One to four words that open with a capital, without figures or the end of a sentence. */
function isMenuItem(item: string): boolean {
  return item.length <= 40 && !/^(?:by|from) /i.test(item) && item.split(" ").length <= 4 && /^\p{Lu}[^\d.!?:;"“”%]*$/u.test(item);
}

function isSection(item: string): boolean {
  return item.toLowerCase().split(/[^\p{L}]+/u).every((word) => word === "" || SECTIONS.has(word));
}

/**
 * The outlet as it heads its page, above the title of a plain text: a line of its own over a menu, or one that calls itself a newspaper or
 * comes again in the copyright; or the first entry of a menu, in capitals where the others are not. A heading such as "WORLD NEWS" is none.
 * Labels the lines that it reads.
 */
export function readMasthead(blocks: readonly LabelledBlock[], text: string): string | undefined {
  let outlet: string | undefined;
  for (const block of blocks) {
    if (block.zone !== "unmarked" || block.label?.role === "dateline" || block.text.length > 200) break;
    if (block.label && block.label.role !== "cut") break;
    const items = navigationItems(block.text);
    if (items) {
      block.label = { role: "cut", reason: "navigation" };
      outlet ??= firstInCapitals(items);
      continue;
    }
    if (block.label) continue;
    if (outlet !== undefined || !isOutletLine(block, blocks, text)) break;
    outlet = block.text;
    block.label = { role: "cut", reason: "publication-block" };
  }
  return outlet === undefined ? undefined : asPrinted(outlet, text);
}

function firstInCapitals(items: readonly string[]): string | undefined {
  const [first = "", ...others] = items;
  const capitals = (item: string): boolean => item === item.toUpperCase();
  return capitals(first) && !isSection(first) && !others.every(capitals) ? first : undefined;
}

function isOutletLine(block: LabelledBlock, blocks: readonly LabelledBlock[], text: string): boolean {
  const { text: line } = block;
  const words = line.split(" ");
  if (words.length > 6 || line.length > 60 || isSection(line) || !words.every((word) => /^(?:[\p{Lu}&+-][^.!?:;,"“”]*|the|of|and|for)$/u.test(word))) return false;
  const next = blocks[blocks.indexOf(block) + 1];
  if (!next) return false;
  if (navigationItems(next.text)) return true;
  const headed = !next.label && next.text.split(" ").length > words.length && next.text.length > 25 && !endsSentence(next.text);
  return headed && (ownsCopyright(line, text) || (TITLES.test(line) && words.length > 1 && !NO_NAME.test(line) && (line === line.toUpperCase() || !COMMON_TITLES.test(line))));
}

function ownsCopyright(name: string, text: string): boolean {
  const small = text.toLowerCase();
  for (const match of small.matchAll(/copyright|©|\(c\)/g)) if (small.slice(match.index, match.index + 60).includes(name.toLowerCase())) return true;
  return false;
}

/** A name in capitals as the text prints it elsewhere; else its longer words in small letters: "BBC NEWS" → "BBC News". */
function asPrinted(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const small = name.toLowerCase();
  const lower = text.toLowerCase();
  if (lower.length === text.length) {
    for (let at = lower.indexOf(small); at >= 0; at = lower.indexOf(small, at + 1)) {
      const printed = text.slice(at, at + name.length);
      if (printed !== name && /^\p{Lu}/u.test(printed)) return printed;
    }
  }
  return name.replace(/\p{L}+/gu, (word) => (/^(?:OF|AND|FOR)$/.test(word) ? word.toLowerCase() : word.length > 3 || word === "THE" || word === "NEW" || word === "SUN" ? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}` : word));
}

/** Whether a name is a section's or made as an outlet's is, and so no person's. */
export function soundsLikeOutlet(name: string): boolean {
  return TITLES.test(name) || isSection(name);
}
