import type { CutReason } from "../model/report.js";

/** A line, paragraph or element of the text, before anything is decided about it. Blocks do not overlap; white space alone lies between. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)` with each run of white space made one space */
  readonly text: string;
  readonly kind: "paragraph" | "heading" | "item" | "caption" | "row";
  /** in a page: within the main content or outside it; in plain text nobody says */
  readonly zone: "story" | "page" | "unmarked";
  /** share of the characters that are inside links, 0..1 */
  readonly linked: number;
  /** what the markup around it says it is */
  readonly hint?: CutReason;
  /** days that `<time>` elements in it give */
  readonly days?: readonly string[];
  /** texts in it with a year that stand in an element of their own */
  readonly apart?: readonly string[];
  /** what the markup calls the day that stands in it */
  readonly called?: "published" | "updated";
}

/** What a block was found to be. */
export type Label =
  | { readonly role: "title" | "deck" | "dateline" | "body" | "credit" }
  | { readonly role: "cut"; readonly reason: CutReason };

/** A block on its way to a part: passes fill in the label, and the first one to do so wins. */
export interface LabelledBlock extends Block {
  label?: Label;
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether it ends as a sentence does: closing punctuation, quotation marks and brackets after it allowed. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;۔。][\s"'”’»)\]*]{0,6}$/.test(text.slice(-12)) || /[,–—-]["”’]?$/.test(text.slice(-3));
}

/** The block cut in two at `at` (an offset into the text), white space at the seam left out. */
export function splitBlock(block: LabelledBlock, at: number, text: string): readonly [LabelledBlock, LabelledBlock] {
  let end = at;
  let start = at;
  while (end > block.start && /\s/.test(text[end - 1] ?? "")) end--;
  while (start < block.end && /\s/.test(text[start] ?? "")) start++;
  return [
    { ...block, end, text: collapse(text.slice(block.start, end)) },
    { ...block, start, text: collapse(text.slice(start, block.end)) },
  ];
}
