import { getDocumentProxy } from "unpdf";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Source } from "../../model/source.js";
import { textOfBlocks } from "./blocks-text.js";
import { bodyFace } from "./line-faces.js";
import { linesOfPage, type Line } from "./page-lines.js";
import { markFurniture } from "./page-furniture.js";
import { paragraphsOf } from "./paragraphs.js";
import { pdfFacts, type PdfInfo } from "./pdf-facts.js";
import { fragmentsOf, type PdfPage } from "./pdf-fragments.js";
import type { DocumentReading } from "./document-text.js";

/** A report of that length is a book. */
const MAX_PAGES = 400;
const MAX_CHARACTERS = 4_000_000;

/** A PDF's text in the order in which it is read: column by column, running heads and page numbers set apart, words joined that a line's end divides. */
export async function readPdf({ uri, bytes }: Pick<Source, "uri" | "bytes">): Promise<DocumentReading> {
  const pdf = await opened(bytes);
  if (pdf === "locked") return refuse(uri, "encrypted", "it is locked with a password", "Save a copy without the password and read that.");
  try {
    const pages: (readonly Line[])[] = [];
    let characters = 0;
    const notes: Diagnostic[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      if (number > MAX_PAGES || characters > MAX_CHARACTERS) {
        notes.push({ code: "cut-short", uri, message: `${uri}: only the first ${number - 1} of ${pdf.numPages} pages are read`, remedy: "Split it into one file a report." });
        break;
      }
      const page = (await pdf.getPage(number)) as unknown as PdfPage;
      const lines = linesOfPage(await fragmentsOf(page), number);
      page.cleanup();
      characters += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
    }
    if (characters === 0) return refuse(uri, "no-text", "its pages hold pictures, and no text", "Have its text recognised (for example with ocrmypdf) and read the result.");
    const lines = markFurniture(pages);
    const face = bodyFace(lines);
    const paragraphs = paragraphsOf(lines, face);
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { readonly info: PdfInfo };
    const facts = pdfFacts(info, paragraphs, face);
    return { ok: true, document: { ...textOfBlocks(paragraphs), facts, notes } };
  } finally {
    await pdf.destroy();
  }
}

/** Nothing is fetched, run or drawn: text alone is wanted. */
async function opened(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>> | "locked"> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, useWorkerFetch: false, maxImageSize: 1, disableFontFace: true, useSystemFonts: false, enableXfa: false });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return "locked";
    throw error;
  }
}

function refuse(uri: string, code: string, why: string, remedy: string): DocumentReading {
  return { ok: false, refusal: { code, uri, message: `${uri}: ${why}`, remedy } };
}
