import { createRequire } from "node:module";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

/** Where the library keeps its fonts; it says so in a file without types. */
interface Fonts {
  readonly Roboto: { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics: string };
}

/** A definition as the bytes of a PDF. Nothing is fetched, and no file is opened but the library's own fonts. */
export async function pdfBytes(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const { default: pdfmake } = await import("pdfmake");
  const { Roboto }: Fonts = createRequire(import.meta.url)("pdfmake/fonts/Roboto.js");
  const own = new Set(Object.values(Roboto));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => own.has(path));
  pdfmake.setFonts({ Roboto });
  return pdfmake.createPdf(definition).getBuffer();
}
