import type { Document, ParagraphChild } from "docx";

/** What a document needs numbers for: bookmarks, links, references to notes. The library would draw them by lot; here they are counted. */
export interface Writer {
  /** a number that nothing else in the document has */
  number(): number;
  /** runs under a bookmark */
  marked(name: string, runs: readonly ParagraphChild[]): readonly ParagraphChild[];
  /** runs that lead to a bookmark */
  to(name: string, runs: readonly ParagraphChild[]): ParagraphChild;
  /** runs that lead to an address, in the text and in a footnote */
  web(href: string, runs: readonly ParagraphChild[]): ParagraphChild;
  webInNote(href: string, runs: readonly ParagraphChild[]): ParagraphChild;
  /** raised numbers: a footnote where it is first cited, afterwards a link to it */
  numbers(cites: readonly number[]): readonly ParagraphChild[];
  /** gives the document the addresses that its links name; to be called last */
  relate(document: Document): void;
}

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

export function writerOf({ BookmarkEnd, BookmarkStart, ConcreteHyperlink, FootnoteReferenceRun, TextRun }: typeof import("docx")): Writer {
  let last = 0;
  const number = (): number => ++last;
  const links = { text: new Map<string, string>(), notes: new Map<string, string>() };
  const link = (of: Map<string, string>, href: string): string => {
    const id = of.get(href) ?? `link${of.size + 1}`;
    of.set(href, id);
    return id;
  };
  const cited = new Set<number>();
  const marked: Writer["marked"] = (name, runs) => {
    const id = number();
    return [new BookmarkStart(name, id), ...runs, new BookmarkEnd(id)] as readonly ParagraphChild[];
  };
  const to: Writer["to"] = (name, runs) => new ConcreteHyperlink(runs, "", name);
  return {
    number, marked, to,
    web: (href, runs) => new ConcreteHyperlink(runs, link(links.text, href)),
    webInNote: (href, runs) => new ConcreteHyperlink(runs, link(links.notes, href)),
    numbers: (cites) => cites.flatMap((n, i) => {
      const comma = i === 0 ? [] : [new TextRun({ text: ",", superScript: true })];
      if (cited.has(n)) return [...comma, to(`note${n}`, [new TextRun({ text: String(n), style: "FootnoteReference" })])];
      cited.add(n);
      return [...comma, ...marked(`note${n}`, [new FootnoteReferenceRun(n)])];
    }),
    relate({ Document: text, FootNotes: notes }) {
      for (const [href, id] of links.text) text.Relationships.addRelationship(id, HYPERLINK, href, "External");
      for (const [href, id] of links.notes) notes.Relationships.addRelationship(id, HYPERLINK, href, "External");
    },
  };
}
