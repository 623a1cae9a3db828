import { isDated, whenShort, type LineRow } from "../../6-views/index.js";
import { accountLines } from "./account-lines.js";
import { clip } from "./display-width.js";
import { accent, faint, type Page, type Piece } from "./page.js";
import { citeWords, MARK_WORDS, quoted, repeats, tailWords } from "./row-words.js";

/** Cells before the body of a row, and those kept free for its citation numbers. */
export const LAYOUT = { indent: 2, hang: 17, margin: 7 } as const;

/** An item in a few lines: its day in front, what it says, the report's words, what speaks against it, on whose word. */
export function lineRow(page: Page, row: LineRow, { front = [], tail = [] }: { readonly front?: readonly Piece[]; readonly tail?: readonly string[] } = {}): void {
  const { line } = row;
  page.line([...marksOf(row), ...front, line.what], {
    lead: isDated(row.when) ? whenShort(row.when) : "–", indent: LAYOUT.indent, hang: LAYOUT.hang, right: faint(citeWords(row.cites)), margin: LAYOUT.margin,
  });
  if (!repeats(line.what, line.words)) page.line([quoted(clip(line.words, 2 * (page.width - LAYOUT.hang) - 8))], { indent: LAYOUT.hang });
  accountLines(page, row, LAYOUT);
  page.line([faint(tailWords(row, ...tail))], { indent: LAYOUT.hang });
}

function marksOf({ marks }: LineRow): readonly Piece[] {
  return marks.length === 0 ? [] : [accent(`${marks.map((mark) => MARK_WORDS[mark]).join(", ")} · `)];
}

/** Says what a list holds back, and how to see it; nothing is cut silently. */
export function moreLine(page: Page, more: number, what = "more; --limit shows them"): void {
  if (more > 0) page.line([faint(`and ${more} ${what}`)], { indent: LAYOUT.indent });
}
