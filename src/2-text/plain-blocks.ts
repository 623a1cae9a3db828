import { type Block, collapse } from "./block.js";
import { isPublicationLine } from "./furniture.js";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indented: boolean;
  /** a blank line, or the start of the text, comes before it */
  readonly opens: boolean;
}

const WRAP_MIN = 40;
const WRAP_MAX = 110;

/**
 * Plain text to blocks: one a line, unless the lines were wrapped at a fixed width, when a line that broke only because
 * the next word did not fit is joined with the next.
 */
export function plainBlocks(text: string): readonly Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines, text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as Line;
    let last = first;
    while (width !== undefined && at + 1 < lines.length && runsOn(last, lines[at + 1] as Line, width, text)) last = lines[++at] as Line;
    blocks.push(block(first.start, last.end, text));
  }
  return blocks;
}

function block(start: number, end: number, text: string): Block {
  const raw = text.slice(start, end);
  const heading = /^#{1,6}\s/.test(raw);
  const item = /^(?:[-*•●▪◦·]|\d{1,2}[.)])\s/.test(raw);
  return { start, end, text: collapse(raw), kind: heading ? "heading" : item ? "item" : "paragraph", zone: "unmarked", linked: 0 };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /[^\r\n\u2028\u2029\f\v]+/g;
  let opens = true;
  let before = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    opens ||= newlines(text, before, match.index) > 1;
    before = breaks.lastIndex;
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body === "") {
      opens = true;
      continue;
    }
    lines.push({ start: match.index + lead, end: match.index + lead + body.length, indented: lead > 0, opens });
    opens = false;
  }
  return lines;
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n") || text[at] === "\u2029") count++;
  return count;
}

/** The width at which the text was wrapped, or undefined where each line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[], text: string): number | undefined {
  if (lines.length < 3) return undefined;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  if (width < WRAP_MIN || width > WRAP_MAX || longest > width * 1.5 + 10) return undefined;
  let open = 0;
  let followed = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as Line;
    const next = lines[at + 1] as Line;
    if (next.opens) continue;
    followed++;
    if (/[\p{L}\p{N},-]$/u.test(text.slice(line.end - 2, line.end)) && runsOn(line, next, width, text)) open++;
  }
  return followed > 0 && open / followed > 0.4 ? width : undefined;
}

function runsOn(line: Line, next: Line, width: number, text: string): boolean {
  if (next.opens || (next.indented && !line.indented)) return false;
  const word = /^\S{1,40}/.exec(text.slice(next.start, next.start + 40))?.[0] ?? "";
  return line.end - line.start + 1 + word.length > width - 3 && !isDateLine(line, text) && !isDateLine(next, text);
}

/** "September 4, 2024 7:55 PM GMT": a line of its own at any width; a date that ends a sentence is the sentence's. */
function isDateLine(line: Line, text: string): boolean {
  const words = text.slice(line.start, line.end);
  return words.length <= 160 && /\d{4}/.test(words) && !words.endsWith(".") && isPublicationLine(words);
}
