import type { FileChild, ParagraphChild } from "docx";
import { factsBeside } from "../beside.js";
import type { Block, Brief, Line, Note, Section } from "../brief.js";
import { workDay } from "../works.js";
import { plotPng } from "./plot-png.js";
import { COLUMN, COLUMN_LETTERS, DOCX_STYLES, MARGIN, TEXT_WIDTH } from "./styles.js";
import { sealed } from "./sealed.js";
import { writerOf, type Writer } from "./writer.js";

type Docx = typeof import("docx");

/**
 * A brief as a Word document: real headings and styles, each note a footnote where it is first cited and a link to that footnote afterwards, plots as
 * pictures. The same brief gives the same bytes: what the library draws by lot or takes from the clock is given here, or set by `sealed`.
 */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  const docx = await import("docx");
  const writer = writerOf(docx);
  const { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, AlignmentType } = docx;
  const body = [
    new Paragraph({ style: "Title", children: [new TextRun(brief.title)] }),
    ...brief.about.map((text) => new Paragraph({ style: "About", children: [new TextRun(text)] })),
    ...contents(brief, docx, writer),
    ...brief.sections.flatMap((section) => [
      new Paragraph({ style: "Heading1", children: writer.marked(section.id, [new TextRun(section.title)]) }),
      ...section.blocks.flatMap((block) => blockParagraphs(block, section, docx, writer)),
    ]),
    new Paragraph({ style: "Made", children: [new TextRun("Made by Attaché from the reports named. Every number leads to the words that it stands on.")] }),
  ];
  const document = new Document({
    title: brief.title,
    creator: "Attaché",
    styles: DOCX_STYLES,
    footnotes: Object.fromEntries(brief.notes.map((note) => [note.n, { children: [new Paragraph({ style: "FootnoteText", children: footnote(note, docx, writer) })] }])),
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
      headers: { default: new Header({ children: [new Paragraph({ style: "Running", children: [new TextRun(brief.title)] })] }), first: new Header({ children: [new Paragraph("")] }) },
      footers: Object.fromEntries(["default", "first"].map((kind) => [kind, new Footer({ children: [new Paragraph({ style: "Running", alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] })])),
      children: body,
    }],
  });
  writer.relate(document);
  return sealed(await Packer.toBuffer(document, undefined, [{ path: "docProps/core.xml", data: coreXml(brief) }]));
}

/** Links to the sections on a line. A table with page numbers would ask to be brought up to date on opening. */
function contents({ sections }: Brief, { Paragraph, TextRun }: Docx, writer: Writer): readonly FileChild[] {
  if (sections.length < 2) return [];
  return [new Paragraph({ style: "Contents", children: sections.flatMap(({ id, title }, i) => [...(i === 0 ? [] : [new TextRun("  ·  ")]), writer.to(id, [new TextRun({ text: title, style: "Hyperlink" })])]) })];
}

function blockParagraphs(block: Block, section: Section, docx: Docx, writer: Writer): readonly FileChild[] {
  const { Paragraph, TextRun } = docx;
  if (block.kind === "heading") return [new Paragraph({ style: "Heading2", children: [new TextRun(block.text)] })];
  if (block.kind === "remark") return [new Paragraph({ style: "Remark", children: [new TextRun(block.text)] })];
  if (block.kind === "line") return lineParagraphs(block, section, docx, writer);
  const { plot, caption } = block;
  const [width, height] = [TEXT_WIDTH / 15, (TEXT_WIDTH / 15) * ((plot.height - plot.foot) / plot.width)];
  return [
    new Paragraph({ style: "Plot", children: [new docx.ImageRun({
      type: "png", data: plotPng(plot), transformation: { width: Math.round(width), height: Math.round(height) }, altText: { name: section.title, description: plot.alt, title: section.title, id: String(writer.number()) },
    })] }),
    new Paragraph({
      style: "Axis",
      tabStops: plot.labels.map(({ x }) => ({ type: docx.TabStopType.LEFT, position: Math.round(((x + 4) / plot.width) * TEXT_WIDTH) })),
      children: plot.labels.map(({ text }) => new TextRun({ children: [new docx.Tab(), text] })),
    }),
    new Paragraph({ style: "Remark", children: [new TextRun(caption)] }),
  ];
}

function lineParagraphs(line: Line, { id }: Section, { Paragraph, TextRun, Tab }: Docx, writer: Writer): readonly FileChild[] {
  const { day, marks, strong, text, cites, steps, others, href } = line;
  const [beside, facts] = factsBeside(line) ? [line.facts, ""] : ["", line.facts];
  const title = new TextRun({ text, ...(href !== undefined && { style: "Hyperlink" }) });
  const after = [steps.length > 0, facts !== "", others.length > 0];
  const more = (from: number): boolean => after.slice(from).includes(true);
  const indent = day === undefined ? {} : { indent: { left: COLUMN } };
  return [
    new Paragraph({
      style: id === "brief" ? "Sentence" : day === undefined ? "Item" : "Dated", keepNext: more(0), keepLines: true,
      children: [
        ...(day === undefined ? [] : [new TextRun({ text: day, style: "Day" }), day.length > COLUMN_LETTERS ? new TextRun({ break: 1 }) : new TextRun({ children: [new Tab()] })]),
        ...(strong === undefined ? [] : [new TextRun({ text: `${strong}${text + (marks ?? "") === "" ? "" : " "}`, bold: true })]),
        ...(marks === undefined ? [] : [new TextRun({ text: `${marks} `, style: "Mark" })]),
        href === undefined ? title : writer.web(href, [title]),
        ...writer.numbers(cites),
        ...(beside === "" ? [] : [new TextRun({ text: `  ${beside}`, style: "Beside" })]),
      ],
    }),
    ...(steps.length === 0 ? [] : [new Paragraph({ style: "Facts", keepNext: more(1), keepLines: true, ...indent, children: steps.flatMap((step, i) => [new TextRun(`${i === 0 ? "" : " "}${step.text}`), ...writer.numbers(step.cites)]) })]),
    ...others.map((other, i) => new Paragraph({ style: "Other", keepNext: i < others.length - 1 || facts !== "", ...(day !== undefined && { indent: { left: COLUMN + 120 } }), children: [new TextRun(other.text), ...writer.numbers(other.cites)] })),
    ...(facts === "" ? [] : [new Paragraph({ style: "Facts", keepLines: true, ...indent, children: [new TextRun(facts)] })]),
  ];
}

function footnote({ quote, works }: Note, { TextRun }: Docx, writer: Writer): readonly ParagraphChild[] {
  return [
    new TextRun(` ${quote} `),
    ...works.flatMap(({ outlet, title, href, ...days }, i) => [
      new TextRun(`${i === 0 ? "– " : "; also in "}${outlet}, `), new TextRun({ text: title, italics: true }), new TextRun(`, ${workDay(days)}`),
      ...(href === undefined ? [] : [new TextRun(", "), writer.webInNote(href, [new TextRun({ text: href, style: "Hyperlink" })])]),
    ]),
    new TextRun("."),
  ];
}

function coreXml({ title, day }: Brief): string {
  const escaped = title.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  const dates = day === undefined ? "" : ["created", "modified"].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>Attaché</dc:creator><dc:language>en</dc:language>${dates}</cp:coreProperties>`;
}

