import { deflateSync } from "node:zlib";

/** Words at a place: points from the left and from the bottom. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly font?: "bold";
}

export interface PdfParts {
  readonly pages: readonly (readonly Placed[])[];
  readonly info?: Readonly<{ [key: string]: string }>;
  /** objects in place of the page tree, for what no program would write */
  readonly tree?: readonly string[];
}

/** A PDF on A4 pages in Helvetica, as plain as can be; text in Latin-1. */
export function packPdf({ pages, info = {}, tree }: PdfParts): Buffer {
  const objects: (string | Buffer)[] = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`);
  objects.push(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  objects.push(`<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>`);
  objects.push(`<< ${Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`).join(" ")} >>`);
  for (const [index, words] of pages.entries()) {
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font 3 0 R >> /Contents ${6 + 2 * index} 0 R >>`);
    objects.push(stream(Buffer.from(words.map(({ x, y, size, text, font }) => `BT /${font ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`).join("\n"), "latin1")));
  }
  for (const [index, object] of (tree ?? []).entries()) objects[index] = object;
  return packObjects(objects);
}

/** A stream, deflated. */
export function stream(bytes: Uint8Array): Buffer {
  const packed = deflateSync(bytes);
  return Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from("\nendstream")]);
}

function packObjects(objects: readonly (string | Buffer)[]): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = chunks[0]!.length;
  for (const [index, object] of objects.entries()) {
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    offsets.push(length);
    chunks.push(chunk);
    length += chunk.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  chunks.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
