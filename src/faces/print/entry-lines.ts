import { isDated, whenShort, type EntryLine } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { accent, faint, type Page } from "./page.js";
import { MARK_WORDS, quoted, wordWords } from "./row-words.js";

/** An entry in two or three lines: kind and day in front, what it says, the report's words, on whose word. */
export function entryLines(page: Page, line: EntryLine, hang = 16): void {
  const marks = line.marks.length === 0 ? [] : [accent(`${line.marks.map((mark) => MARK_WORDS[mark]).join(", ")} · `)];
  page.line([...marks, line.what, ...(isDated(line.when) ? [`, ${whenShort(line.when)}`] : [])], { lead: faint(line.kind), indent: 2, hang });
  page.line([quoted(clip(line.words, 2 * (page.width - hang) - 6))], { indent: hang });
  page.line([faint(`${wordWords(line.word)} · ${line.id.slice(0, 14)}`)], { indent: hang });
}
