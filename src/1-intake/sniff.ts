/** What the first bytes of a file say it is: text of some kind, or a format that is not read, by name. */
export type Sniffed =
  | { readonly kind: "text"; readonly mediaType: "text/plain" | "text/html" }
  | { readonly kind: "binary"; readonly format?: string };

const HEAD_BYTES = 8192;

/** Magic numbers of formats that people take for reports, and of what lies next to them. */
const MAGIC: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP, Word or EPUB file", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Word or Excel file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF file", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a WebP, WAV or AVI file", [0x52, 0x49, 0x46, 0x46]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["UTF-32 text", [0xff, 0xfe, 0x00, 0x00]],
];

const HTML_NAME = /\.(?:x?html?|xht)$/i;
const HTML_START = /^(?:\s|<\?[^>]{0,400}>|<!--[^>]{0,2000}-->){0,20}<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section)[\s>]/i;

/** Tells text from HTML from everything else, by name and bytes. */
export function sniff(name: string, bytes: Uint8Array): Sniffed {
  const head = bytes.subarray(0, HEAD_BYTES);
  for (const [format, magic] of MAGIC) {
    if (magic.every((byte, at) => head[at] === byte)) return { kind: "binary", format };
  }
  if (!isUtf16(head) && looksBinary(head)) return { kind: "binary" };
  const start = String.fromCharCode(...head.subarray(0, 4096).filter((byte) => byte !== 0)).replace(/^(?:ÿþ|þÿ|ï»¿)/, "");
  const html = HTML_NAME.test(name) || HTML_START.test(start);
  return { kind: "text", mediaType: html ? "text/html" : "text/plain" };
}

/** UTF-16 by its byte-order mark, or by zero bytes that all fall on one side of the pairs. */
function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 2 > head.length * 0.6;
}

/** A zero byte, or one control character in ten: no text in a one-byte or UTF-8 encoding has these. */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  }
  return controls > head.length / 10;
}
