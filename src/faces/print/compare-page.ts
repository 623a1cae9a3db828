import { isDated, toldDayWords, whenShort, type Comparison, type DisputedLine, type EntryLine, type ReportTally } from "../../6-views/index.js";
import { entryLines } from "./entry-lines.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";
import { count, outletWords, wordWords } from "./row-words.js";

/** Two reports side by side: first, in a few lines, what one has and the other lacks; then everything, entry by entry. */
export function comparePage(comparison: Comparison, options: PageOptions): string {
  const { a, b, onlyA, onlyB, shared, disputed, sameOrigin } = comparison;
  const page = createPage(options);
  reportHead(page, "A", a);
  reportHead(page, "B", b);
  page.heading("In a few lines");
  if (sameOrigin) page.line(["Both carry the same story text: they are one source."], { indent: 2 });
  verdict(page, "A", a, b);
  highlightLines(page, comparison.highlights.a);
  verdict(page, "B", b, a);
  highlightLines(page, comparison.highlights.b);
  page.line([sharing(comparison)], { indent: 2, hang: 4 });

  if (disputed.length > 0) page.heading("Where they disagree", String(disputed.length));
  for (const line of disputed) disputedLines(page, line);
  if (shared.length > 0) page.heading("What both say", String(shared.length));
  for (const line of shared) entryLines(page, line.a);
  if (onlyA.length > 0) page.heading("Only A", String(onlyA.length));
  for (const line of onlyA) entryLines(page, line);
  if (onlyB.length > 0) page.heading("Only B", String(onlyB.length));
  for (const line of onlyB) entryLines(page, line);
  return page.text();
}

function reportHead(page: Page, letter: string, { title, publisher, wire, published, updated, uri, report }: ReportTally): void {
  page.line([title ?? uri], { lead: strong(letter), hang: 3 });
  page.line([faint(`${outletWords({ ...(publisher && { publisher }), ...(wire && { wire }) })} · ${toldDayWords({ published, updated }, (day) => day)} · ${report.slice(0, 14)}`)], { indent: 3 });
}

function verdict(page: Page, letter: string, own: ReportTally, other: ReportTally): void {
  if (own.addsNothing) {
    const what = own.entries === 0 ? "nothing was read from it" : `${count(own.entries, "entry")}, ${own.unsourced} of them on the word of somebody unnamed or nobody`;
    page.line([strong(`${letter} adds nothing that can be checked`), ` (${what}).`], { indent: 2, hang: 4 });
    return;
  }
  const has = tallies(own).filter(([n]) => n > 0).map(([n, noun]) => count(n, noun));
  const lacks = tallies(own).filter(([n], index) => n > 0 && tallies(other)[index]?.[0] === 0).map(([, noun]) => plural(noun));
  page.line([strong(`${letter} has `), has.join(", "), `; ${own.checkable} of its ${count(own.entries, "entry")} can be checked.`,
    ...(lacks.length > 0 ? [` The other has no ${lacks.join(", no ")}.`] : [])], { indent: 2, hang: 4 });
}

function highlightLines(page: Page, lines: readonly EntryLine[]): void {
  for (const { what, when, word } of lines) {
    const facts = [what, ...(isDated(when) ? [whenShort(when)] : []), ...(word.by === "report" ? [] : [wordWords(word)])];
    page.line([facts.join(", ")], { lead: "–", indent: 4, hang: 6 });
  }
}

function tallies(own: ReportTally): readonly (readonly [number, string])[] {
  return [
    [own.quotations, "quotation with a named speaker"], [own.dated, "dated item"], [own.figures, "figure"],
    [own.signed, "undertaking signed or beyond"],
  ];
}

function plural(noun: string): string {
  return count(2, noun).slice(2);
}

function sharing({ onlyA, onlyB, shared, disputed }: Comparison): string {
  const both = shared.length + disputed.length === 0
    ? "They share nothing"
    : `They share ${shared.length}${disputed.length > 0 ? ` and disagree on ${disputed.length}` : ""}`;
  return `${both}; A alone says ${onlyA.length}, B alone ${onlyB.length}.`;
}

function disputedLines(page: Page, line: DisputedLine): void {
  page.line([strong(line.about === "polarity" || line.about === "denial" ? "one affirms, the other denies" : `different ${line.about}`)], { indent: 2 });
  entryLines(page, line.a);
  entryLines(page, line.b);
}
