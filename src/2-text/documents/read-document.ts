import type { Source } from "../../model/source.js";
import type { DocumentReading, ReadFormat } from "./document-text.js";

export type { DocumentReading, DocumentText } from "./document-text.js";

/** Formats that are not text themselves, each with who reads it; loaded when the first comes. */
const FORMATS: Readonly<{ [mediaType: string]: { readonly what: string; readonly load: () => Promise<ReadFormat> } }> = {
  "application/pdf": { what: "a PDF", load: async () => (await import("./read-pdf.js")).readPdf },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { what: "a Word document", load: async () => (await import("./read-docx.js")).readDocx },
};

/** Whether a source has to be made text by `readDocument` before it can become a report. */
export function isDocument({ mediaType }: Pick<Source, "mediaType">): boolean {
  return Object.hasOwn(FORMATS, mediaType);
}

/** The text of a PDF or Word document. A broken or locked one is refused. What a hostile one costs is for the caller to bound. */
export async function readDocument(source: Pick<Source, "uri" | "bytes" | "mediaType">): Promise<DocumentReading> {
  const format = FORMATS[source.mediaType];
  if (format === undefined) throw new Error(`${source.mediaType} is no document`);
  try {
    return await (await format.load())(source);
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 200);
    return { ok: false, refusal: { code: "damaged", uri: source.uri, message: `${source.uri}: it cannot be read as ${format.what}: ${why}`, remedy: "Get a clean copy, or open it in its own program and save its text as a .txt file." } };
  }
}
