import { isDated, toldDayWords, whenShort, type MarkedText, type SearchHit, type SearchResult } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { accent, createPage, faint, strong, type Page, type PageOptions, type Piece } from "./page.js";
import { MARK_WORDS, outletWords, shortId, wordWords } from "./row-words.js";

/** What a search found, as a page for the terminal: a report, and under it the entries or the words that match. */
export function searchPage({ hits, next, apart }: SearchResult, options: PageOptions): string {
  const page = createPage(options);
  if (hits.length === 0) page.line([apart === undefined ? "Nothing in the record matches." : "Nothing in the record has these words as a phrase."]);
  if (apart !== undefined) page.line([`Apart they are found: ${apart}`]);
  hits.forEach((hit, index) => {
    if (index > 0) page.blank();
    hitLines(page, hit, index + 1, options);
  });
  if (next !== undefined) {
    page.blank();
    page.line([faint(`more: --cursor ${next}`)]);
  }
  return page.text();
}

function hitLines(page: Page, { report, entries, more, snippet }: SearchHit, n: number, { colour }: PageOptions): void {
  page.line([strong(report.title ?? report.uri)], { lead: faint(`${n}`), hang: 4 });
  page.line([faint(`${outletWords(report)} · ${toldDayWords(report)} · ${report.report.slice(0, 14)}`)], { indent: 4 });
  if (snippet !== undefined) page.line(marked(snippet, colour), { indent: 4 });
  for (const { line, sentence } of entries) {
    const marks = line.marks.length === 0 ? [] : [accent(`${line.marks.map((mark) => MARK_WORDS[mark]).join(", ")} · `)];
    page.line([...marks, line.what, ...(isDated(line.when) ? [`, ${whenShort(line.when)}`] : [])], { lead: faint(line.kind), indent: 4, hang: 17 });
    page.line(marked(around(sentence, 2 * (page.width - 17) - 6), colour), { indent: 17 });
    page.line([faint(`${wordWords(line.word)} · ${shortId(line.id)}`)], { indent: 17 });
  }
  if (more > 0) page.line([faint(`and ${more} more of its entries: attache show ${report.report.slice(0, 14)}`)], { indent: 4 });
}

/** The words found stand out: by weight on a terminal, between brackets in plain output. */
function marked({ text, marks }: MarkedText, colour: boolean): readonly Piece[] {
  const out = (words: string): Piece => (colour ? strong(words) : `[${words}]`);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push(text.slice(at, start));
    if (end > Math.max(at, start)) pieces.push(out(text.slice(Math.max(at, start), end)));
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** A long sentence from shortly before its first mark, so that what was found is seen. */
function around({ text, marks }: MarkedText, width: number): MarkedText {
  const first = marks[0]?.start ?? 0;
  const from = first > width * 0.7 ? text.indexOf(" ", first - Math.floor(width / 3)) + 1 : 0;
  const lead = from > 0 ? "… " : "";
  const cut = `${lead}${text.slice(from)}`;
  const shown = clip(cut, width);
  const shift = lead.length - from;
  const kept = shown === cut ? shown.length : shown.length - 2;
  return { text: shown, marks: marks.map(({ start, end }) => ({ start: start + shift, end: Math.min(end + shift, kept) })).filter(({ start, end }) => start >= 0 && start < end) };
}
