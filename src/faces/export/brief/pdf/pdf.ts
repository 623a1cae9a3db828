import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { workDay } from "../works.js";
import { paperInk, PAPER } from "../../../print/plot/paper-ink.js";
import { plotSvg } from "../../../print/plot/plot-svg.js";
import { factsBeside } from "../beside.js";
import type { Block, Brief, Line, Note, Section } from "../brief.js";
import { fontText } from "./font-text.js";
import { pdfBytes } from "./pdf-bytes.js";

/** Points. A4 is 595 wide. */
const SIDE = 62;
const TEXT_WIDTH = 595.28 - 2 * SIDE;
/** Columns have a width of their own: one that takes what is left would grow with a word that has no end, out of the page. */
const COLUMN = 84;
const NUMBER = 32;

/**
 * A brief as PDF: numbered notes at the end, to which the raised numbers lead, bookmarks of the sections, a table of contents, page numbers, plots as
 * vectors, the fonts in it. The same brief gives the same bytes.
 */
export async function briefPdf(brief: Brief): Promise<Uint8Array> {
  const { title, about, sections, notes, day } = brief;
  const made = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
  const definition: TDocumentDefinitions = {
    pageSize: "A4", pageMargins: [SIDE, 60, SIDE, 56], language: "en", displayTitle: true, version: "1.7",
    info: { title: fontText(title), creator: "Attaché", producer: "Attaché", ...(made !== undefined && { creationDate: made, modDate: made }) },
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.25, color: PAPER.ink },
    styles: {
      title: { fontSize: 24, lineHeight: 1.1 }, small: { fontSize: 8, color: PAPER.soft }, section: { fontSize: 12, bold: true }, heading: { fontSize: 10, bold: true },
      cite: { color: PAPER.accent }, mark: { color: PAPER.accent }, note: { fontSize: 8.5, lineHeight: 1.2 },
    },
    header: (page) => (page === 1 ? "" : { text: fontText(title), style: "small", margin: [SIDE, 30, SIDE, 0] }),
    footer: (page, pages) => ({ text: `${page} / ${pages}`, style: "small", alignment: "center", margin: [0, 20, 0, 0] }),
    content: [
      { text: fontText(title), style: "title", margin: [0, 0, 0, 6] },
      ...about.map((text): Content => ({ text: fontText(text), style: "small" })),
      ...(sections.length < 2 ? [] : [{ toc: { textStyle: { fontSize: 9 }, textMargin: [0, 1.5, 0, 0] as [number, number, number, number] }, margin: [0, 12, 0, 0] as [number, number, number, number] } as Content]),
      ...sections.flatMap(sectionContents),
      ...(notes.length === 0 ? [] : [sectionTitle("The sentences"), ...notes.map(noteContent)]),
      { text: "Made by Attaché from the reports named. Every number leads to the words that it stands on.", style: "small", margin: [0, 18, 0, 0] },
    ],
  };
  return pdfBytes(definition);
}

/** Titles never stand at the foot of a page without what follows them. */
function sectionContents(section: Section): readonly Content[] {
  const contents: Content[] = [];
  let waiting: Content[] = [sectionTitle(section.title)];
  for (const block of section.blocks) {
    waiting.push(blockContent(block, section));
    if (block.kind === "heading") continue;
    contents.push({ stack: waiting, unbreakable: fitsOnPage(block) });
    waiting = [];
  }
  return [...contents, ...waiting];
}

/** What is larger than a page and may not be broken would be cut off: a block of so few letters is not. */
function fitsOnPage(block: Block): boolean {
  if (block.kind !== "line") return true;
  return [block.text, block.facts, ...[...block.steps, ...block.others].map(({ text }) => text.padEnd(80))].join("").length < 2000;
}

function sectionTitle(title: string): Content {
  return { stack: [
    { canvas: [{ type: "line", x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.8, lineColor: PAPER.ink }], margin: [0, 20, 0, 5] },
    { text: title, style: "section", tocItem: true, outline: true, margin: [0, 0, 0, 4] },
  ] };
}

function blockContent(block: Block, { id }: Section): Content {
  if (block.kind === "heading") return { text: fontText(block.text), style: "heading", margin: [0, 8, 0, 0] };
  if (block.kind === "remark") return { text: fontText(block.text), style: "small", margin: [0, 3, 0, 3] };
  if (block.kind === "plot") return { stack: [{ svg: plotSvg(block.plot, dress), width: TEXT_WIDTH }, { text: block.caption, style: "small", margin: [0, 3, 0, 3] }], unbreakable: true };
  const words = lineContent(block, id === "brief" ? 11 : 9.5);
  const content: Content = block.day === undefined ? words : { columns: [{ width: COLUMN - 8, text: fontText(block.day), style: "small", margin: [0, 1.2, 0, 0] }, { width: TEXT_WIDTH - COLUMN, stack: [words] }], columnGap: 8 };
  return { stack: [content], unbreakable: fitsOnPage(block), margin: [0, 4, 0, 0] };
}

function lineContent(line: Line, fontSize: number): Content {
  const { marks, strong, text, cites, steps, others, href } = line;
  const [beside, facts] = factsBeside(line) ? [line.facts, ""] : ["", line.facts];
  return { stack: [
    { fontSize, text: [
      ...(strong === undefined ? [] : [{ text: `${fontText(strong)}${text + (marks ?? "") === "" ? "" : " "}`, bold: true }]),
      ...(marks === undefined ? [] : [{ text: `${fontText(marks)} `, style: "mark" }]),
      href === undefined ? fontText(text) : { text: fontText(text), link: href, style: "cite" },
      ...numbers(cites),
      ...(beside === "" ? [] : [{ text: `  ${fontText(beside)}`, style: "small" }]),
    ] },
    ...(steps.length === 0 ? [] : [{ style: "small", text: steps.flatMap((step, i) => [`${i === 0 ? "" : "  "}${fontText(step.text)}`, ...numbers(step.cites)]) }]),
    ...others.map((other): Content => ({ fontSize: 9, text: [fontText(other.text), ...numbers(other.cites)], margin: [10, 1, 0, 1] })),
    ...(facts === "" ? [] : [{ text: fontText(facts), style: "small" }]),
  ] };
}

function numbers(cites: readonly number[]): readonly Content[] {
  return cites.flatMap((n, i): readonly Content[] => [...(i === 0 ? [] : [{ text: ",", sup: true }]), { text: String(n), sup: true, linkToDestination: `s${n}`, style: "cite" }]);
}

function noteContent({ n, quote, works }: Note): Content {
  return {
    columns: [
      { width: NUMBER - 8, text: String(n), id: `s${n}`, bold: true, alignment: "right" },
      { width: TEXT_WIDTH - NUMBER, text: [
        `${fontText(quote)} – `,
        ...works.flatMap(({ outlet, title, href, ...days }, i) => [
          `${i === 0 ? "" : "; also in "}${fontText(outlet)}, `, { text: fontText(title), italics: true }, `, ${workDay(days)}`,
          ...(href === undefined ? [] : [", ", { text: href, link: href, style: "cite" }]),
        ]),
        ".",
      ] },
    ],
    columnGap: 8, style: "note", margin: [0, 3, 0, 0],
  };
}

/** The plot's marks in ink; its labels in the document's font. */
function dress(own: string): { readonly [attribute: string]: string | number | undefined } {
  if (own === "label") return { "font-size": 12, "font-family": "Roboto", fill: PAPER.soft };
  const { fill, stroke, width, dash } = paperInk(own);
  return { fill: fill ?? "none", stroke: stroke ?? "none", "stroke-width": width, "stroke-dasharray": dash?.join(" ") };
}
